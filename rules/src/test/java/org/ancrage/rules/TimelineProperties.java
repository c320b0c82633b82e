package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Horizon;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.decision.timeline.Timeline.Line;
import org.ancrage.decision.timeline.Timeline.Step;
import org.ancrage.engine.trial.RuleProbe;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Version;
import org.ancrage.verify.Probes;
import org.ancrage.verify.RandomQuestions;
import org.ancrage.verify.RandomQuestions.Asked;

/** A timeline says of each day what an assessment of that day says, whatever the question. */
class TimelineProperties {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2032, 12, 31);
    private static final Map<Long, Timeline> WHOLE = new ConcurrentHashMap<>();
    private static final RuleProbe PROBE = Probes.of(StandardPack.ANCRAGE);

    /** Of a question over the whole law; several properties look at the same ones. */
    private static Timeline whole(long seed) {
        return WHOLE.computeIfAbsent(seed, asked -> StandardPack.ANCRAGE.timeline(StandardPack.questions(asked).next().hosting(), FIRST, LAST));
    }

    @Property(tries = 10, seed = "20261124")
    void aTimelineAgreesWithLookingAtEachDay(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        LocalDate from = asked.on().minusDays(20);
        LocalDate to = asked.on().plusDays(20);
        Timeline timeline = StandardPack.ANCRAGE.timeline(asked.hosting(), from, to);
        from.datesUntil(to.plusDays(1)).forEach(day -> assertThat(outcomes(timeline, day))
                .as("texts on %s of %s", day, asked.hosting()).isEqualTo(new TreeMap<>(PROBE.outcomes(asked.hosting(), day))));
    }

    /** In full, with what counts for the whole and the versions. */
    @Property(tries = 20, seed = "20261124")
    void aTimelineAgreesWithAssessingTheDay(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        Timeline timeline = StandardPack.ANCRAGE.timeline(asked.hosting(), asked.on().minusDays(20), asked.on().plusDays(20));
        Stream.of(asked.on(), asked.on().plusDays(1)).forEach(day -> {
            Assessment assessment = StandardPack.ANCRAGE.assess(asked.hosting(), day, Level.OUTCOME);
            assertThat(timeline.on(day).orElseThrow().outcome()).as("the whole on %s of %s", day, asked.hosting())
                    .isEqualTo(assessment.outcome());
            assertThat(outcomes(timeline, day)).as("texts on %s of %s", day, asked.hosting()).isEqualTo(outcomes(assessment));
            assertThat(versions(timeline, day)).as("versions on %s", day).isEqualTo(versions(assessment));
        });
    }

    /** Days on both sides of each step and days between, over the whole law; without explanation, so that there can be many. */
    @Property(tries = 6, seed = "20261124")
    void nothingChangesBetweenTheStepsOfALongTimeline(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        Timeline timeline = whole(seed);
        Stream<LocalDate> ends = timeline.texts().stream().flatMap(line -> line.steps().stream())
                .flatMap(step -> Stream.of(step.from(), step.to()));
        java.util.Random random = new java.util.Random(seed);
        Stream<LocalDate> others = random.ints(60, 0, (int) FIRST.until(LAST, java.time.temporal.ChronoUnit.DAYS)).mapToObj(FIRST::plusDays);
        Stream.concat(ends, others).distinct().forEach(day ->
                assertThat(outcomes(timeline, day)).as("texts on %s of %s", day, asked.hosting())
                        .isEqualTo(new TreeMap<>(PROBE.outcomes(asked.hosting(), day))));
    }

    @Property(tries = 8, seed = "20261124")
    void anAnswerHoldsUntilTheTimelineLeavesIt(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        Horizon horizon = StandardPack.ANCRAGE.assess(asked.hosting(), asked.on(), Level.PAGE).horizon().orElseThrow();
        List<Step> steps = StandardPack.ANCRAGE.timeline(asked.hosting(), asked.on(), horizon.known()).overall();
        assertThat(horizon.next() == null).isEqualTo(steps.size() == 1);
        if (horizon.next() != null) {
            Step second = steps.get(1);
            assertThat(horizon.lastDay()).contains(steps.get(0).to());
            assertThat(horizon.next().outcome()).isEqualTo(second.outcome());
            assertThat(horizon.next().texts()).isEqualTo(second.texts());
            assertThat(horizon.next().causes()).isEqualTo(second.causes());
        }
    }

    @Property(tries = 40, seed = "20261124")
    void outcomesWithoutExplanationAreThoseOfAnAssessment(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        assertThat(new TreeMap<>(PROBE.outcomes(asked.hosting(), asked.on())))
                .isEqualTo(outcomes(StandardPack.ANCRAGE.assess(asked.hosting(), asked.on(), Level.OUTCOME)));
    }

    @Property(tries = 9, seed = "20261124")
    void stepsFollowOneAnotherAndEachHasACause(@ForAll long seed) {
        Hosting hosting = StandardPack.questions(seed).next().hosting();
        Timeline timeline = whole(seed);
        Stream.concat(Stream.of(timeline.overall()), timeline.texts().stream().map(Line::steps)).forEach(steps -> {
            assertThat(steps.get(0).from()).isEqualTo(FIRST);
            assertThat(steps.get(steps.size() - 1).to()).isEqualTo(LAST);
            for (int i = 1; i < steps.size(); i++) {
                Step before = steps.get(i - 1);
                Step step = steps.get(i);
                assertThat(step.from()).isEqualTo(before.to().plusDays(1));
                assertThat(step.causes()).as("%s on %s of %s", step.texts(), step.from(), hosting).isNotEmpty();
                assertThat(step.texts()).isNotEmpty();
                assertThat(step.outcome() == before.outcome() && step.version() == before.version()).isFalse();
            }
        });
    }

    @Property(tries = 4, seed = "20261124")
    void theOrderOfFactsNeverChangesTheTimeline(@ForAll long seed) {
        RandomQuestions questions = StandardPack.questions(seed);
        Hosting hosting = questions.next().hosting();
        assertThat(StandardPack.ANCRAGE.timeline(questions.hostings().shuffled(hosting), FIRST, LAST))
                .isEqualTo(whole(seed));
    }

    private static Map<String, Outcome> outcomes(Timeline timeline, LocalDate day) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        timeline.texts().forEach(line -> {
            Outcome outcome = line.on(day).orElseThrow().outcome();
            if (outcome != null) {
                outcomes.put(line.text(), outcome);
            }
        });
        return outcomes;
    }

    private static Map<String, Version> versions(Timeline timeline, LocalDate day) {
        Map<String, Version> versions = new TreeMap<>();
        timeline.texts().forEach(line -> {
            Version version = line.on(day).orElseThrow().version();
            if (version != null) {
                versions.put(line.text(), version);
            }
        });
        return versions;
    }

    private static Map<String, Outcome> outcomes(Assessment assessment) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        decisions(assessment).forEach(decision -> outcomes.put(decision.text(), decision.outcome()));
        return outcomes;
    }

    private static Map<String, Version> versions(Assessment assessment) {
        Map<String, Version> versions = new TreeMap<>();
        decisions(assessment).forEach(decision -> versions.put(decision.text(), decision.version()));
        return versions;
    }

    private static Stream<Decision> decisions(Assessment assessment) {
        return Stream.of(assessment.decisions(), assessment.outlook()).flatMap(List::stream);
    }
}
