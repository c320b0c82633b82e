package org.ancrage.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;

/**
 * The files of a legal text, which are read as one document: what a lawyer reads first has one to itself. The two others may be missing where
 * the text has no criterion or no provision of its own.
 */
public final class TextFiles {

    /** Versions with their dates and outlines, conditions, readings, conflicts. */
    public static final String TEXT = "text.yaml";
    /** Wordings, questions and remedies. */
    public static final String CRITERIA = "criteria.yaml";
    /** Citations. */
    public static final String PROVISIONS = "provisions.yaml";

    /** Files beside {@link #TEXT}, and the one key of each. */
    private static final Map<String, String> BESIDE = Map.of(CRITERIA, "criteria", PROVISIONS, "provisions");
    /** Keys in the order of the document, which is none of the author's: the hash of a pack does not hang on it. */
    private static final List<String> ORDER =
            List.of("id", "title", "provisions", "readings", "criteria", "conditions", "versions", "conflicts");

    private TextFiles() {
    }

    /** Names of the files that may be missing. */
    public static List<String> optional() {
        return List.of(CRITERIA, PROVISIONS);
    }

    /**
     * The document that files make up. Problems that are found in it name the file in which they stand.
     *
     * @param text the file {@link #TEXT}
     * @param beside those of the others that there are
     * @throws InvalidInputException if something stands in a file where it does not belong
     */
    public static Document whole(Document text, List<Document> beside) {
        List<Problem> problems = new ArrayList<>();
        if (!(text.root() instanceof MappingNode own)) {
            return text;
        }
        Map<String, Node> found = new LinkedHashMap<>();
        own.entries().forEach((key, value) -> {
            if (BESIDE.containsValue(key)) {
                problems.add(new Problem(text.name(), "/" + key, value.position().line(),
                        LawProblem.KEY_OF_ANOTHER_FILE.with("key", key).with("file", TEXT)));
            } else {
                found.put(key, value);
            }
        });
        Map<String, String> parts = new LinkedHashMap<>();
        for (Document file : beside) {
            String only = BESIDE.get(file.name().substring(file.name().lastIndexOf('/') + 1));
            if (only == null) {
                throw new IllegalArgumentException("A legal text has no file (%s).".formatted(file.name()));
            }
            if (!(file.root() instanceof MappingNode mapping) || mapping.entries().isEmpty()) {
                problems.add(new Problem(file.name(), "", file.root().position().line(),
                        LawProblem.FILE_OF_ONE_KEY.with("key", only)));
                continue;
            }
            mapping.entries().forEach((key, value) -> {
                if (key.equals(only)) {
                    found.put(key, value);
                    parts.put(key, file.name());
                } else {
                    problems.add(new Problem(file.name(), "/" + key, value.position().line(),
                            LawProblem.KEY_OF_ANOTHER_FILE_OF_A_TEXT.with("key", Suggestions.shown(key))
                                    .with("maybe", Suggestions.nearest(key, List.of(only))).with("allowed", only)
                                    .with("file", !ORDER.contains(key) ? null : BESIDE.containsValue(key) ? key + ".yaml" : TEXT)));
                }
            });
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        Map<String, Node> ordered = new LinkedHashMap<>();
        ORDER.stream().filter(found::containsKey).forEach(key -> ordered.put(key, found.get(key)));
        found.forEach(ordered::putIfAbsent);
        return new Document(text.name(), new MappingNode(ordered, own.position()), parts);
    }
}
