package org.ancrage.engine.outline;

import java.util.List;
import java.util.function.Function;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/** What the criteria of an outline are, and the options that it takes, by the places that {@link OutlineBits} gives them. */
interface OutlineWorld {

    Truth criterion(int place);

    /** The place of the option that is taken at a choice. */
    int option(int choice);

    /** One of the pairs in which criteria are known. */
    static OutlineWorld of(OutlineBits.Truths truths, int pair) {
        return new OutlineWorld() {
            @Override
            public Truth criterion(int place) {
                return truths.truth(place, pair);
            }

            @Override
            public int option(int choice) {
                return truths.options()[choice];
            }
        };
    }

    /** A world that is known by names: a criterion is asked for when the outline looks at it, and once. */
    static OutlineWorld of(OutlineBits outline, OutlineReading reading) {
        int[] options = outline.options(reading.options());
        List<String> criteria = outline.criteria();
        Function<String, Truth> facts = reading.facts();
        @Nullable Truth[] known = new @Nullable Truth[criteria.size()];
        return new OutlineWorld() {
            @Override
            public Truth criterion(int place) {
                Truth truth = known[place];
                if (truth == null) {
                    truth = facts.apply(criteria.get(place));
                    known[place] = truth;
                }
                return truth;
            }

            @Override
            public int option(int choice) {
                return options[choice];
            }
        };
    }
}
