package org.ancrage.authoring.rulebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder that holds a rulebook. Files that are not of the rulebook stay as they are. */
public final class RulebookFolder {

    /** Says that a folder holds a rulebook, and which files are of it. */
    static final String MARK = ".ancrage-rulebook";
    private static final Pattern PAGE = Pattern.compile("(fr/|en/)?[a-z0-9.-]+\\.(html|md)");

    private final Path folder;

    public RulebookFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Whether a rulebook may be written there without a second thought: it is new, empty, or holds a rulebook. */
    public boolean free() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        if (Files.isRegularFile(folder.resolve(MARK), LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /**
     * Writes all pages beside the folder first, then puts them in their places and removes what an earlier rulebook had more.
     *
     * @param pages by their path
     * @throws FileAlreadyExistsException if the folder is a file, or if folders in it are links that lead elsewhere
     */
    public void write(Map<String, String> pages) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        for (String language : List.of("fr", "en")) {
            if (Files.isSymbolicLink(folder.resolve(language))) {
                throw new FileAlreadyExistsException(folder.resolve(language).toString());
            }
        }
        Map<String, String> files = new TreeMap<>(pages);
        files.put(MARK, String.join("\n", pages.keySet()) + "\n");
        Path written = folder.resolveSibling("." + folder.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = written.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
            }
            if (!Files.exists(folder)) {
                Files.move(written, folder);
                return;
            }
            for (String stale : earlier()) {
                if (!files.containsKey(stale)) {
                    Files.deleteIfExists(folder.resolve(stale));
                }
            }
            for (String file : files.keySet()) {
                Path path = folder.resolve(file);
                Files.createDirectories(path.getParent());
                Files.move(written.resolve(file), path, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            delete(written);
        }
    }

    /** Pages of the rulebook that is there. Whatever else the list names is not touched. */
    private List<String> earlier() throws IOException {
        Path mark = folder.resolve(MARK);
        return Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS)
                ? Files.readAllLines(mark).stream().filter(line -> PAGE.matcher(line).matches() && !line.contains("..")).toList()
                : List.of();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
