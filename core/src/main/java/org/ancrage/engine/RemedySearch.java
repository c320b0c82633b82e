package org.ancrage.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.Remedy;
import org.ancrage.engine.Proofs.Proof;
import org.ancrage.law.Condition;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;

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

    private Remedies remedies() {
        Proofs proofs;
        List<Map<String, Truth>> found;
        do {
            texts = new LinkedHashMap<>();
            readings.forEach((text, open) -> texts.put(text, law.read(text, open)));
            proofs = new Proofs(contested());
            found = changes(proofs);
        } while (moreReadings(found));
        List<String> order = texts.values().stream().flatMap(text -> text.criteria().stream()).distinct().toList();
        List<Remedy> remedies = new ArrayList<>(found.stream().map(changes -> remedy(changes, order)).toList());
        remedies.sort(Comparator.comparing((Remedy remedy) -> !remedy.withinReach())
                .thenComparing(remedy -> remedy.changes().size())
                .thenComparing(remedy -> places(remedy, order), RemedySearch::compare));
        return new Remedies(remedies, proofs.complete());
    }

    private List<Map<String, Truth>> changes(Proofs proofs) {
        List<Proof> all = List.of(Proof.NOTHING);
        for (VersionUnderReadings text : texts.values()) {
            for (OutlineReading outline : text.all()) {
                all = proofs.both(all, complied(proofs, outline));
            }
        }
        return proofs.smallest(all.stream().map(proof -> new Proof(proof.changes(), Set.of())).toList()).stream()
                .map(Proof::changes).toList();
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
            List<String> needing = texts.values().stream().filter(text -> !complied(text, others)).map(VersionUnderReadings::text).toList();
            return new Remedy.Change(law.criterion(id), now(id), changes.get(id), needing);
        }).toList();
        return new Remedy(ordered, List.copyOf(texts.keySet()));
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
