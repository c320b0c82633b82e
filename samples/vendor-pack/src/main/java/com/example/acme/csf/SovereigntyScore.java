package com.example.acme.csf;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ancrage.fact.Attribute;
import org.ancrage.fact.Offer;

/**
 * The weighted score of an offer, from its answers to the calculator of 1 June 2026. It ranks bids; no threshold of it is published, so no
 * rule reads it.
 *
 * <p>The calculator counts a question that is skipped as nothing in the score, and leaves it out of the level, which so gets better. Here what
 * is not answered is not known: score and level have bounds, which meet when every question is answered. An answer that the calculator
 * does not offer is none.
 *
 * @param weights table that it was made with
 * @param unanswered questions without an answer, in the order of the calculator; not empty: the questionnaire is incomplete
 * @param atLeast score in percent if those have the least favourable answer; what the calculator shows
 * @param atMost score in percent if they have the most favourable one. Values of answers are rounded, so that it may exceed a hundred
 * @param levelAtLeast overall SEAL level if they have the least favourable answer
 * @param levelAtMost overall SEAL level if they have the most favourable one
 * @param points points of each objective from the answers given; the divisor is a thousand, whatever their maximum
 */
public record SovereigntyScore(
        Weights weights,
        List<String> unanswered,
        BigDecimal atLeast,
        BigDecimal atMost,
        int levelAtLeast,
        int levelAtMost,
        Map<Objective, BigDecimal> points) {

    private static final int BEST_LEVEL = 4;

    public SovereigntyScore {
        unanswered = List.copyOf(unanswered);
        points = Collections.unmodifiableMap(new EnumMap<>(points));
    }

    /** From the attributes of the offer, named {@code acme/csf/} and the number of the question, that hold the rank of an answer. */
    public static SovereigntyScore of(Offer offer, Weights weights) {
        List<String> unanswered = Question.ALL.stream().filter(question -> rank(offer, question).isEmpty()).map(Question::id).toList();
        Map<Objective, BigDecimal> least = new EnumMap<>(Objective.class);
        Map<Objective, BigDecimal> most = new EnumMap<>(Objective.class);
        int levelAtLeast = BEST_LEVEL;
        int levelAtMost = BEST_LEVEL;
        for (Question question : Question.ALL) {
            OptionalInt rank = rank(offer, question);
            int worst = rank.orElse(1) - 1;
            int best = rank.orElse(question.seal().size()) - 1;
            least.merge(question.objective(), question.values().get(worst), BigDecimal::add);
            most.merge(question.objective(), question.values().get(best), BigDecimal::add);
            levelAtLeast = Math.min(levelAtLeast, question.seal().get(worst));
            levelAtMost = Math.min(levelAtMost, question.seal().get(best));
        }
        return new SovereigntyScore(weights, unanswered, score(least, weights), score(most, weights), levelAtLeast, levelAtMost, least);
    }

    /** Every question of the calculator is answered. */
    public boolean complete() {
        return unanswered.isEmpty();
    }

    /** The overall SEAL level: the lowest of all answers; empty where what is not answered may still lower it. */
    public Optional<Integer> level() {
        return levelAtLeast == levelAtMost ? Optional.of(levelAtLeast) : Optional.empty();
    }

    private static BigDecimal score(Map<Objective, BigDecimal> points, Weights weights) {
        return points.entrySet().stream()
                .map(entry -> entry.getValue().multiply(BigDecimal.valueOf(weights.percent(entry.getKey()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointLeft(3);
    }

    private static OptionalInt rank(Offer offer, Question question) {
        return offer.attributes().items().stream()
                .filter(attribute -> offer.id().equals(attribute.of()) && attribute.key().equals(question.key()))
                .map(Attribute::value)
                .filter(value -> value.matches("[1-5]"))
                .mapToInt(Integer::parseInt)
                .filter(rank -> rank <= question.seal().size())
                .findFirst();
    }
}
