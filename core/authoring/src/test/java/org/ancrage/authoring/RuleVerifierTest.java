package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.ancrage.Ancrage;
import org.ancrage.document.InvalidInputException;
import org.ancrage.law.Truth;
import org.ancrage.verify.RuleVerification;
import org.ancrage.verify.RuleVerifier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a verifier of one rule accepts, and each way in which it fails. */
class RuleVerifierTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String KEYS = "house/keys#own-keys";
    private static final String CUSTOMER = "offer: {keyCustody: CUSTOMER}";
    private static final String HOSTER = "offer: {keyCustody: HOSTER}";
    private static final String NOTHING = "offer: {id: offer}";

    private static Ancrage ancrage;
    private final RuleVerifier verifier = RuleVerifier.of(ancrage);

    @BeforeAll
    static void pack(@TempDir Path folder) {
        ancrage = Ancrage.builder().pack(KeysPack.in(folder).folder()).build();
    }

    @AfterEach
    void close() {
        verifier.close();
    }

    private RuleVerification met(String facts) {
        return verifier.verify(KeysPack.MET).given(facts).on(DAY);
    }

    private RuleVerification unmet(String facts) {
        return verifier.verify(KeysPack.UNMET).given(facts).on(DAY);
    }

    private static void fails(ThrowingCallable expectation, String... told) {
        assertThatThrownBy(expectation).isExactlyInstanceOf(AssertionError.class)
                .satisfies(thrown -> assertThat(thrown.getMessage()).contains(told));
    }

    // What holds

    @Test
    void a_rule_concludes_on_some_facts_is_silent_on_others_and_asks_for_what_is_missing() {
        met(CUSTOMER).concludes(Truth.MET);
        met(HOSTER).isSilent();
        met(NOTHING).isSilent().asks("/offer/keyCustody");
        unmet(HOSTER).concludes(Truth.UNMET);
        verifier.verify("com.example.keys.house.keys." + KeysPack.MET).given(CUSTOMER).on(DAY).concludes(Truth.MET);
    }

    @Test
    void a_criterion_is_verified_with_all_its_rules() {
        RuleVerification criterion = verifier.verifyCriterion(KEYS).on(DAY);
        criterion.given(CUSTOMER).concludes(Truth.MET);
        criterion.given(HOSTER).concludes(Truth.UNMET);
        criterion.given(NOTHING).isSilent().asks("/offer/keyCustody");
    }

    @Test
    void a_reading_is_settled_for_one_verification() {
        unmet(HOSTER).reading("house/keys#agents", "do-not-count").isSilent();
        unmet(HOSTER).reading("house/keys#agents", "count").concludes(Truth.UNMET);
        RuleVerifier.of(ancrage.withReading("house/keys#agents", "do-not-count")).verify(KeysPack.UNMET).given(HOSTER).on(DAY).isSilent();
    }

    // What fails, and what is said then

    @Test
    void silence_where_a_conclusion_is_expected_tells_the_near_miss() {
        fails(() -> met(HOSTER).concludes(Truth.MET),
                "Expected the rule \"The customer holds the keys\" to conclude MET on 2026-11-24, but it is silent:",
                "does not fire", "keyCustody == KeyCustody.CUSTOMER", "own-keys is UNMET all the same", "Given:\n  ", "keyCustody: HOSTER");
    }

    @Test
    void a_conclusion_where_silence_is_expected_tells_on_what_it_rests() {
        fails(() -> met(CUSTOMER).isSilent(), "to be silent on 2026-11-24, but it concludes MET:", "fires on", "Given:");
        fails(() -> verifier.verifyCriterion(KEYS).given(CUSTOMER).on(DAY).isSilent(), "Expected the criterion house/keys#own-keys to be silent");
    }

    @Test
    void the_other_conclusion_of_a_criterion_fails() {
        fails(() -> verifier.verifyCriterion(KEYS).given(HOSTER).on(DAY).concludes(Truth.MET), "to conclude MET", "concludes UNMET");
    }

    @Test
    void asking_fails_where_the_criterion_is_settled_or_asks_for_something_else() {
        fails(() -> met(HOSTER).asks("/offer/keyCustody"), "to ask for /offer/keyCustody", "the criterion house/keys#own-keys is UNMET");
        fails(() -> met(NOTHING).asks("/offer/zone"), "to ask for /offer/zone", "asks for /offer/keyCustody");
    }

    @Test
    void what_a_rule_can_never_conclude_is_no_test() {
        fails(() -> met(CUSTOMER).concludes(Truth.UNMET), "never concludes UNMET: it concludes MET");
        fails(() -> met(CUSTOMER).concludes(Truth.UNKNOWN), "No rule concludes UNKNOWN");
    }

    @Test
    void an_unknown_name_fails_with_what_was_perhaps_meant() {
        fails(() -> verifier.verify("The customer hold the keys"), "There is no rule (The customer hold the keys)", "Maybe \"The customer holds the keys\".");
        fails(() -> verifier.verifyCriterion("house/keys#own-key"), "There is no criterion", "Maybe \"house/keys#own-keys\".");
        fails(() -> met(HOSTER).reading("house/keys#agent", "count"), "There is no reading", "Maybe \"house/keys#agents\".");
        fails(() -> met(HOSTER).reading("house/keys#agents", "counts"), "no option (counts)", "Maybe \"count\".");
        fails(() -> met(NOTHING).asks("/offer/keyCustdy"), "no component (/offer/keyCustdy)", "Maybe \"/offer/keyCustody\".");
        verifier.verify(KeysPack.MET).given(CUSTOMER).on(DAY).concludes(Truth.MET);
        closingForgets();
    }

    /** Each {@code met( … )} above that failed before an expectation was reached was begun, and is told. */
    private void closingForgets() {
        fails(verifier::close, "Nothing was expected of: rule \"The customer holds the keys\"");
    }

    @Test
    void the_name_of_a_rule_is_suggested_as_a_whole_however_long_it_is() {
        String name = KeysPack.UNMET + ", and this is a name that is longer than what is shown of other names";
        fails(() -> verifier.verify(KeysPack.UNMET.substring(0, 45)), "Maybe \"" + KeysPack.UNMET + "\".");
        fails(() -> verifier.verify(name.replace("hoster", "hostr")), "There is no rule");
    }

    @Test
    void without_facts_without_a_day_or_without_a_question_nothing_is_verified() {
        fails(() -> verifier.verify(KeysPack.MET).on(DAY).isSilent(), "No facts were given");
        fails(() -> verifier.verify(KeysPack.MET).given(NOTHING).isSilent(), "No day was given");
        fails(() -> met(NOTHING).asks(), "is expected to ask for nothing");
    }

    @Test
    void what_was_begun_and_not_ended_fails_when_the_verifier_is_closed() {
        verifier.verify(KeysPack.MET).given(CUSTOMER).on(DAY);
        verifier.verifyCriterion(KEYS);
        fails(verifier::close, "Nothing was expected of: rule \"The customer holds the keys\", criterion house/keys#own-keys.");
        verifier.close();
    }

    @Test
    void facts_that_are_wrong_are_refused() {
        assertThatThrownBy(() -> verifier.verifyCriterion(KEYS).given("offer: {keyCustdy: HOSTER}"))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("keyCustody");
        assertThatThrownBy(verifier::close).isInstanceOf(AssertionError.class);
    }
}
