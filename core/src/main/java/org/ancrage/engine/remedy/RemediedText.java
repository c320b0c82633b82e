package org.ancrage.engine.remedy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.ancrage.engine.outline.OutlineBits;
import org.ancrage.engine.outline.OutlineReading;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.law.Condition;
import org.ancrage.law.Truth;

/**
 * A text for which remedies are searched: which changes make it complied with. Weighs 64 sets of changes at a time, and none twice. Not
 * thread-safe.
 */
final class RemediedText {

    private final RemedySearch.Law law;
    private final String text;
    private final List<String> criteria;
    private final OutlineBits outline;
    /** Of the criteria that the outline names. */
    private final int[] places;
    private final BitSet criteriaNamed = new BitSet();
    private final Map<Set<String>, List<OutlineReading>> read = new HashMap<>();
    /** What criteria are before anything changes. */
    private final Map<OutlineReading, OutlineBits.Truths> unchanged = new IdentityHashMap<>();
    /** Under the readings that are known to matter, by changes of criteria that the outline names. */
    private final Map<ChangeSet, Boolean> complied = new HashMap<>();
    private final Map<ChangeSet, Set<String>> relevant = new HashMap<>();
    private final Map<ChangeSet, BitSet> needed = new HashMap<>();
    private Set<String> readings;

    /**
     * @param read the text under the readings that matter before anything changes
     * @param criteria places of criteria in change sets, in their order
     */
    RemediedText(RemedySearch.Law law, VersionUnderReadings read, Map<String, Integer> criteria) {
        this.law = law;
        this.text = read.text();
        this.criteria = List.copyOf(criteria.keySet());
        this.outline = law.outline(read.text());
        this.places = outline.criteria().stream().mapToInt(criteria::get).toArray();
        for (int place : places) {
            criteriaNamed.set(place);
        }
        this.readings = read.readings();
        this.read.put(readings, read.distinct());
    }

    String text() {
        return text;
    }

    /** The outline under the readings that are known to matter, each of those that are alike once; under the default readings first. */
    List<OutlineReading> outlines() {
        return outlines(readings);
    }

    private List<OutlineReading> outlines(Set<String> open) {
        return read.computeIfAbsent(open, some -> law.read(text, some).distinct());
    }

    /** Takes in the readings that come to matter under these changes; whether there are any. */
    boolean moreReadings(Collection<ChangeSet> changes) {
        Set<String> more = new LinkedHashSet<>(readings);
        named(changes).forEach(some -> more.addAll(relevant(some)));
        boolean grows = more.size() > readings.size();
        if (grows) {
            readings = more;
            complied.clear();
        }
        return grows;
    }

    private Set<String> relevant(ChangeSet changes) {
        return relevant.computeIfAbsent(changes, some -> law.relevantReadings(text, some.truths(criteria)));
    }

    /** Without changes of criteria that the outline does not name, each once. */
    private Set<ChangeSet> named(Collection<ChangeSet> changes) {
        Set<ChangeSet> named = new LinkedHashSet<>();
        changes.forEach(some -> named.add(some.changesOf(criteriaNamed)));
        return named;
    }

    /** Those of these changes that make the text complied with, as far as the readings go that are known to matter. */
    List<ChangeSet> complied(Collection<ChangeSet> changes) {
        List<ChangeSet> unknown = named(changes).stream().filter(some -> !complied.containsKey(some)).toList();
        unknown.forEach(some -> complied.put(some, false));
        those(unknown, outlines(), Compliance::complied).forEach(some -> complied.put(some, true));
        return changes.stream().filter(some -> complied.getOrDefault(some.changesOf(criteriaNamed), false)).toList();
    }

    /** Places of those of these changes, which make the text complied with, without which it would not be. */
    BitSet needed(ChangeSet changes) {
        return needed.computeIfAbsent(changes.changesOf(criteriaNamed), some -> {
            BitSet needed = new BitSet();
            Set<ChangeSet> enough = compliedUnderMore(some.places().mapToObj(some::without).toList());
            some.places().filter(place -> !enough.contains(some.without(place))).forEach(needed::set);
            return needed;
        });
    }

    /** Those of these changes that make the text complied with, under the readings that come to matter through them as well. */
    private Set<ChangeSet> compliedUnderMore(List<ChangeSet> changes) {
        Map<Set<String>, List<ChangeSet>> open = new LinkedHashMap<>();
        // What is refused under some readings stays so under more.
        for (ChangeSet some : those(changes, outlines(), Compliance::permitted)) {
            Set<String> mattering = new HashSet<>(readings);
            mattering.addAll(relevant(some));
            open.computeIfAbsent(mattering, unknown -> new ArrayList<>()).add(some);
        }
        Set<ChangeSet> enough = new HashSet<>();
        open.forEach((mattering, some) -> enough.addAll(those(some, outlines(mattering), Compliance::complied)));
        return enough;
    }

    private List<ChangeSet> those(List<ChangeSet> changes, List<OutlineReading> outlines, ToLongFunction<Compliance> which) {
        List<ChangeSet> those = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += Long.SIZE) {
            List<ChangeSet> some = changes.subList(from, Math.min(from + Long.SIZE, changes.size()));
            long bits = which.applyAsLong(compliance(outlines, some));
            for (int i = 0; i < some.size(); i++) {
                if ((bits >>> i & 1) != 0) {
                    those.add(some.get(i));
                }
            }
        }
        return those;
    }

    /**
     * What sets of changes, a bit for each, come to under some outlines.
     *
     * @param permitted under each, the text is complied with, or does not apply and did not before
     * @param complied and under some it applies
     */
    private record Compliance(long permitted, long complied) {
    }

    private Compliance compliance(List<OutlineReading> outlines, List<ChangeSet> changes) {
        long[] met = new long[places.length];
        long[] unmet = new long[places.length];
        for (int i = 0; i < changes.size(); i++) {
            for (int criterion = 0; criterion < places.length; criterion++) {
                met[criterion] |= changes.get(i).toMet(places[criterion]) ? 1L << i : 0;
                unmet[criterion] |= changes.get(i).toUnmet(places[criterion]) ? 1L << i : 0;
            }
        }
        OutlineBits.Outcomes outcomes = new OutlineBits.Outcomes();
        long escaped = 0;
        for (OutlineReading reading : outlines) {
            OutlineBits.Truths before = unchanged.computeIfAbsent(reading, outline::truths);
            OutlineBits.Truths truths = new OutlineBits.Truths(places.length, before.options());
            for (int criterion = 0; criterion < places.length; criterion++) {
                truths.met[criterion] = before.met[criterion] & ~unmet[criterion] | met[criterion];
                truths.unmet[criterion] = before.unmet[criterion] & ~met[criterion] | unmet[criterion];
            }
            outline.outcomes(truths, outcomes);
            if (applies(reading)) {
                escaped |= ~outline.applicable(truths);
            }
        }
        long permitted = ~(outcomes.conditional | outcomes.undetermined | outcomes.nonCompliant | escaped);
        return new Compliance(permitted, permitted & outcomes.compliant);
    }

    /** All ways of complying with the text as an outline has it. */
    static List<ChangeSet> ways(OutlineReading outline, ChangeSets sets) {
        Condition applies = outline.version().applies();
        List<ChangeSet> complied = sets.both(sets.of(applies, true, outline), sets.of(outline.version().requires(), true, outline));
        // That a text should no longer apply is no way of complying with it.
        return applies(outline) ? complied : sets.either(sets.of(applies, false, outline), complied);
    }

    /** Whether the text applies as the facts are. */
    static boolean applies(OutlineReading outline) {
        return outline.version().applies().truth(outline.asIs()) == Truth.MET;
    }
}
