package org.ancrage.engine.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.engine.walk.Side;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.fact.Answer;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Proposal;
import org.junit.jupiter.api.Test;

/** What needs and offers settle by themselves, each alone and several at once. */
class SideRulesTest {

    private final OneText text = new OneText("""
            import org.ancrage.fact.derived.*
            rule "The law of the hoster's office reaches it" @derives( AccessLaw ) @fr( "a" )
            when $hoster : Hoster( registeredOffice in ( "US", "CA" ) ) then insert( new AccessLaw( $hoster.id(), $hoster.registeredOffice() ) ); end
            rule "Where the one law reaches, so does the other" @derives( AccessLaw ) @fr( "b" )
            when $law : AccessLaw( jurisdiction == "US" ) then insert( new AccessLaw( $law.law(), "GB" ) ); end
            rule "Where the other reaches, so does a third" @derives( AccessLaw ) @fr( "c" )
            when $law : AccessLaw( jurisdiction == "GB" ) then insert( new AccessLaw( $law.law(), "AU" ) ); end
            rule "The third law reaches the hoster" @unmet( due ) @fr( "d" ) when AccessLaw( jurisdiction == "AU" ) then end
            rule "No law reaches a hoster that is listed" @met( due ) @fr( "e" ) when Hoster( listed == Answer.YES ) then end
            """, "due");

    private Layers.World world(String office, Answer listed) {
        Proposal proposal = Proposal.of(OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").registeredOffice(office).listed(listed).build()).build());
        return text.day.world(DayFacts.ofOffer(proposal, text.law.day()));
    }

    private List<Layers.World> worlds() {
        return Stream.of("FR", "US", "CA", "US", "FR").map(office -> world(office, office.equals("FR") ? Answer.YES : Answer.UNKNOWN)).toList();
    }

    @Test
    void severalOffersAreQualifiedAsEachAlone() {
        List<QualifiedSide> together = text.rules.qualified(worlds(), Side.OFFER);
        List<QualifiedSide> alone = new ArrayList<>();
        worlds().forEach(world -> alone.add(text.rules.qualified(world, Side.OFFER)));
        assertThat(together).isEqualTo(alone);
        int due = text.rules.first("fr/one#due");
        assertThat(together).extracting(side -> side.settles(due, true)).containsExactly(true, false, false, false, true);
        assertThat(together).extracting(side -> side.settles(due, false)).containsExactly(false, true, false, true, false);
    }

    @Test
    void ofNoOfferNothingIsSettled() {
        assertThat(text.rules.qualified(List.of(), Side.OFFER)).isEmpty();
    }
}
