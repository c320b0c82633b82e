package org.ancrage.engine.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Premise;
import org.ancrage.engine.refusal.UnfitRulesException;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Holder;
import org.ancrage.fact.HolderBuilder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** The walk understands every construct that may stand in a rule file, exactly as a Drools session does. */
class RuleWalkTest {

    private static final String CONSTRUCTS = """
            package constructs
            import org.ancrage.fact.*
            import org.ancrage.fact.Location.Function
            rule "join" when $hoster : Hoster( $id : id ) $holding : Holding( of == $id, controlling ) then end
            rule "in" when $place : Location( function in ( Function.STORAGE, Function.BACKUP ), country == "US" ) then end
            rule "not" when $hoster : Hoster() not Holding( of == $hoster.id, givesVeto ) then end
            rule "not of a join" when $hoster : Hoster()
                not ( $holding : Holding( of == $hoster.id ) and Holder( id == $holding.holder, registeredOffice == "US" ) ) then end
            rule "exists" when $hoster : Hoster() exists Holding( of == $hoster.id, capital > 20 ) then end
            rule "or" when $hoster : Hoster() ( Holding( of == $hoster.id, givesVeto ) or Location( country == "US" ) ) then end
            rule "nested not" when $hoster : Hoster() not ( Holder( $id : id ) and not Holding( holder == $id ) ) then end
            rule "sum" when $hoster : Hoster()
                accumulate( $holding : Holding( of == $hoster.id, capital >= 0, $part : capital ); $total : sum( $part ) )
                then end
            rule "count" when accumulate( $place : Location( country == "FR" ); $places : count( $place ); $places >= 2 ) then end
            rule "min and max" when
                accumulate( $holding : Holding( capital >= 0, $part : capital ); $least : min( $part ), $most : max( $part ); $most > 40 ) then end
            rule "from" when $hoster : Hoster( $presences : presences.items ) $country : String( this == "US" ) from $presences then end
            rule "either in one constraint" when $holding : Holding( control == Answer.YES || votes > 50 ) then end
            rule "null is on no side" when $holding : Holding( capital < 30 ) then end
            """;

    @Test
    void agreesWithASessionOnEveryConstruct() {
        Map<String, RuleWalk> walks = walks(CONSTRUCTS);
        KieBase kieBase = KieBaseBuilder.createKieBaseFromModel(RuleFiles.compile(CONSTRUCTS));
        Random random = new Random(1);
        Map<String, Integer> fired = new java.util.TreeMap<>();
        for (int round = 0; round < 2_000; round++) {
            List<Object> facts = randomFacts(random);
            Set<String> session = session(kieBase, facts);
            FactBase base = new FactBase(facts);
            Set<String> walked = walks.entrySet().stream().filter(walk -> walk.getValue().fires(base)).map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            assertThat(walked).as("%s", facts).isEqualTo(session);
            session.forEach(rule -> fired.merge(rule, 1, Integer::sum));
        }
        assertThat(fired.keySet()).isEqualTo(walks.keySet());
    }

    @Test
    void premisesHoldWhatStandsUnderExistsAndAccumulate() {
        Map<String, RuleWalk> walks = walks(CONSTRUCTS);
        Holding thirty = holding("h1", "french", 30, Answer.NO);
        Holding ten = holding("h2", "american", 10, Answer.NO);
        FactBase facts = new FactBase(List.of(hoster(), thirty, ten));
        assertThat(walks.get("exists").firstMatch(facts).orElseThrow())
                .containsExactly(new Premise.Matched(hoster(), List.of()), new Premise.Matched(thirty, List.of("of", "capital")));
        assertThat(walks.get("sum").firstMatch(facts).orElseThrow()).last()
                .isInstanceOfSatisfying(Premise.Computed.class, computed -> {
                    assertThat(computed.value()).isEqualTo(new BigDecimal(40));
                    assertThat(computed.contributors()).hasSize(2);
                });
    }

    @Test
    void anAbsenceIsAPremise() {
        assertThat(walks(CONSTRUCTS).get("not").firstMatch(new FactBase(List.of(hoster()))).orElseThrow())
                .contains(new Premise.Absent("Holding", List.of("of == $hoster.id", "givesVeto")));
    }

    @Test
    void whatIsExcusedUnderANotIsAPremiseWithWhatExcusesIt() {
        RuleWalk walk = walks("""
                package excused
                import org.ancrage.fact.*
                rule "no veto of a stranger" when
                    not ( $holding : Holding( givesVeto ) and not Holder( id == $holding.holder, registeredOffice == "FR" ) )
                then end
                """).get("no veto of a stranger");
        Holding french = holding("h1", "french", 10, Answer.YES);
        Holding none = holding("h2", "american", 10, Answer.NO);
        Holder home = HolderBuilder.builder().id("french").registeredOffice("FR").build();
        assertThat(walk.firstMatch(new FactBase(List.of(french, none, home))).orElseThrow()).containsExactly(
                new Premise.Matched(french, List.of("veto")), new Premise.Matched(home, List.of("id", "registeredOffice")));
        assertThat(walk.firstMatch(new FactBase(List.of(none, home))).orElseThrow())
                .containsExactly(new Premise.Absent("Holding", List.of("givesVeto")));
    }

    @Test
    void theNearestMissNamesTheFactThatCameClosestAndWhatFailed() {
        Holding almost = holding("h1", "french", 30, Answer.NO);
        NearestMiss closest = walks(CONSTRUCTS).get("join").nearestMiss(new FactBase(List.of(hoster(), almost)));
        assertThat(closest.matched()).hasSize(1);
        assertThat(closest.failure()).contains(new NearMiss.Mismatch(almost, List.of("controlling"), List.of("votes", "control"),
                List.of()));
    }

    @Test
    void theNearestMissOfANotNamesTheFactsThatBlockIt() {
        Holding veto = holding("h1", "american", 10, Answer.YES);
        NearestMiss closest = walks(CONSTRUCTS).get("not").nearestMiss(new FactBase(List.of(hoster(), veto)));
        assertThat(closest.failure())
                .contains(new NearMiss.Blocked(List.of(new Premise.Matched(veto, List.of("of", "veto")))));
    }

    @Test
    void theNearestMissSaysThatThereIsNoSuchFact() {
        NearestMiss closest = walks(CONSTRUCTS).get("join").nearestMiss(new FactBase(List.of(hoster())));
        assertThat(closest.failure()).contains(new NearMiss.NoSuchFact("Holding"));
    }

    @Test
    void aConstructOutsideTheSubsetIsRefusedWhenTheRuleIsLoaded() {
        Rule forall = rules("""
                package refused
                import org.ancrage.fact.*
                rule "forall" when forall( $holding : Holding() Holding( this == $holding, givesVeto ) ) eval( true ) then end
                """).get(0);
        assertThatThrownBy(() -> new RuleWalk(forall)).isInstanceOf(UnfitRulesException.class)
                .hasMessageStartingWith("the rule (forall) uses ").hasMessageContaining("Only patterns, or, not, exists, from and accumulate");
    }

    private static Map<String, RuleWalk> walks(String rules) {
        return rules(rules).stream().collect(Collectors.toMap(Rule::getName, RuleWalk::new));
    }

    private static List<Rule> rules(String rules) {
        return RuleFiles.compile(rules).stream().map(Model::getRules).flatMap(List::stream).toList();
    }

    private static Set<String> session(KieBase kieBase, List<Object> facts) {
        Set<String> fired = new HashSet<>();
        KieSession session = kieBase.newKieSession();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                fired.add(event.getMatch().getRule().getName());
            }
        });
        facts.forEach(session::insert);
        session.fireAllRules();
        session.dispose();
        return fired;
    }

    private static List<Object> randomFacts(Random random) {
        List<Object> facts = new ArrayList<>();
        if (random.nextInt(8) > 0) {
            facts.add(hoster());
        }
        List<String> holders = List.of("french", "american", "german");
        holders.stream().filter(holder -> random.nextBoolean()).forEach(holder ->
                facts.add(new Holder(holder, null, random.nextBoolean() ? "US" : "FR", null, null, Listing.unknown())));
        for (int i = random.nextInt(4); i > 0; i--) {
            facts.add(holding("h" + i, holders.get(random.nextInt(3)), random.nextInt(3) == 0 ? null : random.nextInt(60),
                    Answer.values()[random.nextInt(3)]));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            facts.add(new Location(Location.Function.values()[random.nextInt(7)], random.nextBoolean() ? "US" : "FR"));
        }
        return facts.stream().distinct().toList();
    }

    private static Hoster hoster() {
        return HosterBuilder.builder().id("hoster").registeredOffice("FR").centralAdministration("FR").principalEstablishment("FR")
                .presences(Listing.atLeast("US")).listed(Answer.NO).build();
    }

    private static Holding holding(String id, String holder, Integer percent, Answer veto) {
        BigDecimal share = percent == null ? null : BigDecimal.valueOf(percent);
        return new Holding(id, holder, "hoster", share, share, Answer.UNKNOWN, veto, Answer.NO, Answer.UNKNOWN);
    }
}
