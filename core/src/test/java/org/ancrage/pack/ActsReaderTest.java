package org.ancrage.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.law.Act;
import org.ancrage.law.ComponentChange;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion.Actor;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.Procurement;
import org.ancrage.pack.form.LawForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActsReaderTest {

    private static final String ACTS = """
            id: acts
            acts:
              - id: keep-keys
                words: {fr: "Garder les clés.", en: "Keep the keys."}
                by: CUSTOMER
                change:
                  offer:
                    keyCustody: CUSTOMER
              - id: qualify
                words: {fr: "Faire qualifier le service.", en: "Have the service qualified."}
                by: HOSTER
                takes: {fr: "deux ans", en: "two years"}
                from: 2022-03-08
                when:
                  /offer/deployment: [COMMERCIAL_CLOUD, ON_PREMISES]
                includes: [keep-keys]
                provisions: [fr/sample#art-1]
                change:
                  offer:
                    hoster:
                      registeredOffice: {within: EUROPEAN_UNION, otherwise: DE}
                    participants:
                      where: [{groupOutsideUnion: [YES, UNKNOWN]}, {registeredOffice: {outside: EUROPEAN_UNION}}]
                      each: {accessToCustomerData: NO, remoteAccess: {complete: []}}
                    certificates:
                      remove: {status: SUSPENDED}
                      forEach: /offer/participants
                      add: {id: {fact: id}, holder: {fact: id}, scheme: HDS, validFrom: {fact: /on}, services: [{fact: supplies}]}
                      complete: true
            """;

    private static List<Act> read(String acts) {
        return ActsReader.read(new DocumentReader().read(acts, "acts.yaml"));
    }

    @Test
    void an_act_has_words_an_actor_days_and_a_change() {
        Act act = read(ACTS).get(1);

        assertThat(act.id()).isEqualTo("acts#qualify");
        assertThat(act.by()).isEqualTo(Actor.HOSTER);
        assertThat(act.when()).isEqualTo(Map.of("/offer/deployment", List.of("COMMERCIAL_CLOUD", "ON_PREMISES")));
        assertThat(act.includes()).containsExactly("acts#keep-keys");
        ComponentChange.Components offer = (ComponentChange.Components) act.change().components().get("offer");
        ComponentChange.Items certificates = (ComponentChange.Items) offer.components().get("certificates");
        assertThat(certificates.forEach()).isEqualTo("/offer/participants");
        assertThat(certificates.complete()).isTrue();
        assertThat(((ComponentChange.Components) certificates.added().get(0)).components())
                .containsEntry("scheme", new ComponentChange.Constant("HDS")).containsEntry("validFrom", new ComponentChange.SameAs("/on"));
    }

    @Test
    void acts_come_back_from_the_compact_form() {
        Corpus corpus = new Corpus(List.of(), Jurisdictions.none(), Procurement.none(), List.of(), read(ACTS), null);
        PackManifest manifest = new PackManifest("vendor", "1", "org.vendor", Map.of(), List.of(), List.of(), null, null, null, "acts.yaml", null, null);

        LoadedPack back = LawForm.read(LawForm.write(new LoadedPack(manifest, corpus, List.of(), "0".repeat(64))), "form");

        assertThat(back.corpus().acts()).isEqualTo(read(ACTS));
        assertThat(back.manifest()).isEqualTo(manifest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "keyCustody: CUSTOMER          | keyCustodi: CUSTOMER          | acts.yaml:8 /acts/0/change/offer/keyCustodi: the key (keyCustodi) is not known here. Maybe \"keyCustody\".",
        "keyCustody: CUSTOMER          | keyCustody: CUSTOMMER         | acts.yaml:8 /acts/0/change/offer/keyCustody: the value (CUSTOMMER) is not known. Maybe \"CUSTOMER\".",
        "by: CUSTOMER                  | by: NOBODY                    | acts.yaml:5 /acts/0/by: what nobody can do is no act.",
        "registeredOffice: {within: EUROPEAN_UNION, otherwise | registeredOffice: {within: EUROPE, otherwise | the area (EUROPE) is not known.",
        "scheme: HDS,                  | scheme: HDSS,                 | the value (HDSS) is not known. Maybe \"HDS\".",
        "holder: {fact: id},           |                               | /acts/1/change/offer/certificates/add/holder: the key (holder) is missing.",
        "services: [{fact: supplies}]  | services: [{fact: alternatives}] | the component (alternatives) is not of the type String.",
        "validFrom: {fact: /on}        | validFrom: {fact: /offer/zone} | the component (/offer/zone) is not of the type LocalDate.",
        "/offer/deployment: [          | /offer/deploiment: [          | the component (/offer/deploiment) is not known. Maybe \"/offer/deployment\".",
        "includes: [keep-keys]         | includes: [keep-key]          | the act (keep-key) is not known. Maybe \"keep-keys\".",
        "groupOutsideUnion: [YES       | groupOutsideUnion: [PERHAPS   | the value (PERHAPS) is not known.",
    })
    void what_a_request_would_refuse_is_refused_where_it_stands(String right, String wrong, String message) {
        assertThatThrownBy(() -> read(ACTS.replace(right, wrong == null ? "" : wrong)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.problems()).anyMatch(problem -> problem.toString().contains(message)));
    }

    @Test
    void nothing_is_done_about_the_customer_and_the_data() {
        String acts = ACTS.replace("      offer:\n        keyCustody: CUSTOMER", "      need:\n        dataset: {health: NO}");

        assertThatThrownBy(() -> read(acts)).hasMessageContaining("/acts/0/change/need/dataset: the key (dataset) is not known here.");
    }

    @Test
    void what_is_to_be_done_is_said_shortly() {
        assertThatThrownBy(() -> read(ACTS.replace("Keep the keys.", "Keep the keys, " + "and keep them well, ".repeat(6) + "always.")))
                .hasMessageContaining("/acts/0/words: an act is said in at most 25 words.");
    }

    @Test
    void acts_and_provisions_of_nobody_are_told() {
        Corpus corpus = new Corpus(List.of(), Jurisdictions.none(), Procurement.none(), List.of(), read(ACTS.replace("[keep-keys]", "[others#keep-keys]")), null);

        assertThat(CorpusChecks.acts(corpus)).extracting(Object::toString)
                .anyMatch(problem -> problem.contains("/acts/1/provisions") && problem.contains("the provision (fr/sample#art-1) does not exist"))
                .anyMatch(problem -> problem.contains("/acts/1/includes") && problem.contains("the act (others#keep-keys) does not exist"));
    }
}
