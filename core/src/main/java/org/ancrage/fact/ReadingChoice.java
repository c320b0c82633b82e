package org.ancrage.fact;

/**
 * The answer that the current pass of the engine gives to an open point of law; every defensible one is tried in turn.
 *
 * @param reading id of the reading as its text declares it, for example {@code fr/secnumcloud#indirect-holdings}
 * @param option the option taken
 */
public record ReadingChoice(String reading, String option) {
}
