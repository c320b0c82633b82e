package org.ancrage.engine.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.world.OpenFact;
import org.ancrage.law.Truth;
import org.ancrage.refusal.DisagreementException;
import org.jspecify.annotations.Nullable;

/**
 * A question of which missing facts may be supposed to have some value.
 *
 * @param <Q> what it is once some are
 */
public interface Supposable<Q extends Supposable<Q>> {

    /** The components that are not known and have few values; asked of the question before anything is supposed. */
    List<OpenFact> openFacts();

    /** How many facts are looked at. */
    int facts();

    /** Tells the places of those of {@link #openFacts()} that can matter to a criterion. */
    void lookedAt(String criterion, IntConsumer each);

    /**
     * The same question with some of its facts supposed.
     *
     * @param some not kept: who asks may go on with the same map
     * @param fewer the same question with fewer of these supposed, which may tell much of what follows
     */
    Q supposing(Map<OpenFact, Object> some, Q fewer);

    /** The same question with all of {@link #openFacts()} supposed, in one of {@value org.ancrage.engine.world.OpenFacts#SAMPLES} ways. */
    Q sampled(int sample);

    /** Truth of a criterion under the default readings. */
    Truth truth(String criterion);

    /**
     * What a text that exists on the day answers on what is known or supposed.
     *
     * @param readings those under which it is read
     * @throws DisagreementException if a criterion that counts is both met and unmet
     */
    Outcome byCriteria(String text, TriedReadings readings);

    /** As {@link #byCriteria}; null where a criterion that counts is both met and unmet, as it often is where facts are supposed. */
    default @Nullable Outcome byCriteriaIfAny(String text, TriedReadings readings) {
        try {
            return byCriteria(text, readings);
        } catch (DisagreementException contradiction) {
            return null;
        }
    }

    /** The unknown criteria on which that depends; none unless it waits for facts. */
    Set<String> open(String text, TriedReadings readings);
}
