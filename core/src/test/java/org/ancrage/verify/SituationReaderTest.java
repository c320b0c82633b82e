package org.ancrage.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.ancrage.decision.Outcome;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.law.Language;
import org.ancrage.law.Truth;
import org.junit.jupiter.api.Test;

class SituationReaderTest {

    private static List<Situation> read(String yaml) {
        return new SituationReader(List.of()).read(new DocumentReader().read(yaml, "situations.yaml"), "fr/a");
    }

    @Test
    void theSameIsExpectedOfEachOfSeveralFacts() {
        List<Situation> situations = read("""
                situations:
                  - name: "A State body"
                    on: 2026-11-24
                    facts:
                      - {need: {customer: {kind: STATE_ADMINISTRATION}}}
                      - {need: {customer: {kind: STATE_OPERATOR}}}
                    expect: {fr/a: {outcome: COMPLIANT}}
                """);
        assertThat(situations).extracting(Situation::name).containsExactly("A State body [1]", "A State body [2]");
        assertThat(situations).extracting(one -> one.hosting().need().customer().kind())
                .containsExactly(CustomerKind.STATE_ADMINISTRATION, CustomerKind.STATE_OPERATOR);
    }

    @Test
    void aVariationSaysOnlyWhatIsOtherwise() {
        List<Situation> situations = read("""
                situations:
                  - name: "A State body"
                    source: "art. 1"
                    on: 2026-11-24
                    facts: {need: {customer: {kind: STATE_ADMINISTRATION, jurisdiction: FR}}, offer: {certificates: [{id: one, holder: hoster, scheme: HDS, status: VALID}]}}
                    expect: {fr/a: {outcome: COMPLIANT, criteria: {bound: MET, other: UNMET}}}
                    variations:
                      - name: "under German law"
                        on: 2027-01-01
                        facts: {need: {customer: {jurisdiction: DE}}}
                        change: {/offer/certificates/0/status: SUSPENDED}
                        expect: {fr/a: {criteria: {bound: UNMET}}}
                """);
        assertThat(situations).hasSize(2);
        Situation varied = situations.get(1);
        assertThat(varied.name()).isEqualTo("A State body: under German law");
        assertThat(varied.source()).isEqualTo("art. 1");
        assertThat(varied.on()).hasToString("[2027-01-01]");
        assertThat(varied.hosting().need().customer().kind()).isEqualTo(CustomerKind.STATE_ADMINISTRATION);
        assertThat(varied.hosting().need().customer().jurisdiction()).isEqualTo("DE");
        assertThat(varied.hosting().offer().certificates().items()).extracting(certificate -> certificate.status()).containsExactly(Certificate.Status.SUSPENDED);
        assertThat(varied.expected().get("fr/a").outcome()).contains(Outcome.COMPLIANT);
        assertThat(varied.expected().get("fr/a").criteria()).containsEntry("fr/a#bound", Truth.UNMET).containsEntry("fr/a#other", Truth.UNMET);
    }

    @Test
    void underAnOptionAnOutcomeIsExpectedOrCriteriaAsWell() {
        Situation.Expected expected = read("""
                situations:
                  - name: "A State body"
                    on: 2026-11-24
                    expect:
                      fr/a:
                        outcome: UNSETTLED
                        readings: {open-point: {strict: {outcome: NON_COMPLIANT, criteria: {bound: UNMET}}, wide: COMPLIANT}}
                """).get(0).expected().get("fr/a");
        assertThat(expected.readings().get("fr/a#open-point"))
                .containsEntry("strict", new Situation.Under(Outcome.NON_COMPLIANT, Map.of("fr/a#bound", Truth.UNMET)))
                .containsEntry("wide", new Situation.Under(Outcome.COMPLIANT, Map.of()));
    }

    @Test
    void optionsOfSeveralReadingsAreTakenAtOnce() {
        Situation.Expected expected = read("""
                situations:
                  - name: "A State body"
                    on: 2026-11-24
                    expect:
                      fr/a:
                        outcome: UNSETTLED
                        readings:
                          open-point:
                            strict:
                              outcome: NON_COMPLIANT
                              readings: {fr/b#other: {first: {outcome: COMPLIANT, criteria: {bound: MET}}, second: UNDETERMINED}}
                            wide: COMPLIANT
                """).get(0).expected().get("fr/a");
        assertThat(expected.underOptions()).containsOnly(
                Map.entry(Map.of("fr/a#open-point", "strict"), expected.readings().get("fr/a#open-point").get("strict")),
                Map.entry(Map.of("fr/a#open-point", "strict", "fr/b#other", "first"), new Situation.Under(Outcome.COMPLIANT, Map.of("fr/a#bound", Truth.MET))),
                Map.entry(Map.of("fr/a#open-point", "strict", "fr/b#other", "second"), new Situation.Under(Outcome.UNDETERMINED, Map.of())),
                Map.entry(Map.of("fr/a#open-point", "wide"), new Situation.Under(Outcome.COMPLIANT, Map.of())));
    }

    @Test
    void refusesTwoOptionsOfOneReadingAtOnce() {
        assertThatThrownBy(() -> read("""
                situations:
                  - name: "A State body"
                    on: 2026-11-24
                    expect:
                      fr/a:
                        outcome: UNSETTLED
                        readings: {open-point: {strict: {outcome: NON_COMPLIANT, readings: {fr/a#open-point: {wide: COMPLIANT}}}}}
                """)).isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(wrong.problems()).singleElement()
                .extracting(problem -> problem.line() + " " + problem.pointer() + ": " + problem.message())
                .isEqualTo("7 /situations/0/expect/fr~1a/readings/readings: an option of the reading (fr/a#open-point) is taken already where this is expected."));
    }

    @Test
    void namesWhatAVariationGetsWrong() {
        assertThatThrownBy(() -> read("""
                situations:
                  - name: "A State body"
                    on: 2026-11-24
                    expect: {fr/a: {outcome: COMPLIANT}}
                    variations:
                      - {name: "with a certificate", like: [x], change: {/offer/certificates/3/holder: other}}
                      - {facts: {need: {customer: {kind: KING}}}}
                      - text
                """)).isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(wrong.problems())
                .extracting(problem -> problem.pointer() + ": " + problem.message())
                .anyMatch(text -> text.startsWith("/situations/0/variations/0/like: there is no key (like)"))
                .anyMatch(text -> text.startsWith("/situations/0/variations/0/change/~1offer~1certificates~13~1holder: nothing of the facts"))
                .anyMatch(text -> text.startsWith("/situations/0/variations/1: the situation has no name."))
                .anyMatch(text -> text.startsWith("/situations/0/variations/2: a variation is a mapping")));
    }

    /** In quotes of the language, and without a place where the facts as a whole are wrong. */
    @Test
    void namesTheSituationWhoseFactsAreWrong() {
        InvalidInputException wrong = catchThrowableOfType(InvalidInputException.class, () -> read("""
                situations:
                  - {name: A body, on: 2026-11-24, facts: text, expect: {fr/a: {outcome: COMPLIANT}}}
                """));
        assertThat(wrong.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).startsWith("the facts of \"A body\" are wrong: ").doesNotContain(": :");
            assertThat(problem.message(Language.FR)).startsWith("les faits de «\u202fA body\u202f» sont erronés\u00a0: ").doesNotContain(":\u00a0:", "\u00a0:\u00a0:");
        });
    }

    /** Once, and not in each situation that builds on it. */
    @Test
    void aMistakeInABaseIsToldAtTheBase() throws IOException {
        String bases = """
                bases:
                  keys:
                    offer: {keyCustdy: CUSTOMER}
                """;
        String situations = """
                situations:
                  - {name: One, on: 2025-05-01, like: [keys], expect: {fr/a: {outcome: COMPLIANT}}}
                  - {name: Two, on: 2025-05-01, like: [keys], facts: {offer: {nmae: x}}, expect: {fr/a: {outcome: COMPLIANT}}}
                """;
        Document shared = new DocumentReader().read(bases, "situations/bases.yaml");
        InvalidInputException wrong = catchThrowableOfType(InvalidInputException.class,
                () -> new SituationReader(List.of(shared)).read(new DocumentReader().read(situations, "situations.yaml"), "fr/a"));
        assertThat(wrong.problems()).hasSize(2);
        assertThat(wrong.problems()).extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem).startsWith("situations/bases.yaml:3 /bases/keys/offer/keyCustdy: the key (keyCustdy)"))
                .anySatisfy(problem -> assertThat(problem).startsWith("situations.yaml:3 /situations/1").contains("nmae"));
    }

    private static List<String> refused(String yaml) {
        return catchThrowableOfType(InvalidInputException.class, () -> read(yaml)).problems().stream()
                .map(problem -> problem.line() + " " + problem.pointer() + ": " + problem.message()).toList();
    }

    /** Read as if it were not there, it would be compared with nothing, and the situation would pass. */
    @Test
    void refusesWhatHasAnotherShape() {
        assertThat(refused("""
                foo: 1
                situations:
                  - name: One
                    on: 2026-11-24
                    like: {keys: 1}
                    change: hello
                    expect:
                      fr/a:
                        outcome: COMPLIANT
                        version: [first]
                        conflicts: banana
                        criteria: [keys-with-customer]
                        questions: keys-with-customer
                        readings: {agents: COMPLIANT}
                    variations: {name: v}
                  - name: Two
                    on: 2026-11-24
                    facts: []
                    expect: {fr/a: {outcome: COMPLIANT, conflicts: yes, readings: {agents: {count: {outcome: COMPLIANT, criteria: hello}}}}}
                    variations: [{name: v, change: [hello], expect: {fr/a: {conflicts: "true", readings: [agents]}}}]
                """)).containsExactly(
                "1 /foo: the key (foo) is not known here. Allowed: situations, bases.",
                "5 /situations/0/like: a mapping stands where a list is expected.",
                "6 /situations/0/change: the text (hello) stands where a mapping is expected.",
                "10 /situations/0/expect/fr~1a/version: a list stands where a text is expected.",
                "11 /situations/0/expect/fr~1a/conflicts: the text (banana) stands where true or false is expected.",
                "12 /situations/0/expect/fr~1a/criteria: a list stands where a mapping is expected.",
                "13 /situations/0/expect/fr~1a/questions: the text (keys-with-customer) stands where a list is expected.",
                "14 /situations/0/expect/fr~1a/readings/agents: the text (COMPLIANT) stands where a mapping is expected.",
                "15 /situations/0/variations: a mapping stands where a list is expected.",
                "18 /situations/1/facts: the list under (facts) is empty, so that the situation would be tried on nothing.",
                "19 /situations/1/expect/fr~1a/conflicts: the text (yes) stands where true or false is expected.",
                "19 /situations/1/expect/fr~1a/readings/agents/count/criteria: the text (hello) stands where a mapping is expected.",
                "20 /situations/1/variations/0/change/0: the text (hello) stands where a mapping is expected.",
                "20 /situations/1/variations/0/expect/fr~1a/conflicts: the text (true) stands where true or false is expected.",
                "20 /situations/1/variations/0/expect/fr~1a/readings: a list stands where a mapping is expected.");
    }

    @Test
    void oneBaseNeedsNoList() {
        String bases = "bases: {keys: {offer: {keyCustody: CUSTOMER}}}\n";
        String situation = "situations: [{name: One, on: 2025-05-01, like: %s, expect: {fr/a: {outcome: COMPLIANT}}}]\n";
        assertThat(read(bases + situation.formatted("keys"))).isEqualTo(read(bases + situation.formatted("[keys]")));
        assertThat(refused(bases + situation.formatted("key")))
                .containsExactly("2 /situations/0/like: there is no base (key), only keys. Maybe \"keys\".");
    }

    @Test
    void whatAVariationTakesBackIsNotExpected() {
        Situation.Expected taken = read("""
                situations:
                  - name: One
                    on: 2025-05-01
                    expect: {fr/a: {outcome: COMPLIANT, version: first, conflicts: true, criteria: {bound: MET}, readings: {agents: {count: COMPLIANT}}}}
                    variations: [{name: otherwise, expect: {fr/a: {version: null, conflicts: null, criteria: null, readings: {agents: null}}}}]
                """).get(1).expected().get("fr/a");
        assertThat(taken.version()).isNull();
        assertThat(taken.conflicts()).isNull();
        assertThat(taken.criteria()).isEmpty();
        assertThat(taken.underOptions()).isEmpty();
    }

    @Test
    void basesOfAnotherShapeAreRefusedOnceWithTheirFile() throws IOException {
        Document shared = new DocumentReader().read("bases: {keys: hello}\nsituations: []\n", "situations/bases.yaml");
        InvalidInputException wrong = catchThrowableOfType(InvalidInputException.class, () -> new SituationReader(List.of(shared))
                .read(new DocumentReader().read("situations: [{name: One, on: 2025-05-01, like: keys, expect: {fr/a: {outcome: COMPLIANT}}}]", "situations.yaml"), "fr/a"));
        assertThat(wrong.problems()).extracting(Problem::toString).containsExactly(
                "situations/bases.yaml:1 /bases/keys: the text (hello) stands where a mapping is expected.",
                "situations/bases.yaml:2 /situations: the key (situations) is not known here. Allowed: bases.");
    }

    @Test
    void aPointerBeginsWithASlash() {
        assertThat(refused("""
                situations:
                  - name: One
                    on: 2025-05-01
                    facts: [{}, {offer: {zone: de-1}}]
                    change: {offer/keyCustody: CUSTOMER}
                    expect: {fr/a: {outcome: COMPLIANT}}
                """)).containsExactly("5 /situations/0/change/offer~1keyCustody: (offer/keyCustody) is no pointer, since it does not begin with a slash. "
                + "Maybe \"/offer/keyCustody\".");
    }
}
