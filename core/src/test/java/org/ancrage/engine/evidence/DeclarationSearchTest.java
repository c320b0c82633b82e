package org.ancrage.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.evidence.Declarations;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Need;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Participant;
import org.ancrage.fact.ParticipantBuilder;
import org.ancrage.fact.evidence.Coverage;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.PlacedFact;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.SourceBuilder;
import org.ancrage.fact.evidence.SourceKind;
import org.junit.jupiter.api.Test;

/** Of an outcome that turns on what is declared of each participant. */
class DeclarationSearchTest {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void eachDeclarationOfAFewIsTold() {
        Declarations found = found(20);
        assertThat(found.complete()).isTrue();
        assertThat(found.turning()).hasSize(20).extracting(PlacedFact::pointer).contains("/offer/participants/7");
        assertThat(found.documents()).hasSize(20);
    }

    @Test
    void aListThatIsTooLongToLookIntoIsToldAsAWhole() {
        Declarations found = found(10_000);
        assertThat(found.complete()).isFalse();
        assertThat(found.turning()).extracting(PlacedFact::pointer).containsExactly("/offer/participants");
        assertThat(found.documents()).hasSize(1);
        assertThat(asked).hasValueLessThan(200);
    }

    private Declarations found(int participants) {
        Hosting given = given(participants);
        Provenance declared = new Provenance(List.of(SourceBuilder.builder().id("tender").kinds(List.of(SourceKind.SELF_DECLARATION)).build()),
                List.of(new FactEvidence("tender", List.of("/offer/participants"))), List.of());
        LessKnown less = new LessKnown(given, pointer -> false, known -> {
            asked.incrementAndGet();
            return known.offer().participants().items().stream().filter(participant -> participant.registeredOffice() != null).count() == participants
                    ? Outcome.COMPLIANT : Outcome.UNDETERMINED;
        });
        return new DeclarationSearch(given, new Coverage(declared), less, Outcome.COMPLIANT).found();
    }

    private static Hosting given(int participants) {
        Participant[] all = IntStream.range(0, participants).mapToObj(number -> ParticipantBuilder.builder().id("participant-" + number).registeredOffice("FR").build())
                .toArray(Participant[]::new);
        return Hosting.of(new Need("need", null, null, null, null, null),
                OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build()).participants(Listing.only(all)).build());
    }
}
