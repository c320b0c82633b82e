package org.ancrage.document;

/**
 * How large a question may be. Whatever is larger is refused before it is answered, as other input that is wrong, with what is too large, how
 * large it is and how large it may be. What a document may hold, {@link Limits} say.
 */
public final class QuestionLimits {

    /** Facts in one list, for example participants or certificates. */
    public static final int LONGEST_LIST = 10_000;

    /** Holdings of one offer: those of a hundred companies in each other are 9,900. */
    public static final int MOST_HOLDINGS = 20_000;

    /** Items of all lists of one need, or of one offer with its contract. */
    public static final int MOST_ITEMS = 100_000;

    /** Needs times offers that are compared, each with its full answer. */
    public static final long MOST_COMPARED = 250_000;

    /** Needs times offers of which the outcome is found. */
    public static final long MOST_OF_MATRIX = 100_000_000;

    private QuestionLimits() {
    }
}
