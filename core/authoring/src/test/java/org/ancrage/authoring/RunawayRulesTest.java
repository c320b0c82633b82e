package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ancrage.Ancrage;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.fact.HolderBuilder;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Participant;
import org.ancrage.fact.ParticipantBuilder;
import org.ancrage.fact.term.KeyCustody;
import org.ancrage.law.Language;
import org.ancrage.pack.RestrictedLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules may take of a question: they end in time, with the name of the rule, and not with the memory of others. */
class RunawayRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final RestrictedLimits DERIVING = RestrictedLimits.DEFAULT.permitting(RestrictedLimits.Permission.DERIVE);

    @TempDir
    private Path folder;

    private void rule(String rule) {
        KeysPack.in(folder).rules(KeysPack.MET_RULE, rule);
    }

    /** An offer with so many participants. */
    private static Hosting hosting(int participants) {
        List<Participant> all = IntStream.range(0, participants).mapToObj(i -> ParticipantBuilder.builder().id("p" + i).build()).toList();
        return Hosting.of(NeedBuilder.builder().id("need").build(),
                OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build())
                        .holders(List.of(HolderBuilder.builder().id("holder").build())).keyCustody(KeyCustody.CUSTOMER)
                        .participants(new Listing<>(true, all)).build());
    }

    private static Outcome outcome(Ancrage ancrage, Hosting hosting) {
        return ancrage.outcomes(hosting, DAY).texts().values().iterator().next();
    }

    @Test
    void joinsThatExplodeAreRefusedBeforeTheyBeginAndFewerFactsAreAnswered() {
        rule("""
                rule "Five participants of one name"
                    @unmet( "own-keys" )
                    @fr( "Cinq intervenants du même nom" )
                when
                    $a : Participant()
                    $b : Participant( id != $a.id )
                    $c : Participant( id != $b.id )
                    $d : Participant( id != $c.id )
                    $e : Participant( id == $d.id, id == $a.id, id == $b.id )
                then
                end
                """.replace("!=", ">"));
        Ancrage ancrage = Ancrage.builder().restricted(folder, DERIVING).build();

        assertThat(assertTimeoutPreemptively(SOON, () -> outcome(ancrage, hosting(8)))).isEqualTo(Outcome.COMPLIANT);
        assertTimeoutPreemptively(SOON, () -> assertThatThrownBy(() -> outcome(ancrage, hosting(200)))
                .isInstanceOf(RunawayRulesException.class)
                .hasMessage("The rule (Five participants of one name) may have to look at more than 2000000 combinations of facts of this question, "
                        + "as many as a restricted pack may. Join its patterns into fewer, or ask with fewer facts."));
    }

    /** What stands in a "not" is kept in memory like what stands outside. */
    @Test
    void combinationsWithinANotAreCounted() {
        rule("""
                rule "No two participants are alike"
                    @unmet( "own-keys" )
                    @fr( "Aucun couple d'intervenants ne se ressemble" )
                when
                    $a : Participant()
                    not( $b : Participant( id == $a.id ) and Participant( id == $b.id, id > $a.id ) )
                then
                end
                """);
        Ancrage ancrage = Ancrage.builder().restricted(folder, DERIVING).build();

        assertTimeoutPreemptively(SOON, () -> assertThatThrownBy(() -> outcome(ancrage, hosting(200)))
                .isInstanceOf(RunawayRulesException.class).hasMessageContaining("The rule (No two participants are alike) may have to look at more than 2000000"));
    }

    /** Each is within the limit: memory is taken by all of them. */
    @Test
    void rulesThatAreEachSmallEnoughAreTooManyTogether() {
        rule(IntStream.range(0, 60).mapToObj(i -> """
                rule "Two participants are alike in the case %d"
                    @unmet( "own-keys" )
                    @fr( "Deux intervenants se ressemblent dans le cas %d" )
                when
                    $a : Participant()
                    $b : Participant( id == $a.id )
                    $c : Participant( id == $b.id, id > $a.id )
                then
                end

                """.formatted(i, i)).collect(Collectors.joining()));
        Ancrage ancrage = Ancrage.builder().restricted(folder, DERIVING).build();

        assertThat(assertTimeoutPreemptively(SOON, () -> outcome(ancrage, hosting(20)))).isEqualTo(Outcome.COMPLIANT);
        assertTimeoutPreemptively(SOON, () -> assertThatThrownBy(() -> outcome(ancrage, hosting(50)))
                .isInstanceOf(RunawayRulesException.class)
                .hasMessageContaining("The rules of a restricted pack, up to (Two participants are alike in the case").hasMessageContaining("more than 2000000 combinations"));
    }

    /** Of facts that a constraint excludes by itself, there are no combinations. */
    @Test
    void factsThatNoPatternAdmitsAreNotCounted() {
        rule("""
                rule "Four participants of one name"
                    @unmet( "own-keys" )
                    @fr( "Quatre intervenants d'un nom" )
                when
                    $a : Participant( id == "p1" )
                    $b : Participant( id == "p2" )
                    $c : Participant( id > $a.id )
                    $d : Participant( id == $c.id, id == $b.id, id > $c.id )
                then
                end
                """);

        assertThat(outcome(Ancrage.builder().restricted(folder, DERIVING).build(), hosting(1_000))).isEqualTo(Outcome.COMPLIANT);
    }

    private static final String ALL_PAIRS = """
            rule "Every two participants influence each other"
                @derives( "OutsideInfluence" )
                @fr( "Tous les intervenants s'influencent deux à deux" )
            when
                $a : Participant()
                $b : Participant()
            then
                insert( new OutsideInfluence( $a.id(), $b.id() ) );
            end
            """;

    @Test
    void derivationsThatMultiplyEndAtTheLimit() {
        rule(ALL_PAIRS);
        Ancrage ancrage = Ancrage.builder().restricted(folder, DERIVING).build();

        assertThat(assertTimeoutPreemptively(SOON, () -> outcome(ancrage, hosting(50)))).isEqualTo(Outcome.COMPLIANT);
        assertTimeoutPreemptively(SOON, () -> assertThatThrownBy(() -> outcome(ancrage, hosting(200)))
                .isInstanceOf(RunawayRulesException.class)
                .hasMessage("The rule (Every two participants influence each other) derives more than 10000 facts of this question, as many as a "
                        + "restricted pack may. Derive what is known of single facts, not of all their combinations."));
    }

    @Test
    void theLimitsAreSettings() {
        rule(ALL_PAIRS);

        assertThatThrownBy(() -> outcome(Ancrage.builder().restricted(folder, DERIVING.perQuestion(99, 1_000)).build(), hosting(10)))
                .hasMessageContaining("derives more than 99 facts");
        assertThatThrownBy(() -> outcome(Ancrage.builder().restricted(folder, DERIVING.perQuestion(100, 99)).build(), hosting(10)))
                .hasMessageContaining("more than 99 combinations");
        assertThat(outcome(Ancrage.builder().restricted(folder, DERIVING.perQuestion(100, 101)).build(), hosting(10)))
                .isEqualTo(Outcome.COMPLIANT);
    }

    /** What is derived is joined again, and grows while it is. */
    @Test
    void derivationsOnWhatIsDerivedEndBeforeTheyExplode() {
        rule(ALL_PAIRS + """

                rule "Influence goes on and on"
                    @derives( "PossibleOutsideInfluence" )
                    @fr( "L'influence continue sans fin" )
                when
                    $a : OutsideInfluence()
                    $b : OutsideInfluence()
                then
                    insert( new PossibleOutsideInfluence( $a.entity(), $b.through() ) );
                end
                """);
        Ancrage ancrage = Ancrage.builder().restricted(folder, DERIVING).build();

        assertTimeoutPreemptively(SOON, () -> assertThatThrownBy(() -> outcome(ancrage, hosting(90)))
                .isInstanceOf(RunawayRulesException.class).hasMessageContaining("(Influence goes on and on)").hasMessageContaining("more than 2000000 combinations"));
    }

    /** A trusted pack is not limited, but what never ends does end. */
    @Test
    void aTrustedRuleThatFeedsItselfIsNamed() {
        rule("""
                rule "Influence without end"
                    @derives( "OutsideInfluence" )
                when
                    $offer : Offer()
                    $before : OutsideInfluence()
                then
                    insert( new OutsideInfluence( String.valueOf( Integer.parseInt( $before.entity() ) + 1 ), $offer.id() ) );
                end

                rule "The first influence"
                    @derives( "OutsideInfluence" )
                when
                    $offer : Offer()
                then
                    insert( new OutsideInfluence( "0", $offer.id() ) );
                end
                """);
        assertTimeoutPreemptively(SOON, () -> assertThatThrownBy(() -> outcome(Ancrage.builder().pack(folder).build(), hosting(1))).isInstanceOf(RunawayRulesException.class)
                .hasMessage("The rules fired 100100 times without coming to an end; the rule (Influence without end) goes on and on. "
                        + "Let it derive each fact once.")
                .isInstanceOfSatisfying(RunawayRulesException.class, runaway -> assertThat(runaway.diagnosis().in(Language.FR)).isEqualTo(
                        "Les règles se sont déclenchées 100100 fois sans aboutir\u202f; la règle (Influence without end) n'en finit pas. Faites-lui déduire chaque fait une seule fois.")));
    }
}
