package com.example.acme.csf;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A question of the calculator of 1 June 2026. Answers have ranks, from 1 for the least favourable.
 *
 * @param id number in the calculator, for example {@code 3.1}
 * @param seal SEAL level of each answer, by rank
 * @param values points of each answer, by rank
 */
public record Question(String id, List<Integer> seal, List<BigDecimal> values) {

    /** All 48, in the order of the calculator. */
    public static final List<Question> ALL = List.of(
            question("1.1", 1, 1, 3, 4),
            question("1.2", 4, 4, 4, 4, 4),
            question("1.3", 2, 2, 3, 4),
            question("1.4", 4, 4, 4, 4, 4),
            question("1.5", 4, 4, 4, 4, 4),
            question("1.6", 4, 4, 4, 4, 4),
            question("1.7", 4, 4, 4, 4),
            question("1.8", 0, 0, 2, 2, 4),
            question("2.1", 1, 1, 4),
            question("2.2", 1, 1, 1, 2, 4),
            question("2.3", 1, 1, 1, 1, 4),
            question("2.4", 0, 1, 2, 3, 4),
            question("2.5", 4, 4, 4, 4, 4),
            question("2.6", 3, 3, 3, 4, 4),
            question("3.1", 0, 1, 2, 3, 4),
            question("3.2", 0, 1, 2, 3, 4),
            question("3.3", 0, 1, 1, 3, 4),
            question("3.4", 0, 0, 1, 1, 4),
            question("3.5", 2, 2, 2, 3, 4),
            question("4.1", 1, 1, 4, 4, 4),
            question("4.2", 1, 1, 3, 3, 4),
            question("4.3", 1, 1, 3, 3, 4),
            question("4.4", 1, 2, 3, 3, 4),
            question("4.5", 0, 2, 4, 4, 4),
            question("4.6", 0, 2, 3, 3, 4),
            question("5.1", 1, 1, 3, 3, 4),
            question("5.2", 1, 1, 3, 3, 4),
            question("5.3", 4, 4, 4, 4, 4),
            question("5.4", 0, 2, 3, 3, 4),
            question("5.5", 1, 1, 3, 3, 4),
            question("5.6", 1, 1, 2, 3, 4),
            question("5.7", 1, 1, 2, 3, 4),
            question("6.1", 0, 1, 2, 3, 4),
            question("6.2", 0, 0, 2, 3, 4),
            question("6.3", 2, 2, 3, 4, 4),
            question("6.4", 2, 2, 3, 3, 4),
            question("6.5", 0, 3, 3, 3, 4),
            question("7.1", 1, 1, 2, 3, 4),
            question("7.2", 4, 4, 4, 4, 4),
            question("7.3", 1, 1, 1, 3, 4),
            question("7.4", 0, 1, 1, 3, 4),
            question("7.5", 0, 1, 2, 3, 4),
            question("7.6", 1, 1, 4, 4, 4),
            question("7.7", 1, 1, 1, 1, 4),
            question("8.1", 1, 1, 4, 4, 4),
            question("8.2", 0, 0, 3, 4, 4),
            question("8.3", 1, 1, 2, 3, 4),
            question("8.4", 4, 4, 4, 4, 4));

    public Question {
        seal = List.copyOf(seal);
        values = List.copyOf(values);
    }

    /** Key of the attribute of an offer that holds the rank of its answer. */
    public String key() {
        return "acme/csf/" + id;
    }

    public Objective objective() {
        return Objective.values()[id.charAt(0) - '1'];
    }

    private static Question question(String id, Integer... seal) {
        return new Question(id, List.of(seal), values(id, seal.length));
    }

    /** Points grow evenly up to the share of a question in a thousand, rounded as in the calculator; where it departs from that, so do we. */
    private static List<BigDecimal> values(String id, int answers) {
        if (id.equals("2.1")) {
            return List.of(BigDecimal.ZERO, new BigDecimal(84), new BigDecimal(167));
        }
        List<BigDecimal> even = IntStream.range(0, answers).mapToObj(rank -> answers == 4
                ? new BigDecimal("41.67").multiply(BigDecimal.valueOf(rank))
                : best(id).multiply(BigDecimal.valueOf(rank)).divide(BigDecimal.valueOf(answers - 1L), MathContext.DECIMAL64)).toList();
        return id.equals("1.7") ? List.of(even.get(0), even.get(1), new BigDecimal(83), even.get(3)) : even;
    }

    private static BigDecimal best(String id) {
        return new BigDecimal(switch (id.charAt(0)) {
            case '1' -> 125;
            case '2', '4' -> 167;
            case '3', '6' -> 200;
            case '5', '7' -> 143;
            default -> 250;
        });
    }
}
