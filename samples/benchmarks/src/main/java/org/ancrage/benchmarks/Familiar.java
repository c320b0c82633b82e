package org.ancrage.benchmarks;

import java.time.LocalDate;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.Portfolio;

/** What of a question was asked about lately: needs and offers are kept for those who ask again. */
public enum Familiar {

    NOTHING("nothing") {
        @Override
        int need(int question, int of) {
            return question % of;
        }

        @Override
        int offer(int question, int of) {
            return Portfolio.partner(question % of, of);
        }
    },
    OFFER("the offer") {
        @Override
        int need(int question, int of) {
            return (question * 31 + question / NEEDS) % of;
        }

        @Override
        int offer(int question, int of) {
            return question / NEEDS % of;
        }
    },
    BOTH("the need and the offer") {
        @Override
        int need(int question, int of) {
            return again(question) % of;
        }

        @Override
        int offer(int question, int of) {
            return again(question) % of;
        }
    },
    BOTH_ON_ANOTHER_DAY("the need and the offer, on another day") {
        @Override
        int need(int question, int of) {
            return BOTH.need(question, of);
        }

        @Override
        int offer(int question, int of) {
            return BOTH.offer(question, of);
        }

        @Override
        LocalDate day(int question) {
            return Law.DAY.plusDays(question / TOGETHER % DAYS);
        }
    };

    /** Days of the same law. */
    private static final int DAYS = 16;
    /** So many needs are weighed against one offer before the next. */
    private static final int NEEDS = 64;
    /** So many pairs take turns, that a second of a measurement has seen more than a few of them. */
    private static final int TOGETHER = 32;
    /** How many times each is asked about, the first time included, of which nothing is known. */
    private static final int AGAIN = 256;

    private final String label;

    Familiar(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Those that take turns, each {@link #AGAIN} times; then the next. */
    private static int again(int question) {
        return question / (TOGETHER * AGAIN) * TOGETHER + question % TOGETHER;
    }

    /** Place of the need of one of many questions, among so many. */
    abstract int need(int question, int of);

    /** Place of its offer. */
    abstract int offer(int question, int of);

    /** The day on which it is asked. */
    LocalDate day(int question) {
        return Law.DAY;
    }
}
