package org.ancrage.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.ancrage.fact.Answer;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Locations;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.law.Language;
import org.ancrage.render.Answers;
import org.junit.jupiter.api.Test;

/** A fact with all that is known of it, and nothing of what is not. */
class WholeFactTest {

    private static final Offer LITTLE_KNOWN = OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build()).build();

    private static String whole(Offer offer) {
        return new Words(Answers.CORPUS, Language.EN, Answers.assessment()).whole(offer);
    }

    @Test
    void whatNothingIsSaidOfIsNotTold() {
        assertThat(whole(LITTLE_KNOWN)).contains("hoster: ").doesNotContain("holders", "places", "not known", "unknown");
    }

    @Test
    void whatSomethingIsSaidOfIsTold() {
        assertThat(whole(OfferBuilder.builder(LITTLE_KNOWN).locations(Locations.onlyIn("FR")).residualRiskDocument(Answer.NO).build()))
                .contains("places: ", "France", "no").doesNotContain("holders");
    }
}
