package org.ancrage.authoring;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.resource.Resources;
import org.ancrage.pack.PackFiles;
import org.ancrage.pack.PackReader;
import org.ancrage.pack.TextFiles;

/**
 * A pack with one text to start from: one criterion, rules for it, and situations that they pass. Immutable and thread-safe.
 *
 * @param files content by path in the pack
 */
public record TextSkeleton(Map<String, String> files) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+(?:/[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+){0,6}");
    private static final int LONGEST_ID = 100;

    public TextSkeleton {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * @param id of the pack and of its text, for example {@code acme/house-rules}; its rules are in a Java package that is made of it
     * @param today day on which the author is said to have verified the text
     * @throws InvalidInputException if the id is none, or that of the standard pack or of one of its texts
     */
    public static TextSkeleton of(String id, LocalDate today) {
        String javaName = id.replace('/', '.').replace('-', '_');
        if (id.length() > LONGEST_ID || !ID.matcher(id).matches() || !SourceVersion.isName(javaName)) {
            throw refusal(RuleProblem.PACK_ID_WRONG.with("id", Suggestions.shown(id)));
        }
        if (standard().contains(id)) {
            throw refusal(RuleProblem.PACK_ID_TAKEN.with("id", id).with("maybe", "acme/" + id.substring(id.lastIndexOf('/') + 1)));
        }
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : List.of(PackFiles.MANIFEST, TextFiles.TEXT, TextFiles.CRITERIA, TextFiles.PROVISIONS, "rules.drl", "situations.yaml")) {
            files.put(name.equals(PackFiles.MANIFEST) ? name : id + "/" + name, template(name)
                    .replace("$id", id)
                    .replace("$package", "com.example." + javaName)
                    .replace("$textPackage", javaName)
                    .replace("$today", today.toString()));
        }
        return new TextSkeleton(files);
    }

    private static InvalidInputException refusal(Diagnosis diagnosis) {
        return new InvalidInputException(List.of(new Problem("id", "", 0, diagnosis)));
    }

    /** Ids that are taken: the pack that is made requires the standard pack, and could not be put beside it. */
    private static Set<String> standard() {
        ClassLoader loader = TextSkeleton.class.getClassLoader();
        Set<String> taken = new HashSet<>(Set.of(PackReader.STANDARD));
        if (PackReader.isOnClassPath(PackReader.STANDARD, loader)) {
            taken.addAll(PackReader.onClassPath(PackReader.STANDARD, loader).manifest().texts());
        }
        return taken;
    }

    /**
     * Writes the files to a new folder; nothing that exists is overwritten.
     *
     * @throws FileAlreadyExistsException if there is something of that name that is not an empty folder; nothing has changed then
     */
    public void writeTo(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Path parent = Objects.requireNonNullElse(whole.getParent(), whole);
        if (Files.exists(whole, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(whole)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Files.createDirectories(parent);
        Path beside = Files.createTempDirectory(parent, ".ancrage-new-");
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = beside.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
            appear(beside, whole);
        } finally {
            delete(beside);
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /** A folder of the author's permissions, not of those of a temporary one; both moves fail where something has come in between. */
    private static void appear(Path beside, Path folder) throws IOException {
        Files.deleteIfExists(folder);
        Files.createDirectory(folder);
        try (var entries = Files.newDirectoryStream(beside)) {
            for (Path entry : entries) {
                Files.move(entry, folder.resolve(entry.getFileName()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (var walk = Files.walk(folder)) {
            walk.forEach(paths::add);
        }
        Collections.reverse(paths);
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }

    private static String template(String name) {
        return Resources.text(TextSkeleton.class, "skeleton/" + name);
    }
}
