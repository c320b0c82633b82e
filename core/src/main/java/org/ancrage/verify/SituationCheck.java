package org.ancrage.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Outcome;
import org.ancrage.law.Truth;

/** Compares a situation with the answer. Thread-safe. */
public final class SituationCheck {

    private final Ancrage ancrage;

    public SituationCheck(Ancrage ancrage) {
        this.ancrage = ancrage;
    }

    /** Every difference between what is expected on that day and what is answered, as sentences; empty when there is none. */
    public List<String> differences(Situation situation, LocalDate on) {
        Assessment assessment = ancrage.assess(situation.hosting(), on);
        List<String> differences = new ArrayList<>();
        situation.expected().forEach((text, expected) -> {
            Optional<Decision> decision = assessment.decision(text);
            Optional<Outcome> outcome = decision.map(Decision::outcome);
            if (!outcome.equals(expected.outcome())) {
                differences.add("%s: the outcome is %s, not %s as expected.%s".formatted(text, name(outcome), name(expected.outcome()),
                        decision.map(SituationCheck::summary).orElse("")));
            }
            decision.ifPresent(found -> compare(found, expected, on, situation, differences));
        });
        return differences;
    }

    private void compare(Decision decision, Situation.Expected expected, LocalDate on, Situation situation, List<String> differences) {
        if (expected.version() != null && !expected.version().equals(decision.version().id())) {
            differences.add("%s: the version is (%s), not (%s) as expected.".formatted(decision.text(), decision.version().id(), expected.version()));
        }
        if (expected.force() != null && expected.force() != decision.version().force()) {
            differences.add("%s: the force is %s, not %s as expected.".formatted(decision.text(), decision.version().force(), expected.force()));
        }
        Map<String, Truth> truths = decision.explanation().findings().stream()
                .collect(Collectors.toMap(finding -> finding.criterion().id(), Finding::truth, (one, same) -> one));
        expected.criteria().forEach((criterion, wanted) -> {
            Truth truth = truths.get(criterion);
            if (truth != wanted) {
                differences.add("%s: the criterion (%s) is %s, not %s as expected.".formatted(decision.text(), criterion,
                        truth == null ? "not in the explanation " + truths.keySet() : truth, wanted));
            }
        });
        if (expected.questions() != null) {
            Set<String> asked = decision.questions().stream().map(question -> question.criterion().id()).collect(Collectors.toSet());
            if (!asked.equals(expected.questions())) {
                differences.add("%s: the questions are %s, not %s as expected."
                        .formatted(decision.text(), new TreeSet<>(asked), new TreeSet<>(expected.questions())));
            }
        }
        expected.readings().forEach((reading, perOption) -> perOption.forEach((option, wanted) -> {
            Optional<Outcome> under = underOption(situation, on, decision.text(), reading, option);
            if (!under.equals(Optional.of(wanted))) {
                differences.add("%s: under the option (%s) of the reading (%s) the outcome is %s, not %s as expected."
                        .formatted(decision.text(), option, reading, name(under), wanted));
            }
        }));
        if (expected.conflicts() != null && expected.conflicts() == decision.conflicts().isEmpty()) {
            differences.add("%s: conflicts of evidence are %s.".formatted(decision.text(), decision.conflicts()));
        }
    }

    private Optional<Outcome> underOption(Situation situation, LocalDate on, String text, String reading, String option) {
        return ancrage.withReading(reading, option).assess(situation.hosting(), on).decision(text).map(Decision::outcome);
    }

    private static String name(Optional<Outcome> outcome) {
        return outcome.map(Outcome::name).orElse("NONE");
    }

    private static String summary(Decision decision) {
        return " Criteria: " + decision.explanation().findings().stream()
                .map(finding -> finding.criterion().id() + " " + finding.truth()).collect(Collectors.joining(", "))
                + ". Questions: " + decision.questions().stream().map(question -> question.criterion().id()).toList()
                + ". Readings: " + decision.readings();
    }
}
