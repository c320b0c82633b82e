package org.ancrage.decision;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ancrage.decision.evidence.Assumptions;
import org.ancrage.decision.evidence.Foundation;
import org.ancrage.decision.picture.Picture;

/**
 * The answer to one question on one day, with what it rests on, what to ask and what to change. A value: all of it is known, and whoever
 * gave it may be forgotten.
 *
 * <p>It is not legal advice.
 *
 * @param on the assessment date
 * @param need id of the need
 * @param offer id of the offer
 * @param names names of the offer and of those who stand behind it, by id; of those only that have one
 * @param outcome the worst among binding law, and doctrine that binds this customer; standards and outlook do not count. Where some of
 *     these texts wait for the same facts, and one of them forbids whatever the facts are, {@code NON_COMPLIANT}
 * @param rules the packs that answered
 * @param readings points of law that the caller or a pack settled beforehand, so that no other option was tried: options by global id of the reading
 * @param decisions law, doctrine and standards that existed on that day, in the order of the packs
 * @param outlook bills, proposals and recommendations, assessed on the same facts
 * @param absent texts that did not exist on that day
 * @param questions what is missing over all decisions that count, each once, in the order in which it is best asked
 * @param whatever facts that are missing and decide which text forbids, but not whether one does: the outcome is settled because it is the
 *     same whatever they turn out to be. Empty where the worst of the texts is the outcome
 * @param obstacles which text forbids in which of the cases that {@code whatever} makes; empty where there are none, and but where it was
 *     asked for at {@link Level#PAGE}
 * @param prospects under what facts it would be a yes, and what would make it a no; empty but where it waits for facts and was asked for at
 *     {@link Level#PAGE}
 * @param remedies what would make all texts that count and are not complied with, or on which readings disagree, complied with at once
 * @param ways what can be done so that it becomes a yes, as acts; empty where it is one, and but where it was asked for at {@link Level#PAGE}
 * @param horizon until when this outcome stays; empty where no level tells it, or where finding it would take too much
 * @param foundation what it rests on among the facts, and what it supposes; empty where nothing was said of where facts come from
 * @param picture who can reach the data; empty but where it was asked for at {@link Level#FULL}
 * @param levels those that it was asked for; it tells these, and what each of them contains
 */
public record Assessment(
        LocalDate on,
        String need,
        String offer,
        Map<String, String> names,
        Outcome outcome,
        List<RuleSet> rules,
        Map<String, String> readings,
        List<Decision> decisions,
        List<Decision> outlook,
        List<AbsentText> absent,
        List<Question> questions,
        List<MissingFact> whatever,
        List<Obstacle> obstacles,
        Optional<Prospects> prospects,
        Remedies remedies,
        Optional<Ways> ways,
        Optional<Horizon> horizon,
        Optional<Foundation> foundation,
        Optional<Picture> picture,
        Set<Level> levels) {

    /** Of facts of which nothing is said where they come from, under all defensible readings; without a picture. */
    public Assessment(
            LocalDate on, String need, String offer, Map<String, String> names, Outcome outcome, List<RuleSet> rules, List<Decision> decisions,
            List<Decision> outlook, List<AbsentText> absent, List<Question> questions, List<MissingFact> whatever, Optional<Prospects> prospects,
            Remedies remedies, Optional<Ways> ways, Optional<Horizon> horizon, Set<Level> levels) {
        this(on, need, offer, names, outcome, rules, Map.of(), decisions, outlook, absent, questions, whatever, List.of(), prospects, remedies, ways, horizon,
                Optional.empty(), Optional.empty(), levels);
    }

    /** @throws IllegalArgumentException if there is no level */
    public Assessment {
        names = Map.copyOf(names);
        rules = List.copyOf(rules);
        readings = Collections.unmodifiableMap(new TreeMap<>(readings));
        decisions = List.copyOf(decisions);
        outlook = List.copyOf(outlook);
        absent = List.copyOf(absent);
        questions = List.copyOf(questions);
        whatever = List.copyOf(whatever);
        obstacles = List.copyOf(obstacles);
        levels = Collections.unmodifiableSet(EnumSet.copyOf(levels));
    }

    /**
     * What this level tells of it: of each text what {@link Level#of} says.
     *
     * @throws IllegalArgumentException if it was not asked for at this level, nor at one that contains it
     */
    public Assessment at(Level level) {
        if (levels.equals(Set.of(level))) {
            return this;
        }
        if (!tells(level)) {
            throw new IllegalArgumentException("This answer tells what the levels %s do, and not what the level (%s) does. Ask for it at that level."
                    .formatted(levels, level));
        }
        return new Assessment(on, need, offer, names, outcome, rules, readings, reduced(decisions, level), reduced(outlook, level), absent, questions, whatever,
                level.foresees() ? obstacles : List.of(), level.foresees() ? prospects : Optional.empty(), remedies, level.foresees() ? ways : Optional.empty(),
                level.tellsHorizon() ? horizon : Optional.empty(), foundation.map(told -> told.at(level)),
                level == Level.FULL ? picture : Optional.empty(), Set.of(level));
    }

    /** What is missing over all decisions that count, one fact each, in the order in which it is best asked. */
    public List<Inquiry> inquiries() {
        return Inquiry.of(questions);
    }

    /** The same, with what it rests on among the facts. */
    public Assessment restingOn(Foundation facts) {
        return new Assessment(on, need, offer, names, outcome, rules, readings, decisions, outlook, absent, questions, whatever, obstacles, prospects, remedies, ways, horizon,
                Optional.of(facts), facts.assumptions().equals(Assumptions.NONE) ? picture : picture.map(Picture::withAssumptions), levels);
    }

    /** Whether it can be told at this level. */
    public boolean tells(Level level) {
        return levels.stream().anyMatch(asked -> asked.contains(level));
    }

    private List<Decision> reduced(List<Decision> of, Level level) {
        return of.stream().map(decision -> decision.at(levelOf(decision, level))).toList();
    }

    /** How much of a decision is told at a level. */
    public Level levelOf(Decision decision, Level level) {
        return level.of(carries(decision));
    }

    /** Whether the outcome rests on it: on what counts and does not permit, or, where all permit, on what asks most. */
    public boolean carries(Decision decision) {
        return outcome.restsOn(decision.outcome(), decision.version().force());
    }

    /** The decision of one text; empty where it did not exist on that day. */
    public Optional<Decision> decision(String text) {
        return Stream.concat(decisions.stream(), outlook.stream()).filter(decision -> decision.text().equals(text)).findFirst();
    }

    /** Of what tells answers apart; all of them would take long. */
    @Override
    public int hashCode() {
        return Objects.hash(on, need, offer, outcome);
    }

    @Override
    public String toString() {
        return "%s for %s on %s: %s %s".formatted(offer, need, on, outcome, decisions);
    }
}
