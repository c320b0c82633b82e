package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.document.InvalidInputException;
import org.ancrage.fact.HolderBuilder;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.term.KeyCustody;
import org.ancrage.law.Conflict;
import org.ancrage.law.Language;
import org.ancrage.law.Truth;
import org.ancrage.pack.RestrictedLimits;
import org.ancrage.pack.RestrictedLimits.Permission;
import org.ancrage.render.TextRenderer;
import org.ancrage.verify.PackTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a pack from a stranger may do to the answers of others: nothing, unless it is permitted, and then never end one. */
class RestrictedReachTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final @Nullable KeyCustody NOT_KNOWN = null;

    @TempDir
    private Path house;
    @TempDir
    private Path stranger;

    @BeforeEach
    void packs() {
        KeysPack.in(house);
        manifest("extends: [house/keys]");
    }

    private void manifest(String... more) {
        write("pack.yaml", """
                id: example/stranger
                version: "1.0"
                package: com.example.stranger
                requires: {example/keys: ">=1.0"}
                texts: []
                """ + String.join("\n", more) + "\n");
    }

    private void write(String path, String content) {
        new KeysPack(stranger).write(path, content);
    }

    private void rules(String rules) {
        write("house/keys/rules.drl", """
                package com.example.stranger.house.keys
                import org.ancrage.fact.*
                import org.ancrage.fact.derived.*

                """ + rules);
    }

    private static final String ALWAYS_MET = """
            rule "Every offer has the keys with the customer"
                @met( "own-keys" )
                @fr( "Toute offre laisse les clés au client" )
            when
                $offer : Offer()
            then
            end

            """;

    private static final String ALWAYS_UNMET = ALWAYS_MET.replace("@met", "@unmet").replace("Every offer has", "No offer has").replace("Toute", "Aucune");

    private Ancrage ancrage(Permission... permitted) {
        return Ancrage.builder().pack(house).restricted(stranger, RestrictedLimits.DEFAULT.permitting(permitted)).build();
    }

    private static Hosting hosting(@Nullable KeyCustody keys) {
        return Hosting.of(NeedBuilder.builder().id("need").build(), OfferBuilder.builder().id("offer")
                .hoster(HosterBuilder.builder().id("hoster").build()).keyCustody(keys).holders(List.of(HolderBuilder.builder().id("holder").build())).build());
    }

    private static Outcome outcome(Ancrage ancrage, @Nullable KeyCustody keys) {
        Hosting hosting = hosting(keys);
        Outcome outcome = ancrage.assess(hosting, DAY, Level.FULL).outcome();
        assertThat(ancrage.matrix(List.of(hosting.need()), List.of(proposal(hosting)), DAY).outcome(0, 0)).isEqualTo(outcome);
        return outcome;
    }

    private static Proposal proposal(Hosting hosting) {
        return Proposal.of(hosting.offer());
    }

    private List<String> refused(Permission... permitted) {
        return catchThrowableOfType(InvalidInputException.class, () -> ancrage(permitted)).problems().stream()
                .map(problem -> problem.toString().replace(stranger + "/", "")).toList();
    }

    // Permission

    @Test
    void rulesForTextsOfOthersNeedPermission() {
        rules(ALWAYS_MET);

        assertThat(refused()).singleElement().asString().startsWith("pack.yaml:6 /extends: ").contains("(house/keys)", "EXTEND");
        assertThat(refused(Permission.AMEND, Permission.DERIVE, Permission.JURISDICTIONS)).hasSize(1);
        assertThat(outcome(ancrage(Permission.EXTEND), NOT_KNOWN)).isEqualTo(Outcome.COMPLIANT);
    }

    @Test
    void factsThatOthersLookAtNeedPermission() {
        rules("""
                rule "Every hoster is under the influence of every holder"
                    @derives( "OutsideInfluence" )
                    @fr( "Tout hébergeur est sous l'influence de tout détenteur" )
                when
                    $hoster : Hoster()
                    $holder : Holder()
                then
                    insert( new OutsideInfluence( $hoster.id(), $holder.id() ) );
                end
                """);

        assertThat(refused(Permission.EXTEND)).singleElement().asString().startsWith("house/keys/rules.drl:6: ").contains("DERIVE");
        assertThat(outcome(ancrage(Permission.EXTEND, Permission.DERIVE), KeyCustody.CUSTOMER)).isEqualTo(Outcome.COMPLIANT);
    }

    @Test
    void amendmentsNeedPermission() {
        manifest("amendments: amendments.yaml");
        write("amendments.yaml", """
                id: example/stranger
                amendments:
                  - id: free-keys
                    author: "A stranger"
                    reason: {fr: "Parce que.", en: "Because."}
                    disables: {text: house/keys, rule: "The hoster holds the keys, or an agent of its own"}
                """);

        assertThat(refused(Permission.EXTEND)).singleElement().asString().startsWith("pack.yaml:6 /amendments: ").contains("AMEND");
        assertThat(outcome(ancrage(Permission.AMEND), KeyCustody.HOSTER)).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void jurisdictionsNeedPermission() {
        manifest("jurisdictions: jurisdictions.yaml");
        write("jurisdictions.yaml", "memberships: []\n");

        assertThat(refused(Permission.EXTEND)).singleElement().asString().startsWith("pack.yaml:6 /jurisdictions: ").contains("JURISDICTIONS");
    }

    /** Rules are known by their package and name: two of one name would pass for each other. */
    @Test
    void aPackageOfRulesOfAnotherPackIsRefused() throws IOException {
        String text = Files.readString(house.resolve("house/keys/text.yaml"));
        write("pack.yaml", """
                id: example/stranger
                version: "1.0"
                package: com.example
                texts: [keys/house/keys]
                """);
        write("keys/house/keys/text.yaml", text.replace("id: house/keys", "id: keys/house/keys").replace("house/keys#agents", "keys/house/keys#agents"));
        for (String beside : List.of("criteria.yaml", "provisions.yaml")) {
            write("keys/house/keys/" + beside, Files.readString(house.resolve("house/keys/" + beside)));
        }

        assertThat(refused()).singleElement().asString().contains("(com.example.keys.house.keys)", "example/keys");
    }

    // Contradictions

    @ParameterizedTest
    @EnumSource(value = KeyCustody.class, names = {"CUSTOMER", "HOSTER"})
    void whatItSaysAgainstOthersDoesNotCountAndIsTold(KeyCustody keys) {
        rules(keys == KeyCustody.CUSTOMER ? ALWAYS_UNMET : ALWAYS_MET);
        Ancrage ancrage = ancrage(Permission.EXTEND).withReading("house/keys#agents", "count");
        Outcome wanted = outcome(Ancrage.builder().pack(house).reading("house/keys#agents", "count").build(), keys);

        assertThat(outcome(ancrage, keys)).isEqualTo(wanted).isIn(Outcome.COMPLIANT, Outcome.NON_COMPLIANT);
        Assessment assessment = ancrage.assess(hosting(keys), DAY, Level.FULL);
        Decision decision = assessment.decision("house/keys").orElseThrow();
        assertThat(decision.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.id()).isEqualTo("house/keys#own-keys");
            assertThat(conflict.between()).isEqualTo(Conflict.Between.RULES);
            assertThat(conflict.statement().en()).contains("offer has the keys with the customer)", "restricted pack", "only those of other packs count");
        });
        assertThat(new TextRenderer(ancrage.corpus(), Language.EN).withLevel(Level.FULL).render(assessment)).contains("Contradiction between rules: the rules (");
        assertThat(new TextRenderer(ancrage.corpus(), Language.FR).withLevel(Level.FULL).render(assessment)).contains("Contradiction entre des règles : les règles (");
        assertThat(assessment.remedies()).isNotNull();
        assertThat(ancrage.timeline(hosting(keys), DAY.minusYears(3), DAY)).isNotNull();
    }

    @Test
    void whatItSaysAgainstItselfLeavesThePointOpen() {
        rules(ALWAYS_MET + ALWAYS_UNMET);
        Ancrage ancrage = ancrage(Permission.EXTEND);

        assertThat(outcome(ancrage, NOT_KNOWN)).isEqualTo(Outcome.UNDETERMINED);
        Decision decision = ancrage.assess(hosting(NOT_KNOWN), DAY, Level.FULL).decision("house/keys").orElseThrow();
        assertThat(decision.conflicts()).singleElement().extracting(conflict -> conflict.statement().en()).asString().contains("none of them counts");
        assertThat(decision.explanation().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.truth()).isEqualTo(Truth.UNKNOWN);
            assertThat(finding.misses()).extracting(miss -> miss.rule().en()).doesNotContain("Every offer has the keys with the customer");
        });
        assertThat(outcome(ancrage, KeyCustody.CUSTOMER)).isEqualTo(Outcome.COMPLIANT);
    }

    /** The answer may be as expected, and the rules are wrong all the same. */
    @Test
    void aSituationInWhichItContradictsDoesNotPass() {
        rules(ALWAYS_UNMET);
        new KeysPack(stranger).situations("""
                situations:
                  - name: "Keys with the customer"
                    on: 2025-05-01
                    facts: {offer: {keyCustody: CUSTOMER}}
                    expect: {house/keys: {outcome: COMPLIANT, conflicts: false}}
                """);

        assertThat(PackTests.of(ancrage(Permission.EXTEND), stranger).run()).singleElement().satisfies(result -> {
            assertThat(result.passed()).isFalse();
            assertThat(result.discrepancies()).singleElement().satisfies(found -> assertThat(found.subject()).isEqualTo("rules"));
        });
    }

    /** Rules that are trusted contradict each other on what it derives: it is the cause, and they cannot know. */
    @Test
    void whatItDerivesDoesNotEndTheAnswerOfOthers() {
        new KeysPack(house).rules(KeysPack.MET_RULE, """
                rule "Somebody outside has influence on the hoster"
                    @unmet( "own-keys" )
                    @fr( "Quelqu'un au dehors a de l'influence sur l'hébergeur" )
                when
                    $influence : OutsideInfluence()
                then
                end
                """);
        rules("""
                rule "Every hoster is under the influence of every holder"
                    @derives( "OutsideInfluence" )
                    @fr( "Tout hébergeur est sous l'influence de tout détenteur" )
                when
                    $hoster : Hoster()
                    $holder : Holder()
                then
                    insert( new OutsideInfluence( $hoster.id(), $holder.id() ) );
                end
                """);
        Ancrage ancrage = ancrage(Permission.EXTEND, Permission.DERIVE);

        assertThat(outcome(ancrage, KeyCustody.CUSTOMER)).isEqualTo(Outcome.UNDETERMINED);
        assertThat(ancrage.assess(hosting(KeyCustody.CUSTOMER), DAY, Level.FULL).decision("house/keys").orElseThrow().conflicts()).hasSize(1);
        assertThat(outcome(ancrage, NOT_KNOWN)).isEqualTo(Outcome.NON_COMPLIANT);
    }

    /** Under an option under which the others are silent, what it says counts: as if it had been asked for that option alone. */
    @Test
    void underEachReadingOnlyWhatContradictsThereIsSetAside() {
        rules(ALWAYS_MET);
        Ancrage ancrage = ancrage(Permission.EXTEND);
        Map<String, Outcome> byOption = Map.of("count", outcome(ancrage.withReading("house/keys#agents", "count"), KeyCustody.HOSTER),
                "do-not-count", outcome(ancrage.withReading("house/keys#agents", "do-not-count"), KeyCustody.HOSTER));

        assertThat(byOption).containsEntry("count", Outcome.NON_COMPLIANT).containsEntry("do-not-count", Outcome.COMPLIANT);
        assertThat(outcome(ancrage, KeyCustody.HOSTER)).isEqualTo(Outcome.UNSETTLED);
    }
}
