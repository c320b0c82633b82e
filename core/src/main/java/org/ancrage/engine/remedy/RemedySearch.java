package org.ancrage.engine.remedy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.Remedy;
import org.ancrage.decision.comparison.Distance;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.outline.OutlineBits;
import org.ancrage.engine.outline.OutlineReading;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.law.Condition;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.jspecify.annotations.Nullable;

/**
 * Finds every smallest set of changes that makes some texts complied with under all readings.
 *
 * <p>A change can bring a reading into play that did not matter before. The search therefore starts with the readings that matter now and
 * goes on with those that come to matter under what it found, until none is new: then what it found is exact.
 */
public final class RemedySearch {

    /** The law, on the facts of one question. */
    public interface Law {

        /** The readings that matter for a text once these criteria are as supposed. */
        Set<String> relevantReadings(String text, Map<String, Truth> supposed);

        /** The text under every combination of these readings. */
        VersionUnderReadings read(String text, Collection<String> readings);

        Criterion criterion(String id);

        /** The outline of a text that exists on the day. */
        OutlineBits outline(String text);
    }

    private final Law law;
    private final List<RemediedText> texts;
    /** Places of criteria in change sets: those that the texts name under any reading, in the order of the outlines. */
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<String> criteria;
    private final Set<ChangeSet> tooLittle = new HashSet<>();

    private RemedySearch(Law law, List<String> texts) {
        this.law = law;
        List<VersionUnderReadings> read = texts.stream().map(text -> law.read(text, law.relevantReadings(text, Map.of()))).toList();
        read.stream().flatMap(text -> named(text.version())).forEach(criterion -> places.putIfAbsent(criterion, places.size()));
        this.texts = read.stream().map(text -> new RemediedText(law, text, places)).toList();
        this.criteria = List.copyOf(places.keySet());
    }

    /** Whether changes are looked for: what waits for facts may need none. */
    public static boolean remediable(Outcome outcome) {
        return outcome == Outcome.NON_COMPLIANT || outcome == Outcome.UNSETTLED;
    }

    /** What makes all of these texts {@code COMPLIANT} together. */
    public static Remedies of(Law law, List<String> texts) {
        return texts.isEmpty() ? Remedies.none() : new RemedySearch(law, texts).remedies();
    }

    /**
     * As {@link #of}, from what makes each text complied with. What makes all of them so contains something for each; where every such
     * union is enough, there is nothing else. Only where a change for one text stands in the way of another are they searched together.
     *
     * @param each remedies by text
     */
    public static Remedies together(Law law, Map<String, Remedies> each) {
        if (each.size() < 2) {
            return each.isEmpty() ? Remedies.none() : each.values().iterator().next();
        }
        RemedySearch search = new RemedySearch(law, List.copyOf(each.keySet()));
        return search.union(each.values()).map(found -> search.told(found, each.values().stream().allMatch(Remedies::complete)))
                .orElseGet(() -> search.remedies(each.values()));
    }

    /** How far it is to what {@link #together} finds; nothing else is told of it. */
    public static Distance distance(Law law, Map<String, Remedies> each) {
        if (each.size() < 2) {
            return least(each.values().stream().flatMap(remedies -> remedies.smallest().stream()).map(remedy -> new Distance(remedy.changes().size(), remedy.withinReach())));
        }
        RemedySearch search = new RemedySearch(law, List.copyOf(each.keySet()));
        return search.nearest(each.values()).map(Nearest::distance).orElseGet(() -> {
            List<ChangeSet> found = search.union(each.values()).orElseGet(() -> search.changes().found());
            return least(found.stream().map(changes -> new Distance((int) changes.places().count(), search.withinReach(changes))));
        });
    }

    /** @param changes null where nothing would help */
    private record Nearest(@Nullable ChangeSet changes, Distance distance) {
    }

    /**
     * What makes all texts complied with contains a union of what makes each so. A union that is enough, and as near as anything that contains a nearer one that
     * is not, is therefore the nearest; empty where that does not tell.
     */
    private Optional<Nearest> nearest(Collection<Remedies> each) {
        if (!each.stream().allMatch(Remedies::complete)) {
            return Optional.empty();
        }
        NearestUnions unions = new NearestUnions(each.stream().map(remedies -> remedies.smallest().stream().map(this::set).toList()).toList(),
                ChangeSet.nothing(places.size()), outOfReach());
        Distance containing = null;
        for (ChangeSet union = unions.next(); union != null; union = unions.next()) {
            Distance distance = unions.distance(union);
            if (containing != null && distance.compareTo(containing) > 0) {
                return Optional.empty();
            }
            moreReadings(List.of(union));
            if (!enough(List.of(union)).isEmpty()) {
                return Optional.of(new Nearest(union, distance));
            }
            Distance more = new Distance(union.changes() + 1, distance.withinReach());
            containing = containing == null || more.compareTo(containing) < 0 ? more : containing;
        }
        return unions.ended() && containing == null ? Optional.of(new Nearest(null, new Distance(null, false))) : Optional.empty();
    }

    private ChangeSet outOfReach() {
        ChangeSet all = ChangeSet.nothing(places.size());
        for (int place = 0; place < criteria.size(); place++) {
            for (Truth to : List.of(Truth.MET, Truth.UNMET)) {
                all = byNobody(place, to) ? all.changing(place, to == Truth.MET) : all;
            }
        }
        return all;
    }

    private static Distance least(Stream<Distance> all) {
        return all.min(Comparator.naturalOrder()).orElse(new Distance(null, false));
    }

    private boolean withinReach(ChangeSet changes) {
        return changes.places().noneMatch(place -> byNobody(place, to(changes, place)));
    }

    /** Whatever it is now. */
    private boolean byNobody(int place, Truth to) {
        return new Remedy.CriterionChange(law.criterion(criteria.get(place)), Truth.UNKNOWN, to, List.of()).by() == Criterion.Actor.NOBODY;
    }

    private static Truth to(ChangeSet changes, int place) {
        return changes.toMet(place) ? Truth.MET : Truth.UNMET;
    }

    private Remedy.CriterionChange change(ChangeSet changes, int place, List<String> needing) {
        return new Remedy.CriterionChange(law.criterion(criteria.get(place)), now(criteria.get(place)), to(changes, place), needing);
    }

    /** Empty where some union is not enough, or where there are too many. */
    private Optional<List<ChangeSet>> union(Collection<Remedies> each) {
        ChangeSets sets = new ChangeSets(places, new BitSet());
        List<ChangeSet> unions = sets.nothing();
        for (Remedies remedies : each) {
            unions = sets.both(unions, remedies.smallest().stream().map(this::set).toList());
        }
        if (!sets.complete()) {
            return Optional.empty();
        }
        moreReadings(unions);
        return enough(unions).size() == unions.size() ? Optional.of(unions) : Optional.empty();
    }

    private ChangeSet set(Remedy remedy) {
        ChangeSet set = ChangeSet.nothing(places.size());
        for (Remedy.CriterionChange change : remedy.changes()) {
            set = set.changing(place(change.criterion().id()), change.to() == Truth.MET);
        }
        return set;
    }

    private int place(String criterion) {
        return Objects.requireNonNull(places.get(criterion));
    }

    private Remedies remedies() {
        Changes changes = changes();
        return told(changes.found(), changes.complete());
    }

    /** Where there are too many to tell them all, the nearest is among them. */
    private Remedies remedies(Collection<Remedies> each) {
        Changes changes = changes();
        if (changes.complete()) {
            return told(changes.found(), true);
        }
        Set<ChangeSet> found = new LinkedHashSet<>(changes.found());
        nearest(each).map(Nearest::changes).ifPresent(nearest -> {
            found.removeIf(nearest::within);
            found.add(nearest);
        });
        return told(List.copyOf(found), false);
    }

    /** @param complete whether there are no others */
    private record Changes(List<ChangeSet> found, boolean complete) {
    }

    private Changes changes() {
        ChangeSets sets;
        List<ChangeSet> found;
        do {
            sets = new ChangeSets(places, contested());
            tooLittle.clear();
            found = changes(sets);
        } while (moreReadings(found));
        return new Changes(found, sets.complete());
    }

    private List<ChangeSet> changes(ChangeSets sets) {
        List<ChangeSet> enough = new ArrayList<>();
        List<ChangeSet> all = sets.nothing();
        for (RemediedText text : texts) {
            for (OutlineReading outline : text.outlines()) {
                List<ChangeSet> both = sets.both(all, RemediedText.ways(outline, sets));
                all = both == all ? all : withoutMoreThanEnough(both, enough);
            }
        }
        return sets.smallest(enough);
    }

    /**
     * Without those whose changes are enough for all texts, which are put aside, and those that contain such changes: nothing that is
     * added to them is smallest. Without that, readings that differ in little would multiply what they have in common.
     */
    private List<ChangeSet> withoutMoreThanEnough(List<ChangeSet> sets, List<ChangeSet> enough) {
        Set<ChangeSet> open = new LinkedHashSet<>();
        for (ChangeSet set : sets) {
            Effort.interruptible();
            ChangeSet changes = set.changesOnly();
            if (!tooLittle.contains(changes) && !changes.containsAny(enough)) {
                open.add(changes);
            }
        }
        List<ChangeSet> found = enough(open);
        found.forEach(open::remove);
        tooLittle.addAll(open);
        enough.addAll(found);
        return sets.stream().filter(set -> !set.changesOnly().containsAny(enough)).toList();
    }

    /** Those of these changes with which all texts are complied with. */
    private List<ChangeSet> enough(Collection<ChangeSet> changes) {
        List<ChangeSet> enough = List.copyOf(changes);
        for (RemediedText text : texts) {
            enough = text.complied(enough);
        }
        return enough;
    }

    private BitSet contested() {
        Wanted all = new Wanted(new BitSet(), new BitSet());
        for (RemediedText text : texts) {
            for (OutlineReading outline : text.outlines()) {
                Sides sides = new Sides(outline);
                Wanted applies = outline.version().applies().fold(sides);
                all = all.and(applies).and(outline.version().requires().fold(sides));
                if (!RemediedText.applies(outline)) {
                    all = all.and(applies.negated());
                }
            }
        }
        all.met().and(all.unmet());
        return all.met();
    }

    /** Places of criteria that a node wants met, and of those that it wants unmet. */
    private record Wanted(BitSet met, BitSet unmet) {
        Wanted and(Wanted other) {
            BitSet allMet = (BitSet) met.clone();
            BitSet allUnmet = (BitSet) unmet.clone();
            allMet.or(other.met);
            allUnmet.or(other.unmet);
            return new Wanted(allMet, allUnmet);
        }

        Wanted negated() {
            return new Wanted(unmet, met);
        }
    }

    /** What a node wants so that it holds. */
    private final class Sides implements Condition.Fold<Wanted> {
        private final OutlineReading outline;

        Sides(OutlineReading outline) {
            this.outline = outline;
        }

        @Override
        public Wanted all(Condition.All node) {
            return ofEach(node.children());
        }

        @Override
        public Wanted any(Condition.Any node) {
            return ofEach(node.children());
        }

        @Override
        public Wanted not(Condition.Not node) {
            return node.child().fold(this).negated();
        }

        @Override
        public Wanted unless(Condition.Unless node) {
            return node.rule().fold(this).and(node.exception().fold(this).negated());
        }

        @Override
        public Wanted settled(Condition.Settled node) {
            BitSet met = new BitSet();
            met.set(place(node.criterion()));
            return new Wanted(met, new BitSet());
        }

        @Override
        public Wanted choice(Condition.Choice node) {
            return ofEach(node.taken(outline.options()));
        }

        @Override
        public Wanted given(Condition.Given node) {
            return new Wanted(new BitSet(), new BitSet());
        }

        private Wanted ofEach(List<Condition> nodes) {
            Wanted all = new Wanted(new BitSet(), new BitSet());
            for (Condition node : nodes) {
                Wanted wanted = node.fold(this);
                all.met().or(wanted.met());
                all.unmet().or(wanted.unmet());
            }
            return all;
        }
    }

    private boolean moreReadings(List<ChangeSet> found) {
        boolean more = false;
        for (RemediedText text : texts) {
            more |= text.moreReadings(found);
        }
        return more;
    }

    /**
     * A remedy, and what puts it in order: the places of its changes and, since what is unknown may become either, 0 for each of them that
     * becomes met and 1 for each that becomes unmet.
     */
    private record Told(Remedy remedy, int[] places, int[] directions) {
    }

    private Remedies told(List<ChangeSet> found, boolean complete) {
        return new Remedies(found.stream()
                .map(changes -> new Told(remedy(changes), changes.places().toArray(),
                        changes.places().map(place -> changes.toMet(place) ? 0 : 1).toArray()))
                .sorted(Comparator.comparing((Told told) -> !told.remedy().withinReach())
                        .thenComparing(told -> told.places().length)
                        .thenComparing(Told::places, Arrays::compare)
                        .thenComparing(Told::directions, Arrays::compare))
                .map(Told::remedy).toList(), complete);
    }

    private Remedy remedy(ChangeSet changes) {
        Map<String, BitSet> needed = new LinkedHashMap<>();
        texts.forEach(text -> needed.put(text.text(), text.needed(changes)));
        List<Remedy.CriterionChange> ordered = changes.places().mapToObj(place -> {
            List<String> needing = needed.entrySet().stream().filter(text -> text.getValue().get(place)).map(Map.Entry::getKey).toList();
            return change(changes, place, needing);
        }).toList();
        return new Remedy(ordered, List.copyOf(needed.keySet()));
    }

    /** Criteria of the outline under any reading, applicability first. */
    private static Stream<String> named(Version version) {
        return version.conditions().flatMap(Condition::criteria);
    }

    private Truth now(String criterion) {
        return texts.get(0).outlines().get(0).facts().apply(criterion);
    }
}
