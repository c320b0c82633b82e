package org.ancrage.engine.walk;

import java.util.List;
import org.ancrage.decision.Premise;
import org.jspecify.annotations.Nullable;

/** The state of one evaluation of a rule: values of its variables, the premises so far, and who watches. Not thread-safe. */
public final class RuleRun {

    /** What an evaluation keeps beside its result. */
    public enum Watch {
        NOTHING, PREMISES,
        /** Premises, with how far they pass the bounds that they meet. */
        EXCESS
    }

    /** What is done at each match. */
    @FunctionalInterface
    public interface AtMatch {
        /** Whether the evaluation is over. */
        boolean matched(RuleRun run);
    }

    private static final AtMatch FIRST = run -> true;
    private static final AtMatch NEVER = run -> false;

    final FactBase facts;
    final @Nullable Object[] values;
    final boolean premises;
    final boolean excess;
    /** Premises of the partial match; none unless premises are kept. */
    @Nullable Trail trail;
    final @Nullable NearestMiss closest;
    final @Nullable ConstraintTally tally;
    private final AtMatch atMatch;
    private @Nullable Trail witnesses;
    /** A pattern that looks at these facts only. */
    private @Nullable FactNode narrowed;
    private @Nullable FactBase fresh;

    private RuleRun(FactBase facts, @Nullable Object[] values, Watch watch, @Nullable NearestMiss closest, @Nullable ConstraintTally tally,
            AtMatch atMatch) {
        this.facts = facts;
        this.values = values;
        this.premises = watch != Watch.NOTHING;
        this.excess = watch == Watch.EXCESS;
        this.closest = closest;
        this.tally = tally;
        this.atMatch = atMatch;
    }

    /** Ends at the first match. */
    public static RuleRun first(FactBase facts, int variables) {
        return each(facts, variables, Watch.NOTHING, FIRST);
    }

    /** Does something at each match. */
    public static RuleRun each(FactBase facts, int variables, Watch watch, AtMatch atMatch) {
        return new RuleRun(facts, new @Nullable Object[variables], watch, null, null, atMatch);
    }

    /** Goes through every partial match and tells what stopped it. */
    static RuleRun missing(FactBase facts, int variables, NearestMiss closest) {
        return new RuleRun(facts, new @Nullable Object[variables], Watch.PREMISES, closest, null, NEVER);
    }

    /** Goes through every match and counts which constraints held. */
    static RuleRun tallied(FactBase facts, int variables, ConstraintTally tally, AtMatch atMatch) {
        return new RuleRun(facts, new @Nullable Object[variables], Watch.NOTHING, null, tally, atMatch);
    }

    /** With the same values, without a watcher of near misses: for what stands under {@code not}, {@code exists} and {@code accumulate}. */
    RuleRun inner(boolean measured, AtMatch each) {
        RuleRun inner = new RuleRun(facts, values, !premises ? Watch.NOTHING : measured ? Watch.EXCESS : Watch.PREMISES, null, tally, each);
        inner.narrowed = narrowed;
        inner.fresh = fresh;
        return inner;
    }

    /** Lets one pattern look at some facts only. */
    public RuleRun narrowed(FactNode pattern, FactBase to) {
        narrowed = pattern;
        fresh = to;
        return this;
    }

    /** The facts that a pattern looks at. */
    FactBase facts(FactNode pattern) {
        return narrowed == pattern && fresh != null ? fresh : facts;
    }

    boolean matched() {
        return atMatch.matched(this);
    }

    /** Remembers the premises of this match, and that it is enough. */
    boolean witnessed() {
        witnesses = trail;
        return true;
    }

    List<Premise> witnesses() {
        return Trail.premises(witnesses);
    }

    /** How many premises the partial match has. */
    int depth() {
        return Trail.length(trail);
    }

    void push(Premise premise) {
        trail = Trail.after(trail, premise);
    }

    /** As it is now: the values of this one go on changing. */
    RuleRun kept() {
        return new RuleRun(facts, values.clone(), Watch.NOTHING, null, null, NEVER);
    }

    public @Nullable Object[] arguments(int[] slots) {
        @Nullable Object[] arguments = new @Nullable Object[slots.length];
        for (int i = 0; i < slots.length; i++) {
            arguments[i] = values[slots[i]];
        }
        return arguments;
    }
}
