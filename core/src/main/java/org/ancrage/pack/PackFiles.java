package org.ancrage.pack;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;

/** What a folder of a pack holds beside what is read: a rule file that nobody reads leaves its criteria open, and nobody would know. */
public final class PackFiles {

    private static final String MANIFEST = "pack.yaml";
    private static final String RULES = ".drl";
    private static final int DEEPEST = 12;
    private static final int MOST = 20_000;

    private PackFiles() {
    }

    /** Of something that stands in the place of a file, such as a folder, a pipe, or a link to nothing. */
    public static Problem noFile(String path) {
        return new Problem(path, "", 0, LawProblem.NO_READABLE_FILE.plain());
    }

    /** Of a file that the pack should have. */
    public static Problem missing(String path) {
        return new Problem(path, "", 0, (path.equals(MANIFEST) ? LawProblem.MANIFEST_MISSING : LawProblem.PACK_FILE_MISSING).plain());
    }

    /** Of a symbolic link to what is not of the pack: a file that its author could not read, perhaps. */
    public static Problem linkedOut(String path) {
        return new Problem(path, "", 0, LawProblem.LINK_OUT_OF_PACK.plain());
    }

    /** Of a text that does not have the id after which its folder is named. */
    public static Diagnosis inAnotherFolder(String text, String folder) {
        return LawProblem.TEXT_IN_ANOTHER_FOLDER.with("text", text).with("folder", folder);
    }

    /**
     * Rule files, by whatever name, that are not among those that are read. Folders that hold another pack are left out.
     *
     * @param read paths in the pack
     */
    public static List<Problem> unread(Path root, Collection<String> read) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {

            private int seen;

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean another = !folder.equals(root) && (Files.exists(folder.resolve("pack.yaml")) || folder.getFileName().toString().startsWith("."));
                return another ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = root.relativize(file).toString().replace('\\', '/');
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                if ((name.endsWith(RULES) || name.startsWith("rules" + RULES)) && !read.contains(path)) {
                    problems.add(new Problem(Suggestions.shown(path), "", 0,
                            LawProblem.RULE_FILE_UNREAD.plain()));
                }
                return ++seen < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
        problems.sort(Comparator.comparing(Problem::source));
        return problems;
    }
}
