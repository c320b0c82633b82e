package org.ancrage.engine.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ancrage.law.Condition;
import org.ancrage.law.Criterion;
import org.ancrage.law.Force;
import org.ancrage.law.Period;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.junit.jupiter.api.Test;

class RelevantReadingsTest {

    private static final Wording SAID = new Wording("dit", "said");

    private final Set<String> looked = new TreeSet<>();

    private Set<String> relevant(Condition applies, Condition requires, Map<String, Set<Truth>> truths) {
        OutlineBits outline = new OutlineBits(new Version("v", SAID, new Period(LocalDate.of(2020, 1, 1), null), Force.LAW, List.of(), applies, requires),
                id -> new Criterion(id, SAID, SAID, List.of(), new Criterion.Remedy(Criterion.Actor.HOSTER, SAID), List.of("p"), false, Criterion.Dimension.DATA));
        return RelevantReadings.of(outline, id -> {
            looked.add(id);
            return truths.getOrDefault(id, Set.of(Truth.MET, Truth.UNMET));
        }, id -> Set.of("reading-of-" + id), reading -> true, reading -> "a");
    }

    private static Condition all(String... criteria) {
        return new Condition.All(settled(criteria), null, List.of());
    }

    private static Condition any(String... criteria) {
        return new Condition.Any(settled(criteria), null, List.of());
    }

    private static List<Condition> settled(String... criteria) {
        List<Condition> settled = new ArrayList<>();
        for (String criterion : criteria) {
            settled.add(new Condition.Settled(criterion));
        }
        return settled;
    }

    @Test
    void after_a_criterion_that_is_unmet_under_all_readings_no_other_is_looked_at() {
        assertThat(relevant(all("met", "unmet", "open"), all("required"), Map.of("met", Set.of(Truth.MET), "unmet", Set.of(Truth.UNMET)))).isEmpty();
        assertThat(looked).containsExactly("met", "unmet");
    }

    @Test
    void after_an_alternative_that_is_met_under_all_readings_no_other_is_looked_at() {
        assertThat(relevant(any("met", "open"), all("required"), Map.of("met", Set.of(Truth.MET)))).containsExactly("reading-of-required");
        assertThat(looked).containsExactly("met", "required");
    }

    @Test
    void after_a_criterion_that_readings_leave_open_the_others_are_looked_at() {
        assertThat(relevant(all("met"), all("open", "other"), Map.of("met", Set.of(Truth.MET)))).containsExactly("reading-of-open", "reading-of-other");
    }
}
