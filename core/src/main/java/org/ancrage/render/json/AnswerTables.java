package org.ancrage.render.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Premise;
import org.ancrage.decision.Remedy.CriterionChange;
import org.ancrage.law.Criterion;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What an answer refers to, by id: each is told once, after all that refers to it, so that nothing is held back while an answer is written. What the
 * law names has the id that the law gives it; the rest is numbered in the order in which it is first referred to.
 */
final class AnswerTables {

    /** A criterion, and what of it is told. */
    static final class ToldCriterion {

        final Criterion criterion;
        private @Nullable Finding finding;
        private boolean asked;
        private boolean changed;

        private ToldCriterion(Criterion criterion) {
            this.criterion = criterion;
        }

        @Nullable Finding finding() {
            return finding;
        }

        /** Its question: where it is not known. */
        boolean asked() {
            return asked || finding != null && finding.truth() == Truth.UNKNOWN;
        }

        /** How it can be met. */
        boolean changed() {
            return changed;
        }

        /** On what it rests: where it is explained, asked for or promised, rather than only a way out. */
        boolean cited() {
            return asked || finding != null;
        }
    }

    /** A point of law, and the options that are told: those taken, or all where it matters. */
    static final class ToldReading {

        final Reading reading;
        private final Map<String, Reading.Option> taken = new TreeMap<>();
        private boolean open;

        private ToldReading(Reading reading) {
            this.reading = reading;
        }

        /** Whether another option would be another answer. */
        boolean open() {
            return open;
        }

        List<Reading.Option> options() {
            return open ? reading.options() : List.copyOf(taken.values());
        }
    }

    /** A change with its ids alone, which tells it apart as well as all of it would, and faster. */
    private record ChangeKey(String criterion, Truth to, List<String> texts) {
    }

    /** A fact by its number: facts are large, and mostly the same objects. */
    private record MatchKey(int fact, List<String> components, List<?> gaps) {
    }

    private final Map<String, CriterionChange> changes = new LinkedHashMap<>();
    private final Map<ChangeKey, String> changeIds = new HashMap<>();
    private final Map<String, ToldCriterion> criteria = new LinkedHashMap<>();
    private final Map<String, ToldReading> readings = new LinkedHashMap<>();
    private final Map<String, Provision> provisions = new LinkedHashMap<>();
    private final Map<ExposureChain, String> chains = new LinkedHashMap<>();
    private final Map<String, String> links = new LinkedHashMap<>();
    private final Map<Object, String> premiseIds = new HashMap<>();
    private final List<Premise> premises = new ArrayList<>();
    private final Map<Object, Integer> seenFacts = new IdentityHashMap<>();
    private final Map<Object, Integer> equalFacts = new HashMap<>();

    String change(CriterionChange change) {
        ChangeKey key = new ChangeKey(change.criterion().id(), change.to(), change.texts());
        String id = changeIds.computeIfAbsent(key, added -> "c" + (changeIds.size() + 1));
        changes.putIfAbsent(id, change);
        // The law does not say how what is met can be undone.
        told(change.criterion()).changed |= change.to() == Truth.MET;
        return id;
    }

    /** @param finding what settled it */
    String explained(Finding finding) {
        ToldCriterion told = told(finding.criterion());
        told.finding = finding;
        return finding.criterion().id();
    }

    String asked(Criterion criterion) {
        told(criterion).asked = true;
        return criterion.id();
    }

    /** What is to be promised. */
    String undertaken(Criterion criterion) {
        ToldCriterion told = told(criterion);
        told.changed = true;
        told.asked = true;
        return criterion.id();
    }

    private ToldCriterion told(Criterion criterion) {
        return criteria.computeIfAbsent(criterion.id(), id -> new ToldCriterion(criterion));
    }

    String taken(Reading reading, Reading.Option option) {
        told(reading).taken.put(option.id(), option);
        return reading.id();
    }

    String open(Reading reading) {
        told(reading).open = true;
        return reading.id();
    }

    private ToldReading told(Reading reading) {
        return readings.computeIfAbsent(reading.id(), id -> new ToldReading(reading));
    }

    String provision(Provision provision) {
        provisions.putIfAbsent(provision.id(), provision);
        return provision.id();
    }

    String link(String link) {
        return links.computeIfAbsent(link, added -> "l" + (links.size() + 1));
    }

    String chain(ExposureChain chain) {
        return chains.computeIfAbsent(chain, added -> "x" + (chains.size() + 1));
    }

    String premise(Premise premise) {
        Object key = premise instanceof Premise.Matched matched
                ? new MatchKey(number(matched.fact()), matched.components(), matched.gaps())
                : premise;
        String known = premiseIds.get(key);
        if (known != null) {
            return known;
        }
        premises.add(premise);
        String id = "f" + premises.size();
        premiseIds.put(key, id);
        if (premise instanceof Premise.Computed computed) {
            computed.contributors().forEach(this::premise);
        }
        return id;
    }

    private int number(Object fact) {
        Integer seen = seenFacts.get(fact);
        if (seen == null) {
            seen = equalFacts.computeIfAbsent(fact, added -> equalFacts.size());
            seenFacts.put(fact, seen);
        }
        return seen;
    }

    Map<String, CriterionChange> changes() {
        return changes;
    }

    Iterable<ToldCriterion> criteria() {
        return criteria.values();
    }

    Iterable<ToldReading> readings() {
        return readings.values();
    }

    /** In the order of their numbers, from one. */
    List<Premise> premises() {
        return premises;
    }

    Iterable<ExposureChain> chains() {
        return chains.keySet();
    }

    Iterable<Provision> provisions() {
        return provisions.values();
    }

    Iterable<String> links() {
        return links.keySet();
    }
}
