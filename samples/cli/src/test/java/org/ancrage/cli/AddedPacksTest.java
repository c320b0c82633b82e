package org.ancrage.cli;

import static org.ancrage.cli.MainTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that answers with the rules takes the pack of a vendor, and what goes wrong in it is told as a fault of the pack. */
class AddedPacksTest {

    private static final Path VENDOR = Path.of("../vendor-pack");
    private static final String PACK = VENDOR.resolve("src/main/resources/com/example/acme/csf").toString();
    private static final String CASE = VENDOR.resolve("case.yaml").toString();

    @TempDir
    private Path folder;
    private HousePack house;
    private String question;

    @BeforeEach
    void house() throws IOException {
        house = HousePack.in(Files.createDirectory(folder.resolve("house")), "keys");
        question = asked("offer: {id: offer, hoster: {id: hoster}, attributes: [{key: example/since, value: September}, {key: example/score, value: \"5\"}]}");
    }

    private String asked(String offer) throws IOException {
        Path file = folder.resolve("question.yaml");
        Files.writeString(file, "on: 2026-11-24\nneed: {id: need}\n" + offer + "\n");
        return file.toString();
    }

    private static Run with(String pack, String line) {
        return Run.of(Stream.concat(Stream.of(line.split(" ")), Stream.of("--pack", pack)).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess CASE", "compare CASE CASE --format json", "compare CASE CASE --format outcomes", "difference CASE --to 2025-06-01", "new form", "record CASE",
        "schema request", "texts", "timeline CASE"})
    void answersTellTheTextOfAVendor(String line) {
        String asked = line.replace("CASE", CASE);
        String text = "(?si).*(?:cloud(?:-| )sovereignty(?:-| )framework|cadre de souveraineté).*";
        Run run = with(PACK, asked);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().replaceAll("\\s+", " ")).matches(text);
        assertThat(Run.of(asked.split(" ")).out().replaceAll("\\s+", " ")).doesNotMatch(text);
    }

    /** What a text of another pack asks for, and what it reads of the law. */
    @ParameterizedTest
    @ValueSource(strings = {"declaration QUESTION --format schema | keyCustody", "impact HELD --on 2019-12-31 --to 2026-11-24 | Règle de la maison",
        "questions QUESTION --format json | house/keys#own-keys", "readings | house/keys#whose", "picture QUESTION --format text | hoster", "guarantees QUESTION | hoster",
        "requirements QUESTION | Le client détient les clés"})
    void commandsAskAndReadWithAPack(String written) throws IOException {
        reading();
        house.rules("""
                rule "The hoster holds the keys"
                    @unmet( "own-keys" )
                    @fr( "L'hébergeur détient les clés" )
                when
                    $offer : Offer( keyCustody == KeyCustody.HOSTER )
                then
                end
                """);
        String asked = written.contains("HELD") ? asked("offer: {id: offer, keyCustody: HOSTER, hoster: {id: hoster}}") : question;
        String[] parts = written.replaceAll("HELD|QUESTION", asked).split(" \\| ");
        Run run = with(house.folder().toString(), parts[0]);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(parts[1]);
    }

    private void reading() throws IOException {
        house.requirement("own-keys", """

                readings:
                  - id: whose
                    question: {fr: "De qui sont les clés ?", en: "Whose keys are they?"}
                    default: hers
                    protective: hers
                    options:
                      - {id: hers, statement: {fr: "Les siennes.", en: "Hers."}, provisions: [rule]}
                      - {id: his, statement: {fr: "Celles de l'autre.", en: "The other's."}, provisions: [rule]}
                """);
    }

    @Test
    void aReadingThatThePackDoesNotHaveIsRefusedWithTheWayToThoseOfThePack() throws IOException {
        reading();
        Run run = with(house.folder().toString(), "assess " + question + " --readings house/keys#who=hers");
        refused(run, "Maybe \"house/keys#whose\"");
        assertThat(run.err()).contains("those of the added packs (example/keys) with the same --pack");
        refused(Run.of("assess", question, "--readings", "house/keys#whose=hers"), "lists them.");
    }

    @Test
    void aRecordIsReplayedWithThePackThatAnswered() throws IOException {
        String record = folder.resolve("record.json").toString();
        assertThat(with(PACK, "record " + CASE + " -o " + record).exitCode()).isZero();
        assertThat(with(PACK, "replay " + record + " --lang en").out()).startsWith("Reproduced");

        Run without = Run.of("replay", record, "--lang", "en");
        assertThat(without.exitCode()).isOne();
        assertThat(without.out()).contains("acme/csf: version 1.0.0", "in the record, not there now", "Without the pack (acme/csf) the same answer cannot come out: --pack");

        Path copy = copy(Path.of(PACK), folder.resolve("copy"));
        Files.writeString(copy.resolve("pack.yaml"), Files.readString(copy.resolve("pack.yaml")).replaceFirst("(?m)^version: .*$", "version: 1.0.1"));
        assertThat(with(copy.toString(), "replay " + record + " --lang en").out()).contains("The pack (acme/csf) has changed since: replay with the one that answered.");

        String plain = folder.resolve("plain.json").toString();
        assertThat(Run.of("record", CASE, "-o", plain).exitCode()).isZero();
        assertThat(with(PACK, "replay " + plain + " --lang en").out()).contains("The pack (acme/csf) did not answer then: replay without it.");
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    // ---- faults of a pack

    /** What it calls throws on a value that is no date; the model comes to it, or a session alone. */
    @ParameterizedTest
    @ValueSource(strings = {"$offer : Offer()", "$offer : Offer( deployment == Deployment.ON_PREMISES )"})
    void aRuleThatFailsIsToldWithItsPackItsFileAndWhatItLookedAt(String before) throws IOException {
        house.rules("""
                rule "The offer has been there since 2020"
                    @unmet( "own-keys" )
                    @fr( "L'offre existe depuis 2020" )
                when
                    %s
                    Attribute( key == "example/since", java.time.LocalDate.parse( value ).getYear() >= 2020 )
                then
                end
                """.formatted(before));
        for (String command : new String[] {"assess " + question, "timeline " + question, "difference " + question + " --to 2026-12-01"}) {
            Run run = with(house.folder().toString(), command + " --lang en");
            refused(run, "The rule (The offer has been there since 2020) of the pack (example/keys), at ");
            assertThat(run.err()).contains("house/keys/rules.drl:13,", "fails on the facts", "Text 'September' could not be parsed at index 0.", "There is no answer.");
            assertThat(run.err().contains("It had looked at: Offer offer, Attribute example/since (offer).")).isEqualTo(!before.contains("deployment"));
        }
        refused(with(house.folder().toString(), "assess " + question + " --lang fr"), "La règle (The offer has been there since 2020) du paquet (example/keys)");
    }

    @Test
    void aSearchGoesOnAfterARuleThatFails() throws IOException {
        house.situations("""
                situations:
                  - {name: "Since September", on: 2026-11-24, facts: {offer: {keyCustody: HOSTER, attributes: [{key: example/since, value: September}]}}, expect: {house/keys: {outcome: UNDETERMINED}}}
                """);
        house.rules("""
                rule "The offer has been there since 2020"
                    @unmet( "own-keys" )
                    @fr( "L'offre existe depuis 2020" )
                when
                    Attribute( key == "example/since", java.time.LocalDate.parse( value ).getYear() >= 2020 )
                then
                end

                rule "The hoster holds the keys or the customer does"
                    @unmet( "own-keys" )
                    @fr( "L'hébergeur ou le client détient les clés" )
                when
                    $offer : Offer( keyCustody in ( KeyCustody.HOSTER, KeyCustody.CUSTOMER ) )
                then
                end
                """);
        Run run = Run.of("lint", house.folder().toString(), "--search");
        assertThat(run.exitCode()).isOne();
        assertThat(run.out()).contains("[failing-rule]", "the rule (The offer has been there since 2020) fails on facts that may be given: Text '", "[contradictory-facts]");

        Run tested = Run.of("test", house.folder().toString());
        assertThat(tested.err()).isEmpty();
        assertThat(tested.exitCode()).isOne();
        assertThat(tested.out()).contains("The rule (The offer has been there since 2020) of the pack (example/keys)");
    }

    @Test
    void aPackThatContradictsItselfIsRefusedAndBothRulesAreNamed() throws IOException {
        house.rules("""
                rule "The offer has a score"
                    @unmet( "own-keys" )
                    @fr( "L'offre a une note" )
                when
                    Attribute( key == "example/score" )
                then
                end
                """);
        String both = asked("offer: {id: offer, keyCustody: CUSTOMER, hoster: {id: hoster}, attributes: [{key: example/score, value: \"5\"}]}");
        for (String command : new String[] {"assess " + both, "compare " + both + " " + both, "compare " + both + " " + both + " --format outcomes", "timeline " + both}) {
            Run run = with(house.folder().toString(), command + " --lang en");
            refused(run, "The pack (example/keys) contradicts itself: the criterion (house/keys#own-keys) is met by the rule (The customer holds the keys), at ");
            assertThat(run.err()).contains("and is not met by the rule (The offer has a score), at ", "rules.drl:13", "lint --search");
        }
        refused(with(house.folder().toString(), "assess " + both + " --lang fr"), "Le paquet (example/keys) se contredit");
    }
}
