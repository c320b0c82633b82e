package org.ancrage.fact;

import java.util.Set;

/** The Member States of the European Union on the assessment date. */
public record EuropeanUnion(Set<String> members) implements Territory {
    public EuropeanUnion {
        members = Set.copyOf(members);
    }
}
