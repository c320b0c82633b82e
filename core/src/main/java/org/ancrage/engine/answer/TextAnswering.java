package org.ancrage.engine.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation.TakenReading;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.decision.Remedies;
import org.ancrage.engine.outline.Completions;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.engine.remedy.QuestionRanking;
import org.ancrage.law.Criterion;

/** How the texts of one question are answered: as a whole, or from what is known of its need and its offer. */
public interface TextAnswering {

    /** What criteria are under any choice of open readings. */
    TextsRead.Criteria criteria();

    /** What a text that exists on the day answers by its criteria. */
    WeighedText byCriteria(String text, TriedReadings tried);

    /**
     * The outcome under each combination of open readings, of a text that was read under all of them.
     *
     * @param waiting the outcome where, under some options, it waits for facts
     */
    List<ReadingOutcome> perReading(VersionUnderReadings read, Function<Map<String, String>, Outcome> waiting);

    /**
     * What is asked over some texts.
     *
     * @param open what may turn out, by id of the text
     */
    QuestionRanking ranking(Map<String, Completions> open);

    /**
     * What the facts say of a criterion.
     *
     * @param on the day
     * @param telling finds it, where it is not known
     */
    Finding finding(Criterion criterion, LocalDate on, ToldByRule.Telling telling);

    /**
     * On which readings it rests what is found of a criterion; the same on all days on which rules see the facts alike.
     *
     * @param finding finds them, where they are not known
     */
    List<TakenReading> readings(String criterion, Function<String, List<TakenReading>> finding);

    /**
     * What a text that exists on the day answers.
     *
     * @param on the day
     * @param findings what the facts say of criteria on that day
     * @param deciding finds the answer, where it is not known
     */
    Decision decision(String text, Level level, LocalDate on, Function<Criterion, Finding> findings, Supplier<Decision> deciding);

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
