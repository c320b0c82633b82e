package org.ancrage.procurement.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Base64;
import org.ancrage.procurement.database.Settings;
import org.ancrage.record.RecordKeys;
import org.springframework.stereotype.Component;

/** The key that signs records: a file beside the database, never in it, so that who owns the one need not hold the other. Made where there is none. */
@Component
class SigningKey {

    private final PrivateKey key;
    private final String publicPem;

    SigningKey(Settings settings) throws IOException, GeneralSecurityException {
        Path file = Files.createDirectories(settings.data()).resolve("record-key.pem");
        Path publicFile = settings.data().resolve("record-key.pub.pem");
        if (!Files.exists(file)) {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.writeString(publicFile, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            Path fresh = settings.data().resolve("record-key.new");
            // Left by an application that was killed here.
            Files.deleteIfExists(fresh);
            boolean posix = Files.getFileStore(settings.data()).supportsFileAttributeView("posix");
            Files.createFile(fresh, posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0]);
            Files.writeString(fresh, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            Files.move(fresh, file);
        }
        key = RecordKeys.privateKey(Files.readString(file));
        publicPem = Files.readString(publicFile);
    }

    private static String pem(String label, byte[] key) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, Base64.getEncoder().encodeToString(key));
    }

    PrivateKey key() {
        return key;
    }

    /** For whoever verifies. */
    String publicPem() {
        return publicPem;
    }
}
