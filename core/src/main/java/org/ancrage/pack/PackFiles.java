package org.ancrage.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.jspecify.annotations.Nullable;

/** What a folder of a pack holds beside what is read: a rule file that nobody reads leaves its criteria open, and nobody would know. */
public final class PackFiles {

    /** The file that tells what a pack is, in its folder. */
    public static final String MANIFEST = "pack.yaml";
    private static final String RULES = ".drl";
    private static final int DEEPEST = 12;
    private static final int MOST = 20_000;
    /** Files that the manifest names, by the key under which it does. */
    private static final Pattern NAMED = Pattern.compile("(?i)(amendment|act|jurisdiction|procurement)s?\\.ya?ml");
    private static final Pattern KEY = Pattern.compile("(?m)^(amendments|acts)\\s*:");
    /** Files of a text, by a name that is near theirs; the first letters tell which. */
    private static final Pattern OF_A_TEXT = Pattern.compile("(?i)(text|criteri|provision|situation)(?:a|on|s)?\\.ya?ml");
    private static final Map<String, String> CALLED = Map.of("text", TextFiles.TEXT, "criteri", TextFiles.CRITERIA, "provision", TextFiles.PROVISIONS,
            "situation", "situations.yaml");
    private static final Pattern BASES = Pattern.compile("(?i)situations/bases?\\.ya?ml");
    private static final String BASES_CALLED = "situations/bases.yaml";
    /** As much of a file as can tell what it is. */
    private static final int BEGINNING = 64_000;

    private PackFiles() {
    }

    /** A file of a pack as its user finds it: of several packs, each has a {@code pack.yaml}. */
    public static String place(Path pack, String file) {
        return pack.normalize().resolve(file).toString().replace('\\', '/');
    }

    /** The same of a file that is named as a path in its pack, told as its user finds it. */
    public static Problem told(Path pack, Problem problem) {
        return new Problem(place(pack, problem.source()), problem.pointer(), problem.line(), problem.diagnosis());
    }

    /** The same refusal of files that are named as paths in their pack, told as its user finds them. */
    public static InvalidInputException told(Path pack, InvalidInputException refused) {
        return new InvalidInputException(refused.problems().stream().map(problem -> told(pack, problem)).toList());
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
     * Files beside {@code pack.yaml} that look like those that it names, by their name or by what they hold, and that it does not name: nothing that they say
     * would count.
     */
    public static List<Problem> unnamed(Path root, PackManifest manifest) throws IOException {
        Map<String, String> named = new HashMap<>();
        named(named, "amendments", manifest.amendments());
        named(named, "acts", manifest.acts());
        named(named, "jurisdictions", manifest.jurisdictions());
        named(named, "procurement", manifest.procurement());
        List<Problem> problems = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(root, "*.{yaml,yml,YAML,YML}")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                String key = named.containsValue(name) || name.equals(MANIFEST) || !Files.isRegularFile(file) ? null : key(file, name);
                if (key != null) {
                    problems.add(new Problem(Suggestions.shown(name), "", 0, LawProblem.LAW_FILE_UNNAMED
                            .with("key", key).with("file", Suggestions.shown(name)).with("other", named.get(key))));
                }
            }
        }
        problems.sort(Comparator.comparing(Problem::source));
        return problems;
    }

    /** How a file must be called that is meant for one of a text, or for the bases of situations; null where it is meant for neither. */
    private static @Nullable String called(String path, Set<String> folders) {
        Matcher ofText = OF_A_TEXT.matcher(path.substring(path.lastIndexOf('/') + 1));
        if (ofText.matches() && folders.contains(folder(path))) {
            return folder(path) + "/" + CALLED.get(ofText.group(1).toLowerCase(Locale.ROOT));
        }
        return BASES.matcher(path).matches() ? BASES_CALLED : null;
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static void named(Map<String, String> named, String key, @Nullable String path) {
        if (path != null) {
            named.put(key, path);
        }
    }

    /** Under which the manifest would name it; null where it is of another kind. */
    private static @Nullable String key(Path file, String name) throws IOException {
        Matcher called = NAMED.matcher(name);
        if (called.matches()) {
            String singular = called.group(1).toLowerCase(Locale.ROOT);
            return singular.equals("procurement") ? singular : singular + "s";
        }
        if (!Files.isReadable(file)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            Matcher holds = KEY.matcher(new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8));
            return holds.find() ? holds.group(1) : null;
        }
    }

    /**
     * Rule files, by whatever name, that are not among those that are read, and files in the folders of those that are read which are nearly called like
     * other files of a text. Folders that hold another pack are left out.
     *
     * @param read paths in the pack
     */
    public static List<Problem> unread(Path root, Collection<String> read) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Set<String> folders = read.stream().filter(path -> path.endsWith("/rules" + RULES)).map(PackFiles::folder).collect(Collectors.toSet());
        Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {

            private int seen;

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean another = !folder.equals(root) && (Files.exists(folder.resolve(MANIFEST)) || folder.getFileName().toString().startsWith("."));
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
                String called = called(path, folders);
                if (called != null && !called.equals(path)) {
                    problems.add(new Problem(Suggestions.shown(path), "", 0, LawProblem.TEXT_FILE_MISNAMED.with("file", called)));
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
