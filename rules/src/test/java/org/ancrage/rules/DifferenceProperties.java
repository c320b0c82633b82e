package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.difference.Cause;
import org.ancrage.decision.difference.CriterionDifference;
import org.ancrage.decision.difference.Difference;
import org.ancrage.decision.difference.TextDifference;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Truth;
import org.ancrage.verify.RandomQuestions;
import org.ancrage.verify.RandomQuestions.Asked;

/** What holds of every difference, whatever the questions; the seed is fixed so that a build fails only for what changed. */
class DifferenceProperties {

    private static final Ancrage ANCRAGE = StandardPack.ANCRAGE;

    /** Two questions near each other, in some or all of facts, day and readings. */
    private record Pair(Hosting hosting, LocalDate on, Ancrage ancrage, Hosting otherHosting, LocalDate otherDay, Ancrage other) {

        static Pair random(long seed) {
            RandomQuestions questions = StandardPack.questions(seed);
            Asked asked = questions.next();
            Asked another = questions.next();
            int what = 1 + new java.util.Random(seed).nextInt(7);
            return new Pair(asked.hosting(), asked.on(), ANCRAGE,
                    (what & 1) == 0 ? asked.hosting() : questions.hostings().near(asked.hosting()),
                    (what & 2) == 0 ? asked.on() : another.on(),
                    (what & 4) == 0 ? ANCRAGE : ANCRAGE.withDefaultReadings());
        }

        Difference difference() {
            return ancrage.difference(hosting, on, other, otherHosting, otherDay);
        }

        Pair mirrored() {
            return new Pair(otherHosting, otherDay, other, hosting, on, ancrage);
        }
    }

    @Property(tries = 28, seed = "20261124")
    void aQuestionDoesNotDifferFromItself(@ForAll long seed) {
        RandomQuestions questions = StandardPack.questions(seed);
        Asked asked = questions.next();
        Hosting shuffled = questions.hostings().shuffled(asked.hosting());
        Difference difference = ANCRAGE.difference(asked.hosting(), asked.on(), ANCRAGE, shuffled, asked.on());
        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.facts()).isEmpty();
        assertThat(difference.causes()).isEmpty();
    }

    @Property(tries = 28, seed = "20261124")
    void theOtherWayRoundItIsTheMirrorImage(@ForAll long seed) {
        Pair pair = Pair.random(seed);
        assertThat(pair.mirrored().difference()).isEqualTo(pair.difference().mirrored());
    }

    @Property(tries = 28, seed = "20261124")
    void itTellsEveryOutcomeAndTruthThatChangesAndNoOther(@ForAll long seed) {
        Difference difference = Pair.random(seed).difference();
        Map<String, Object> before = answers(difference.before().assessment());
        Map<String, Object> after = answers(difference.after().assessment());
        Map<String, Object> told = new LinkedHashMap<>(before);
        for (TextDifference text : difference.texts()) {
            String id = text.present().text();
            put(told, id, text.outcome().after());
            for (CriterionDifference criterion : text.criteria()) {
                assertThat(criterion.truth().differs()).isTrue();
                put(told, id + " " + criterion.criterion().id(), criterion.truth().after());
            }
        }
        assertThat(told).isEqualTo(after);
        if (difference.isEmpty()) {
            assertThat(after).isEqualTo(before);
            assertThat(difference.outcome().differs()).isFalse();
        }
    }

    @Property(tries = 28, seed = "20261124")
    void whatChangesHasACauseAmongWhatDiffers(@ForAll long seed) {
        Pair pair = Pair.random(seed);
        Difference difference = pair.difference();
        Stream.concat(difference.texts().stream().filter(text -> text.outcome().differs()).map(TextDifference::causes),
                        difference.texts().stream().flatMap(text -> text.criteria().stream()).map(CriterionDifference::causes))
                .forEach(causes -> {
                    assertThat(causes).isNotEmpty().doesNotContain(Cause.RULES);
                    if (pair.on().equals(pair.otherDay())) {
                        assertThat(causes).doesNotContain(Cause.DAY);
                    }
                    if (difference.facts().isEmpty()) {
                        assertThat(causes).doesNotContain(Cause.FACTS);
                    }
                    if (pair.other() == ANCRAGE) {
                        assertThat(causes).doesNotContain(Cause.READINGS);
                    }
                });
    }

    private static void put(Map<String, Object> answers, String key, Object answer) {
        if (answer == null) {
            answers.remove(key);
        } else {
            answers.put(key, answer);
        }
    }

    private static Map<String, Object> answers(Assessment assessment) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Stream.concat(assessment.decisions().stream(), assessment.outlook().stream()).forEach(decision -> {
            answers.put(decision.text(), decision.outcome());
            truths(decision).forEach((criterion, truth) -> answers.put(decision.text() + " " + criterion, truth));
        });
        return answers;
    }

    private static Map<String, Truth> truths(Decision decision) {
        Map<String, Truth> truths = new LinkedHashMap<>();
        decision.explanation().findings().forEach(finding -> truths.put(finding.criterion().id(), finding.truth()));
        return truths;
    }
}
