package org.ancrage.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node.MappingNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordKeysTest {

    /** As "openssl genpkey -algorithm ed25519" and "openssl pkey -pubout" wrote them; they open nothing. */
    private static final String PRIVATE = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIGQrVRLZlni69PYPWUc3YPcx/Iy3HBjEkOaSq/Wew97g
            -----END PRIVATE KEY-----
            """;
    private static final String PUBLIC = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEATNYbfQgVnD/6f/216o9UsG9GiPzhSh/HyqYIRGFRJ8Q=
            -----END PUBLIC KEY-----
            """;

    private static String pem(String label, byte[] key) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END " + label + "-----\n";
    }

    private static MappingNode record(String json) {
        return (MappingNode) new DocumentReader().read(json, "record").root();
    }

    @Test
    void keysOfOpensslFitEachOther() {
        MappingNode signed = RecordSignature.signed(record("{\"a\": 1}"), RecordKeys.privateKey(PRIVATE));
        assertThat(RecordSignature.verifies(signed, RecordKeys.publicKey(PUBLIC))).isTrue();
        assertThat(RecordSignature.verifies(signed, RecordKeys.publicKey("comment\r\n" + PUBLIC.replace("\n", "\r\n")))).isTrue();
    }

    @Test
    void keysOfThePlatformDoAsWell() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        PrivateKey key = RecordKeys.privateKey(pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        MappingNode signed = RecordSignature.signed(record("{\"a\": 1}"), key);
        assertThat(RecordSignature.verifies(signed, RecordKeys.publicKey(pem("PUBLIC KEY", pair.getPublic().getEncoded())))).isTrue();
        assertThat(RecordSignature.verifies(signed, RecordKeys.publicKey(PUBLIC))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'' | a line with \"-----BEGIN PRIVATE KEY-----\" is missing",
        "-----BEGIN PUBLIC KEY-----AA==-----END PUBLIC KEY----- | \"BEGIN PUBLIC KEY\" stands where \"BEGIN PRIVATE KEY\" is expected",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----AA==-----END ENCRYPTED PRIVATE KEY----- | Decrypt it with: openssl pkey -in KEY",
        "-----BEGIN PRIVATE KEY-----A-----END PRIVATE KEY----- | is damaged",
        "-----BEGIN PRIVATE KEY-----c2VjcmV0-----END PRIVATE KEY----- | is not one of Ed25519. Make one with: openssl genpkey -algorithm ed25519"})
    void whatIsNoPrivateKeyIsRefused(String pem, String message) {
        assertThatThrownBy(() -> RecordKeys.privateKey(pem)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message).hasMessageNotContainingAny("c2VjcmV0", "secret");
    }

    @Test
    void keysOfOtherAlgorithmsAreRefused() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        assertThatThrownBy(() -> RecordKeys.privateKey(pem("PRIVATE KEY", pair.getPrivate().getEncoded()))).hasMessageContaining("not one of Ed25519");
        assertThatThrownBy(() -> RecordKeys.publicKey(pem("PUBLIC KEY", pair.getPublic().getEncoded()))).hasMessageContaining("not one of Ed25519");
        assertThatThrownBy(() -> RecordKeys.publicKey(PRIVATE)).hasMessageContaining("Take the public key of it with: openssl pkey -in KEY -pubout");
        assertThatThrownBy(() -> RecordSignature.signed(record("{}"), pair.getPrivate())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RecordSignature.verifies(RecordSignature.signed(record("{}"), RecordKeys.privateKey(PRIVATE)), pair.getPublic()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoSignatureVerifiesNothing() {
        for (String signature : List.of("1", "{}", "{\"algorithm\": \"Ed25519\"}", "{\"algorithm\": \"RSA\", \"value\": \"AA==\"}",
                "{\"algorithm\": \"Ed25519\", \"value\": \"AA==\"}", "{\"algorithm\": \"Ed25519\", \"value\": \"?\"}")) {
            assertThat(RecordSignature.verifies(record("{\"a\": 1, \"signature\": " + signature + "}"), RecordKeys.publicKey(PUBLIC))).as(signature).isFalse();
        }
    }
}
