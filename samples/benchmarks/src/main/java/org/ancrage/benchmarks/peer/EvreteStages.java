package org.ancrage.benchmarks.peer;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.ancrage.benchmarks.question.Criterion;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Offer;
import org.evrete.api.IntToValue;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * What rules of Evrete are written with. They come in four stages, one firing each, and what is not found in a stage is known to be absent
 * in the next. Conditions are lambdas, and each condition on one fact stands by itself, so that the engine tests it once per fact.
 */
final class EvreteStages {

    private final RuleSetBuilder<Knowledge> rules;
    private int count;

    EvreteStages(RuleSetBuilder<Knowledge> rules) {
        this.rules = rules;
    }

    /** A stage has begun; what was found before is complete. */
    record Stage(int number, EvreteFindings findings) {
    }

    /** An entity that something reaches: influence from outside the Union, a tie to a third State or an access law, certainly or possibly. */
    record Reached(String entity, String by, boolean certainly) {
    }

    static final String INFLUENCE = "outside influence";
    static final String TIE = "tie to a third State";
    static final String ACCESS_LAW = "access law without protection";
    static final String FRAMEWORK = "privacy framework";
    static final int CONCLUSIONS = 3;

    /** What speaks against a criterion; what begins with MAYBE is all that is not ruled out. */
    enum Obstacle {
        QUALIFIED, MAYBE_QUALIFIED, DATA_OUTSIDE_UNION, ADMINISTRATION_OUTSIDE_UNION, TECHNICAL_DATA_OUTSIDE_UNION, SUPPORT_OUTSIDE_UNION,
        STORED_OUTSIDE_AREA, HOSTED_OUTSIDE_AREA, MAYBE_STAKE, MAYBE_VETO, MAYBE_MAJORITY, MAYBE_PARTICIPANT_ACCESS,
        MAYBE_OUTSIDE_ACCESS, MAYBE_DEPENDENCE, MAYBE_OUTSIDE_DEPENDENCE, OUTSIDE_DEPENDENCE, TIE_TO_THIRD_STATE,
        MAYBE_TIE_TO_THIRD_STATE, MAYBE_UNCERTIFIED_ACTIVITY, MAYBE_UNCERTIFIED_ADMINISTRATION, OTHER_HOSTER, MAYBE_OTHER_HOSTER,
        REACHED_BY_INADEQUATE_LAW, MAYBE_REACHED_BY_INADEQUATE_LAW, ACCESS_OUTSIDE_AREA, MAYBE_UNLISTED_ACCESS, UNDESCRIBED_SAFEGUARDS,
        MAYBE_UNDESCRIBED_SAFEGUARDS, UNGROUNDED_ACCESS, MAYBE_UNGROUNDED_ACCESS,
        DEROGATION, MAYBE_DEROGATION, SOUND_DEROGATION, MAYBE_SOUND_DEROGATION
    }

    @FunctionalInterface
    interface Join<A, B> {
        boolean test(A one, B other, EvreteFindings findings);
    }

    <A> void when(int stage, Class<A> type, Predicate<A> alone, BiPredicate<A, EvreteFindings> with,
            BiConsumer<RhsContext, A> then) {
        rules.newRule("rule " + count++).forEach("$stage", Stage.class, "$one", type)
                .where((IntToValue values) -> values.<Stage>get(0).number() == stage, "$stage")
                .where((IntToValue values) -> alone.test(values.get(0)), "$one")
                .where((IntToValue values) -> with.test(values.get(0), values.<Stage>get(1).findings()), "$one", "$stage")
                .execute(context -> then.accept(context, context.get("$one")));
    }

    <A, B> void when(int stage, Class<A> type, Predicate<A> alone, Class<B> otherType, Predicate<B> otherAlone, Join<A, B> join,
            BiConsumer<RhsContext, B> then) {
        rules.newRule("rule " + count++).forEach("$stage", Stage.class, "$one", type, "$other", otherType)
                .where((IntToValue values) -> values.<Stage>get(0).number() == stage, "$stage")
                .where((IntToValue values) -> alone.test(values.get(0)), "$one")
                .where((IntToValue values) -> otherAlone.test(values.get(0)), "$other")
                .where((IntToValue values) -> join.test(values.get(0), values.get(1), values.<Stage>get(2).findings()), "$one", "$other", "$stage")
                .execute(context -> then.accept(context, context.get("$other")));
    }

    static EvreteFindings findings(RhsContext context) {
        return context.<Stage>get("$stage").findings();
    }

    <A> void found(int stage, Obstacle obstacle, Class<A> type, Predicate<A> alone) {
        when(stage, type, alone, (fact, findings) -> true, (context, fact) -> findings(context).found(obstacle));
    }

    <A> void found(int stage, Obstacle obstacle, Class<A> type, Predicate<A> alone, BiPredicate<A, EvreteFindings> with) {
        when(stage, type, alone, with, (context, fact) -> findings(context).found(obstacle));
    }

    <A> void met(Criterion criterion, Class<A> type, Predicate<A> alone) {
        met(criterion, type, alone, (fact, findings) -> true);
    }

    <A> void met(Criterion criterion, Class<A> type, Predicate<A> alone, BiPredicate<A, EvreteFindings> with) {
        when(CONCLUSIONS, type, alone, with, (context, fact) -> findings(context).conclusions().met(criterion));
    }

    <A> void unmet(Criterion criterion, Class<A> type, Predicate<A> alone) {
        unmet(criterion, type, alone, (fact, findings) -> true);
    }

    <A> void unmet(Criterion criterion, Class<A> type, Predicate<A> alone, BiPredicate<A, EvreteFindings> with) {
        when(CONCLUSIONS, type, alone, with, (context, fact) -> findings(context).conclusions().unmet(criterion));
    }

    <A> void unmet(Criterion criterion, Obstacle obstacle) {
        unmet(criterion, Offer.class, offer -> true, (offer, findings) -> findings.has(obstacle));
    }

    <A> void answered(Criterion criterion, Class<A> type, java.util.function.Function<A, Answer> answer) {
        met(criterion, type, fact -> answer.apply(fact).yes());
        unmet(criterion, type, fact -> answer.apply(fact).no());
    }
}
