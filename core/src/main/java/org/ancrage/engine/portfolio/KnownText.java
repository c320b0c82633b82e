package org.ancrage.engine.portfolio;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.engine.answer.TextsRead;
import org.ancrage.engine.answer.WeighedText;
import org.ancrage.engine.limit.Once;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.engine.remedy.QuestionRanking;
import org.ancrage.engine.remedy.RemedySearch;

/** What follows for one text from what its criteria are, for all questions of which they are the same; each part when it is first asked for. Thread-safe. */
final class KnownText {

    private final WeighedText weighed;
    private final Once<Map<Map<String, String>, Outcome>> perReading;
    private final Once<Remedies> remedies;
    private final Once<QuestionRanking> ranking;

    /**
     * @param criteria what its criteria are
     * @param perReading the outcome under each choice of readings
     */
    KnownText(JoinedAnswers.Read read, TextsRead criteria, Function<VersionUnderReadings, Map<Map<String, String>, Outcome>> perReading) {
        this.weighed = criteria.byCriteria(read.text(), read.tried());
        this.perReading = new Once<>(this, () -> Collections.unmodifiableMap(perReading.apply(weighed.read())));
        this.remedies = new Once<>(this, () -> RemedySearch.of(criteria, List.of(read.text())));
        this.ranking = new Once<>(this, () -> QuestionRanking.of(weighed.open().map(open -> Map.of(read.text(), open)).orElse(Map.of())));
    }

    WeighedText weighed() {
        return weighed;
    }

    /** As {@link org.ancrage.engine.outline.VersionUnderReadings#weighed}. */
    Map<Map<String, String>, Outcome> perReading() {
        return perReading.get();
    }

    Remedies remedies() {
        return remedies.get();
    }

    QuestionRanking ranking() {
        return ranking.get();
    }
}
