package org.ancrage.engine.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ancrage.decision.MissingFact;
import org.ancrage.decision.Obstacle;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.world.AppliedLaw;

/**
 * What all texts that count answer together on one question. Not thread-safe.
 *
 * @param <Q> the question
 */
public final class Together<Q extends Supposable<Q>> {

    private final Q question;
    private final AppliedLaw law;
    private final Function<String, Outcome> outcome;

    /** @param outcome that of a text by itself */
    public Together(Q question, AppliedLaw law, Function<String, Outcome> outcome) {
        this.question = question;
        this.law = law;
        this.outcome = outcome;
    }

    /**
     * The worst of them, over what the same missing facts may turn out to be. Where several texts wait for facts, one of them may forbid whatever these
     * are; where no case forbids, each text is settled by itself.
     */
    public Cases.Whatever whole() {
        return whole(outcome);
    }

    /** As {@link #whole()}, where the outcome of each text by itself may be known from elsewhere. */
    public Cases.Whatever whole(Function<String, Outcome> outcome) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        decisive().forEach(text -> outcomes.put(text, outcome.apply(text)));
        Outcome worst = Outcome.worst(outcomes.values());
        List<String> waiting = outcomes.keySet().stream().filter(text -> outcomes.get(text) == Outcome.UNDETERMINED).toList();
        Cases.Whatever alone = new Cases.Whatever(worst, List.of());
        return worst == Outcome.UNDETERMINED && waiting.size() > 1 ? new Cases<>(question).settled(new Cases.OneOf(waiting, TriedReadings.ALL)).orElse(alone) : alone;
    }

    /** One text that forbids is enough: what the others come to is then not found out. */
    public Outcome outcome() {
        return decisive().anyMatch(text -> question.byCriteria(text, TriedReadings.ALL) == Outcome.NON_COMPLIANT) ? Outcome.NON_COMPLIANT : whole().outcome();
    }

    /** Whether one of the texts forbids whatever some of the missing facts are, as on another day it did. */
    public boolean forbidsWhatever(List<MissingFact> some) {
        return new Cases<>(question).forbids(new Cases.OneOf(decisive().toList(), TriedReadings.ALL), some);
    }

    /** Which text forbids in which case, where one of them does whatever some missing facts are; empty elsewhere. */
    public List<Obstacle> obstacles(Cases.Whatever whole) {
        return whole.outcome() != Outcome.NON_COMPLIANT || whole.facts().isEmpty() ? List.of()
                : new Cases<>(question).obstacles(new Cases.OneOf(decisive().toList(), TriedReadings.ALL), whole.facts());
    }

    private Stream<String> decisive() {
        return law.day().law().versions().entrySet().stream().filter(version -> version.getValue().force().decisive()).map(Map.Entry::getKey);
    }
}
