package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.RequestReader;
import org.ancrage.document.canonical.CanonicalJson;
import org.ancrage.fact.Holder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.law.Language;
import org.ancrage.record.Deviation;
import org.ancrage.record.Flaw;
import org.ancrage.record.Mask;
import org.ancrage.record.OtherRules;
import org.ancrage.record.Recorder;
import org.ancrage.record.Replay;
import org.ancrage.record.StoredRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecorderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Recorder RECORDER = Recorder.of(StandardPack.ANCRAGE);
    /** Records that were made, by what was asked: the same are edited in many ways. */
    private static final Map<Object, String> RECORDS = new ConcurrentHashMap<>();
    private static final String REQUEST = """
            need: {id: clinic, customer: {kind: PRIVATE_HEALTH_ESTABLISHMENT, jurisdiction: FR}}
            offer:
              id: cloud
              name: Cloud of the west
              service: General cloud
              zone: fr-1
              hoster: {id: hoster, name: Hébergeur Dupré, registeredOffice: FR}
              holders:
                - {id: zoe-martin, name: Zoé Martin, registeredOffice: US}
                - {id: fund, registeredOffice: DE}
              holdings:
                complete:
                  - {id: h1, holder: zoe-martin, of: hoster, capital: 40.0, votes: 40}
                  - {id: h2, holder: fund, of: hoster, capital: 60, votes: 60}
              certificates:
                - {id: own, holder: zoe-martin, scheme: HDS}
            """;

    private static Hosting hosting(String yaml) {
        return RequestReader.read(new DocumentReader().read(yaml, "request")).hosting();
    }

    private static String record(String yaml, String... masks) {
        return RECORDS.computeIfAbsent(List.of(yaml, List.of(masks)), asked -> RECORDER.record(hosting(yaml), DAY, Language.EN, List.of(masks)).text());
    }

    /** With the hash that fits the content. */
    private static String rehashed(String record) {
        String message = RECORDER.replay(record).flaws().stream().filter(flaw -> flaw.kind() == Flaw.Kind.WRONG_HASH)
                .findFirst().orElseThrow().problem().message();
        Matcher hash = Pattern.compile("[0-9a-f]{64}").matcher(message);
        assertThat(hash.find()).isTrue();
        return record.replaceFirst("\"format\":\"ancrage-record/2\",\"hash\":\"[0-9a-f]{64}\"",
                "\"format\":\"ancrage-record/2\",\"hash\":\"" + hash.group() + "\"");
    }

    private static List<Flaw.Kind> flaws(Replay replay) {
        return replay.flaws().stream().map(Flaw::kind).toList();
    }

    @Test
    void aRecordSaysWhatWasAskedAndWhoAnswered() {
        assertThat(record(REQUEST))
                .startsWith("{\"answer\":{\"criteria\":{")
                .contains("\"format\":\"ancrage-record/2\",\"hash\":\"", "\"language\":\"en\",\"masks\":[],\"on\":\"2026-11-24\",\"readings\":{},")
                .contains("\"pack\":\"" + StandardPack.ANCRAGE.ruleSets().get(0).pack() + "\"",
                        "\"hash\":\"" + StandardPack.ANCRAGE.ruleSets().get(0).hash() + "\"")
                .contains("\"holders\":[{\"id\":\"fund\",\"registeredOffice\":\"DE\"},{\"id\":\"zoe-martin\"");
    }

    @Test
    void howANumberIsWrittenDoesNotMatter() {
        assertThat(record(REQUEST.replace("40.0", "40.000"))).isEqualTo(record(REQUEST)).contains("\"capital\":40,");
        assertThat(record(REQUEST.replace("40.0", "4e1"))).isEqualTo(record(REQUEST));
    }

    @Test
    void numbersThatARecordCannotHoldAreRefused() {
        assertThatThrownBy(() -> record(REQUEST.replace("60, votes: 60", "0, votes: 0")
                .replace("40.0, votes: 40", "99.99999999999998, votes: 99.99999999999995")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("/offer/holdings/complete/0/capital: the number (99.99999999999998) has more digits",
                        "/offer/holdings/complete/0/votes: ");
    }

    /** The product of these shares has more than 20 digits. */
    @Test
    void numbersOfTheAnswerThatARecordCannotHoldAreTexts() {
        String chain = REQUEST.replace("id: hoster, name", "id: hoster, listed: NO, name").replace("60, votes: 60}", "33.33333333333, votes: 60}\n"
                + "      - {id: h3, holder: zoe-martin, of: fund, capital: 33.33333333333, votes: 50}");
        StoredRecord record = StoredRecord.read(record(chain));
        assertThat(RECORDER.explanation(record)).hasValueSatisfying(told -> assertThat(told).containsPattern("\"capitalAtLeast\":\"51\\.1+08+9\""));
        assertThat(RECORDER.replay(record).reproduced()).isTrue();
    }

    @Test
    void aTextWithHalfACharacterIsRefused() {
        assertThatThrownBy(() -> record("{\"need\":{\"id\":\"\\ud800\"},\"offer\":{\"id\":\"o\",\"hoster\":{\"id\":\"h\"}}}"))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("/need/id: the id ( ) has a character that is not seen");
    }

    @Test
    void contradictionsAreRefused() {
        assertThatThrownBy(() -> record(REQUEST.replace("holder: fund", "holder: nobody"))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theReadingsAreThoseOfTheRecord() {
        String record = Recorder.of(StandardPack.ANCRAGE.withReading("fr/secnumcloud#indirect-holdings", "greater-of-both"))
                .record(hosting(REQUEST), DAY, Language.FR).text();
        assertThat(record).contains("\"readings\":{\"fr/secnumcloud#indirect-holdings\":\"greater-of-both\"}");
        assertThat(RECORDER.replay(record).reproduced()).isTrue();
        assertThat(Recorder.of(StandardPack.ANCRAGE.withReading("fr/secnumcloud#indirect-holdings", "product")).replay(record).reproduced()).isTrue();
    }

    // What a list of records shows, and what a database gives back

    @Test
    void aRecordTellsWhatListsAndSearchesAsk() {
        StoredRecord record = StoredRecord.read(record(REQUEST, "/offer/holders/*/id", "/offer/holders/*/name"));
        assertThat(record.hash()).hasSize(64);
        assertThat(record.isIntact()).isTrue();
        assertThat(List.of(record.on(), record.language(), record.need(), record.offer(), record.outcome()))
                .containsExactly(DAY, Language.EN, "clinic", "cloud", Outcome.UNDETERMINED);
        assertThat(record.rules()).isEqualTo(StandardPack.ANCRAGE.ruleSets());
        assertThat(record.masks()).extracting(Mask::pointer).contains("/offer/holders/1/id", "/offer/certificates/0/holder");
        assertThat(record.page()).startsWith("Offer cloud").contains("To be established");
        assertThat(StoredRecord.read(record(REQUEST)).request().hosting()).isEqualTo(hosting(REQUEST.replace("40.0", "40")).inCanonicalOrder());
        assertThat(record.request().hosting().offer().holders()).extracting(Holder::id).doesNotContain("fund", "zoe-martin");
    }

    @Test
    void aColumnOfJsonMayGiveItBackInAnotherOrderAndForm() {
        String given = record(REQUEST);
        MappingNode root = (MappingNode) new DocumentReader().read(given, "record").root();
        List<String> members = new ArrayList<>(root.entries().keySet());
        Collections.reverse(members);
        String stored = members.stream()
                .map(member -> "\n \"" + member + "\" : " + CanonicalJson.of(new Document("record", Objects.requireNonNull(root.entries().get(member)))))
                .collect(Collectors.joining(" ,", "{", "\n}")).replace("\"capital\":40,", "\"capital\": 40.00, ");
        StoredRecord record = StoredRecord.read(stored);
        assertThat(record.text()).isEqualTo(given);
        assertThat(record).isEqualTo(StoredRecord.read(given)).matches(StoredRecord::isIntact);
        assertThat(RECORDER.replay(record)).matches(Replay::reproduced);
        assertThat(StoredRecord.read(given.replace("Cloud of the west", "Cloud of the east"))).matches(edited -> !edited.isIntact());
    }

    @Test
    void anAnswerThatWasGivenIsRecordedWithoutAskingAgain() {
        Hosting asked = hosting(REQUEST).inCanonicalOrder();
        Assessment answer = StandardPack.ANCRAGE.assess(asked, DAY);
        assertThat(RECORDER.record(answer, asked, Language.EN).text()).isEqualTo(record(REQUEST));

        Hosting other = Hosting.of(NeedBuilder.builder(asked.need()).id("other").build(), asked.offer(), asked.contract());
        assertThatThrownBy(() -> RECORDER.record(answer, other, Language.EN)).hasMessageContaining("is one on the offer (cloud) for the need (clinic)");
        assertThatThrownBy(() -> RECORDER.record(answer, hosting(REQUEST), Language.EN)).hasMessageContaining("canonical order");
        assertThatThrownBy(() -> RECORDER.record(answer.at(Level.PAGE), asked, Language.EN)).hasMessageContaining("FULL");
    }

    @Test
    void anAnswerThatWouldNotBeReplayedIsRefused() {
        Hosting asked = hosting(REQUEST).inCanonicalOrder();
        Provenance supposed = Provenance.builder().assume("/offer/holdings").build();
        Assessment resting = StandardPack.ANCRAGE.assess(asked, supposed, Trust.anything(), DAY, Level.FULL);
        assertThatIllegalArgumentException().isThrownBy(() -> RECORDER.record(resting, asked, Language.EN)).withMessageContaining("Give both");
        assertThat(RECORDER.replay(RECORDER.record(resting, asked, supposed, Trust.anything(), Language.EN))).matches(Replay::reproduced);
        Assessment answer = StandardPack.ANCRAGE.assess(asked, DAY, Level.FULL);
        assertThatIllegalArgumentException().isThrownBy(() -> RECORDER.record(answer, asked, supposed, Trust.anything(), Language.EN))
                .withMessageContaining("without where the facts come from");

        Ancrage chosen = StandardPack.ANCRAGE.withReading("eu/gdpr-transfers#effective-measures", "agreed");
        Assessment other = chosen.assess(asked, DAY, Level.FULL);
        assertThatIllegalArgumentException().isThrownBy(() -> RECORDER.record(other, asked, Language.EN)).withMessageContaining("effective-measures=agreed");
        assertThat(Recorder.of(chosen).record(other, asked, Language.EN)).isEqualTo(Recorder.of(chosen).record(asked, DAY, Language.EN));
    }

    @Test
    void theExplanationIsFoundAgainOnlyWhereItIsTheSame() {
        StoredRecord record = StoredRecord.read(record(REQUEST));
        assertThat(RECORDER.explanation(record)).hasValueSatisfying(told -> assertThat(told).contains("\"syllogism\":", "\"notice\":"));
        assertThat(RECORDER.explanation(StoredRecord.read(
                record.text().replaceFirst("\"explanationHash\":\"[0-9a-f]{64}", "\"explanationHash\":\"" + "0".repeat(64))))).isEmpty();
    }

    // Replaying

    @Test
    void anEditedAnswerIsFound() {
        Replay replay = RECORDER.replay(record(REQUEST).replaceFirst("\"outcome\":\"UNDETERMINED\"", "\"outcome\":\"COMPLIANT\""));
        assertThat(flaws(replay)).containsExactly(Flaw.Kind.WRONG_HASH);
        assertThat(replay.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.pointer()).startsWith("/answer/decisions/").endsWith("/outcome");
            assertThat(difference.recorded()).isEqualTo("\"COMPLIANT\"");
            assertThat(difference.replayed()).isEqualTo("\"UNDETERMINED\"");
        });
    }

    @Test
    void anEditedAnswerIsFoundBehindAHashThatFits() {
        String edited = rehashed(record(REQUEST).replaceFirst("\"outcome\":\"UNDETERMINED\"", "\"outcome\":\"COMPLIANT\""));
        Replay replay = RECORDER.replay(edited);
        assertThat(replay.flaws()).isEmpty();
        assertThat(replay.differences()).hasSize(1);
    }

    @Test
    void anEditedFactIsFoundEvenWhereNoRuleReadsIt() {
        Replay replay = RECORDER.replay(record(REQUEST).replace("Cloud of the west", "Cloud of the east"));
        assertThat(flaws(replay)).containsExactly(Flaw.Kind.WRONG_HASH);
    }

    @Test
    void factsInAnotherOrderAreNotWhatWasWritten() {
        String edited = rehashed(record(REQUEST)
                .replace("\"holders\":[{\"id\":\"fund\",\"registeredOffice\":\"DE\"},", "\"holders\":[")
                .replace("\"name\":\"Zoé Martin\",\"registeredOffice\":\"US\"}]",
                        "\"name\":\"Zoé Martin\",\"registeredOffice\":\"US\"},{\"id\":\"fund\",\"registeredOffice\":\"DE\"}]"));
        assertThat(RECORDER.replay(edited).differences()).extracting(Deviation::pointer)
                .isNotEmpty().allMatch(pointer -> pointer.startsWith("/request/offer/holders/"));
    }

    @Test
    void whatIsMissingOrTooMuchIsFound() {
        String fuller = rehashed(record(REQUEST).replace("\"outlook\":[", "\"outlook\":[{\"text\":\"x\"},").replaceFirst("\"force\":", "\"forced\":"));
        assertThat(RECORDER.replay(fuller).differences())
                .anySatisfy(difference -> assertThat(difference.replayed()).isNull())
                .anySatisfy(difference -> assertThat(difference.recorded()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n", " %s", "\uFEFF%s"})
    void aReformattedRecordIsNotTheSame(String form) {
        Replay replay = RECORDER.replay(form.formatted(record(REQUEST)));
        assertThat(flaws(replay)).containsExactly(Flaw.Kind.NOT_CANONICAL);
        assertThat(replay.differences()).isEmpty();
        assertThat(replay.reproduced()).isFalse();
    }

    @Test
    void aRecordThatBreaksOffIsDamaged() {
        String record = record(REQUEST);
        assertThat(flaws(RECORDER.replay(record.substring(0, record.length() / 2)))).containsExactly(Flaw.Kind.UNREADABLE);
        assertThat(flaws(RECORDER.replay(record.substring(0, record.length() - 1)))).containsExactly(Flaw.Kind.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"on\":\"2026-11-24\",\"readings\" | \"on\":\"yesterday\",\"readings\" | /on: ",
        "\"language\":\"en\",\"masks\" | \"language\":\"de\",\"masks\" | /language: ",
        "\"masks\":[] | \"masks\":{} | /masks: ",
        "\"readings\":{} | \"reedings\":{} | /reedings: ",
        "\"kind\":\"PRIVATE_HEALTH_ESTABLISHMENT\" | \"kind\":\"BANK\" | /request/need/customer/kind: ",
        "\"holder\":\"fund\" | \"holder\":\"nobody\" | /request/offer/holdings/complete/1/holder: "})
    void whatIsNoRecordAnyMoreIsSaidWithItsPlace(String from, String to, String message) {
        Replay replay = RECORDER.replay(record(REQUEST).replace(from, to));
        assertThat(flaws(replay)).startsWith(Flaw.Kind.WRONG_HASH).contains(Flaw.Kind.UNREADABLE);
        assertThat(replay.flaws()).anySatisfy(flaw -> assertThat(flaw.problem().toString()).contains(message));
    }

    @Test
    void anotherFormatIsNotRead() {
        assertThat(flaws(RECORDER.replay(record(REQUEST).replace("ancrage-record/2", "ancrage-record/1"))))
                .containsExactly(Flaw.Kind.UNKNOWN_FORMAT);
        assertThat(flaws(RECORDER.replay("{\"format\": \"ancrage-record/1\", \"more\": []}"))).containsExactly(Flaw.Kind.UNKNOWN_FORMAT);
    }

    @Test
    void readingsThatDoNotExistAreNamed() {
        Replay replay = RECORDER.replay(rehashed(record(REQUEST).replace("\"readings\":{}", "\"readings\":{\"fr/x#y\":\"z\"}")));
        assertThat(flaws(replay)).containsExactly(Flaw.Kind.UNKNOWN_READING);
        assertThat(replay.flaws().get(0).problem().message()).contains("fr/x#y");
    }

    @Test
    void otherRulesAreNamedAndTheirAnswerCompared() {
        String hash = StandardPack.ANCRAGE.ruleSets().get(0).hash();
        Replay replay = RECORDER.replay(rehashed(record(REQUEST).replace(hash, "0".repeat(64))));
        assertThat(replay.flaws()).isEmpty();
        assertThat(replay.differences()).isEmpty();
        assertThat(replay.reproduced()).isFalse();
        OtherRules other = replay.otherRules().get(0);
        assertThat(other.recorded()).isNotNull().satisfies(rules -> assertThat(rules.hash()).isEqualTo("0".repeat(64)));
        assertThat(other.now()).isEqualTo(StandardPack.ANCRAGE.ruleSets().get(0));
    }

    @Test
    void anotherPackIsNamed() {
        Replay replay = RECORDER.replay(rehashed(record(REQUEST).replace("\"pack\":\"ancrage/standard\"", "\"pack\":\"vendor/own\"")));
        assertThat(replay.otherRules()).extracting(OtherRules::pack).containsExactly("vendor/own", "ancrage/standard");
        assertThat(replay.otherRules().get(0).now()).isNull();
        assertThat(replay.otherRules().get(1).recorded()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1", "[]", "1", "need: {id: a}", "{\"format\": \"other/1\"}", "{\"format\": 1}", "\u0000"})
    void whatIsNoRecordIsRefused(String text) {
        assertThatThrownBy(() -> RECORDER.replay(text)).isInstanceOf(InvalidInputException.class);
    }

    // Masks

    @Test
    void anIdIsReplacedWhereverItIsReferredTo() {
        String record = record(REQUEST, "/offer/holders/0/id", "/offer/holders/*/name");
        String id = record.contains("{\"id\":\"masked-1\"") ? "masked-1" : "masked-2";
        String name = id.equals("masked-1") ? "masked-2" : "masked-1";
        assertThat(record).doesNotContain("zoe-martin", "Zoé Martin")
                .contains("\"holders\":[{\"id\":\"fund\",\"registeredOffice\":\"DE\"},{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"registeredOffice\":\"US\"}]")
                .contains("\"holder\":\"" + id + "\",\"id\":\"h1\"", "\"holder\":\"" + id + "\",\"id\":\"own\"")
                .contains("\"masks\":[{\"pointer\":\"/offer/holders/1/id\",\"replacement\":\"" + id + "\"},"
                        + "{\"pointer\":\"/offer/holders/1/name\",\"replacement\":\"" + name + "\"},"
                        + "{\"pointer\":\"/offer/holdings/complete/0/holder\",\"replacement\":\"" + id + "\"},"
                        + "{\"pointer\":\"/offer/certificates/0/holder\",\"replacement\":\"" + id + "\"}]");
        assertThat(RECORDER.replay(record).reproduced()).isTrue();
    }

    @Test
    void aStarReachesIntoCompleteLists() {
        assertThat(record(REQUEST, "/offer/holdings/*/id")).contains("/offer/holdings/complete/0/id", "/offer/holdings/complete/1/id")
                .doesNotContain("\"h1\"", "\"h2\"");
        assertThat(record(REQUEST, "/offer/participants/*/name")).isEqualTo(record(REQUEST));
    }

    @Test
    void aPseudonymIsNeverTakenTwice() {
        String record = record(REQUEST.replace("id: fund", "id: masked-1").replace("holder: fund", "holder: masked-1"), "/offer/holders/0/id",
                "/offer/holders/0/name");
        assertThat(record).contains("\"replacement\":\"masked-2\"", "\"replacement\":\"masked-3\"").doesNotContain("\"replacement\":\"masked-1\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/offer/service | of something else than a name or an id",
        "/offer/hoster | of something else",
        "/offer/holdings/0/holder | of something else",
        "/offer/holders/0/nam | Maybe \"/offer/holders/*/name\"",
        "offer/name | is not a JSON pointer",
        "'' | is not a JSON pointer",
        "/offer/na~me | is not a JSON pointer",
        "/offer/holders/7/id | leads to nothing",
        "/offer/holders/1/name | leads to nothing",
        "/offer/holdings/0/id | leads to nothing"})
    void otherMasksAreRefused(String mask, String message) {
        assertThatThrownBy(() -> record(REQUEST, mask)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message).hasMessageContaining("names and ids can be masked").hasMessageContaining("/offer/holders/*/name");
    }

    @Test
    void whatCanStillBeReadElsewhereIsNotCalledMasked() {
        assertThatThrownBy(() -> record(REQUEST, "/offer/holders/0/name")).isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("/offer/holders/0/id: ", "Mask this as well: /offer/holders/0/id.")
                // What names the holder by its id goes with the id.
                .hasMessageNotContainingAny("Zoé", "zoe", "/offer/certificates/0/holder", "/offer/holdings/complete/0/holder");
        assertThatThrownBy(() -> record(REQUEST.replace("General cloud", "Cloud for ZOË MARTIN"), "/offer/holders/*/id", "/offer/holders/*/name"))
                .hasMessageContaining("/offer/service: ").hasMessageContaining("Change it in the request");
    }

    /** Without a key, a mask that was left out still shows where the same pseudonym is listed for another place. */
    @Test
    void aMaskThatWasLeftOutIsFound() {
        String record = record(REQUEST, "/offer/holders/*/id", "/offer/holders/*/name");
        String edited = rehashed(record.replaceFirst(",\\{\"pointer\":\"/offer/holdings/complete/0/holder\",\"replacement\":\"masked-[0-9]\"}", ""));
        assertThat(RECORDER.replay(edited).differences()).isNotEmpty().allMatch(difference -> difference.pointer().startsWith("/masks/"));
    }

    // Signatures

    private static final KeyPair KEYS = keys();

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(String record) {
        return StoredRecord.read(record).signed(KEYS.getPrivate()).text();
    }

    private static Replay verified(String record) {
        return RECORDER.replay(record.getBytes(StandardCharsets.UTF_8), KEYS.getPublic());
    }

    @Test
    void aSignedRecordReplaysAndSaysWhetherItWasVerified() {
        String signed = signed(record(REQUEST));
        assertThat(signed).contains("\"signature\":{\"algorithm\":\"Ed25519\",\"value\":\"");
        assertThat(signed(signed)).as("Ed25519 is deterministic, and a record has one signature").isEqualTo(signed);
        assertThat(verified(signed)).matches(Replay::reproduced).matches(replay -> !replay.signatureUnverified());
        assertThat(RECORDER.replay(signed)).matches(Replay::reproduced).matches(Replay::signatureUnverified);
        assertThat(RECORDER.replay(record(REQUEST))).matches(replay -> !replay.signatureUnverified());
        assertThat(flaws(verified(record(REQUEST)))).containsExactly(Flaw.Kind.UNSIGNED);
        assertThat(flaws(RECORDER.replay(signed.getBytes(StandardCharsets.UTF_8), keys().getPublic()))).containsExactly(Flaw.Kind.WRONG_SIGNATURE);
        assertThat(StoredRecord.read(signed)).matches(record -> record.isSignedBy(KEYS.getPublic())).matches(record -> !record.isSignedBy(keys().getPublic()))
                .satisfies(record -> assertThat(record.signature()).hasValueSatisfying(value -> assertThat(signed).contains(value)));
        assertThat(StoredRecord.read(record(REQUEST)).signature()).isEmpty();
    }

    /** What replaying does not compute again, with the hash computed anew: only a key tells. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Cloud of the west | Cloud of the east",
        "Hébergeur Dupré | Hébergeur Durand",
        "\"masks\":[] | \"masks\":[{\"pointer\":\"/offer/name\",\"replacement\":\"Cloud of the west\"}]"})
    void whatIsNotComputedAgainIsRefusedByTheKey(String from, String to) {
        String signed = signed(record(REQUEST));
        assertThat(signed).contains(from);
        String edited = rehashed(signed.replace(from, to));
        assertThat(RECORDER.replay(edited).flaws()).as("without the key it passes").isEmpty();
        assertThat(flaws(verified(edited))).containsExactly(Flaw.Kind.WRONG_SIGNATURE);
        String unsigned = edited.replaceFirst(",\"signature\":\\{[^}]*}", "");
        assertThat(flaws(verified(unsigned))).containsExactly(Flaw.Kind.UNSIGNED);
    }

    @Test
    void masksThatAreSaidToBeNoneAreRefusedByTheKey() {
        String signed = signed(record(REQUEST, "/offer/holders/*/id", "/offer/holders/*/name"));
        String edited = rehashed(signed.replaceFirst("\"masks\":\\[[^]]*]", "\"masks\":[]"));
        assertThat(RECORDER.replay(edited)).matches(Replay::reproduced);
        assertThat(flaws(verified(edited))).containsExactly(Flaw.Kind.WRONG_SIGNATURE);
    }

    @Test
    void anAttributeThatARuleDoesNotReadIsMaskedWithWhatItIsSaidOf() {
        String request = REQUEST + "  attributes: [{of: zoe-martin, key: acme/profile, value: zm-1984}, {of: hoster, key: acme/level, value: \"3\"}]\n";
        String record = record(request, "/offer/holders/*/id", "/offer/holders/*/name");
        assertThat(record).doesNotContain("zm-1984").contains("\"key\":\"acme/level\",\"of\":\"hoster\",\"value\":\"3\"");
        assertThat(RECORDER.replay(record)).matches(Replay::reproduced);
    }

    @Test
    void aMaskThatWasEditedIsFound() {
        String record = record(REQUEST, "/offer/holders/*/id", "/offer/holders/*/name");
        Replay replay = RECORDER.replay(rehashed(record.replace("\"pointer\":\"/offer/holders/1/id\"", "\"pointer\":\"/offer/holders/7/id\"")));
        assertThat(flaws(replay)).containsExactly(Flaw.Kind.WRONG_MASK);
    }
}
