package org.ancrage.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer to one question on one day.
 *
 * <p>It is not legal advice.
 *
 * @param on the assessment date
 * @param need id of the need
 * @param offer id of the offer
 * @param outcome the worst among binding law, and doctrine that binds this customer; standards and outlook do not count
 * @param rules the packs that answered
 * @param decisions law, doctrine and standards that existed on that day, in the order of the packs
 * @param outlook bills, proposals and recommendations, assessed on the same facts
 * @param absent texts that did not exist on that day
 * @param questions what is missing over all decisions that count, each once, in the order in which it is best asked
 * @param remedies what would make all texts that count and are not complied with, or on which readings disagree, complied with at once
 */
public record Assessment(
        LocalDate on,
        String need,
        String offer,
        Outcome outcome,
        List<RuleSet> rules,
        List<Decision> decisions,
        List<Decision> outlook,
        List<AbsentText> absent,
        List<Question> questions,
        Remedies remedies) {

    public Assessment {
        rules = List.copyOf(rules);
        decisions = List.copyOf(decisions);
        outlook = List.copyOf(outlook);
        absent = List.copyOf(absent);
        questions = List.copyOf(questions);
    }

    /** What this level tells of it: of each text what {@link #levelOf} says. */
    public Assessment at(Level level) {
        return new Assessment(on, need, offer, outcome, rules, reduced(decisions, level), reduced(outlook, level), absent, questions, remedies);
    }

    private List<Decision> reduced(List<Decision> of, Level level) {
        return of.stream().map(decision -> decision.at(levelOf(decision, level))).toList();
    }

    /**
     * How much of a decision is told at a level: of findings, only those on which the outcome of the assessment rests, which are those of
     * texts that count and that do not permit, or, where all permit, that ask most.
     */
    public Level levelOf(Decision decision, Level level) {
        boolean carries = decision.version().force().decisive()
                && (decision.outcome() == outcome || !decision.outcome().permits());
        return level == Level.FINDINGS && !carries ? Level.OUTCOME : level;
    }

    /** The decision of one text; empty where it did not exist on that day. */
    public Optional<Decision> decision(String text) {
        return Stream.concat(decisions.stream(), outlook.stream()).filter(decision -> decision.text().equals(text)).findFirst();
    }
}
