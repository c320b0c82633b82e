package org.ancrage.spring.boot;

import java.util.function.Supplier;

/**
 * Measures answers: how long each takes and what comes out, as timer {@code ancrage.answers} with the tags {@code operation} and {@code outcome}, what was
 * refused, as counter {@code ancrage.problems}. Where the application has no {@code MeterRegistry}, it measures nothing.
 *
 * <p>Endpoints are measured as they are; an application that calls {@code Ancrage} itself puts its calls in here:
 * {@code meter.measure("assess", () -> ancrage.assess(hosting, day))}. Nothing of what is asked becomes a tag.
 */
public interface AncrageMeter {

    /**
     * What it supplies, measured. What it throws is measured and thrown.
     *
     * @param operation one of few names, never anything that comes from outside
     */
    <T> T measure(String operation, Supplier<T> answer);
}
