package org.ancrage.fact;

import java.util.Set;

/** The States of the European Economic Area on the assessment date: the Union, and Iceland, Liechtenstein and Norway. */
public record EuropeanEconomicArea(Set<String> members) implements Territory {
    public EuropeanEconomicArea {
        members = Set.copyOf(members);
    }
}
