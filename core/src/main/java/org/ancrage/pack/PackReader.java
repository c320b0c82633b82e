package org.ancrage.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ancrage.document.CompactForm;
import org.ancrage.document.InvalidInputException;

/**
 * Reads a pack from the folder that holds {@code pack.yaml}, or from the compact form of it.
 *
 * <p>Each text is checked on its own. References to other texts may lead to another pack; check them with {@link CorpusChecks}.
 */
public final class PackReader {

    private static final String STANDARD = "META-INF/ancrage/pack";

    private PackReader() {
    }

    /**
     * @param pack a folder, or a file in the compact form
     * @throws InvalidInputException with all that is wrong
     */
    public static LoadedPack read(Path pack) throws IOException {
        if (Files.isDirectory(pack)) {
            return PackContent.ofFolder(pack).load();
        }
        try (InputStream in = Files.newInputStream(pack)) {
            return read(in, pack.getFileName().toString());
        }
    }

    /**
     * The standard pack, which the module {@code ancrage-rules} brings.
     *
     * @throws IllegalStateException if it is not on the class path
     */
    public static OpenedPack standard(ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The standard pack (%s) is not on the class path. Maybe the dependency ancrage-rules is missing.".formatted(STANDARD));
            }
            return new OpenedPack(PackContent.ofCompact(CompactForm.read(in, STANDARD)));
        } catch (IOException e) {
            throw new UncheckedIOException("The standard pack (%s) cannot be read.".formatted(STANDARD), e);
        }
    }

    /**
     * Reads the compact form, for example from the class path; does not close the stream.
     *
     * @param name of the source, for messages
     * @throws InvalidInputException with all that is wrong
     */
    public static LoadedPack read(InputStream compact, String name) throws IOException {
        return PackContent.ofCompact(CompactForm.read(compact, name)).load();
    }
}
