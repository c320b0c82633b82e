package org.ancrage.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problems;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.pack.version.VersionRange;
import org.jspecify.annotations.Nullable;

/** Reads {@code pack.yaml}. */
public final class ManifestReader {

    // Possessive: what goes back takes a stack as deep as a name is long.
    private static final Pattern PACKAGE = Pattern.compile("[a-z_][a-z0-9_]*+(?:\\.[a-z_][a-z0-9_]*+)*+");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]++(?:/[A-Za-z0-9_-]++)*+\\.yaml");

    /** Each is a folder to be read. */
    private static final int MOST_TEXTS = 1_000;

    private ManifestReader() {
    }

    /** @throws InvalidInputException with all that is wrong */
    public static PackManifest read(Document document) {
        Problems problems = new Problems(document.name());
        Cursor root = Cursor.of(document, problems);
        root.keys("id", "version", "package", "requires", "texts", "extends", "jurisdictions", "amendments", "procurement", "acts", "knownFrom", "models");
        PackManifest manifest = new PackManifest(
                LawParts.textId(root.at("id")),
                version(root.at("version")),
                matching(root.at("package"), PACKAGE, LawProblem.NO_JAVA_PACKAGE.plain()),
                requires(root),
                texts(root.at("texts")),
                root.find("extends").map(ManifestReader::texts).orElse(List.of()),
                path(root, "jurisdictions", "jurisdictions/jurisdictions.yaml"),
                path(root, "amendments", "amendments.yaml"),
                path(root, "procurement", "procurement/requirements.yaml"),
                path(root, "acts", "acts.yaml"),
                root.find("knownFrom").flatMap(Cursor::date).orElse(null),
                root.find("models").flatMap(Cursor::text).orElse(null));
        problems.throwIfAny();
        return manifest;
    }

    /** Whether a manifest that was not read from {@code pack.yaml} says nothing that could not stand there. */
    static boolean wellFormed(PackManifest manifest) {
        return LawParts.isTextId(manifest.id()) && VersionRange.isVersion(manifest.version()) && PACKAGE.matcher(manifest.basePackage()).matches()
                && manifest.texts().size() <= MOST_TEXTS && manifest.extended().size() <= MOST_TEXTS
                && Stream.concat(manifest.texts().stream(), manifest.extended().stream()).allMatch(LawParts::isTextId)
                && manifest.requires().values().stream().allMatch(range -> VersionRange.of(range).isPresent())
                && Stream.of(manifest.jurisdictions(), manifest.amendments(), manifest.procurement(), manifest.acts()).filter(Objects::nonNull)
                        .allMatch(path -> PATH.matcher(path).matches());
    }

    private static String version(Cursor cursor) {
        String version = cursor.text().orElse("");
        if (cursor.string() && !VersionRange.isVersion(version)) {
            cursor.report(LawProblem.VERSION_MALFORMED.with("version", Suggestions.shown(version)));
        }
        return version;
    }

    private static Map<String, String> requires(Cursor root) {
        Map<String, String> requires = new LinkedHashMap<>();
        root.find("requires").map(Cursor::entries).orElse(Map.of()).forEach((id, range) -> {
            String text = range.text().orElse("");
            if (range.string() && VersionRange.of(text).isEmpty()) {
                range.report(LawProblem.VERSION_RANGE_MALFORMED.with("range", Suggestions.shown(text)));
            }
            requires.put(id, text);
        });
        return requires;
    }

    private static @Nullable String path(Cursor root, String key, String example) {
        return root.find(key).map(path -> matching(path, PATH, LawProblem.NO_PATH_IN_PACK.with("example", example))).orElse(null);
    }

    private static List<String> texts(Cursor cursor) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> texts = new ArrayList<>();
        if (cursor.sequence() && cursor.items().size() > MOST_TEXTS) {
            cursor.report(LawProblem.TOO_MANY_TEXTS.with("size", cursor.items().size()).with("limit", MOST_TEXTS));
            return texts;
        }
        for (Cursor text : cursor.items()) {
            String id = LawParts.textId(text);
            if (!id.isEmpty() && !seen.add(id)) {
                text.report(LawProblem.TEXT_LISTED_TWICE.with("text", id));
            }
            texts.add(id);
        }
        return texts;
    }

    private static String matching(Cursor cursor, Pattern pattern, Diagnosis otherwise) {
        return cursor.text().filter(text -> {
            boolean matches = pattern.matcher(text).matches();
            if (!matches) {
                cursor.report(otherwise.with("text", Suggestions.shown(text)));
            }
            return matches;
        }).orElse("");
    }
}
