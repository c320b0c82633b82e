package org.ancrage.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Outcome;
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

    /** What is asked first; whoever looks for a place reads no longer list. */
    private static final int MOST_NAMED = 5;

    private final DialogueLaw law;
    private final LocalDate on;
    private final Beginning beginning;
    /** Null where it begins. */
    private final @Nullable Taken taken;
    private final Filling filling;
    /** Null until it is asked for: of a dialogue that was kept, nobody may go all the way back. */
    private volatile @Nullable Assessment assessment;

    private record Taken(Dialogue before, Step step) {
    }

    private Dialogue(DialogueLaw law, LocalDate on, Beginning beginning, @Nullable Taken taken, Filling filling) {
        this.law = law;
        this.on = on;
        this.beginning = beginning;
        this.taken = taken;
        this.filling = filling;
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
        return new Dialogue(law, on, beginning, null, Filling.of(beginning)).assessed();
    }

    /** Where steps are taken again, only what is known at the end needs an answer. */
    static Dialogue again(DialogueLaw law, DialogueState state, List<Filling> fillings) {
        Dialogue dialogue = new Dialogue(law, state.on(), state.beginning(), null, Filling.of(state.beginning()));
        for (int index = 0; index < fillings.size(); index++) {
            dialogue = dialogue.with(fillings.get(index), state.steps().get(index));
        }
        return dialogue.assessed();
    }

    private Dialogue with(Filling more, Step step) {
        return new Dialogue(law, on, beginning, new Taken(this, step), more);
    }

    /** What cannot be answered is refused now. */
    private Dialogue assessed() {
        assessment();
        return this;
    }

    /** What is known by now; an item of a list only from when all is known without which it is none. */
    public Hosting hosting() {
        return filling.hosting();
    }

    /** What follows from it, as {@link org.ancrage.decision.Level#OUTCOME} tells it; for more, have {@link #hosting()} assessed. */
    public Assessment assessment() {
        Assessment known = assessment;
        if (known == null) {
            known = law.assess(hosting(), on);
            assessment = known;
        }
        return known;
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
        return filling.draft() != null ? answerable() : asked().filter(prompt -> !filling.skipped().containsKey(prompt.pointer()));
    }

    /** What was skipped can still be answered. An item was begun for what asks for its list: nothing else has become known since. */
    private Stream<Prompt> answerable() {
        Draft begun = filling.draft();
        return begun == null ? asked() : asked().filter(prompt -> prompt.pointer().equals(begun.listPointer())).limit(1)
                .map(list -> begun.prompt(hosting(), list.question()));
    }

    private Stream<Prompt> asked() {
        BiPredicate<String, Object> concerning = law.concerning(hosting(), on);
        return assessment().questions().stream().flatMap(question -> Prompts.of(question, law, hosting(), concerning).stream());
    }

    /**
     * What was skipped and can still change the outcome, in the order in which it was skipped; of an item that was begun, what was not known of
     * it: to say it, begin with its list again.
     */
    public List<Prompt> skipped() {
        Map<String, Prompt> asked = byPointer(asked());
        List<Prompt> open = new ArrayList<>();
        filling.skipped().forEach((pointer, draft) -> {
            Prompt prompt = asked.get(pointer);
            if (prompt != null) {
                open.add(draft.map(begun -> begun.prompt(hosting(), prompt.question())).orElse(prompt));
            }
        });
        return List.copyOf(open);
    }

    public Progress progress() {
        List<Outcome> outcomes = assessment().decisions().stream().filter(decision -> decision.version().force().decisive())
                .map(Decision::outcome).toList();
        return new Progress(filling.answered(), filling.skipped().size(), assessment().questions().size(),
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
                : new Beginning(from.hosting(), from.filling.answered(), List.copyOf(from.filling.skipped().keySet()));
        return new DialogueState(on, law.ruleSets(), law.readings(), begun, steps, hosting());
    }

    /**
     * "I do not know": the prompt is not asked again.
     *
     * @param prompt one of {@link #prompts()}
     * @throws InvalidInputException if it is not asked for now
     */
    public Dialogue skip(Prompt prompt) {
        return skip(Objects.requireNonNull(prompt, "prompt").pointer());
    }

    /**
     * "I do not know": the prompt is not asked again.
     *
     * @param pointer of one of {@link #prompts()}
     * @throws InvalidInputException if nothing is asked there
     */
    public Dialogue skip(String pointer) {
        checkAsked(Objects.requireNonNull(pointer, "pointer"));
        return then(filling.skipping(pointer), new Step(pointer, null));
    }

    /**
     * Takes an answer; what was known stays known.
     *
     * @param prompt one of {@link #prompts()}, or what was skipped
     * @param value as {@link Kind} says, or the text that stands for it in a document
     * @throws InvalidInputException if it is no such value, contradicts what is known, says nothing new, or is not asked for now; names
     *     every problem
     */
    public Dialogue answer(Prompt prompt, Object value) {
        return answer(Objects.requireNonNull(prompt, "prompt").pointer(), value);
    }

    /**
     * Takes an answer; what was known stays known.
     *
     * @param pointer of one of {@link #prompts()}, or what was skipped
     * @param value as {@link Kind} says, or the text that stands for it in a document
     * @throws InvalidInputException as {@link #answer(Prompt, Object)}
     */
    public Dialogue answer(String pointer, Object value) {
        Objects.requireNonNull(value, "value");
        checkAsked(Objects.requireNonNull(pointer, "pointer"));
        Values.strange(value).ifPresent(type -> {
            throw Filling.refusal(pointer, DialogueProblem.NO_SUCH_ANSWER.with("type", type));
        });
        Object kept = Values.kept(value);
        return then(filling.answering(pointer, kept), new Step(pointer, kept));
    }

    private Dialogue then(Filling more, Step step) {
        Dialogue next = with(more, step);
        if (more.hosting().equals(hosting())) {
            next.assessment = assessment();
        }
        return next.assessed();
    }

    private void checkAsked(String pointer) {
        if (answerable().noneMatch(prompt -> prompt.pointer().equals(pointer))) {
            throw notAsked(pointer);
        }
    }

    private InvalidInputException notAsked(String pointer) {
        if (filling.draft() != null) {
            return Filling.notOf(filling.draft(), pointer);
        }
        List<String> asked = List.copyOf(new LinkedHashSet<>(answerable().map(Prompt::pointer).toList()));
        return Filling.refusal(pointer, DialogueProblem.NOT_ASKED.with("maybe", Suggestions.nearest(pointer, asked))
                .with("asked", asked.stream().limit(MOST_NAMED).toList()).with("more", asked.size() > MOST_NAMED ? asked.size() - MOST_NAMED : null));
    }
}
