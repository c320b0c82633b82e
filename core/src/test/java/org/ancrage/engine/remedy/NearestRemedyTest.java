package org.ancrage.engine.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.comparison.Distance;
import org.ancrage.engine.outline.OutlineBits;
import org.ancrage.engine.outline.OutlineReading;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.law.Condition;
import org.ancrage.law.Criterion;
import org.ancrage.law.Force;
import org.ancrage.law.Period;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.junit.jupiter.api.Test;

/** The nearest of all remedies, where it is not the first that one comes upon. */
class NearestRemedyTest {

    private static final Wording SAID = new Wording("dit", "said");

    /**
     * Each of two texts wants, five times, that one criterion be no longer met, which nobody can bring about, or that two others be met: it has 32 remedies, and
     * together they have more than are told.
     */
    private static final Outlines FIVE_TIMES_ONE_OR_TWO = new Outlines(Map.of("one", fiveTimes("one"), "other", fiveTimes("other")));

    /** With the smallest remedies of each by itself, a and then b, the other is not complied with: then it wants c as well. That is less than what else there is. */
    private static final Outlines IN_EACH_OTHERS_WAY = new Outlines(Map.of(
            "one", new Condition.Any(List.of(settled("a"), all(settled("p"), settled("q"), settled("r"))), null, List.of()),
            "other", all(settled("b"), new Condition.Any(List.of(not("a"), settled("c")), null, List.of()))));

    @Test
    void theOneWithinReachIsToldThoughAllOthersAreSmaller() {
        Remedies together = RemedySearch.together(FIVE_TIMES_ONE_OR_TWO, each(FIVE_TIMES_ONE_OR_TWO));
        assertThat(together.complete()).isFalse();
        assertThat(together.smallest()).hasSizeGreaterThan(ChangeSets.LIMIT).doesNotHaveDuplicates();
        assertThat(together.smallest().get(0).withinReach()).isTrue();
        assertThat(together.smallest().get(0).changes()).hasSize(20);
        assertThat(together.smallest().get(1).changes()).hasSize(10);
    }

    @Test
    void itIsTheNearest() {
        assertThat(RemedySearch.distance(FIVE_TIMES_ONE_OR_TWO, each(FIVE_TIMES_ONE_OR_TWO))).isEqualTo(new Distance(20, true));
    }

    @Test
    void whatIsNotEnoughMayBeSoWithLittleMore() {
        assertThat(RemedySearch.distance(IN_EACH_OTHERS_WAY, each(IN_EACH_OTHERS_WAY))).isEqualTo(new Distance(3, true));
    }

    @Test
    void whereNothingHelpsNothingIsNear() {
        Outlines opposed = new Outlines(Map.of("one", settled("a"), "other", all(settled("b"), not("a"))));
        assertThat(RemedySearch.distance(opposed, each(opposed))).isEqualTo(new Distance(null, false));
    }

    private static Map<String, Remedies> each(Outlines law) {
        Map<String, Remedies> each = new LinkedHashMap<>();
        law.requires().keySet().stream().sorted().forEach(text -> each.put(text, RemedySearch.of(law, List.of(text))));
        assertThat(each.values()).allMatch(Remedies::complete);
        return each;
    }

    private static Condition fiveTimes(String text) {
        return new Condition.All(IntStream.range(0, 5).mapToObj(i -> text + i + "-").<Condition>map(some ->
                new Condition.Any(List.of(not(some + "lost"), all(settled(some + "first"), settled(some + "second"))), null, List.of())).toList(), null, List.of());
    }

    private static Condition all(Condition... parts) {
        return new Condition.All(List.of(parts), null, List.of());
    }

    private static Condition not(String criterion) {
        return new Condition.Not(settled(criterion), null, List.of());
    }

    private static Condition settled(String criterion) {
        return new Condition.Settled(criterion);
    }

    /**
     * Texts that apply, and on which no reading bears. Criteria are unmet, but for those that end with {@code lost}.
     *
     * @param requires by text
     */
    private record Outlines(Map<String, Condition> requires) implements RemedySearch.Law {

        @Override
        public Set<String> relevantReadings(String text, Map<String, Truth> supposed) {
            return Set.of();
        }

        @Override
        public VersionUnderReadings read(String text, Collection<String> readings) {
            OutlineReading outline = new OutlineReading(version(text), criterion -> criterion.endsWith("lost") ? Truth.MET : Truth.UNMET, reading -> "", this::criterion);
            return new VersionUnderReadings(text, version(text), Map.of(Map.of(), outline));
        }

        private Version version(String text) {
            return new Version("v", SAID, new Period(LocalDate.of(2020, 1, 1), null), Force.LAW, List.of(), new Condition.Given(true, SAID, List.of()),
                    Objects.requireNonNull(requires.get(text)));
        }

        @Override
        public Criterion criterion(String id) {
            return new Criterion(id, SAID, SAID, List.of(), new Criterion.Remedy(Criterion.Actor.HOSTER, SAID), List.of("p"), false, Criterion.Dimension.DATA);
        }

        @Override
        public OutlineBits outline(String text) {
            return new OutlineBits(version(text), this::criterion);
        }
    }
}
