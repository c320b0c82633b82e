package org.ancrage.fact;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The Member States of the European Union on the assessment date. */
public record EuropeanUnion(Set<String> members) implements Territory {
    public EuropeanUnion {
        members = Collections.unmodifiableSet(new TreeSet<>(members));
    }
}
