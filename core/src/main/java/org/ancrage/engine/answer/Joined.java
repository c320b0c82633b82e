package org.ancrage.engine.answer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.engine.remedy.QuestionRanking;
import org.ancrage.engine.rules.CriterionRule;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.law.Criterion;

/** A question of which need and offer were settled each by itself: what it comes to follows from what these come to. Not thread-safe. */
public interface Joined {

    /**
     * What rules that look at both sides come to in a session, which must be what the sides come to apart.
     *
     * @param facts of both, with all that follows by default
     * @throws org.ancrage.refusal.DisagreementException if it is not
     */
    void settle(FactBase facts);

    /** What follows from both under the default readings, as {@link org.ancrage.engine.rules.Derivation#derived} has it. */
    List<Object> derived();

    /** The rules by which a criterion is settled under the default readings, in the order of their keys. */
    List<CriterionRule> firing(String criterion);

    /** What criteria are under any choice of open readings. */
    TextsRead.Criteria criteria();

    /** What a text answers by its criteria; the same for all questions of which these are the same. */
    WeighedText byCriteria(String text, TriedReadings tried);

    /** What a text answers under each combination of the readings that matter, by its criteria, in the order of the combinations. */
    Map<Map<String, String>, Outcome> perReading(String text);

    /** What is asked over some texts that wait for facts. */
    QuestionRanking ranking(Collection<String> texts);

    /**
     * What the facts say of a criterion.
     *
     * @param finding finds it, where it is not known from another question with the same need or the same offer
     */
    Finding finding(Criterion criterion, Supplier<Finding> finding);

    /** As {@link Cases#settled}. */
    Optional<Cases.Whatever> settled(Cases.Weighing weighing);

    /** As {@link Together#whole(Function)}. */
    Cases.Whatever whole(Function<String, Outcome> outcome);

    /** What makes a text complied with. */
    Remedies remedies(String text);

    /**
     * What makes texts complied with together.
     *
     * @param each what makes each of them so
     */
    Remedies remedies(Map<String, Remedies> each);
}
