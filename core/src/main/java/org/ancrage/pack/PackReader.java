package org.ancrage.pack;

import java.io.IOException;
import java.io.InputStream;
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
     * Reads the compact form, for example from the class path; does not close the stream.
     *
     * @param name of the source, for messages
     * @throws InvalidInputException with all that is wrong
     */
    public static LoadedPack read(InputStream compact, String name) throws IOException {
        return PackContent.ofCompact(CompactForm.read(compact, name)).load();
    }
}
