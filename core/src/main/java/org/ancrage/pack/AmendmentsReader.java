package org.ancrage.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problems;
import org.ancrage.document.Suggestions;
import org.ancrage.law.Amendment;
import org.ancrage.law.Amendment.Part;
import org.ancrage.law.Amendment.Worded;

/** Reads {@code amendments.yaml}: what a pack changes in those that it requires. Names of others are global ids, checked when packs meet. */
public final class AmendmentsReader {

    private static final List<String> FORMS = List.of("disables", "replaces", "adds-condition", "chooses-reading", "rewords");

    private final Cursor root;
    private final LawParts parts;
    private final ConditionReader conditions;

    private AmendmentsReader(Cursor root) {
        this.root = root;
        this.parts = new LawParts(root);
        this.conditions = new ConditionReader(parts, Set.of(), root.find("conditions").map(Cursor::entries).orElse(Map.of()));
    }

    /** @throws InvalidInputException with all that is wrong */
    public static List<Amendment> read(Document document) {
        Problems problems = new Problems(document.name());
        Cursor root = Cursor.of(document, problems);
        root.keys("id", "conditions", "amendments");
        List<Amendment> amendments = new AmendmentsReader(root).amendments();
        problems.throwIfAny();
        return amendments;
    }

    private List<Amendment> amendments() {
        Set<String> seen = new LinkedHashSet<>();
        List<Amendment> amendments = new ArrayList<>();
        for (Cursor cursor : LawParts.given(root, "amendments")) {
            List<String> keys = new ArrayList<>(List.of("id", "author", "reason"));
            keys.addAll(FORMS);
            cursor.keys(keys);
            List<String> forms = FORMS.stream().filter(cursor::has).toList();
            String id = parts.global(LawParts.newId(cursor, seen, true));
            String author = text(cursor, "author");
            var reason = LawParts.wording(cursor.at("reason"));
            if (forms.size() == 1) {
                amendments.add(new Amendment(id, author, reason, effect(forms.get(0), cursor.at(forms.get(0)))));
            } else {
                cursor.report(LawProblem.NOT_ONE_AMENDMENT.with("forms", FORMS)
                        .with("givenEn", forms.isEmpty() ? null : String.join(" and ", forms)).with("givenFr", forms.isEmpty() ? null : String.join(" et ", forms)));
            }
        }
        return amendments;
    }

    private Amendment.Effect effect(String form, Cursor cursor) {
        return switch (form) {
            case "disables" -> {
                cursor.keys("text", "rule");
                yield new Amendment.RuleDisabled(LawParts.textId(cursor.at("text")), text(cursor, "rule"));
            }
            case "replaces" -> replacement(cursor);
            case "adds-condition" -> {
                cursor.keys("text", "versions", "to", "condition");
                yield new Amendment.ConditionAdded(
                        LawParts.textId(cursor.at("text")),
                        LawParts.given(cursor, "versions").stream().map(version -> version.text().orElse("")).toList(),
                        cursor.at("to").constant(Part.class).orElse(Part.REQUIRES),
                        conditions.read(cursor.at("condition")));
            }
            case "rewords" -> rewording(cursor);
            default -> {
                cursor.keys("reading", "option");
                yield new Amendment.ReadingChosen(global(cursor.at("reading")), text(cursor, "option"));
            }
        };
    }

    private static Amendment.Effect rewording(Cursor cursor) {
        boolean title = cursor.has("text");
        cursor.keys(title ? List.of("text", "fr", "en") : List.of("criterion", "part", "fr", "en"));
        String of = title ? LawParts.textId(cursor.at("text")) : global(cursor.at("criterion"));
        Worded part = title ? Worded.TITLE : cursor.at("part").constant(Worded.class).orElse(Worded.STATEMENT);
        if (!title && part == Worded.TITLE) {
            cursor.at("part").report(LawProblem.CRITERION_WITHOUT_TITLE.plain());
        }
        if (!cursor.has("fr") && !cursor.has("en")) {
            cursor.report(LawProblem.NO_NEW_WORDS.plain());
        }
        return new Amendment.Reworded(of, part, cursor.has("fr") ? text(cursor, "fr") : null, cursor.has("en") ? text(cursor, "en") : null);
    }

    private Amendment.Effect replacement(Cursor cursor) {
        if (cursor.has("criterion")) {
            cursor.keys("criterion", "by");
            String criterion = global(cursor.at("criterion"));
            String by = global(cursor.at("by"));
            if (criterion.contains("#") && criterion.equals(by)) {
                cursor.at("by").report(LawProblem.REPLACED_BY_ITSELF.with("criterion", criterion));
            }
            return new Amendment.CriterionReplaced(criterion, by);
        }
        cursor.keys("text", "rule", "by");
        return new Amendment.RuleReplaced(LawParts.textId(cursor.at("text")), text(cursor, "rule"), text(cursor, "by"));
    }

    private static String text(Cursor cursor, String key) {
        Cursor place = cursor.at(key);
        String text = place.text().map(String::strip).orElse("");
        if (place.string() && text.isEmpty()) {
            place.report(LawProblem.AMENDING_TEXT_EMPTY.plain());
        }
        return text;
    }

    private static String global(Cursor cursor) {
        String id = cursor.text().orElse("");
        if (cursor.string() && !id.contains("#")) {
            cursor.report(LawProblem.GLOBAL_ID_MALFORMED.with("id", Suggestions.shown(id)));
        }
        return id;
    }
}
