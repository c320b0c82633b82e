package org.ancrage.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.RuleSet;
import org.ancrage.fact.Hosting;

/** What a dialogue must know of law and rules; {@code org.ancrage.Ancrage} has it. */
public interface DialogueLaw {

    /**
     * At {@link org.ancrage.decision.Level#OUTCOME}, or at one that contains it.
     *
     * @throws org.ancrage.document.InvalidInputException if the facts contradict each other
     */
    Assessment assess(Hosting hosting, LocalDate on);

    /** The packs that answer. */
    List<RuleSet> ruleSets();

    /** The open points of law that are settled: options by global id of the reading. */
    Map<String, String> readings();

    /** Whether a component of a type of fact can matter to a criterion. */
    boolean reads(String criterion, Class<?> type, String component);

    /** Whether an item of a list of the hosting can matter to a criterion, by its global id, with what is known of the item. Not thread-safe. */
    BiPredicate<String, Object> concerning(Hosting hosting, LocalDate on);
}
