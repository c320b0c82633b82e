package org.ancrage.engine.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ancrage.engine.world.Day;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Customer;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Locations;
import org.ancrage.fact.Need;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Participant;
import org.ancrage.fact.ParticipantBuilder;
import org.ancrage.fact.Project;
import org.ancrage.fact.term.ContractClause;
import org.ancrage.fact.term.KeyCustody;
import org.ancrage.law.ComponentChange;
import org.ancrage.law.ComponentChange.Components;
import org.ancrage.law.ComponentChange.Constant;
import org.ancrage.law.ComponentChange.Fit;
import org.ancrage.law.ComponentChange.Items;
import org.ancrage.law.ComponentChange.SameAs;
import org.ancrage.law.ComponentChange.Within;
import org.ancrage.law.Corpus;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.Period;
import org.junit.jupiter.api.Test;

class ChangedFactsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Day TODAY = Day.on(DAY, new Corpus(List.of(), new Jurisdictions(List.of(), List.of(),
            List.of(new Jurisdictions.Membership("FR", Jurisdictions.Group.EUROPEAN_UNION, Period.ALWAYS, "x"),
                    new Jurisdictions.Membership("DE", Jurisdictions.Group.EUROPEAN_UNION, Period.ALWAYS, "x")),
            List.of(), List.of(), List.of())));
    private static final Participant OUTSIDE = ParticipantBuilder.builder().id("outside").registeredOffice("US").supplies("Support").build();
    private static final Participant INSIDE = ParticipantBuilder.builder().id("inside").registeredOffice("FR").supplies("Sites").build();
    private static final Hosting BEFORE = Hosting.of(new Need("need", null, Customer.unknown(), Dataset.unknown(), Project.unknown(), Listing.unknown()),
            OfferBuilder.builder().id("offer").service("Cloud").hoster(HosterBuilder.builder().id("hoster").registeredOffice("US").build())
                    .participants(Listing.only(OUTSIDE, INSIDE))
                    .locations(new Locations(Listing.only("FR", "US"), Listing.only("FR"), Listing.atLeast("FR"), Listing.unknown(), null, null, null))
                    .build());

    private static Hosting after(String part, ComponentChange change) {
        return ChangedFacts.after(BEFORE, new Components(Map.of("offer", new Components(Map.of(part, change), false)), false), TODAY);
    }

    private static Items items(List<Fit> removed, Components each, List<Fit> where, List<ComponentChange> added, String forEach, boolean complete) {
        return new Items(false, removed, each, where, added, forEach, complete);
    }

    @Test
    void a_component_is_given_and_the_others_stay() {
        Hosting after = after("keyCustody", new Constant("CUSTOMER"));

        assertThat(after.offer().keyCustody()).isEqualTo(KeyCustody.CUSTOMER);
        assertThat(OfferBuilder.builder(after.offer()).keyCustody(null).build()).isEqualTo(BEFORE.offer());
        assertThat(after.need()).isEqualTo(BEFORE.need());
    }

    @Test
    void what_is_within_an_area_stays_and_the_rest_comes_into_it() {
        Within union = new Within("EUROPEAN_UNION", "DE");
        Hosting after = after("locations", new Components(Map.of("storage", union, "backup", union, "processing", union, "administration", union), false));

        assertThat(after.offer().locations().storage()).isEqualTo(Listing.only("FR", "DE"));
        assertThat(after.offer().locations().backup()).isEqualTo(Listing.only("FR"));
        assertThat(after.offer().locations().processing()).as("what is not listed may be outside").isEqualTo(Listing.only("FR", "DE"));
        assertThat(after.offer().locations().administration()).isEqualTo(Listing.only("DE"));
        assertThat(after.offer().locations().support()).isEqualTo(Listing.unknown());
    }

    @Test
    void items_that_fit_change_and_the_others_stay() {
        Hosting after = after("participants", items(List.of(), new Components(Map.of("accessToCustomerData", new Constant("NO")), false),
                List.of(new Fit(Map.of("registeredOffice", new ComponentChange.Test(List.of(), "EUROPEAN_UNION")))), List.of(), null, false));

        assertThat(after.offer().participants()).isEqualTo(
                Listing.only(ParticipantBuilder.builder(OUTSIDE).accessToCustomerData(Answer.NO).build(), INSIDE));
    }

    @Test
    void items_are_removed_and_added_once_for_each_of_others() {
        Components certificate = new Components(Map.of("id", new SameAs("id"), "holder", new SameAs("id"), "scheme", new Constant("HDS"),
                "services", new Items(true, List.of(), null, List.of(), List.of(new SameAs("supplies")), null, false),
                "zones", new Items(true, List.of(), null, List.of(), List.of(new SameAs("/offer/zone")), null, false),
                "validFrom", new SameAs("/on")), true);
        Hosting after = after("certificates", items(List.of(), null, List.of(), List.of(certificate), "/offer/participants", false));

        assertThat(after.offer().certificates().complete()).isFalse();
        assertThat(after.offer().certificates().items()).extracting(Certificate::holder).containsExactly("outside", "inside");
        assertThat(after.offer().certificates().items()).extracting(Certificate::validFrom).containsOnly(DAY);
        assertThat(after.offer().certificates().items().get(0).services()).isEqualTo(Listing.atLeast("Support"));
        assertThat(after.offer().certificates().items().get(0).zones()).as("what is not known is not made known").isEqualTo(Listing.unknown());

        Hosting less = after("participants", items(List.of(new Fit(Map.of("id", new ComponentChange.Test(List.of("outside"), null)))), null, List.of(), List.of(),
                null, false));
        assertThat(less.offer().participants()).isEqualTo(Listing.only(INSIDE));
    }

    @Test
    void what_is_there_already_changes_nothing() {
        Hosting signed = ChangedFacts.after(BEFORE, contract(), TODAY);

        assertThat(signed.contract().clauses()).isEqualTo(Listing.atLeast(ContractClause.PROCESSOR_TERMS));
        assertThat(ChangedFacts.after(signed, contract(), TODAY)).isEqualTo(signed);
    }

    private static Components contract() {
        return new Components(Map.of("contract", new Components(Map.of("clauses",
                items(List.of(), null, List.of(), List.of(new Constant("PROCESSOR_TERMS")), null, false)), false)), false);
    }

    @Test
    void another_offer_has_nothing_of_the_one_before() {
        Components another = new Components(Map.of("id", new SameAs("/offer/id"), "hoster", new Components(Map.of("id", new Constant("other")), true)), true);
        Hosting after = ChangedFacts.after(BEFORE, new Components(Map.of("offer", another), false), TODAY);

        assertThat(after.offer()).isEqualTo(OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("other").build()).build());
    }
}
