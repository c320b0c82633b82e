package org.ancrage.engine.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.engine.rules.PartSessions;
import org.ancrage.engine.rules.RuleBases;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.rules.RuleSource;
import org.ancrage.engine.rules.Rules;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.RuleFiles;
import org.ancrage.engine.walk.Side;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.Day;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.fact.Answer;
import org.ancrage.fact.CustomerBuilder;
import org.ancrage.fact.DatasetBuilder;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Need;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Proposal;
import org.ancrage.law.Condition;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Force;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.ancrage.refusal.DisagreementException;
import org.junit.jupiter.api.Test;

/** What sessions of one side find, and that a model which finds otherwise is no answer. */
class SideSessionsTest {

    private static final Wording SAID = new Wording("dit", "said");

    private static final RuleSource SOURCE = RuleFiles.source("test", """
            package test.fr.one
            import org.ancrage.fact.*
            rule "The data are personal" @met( due ) @fr( "a" ) when Dataset( personal == Answer.YES ) then end
            rule "The customer is where the hoster has its office" @met( near ) @fr( "b" )
            when Customer( $state : jurisdiction ) Hoster( registeredOffice == $state ) then end
            rule "The hoster is listed and the data are personal" @unmet( near ) @fr( "c" ) when Hoster( listed == Answer.YES ) Dataset( personal == Answer.YES ) then end
            """);

    private final Corpus corpus = corpus();
    private final RuleBases bases = RuleBases.building(List.of(SOURCE));
    private final RuleBook book = RuleBook.of(corpus, List.of(SOURCE), bases);
    private final FactsRead factsRead = new FactsRead(book, corpus);
    private final AppliedLaw law = AppliedLaw.on(Day.on(LocalDate.of(2026, 11, 24), corpus), corpus, Map.of());
    private final SideRules rules = new SideRules(new Rules(book, bases.derivation(), bases.settlement(), factsRead), law.readings());
    private final Layers.OfDay day = rules.ofDay(law);
    private final SideSessions sessions = new SideSessions(rules, new PartSessions(List.of(SOURCE), book.sides()));
    private final Proposal proposal = Proposal.of(OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").registeredOffice("FR").build()).build());

    private static Corpus corpus() {
        List<Criterion> criteria = List.of(criterion("fr/one#due"), criterion("fr/one#near"));
        Version version = new Version("v", SAID, new Period(LocalDate.of(2020, 1, 1), null), Force.LAW, List.of(), new Condition.Given(true, SAID, List.of()),
                new Condition.All(criteria.stream().<Condition>map(criterion -> new Condition.Settled(criterion.id())).toList(), SAID, List.of()));
        return new Corpus(List.of(new LegalText("fr/one", SAID, List.of(), List.of(), criteria, List.of(version), List.of())),
                new Jurisdictions(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static Criterion criterion(String id) {
        return new Criterion(id, SAID, SAID, List.of(), new Criterion.Remedy(Criterion.Actor.HOSTER, SAID), List.of(), false, Criterion.Dimension.DATA);
    }

    private static Need need(String jurisdiction) {
        return NeedBuilder.builder().id("need").customer(CustomerBuilder.builder().jurisdiction(jurisdiction).build())
                .dataset(DatasetBuilder.builder().personal(Answer.YES).build()).build();
    }

    private List<Integer> leaves(Side side) {
        return IntStream.range(0, rules.leaves().size()).filter(leaf -> rules.leaves().get(leaf).stage() == side).boxed().toList();
    }

    @Test
    void aSideThatTheModelSettlesOtherwiseIsNoAnswer() {
        Layers.World world = day.world(DayFacts.ofNeed(need("FR")));
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
        SupposableSide near = SupposableSide.of(need("FR"), DayFacts.ofNeed(need("FR")), rules, day, factsRead);
        SupposableSide offer = SupposableSide.of(proposal, DayFacts.ofOffer(proposal, law.day()), rules, day, factsRead);
        JoinedSides sides = new JoinedSides(rules, near.known(), offer.known(), day, null);
        sessions.check(facts(need("FR")), sides);
        assertThatThrownBy(() -> sessions.check(facts(need("DE")), sides)).isInstanceOf(DisagreementException.class)
                .hasMessageContaining("The customer is where the hoster has its office");
    }

    private FactBase facts(Need need) {
        List<Object> facts = new ArrayList<>(DayFacts.facts(proposal.to(need), law));
        facts.addAll(law.readings().choices(Map.of()));
        return new FactBase(facts);
    }
}
