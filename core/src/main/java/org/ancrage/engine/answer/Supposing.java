package org.ancrage.engine.answer;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.ancrage.engine.world.OpenFact;
import org.ancrage.engine.world.OpenFacts;

/** How facts that are missing from a question are supposed. Not thread-safe. */
interface Supposing {

    /** @param fewer the question with fewer of these supposed */
    Assessor some(Map<OpenFact, Object> some, Assessor fewer);

    /**
     * All that are missing, in one of {@value OpenFacts#SAMPLES} ways.
     *
     * @param none the question of which nothing is supposed
     */
    Assessor all(int sample, Assessor none);

    /** A question with these facts is asked instead. */
    record Instead(AskedQuestion asked) implements Supposing {

        @Override
        public Assessor some(Map<OpenFact, Object> some, Assessor fewer) {
            return fewer.instead(asked.supposing(some));
        }

        @Override
        public Assessor all(int sample, Assessor none) {
            return none.instead(asked.sampled(sample));
        }
    }

    /**
     * What another supposes, otherwise.
     *
     * @param change of the other question, whatever it supposes
     */
    record Otherwise(Assessor other, UnaryOperator<Assessor> change) implements Supposing {

        @Override
        public Assessor some(Map<OpenFact, Object> some, Assessor fewer) {
            return change.apply(other.supposing(some, other));
        }

        @Override
        public Assessor all(int sample, Assessor none) {
            return change.apply(other.sampled(sample));
        }
    }

    /** Of a question that stands for another, nothing is supposed. */
    record Never() implements Supposing {

        @Override
        public Assessor some(Map<OpenFact, Object> some, Assessor fewer) {
            throw refused();
        }

        @Override
        public Assessor all(int sample, Assessor none) {
            throw refused();
        }

        private static IllegalStateException refused() {
            return new IllegalStateException("Of a question that stands for another, nothing is supposed.");
        }
    }
}
