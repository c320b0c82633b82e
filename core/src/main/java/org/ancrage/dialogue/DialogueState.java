package org.ancrage.dialogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ancrage.decision.RuleSet;
import org.ancrage.document.InvalidInputException;
import org.ancrage.fact.Hosting;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue between two questions, as a value: to be kept in a session, a database or a file, and taken up by {@code ancrage.dialogue(state)},
 * in the same virtual machine or in another.
 *
 * @param on the assessment date
 * @param rules the packs that asked
 * @param readings the open points of law that were settled: options by global id of the reading
 * @param beginning where it began
 * @param steps what was said since, in order
 * @param hosting what is known now: where the steps lead from the beginning
 */
public record DialogueState(
        LocalDate on, List<RuleSet> rules, Map<String, String> readings, Beginning beginning, List<Step> steps, Hosting hosting) {

    /** No person answers more; reading and taking up end there. */
    static final int MOST_STEPS = 1_000;
    /** Those of an item that was begun stay together, which are few. */
    static final int KEPT_STEPS = MOST_STEPS - 50;

    /**
     * Where a dialogue began.
     *
     * @param hosting what was known
     * @param answered answers that had been taken: 0, but where it went on under other packs
     * @param skipped pointers of what had been skipped, in that order: none, but where it went on under other packs
     */
    public record Beginning(Hosting hosting, int answered, List<String> skipped) {

        public Beginning {
            skipped = List.copyOf(skipped);
        }
    }

    /**
     * One thing that was said.
     *
     * @param pointer of the prompt
     * @param answer a text, a {@link java.math.BigDecimal}, or a {@link org.ancrage.fact.Listing} of these; null where it was skipped
     */
    public record Step(String pointer, @Nullable Object answer) {

        /** @throws IllegalArgumentException if it is no such answer */
        public Step {
            answer = answer == null ? null : Values.kept(answer);
        }
    }

    public DialogueState {
        rules = List.copyOf(rules);
        readings = Collections.unmodifiableMap(new TreeMap<>(readings));
        steps = List.copyOf(steps);
    }

    /**
     * As JSON on one line; its schema is {@link org.ancrage.render.Schemas#dialogueState()}. White space, the order of keys and the form of numbers may be
     * changed by a store: it is still the same state.
     */
    public String json() {
        return StateForm.json(this);
    }

    /**
     * Reads what {@link #json()} wrote. The text is not trusted: it is bounded, and its hash must be that of its content, which tells what was
     * damaged or edited by hand. It does not tell who wrote it; see {@code Ancrage.dialogue(state)}.
     *
     * @throws InvalidInputException with all that makes it no state of this format
     */
    public static DialogueState read(String json) {
        return StateReader.read(json);
    }
}
