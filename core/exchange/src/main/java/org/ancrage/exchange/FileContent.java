package org.ancrage.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.canonical.Sha256;
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
        return Sha256.of(file);
    }

    /** SHA-256 of the content of a file, in lower-case hexadecimal digits. */
    public static String sha256(byte[] content) {
        return Sha256.of(content);
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
