package org.ancrage.render;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.document.JsonForm;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.answer.PageComposer;
import org.ancrage.render.json.RecordedAnswerJson;
import org.ancrage.render.json.RecordedConclusionsJson;
import org.ancrage.render.words.Words;
import org.apiguardian.api.API;

/**
 * What records keep of an answer: its conclusions and its page, and of the whole explanation, in the form of {@link Schemas#recordedAnswer()}, the hash. That of {@link
 * JsonRenderer} may change, this one does not.
 */
@API(status = API.Status.INTERNAL)
public final class RecordedAnswer {

    private RecordedAnswer() {
    }

    /**
     * In full, without white space and without the packs that answered, which stand beside it.
     *
     * @throws IllegalArgumentException if it was not asked for in full
     */
    public static String text(Corpus corpus, Language language, Assessment assessment) {
        Assessment told = withoutRules(assessment.at(Level.FULL), Level.FULL);
        return JsonForm.COMPACT.of(json -> new RecordedAnswerJson(json, corpus, language, new Words(corpus, language, told)).assessment(told));
    }

    /**
     * What it came to, with the page that people read, but for what takes asking again.
     *
     * @param explanationHash of the canonical form of {@link #text}
     * @throws IllegalArgumentException if it was not asked for in full
     */
    public static String conclusions(Corpus corpus, Language language, Assessment assessment, String explanationHash) {
        Assessment told = assessment.at(Level.FULL);
        String page = TextForm.PLAIN.write(PageComposer.compose(corpus, language, withoutRules(told, Level.PAGE), false));
        return JsonForm.COMPACT.of(json -> new RecordedConclusionsJson(json, corpus, language).conclusions(told, page, explanationHash));
    }

    private static Assessment withoutRules(Assessment told, Level level) {
        return new Assessment(told.on(), told.need(), told.offer(), told.names(), told.outcome(), List.of(), told.readings(), told.decisions(), told.outlook(),
                told.absent(), told.questions(), told.whatever(), told.obstacles(), Optional.empty(), told.remedies(), Optional.empty(), Optional.empty(), told.foundation(),
                Optional.empty(),
                EnumSet.of(level));
    }
}
