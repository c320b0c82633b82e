package org.ancrage.engine.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/**
 * Two texts of which each has 32 remedies, so that together they have more than are told. Each wants, five times, that one criterion be no longer met, which
 * nobody can bring about, or that two others be met.
 */
class ManyRemediesTest {

    private static final Wording SAID = new Wording("dit", "said");

    private final RemedySearch.Law law = new FiveTimesOneOrTwo();

    @Test
    void theOneWithinReachIsToldThoughAllOthersAreSmaller() {
        Remedies together = RemedySearch.together(law, each());
        assertThat(together.complete()).isFalse();
        assertThat(together.smallest()).hasSizeGreaterThan(ChangeSets.LIMIT).doesNotHaveDuplicates();
        assertThat(together.smallest().get(0).withinReach()).isTrue();
        assertThat(together.smallest().get(0).changes()).hasSize(20);
        assertThat(together.smallest().get(1).changes()).hasSize(10);
    }

    @Test
    void itIsTheNearest() {
        assertThat(RemedySearch.distance(law, each())).isEqualTo(new Distance(20, true));
    }

    private Map<String, Remedies> each() {
        Map<String, Remedies> each = new LinkedHashMap<>();
        List.of("one", "other").forEach(text -> each.put(text, RemedySearch.of(law, List.of(text))));
        assertThat(each.values()).allMatch(Remedies::complete);
        return each;
    }

    private static final class FiveTimesOneOrTwo implements RemedySearch.Law {

        @Override
        public Set<String> relevantReadings(String text, Map<String, Truth> supposed) {
            return Set.of();
        }

        @Override
        public VersionUnderReadings read(String text, Collection<String> readings) {
            OutlineReading outline = new OutlineReading(version(text), criterion -> criterion.endsWith("lost") ? Truth.MET : Truth.UNMET, reading -> "", this::criterion);
            return new VersionUnderReadings(text, version(text), Map.of(Map.of(), outline));
        }

        private static Version version(String text) {
            List<Condition> wanted = IntStream.range(0, 5).<Condition>mapToObj(i -> new Condition.Any(List.of(
                    new Condition.Not(settled(text, i, "lost"), null, List.of()),
                    new Condition.All(List.of(settled(text, i, "first"), settled(text, i, "second")), null, List.of())), null, List.of())).toList();
            return new Version("v", SAID, new Period(LocalDate.of(2020, 1, 1), null), Force.LAW, List.of(), new Condition.Given(true, SAID, List.of()),
                    new Condition.All(wanted, null, List.of()));
        }

        private static Condition settled(String text, int place, String what) {
            return new Condition.Settled("%s-%d-%s".formatted(text, place, what));
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
