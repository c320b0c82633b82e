package org.ancrage.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.problem.Diagnosis;

/** What is asked of every file before it is read. */
public final class FileContent {

    private FileContent() {
    }

    /** The name of a file, for messages. */
    public static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** SHA-256 of a file, in lower-case hexadecimal digits; reads it as a stream. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** @throws InvalidInputException if the file has more bytes than that */
    public static void refuseLargerThan(Path file, long most) throws IOException {
        long size = Files.size(file);
        if (size > most) {
            throw refusal(file, ExchangeProblem.FILE_TOO_LARGE.with("size", size).with("limit", most));
        }
    }

    /** A file that is refused as a whole. */
    public static InvalidInputException refusal(Path file, Diagnosis diagnosis) {
        return new InvalidInputException(List.of(new Problem(name(file), "", 0, diagnosis)));
    }
}
