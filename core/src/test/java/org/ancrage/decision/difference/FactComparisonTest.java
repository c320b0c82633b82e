package org.ancrage.decision.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.term.Scheme;
import org.junit.jupiter.api.Test;

class FactComparisonTest {

    private static final String REQUEST = """
            need: {id: need, customer: {kind: OTHER_COMPANY%s}}
            offer: {id: offer, hoster: {id: hoster%s}%s}
            """;

    private static Hosting hosting(String customer, String hoster, String offer) {
        return RequestReader.read(new DocumentReader().read(REQUEST.formatted(customer, hoster, offer), "test")).hosting();
    }

    private static Hosting offering(String offer) {
        return hosting("", "", offer);
    }

    private static List<FactChange> changes(Hosting before, Hosting after) {
        return FactComparison.between(before, after);
    }

    private static FactChange only(Hosting before, Hosting after) {
        assertThat(changes(before, after)).hasSize(1);
        return changes(before, after).get(0);
    }

    private static FactChange.Place before(FactChange change) {
        return Objects.requireNonNull(change.before());
    }

    private static FactChange.Place after(FactChange change) {
        return Objects.requireNonNull(change.after());
    }

    @Test
    void theSameFactsDoNotDiffer() {
        assertThat(changes(hosting(", jurisdiction: FR", "", ""), hosting(", jurisdiction: FR", "", ""))).isEmpty();
    }

    @Test
    void aRangeThatBecomesAFigureAndAListThatIsCompleteForMoreDiffer() {
        String holding = ", holders: [{id: a}], holdings: [{id: x, holder: a, of: hoster, capital: %s}]";
        FactChange share = only(offering(holding.formatted("{atLeast: 25, below: 50}")), offering(holding.formatted("30")));
        assertThat(before(share).pointer()).isEqualTo("/offer/holdings/0/capital");
        assertThat(before(share).value()).hasToString("atLeast 25, below 50");
        assertThat(after(share).value()).isEqualTo(BigDecimal.valueOf(30));
        assertThat(changes(offering(holding.formatted("{atLeast: 25}")), offering(holding.formatted("{atLeast: 25.0}")))).isEmpty();

        FactChange list = only(offering(""), offering(", certificates: {completeFor: [HDS]}"));
        assertThat(after(list).value()).isEqualTo(Listing.unknown().completeFor(Scheme.HDS));
    }

    @Test
    void aFactThatBecomesKnownDiffers() {
        FactChange change = only(hosting("", "", ""), hosting("", ", listed: NO", ""));
        assertThat(before(change).pointer()).isEqualTo("/offer/hoster/listed");
        assertThat(before(change).value()).isEqualTo(Answer.UNKNOWN);
        assertThat(after(change).value()).isEqualTo(Answer.NO);
    }

    @Test
    void itemsAreMatchedByTheirIdWhereverTheyStand() {
        String one = "{id: c1, holder: hoster, scheme: HDS, validUntil: 2026-01-31}";
        String later = "{id: c1, holder: hoster, scheme: HDS, validUntil: 2027-01-31}";
        String two = "{id: c2, holder: hoster, scheme: ISO_27001}";
        FactChange change = only(
                offering(", certificates: {complete: [%s, %s]}".formatted(one, two)),
                offering(", certificates: {complete: [%s, %s]}".formatted(two, later)));
        assertThat(before(change).pointer()).isEqualTo("/offer/certificates/complete/0/validUntil");
        assertThat(after(change).pointer()).isEqualTo("/offer/certificates/complete/1/validUntil");
    }

    @Test
    void itemsComeAndGo() {
        String one = "{id: c1, holder: hoster, scheme: HDS}";
        String two = "{id: c2, holder: hoster, scheme: HDS}";
        List<FactChange> changes = changes(offering(", certificates: [%s]".formatted(one)), offering(", certificates: [%s]".formatted(two)));
        assertThat(changes).extracting(change -> change.before() == null).containsExactly(false, true);
        assertThat(changes).extracting(change -> change.after() == null).containsExactly(true, false);
        assertThat(changes).extracting(change -> change.place().pointer()).containsExactly("/offer/certificates/0", "/offer/certificates/0");
    }

    @Test
    void aListThatIsNowSaidToBeCompleteDiffers() {
        String one = "{id: c1, holder: hoster, scheme: HDS}";
        FactChange change = only(
                offering(", certificates: [%s]".formatted(one)), offering(", certificates: {complete: [%s]}".formatted(one)));
        assertThat(change.place().pointer()).isEqualTo("/offer/certificates");
        assertThat(((Listing<?>) Objects.requireNonNull(after(change).value())).complete()).isTrue();
    }

    @Test
    void theOrderOfWhatHasNoIdDoesNotMatter() {
        assertThat(changes(offering(", locations: {storage: [FR, DE]}"), offering(", locations: {storage: [DE, FR]}"))).isEmpty();
        assertThat(only(offering(", locations: {storage: [FR]}"), offering(", locations: {storage: [FR, US]}")).place().pointer())
                .isEqualTo("/offer/locations/storage");
    }

    @Test
    void twentyPercentIsTwentyPercent() {
        String holding = ", holders: [{id: fund}], holdings: [{id: h, holder: fund, of: hoster, capital: %s}]";
        assertThat(changes(offering(holding.formatted("20")), offering(holding.formatted("20.0")))).isEmpty();
        assertThat(after(only(offering(holding.formatted("20")), offering(holding.formatted("20.5")))).value())
                .isEqualTo(new BigDecimal("20.5"));
    }

    @Test
    void aFactConcernsWhatAsksForItOrForAPartOfIt() {
        FactChange change = only(offering(", certificates: [{id: c1, holder: hoster, scheme: HDS}]"),
                offering(", certificates: [{id: c1, holder: hoster, scheme: C5}]"));
        assertThat(change.concerns(List.of("/offer/certificates"))).isTrue();
        assertThat(change.concerns(List.of("/offer/certificates/scheme"))).isTrue();
        assertThat(change.concerns(List.of("/offer/certificates/validUntil", "/offer/cert"))).isFalse();
    }
}
