package org.ancrage.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question on one day. Outcomes are found at once; what they rest on, and what to ask and to change, when it is first
 * asked for. Immutable, thread-safe, equal to what answers the same for the same reasons.
 *
 * <p>It is not legal advice.
 */
public final class Assessment {

    private final LocalDate on;
    private final String need;
    private final String offer;
    private final Map<String, String> names;
    private final Outcome outcome;
    private final List<RuleSet> rules;
    private final List<Decision> decisions;
    private final List<Decision> outlook;
    private final List<AbsentText> absent;
    private final Advice advice;

    public Assessment(
            LocalDate on,
            String need,
            String offer,
            Map<String, String> names,
            Outcome outcome,
            List<RuleSet> rules,
            List<Decision> decisions,
            List<Decision> outlook,
            List<AbsentText> absent,
            Advice advice) {
        this.on = on;
        this.need = need;
        this.offer = offer;
        this.names = Map.copyOf(names);
        this.outcome = outcome;
        this.rules = List.copyOf(rules);
        this.decisions = List.copyOf(decisions);
        this.outlook = List.copyOf(outlook);
        this.absent = List.copyOf(absent);
        this.advice = advice;
    }

    /** The assessment date. */
    public LocalDate on() {
        return on;
    }

    /** Id of the need. */
    public String need() {
        return need;
    }

    /** Id of the offer. */
    public String offer() {
        return offer;
    }

    /** Names of the offer and of those who stand behind it, by id; of those only that have one. */
    public Map<String, String> names() {
        return names;
    }

    /**
     * The worst among binding law, and doctrine that binds this customer; standards and outlook do not count. Where some of these texts wait for
     * the same facts, and one of them forbids whatever the facts are, {@code NON_COMPLIANT}.
     */
    public Outcome outcome() {
        return outcome;
    }

    /** The packs that answered. */
    public List<RuleSet> rules() {
        return rules;
    }

    /** Law, doctrine and standards that existed on that day, in the order of the packs. */
    public List<Decision> decisions() {
        return decisions;
    }

    /** Bills, proposals and recommendations, assessed on the same facts. */
    public List<Decision> outlook() {
        return outlook;
    }

    /** Texts that did not exist on that day. */
    public List<AbsentText> absent() {
        return absent;
    }

    /** What is missing over all decisions that count, each once, in the order in which it is best asked. */
    public List<Question> questions() {
        return advice.questions();
    }

    /**
     * Facts that are missing and decide which text forbids, but not whether one does: the outcome is settled because it is the same whatever
     * they turn out to be. Empty where the worst of the texts is the outcome.
     */
    public List<MissingFact> whatever() {
        return advice.whatever();
    }

    /** What would make all texts that count and are not complied with, or on which readings disagree, complied with at once. */
    public Remedies remedies() {
        return advice.remedies();
    }

    /**
     * Until when this outcome stays; empty where that was not looked for, or would take too much. It tells of other days, and so two answers
     * may be equal and differ in it.
     */
    public Optional<Horizon> horizon() {
        return advice.horizon();
    }

    /** What this level tells of it: of each text what {@link #levelOf} says. */
    public Assessment at(Level level) {
        return new Assessment(on, need, offer, names, outcome, rules, reduced(decisions, level), reduced(outlook, level), absent, advice);
    }

    private List<Decision> reduced(List<Decision> of, Level level) {
        return of.stream().map(decision -> decision.at(levelOf(decision, level))).toList();
    }

    /**
     * How much of a decision is told at a level: of a page and of findings, only those on which the outcome of the assessment rests, which
     * are those of texts that count and that do not permit, or, where all permit, that ask most.
     */
    public Level levelOf(Decision decision, Level level) {
        return (level == Level.PAGE || level == Level.FINDINGS) && !carries(decision) ? Level.OUTCOME : level;
    }

    /** Whether the outcome rests on it, as {@link #levelOf} says. */
    public boolean carries(Decision decision) {
        return decision.version().force().decisive() && (decision.outcome() == outcome || !decision.outcome().permits());
    }

    /** The decision of one text; empty where it did not exist on that day. */
    public Optional<Decision> decision(String text) {
        return Stream.concat(decisions.stream(), outlook.stream()).filter(decision -> decision.text().equals(text)).findFirst();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assessment same && on.equals(same.on) && need.equals(same.need) && offer.equals(same.offer)
                && names.equals(same.names) && outcome == same.outcome && rules.equals(same.rules) && absent.equals(same.absent)
                && decisions.equals(same.decisions) && outlook.equals(same.outlook) && questions().equals(same.questions()) && whatever().equals(same.whatever())
                && remedies().equals(same.remedies());
    }

    @Override
    public int hashCode() {
        return Objects.hash(on, need, offer, outcome);
    }

    @Override
    public String toString() {
        return "%s for %s on %s: %s %s".formatted(offer, need, on, outcome, decisions);
    }
}
