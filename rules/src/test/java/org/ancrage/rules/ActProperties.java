package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Ways;
import org.ancrage.document.HostingChecks;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Act;
import org.ancrage.verify.RandomHostings;
import org.ancrage.verify.RandomQuestions;
import org.ancrage.verify.Situation;
import org.junit.jupiter.api.Test;

/** Acts against the answers of the engine; the seed is fixed so that a build fails only for what changed. */
class ActProperties {

    private static final List<Act> ACTS = StandardPack.ANCRAGE.corpus().acts();

    @Property(tries = 2, seed = "20261127")
    void whatIsToldPermitsAndNothingSmallerDoes(@ForAll long seed) {
        RandomQuestions questions = StandardPack.questions(seed);
        RandomHostings hostings = questions.hostings();
        for (int attempt = 0; attempt < 10; attempt++) {
            Situation situation = hostings.pick(StandardPack.situations());
            LocalDate on = situation.on().get(0);
            Assessment page = StandardPack.ANCRAGE.assess(situation.hosting(), on, Level.PAGE);
            assertThat(page.ways().isPresent()).isEqualTo(!page.outcome().permits() && page.outcome() != Outcome.NOT_APPLICABLE);
            if (page.ways().filter(ways -> !ways.ways().isEmpty()).isPresent()) {
                check(situation.hosting(), on, page.ways().get());
                return;
            }
        }
    }

    private static void check(Hosting hosting, LocalDate on, Ways ways) {
        for (Ways.Way way : ways.ways()) {
            assertThat(permits(hosting, way.acts(), on)).as("%s on %s", ids(way.acts()), on).isEqualTo(way.then().permits());
            for (Act needless : way.acts()) {
                List<Act> others = new ArrayList<>(way.acts());
                others.remove(needless);
                assertThat(way.then().permits() && permits(hosting, others, on)).as("%s without %s", ids(way.acts()), needless.id()).isFalse();
            }
        }
        if (ways.complete() && ways.ways().get(0).then().permits()) {
            nothingIsSmaller(hosting, on, ways.ways().get(0).acts().size());
        }
    }

    /** Every single act, where the shortest way takes two or more. */
    private static void nothingIsSmaller(Hosting hosting, LocalDate on, int size) {
        if (size > 1) {
            ACTS.stream().filter(act -> possible(act, hosting, on)).forEach(act ->
                    assertThat(permits(hosting, List.of(act), on)).as("%s alone on %s", act.id(), on).isFalse());
        }
    }

    private static boolean possible(Act act, Hosting hosting, LocalDate on) {
        return act.possible().contains(on) && act.when().isEmpty() && !StandardPack.ANCRAGE.done(hosting, List.of(act), on).equals(hosting);
    }

    private static boolean permits(Hosting hosting, List<Act> acts, LocalDate on) {
        return StandardPack.ANCRAGE.outcomes(StandardPack.ANCRAGE.done(hosting, acts, on), on).overall().permits();
    }

    private static List<String> ids(List<Act> acts) {
        return acts.stream().map(Act::id).toList();
    }

    @Test
    void nothing_is_done_about_the_customer_and_the_data_and_the_facts_stay_sound() {
        StandardPack.situations().stream().skip(3).limit(15).forEach(situation -> {
            LocalDate on = situation.on().get(0);
            ACTS.stream().filter(act -> act.possible().contains(on)).forEach(act -> {
                Hosting done = StandardPack.ANCRAGE.done(situation.hosting(), List.of(act), on);
                assertThat(done.need().dataset()).isEqualTo(situation.hosting().need().dataset());
                assertThat(done.need().customer()).isEqualTo(situation.hosting().need().customer());
                assertThat(HostingChecks.check(done)).as("%s in %s", act.id(), situation).isEmpty();
                assertThat(StandardPack.ANCRAGE.done(done, List.of(act), on)).as("%s twice", act.id()).isEqualTo(done);
            });
        });
    }
}
