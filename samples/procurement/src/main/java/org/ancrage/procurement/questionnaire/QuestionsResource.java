package org.ancrage.procurement.questionnaire;

import java.util.List;
import org.ancrage.law.Language;

/**
 * What is asked, for programs.
 *
 * @param open what is asked now, the best first
 * @param skipped what was left open and still matters
 */
public record QuestionsResource(List<QuestionView> open, List<QuestionView> skipped) {

    public static QuestionsResource of(Questionnaire questionnaire, Language language) {
        return new QuestionsResource(questionnaire.questions(language), questionnaire.skipped(language));
    }
}
