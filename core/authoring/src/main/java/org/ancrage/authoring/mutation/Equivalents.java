package org.ancrage.authoring.mutation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problems;
import org.ancrage.document.Suggestions;

/** Reads {@code mutation.yaml}: survivors that make no difference, each with the reason why. */
final class Equivalents {

    private Equivalents() {
    }

    /**
     * Reasons by id, in the order of the file.
     *
     * @throws InvalidInputException if an entry lacks its id or its reason, or is given twice
     */
    static Map<String, String> read(Document document) {
        Problems problems = new Problems(document.name());
        Cursor root = Cursor.of(document, problems);
        root.keys("equivalent");
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Cursor entry : root.at("equivalent").items()) {
            entry.keys("ids", "reason");
            String reason = entry.at("reason").text().orElse("");
            for (Cursor id : entry.at("ids").items()) {
                id.text().ifPresent(text -> {
                    if (reasons.put(text, reason) != null) {
                        id.report(MutationProblem.CHANGE_DECLARED_TWICE.with("change", Suggestions.shown(text)));
                    }
                });
            }
        }
        problems.throwIfAny();
        return reasons;
    }
}
