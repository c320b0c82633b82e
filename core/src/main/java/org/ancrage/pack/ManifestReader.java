package org.ancrage.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problems;
import org.ancrage.document.Suggestions;

/** Reads {@code pack.yaml}. */
final class ManifestReader {

    private static final Pattern PACKAGE = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*\\.yaml");

    private ManifestReader() {
    }

    /** @throws InvalidInputException with all that is wrong */
    static PackManifest read(Document document) {
        Problems problems = new Problems(document.name());
        Cursor root = Cursor.of(document, problems);
        root.keys("id", "version", "package", "texts", "jurisdictions", "models");
        PackManifest manifest = new PackManifest(
                LawParts.textId(root.at("id")),
                root.at("version").text().orElse(""),
                matching(root.at("package"), PACKAGE, "a Java package, for example org.ancrage.rules"),
                texts(root.at("texts")),
                root.find("jurisdictions")
                        .map(path -> matching(path, PATH, "a path within the pack, for example jurisdictions/jurisdictions.yaml"))
                        .orElse(null),
                root.find("models").flatMap(Cursor::text).orElse(null));
        problems.throwIfAny();
        return manifest;
    }

    private static List<String> texts(Cursor cursor) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> texts = new ArrayList<>();
        for (Cursor text : cursor.items()) {
            String id = LawParts.textId(text);
            if (!id.isEmpty() && !seen.add(id)) {
                text.report("the text (%s) is listed twice. Keep one.".formatted(id));
            }
            texts.add(id);
        }
        return texts;
    }

    private static String matching(Cursor cursor, Pattern pattern, String what) {
        return cursor.text().filter(text -> {
            boolean matches = pattern.matcher(text).matches();
            if (!matches) {
                cursor.report("(%s) is not %s.".formatted(Suggestions.shown(text), what));
            }
            return matches;
        }).orElse("");
    }
}
