package org.ancrage.record;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.problem.Diagnosis;

/**
 * Keys with which records are signed and verified: Ed25519 (RFC 8032), as PEM (RFC 7468), as openssl writes them:
 *
 * <pre>
 * openssl genpkey -algorithm ed25519 -out record-key.pem
 * openssl pkey -in record-key.pem -pubout -out record-key.pub.pem
 * </pre>
 *
 * <p>Messages never repeat a key.
 */
public final class RecordKeys {

    static final String ALGORITHM = "Ed25519";

    private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
    private static final int MOST_LETTERS = 16 * 1024;

    private RecordKeys() {
    }

    /**
     * The private key of a PEM with PKCS #8 ({@code BEGIN PRIVATE KEY}), not encrypted.
     *
     * @throws InvalidInputException if there is none, or if it is of another algorithm
     */
    public static PrivateKey privateKey(String pem) {
        byte[] key = decoded(pem, "PRIVATE KEY");
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException noKey) {
            throw refusal(RecordProblem.PRIVATE_KEY_OF_ANOTHER_KIND.plain());
        }
    }

    /**
     * The public key of a PEM with a SubjectPublicKeyInfo ({@code BEGIN PUBLIC KEY}).
     *
     * @throws InvalidInputException if there is none, or if it is of another algorithm
     */
    public static PublicKey publicKey(String pem) {
        byte[] key = decoded(pem, "PUBLIC KEY");
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key));
        } catch (GeneralSecurityException noKey) {
            throw refusal(RecordProblem.PUBLIC_KEY_OF_ANOTHER_KIND.plain());
        }
    }

    private static byte[] decoded(String pem, String label) {
        Matcher found = PEM.matcher(pem.length() > MOST_LETTERS ? "" : pem);
        if (!found.find()) {
            throw refusal(RecordProblem.NO_KEY.with("label", label));
        }
        if (!found.group(1).equals(label)) {
            throw refusal(RecordProblem.ANOTHER_KEY.with("found", found.group(1)).with("label", label)
                    .with("help", found.group(1).equals("ENCRYPTED PRIVATE KEY") ? "decrypt" : found.group(1).equals("PRIVATE KEY") ? "public" : null));
        }
        try {
            return Base64.getMimeDecoder().decode(found.group(2));
        } catch (IllegalArgumentException noBase64) {
            throw refusal(RecordProblem.KEY_DAMAGED.plain());
        }
    }

    private static InvalidInputException refusal(Diagnosis diagnosis) {
        return new InvalidInputException(List.of(new Problem("key", "", 0, diagnosis)));
    }
}
