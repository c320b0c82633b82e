package org.ancrage.render;

import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.document.JsonForm;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.json.RecordedAnswerJson;
import org.ancrage.render.words.Words;
import org.apiguardian.api.API;

/** An answer in the form that records keep, after the schema {@link Schemas#recordedAnswer()}: that of {@link JsonRenderer} may change, this one does not. */
@API(status = API.Status.INTERNAL)
public final class RecordedAnswer {

    private RecordedAnswer() {
    }

    /**
     * In full, without white space.
     *
     * @throws IllegalArgumentException if it was not asked for in full
     */
    public static String text(Corpus corpus, Language language, Assessment assessment) {
        Assessment told = assessment.at(Level.FULL);
        return JsonForm.COMPACT.of(json -> new RecordedAnswerJson(json, corpus, language, new Words(corpus, language, told)).assessment(told));
    }
}
