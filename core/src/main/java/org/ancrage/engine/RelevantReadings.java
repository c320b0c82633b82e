package org.ancrage.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ancrage.law.Condition;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;

/**
 * Which open readings can change what a version answers on the facts, or what it asks; only they are tried in all combinations.
 *
 * <p>Each node gets the truths that it may have under any readings, those of its children taken as independent. That can only be too
 * many, so a node with one definite truth has it under every combination, and nothing under it matters.
 *
 * @param truths the truths that a criterion has under the readings on which its rules depend
 * @param readings the open readings on which the rules of a criterion depend
 * @param open whether a reading is open
 * @param taken the option of a reading that is not
 */
record RelevantReadings(
        Function<String, Set<Truth>> truths,
        Function<String, Set<String>> readings,
        Predicate<String> open,
        Function<String, String> taken,
        Predicate<String> undertaking) {

    /** Truths that are possible are bits. */
    private static final int MET = 1;
    private static final int UNMET = 2;
    private static final int UNKNOWN = 4;

    Set<String> of(Version version) {
        List<String> relevant = new ArrayList<>();
        if (possible(version.applies(), false, relevant) != UNMET) {
            possible(version.requires(), false, relevant);
            possible(version.requires(), true, relevant);
        }
        return new LinkedHashSet<>(relevant);
    }

    /** @param relevant takes in the readings that matter under the node */
    private int possible(Condition node, boolean undertakingsGiven, List<String> relevant) {
        int before = relevant.size();
        int possible = truthsOf(node, undertakingsGiven, relevant);
        // Under a truth that is unknown, another reading may ask for something else.
        if (possible == MET || possible == UNMET) {
            relevant.subList(before, relevant.size()).clear();
        }
        return possible;
    }

    private int truthsOf(Condition node, boolean undertakingsGiven, List<String> relevant) {
        if (node instanceof Condition.Settled settled) {
            return settled(settled.criterion(), undertakingsGiven, relevant);
        } else if (node instanceof Condition.Given given) {
            return given.holds() ? MET : UNMET;
        } else if (node instanceof Condition.All) {
            return all(node.children(), false, undertakingsGiven, relevant);
        } else if (node instanceof Condition.Any) {
            return negated(all(node.children(), true, undertakingsGiven, relevant));
        } else if (node instanceof Condition.Not not) {
            return negated(possible(not.child(), undertakingsGiven, relevant));
        } else if (node instanceof Condition.Unless unless) {
            int rule = possible(unless.rule(), undertakingsGiven, relevant);
            return both(rule, negated(possible(unless.exception(), undertakingsGiven, relevant)));
        }
        Condition.Choice choice = (Condition.Choice) node;
        if (!open.test(choice.reading())) {
            return possible(choice.option(taken.apply(choice.reading())), undertakingsGiven, relevant);
        }
        relevant.add(choice.reading());
        int ofAnyOption = 0;
        for (Condition option : choice.options().values()) {
            ofAnyOption |= possible(option, undertakingsGiven, relevant);
        }
        return ofAnyOption;
    }

    private int settled(String criterion, boolean undertakingsGiven, List<String> relevant) {
        if (undertakingsGiven && undertaking.test(criterion)) {
            return MET;
        }
        Set<Truth> possible = truths.apply(criterion);
        if (possible.size() > 1) {
            relevant.addAll(readings.apply(criterion));
        }
        return (possible.contains(Truth.MET) ? MET : 0) | (possible.contains(Truth.UNMET) ? UNMET : 0)
                | (possible.contains(Truth.UNKNOWN) ? UNKNOWN : 0);
    }

    /** What a node may be that is met where all children are, or, where they are negated, where none is. */
    private int all(List<Condition> children, boolean negated, boolean undertakingsGiven, List<String> relevant) {
        int all = MET;
        for (Condition child : children) {
            int possible = possible(child, undertakingsGiven, relevant);
            all = both(all, negated ? negated(possible) : possible);
        }
        return all;
    }

    private static int both(int one, int other) {
        int unmet = (one | other) & UNMET;
        int met = one & other & MET;
        int unknown = one == UNMET || other == UNMET ? 0 : (one | other) & UNKNOWN;
        return met | unmet | unknown;
    }

    private static int negated(int possible) {
        return possible & UNKNOWN | (possible & MET) << 1 | (possible & UNMET) >> 1;
    }
}
