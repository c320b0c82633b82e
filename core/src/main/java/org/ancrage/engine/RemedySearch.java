package org.ancrage.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.Remedy;
import org.ancrage.engine.Proofs.Proof;
import org.ancrage.law.Condition;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;

/**
 * Finds every smallest set of changes that makes some texts complied with under all readings.
 *
 * <p>A change can bring a reading into play that did not matter before. The search therefore starts with the readings that matter now and
 * goes on with those that come to matter under what it found, until none is new: then what it found is exact.
 */
final class RemedySearch {

    /** The law, on the facts of one question. */
    interface Law {

        /** The readings that matter for a text once these criteria are as supposed. */
        Set<String> relevantReadings(String text, Map<String, Truth> supposed);

        /** The text under every combination of these readings. */
        VersionUnderReadings read(String text, Collection<String> readings);

        Criterion criterion(String id);
    }

    private final Law law;
    private final Map<String, Set<String>> readings = new LinkedHashMap<>();
    private Map<String, VersionUnderReadings> texts = new LinkedHashMap<>();

    private RemedySearch(Law law, List<String> texts) {
        this.law = law;
        texts.forEach(text -> readings.put(text, new LinkedHashSet<>(law.relevantReadings(text, Map.of()))));
    }

    /** What makes all of these texts {@code COMPLIANT} together. */
    static Remedies of(Law law, List<String> texts) {
        return texts.isEmpty() ? Remedies.none() : new RemedySearch(law, texts).remedies();
    }

    /**
     * As {@link #of}, from what makes each text complied with. What makes all of them so contains something for each; where every such
     * union is enough, there is nothing else. Only where a change for one text stands in the way of another are they searched together.
     *
     * @param each remedies by text
     */
    static Remedies together(Law law, Map<String, Remedies> each) {
        if (each.size() < 2) {
            return each.isEmpty() ? Remedies.none() : each.values().iterator().next();
        }
        RemedySearch search = new RemedySearch(law, List.copyOf(each.keySet()));
        return search.union(each).map(found -> search.told(found, each.values().stream().allMatch(Remedies::complete)))
                .orElseGet(search::remedies);
    }

    /** Empty where some union is not enough, or where there are too many. */
    private Optional<List<Map<String, Truth>>> union(Map<String, Remedies> each) {
        read();
        Proofs proofs = new Proofs(Set.of());
        List<Proof> unions = List.of(Proof.NOTHING);
        for (Remedies remedies : each.values()) {
            unions = proofs.both(unions, remedies.smallest().stream().map(RemedySearch::proof).toList());
        }
        List<Map<String, Truth>> found = unions.stream().map(Proof::changes).toList();
        if (!proofs.complete()) {
            return Optional.empty();
        }
        while (moreReadings(found)) {
            read();
        }
        boolean enough = found.stream().allMatch(changes -> texts.values().stream().allMatch(text -> complied(text, changes)));
        return enough ? Optional.of(found) : Optional.empty();
    }

    private static Proof proof(Remedy remedy) {
        Map<String, Truth> changes = new LinkedHashMap<>();
        remedy.changes().forEach(change -> changes.put(change.criterion().id(), change.to()));
        return new Proof(Map.copyOf(changes), Set.of());
    }

    private void read() {
        texts = new LinkedHashMap<>();
        readings.forEach((text, open) -> texts.put(text, law.read(text, open)));
    }

    private Remedies remedies() {
        Proofs proofs;
        List<Map<String, Truth>> found;
        do {
            read();
            proofs = new Proofs(contested());
            found = changes(proofs);
        } while (moreReadings(found));
        return told(found, proofs.complete());
    }

    private Remedies told(List<Map<String, Truth>> found, boolean complete) {
        List<String> order = texts.values().stream().flatMap(text -> named(text.version())).distinct().toList();
        List<Remedy> remedies = new ArrayList<>(found.stream().map(changes -> remedy(changes, order)).toList());
        remedies.sort(Comparator.comparing((Remedy remedy) -> !remedy.withinReach())
                .thenComparing(remedy -> remedy.changes().size())
                .thenComparing(remedy -> places(remedy, order), RemedySearch::compare));
        return new Remedies(remedies, complete);
    }

    private List<Map<String, Truth>> changes(Proofs proofs) {
        List<Proof> enough = new ArrayList<>();
        List<Proof> all = List.of(Proof.NOTHING);
        for (VersionUnderReadings text : texts.values()) {
            for (OutlineReading outline : text.all()) {
                all = withoutMoreThanEnough(proofs.both(all, complied(proofs, outline)), enough);
            }
        }
        return proofs.smallest(enough).stream().map(Proof::changes).toList();
    }

    /**
     * Without those whose changes are enough for all texts, which are put aside, and those that contain such changes: nothing that is
     * added to them is smallest. Without that, readings that differ in little would multiply what they have in common.
     */
    private List<Proof> withoutMoreThanEnough(List<Proof> proofs, List<Proof> enough) {
        List<Proof> left = new ArrayList<>();
        Set<Map<String, Truth>> tooLittle = new HashSet<>();
        for (Proof proof : proofs) {
            Map<String, Truth> changes = proof.changes();
            if (tooLittle.contains(changes)) {
                left.add(proof);
            } else if (enough.stream().noneMatch(found -> changes.entrySet().containsAll(found.changes().entrySet()))) {
                if (texts.values().stream().allMatch(text -> complied(text, changes))) {
                    enough.add(new Proof(changes, Set.of()));
                } else {
                    tooLittle.add(changes);
                    left.add(proof);
                }
            }
        }
        return left;
    }

    private static List<Proof> complied(Proofs proofs, OutlineReading outline) {
        Condition applies = outline.version().applies();
        List<Proof> complied = proofs.both(proofs.of(applies, true, outline), proofs.of(outline.version().requires(), true, outline));
        // That a text should no longer apply is no way of complying with it.
        return applies(outline) ? complied : proofs.either(proofs.of(applies, false, outline), complied);
    }

    private Set<String> contested() {
        Set<String> met = new HashSet<>();
        Set<String> unmet = new HashSet<>();
        for (VersionUnderReadings text : texts.values()) {
            for (OutlineReading outline : text.all()) {
                Condition applies = outline.version().applies();
                collect(applies, true, outline, met, unmet);
                if (!applies(outline)) {
                    collect(applies, false, outline, met, unmet);
                }
                collect(outline.version().requires(), true, outline, met, unmet);
            }
        }
        met.retainAll(unmet);
        return met;
    }

    private static void collect(Condition node, boolean wanted, OutlineReading outline, Set<String> met, Set<String> unmet) {
        if (node instanceof Condition.Settled settled) {
            (wanted ? met : unmet).add(settled.criterion());
        } else if (node instanceof Condition.Unless unless) {
            collect(unless.rule(), wanted, outline, met, unmet);
            collect(unless.exception(), !wanted, outline, met, unmet);
        } else {
            boolean child = wanted != node instanceof Condition.Not;
            outline.taken(node).forEach(part -> collect(part, child, outline, met, unmet));
        }
    }

    private boolean moreReadings(List<Map<String, Truth>> found) {
        boolean more = false;
        for (Map<String, Truth> changes : found) {
            for (Map.Entry<String, Set<String>> open : readings.entrySet()) {
                more |= open.getValue().addAll(law.relevantReadings(open.getKey(), changes));
            }
        }
        return more;
    }

    private Remedy remedy(Map<String, Truth> changes, List<String> order) {
        List<Remedy.Change> ordered = order.stream().filter(changes::containsKey).map(id -> {
            Map<String, Truth> others = new LinkedHashMap<>(changes);
            others.remove(id);
            List<String> needing = texts.keySet().stream().filter(text -> !complied(text, others)).toList();
            return new Remedy.Change(law.criterion(id), now(id), changes.get(id), needing);
        }).toList();
        return new Remedy(ordered, List.copyOf(texts.keySet()));
    }

    /** With the readings that matter under these changes too. */
    private boolean complied(String text, Map<String, Truth> changes) {
        Set<String> open = new LinkedHashSet<>(readings.getOrDefault(text, Set.of()));
        return complied(open.addAll(law.relevantReadings(text, changes)) ? law.read(text, open) : texts.get(text), changes);
    }

    /** Under every reading, and still bound by the text wherever it applies now. */
    private static boolean complied(VersionUnderReadings text, Map<String, Truth> changes) {
        VersionUnderReadings changed = text.supposing((criterion, truth) -> changes.getOrDefault(criterion, truth));
        return changed.outcome() == Outcome.COMPLIANT && text.outlines().entrySet().stream()
                .noneMatch(outline -> applies(outline.getValue()) && !applies(changed.outlines().get(outline.getKey())));
    }

    private static boolean applies(OutlineReading outline) {
        return outline.version().applies().truth(outline.asIs()) == Truth.MET;
    }

    /** Criteria of the outline under any reading, applicability first. */
    private static Stream<String> named(Version version) {
        return Stream.of(version.applies(), version.requires()).flatMap(Condition::walk)
                .filter(Condition.Settled.class::isInstance).map(node -> ((Condition.Settled) node).criterion());
    }

    private Truth now(String criterion) {
        return texts.values().iterator().next().byDefault().facts().apply(criterion);
    }

    private static List<Integer> places(Remedy remedy, List<String> order) {
        return remedy.changes().stream().map(change -> order.indexOf(change.criterion().id())).toList();
    }

    private static int compare(List<Integer> some, List<Integer> others) {
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            int difference = some.get(i).compareTo(others.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(some.size(), others.size());
    }
}
