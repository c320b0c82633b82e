package org.ancrage.law;

import java.util.List;
import java.util.Set;
import org.ancrage.fact.term.CustomerKind;
import org.jspecify.annotations.Nullable;

/**
 * What public buyers may require, and how.
 *
 * @param provisions what it rests on
 * @param readings its open points
 * @param buyers customers whose consultations are held to it
 * @param state State under whose law they are set up; null where it is that of whichever State
 * @param terms what they may write
 */
public record Procurement(List<Provision> provisions, List<Reading> readings, Set<CustomerKind> buyers, @Nullable String state, List<TenderTerm> terms) {

    public Procurement {
        provisions = List.copyOf(provisions);
        readings = List.copyOf(readings);
        buyers = Set.copyOf(buyers);
        terms = List.copyOf(terms);
    }

    /** Of a pack that says nothing of it. */
    public static Procurement none() {
        return new Procurement(List.of(), List.of(), Set.of(), null, List.of());
    }
}
