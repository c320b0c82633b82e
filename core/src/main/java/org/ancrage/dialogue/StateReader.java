package org.ancrage.dialogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ancrage.decision.RuleSet;
import org.ancrage.dialogue.DialogueState.Beginning;
import org.ancrage.dialogue.DialogueState.Step;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Limits;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Problems;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.DocumentProblem;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.evidence.FactPointers;
import org.jspecify.annotations.Nullable;

/** Reads states of dialogues, which are not trusted. */
final class StateReader {

    static final String NAME = "dialogue";

    /** Two requests stand in a state, and what was said between them. */
    private static final Limits LIMITS =
            new Limits(3 * Limits.DEFAULT.bytes(), Limits.DEFAULT.depth() + 4, 3 * Limits.DEFAULT.nodes());

    private final Document document;
    private final Problems problems;

    private StateReader(Document document) {
        this.document = document;
        this.problems = new Problems(document);
    }

    static DialogueState read(String json) {
        return new StateReader(new DocumentReader(LIMITS).read(json, NAME)).state();
    }

    private DialogueState state() {
        Cursor root = Cursor.of(document, problems);
        format(root);
        root.keys("format", "on", "rules", "readings", "beginning", "steps", "request", "hash");
        LocalDate on = root.at("on").date().orElse(LocalDate.EPOCH);
        List<RuleSet> rules = root.at("rules").items().stream().map(StateReader::ruleSet).toList();
        Map<String, String> readings = new LinkedHashMap<>();
        root.at("readings").entries().forEach((reading, option) -> option.text().ifPresent(chosen -> readings.put(reading, chosen)));
        @Nullable Beginning beginning = beginning(root.at("beginning"));
        List<Step> steps = steps(root.at("steps"));
        @Nullable Hosting hosting = hosting(root.at("request"));
        Cursor hash = root.at("hash");
        Optional<String> said = hash.text();
        problems.throwIfAny();
        if (beginning == null || hosting == null) {
            throw new IllegalStateException("What could not be read was not reported.");
        }
        DialogueState state = new DialogueState(on, rules, readings, beginning, steps, hosting);
        if (!said.equals(Optional.of(StateForm.hash(root.node(), state)))) {
            hash.report(DialogueProblem.STATE_DAMAGED.plain());
        }
        problems.throwIfAny();
        return state;
    }

    /** Of another format, all else would only look wrong. */
    private void format(Cursor root) {
        if (!root.mapping()) {
            return;
        }
        Cursor place = root.at("format");
        place.text().filter(format -> !format.equals(StateForm.FORMAT)).ifPresent(format -> {
            place.report((format.startsWith(StateForm.FORMATS) ? DialogueProblem.STATE_OF_ANOTHER_FORMAT : DialogueProblem.NOT_A_DIALOGUE)
                    .with("format", Suggestions.shown(format)).with("known", StateForm.FORMAT));
            problems.throwIfAny();
        });
    }

    private static RuleSet ruleSet(Cursor cursor) {
        cursor.keys("pack", "version", "hash");
        return new RuleSet(text(cursor.at("pack")), text(cursor.at("version")), text(cursor.at("hash")));
    }

    private static String text(Cursor cursor) {
        return cursor.text().orElse("");
    }

    private @Nullable Beginning beginning(Cursor cursor) {
        if (!cursor.keys("request", "answered", "skipped")) {
            return null;
        }
        Hosting hosting = hosting(cursor.at("request"));
        Cursor place = cursor.at("answered");
        int answered = place.wholeNumber().orElse(0);
        if (answered < 0) {
            place.report(DialogueProblem.ANSWERS_BELOW_ZERO.with("number", answered));
        }
        List<String> skipped = cursor.at("skipped").items().stream().map(StateReader::pointer).toList();
        return hosting == null ? null : new Beginning(hosting, answered, skipped);
    }

    private static String pointer(Cursor cursor) {
        String pointer = text(cursor);
        String component = FactPointers.component(pointer);
        if (!pointer.isEmpty() && !RequestReader.componentPointers().contains(component)) {
            cursor.report(DialogueProblem.STEP_AT_NO_COMPONENT.with("pointer", Suggestions.shown(pointer))
                    .with("maybe", Suggestions.nearest(component, RequestReader.componentPointers())));
        }
        return pointer;
    }

    private static List<Step> steps(Cursor cursor) {
        List<Cursor> items = cursor.items();
        if (items.size() > DialogueState.MOST_STEPS) {
            cursor.report(DialogueProblem.TOO_MANY_STEPS.with("size", items.size()).with("limit", DialogueState.MOST_STEPS));
            return List.of();
        }
        return items.stream().flatMap(item -> step(item).stream()).toList();
    }

    private static Optional<Step> step(Cursor cursor) {
        if (!cursor.keys("pointer", "answer", "skip")) {
            return Optional.empty();
        }
        String pointer = pointer(cursor.at("pointer"));
        if (!cursor.has("skip")) {
            return answer(cursor.at("answer")).map(answer -> new Step(pointer, answer));
        }
        Cursor skip = cursor.at("skip");
        if (cursor.has("answer") || !skip.truth().orElse(true)) {
            skip.report(DialogueProblem.NEITHER_ANSWER_NOR_SKIP.plain());
        }
        return Optional.of(new Step(pointer, null));
    }

    private static Optional<Object> answer(Cursor cursor) {
        if (cursor.mapping()) {
            cursor.keys("complete");
            return Optional.of(new Listing<>(true, values(cursor.at("complete"))));
        }
        return cursor.sequence() ? Optional.of(new Listing<>(false, values(cursor))) : value(cursor);
    }

    private static List<Object> values(Cursor cursor) {
        return cursor.items().stream().flatMap(item -> value(item).stream()).toList();
    }

    private static Optional<Object> value(Cursor cursor) {
        return cursor.node() instanceof ScalarNode scalar && scalar.kind() == Kind.NUMBER
                ? cursor.number().map(number -> number)
                : cursor.text().map(text -> text);
    }

    private @Nullable Hosting hosting(Cursor cursor) {
        if (!cursor.mapping()) {
            cursor.expected(DocumentProblem.MAPPING_EXPECTED.with("keys", "need, offer, contract"));
            return null;
        }
        for (String beside : List.of("on", "sources", "evidence", "assumptions")) {
            if (cursor.has(beside)) {
                cursor.report(DialogueProblem.FACTS_ALONE.with("key", beside));
            }
        }
        try {
            Request request = RequestReader.read(new Document(document.name(), cursor.node()));
            return request.hosting();
        } catch (InvalidInputException refused) {
            problems.addAll(refused.problems().stream().map(problem -> problem.within(cursor.pointer())).toList(), document);
            return null;
        }
    }
}
