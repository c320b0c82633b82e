package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.ancrage.Ancrage;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.document.InvalidInputException;
import org.ancrage.fact.Answer;
import org.ancrage.fact.HolderBuilder;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.term.KeyCustody;
import org.ancrage.pack.RestrictedLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack in a folder, from a stranger, beside the standard pack. */
class RestrictedPackTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path folder;

    @BeforeEach
    void pack() {
        KeysPack pack = KeysPack.in(folder);
        pack.write("pack.yaml", """
                id: example/keys
                version: "1.0"
                package: com.example.keys
                requires: {ancrage/standard: ">=0.1.0-SNAPSHOT"}
                texts: [house/keys]
                """);
        pack.write("house/keys/text.yaml", """
                id: house/keys
                title: {fr: "Règle de la maison sur les clés", en: "House rule on keys"}

                versions:
                  - {id: only, title: {fr: "Règle", en: "Rule"}, from: 2020-01-01, force: LAW, provisions: [rule],
                     applies: {settled: true, statement: {fr: "Toujours.", en: "Always."}},
                     requires: own-keys}
                """);
        pack.rules(KeysPack.MET_RULE, """
                rule "The hoster holds the keys"
                    @unmet( "own-keys" )
                    @fr( "L'hébergeur détient les clés" )
                when
                    $offer : Offer( keyCustody == KeyCustody.HOSTER )
                then
                end
                """);
    }

    private static Hosting hosting(KeyCustody keys) {
        Offer offer = OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build()).keyCustody(keys)
                .respectsUnionValues(Answer.YES).build();
        return Hosting.of(NeedBuilder.builder().id("need").build(), offer);
    }

    private static Outcome outcome(Ancrage ancrage, KeyCustody keys) {
        return ancrage.assess(hosting(keys), DAY, Level.FULL).decisions().stream().filter(decision -> decision.text().equals("house/keys"))
                .map(Decision::outcome).findFirst().orElseThrow();
    }

    @Test
    void its_rules_decide_its_texts() {
        Ancrage ancrage = Ancrage.builder().standard().restricted(folder).cache(folder.resolve("cache")).build();

        assertThat(outcome(ancrage, KeyCustody.CUSTOMER)).isEqualTo(Outcome.COMPLIANT);
        assertThat(outcome(ancrage, KeyCustody.HOSTER)).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(folder.resolve("cache")).isDirectoryContaining("glob:**.rules");
    }

    @Test
    void trusted_and_restricted_answer_alike() {
        Ancrage trusted = Ancrage.builder().standard().pack(folder).build();
        Ancrage restricted = Ancrage.builder().standard().restricted(folder).build();
        for (KeyCustody keys : KeyCustody.values()) {
            assertThat(restricted.assess(hosting(keys), DAY, Level.FULL)).isEqualTo(trusted.assess(hosting(keys), DAY, Level.FULL));
        }
    }

    @Test
    void code_in_its_rules_is_refused_before_it_runs() throws IOException {
        int songs = Canary.songs();
        Path rules = folder.resolve("house/keys/rules.drl");
        Files.writeString(rules, Files.readString(rules).replace("KeyCustody.HOSTER )", "KeyCustody.HOSTER, id == org.ancrage.authoring.Canary.sing() )"));

        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> Ancrage.builder().standard().restricted(folder).build());

        assertThat(refusal).hasMessageStartingWith(folder + "/house/keys/rules.drl:17: (org.ancrage.authoring.Canary.sing()) is a call of a method.");
        assertThat(Canary.songs()).isEqualTo(songs);
    }

    /** It feeds itself, and comes to an end: there are only so many edges between what was given, and equal ones are one. */
    @Test
    void a_derivation_that_feeds_itself_comes_to_an_end() throws IOException {
        Path rules = folder.resolve("house/keys/rules.drl");
        Files.writeString(rules, Files.readString(rules) + """

                rule "Every entity is under its own influence"
                    @derives( "OutsideInfluence" )
                    @fr( "Toute entité est sous sa propre influence" )
                when
                    $one : Entity()
                    $other : Holder()
                then
                    insert( new OutsideInfluence( $one.id(), $other.id() ) );
                end

                rule "Influence is mutual"
                    @derives( "OutsideInfluence" )
                    @fr( "L'influence est mutuelle" )
                when
                    $one : OutsideInfluence()
                then
                    insert( new OutsideInfluence( $one.through(), $one.entity() ) );
                end
                """);
        Ancrage ancrage = Ancrage.builder().standard().restricted(folder, RestrictedLimits.DEFAULT.permitting(RestrictedLimits.Permission.DERIVE)).build();
        Offer offer = OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build())
                .holders(IntStream.range(0, 20).mapToObj(i -> HolderBuilder.builder().id("holder-" + i).build()).toList()).build();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () ->
                assertThat(ancrage.assess(Hosting.of(NeedBuilder.builder().id("need").build(), offer), DAY, Level.FULL).decisions()).isNotEmpty());
    }

    /** Each combination of options would be tried: twelve of two each are as many as there may be. */
    @Test
    void twenty_four_readings_are_refused_before_any_question() throws IOException {
        Path text = folder.resolve("house/keys/text.yaml");
        String without = Files.readString(text);

        Files.writeString(text, without + readings(24));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThat(catchThrowableOfType(InvalidInputException.class,
                () -> Ancrage.builder().standard().restricted(folder).build())).hasMessageContaining("24").hasMessageContaining("4096"));

        Files.writeString(text, without + readings(12));
        assertThat(Ancrage.builder().standard().restricted(folder).build()).isNotNull();
    }

    private static String readings(int count) {
        return IntStream.range(0, count).mapToObj("""
                  - id: r%1$d
                    question: {fr: "Point %1$d ?", en: "Point %1$d?"}
                    from: 2020-01-01
                    default: yes-%1$d
                    options:
                      - {id: yes-%1$d, statement: {fr: "Oui.", en: "Yes."}, provisions: [rule]}
                      - {id: no-%1$d, statement: {fr: "Non.", en: "No."}, provisions: [rule]}
                """::formatted).collect(java.util.stream.Collectors.joining("", "\nreadings:\n", ""));
    }

    @Test
    void it_cannot_give_itself_out_as_the_standard_pack() throws IOException {
        Path manifest = folder.resolve("pack.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("com.example.keys", "org.ancrage.other"));

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> Ancrage.builder().standard().restricted(folder).build()))
                .hasMessageContaining("(org.ancrage.other) is no package for the rules of a restricted pack");
    }
}
