package org.ancrage.procurement.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Outcome;
import org.ancrage.law.Language;
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

    static OutcomeMatrix of(List<Analysed> offers, Language language) {
        Map<String, String> texts = new LinkedHashMap<>();
        offers.stream().flatMap(offer -> offer.assessment().stream()).flatMap(OutcomeMatrix::decisive)
                .filter(decision -> decision.outcome() != Outcome.NOT_APPLICABLE).forEach(decision -> texts.putIfAbsent(decision.text(), decision.title().in(language)));
        List<Row> rows = offers.stream().map(offer -> new Row(offer, offer.assessment().map(answer -> texts.keySet().stream()
                .map(text -> answer.decision(text).map(Decision::outcome).orElse(Outcome.NOT_APPLICABLE)).toList()).orElse(List.of()))).toList();
        return new OutcomeMatrix(texts, rows);
    }

    private static Stream<Decision> decisive(Assessment answer) {
        return answer.decisions().stream().filter(decision -> decision.version().force().decisive());
    }
}
