package org.ancrage.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Outcome;
import org.ancrage.dialogue.Prompt.Choice;
import org.ancrage.dialogue.Prompt.Kind;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.document.Request;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestEdit;
import org.ancrage.document.RequestReader;
import org.ancrage.document.Suggestions;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Hosting;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what is missing, until no fact can change the outcome any more.
 *
 * <pre>{@code
 * Dialogue dialogue = ancrage.dialogue(hosting, on);
 * for (Optional<Prompt> prompt = dialogue.next(); prompt.isPresent(); prompt = dialogue.next()) {
 *     dialogue = dialogue.answer(prompt.get(), ask(prompt.get()));
 * }
 * }</pre>
 *
 * <p>Immutable: an answer makes another dialogue, so that the one before it is the way back. Thread-safe. Where every prompt was
 * answered, the outcome at the end waits for no fact; where some were skipped, {@link #skipped()} names them.
 */
public final class Dialogue {

    private static final String ANSWER = "answer";

    private final DialogueLaw law;
    private final Hosting hosting;
    private final Assessment assessment;
    private final @Nullable Draft draft;
    /** By pointer. */
    private final Map<String, Prompt> skipped;
    private final int answered;

    private Dialogue(DialogueLaw law, Hosting hosting, Assessment assessment, @Nullable Draft draft, Map<String, Prompt> skipped,
            int answered) {
        this.law = law;
        this.hosting = hosting;
        this.assessment = assessment;
        this.draft = draft;
        this.skipped = skipped;
        this.answered = answered;
    }

    /**
     * A dialogue that begins with what is known.
     *
     * @throws InvalidInputException if the facts contradict each other
     */
    public static Dialogue of(DialogueLaw law, Hosting hosting, LocalDate on) {
        return new Dialogue(law, hosting, law.assess(hosting, on), null, Map.of(), 0);
    }

    /** What is known by now; an item of a list only from when all is known without which it is none. */
    public Hosting hosting() {
        return hosting;
    }

    /** What follows from it, as {@link org.ancrage.decision.Level#OUTCOME} tells it; for more, have {@link #hosting()} assessed. */
    public Assessment assessment() {
        return assessment;
    }

    /** What to ask next; empty when nothing is left to ask that can change the outcome and was not skipped. */
    public Optional<Prompt> next() {
        return open().findFirst();
    }

    /**
     * All that can be asked now, each once, in the order in which it is best asked: for a form that shows several. Any of them can be
     * answered; afterwards, ask again.
     */
    public List<Prompt> prompts() {
        Map<String, Prompt> prompts = new LinkedHashMap<>();
        open().forEach(prompt -> prompts.putIfAbsent(prompt.pointer(), prompt));
        return List.copyOf(prompts.values());
    }

    private Stream<Prompt> open() {
        return draft != null
                ? Stream.of(draft.prompt(hosting))
                : asked().filter(prompt -> !skipped.containsKey(prompt.pointer()));
    }

    private Stream<Prompt> asked() {
        return assessment.questions().stream().flatMap(question -> Prompts.of(question, law, hosting, assessment.on()).stream());
    }

    /** What was skipped and can still change the outcome, in the order in which it was asked. */
    public List<Prompt> skipped() {
        Set<String> open = asked().map(Prompt::pointer).collect(Collectors.toSet());
        return skipped.entrySet().stream().filter(entry -> open.contains(entry.getKey())).map(Map.Entry::getValue).toList();
    }

    public Progress progress() {
        List<Outcome> outcomes = assessment.decisions().stream().filter(decision -> decision.version().force().decisive())
                .map(Decision::outcome).toList();
        return new Progress(answered, skipped.size(), assessment.questions().size(),
                (int) outcomes.stream().filter(outcome -> outcome == Outcome.UNDETERMINED).count(), outcomes.size());
    }

    /** "I do not know": the prompt is not asked again. */
    public Dialogue skip(Prompt prompt) {
        Map<String, Prompt> more = new LinkedHashMap<>(skipped);
        // That there is one more item is known, and cannot be said without saying which.
        more.put(draft == null ? prompt.pointer() : draft.pointer().substring(0, draft.pointer().lastIndexOf('/')), prompt);
        return new Dialogue(law, hosting, assessment, null, more, answered);
    }

    /**
     * Takes an answer; what was known stays known.
     *
     * @param prompt one of {@link #prompts()}
     * @param value as {@link Kind} says, or the text that stands for it in a document
     * @throws InvalidInputException if it is no such value, contradicts what is known, or says nothing new; names every problem
     */
    public Dialogue answer(Prompt prompt, Object value) {
        if (draft != null) {
            if (!prompt.pointer().startsWith(draft.pointer() + "/")) {
                throw new IllegalArgumentException("An item has been begun at %s. Complete or skip it first.".formatted(draft.pointer()));
            }
            return drafted(draft, prompt, value);
        }
        if (prompt.kind() == Kind.ANOTHER) {
            return another(prompt, value);
        }
        Node given = prompt.kind().several()
                ? Values.listing(prompt.known().stream().map(Choice::value).toList(), value)
                : Values.node(value);
        Hosting more = read(RequestEdit.with(node(), prompt.pointer(), given), prompt);
        boolean others = prompt.kind().several() && !(given instanceof MappingNode);
        if (more.equals(hosting) && !others) {
            throw refusal(prompt, "the answer says nothing that is not known. Answer something else, or skip it.");
        }
        Dialogue next = known(more);
        return others ? next.skip(prompt) : next;
    }

    private Dialogue another(Prompt prompt, Object value) {
        List<String> ids = prompt.known().stream().map(Choice::value).toList();
        if (yes(prompt, value)) {
            RequestComponent list = RequestReader.component(prompt.pointer());
            return continued(Draft.begun(list, prompt.pointer(), ids.size(), Set.copyOf(ids), prompt.question()), prompt);
        }
        Hosting closed = read(RequestEdit.closed(node(), prompt.pointer()), prompt);
        if (closed.equals(hosting)) {
            throw refusal(prompt, "what is listed does not account for the whole, so that there is more. Say YES, or skip it.");
        }
        return known(closed);
    }

    private static boolean yes(Prompt prompt, Object value) {
        String given = ((ScalarNode) Values.node(value)).text();
        if (!given.equals(Answer.YES.name()) && !given.equals(Answer.NO.name())) {
            throw refusal(prompt, "the value (%s) is not known. Allowed: YES, NO.".formatted(Suggestions.shown(given)));
        }
        return given.equals(Answer.YES.name());
    }

    private Dialogue drafted(Draft begun, Prompt prompt, Object value) {
        Node given = Values.node(value);
        Set<String> allowed = prompt.choices().stream().map(Choice::value).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        boolean limited = prompt.kind() == Kind.ONE_OF || prompt.kind() == Kind.ENTITY;
        if (limited && !prompt.open() && !(given instanceof ScalarNode scalar && allowed.contains(scalar.text()))) {
            String text = given instanceof ScalarNode scalar ? scalar.text() : "";
            throw refusal(prompt, "the value (%s) is not known.%s Allowed: %s.".formatted(Suggestions.shown(text),
                    Suggestions.maybe(text, allowed), allowed.isEmpty() ? "none" : String.join(", ", allowed)));
        }
        return continued(begun.with(prompt.pointer().substring(prompt.pointer().lastIndexOf('/') + 1), given), prompt);
    }

    /** The item becomes a fact when nothing is missing any more; one that was named as a holder, and is not known, with it. */
    private Dialogue continued(Draft more, Prompt prompt) {
        if (!more.ready()) {
            return new Dialogue(law, hosting, assessment, more, skipped, answered + 1);
        }
        Node root = node();
        if (more.list().pointer().equals("/offer/holdings") && more.entries().get("holder") instanceof ScalarNode holder
                && Prompts.entities(hosting.offer()).map(Entity::id).noneMatch(holder.text()::equals)) {
            root = RequestEdit.with(root, "/offer/holders/" + hosting.offer().holders().size(),
                    new MappingNode(Map.of("id", holder), Position.UNKNOWN));
        }
        return known(read(RequestEdit.with(root, more.pointer(), more.node()), prompt));
    }

    private Dialogue known(Hosting more) {
        return new Dialogue(law, more, law.assess(more, assessment.on()), null, skipped, answered + 1);
    }

    private Node node() {
        return RequestReader.toNode(new Request(hosting, null));
    }

    /** All problems; those that have no place of their own stand at the prompt. */
    private static Hosting read(Node root, Prompt prompt) {
        try {
            return RequestReader.read(new Document(ANSWER, root)).hosting();
        } catch (InvalidInputException refused) {
            List<Problem> problems = new ArrayList<>();
            refused.problems().forEach(problem -> problems.add(
                    new Problem(ANSWER, problem.pointer().isEmpty() ? prompt.pointer() : problem.pointer(), 0, problem.message())));
            throw new InvalidInputException(problems);
        }
    }

    private static InvalidInputException refusal(Prompt prompt, String message) {
        return new InvalidInputException(List.of(new Problem(ANSWER, prompt.pointer(), 0, message)));
    }
}
