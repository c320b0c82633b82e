package org.ancrage.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ancrage.document.Document;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Position;
import org.ancrage.document.canonical.CanonicalJson;

/** The member of a record that says that the holder of a key wrote all others: Ed25519 of their canonical form. */
final class RecordSignature {

    static final String MEMBER = "signature";

    private RecordSignature() {
    }

    /** The record with a signature in the place of any other. */
    static MappingNode signed(MappingNode record, PrivateKey key) {
        String value;
        try {
            Signature signature = Signature.getInstance(RecordKeys.ALGORITHM);
            signature.initSign(key);
            signature.update(content(record));
            value = Base64.getEncoder().encodeToString(signature.sign());
        } catch (InvalidKeyException otherKey) {
            throw new IllegalArgumentException("The key is not one of Ed25519.", otherKey);
        } catch (NoSuchAlgorithmException | SignatureException failure) {
            throw new IllegalStateException("This Java platform cannot sign with Ed25519.", failure);
        }
        Map<String, Node> entries = new LinkedHashMap<>(record.entries());
        entries.put(MEMBER, new MappingNode(Map.of("algorithm", text(RecordKeys.ALGORITHM), "value", text(value)), Position.UNKNOWN));
        return new MappingNode(entries, record.position());
    }

    static boolean isIn(MappingNode record) {
        return record.entries().containsKey(MEMBER);
    }

    /** Whether the holder of the key signed the record as it is. */
    static boolean verifies(MappingNode record, PublicKey key) {
        if (!(record.entries().get(MEMBER) instanceof MappingNode member
                && member.entries().get("algorithm") instanceof ScalarNode algorithm && algorithm.text().equals(RecordKeys.ALGORITHM)
                && member.entries().get("value") instanceof ScalarNode value)) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(RecordKeys.ALGORITHM);
            signature.initVerify(key);
            signature.update(content(record));
            byte[] bytes = Base64.getDecoder().decode(value.text());
            // Base64 has several texts for the same bytes; a record has one.
            return Base64.getEncoder().encodeToString(bytes).equals(value.text()) && signature.verify(bytes);
        } catch (InvalidKeyException otherKey) {
            throw new IllegalArgumentException("The key is not one of Ed25519.", otherKey);
        } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
            return false;
        }
    }

    private static byte[] content(MappingNode record) {
        Map<String, Node> entries = new LinkedHashMap<>(record.entries());
        entries.remove(MEMBER);
        return CanonicalJson.of(new Document("record", new MappingNode(entries, Position.UNKNOWN))).getBytes(StandardCharsets.UTF_8);
    }

    private static Node text(String text) {
        return new ScalarNode(Kind.STRING, text, Position.UNKNOWN);
    }
}
