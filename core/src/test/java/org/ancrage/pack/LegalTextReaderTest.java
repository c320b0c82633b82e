package org.ancrage.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Reports;
import org.ancrage.law.Condition;
import org.ancrage.law.Condition.All;
import org.ancrage.law.Condition.Any;
import org.ancrage.law.Condition.Choice;
import org.ancrage.law.Condition.Given;
import org.ancrage.law.Condition.Not;
import org.ancrage.law.Condition.Settled;
import org.ancrage.law.Condition.Unless;
import org.ancrage.law.Conflict;
import org.ancrage.law.Criterion;
import org.ancrage.law.Evidence;
import org.ancrage.law.Force;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalTextReaderTest {

    static final String TEXT = """
            id: fr/sample
            title: {fr: "Exemple", en: "Sample"}
            provisions:
              - id: art-1
                citation: {fr: "Loi, art. 1", en: "Act, art. 1"}
                link: https://www.example.org/art-1
                evidence: CONFIRMED
                sources: [K6, K15]
                from: 2024-05-23
                verifiedOn: 2026-11-24
            readings:
              - id: open-point
                question: {fr: "Question ?", en: "Question?"}
                until: 2026-08-15
                default: strict
                options:
                  - {id: strict, statement: {fr: "Strict.", en: "Strict."}, provisions: [art-1]}
                  - {id: lenient, statement: {fr: "Souple.", en: "Lenient."}, provisions: [eu/other#art-2]}
            criteria:
              - id: bound
                statement: {fr: "Le client est tenu.", en: "The customer is bound."}
                question: {fr: "Est-il tenu ?", en: "Is it bound?"}
                asks: [/need/customer/kind]
                remedy: {by: NOBODY, how: {fr: "Nul ne le peut.", en: "Nobody can."}}
                provisions: [art-1]
                dimension: DATA
              - id: promised
                statement: {fr: "Une clause le prévoit.", en: "A clause provides for it."}
                question: {fr: "Une clause ?", en: "A clause?"}
                asks: [/contract/clauses, /offer/holdings/capital]
                remedy: {by: CONTRACT, how: {fr: "Par une clause.", en: "By a clause."}}
                provisions: [fr/sample#art-1, eu/other#art-2]
                undertaking: true
                dimension: TECHNOLOGY
            conditions:
              scope:
                statement: {fr: "Champ.", en: "Scope."}
                provisions: [art-1]
                any: [bound, {use: inner}]
              inner: {not: promised}
            versions:
              - id: first
                title: {fr: "Première", en: "First"}
                from: 2024-05-23
                until: 2026-01-01
                force: LAW
                provisions: [art-1]
                applies: bound
                requires: {settled: true, statement: {fr: "Rien.", en: "Nothing."}}
              - id: second
                title: {fr: "Seconde", en: "Second"}
                from: 2026-01-01
                force: DOCTRINE
                provisions: []
                applies: {use: scope}
                requires:
                  all:
                    - {that: promised, unless: {not: eu/other#elsewhere}}
                    - {reading: open-point, options: {lenient: bound, strict: {all: [bound, promised]}}}
                    - {use: inner, statement: {fr: "Ainsi.", en: "So."}}
            conflicts:
              - {id: contradiction, when: bound, statement: {fr: "Contradiction.", en: "Contradiction."}}
            """;

    private static LegalText read(String text) {
        return LegalTextReader.read(new DocumentReader().read(text, "whole.yaml"));
    }

    /** Problems of the sample with a part of it replaced. */
    private static List<String> problems(String part, String by) {
        assertThat(TEXT).contains(part);
        return Reports.of(() -> read(TEXT.replace(part, by)));
    }

    @Nested
    class Reads {

        private final LegalText text = read(TEXT);

        @Test
        void provisions() {
            assertThat(text.provisions()).containsExactly(new Provision("fr/sample#art-1", new Wording("Loi, art. 1", "Act, art. 1"),
                    URI.create("https://www.example.org/art-1"), Evidence.CONFIRMED, List.of("K6", "K15"),
                    new Period(LocalDate.of(2024, 5, 23), null), LocalDate.of(2026, 11, 24)));
        }

        @Test
        void readings() {
            assertThat(text.readings()).containsExactly(new Reading("fr/sample#open-point", new Wording("Question ?", "Question?"),
                    new Period(null, LocalDate.of(2026, 8, 15)), "strict", List.of(
                            new Reading.Option("strict", new Wording("Strict.", "Strict."), List.of("fr/sample#art-1")),
                            new Reading.Option("lenient", new Wording("Souple.", "Lenient."), List.of("eu/other#art-2")))));
        }

        @Test
        void the_default_protects_most_unless_the_text_says_otherwise() {
            assertThat(text.readings()).extracting(Reading::protectiveOption).containsExactly("strict");
            assertThat(read(TEXT.replace("default: strict", "default: strict\n    protective: lenient")).readings())
                    .extracting(Reading::protectiveOption).containsExactly("lenient");
        }

        @Test
        void criteria() {
            assertThat(text.criteria()).extracting(Criterion::id).containsExactly("fr/sample#bound", "fr/sample#promised");
            assertThat(text.criteria().get(1)).isEqualTo(new Criterion("fr/sample#promised",
                    new Wording("Une clause le prévoit.", "A clause provides for it."), new Wording("Une clause ?", "A clause?"),
                    List.of("/contract/clauses", "/offer/holdings/capital"),
                    new Criterion.Remedy(Criterion.Actor.CONTRACT, new Wording("Par une clause.", "By a clause.")),
                    List.of("fr/sample#art-1", "eu/other#art-2"), true, Criterion.Dimension.TECHNOLOGY));
        }

        @Test
        void the_contrary_of_a_criterion_where_a_text_asks_for_it() {
            LegalText denied = read(TEXT.replace("question: {fr: \"Une clause ?\"", "contrary: {fr: \"Aucune clause.\", en: \"No clause.\"}\n    question: {fr: \"Une clause ?\""));

            assertThat(denied.criteria()).extracting(Criterion::contrary).containsExactly(null, new Wording("Aucune clause.", "No clause."));
        }

        @Test
        void versions_with_named_conditions_put_in() {
            Condition bound = new Settled("fr/sample#bound");
            Condition promised = new Settled("fr/sample#promised");
            Condition inner = new Not(promised, null, List.of());

            assertThat(text.versions()).containsExactly(
                    new Version("first", new Wording("Première", "First"), new Period(LocalDate.of(2024, 5, 23), LocalDate.of(2026, 1, 1)),
                            Force.LAW, List.of("fr/sample#art-1"), bound, new Given(true, new Wording("Rien.", "Nothing."), List.of())),
                    new Version("second", new Wording("Seconde", "Second"), new Period(LocalDate.of(2026, 1, 1), null),
                            Force.DOCTRINE, List.of(),
                            new Any(List.of(bound, inner), new Wording("Champ.", "Scope."), List.of("fr/sample#art-1")),
                            new All(List.of(
                                    new Unless(promised, new Not(new Settled("eu/other#elsewhere"), null, List.of()), null, List.of()),
                                    new Choice("fr/sample#open-point",
                                            Map.of("lenient", bound, "strict", new All(List.of(bound, promised), null, List.of())),
                                            null, List.of()),
                                    new All(List.of(inner), new Wording("Ainsi.", "So."), List.of())), null, List.of())));
        }

        @Test
        void options_in_the_order_in_which_the_reading_declares_them() {
            Choice choice = text.versions().get(1).requires().walk()
                    .filter(Choice.class::isInstance).map(Choice.class::cast).findFirst().orElseThrow();

            assertThat(choice.options().keySet()).containsExactly("strict", "lenient");
        }

        @Test
        void conflicts() {
            assertThat(text.conflicts()).singleElement().satisfies(conflict -> {
                assertThat(conflict.id()).isEqualTo("fr/sample#contradiction");
                assertThat(conflict.when()).isEqualTo(new Settled("fr/sample#bound"));
                assertThat(conflict.between()).isEqualTo(Conflict.Between.EVIDENCE);
            });
        }
    }

    @Test
    void a_conflict_may_be_between_texts() {
        assertThat(read(TEXT.replace("{id: contradiction,", "{id: contradiction, between: TEXTS,")).conflicts())
                .extracting(Conflict::between).containsExactly(Conflict.Between.TEXTS);
    }

    @Test
    void a_conflict_may_be_one_of_some_days_only() {
        assertThat(read(TEXT).conflicts()).extracting(Conflict::period).containsExactly(Period.ALWAYS);
        assertThat(read(TEXT.replace("{id: contradiction,", "{id: contradiction, from: 2026-04-17, until: 2027-01-01,")).conflicts())
                .extracting(Conflict::period).containsExactly(new Period(LocalDate.of(2026, 4, 17), LocalDate.of(2027, 1, 1)));
    }

    @Nested
    class Refuses {

        @Test
        void conflicts_that_only_answers_can_find() {
            assertThat(problems("{id: contradiction,", "{id: contradiction, between: RULES,"))
                    .anyMatch(problem -> problem.endsWith("a text cannot declare that rules contradict each other. Say EVIDENCE or TEXTS."));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                conditions:       | condition:       | whole.yaml:35 /condition: the key (condition) is not known here. Maybe "conditions". Allowed: id, title, provisions, readings, criteria, conditions, versions, conflicts.
                sources: [K6      | source: [K6      | whole.yaml:8 /provisions/0/source: the key (source) is not known here. Maybe "sources". Allowed: id, citation, link, evidence, sources, from, until, verifiedOn.
                title: {fr: "Exemple", en: "Sample"} | title: {fr: "Exemple"} | whole.yaml:2 /title/en: the key (en) is missing. Add it.
                title: {fr: "Exemple", en: "Sample"} | title: {fr: "Exemple", en: " "} | whole.yaml:2 /title/en: the text is empty. Write it in both languages.
                title: {fr: "Exemple", en: "Sample"} | title: Sample | whole.yaml:2 /title: the text (Sample) stands where a mapping with fr, en is expected.
                id: fr/sample     | id: FR/Sample    | whole.yaml:1 /id: the id (FR/Sample) is not in small letters, digits and hyphens with slashes between, for example fr/sren-31.
                """)
        void keys_and_wordings(String part, String by, String report) {
            assertThat(problems(part, by)).contains(report);
        }

        @Test
        void a_protective_option_that_is_none() {
            assertThat(problems("default: strict", "default: strict\n    protective: strikt")).containsExactly(
                    "whole.yaml:16 /readings/0/protective: the option (strikt) is not known. Maybe \"strict\". Allowed: strict, lenient.");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                default: strict                      | default: strikt                    | whole.yaml:15 /readings/0/default: the option (strikt) is not known. Maybe "strict". Allowed: strict, lenient.
                {id: lenient, statement              | {id: strict, statement             | whole.yaml:18 /readings/0/options/1/id: the id (strict) is used twice. Give each its own.
                statement: {fr: "Strict.", en: "Strict."}, provisions: [art-1]  | statement: {fr: "Strict.", en: "Strict."}, provisions: [art-2] | whole.yaml:17 /readings/0/options/0/provisions/0: the provision (art-2) is not known. Maybe "art-1". Allowed: art-1.
                link: https://www.example.org/art-1  | link: www.example.org/art-1        | whole.yaml:6 /provisions/0/link: the link (www.example.org/art-1) is not an address. Write it in full, for example https://www.legifrance.gouv.fr/.
                link: https://www.example.org/art-1  | link: https://www.example.org/a b  | whole.yaml:6 /provisions/0/link: the link (https://www.example.org/a b) is not an address. Write it in full, for example https://www.legifrance.gouv.fr/.
                link: https://www.example.org/art-1  | link: "javascript:alert(1)"        | whole.yaml:6 /provisions/0/link: the link (javascript:alert(1)) is not an address. Write it in full, for example https://www.legifrance.gouv.fr/.
                evidence: CONFIRMED                  | evidence: CONFIRMD                 | whole.yaml:7 /provisions/0/evidence: the value (CONFIRMD) is not known. Maybe "CONFIRMED". Allowed: CONFIRMED, CONFIRMED_TRANSCRIPTION, SECONDARY, RECALLED, DERIVED.
                verifiedOn: 2026-11-24               | verifiedOn: soon                   | whole.yaml:10 /provisions/0/verifiedOn: the date (soon) is not a day. Write year, month and day, for example 2026-11-24.
                id: bound                            | id: Bound                          | whole.yaml:20 /criteria/0/id: the id (Bound) is not in small letters, digits and single hyphens, for example art-31-ii.
                """)
        void provisions_and_readings(String part, String by, String report) {
            assertThat(problems(part, by)).contains(report);
        }

        @Test
        void a_reading_with_one_option() {
            assertThat(problems("      - {id: lenient, statement: {fr: \"Souple.\", en: \"Lenient.\"}, provisions: [eu/other#art-2]}\n", "")).containsExactly(
                    "whole.yaml:16 /readings/0/options: a reading needs at least two options. Where there is one answer, there is no open point.",
                    "whole.yaml:58 /versions/1/requires/all/1/options/lenient: the reading (fr/sample#open-point) has no option (lenient). Allowed: strict.");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                asks: [/need/customer/kind] | asks: [/need/customer/kinds]  | whole.yaml:23 /criteria/0/asks/0: the pointer (/need/customer/kinds) is no component of a request. Maybe "/need/customer/kind". Name one such as /offer/holdings/capital.
                asks: [/need/customer/kind] | asks: [need]                  | whole.yaml:23 /criteria/0/asks/0: the pointer (need) is no component of a request. Maybe "/need". Name one such as /offer/holdings/capital.
                by: NOBODY                  | by: THE_HOSTER                | whole.yaml:24 /criteria/0/remedy/by: the value (THE_HOSTER) is not known. Allowed: HOSTER, CUSTOMER, CONTRACT, NOBODY.
                undertaking: true           | undertaking: yes              | whole.yaml:33 /criteria/1/undertaking: the text (yes) stands where true or false is expected.
                dimension: TECHNOLOGY       | dimension: ~                  | whole.yaml:34 /criteria/1/dimension: the key (dimension) is missing. Add it.
                provisions: [fr/sample#art-1, eu/other#art-2] | provisions: []          | whole.yaml:32 /criteria/1/provisions: a criterion comes from at least one provision. Name it.
                provisions: [fr/sample#art-1, eu/other#art-2] | provisions: [fr/sample#art-9] | whole.yaml:32 /criteria/1/provisions/0: the provision (art-9) is not known. Maybe "art-1". Allowed: art-1.
                id: promised                | id: bound                     | whole.yaml:27 /criteria/1/id: the id (bound) is used twice. Give each its own.
                """)
        void criteria(String part, String by, String report) {
            assertThat(problems(part, by)).contains(report);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                applies: bound                      | applies: bund                              | the criterion (bund) is not known. Maybe "bound". Allowed: bound, promised.
                applies: bound                      | applies: true                              | the value (true) stands where a condition (the id of a criterion, or a mapping with one of all, any, not, that, use, reading, settled) is expected.
                applies: bound                      | applies: {every: [bound]}                  | the key (every) is not known here. Allowed: all, any, not, that, use, reading, settled, unless, options, statement, provisions.
                applies: bound                      | applies: {statement: {fr: a, en: b}}       | a condition has exactly one of all, any, not, that, use, reading, settled, this one has none.
                applies: bound                      | applies: {all: [bound], any: [promised]}   | a condition has exactly one of all, any, not, that, use, reading, settled, this one has all and any.
                applies: bound                      | applies: {any: []}                         | there is no condition here. Add one, or say {settled: true, statement: ...}.
                applies: bound                      | applies: {all: [bound], unless: promised}  | the key (unless) is not known here. Allowed: all, statement, provisions.
                applies: bound                      | applies: {that: bound}                     | the key (unless) is missing. Add it.
                applies: bound                      | applies: {settled: true}                   | the key (statement) is missing. Add it.
                applies: bound                      | applies: {use: scop}                      | the named condition (scop) is not known. Maybe "scope". Allowed: scope, inner.
                applies: bound                      | applies: {reading: open-pint, options: {strict: bound, lenient: bound}} | the reading (open-pint) is not known. Maybe "open-point". Allowed: open-point.
                applies: bound                      | applies: {reading: open-point, options: {strict: bound}} | the option (lenient) of the reading (fr/sample#open-point) is missing. Say what holds under it.
                applies: bound                      | applies: {reading: open-point, options: {strict: bound, lenient: bound, lenint: bound}} | the reading (fr/sample#open-point) has no option (lenint). Maybe "lenient". Allowed: strict, lenient.
                applies: bound                      | applies: {all: [bound], provisions: [art-7]} | the provision (art-7) is not known. Maybe "art-1". Allowed: art-1.
                """)
        void conditions(String part, String by, String message) {
            assertThat(problems(part, by)).anySatisfy(problem ->
                    assertThat(problem).startsWith("whole.yaml:48 /versions/0/applies").endsWith(": " + message));
        }

        @Test
        void circles_of_named_conditions() {
            assertThat(problems("inner: {not: promised}", "inner: {not: {use: scope}}")).containsExactly(
                    "whole.yaml:40 /conditions/inner/not/use: the named condition (scope) uses itself: scope, inner, scope. Take it out of one of them.");
        }

        @Test
        void named_conditions_that_multiply_without_end() {
            StringBuilder named = new StringBuilder("inner: {not: promised}\n  c0: bound\n");
            for (int level = 1; level < 60; level++) {
                named.append("  c%s: {all: [{use: c%s}, {use: c%s}]}\n".formatted(level, level - 1, level - 1));
            }

            assertThat(problems("inner: {not: promised}", named.toString())).allSatisfy(problem -> assertThat(problem)
                    .endsWith("the conditions of this text have more than 20000 nodes once named ones are put in. Use fewer of them."));
        }

        @Test
        void versions_that_overlap() {
            assertThat(problems("from: 2026-01-01", "from: 2025-12-31")).containsExactly("whole.yaml:52 /versions/1/from: the version (second)"
                    + " overlaps the version (first), which stands from 2024-05-23 until 2026-01-01. One version stands on a day.");
            assertThat(problems("    until: 2026-01-01\n", "")).containsExactly("whole.yaml:51 /versions/1/from: the version (second)"
                    + " overlaps the version (first), which stands from 2024-05-23 on. One version stands on a day.");
        }

        @Test
        void versions_out_of_the_order_of_time() {
            assertThat(problems("from: 2026-01-01", "from: 2020-01-01\n    until: 2021-01-01")).containsExactly("whole.yaml:52 /versions/1/from:"
                    + " the version (second) is earlier than the version (first) above it. Put versions in the order of time.");
        }

        @Test
        void versions_without_beginning_and_periods_without_days() {
            assertThat(problems("    from: 2026-01-01\n", "")).containsExactly("whole.yaml:50 /versions/1/from: the key (from) is missing. Add it.");
            assertThat(problems("until: 2026-01-01", "until: 2024-05-23")).containsExactly("whole.yaml:45 /versions/0/until: the period from"
                    + " 2024-05-23 until 2024-05-23 is empty. The day in until is the first one that is no longer in it.");
        }

        @Test
        void everything_at_once() {
            assertThat(Reports.of(() -> read("""
                    id: fr/sample
                    tittle: {fr: "Exemple", en: "Sample"}
                    provisions:
                      - {id: art-1, citation: {fr: "Art. 1"}, evidence: SURE, from: 2024-05-23, verifiedOn: 2026-11-24}
                    criteria:
                      - id: bound
                        statement: {fr: "Lié.", en: "Bound."}
                        question: {fr: "Lié ?", en: "Bound?"}
                        asks: [/need/custmer]
                        remedy: {by: NOBODY}
                        provisions: [art-2]
                        dimension: DATA
                    versions:
                      - {id: first, title: {fr: "A", en: "A"}, from: 2024-01-01, force: LAWS, provisions: [], applies: boundd, requires: {}}
                    """))).containsExactly(
                    "whole.yaml:1 /title: the key (title) is missing. Add it.",
                    "whole.yaml:2 /tittle: the key (tittle) is not known here. Maybe \"title\". Allowed: id, title, provisions, readings, criteria,"
                            + " conditions, versions, conflicts.",
                    "whole.yaml:4 /provisions/0/citation/en: the key (en) is missing. Add it.",
                    "whole.yaml:4 /provisions/0/evidence: the value (SURE) is not known. Allowed: CONFIRMED, CONFIRMED_TRANSCRIPTION, SECONDARY,"
                            + " RECALLED, DERIVED.",
                    "whole.yaml:9 /criteria/0/asks/0: the pointer (/need/custmer) is no component of a request. Maybe \"/need/customer\"."
                            + " Name one such as /offer/holdings/capital.",
                    "whole.yaml:10 /criteria/0/remedy/how: the key (how) is missing. Add it.",
                    "whole.yaml:11 /criteria/0/provisions/0: the provision (art-2) is not known. Maybe \"art-1\". Allowed: art-1.",
                    "whole.yaml:14 /versions/0/force: the value (LAWS) is not known. Maybe \"LAW\". Allowed: LAW, DOCTRINE, STANDARD,"
                            + " RECOMMENDATION, BILL, EU_PROPOSAL.",
                    "whole.yaml:14 /versions/0/applies: the criterion (boundd) is not known. Maybe \"bound\". Allowed: bound.",
                    "whole.yaml:14 /versions/0/requires: a condition has exactly one of all, any, not, that, use, reading, settled, this one has none.");
        }
    }
}
