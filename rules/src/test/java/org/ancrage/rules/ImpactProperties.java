package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.Ancrage;
import org.ancrage.decision.Change;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.difference.Impact;
import org.ancrage.document.HostingChecks;
import org.ancrage.fact.Hosting;
import org.ancrage.verify.RandomQuestions;
import org.ancrage.verify.RandomQuestions.Asked;

/** Which pairs an impact lists, whatever the portfolio; the seed is fixed so that a build fails only for what changed. */
class ImpactProperties {

    private static final Ancrage ANCRAGE = StandardPack.ANCRAGE;

    @Property(tries = 30, seed = "20261124")
    void aPairIsListedExactlyWhenItsOutcomesDiffer(@ForAll long seed) {
        RandomQuestions questions = StandardPack.questions(seed);
        List<Hosting> hostings = IntStream.range(0, 4).mapToObj(i -> questions.next().hosting()).toList();
        listed(hostings, questions.next().on(), questions.next().on());
    }

    /** There, needs and offers are settled apart. */
    @Property(tries = 30, seed = "20261124")
    void ofEachNeedWithEachOfferToo(@ForAll long seed) {
        RandomQuestions questions = StandardPack.questions(seed);
        List<Hosting> some = IntStream.range(0, 3).mapToObj(i -> questions.next().hosting()).toList();
        List<Hosting> hostings = some.stream().flatMap(need -> some.stream().map(other -> new Hosting(need.need(), other.offer(), other.contract())))
                .filter(hosting -> HostingChecks.check(hosting).isEmpty()).toList();
        listed(hostings, questions.next().on(), questions.next().on());
    }

    private static void listed(List<Hosting> hostings, LocalDate on, LocalDate to) {
        List<Change<Outcome>> expected = new ArrayList<>();
        for (Hosting hosting : hostings) {
            Change<Outcome> outcome = new Change<>(ANCRAGE.outcomes(hosting, on).overall(), ANCRAGE.outcomes(hosting, to).overall());
            if (outcome.differs()) {
                expected.add(outcome);
            }
        }
        Impact impact = ANCRAGE.impact(hostings, on, to);
        assertThat(impact.flips()).extracting(Impact.Flip::outcome).isEqualTo(expected);
        assertThat(impact.unchanged()).isEqualTo(hostings.size() - expected.size());
    }

    @Property(tries = 50, seed = "20261124")
    void withoutTheTextsThatMakeItFlipItWouldNotBeWorse(@ForAll long seed) {
        RandomQuestions questions = StandardPack.questions(seed);
        Asked asked = questions.next();
        LocalDate to = questions.next().on();
        for (Impact.Flip flip : ANCRAGE.impact(List.of(asked.hosting()), asked.on(), to).flips()) {
            Outcome before = flip.outcome().before();
            Outcome after = flip.outcome().after();
            boolean worsens = after.compareTo(before) > 0;
            List<String> texts = flip.texts().stream().map(Impact.FlippedText::text).toList();
            assertThat(texts).isNotEmpty();
            List<Outcome> others = ANCRAGE.assess(asked.hosting(), worsens ? to : asked.on(), Level.OUTCOME).decisions().stream()
                    .filter(decision -> decision.version().force().decisive() && !texts.contains(decision.text()))
                    .map(Decision::outcome).collect(Collectors.toList());
            assertThat(Outcome.worst(others)).isLessThanOrEqualTo(worsens ? before : after);
        }
    }
}
