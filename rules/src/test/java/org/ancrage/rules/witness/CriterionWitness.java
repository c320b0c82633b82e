package org.ancrage.rules.witness;

/** What settles one criterion, by a reading of the law that is not the rules'. */
public interface CriterionWitness {

    /** Global id of the criterion, for example {@code fr/secnumcloud#individual-cap}. */
    String criterion();

    /** Whether it is met in one completion of the facts, under the readings chosen. */
    boolean met(Completion asked);
}
