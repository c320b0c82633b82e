package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Outcomes;
import org.ancrage.fact.Hosting;
import org.ancrage.verify.RandomQuestions;
import org.ancrage.verify.RandomQuestions.Asked;

/** What holds of every answer, whatever the question; the seed is fixed so that a build fails only for what changed. */
class AnswerProperties {

    /** Of a question in full; several properties look at the same ones. */
    private static final Map<Long, Assessment> WHOLE = new ConcurrentHashMap<>();

    @AfterContainer
    static void forget() {
        WHOLE.clear();
    }

    private static Assessment whole(long seed) {
        return WHOLE.computeIfAbsent(seed, asked -> {
            Asked question = StandardPack.questions(asked).next();
            return assess(question.hosting(), question.on());
        });
    }

    @Property(tries = 150, seed = "20261124")
    void completingAnUnknownFactNeverChangesADefiniteOutcome(@ForAll long seed) {
        RandomQuestions questions = StandardPack.questions(seed);
        Asked asked = questions.next();
        Assessment before = whole(seed);
        Hosting refined = questions.hostings().refinement(asked.hosting()).orElse(asked.hosting());
        Assessment after = assess(refined, asked.on());
        for (Decision decision : decisions(before).filter(decision -> decision.outcome().definite()).toList()) {
            // What was complied with whatever the missing facts may turn out not to apply.
            List<Outcome> expected = decision.outcome() == Outcome.COMPLIANT
                    ? List.of(Outcome.COMPLIANT, Outcome.NOT_APPLICABLE) : List.of(decision.outcome());
            assertThat(after.decision(decision.text()).orElseThrow().outcome())
                    .as("%s on %s of %s", decision.text(), asked.on(), refined).isIn(expected);
        }
    }

    @Property(tries = 100, seed = "20261124")
    void theOrderOfFactsNeverChangesTheAnswer(@ForAll long seed) {
        RandomQuestions questions = StandardPack.questions(seed);
        Asked asked = questions.next();
        assertThat(assess(questions.hostings().shuffled(asked.hosting()), asked.on())).isEqualTo(whole(seed));
    }

    @Property(tries = 100, seed = "20261124")
    void anUndeterminedTextAsksAndADefiniteOneDoesNot(@ForAll long seed) {
        decisions(whole(seed)).forEach(decision -> {
            switch (decision.outcome()) {
                case UNDETERMINED -> assertThat(decision.questions()).as(decision.text()).isNotEmpty();
                case NOT_APPLICABLE, COMPLIANT, NON_COMPLIANT -> assertThat(decision.questions()).as(decision.text()).isEmpty();
                case CONDITIONAL -> assertThat(decision.undertakings()).as(decision.text()).isNotEmpty();
                case UNSETTLED -> assertThat(decision.readingOutcomes()).as(decision.text()).hasSizeGreaterThan(1);
            }
        });
    }

    @Property(tries = 100, seed = "20261124")
    void everyAnswerIsExplained(@ForAll long seed) {
        decisions(whole(seed)).flatMap(decision -> decision.explanation().findings().stream()).forEach(finding -> {
            switch (finding.truth()) {
                case MET, UNMET -> assertThat(finding.grounds()).as(finding.criterion().id()).isNotEmpty();
                case UNKNOWN -> assertThat(finding.misses()).as(finding.criterion().id()).isNotEmpty();
            }
        });
    }

    @Property(tries = 100, seed = "20261124")
    void whatIsFoundOutForALevelIsWhatItTellsOfTheWhole(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        Assessment whole = whole(seed);
        for (Level level : List.of(Level.OUTCOME, Level.FINDINGS)) {
            assertThat(StandardPack.ANCRAGE.assess(asked.hosting(), asked.on(), level)).isEqualTo(whole.at(level));
        }
    }

    @Property(tries = 12, seed = "20261124")
    void everyLevelIsWhatItTellsOfAll(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        Assessment all = StandardPack.ANCRAGE.assess(asked.hosting(), asked.on());
        for (Level level : Level.values()) {
            assertThat(all.at(level)).isEqualTo(StandardPack.ANCRAGE.assess(asked.hosting(), asked.on(), level));
        }
    }

    @Property(tries = 100, seed = "20261124")
    void outcomesAreThoseOfTheAnswer(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        Assessment answer = StandardPack.ANCRAGE.assess(asked.hosting(), asked.on(), Level.OUTCOME);
        Outcomes outcomes = StandardPack.ANCRAGE.outcomes(asked.hosting(), asked.on());
        assertThat(outcomes.overall()).isEqualTo(answer.outcome());
        assertThat(outcomes.texts()).isEqualTo(decisions(answer).collect(Collectors.toMap(Decision::text, Decision::outcome)));
    }

    @Property(tries = 100, seed = "20261124")
    void theBasisCitesEveryForeignLawByWhichFactsDecide(@ForAll long seed) {
        decisions(whole(seed)).forEach(decision -> assertThat(decision.basis().provisions()).as(decision.text())
                .containsAll(decision.explanation().bearing().map(Explanation::finding).filter(Objects::nonNull)
                        .flatMap(finding -> finding.grounds().stream()).flatMap(ground -> ground.chains().stream())
                        .map(ExposureChain::provision).filter(Objects::nonNull).toList()));
    }

    private static Assessment assess(Hosting hosting, LocalDate on) {
        return StandardPack.ANCRAGE.assess(hosting, on, Level.FULL);
    }

    private static Stream<Decision> decisions(Assessment assessment) {
        return Stream.of(assessment.decisions(), assessment.outlook()).flatMap(List::stream);
    }
}
