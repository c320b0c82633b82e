package org.ancrage.fact;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The States of the European Economic Area on the assessment date: the Union, and Iceland, Liechtenstein and Norway. */
public record EuropeanEconomicArea(Set<String> members) implements Territory {
    public EuropeanEconomicArea {
        members = Collections.unmodifiableSet(new TreeSet<>(members));
    }
}
