package org.ancrage.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Choices outlive the packs in which they were made. */
class CorpusTest {

    private static final Wording WORDING = new Wording("Mot", "Word");
    private static final Reading SCOPE = new Reading("x/law#scope", WORDING, Period.ALWAYS, "narrow",
            List.of(new Reading.Option("narrow", WORDING, List.of()), new Reading.Option("wide", WORDING, List.of())));
    private static final Corpus CORPUS = new Corpus(
            List.of(new LegalText("x/law", WORDING, List.of(), List.of(SCOPE), List.of(), List.of(), List.of())), Jurisdictions.none());

    @Test
    void knowsChoicesOfItsReadingsAndOfTheirOptionsOnly() {
        Map<String, String> choices = new LinkedHashMap<>(Map.of("x/law#scope", "wide", "y/law#scope", "wide"));
        assertThat(CORPUS.known(choices)).isEqualTo(Map.of("x/law#scope", "wide"));
        assertThat(CORPUS.known(Map.of("x/law#scope", "gone"))).isEmpty();
        assertThat(choices).hasSize(2);
    }
}
