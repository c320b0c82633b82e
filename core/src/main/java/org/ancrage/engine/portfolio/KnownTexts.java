package org.ancrage.engine.portfolio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.decision.Remedies;
import org.ancrage.engine.answer.TextsRead;
import org.ancrage.engine.answer.TriedReadings;
import org.ancrage.engine.limit.Latest;
import org.ancrage.engine.outline.Completions;
import org.ancrage.engine.remedy.QuestionRanking;
import org.ancrage.engine.remedy.RemedySearch;
import org.ancrage.engine.world.AppliedLaw;

/** What texts answered to questions under the same law, for others of which the criteria are the same. Thread-safe. */
final class KnownTexts {

    /** Of some fifty questions: those who weigh many offers for one need after the other find each offer again. */
    private static final int MOST_TEXTS = 1_024;
    /** What several texts come to together is larger, and seldom the same. */
    private static final int MOST_TOGETHER = 128;

    private final AppliedLaw law;
    private final JoinedAnswers answers;
    private final Latest<JoinedAnswers.Asked, KnownText> texts = new Latest<>(MOST_TEXTS, text -> 1);
    private final Latest<List<KnownText>, Remedies> remedies = new Latest<>(MOST_TOGETHER, together -> 1);
    private final Latest<List<KnownText>, QuestionRanking> rankings = new Latest<>(MOST_TOGETHER, together -> 1);

    KnownTexts(AppliedLaw law, JoinedAnswers answers) {
        this.law = law;
        this.answers = answers;
    }

    /** @throws org.ancrage.refusal.DisagreementException if a criterion that counts is both met and unmet */
    KnownText text(String text, TriedReadings tried, JoinedSides sides) {
        JoinedAnswers.Asked asked = answers.asked(answers.read(text, tried), sides);
        return texts.get(asked, () -> new KnownText(asked.read(), new TextsRead(law, answers.known(asked)), read -> answers.perReading(asked, read)));
    }

    /**
     * What makes texts complied with together, from what makes each of them so.
     *
     * @param each by its text
     */
    Remedies remedies(Map<String, Remedies> each, List<KnownText> texts, JoinedSides sides) {
        return remedies.get(texts, () -> RemedySearch.together(new TextsRead(law, sides), each));
    }

    /** What is asked over texts that wait for facts. */
    QuestionRanking ranking(List<KnownText> texts) {
        return texts.size() == 1 ? texts.get(0).ranking() : rankings.get(texts, () -> {
            Map<String, Completions> open = new LinkedHashMap<>();
            texts.forEach(text -> open.put(text.weighed().read().text(), text.weighed().open().orElseThrow()));
            return QuestionRanking.of(open);
        });
    }
}
