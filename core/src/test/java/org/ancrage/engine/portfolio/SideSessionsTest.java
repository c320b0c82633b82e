package org.ancrage.engine.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.Side;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.fact.Answer;
import org.ancrage.fact.CustomerBuilder;
import org.ancrage.fact.DatasetBuilder;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Need;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Proposal;
import org.ancrage.refusal.DisagreementException;
import org.junit.jupiter.api.Test;

/** What sessions of one side find, and that a model which finds otherwise is no answer. */
class SideSessionsTest {

    private final OneText text = new OneText("""
            rule "The data are personal" @met( due ) @fr( "a" ) when Dataset( personal == Answer.YES ) then end
            rule "The customer is where the hoster has its office" @met( near ) @fr( "b" )
            when Customer( $state : jurisdiction ) Hoster( registeredOffice == $state ) then end
            rule "The hoster is listed and the data are personal" @unmet( near ) @fr( "c" ) when Hoster( listed == Answer.YES ) Dataset( personal == Answer.YES ) then end
            """, "due", "near");
    private final SideRules rules = text.rules;
    private final SideSessions sessions = text.sessions;
    private final Proposal proposal = Proposal.of(OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").registeredOffice("FR").build()).build());

    private static Need need(String jurisdiction) {
        return NeedBuilder.builder().id("need").customer(CustomerBuilder.builder().jurisdiction(jurisdiction).build())
                .dataset(DatasetBuilder.builder().personal(Answer.YES).build()).build();
    }

    private List<Integer> leaves(Side side) {
        return IntStream.range(0, rules.leaves().size()).filter(leaf -> rules.leaves().get(leaf).stage() == side).boxed().toList();
    }

    @Test
    void aSideThatTheModelSettlesOtherwiseIsNoAnswer() {
        Layers.World world = text.day.world(DayFacts.ofNeed(need("FR")));
        QualifiedSide settled = rules.qualified(world, Side.NEED);
        sessions.check(world, settled, Side.NEED);
        assertThat(leaves(Side.NEED)).isNotEmpty().allSatisfy(leaf -> {
            BitSet other = (BitSet) settled.holding().clone();
            other.flip(leaf);
            QualifiedSide wrong = new QualifiedSide(other, settled.excluded(), settled.met(), settled.unmet(), settled.facts());
            assertThatThrownBy(() -> sessions.check(world, wrong, Side.NEED)).isInstanceOf(DisagreementException.class).hasMessageContaining("test.fr.one.");
        });
    }

    @Test
    void aRuleAboutBothSidesThatTheModelSettlesOtherwiseIsNoAnswer() {
        assertThat(leaves(Side.PAIR)).hasSize(1);
        JoinedSides sides = new JoinedSides(rules, text.side(need("FR")).known(), text.side(proposal).known(), text.day, null);
        sessions.check(facts(need("FR")), sides);
        assertThatThrownBy(() -> sessions.check(facts(need("DE")), sides)).isInstanceOf(DisagreementException.class)
                .hasMessageContaining("The customer is where the hoster has its office");
    }

    private FactBase facts(Need need) {
        List<Object> facts = new ArrayList<>(DayFacts.facts(proposal.to(need), text.law));
        facts.addAll(text.law.readings().choices(Map.of()));
        return new FactBase(facts);
    }
}
