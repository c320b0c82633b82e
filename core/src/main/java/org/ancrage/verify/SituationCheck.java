package org.ancrage.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ancrage.Ancrage;
import org.ancrage.AnswerProblem;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Outcome;
import org.ancrage.document.HostingChecks;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.engine.refusal.FailingRuleException;
import org.ancrage.law.Conflict;
import org.ancrage.law.Language;
import org.ancrage.law.LegalText;
import org.ancrage.law.Truth;
import org.ancrage.refusal.DisagreementException;

/** Compares a situation with the answer. Immutable and thread-safe. */
public final class SituationCheck {

    /** There is no text on that day. */
    private static final String NONE = "NONE";

    private final Ancrage ancrage;

    public SituationCheck(Ancrage ancrage) {
        this.ancrage = ancrage;
    }

    /** The situation on each of its days. */
    public List<SituationResult> results(Situation situation) {
        return situation.on().stream().map(on -> new SituationResult(situation, on, differences(situation, on))).toList();
    }

    /** Everything in which the answer on that day is not as expected; rules that fail or contradict each other are such a thing too. */
    public List<Discrepancy> differences(Situation situation, LocalDate on) {
        try {
            return new Comparing(situation, on).discrepancies();
        } catch (DisagreementException | FailingRuleException e) {
            return List.of(new Discrepancy(situation.text(), "answer", "an answer", "none", List.of(AnswerProblem.ofRefusal(e).map(wrong -> wrong.in(Language.EN)).orElseGet(() -> String.valueOf(e.getMessage())))));
        }
    }

    /** One situation on one day. */
    private final class Comparing {

        private final Situation situation;
        private final LocalDate on;
        private final Map<String, Decision> decisions;
        private final ReasonLines reasons;
        private final List<Discrepancy> found = new ArrayList<>();

        Comparing(Situation situation, LocalDate on) {
            this.situation = situation;
            this.on = on;
            List<Problem> contradictions = HostingChecks.check(situation.hosting());
            if (!contradictions.isEmpty()) {
                throw new InvalidInputException(contradictions);
            }
            // Only those texts of which something is expected: what others say would take several times as long.
            this.decisions = decisions(Map.of(), situation.expected().keySet());
            this.reasons = new ReasonLines(ancrage.corpus(), situation.hosting().offer());
        }

        private Map<String, Decision> decisions(Map<String, String> settled, Set<String> texts) {
            Map<String, String> readings = new TreeMap<>(ancrage.readings());
            readings.putAll(settled);
            return Probes.of(ancrage).decisions(situation.hosting(), on, readings, texts::contains);
        }

        List<Discrepancy> discrepancies() {
            new TreeMap<>(situation.expected()).forEach((text, expected) -> {
                Optional<Decision> decision = Optional.ofNullable(decisions.get(text));
                Optional<Outcome> outcome = decision.map(Decision::outcome);
                if (!outcome.equals(expected.outcome())) {
                    found.add(new Discrepancy(text, "outcome", name(expected.outcome()), name(outcome),
                            decision.map(reasons::of).orElseGet(() -> unknown(text))));
                }
                decision.ifPresent(answered -> compare(answered, expected));
            });
            return List.copyOf(found);
        }

        /** A text that does not exist is not one that does not answer on that day. */
        private List<String> unknown(String text) {
            List<String> texts = ancrage.corpus().texts().stream().map(LegalText::id).toList();
            return texts.contains(text) ? List.of() : List.of("There is no text (%s).%s".formatted(text, Suggestions.maybe(text, texts)));
        }

        private void compare(Decision decision, Situation.Expected expected) {
            String text = decision.text();
            if (expected.version() != null && !expected.version().equals(decision.version().id())) {
                found.add(new Discrepancy(text, "version", expected.version(), decision.version().id(), List.of()));
            }
            if (expected.force() != null && expected.force() != decision.version().force()) {
                found.add(new Discrepancy(text, "force", expected.force().name(), decision.version().force().name(), List.of()));
            }
            criteria(decision, expected.criteria(), "");
            if (expected.questions() != null) {
                Set<String> asked = decision.questions().stream().map(question -> question.criterion().id()).collect(Collectors.toSet());
                if (!asked.equals(expected.questions())) {
                    found.add(new Discrepancy(text, "questions", new TreeSet<>(expected.questions()).toString(),
                            new TreeSet<>(asked).toString(), List.of()));
                }
            }
            expected.underOptions().forEach((options, wanted) -> {
                Optional<Decision> under = Optional.ofNullable(decisions(options, Set.of(text)).get(text));
                String chosen = options.entrySet().stream().map(taken -> taken.getKey() + " = " + taken.getValue())
                        .collect(Collectors.joining(" and ", " under ", ""));
                Optional<Outcome> outcome = under.map(Decision::outcome);
                if (!outcome.equals(Optional.of(wanted.outcome()))) {
                    found.add(new Discrepancy(text, "outcome" + chosen, wanted.outcome().name(), name(outcome), under.map(reasons::of).orElse(List.of())));
                }
                under.ifPresent(answered -> criteria(answered, wanted.criteria(), chosen));
            });
            List<String> pointedOut = conflicts(decision, between -> between != Conflict.Between.RULES);
            if (expected.conflicts() != null && expected.conflicts() == pointedOut.isEmpty()) {
                found.add(new Discrepancy(text, "conflicts of evidence or between texts", expected.conflicts() ? "some" : "none",
                        pointedOut.isEmpty() ? "none" : "some", pointedOut));
            }
            // Of a restricted pack: the answer does without what it says, and it is wrong all the same.
            List<String> ofRules = conflicts(decision, between -> between == Conflict.Between.RULES);
            if (!ofRules.isEmpty()) {
                found.add(new Discrepancy(text, "rules", "in agreement", "in contradiction", ofRules));
            }
        }

        private static List<String> conflicts(Decision decision, Predicate<Conflict.Between> between) {
            return decision.conflicts().stream().filter(conflict -> between.test(conflict.between())).map(conflict -> conflict.statement().en()).toList();
        }

        private void criteria(Decision decision, Map<String, Truth> expected, String chosen) {
            Map<String, Finding> findings = decision.explanation().findings().stream()
                    .collect(Collectors.toMap(finding -> finding.criterion().id(), finding -> finding, (one, same) -> one));
            new TreeMap<>(expected).forEach((criterion, wanted) -> criterion(decision.text(), criterion, chosen, wanted, findings));
        }

        private void criterion(String text, String criterion, String chosen, Truth wanted, Map<String, Finding> findings) {
            Finding finding = findings.get(criterion);
            String what = "criterion " + criterion + chosen;
            if (finding == null) {
                found.add(new Discrepancy(text, what, wanted.name(), "not in the explanation",
                        List.of("The explanation has " + new TreeSet<>(findings.keySet()) + ".")));
            } else if (finding.truth() != wanted) {
                found.add(new Discrepancy(text, what, wanted.name(), finding.truth().name(), reasons.of(finding)));
            }
        }
    }

    private static String name(Optional<Outcome> outcome) {
        return outcome.map(Outcome::name).orElse(NONE);
    }
}
