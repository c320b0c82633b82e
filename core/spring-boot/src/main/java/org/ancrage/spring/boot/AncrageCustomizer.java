package org.ancrage.spring.boot;

import org.ancrage.AncrageBuilder;

/** A bean that has a say before {@code Ancrage} is built, after what properties say: packs or choices that no property names. */
@FunctionalInterface
public interface AncrageCustomizer {

    /** Called once, by the thread that starts Ancrage. */
    void customize(AncrageBuilder builder);
}
