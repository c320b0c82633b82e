package com.example.acme.csf;

import java.util.List;

/** How much each objective counts. Two tables were published; a score says which one it was made with. */
public enum Weights {
    /** Framework, version 1.2.1, October 2025. */
    FRAMEWORK_1_2_1(15, 10, 10, 15, 20, 15, 10, 5),
    /** Calculator of 1 June 2026, which calls them examples. */
    CALCULATOR_2026_06(20, 10, 10, 15, 10, 15, 15, 5);

    private final List<Integer> percent;

    Weights(Integer... percent) {
        this.percent = List.of(percent);
    }

    /** In percent; all of them add up to a hundred. */
    public int percent(Objective objective) {
        return percent.get(objective.ordinal());
    }
}
