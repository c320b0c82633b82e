package org.ancrage.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.dialogue.DialogueState.Beginning;
import org.ancrage.dialogue.DialogueState.Step;
import org.ancrage.dialogue.Prompt.Kind;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Suggestions;
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
 * <p>Immutable: an answer makes another dialogue; the one before it is the way {@link #back()}. Thread-safe. Where every prompt was
 * answered, the outcome at the end waits for no fact; where some were skipped, {@link #skipped()} names them. {@link #state()} can be kept
 * between two questions, and taken up elsewhere.
 */
public final class Dialogue {

    private final DialogueLaw law;
    private final Beginning beginning;
    /** Null where it begins. */
    private final @Nullable Taken taken;
    private final Filling filling;
    private final Assessment assessment;
    /** For which the item was begun; null where none was. */
    private final @Nullable Question begunFor;
    /** As they were asked, by pointer; of those that were skipped under other packs, nothing. */
    private final Map<String, Prompt> skippedAs;

    private record Taken(Dialogue before, Step step) {
    }

    private Dialogue(DialogueLaw law, Beginning beginning, @Nullable Taken taken, Filling filling, Assessment assessment,
            @Nullable Question begunFor, Map<String, Prompt> skippedAs) {
        this.law = law;
        this.beginning = beginning;
        this.taken = taken;
        this.filling = filling;
        this.assessment = assessment;
        this.begunFor = begunFor;
        this.skippedAs = skippedAs;
    }

    /**
     * A dialogue that begins with what is known.
     *
     * @throws InvalidInputException if the facts contradict each other
     */
    public static Dialogue of(DialogueLaw law, Hosting hosting, LocalDate on) {
        return begun(law, new Beginning(hosting, 0, List.of()), on);
    }

    /**
     * A dialogue that was kept; as {@code org.ancrage.Ancrage.dialogue(state)} says.
     *
     * @throws InvalidInputException if the state is not one that its steps lead to
     */
    public static Dialogue of(DialogueLaw law, DialogueState state) {
        return Resumption.of(law, state);
    }

    static Dialogue begun(DialogueLaw law, Beginning beginning, LocalDate on) {
        Filling known = Filling.of(beginning);
        return new Dialogue(law, beginning, null, known, law.assess(known.hosting(), on), null, Map.of());
    }

    /** What is known by now; an item of a list only from when all is known without which it is none. */
    public Hosting hosting() {
        return filling.hosting();
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
        return List.copyOf(byPointer(open()).values());
    }

    private static Map<String, Prompt> byPointer(Stream<Prompt> prompts) {
        Map<String, Prompt> first = new LinkedHashMap<>();
        prompts.forEach(prompt -> first.putIfAbsent(prompt.pointer(), prompt));
        return first;
    }

    private Stream<Prompt> open() {
        return answerable().filter(prompt -> begunFor != null || !filling.skipped().contains(prompt.pointer()));
    }

    /** What was skipped can still be answered. */
    private Stream<Prompt> answerable() {
        return filling.draft() != null && begunFor != null ? Stream.of(filling.draft().prompt(hosting(), begunFor)) : asked();
    }

    private Stream<Prompt> asked() {
        return assessment.questions().stream().flatMap(question -> Prompts.of(question, law, hosting(), assessment.on()).stream());
    }

    /** What was skipped and can still change the outcome, in the order in which it was asked. */
    public List<Prompt> skipped() {
        Map<String, Prompt> asked = byPointer(asked());
        return filling.skipped().stream().filter(asked::containsKey).map(pointer -> skippedAs.getOrDefault(pointer, asked.get(pointer))).toList();
    }

    public Progress progress() {
        List<Outcome> outcomes = assessment.decisions().stream().filter(decision -> decision.version().force().decisive())
                .map(Decision::outcome).toList();
        return new Progress(filling.answered(), filling.skipped().size(), assessment.questions().size(),
                (int) outcomes.stream().filter(outcome -> outcome == Outcome.UNDETERMINED).count(), outcomes.size());
    }

    /** The dialogue before the last step; empty where it began, or where it was taken up under other packs than those that asked. */
    public Optional<Dialogue> back() {
        return Optional.ofNullable(taken).map(Taken::before);
    }

    /** What was said since it began, without what was taken back. */
    public List<Step> steps() {
        return stepsSince(Integer.MAX_VALUE, new ArrayList<>());
    }

    /** The last steps, and what is before them; never between the steps of an item that was begun. */
    private List<Step> stepsSince(int most, List<Dialogue> first) {
        List<Step> steps = new ArrayList<>();
        Dialogue from = this;
        while (from.taken != null && (steps.size() < most || from.filling.draft() != null)) {
            steps.add(from.taken.step());
            from = from.taken.before();
        }
        first.add(from);
        Collections.reverse(steps);
        return Collections.unmodifiableList(steps);
    }

    /**
     * All of it, to be kept as a value or as {@link DialogueState#json() JSON}: {@code ancrage.dialogue(state)} goes on from there. Of a very long
     * dialogue, what was said first is kept as known facts, so that the way back ends there.
     */
    public DialogueState state() {
        List<Dialogue> first = new ArrayList<>();
        List<Step> steps = stepsSince(DialogueState.KEPT_STEPS, first);
        Dialogue from = first.get(0);
        Beginning begun = from.taken == null ? from.beginning
                : new Beginning(from.hosting(), from.filling.answered(), List.copyOf(from.filling.skipped()));
        return new DialogueState(assessment.on(), assessment.rules(), law.readings(), begun, steps, hosting());
    }

    /** "I do not know": the prompt is not asked again. */
    public Dialogue skip(Prompt prompt) {
        return skip(prompt.pointer());
    }

    /**
     * "I do not know": the prompt is not asked again.
     *
     * @param pointer of one of {@link #prompts()}
     * @throws InvalidInputException if nothing is asked there
     */
    public Dialogue skip(String pointer) {
        Prompt prompt = asking(pointer);
        return then(filling.skipping(pointer), prompt, new Step(pointer, null));
    }

    /**
     * Takes an answer; what was known stays known.
     *
     * @param prompt one of {@link #prompts()} or of {@link #skipped()}
     * @param value as {@link Kind} says, or the text that stands for it in a document
     * @throws InvalidInputException if it is no such value, contradicts what is known, says nothing new, or is not asked for now; names
     *     every problem
     */
    public Dialogue answer(Prompt prompt, Object value) {
        return answer(prompt.pointer(), value);
    }

    /**
     * Takes an answer; what was known stays known.
     *
     * @param pointer of one of {@link #prompts()} or of {@link #skipped()}
     * @param value as {@link Kind} says, or the text that stands for it in a document
     * @throws InvalidInputException as {@link #answer(Prompt, Object)}
     */
    public Dialogue answer(String pointer, Object value) {
        Prompt prompt = asking(pointer);
        Object kept = Values.kept(value);
        return then(filling.answering(pointer, kept), prompt, new Step(pointer, kept));
    }

    private Dialogue then(Filling more, Prompt prompt, Step step) {
        Map<String, Prompt> as = new LinkedHashMap<>(skippedAs);
        as.keySet().retainAll(more.skipped());
        more.skipped().stream().filter(pointer -> !filling.skipped().contains(pointer)).forEach(pointer -> as.put(pointer, prompt));
        Assessment now = more.hosting().equals(hosting()) ? assessment : law.assess(more.hosting(), assessment.on());
        return new Dialogue(law, beginning, new Taken(this, step), more, now, more.draft() == null ? null : prompt.question(), as);
    }

    private Prompt asking(String pointer) {
        return answerable().filter(prompt -> prompt.pointer().equals(pointer)).findFirst().orElseThrow(() -> notAsked(pointer));
    }

    private InvalidInputException notAsked(String pointer) {
        if (filling.draft() != null) {
            return Filling.notOf(filling.draft(), pointer);
        }
        List<String> asked = List.copyOf(new LinkedHashSet<>(answerable().map(Prompt::pointer).toList()));
        return Filling.refusal(pointer, "nothing is asked there now.%s Asked: %s.".formatted(
                Suggestions.maybe(pointer, asked), asked.isEmpty() ? "nothing" : String.join(", ", asked)));
    }
}
