package org.ancrage.dialogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ancrage.dialogue.DialogueState.Beginning;
import org.ancrage.dialogue.DialogueState.Step;
import org.ancrage.dialogue.Prompt.Kind;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Legibility;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Pointers;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.document.Problems;
import org.ancrage.document.RecordReader;
import org.ancrage.document.Request;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestEdit;
import org.ancrage.document.RequestReader;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.shape.RecordShape;
import org.jspecify.annotations.Nullable;

/**
 * What answers come to, whatever the law asks: the same steps from the same beginning lead to the same facts under any packs, so that a state
 * that was kept can be checked under others.
 *
 * @param draft the item that was begun
 * @param skipped pointers in the order in which they were skipped; of an item that was begun, that of its list, with what was said of it
 * @param answered answers that were taken
 */
record Filling(Hosting hosting, @Nullable Draft draft, Map<String, Optional<Draft>> skipped, int answered) {

    private static final String ANSWER = "answer";

    Filling {
        skipped = Collections.unmodifiableMap(new LinkedHashMap<>(skipped));
    }

    static Filling of(Beginning beginning) {
        Map<String, Optional<Draft>> skipped = new LinkedHashMap<>();
        beginning.skipped().forEach(pointer -> skipped.put(pointer, Optional.empty()));
        return new Filling(beginning.hosting(), null, skipped, beginning.answered());
    }

    /** After a step, without asking whether it is asked for. */
    Filling after(Step step) {
        return step.answer() == null ? skipping(step.pointer()) : answering(step.pointer(), step.answer());
    }

    /** "I do not know": of an item that was begun, that there is one more is known, and cannot be said without saying which. */
    Filling skipping(String pointer) {
        if (draft == null) {
            known(pointer);
        } else {
            ofDraft(draft, pointer);
        }
        return with(hosting, draft == null ? pointer : draft.listPointer(), answered);
    }

    /**
     * @param value of {@link Values#kept}
     * @throws InvalidInputException if it is no value of what stands there, contradicts what is known, or says nothing new
     */
    Filling answering(String pointer, Object value) {
        if (draft != null) {
            ofDraft(draft, pointer);
            return drafted(draft, pointer, value);
        }
        @Nullable Object known = known(pointer);
        RequestComponent component = RequestReader.component(pointer);
        if (component.ofRecords()) {
            return another(pointer, component, Prompts.ids(known), value);
        }
        boolean several = Prompts.kind(component).several();
        Node given = several ? Values.listing(Prompts.known(component, known).stream().map(Prompt.Choice::value).toList(), value) : one(pointer, value);
        Hosting more = read(RequestEdit.with(node(), pointer, given), pointer);
        boolean others = several && !(given instanceof MappingNode);
        if (more.equals(hosting) && !others) {
            throw refusal(pointer, DialogueProblem.NOTHING_NEW.plain());
        }
        // Whether there are others was not answered.
        return others ? with(more, pointer, answered + 1) : answered(more, null, pointer);
    }

    private Filling another(String pointer, RequestComponent list, List<String> ids, Object value) {
        if (yes(pointer, value)) {
            return continued(Draft.begun(list, pointer, ids.size(), Set.copyOf(ids)), pointer, pointer);
        }
        Hosting closed = read(RequestEdit.closed(node(), pointer), pointer);
        if (closed.equals(hosting)) {
            throw refusal(pointer, DialogueProblem.THERE_IS_MORE.plain());
        }
        return answered(closed, null, pointer);
    }

    private static boolean yes(String pointer, Object value) {
        String given = one(pointer, value).text();
        if (!given.equals(Answer.YES.name()) && !given.equals(Answer.NO.name())) {
            throw refusal(pointer, DialogueProblem.NEITHER_YES_NOR_NO.with("value", Suggestions.shown(given)));
        }
        return given.equals(Answer.YES.name());
    }

    private Filling drafted(Draft begun, String pointer, Object value) {
        ScalarNode given = one(pointer, value);
        RequestComponent part = begun.part();
        Kind kind = Prompts.kind(part);
        if ((kind == Kind.ONE_OF || kind == Kind.ENTITY) && !Prompts.open(part)) {
            List<String> allowed = begun.choices(hosting).stream().map(Prompt.Choice::value).toList();
            if (!allowed.contains(given.text())) {
                throw refusal(pointer, DialogueProblem.UNKNOWN_CHOICE.with("value", Suggestions.shown(given.text()))
                        .with("maybe", Suggestions.nearest(given.text(), allowed)).with("allowed", allowed));
            }
        }
        // What can be refused only with the rest would leave an item that cannot be completed.
        Problems problems = new Problems(ANSWER);
        RecordReader.value(RecordShape.component(part.declaredIn(), part.name()).orElseThrow().type(), Cursor.of(new Document(ANSWER, given), problems));
        problems.all().forEach(problem -> {
            throw refusal(pointer, problem.diagnosis());
        });
        if (!Legibility.shows(given.text()) || !Legibility.legible(given.text(), Legibility.relates(part.name()))) {
            throw refusal(pointer, DialogueProblem.ILLEGIBLE_ANSWER.with("text", Suggestions.shown(given.text())));
        }
        return continued(begun.with(part.name(), given), pointer, null);
    }

    /** The item becomes a fact when nothing is missing any more; one that was named as a holder, and is not known, with it. */
    private Filling continued(Draft more, String pointer, @Nullable String taken) {
        if (!more.ready()) {
            return answered(hosting, more, taken);
        }
        Node root = node();
        @Nullable ScalarNode holder = more.list().pointer().equals("/offer/holdings") ? more.entries().get("holder") : null;
        if (holder != null && Prompts.entities(hosting.offer()).map(Entity::id).noneMatch(holder.text()::equals)) {
            root = RequestEdit.with(root, "/offer/holders/" + hosting.offer().holders().size(),
                    new MappingNode(Map.of("id", holder), Position.UNKNOWN));
        }
        return answered(read(RequestEdit.with(root, more.pointer(), more.node()), pointer), null, taken);
    }

    private Filling answered(Hosting more, @Nullable Draft begun, @Nullable String taken) {
        Map<String, Optional<Draft>> left = new LinkedHashMap<>(skipped);
        left.remove(taken);
        return new Filling(more, begun, left, answered + 1);
    }

    private Filling with(Hosting more, String skip, int answers) {
        Map<String, Optional<Draft>> all = new LinkedHashMap<>(skipped);
        all.put(skip, Optional.ofNullable(draft));
        return new Filling(more, null, all, answers);
    }

    private static void ofDraft(Draft begun, String pointer) {
        if (!pointer.equals(begun.partPointer())) {
            throw notOf(begun, pointer);
        }
    }

    static InvalidInputException notOf(Draft begun, String pointer) {
        return refusal(pointer, DialogueProblem.ITEM_BEGUN.with("item", begun.pointer()).with("asked", begun.partPointer()));
    }

    /** What stands at the pointer, of what can be asked and is not known in full. */
    private @Nullable Object known(String pointer) {
        Object here = hosting;
        List<String> steps = pointer.startsWith("/") ? Pointers.steps(pointer) : List.of();
        for (String step : steps.isEmpty() ? steps : steps.subList(0, steps.size() - 1)) {
            here = below(here, step, pointer);
        }
        String last = steps.isEmpty() ? "" : steps.get(steps.size() - 1);
        RecordShape.Component component = RecordShape.component(here.getClass(), last).orElseThrow(() -> nothingThere(pointer));
        @Nullable Object value = component.valueIn(here);
        boolean open = value instanceof Listing<?> listing && RequestReader.component(pointer).ofRecords()
                ? Prompts.mayHaveMore(RequestReader.component(pointer), listing, hosting)
                : Prompts.unknown(value) && (value != null || !component.raw().isRecord());
        if (!open) {
            throw refusal(pointer, DialogueProblem.KNOWN_ALREADY.plain());
        }
        return value;
    }

    private static Object below(Object here, String step, String pointer) {
        List<?> items = Prompts.itemsOf(here);
        @Nullable Object value = here instanceof Listing || here instanceof List
                ? step.matches("0|[1-9][0-9]{0,8}") && Integer.parseInt(step) < items.size() ? items.get(Integer.parseInt(step)) : null
                : RecordShape.component(here.getClass(), step).map(component -> component.valueIn(here)).orElse(null);
        if (value == null) {
            throw nothingThere(pointer);
        }
        return value;
    }

    private static InvalidInputException nothingThere(String pointer) {
        return refusal(pointer, DialogueProblem.NO_FACT_THERE.plain());
    }

    private static ScalarNode one(String pointer, Object value) {
        if (value instanceof Listing) {
            throw refusal(pointer, DialogueProblem.ONE_VALUE_EXPECTED.plain());
        }
        return Values.node(value);
    }

    private Node node() {
        return RequestReader.toNode(new Request(hosting, null));
    }

    /** All problems; those that have no place of their own stand at the prompt. */
    private static Hosting read(Node root, String pointer) {
        try {
            return RequestReader.read(new Document(ANSWER, root)).hosting();
        } catch (InvalidInputException refused) {
            List<Problem> problems = new ArrayList<>();
            refused.problems().forEach(problem -> problems.add(
                    new Problem(ANSWER, problem.pointer().isEmpty() ? pointer : problem.pointer(), 0, problem.diagnosis())));
            throw new InvalidInputException(problems);
        }
    }

    static InvalidInputException refusal(String pointer, Diagnosis diagnosis) {
        return new InvalidInputException(List.of(new Problem(ANSWER, pointer, 0, diagnosis)));
    }
}
