package org.ancrage.procurement.analysis;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Outcomes;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.LegalText;
import org.ancrage.procurement.analysis.Analysis.Analysed;

/**
 * Offers and the texts that decide of them.
 *
 * @param texts those that apply to an offer, by id, with their titles
 * @param rows all who were invited
 */
record OutcomeMatrix(Map<String, String> texts, List<Row> rows) {

    /**
     * A row.
     *
     * @param outcomes under each text, in the order of the texts; none where nothing was submitted
     */
    record Row(Analysed offer, List<Outcome> outcomes) {
    }

    /** @param day whose texts count */
    static OutcomeMatrix of(List<Analysed> offers, Corpus corpus, LocalDate day, Language language) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (LegalText text : corpus.texts()) {
            text.on(day).filter(version -> version.force().decisive())
                    .filter(version -> offers.stream().flatMap(offer -> offer.outcomes().stream()).anyMatch(answer -> applies(answer, text.id())))
                    .ifPresent(version -> texts.put(text.id(), text.title(version).in(language)));
        }
        List<Row> rows = offers.stream().map(offer -> new Row(offer, offer.outcomes().map(answer -> texts.keySet().stream()
                .map(text -> answer.texts().getOrDefault(text, Outcome.NOT_APPLICABLE)).toList()).orElse(List.of()))).toList();
        return new OutcomeMatrix(texts, rows);
    }

    private static boolean applies(Outcomes answer, String text) {
        return answer.texts().getOrDefault(text, Outcome.NOT_APPLICABLE) != Outcome.NOT_APPLICABLE;
    }
}
