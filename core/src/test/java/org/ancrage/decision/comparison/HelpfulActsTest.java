package org.ancrage.decision.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Ways;
import org.ancrage.law.Act;
import org.ancrage.law.ComponentChange;
import org.ancrage.law.Criterion;
import org.ancrage.law.Period;
import org.ancrage.law.Wording;
import org.junit.jupiter.api.Test;

/** Which acts help which offers, from ways made by hand. */
class HelpfulActsTest {

    private static final Act MOVE = act("move");
    private static final Act QUALIFY = act("qualify");
    private static final Act SIGN = act("sign");

    private static Act act(String id) {
        return new Act("acts#" + id, new Wording(id, id), Criterion.Actor.HOSTER, null, Period.ALWAYS, Map.of(), List.of(), List.of(),
                new ComponentChange.Components(Map.of(), false));
    }

    private static Optional<Ways> ways(Outcome then, boolean complete, List<?>... ways) {
        return Optional.of(new Ways(Stream.of(ways).map(way -> new Ways.Way(way.stream().map(Act.class::cast).toList(), then, List.of())).toList(), complete));
    }

    @Test
    void offersStandWhereTheirWaysPutThem() {
        Map<String, Optional<Ways>> ways = new LinkedHashMap<>();
        ways.put("yes", Optional.empty());
        ways.put("either", ways(Outcome.COMPLIANT, true, List.of(QUALIFY, MOVE), List.of(QUALIFY, SIGN)));
        ways.put("one", ways(Outcome.CONDITIONAL, true, List.of(SIGN)));
        ways.put("half", ways(Outcome.UNDETERMINED, false, List.of(SIGN)));
        ways.put("never", ways(Outcome.COMPLIANT, true));

        HelpfulActs told = HelpfulActs.of("need", ways);

        assertThat(told.acts()).as("most offers first").containsExactly(
                new HelpfulActs.Help(SIGN, List.of("one", "half"), List.of("either")),
                new HelpfulActs.Help(QUALIFY, List.of("either"), List.of()),
                new HelpfulActs.Help(MOVE, List.of(), List.of("either")));
        assertThat(told.permitted()).containsExactly("yes");
        assertThat(told.waiting()).containsExactly("half");
        assertThat(told.unhelped()).containsExactly("never");
        assertThat(told.incomplete()).containsExactly("half");
        assertThat(told.acts().get(0).inSomeWay("either")).isTrue();
        assertThat(told.acts().get(0).inEveryWay("either")).isFalse();
    }
}
