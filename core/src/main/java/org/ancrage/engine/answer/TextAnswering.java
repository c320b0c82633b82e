package org.ancrage.engine.answer;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.engine.outline.Completions;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.engine.remedy.QuestionRanking;
import org.ancrage.law.Criterion;

/** How the texts of one question are answered: as a whole, or from what is known of its need and its offer. Not thread-safe. */
public interface TextAnswering {

    /** What criteria are under any choice of open readings. */
    TextsRead.Criteria criteria();

    /** What a text that exists on the day answers by its criteria. */
    WeighedText byCriteria(String text, TriedReadings tried);

    /** As {@link VersionUnderReadings#weighed()}, of a text that was read under all readings. */
    Map<Map<String, String>, Outcome> perReading(VersionUnderReadings read);

    /**
     * What is asked over some texts.
     *
     * @param open what may turn out, by id of the text
     */
    QuestionRanking ranking(Map<String, Completions> open);

    /**
     * What the facts say of a criterion.
     *
     * @param finding finds it, where it is not known
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
