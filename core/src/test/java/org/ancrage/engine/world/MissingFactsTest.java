package org.ancrage.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.RequestReader;
import org.junit.jupiter.api.Test;

class MissingFactsTest {

    private static List<String> among(String offer, String... pointers) {
        return new MissingFacts(RequestReader.read(new DocumentReader().read(
                "need: {id: n}\noffer: {id: o, hoster: {id: h}, holders: [{id: a}], %s}".formatted(offer), "request")).hosting()).among(List.of(pointers));
    }

    @Test
    void aShareThatIsKnownByItsBoundsIsStillToBeGiven() {
        String holding = "holdings: {complete: [{id: x, holder: a, of: h, capital: {atLeast: 25, below: 50}, votes: 30}]}";
        assertThat(among(holding, "/offer/holdings", "/offer/holdings/capital", "/offer/holdings/votes")).containsExactly("/offer/holdings/capital");
    }

    @Test
    void aListThatIsCompleteForSomeKindsIsNotComplete() {
        assertThat(among("certificates: {completeFor: [HDS]}, keyCustody: HOSTER", "/offer/certificates", "/offer/keyCustody"))
                .containsExactly("/offer/certificates");
    }
}
