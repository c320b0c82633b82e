package org.ancrage.engine.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.Remedy;
import org.ancrage.decision.comparison.Distance;
import org.ancrage.engine.outline.OutlineReading;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.law.Truth;

/** Remedies, compared with trying every set of changes. */
class RemedySearchProperties {

    @Property(tries = 3000, maxDiscardRatio = 100, seed = "20261124")
    void exactlyTheSmallestSetsOfChangesThatMakeATextCompliantAreFound(@ForAll long seed) {
        compare(new RandomOutlines(seed, 6, 1, 20));
    }

    @Property(tries = 120, maxDiscardRatio = 100, seed = "20261124")
    void alsoOnOutlinesOfFourteenCriteria(@ForAll long seed) {
        compare(new RandomOutlines(seed, 14, 1, 0));
    }

    @Property(tries = 3000, maxDiscardRatio = 1000, seed = "20261124")
    void exactlyTheSmallestSetsThatMakeTwoTextsCompliantAtOnceAreFound(@ForAll long seed) {
        compare(new RandomOutlines(seed, 6, 2, 10));
    }

    @Property(tries = 3000, maxDiscardRatio = 1000, seed = "20261124")
    void searchingTwoTextsTogetherFindsTheSameAsPuttingThemTogether(@ForAll long seed) {
        RandomOutlines law = new RandomOutlines(seed, 6, 2, 10);
        Assume.that(law.texts().stream().allMatch(text -> remediable(law.whole(text))));
        assertThat(RemedySearch.of(law, law.texts())).isEqualTo(together(law));
    }

    /** Either way of c0, which is unknown, is enough, and the two ways are found in different orders. */
    @Example
    void remediesThatChangeTheSameCriteriaStandInOneOrderHoweverTheyWereFound() {
        RandomOutlines law = new RandomOutlines(20387700236052L, 6, 2, 10);
        Remedies together = together(law);
        assertThat(together).isEqualTo(RemedySearch.of(law, law.texts()));
        assertThat(together.smallest().subList(0, 2)).extracting(RemedySearchProperties::changes).containsExactly(
                List.of("c0 from UNKNOWN to MET", "c2 from UNMET to MET", "c3 from MET to UNMET"),
                List.of("c0 from UNKNOWN to UNMET", "c2 from UNMET to MET", "c3 from MET to UNMET"));
    }

    private static List<String> changes(Remedy remedy) {
        return remedy.changes().stream().map(change -> "%s from %s to %s".formatted(change.criterion().id(), change.from(), change.to())).toList();
    }

    @Property(tries = 3000, maxDiscardRatio = 1000, seed = "20261124")
    void aChangeServesTheTextsThatNeedIt(@ForAll long seed) {
        RandomOutlines law = new RandomOutlines(seed, 6, 2, 10);
        Assume.that(law.texts().stream().allMatch(text -> remediable(law.whole(text))));
        for (Remedy remedy : together(law).smallest()) {
            assertThat(remedy.changes()).allSatisfy(change -> assertThat(change.texts()).isNotEmpty());
        }
    }

    @Property(tries = 3000, maxDiscardRatio = 1000, seed = "20261124")
    void theNearestIsTheFirstOfThemAll(@ForAll long seed) {
        theNearestIsTheFirst(new RandomOutlines(seed, 6, 2, 10));
    }

    @Property(tries = 1000, maxDiscardRatio = 10_000, seed = "20261129")
    void alsoOfThreeTexts(@ForAll long seed) {
        theNearestIsTheFirst(new RandomOutlines(seed, 7, 3, 10));
    }

    private static void theNearestIsTheFirst(RandomOutlines law) {
        Assume.that(law.texts().stream().allMatch(text -> remediable(law.whole(text))));
        assertThat(RemedySearch.distance(law, each(law))).isEqualTo(together(law).smallest().stream().findFirst()
                .map(first -> new Distance(first.changes().size(), first.withinReach())).orElse(new Distance(null, false)));
    }

    /** As an assessment puts them together. */
    private static Remedies together(RandomOutlines law) {
        return RemedySearch.together(law, each(law));
    }

    private static Map<String, Remedies> each(RandomOutlines law) {
        Map<String, Remedies> each = new LinkedHashMap<>();
        law.texts().forEach(text -> each.put(text, RemedySearch.of(law, List.of(text))));
        return each;
    }

    private static boolean remediable(VersionUnderReadings text) {
        return text.outcome() == Outcome.NON_COMPLIANT || text.outcome() == Outcome.UNSETTLED;
    }

    private static void compare(RandomOutlines law) {
        List<VersionUnderReadings> texts = law.texts().stream().map(law::whole).toList();
        Assume.that(texts.stream().allMatch(RemedySearchProperties::remediable));
        Remedies found = together(law);
        assertThat(found.complete()).isTrue();
        Set<Map<String, Truth>> sets = new LinkedHashSet<>();
        found.smallest().forEach(remedy -> {
            Map<String, Truth> changes = new LinkedHashMap<>();
            remedy.changes().forEach(change -> changes.put(change.criterion().id(), change.to()));
            sets.add(changes);
        });
        assertThat(sets).containsExactlyInAnyOrderElementsOf(smallest(law, texts));
    }

    private static List<Map<String, Truth>> smallest(RandomOutlines law, List<VersionUnderReadings> texts) {
        Set<String> named = new LinkedHashSet<>();
        texts.forEach(text -> named.addAll(text.criteria()));
        List<Map<String, Truth>> sets = new ArrayList<>(List.of(Map.of()));
        for (String criterion : law.criteria().stream().filter(named::contains).toList()) {
            List<Map<String, Truth>> more = new ArrayList<>(sets);
            for (Truth truth : List.of(Truth.MET, Truth.UNMET)) {
                if (changes(criterion, truth, texts)) {
                    sets.forEach(set -> {
                        Map<String, Truth> next = new LinkedHashMap<>(set);
                        next.put(criterion, truth);
                        more.add(next);
                    });
                }
            }
            sets = more;
        }
        sets.sort(java.util.Comparator.comparingInt(Map::size));
        List<Map<String, Truth>> smallest = new ArrayList<>();
        for (Map<String, Truth> set : sets) {
            boolean larger = smallest.stream().anyMatch(found -> set.entrySet().containsAll(found.entrySet()));
            if (!larger && texts.stream().allMatch(text -> complied(text, set))) {
                smallest.add(set);
            }
        }
        return smallest;
    }

    private static boolean changes(String criterion, Truth truth, List<VersionUnderReadings> texts) {
        return texts.stream().flatMap(text -> text.all().stream()).anyMatch(outline -> outline.facts().apply(criterion) != truth);
    }

    /** Under every reading, and without escaping the text where it applies now. */
    private static boolean complied(VersionUnderReadings text, Map<String, Truth> changes) {
        VersionUnderReadings changed = text.supposing((criterion, truth) -> changes.getOrDefault(criterion, truth));
        return changed.outcome() == Outcome.COMPLIANT && text.outlines().entrySet().stream()
                .filter(entry -> applies(entry.getValue()) == Truth.MET)
                .allMatch(entry -> applies(changed.outlines().get(entry.getKey())) == Truth.MET);
    }

    private static Truth applies(OutlineReading outline) {
        return outline.version().applies().truth(outline.asIs());
    }
}
