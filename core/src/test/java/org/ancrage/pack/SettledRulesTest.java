package org.ancrage.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettledRulesTest {

    private static final String ASKS = "    asks: [/need/customer/kind]\n";

    /** The sample, with what settles its first criterion. */
    private static Document sample(String settledBy) {
        assertThat(LegalTextReaderTest.TEXT).contains(ASKS);
        return new DocumentReader().read(LegalTextReaderTest.TEXT.replace(ASKS, ASKS + settledBy.indent(4)), "whole.yaml");
    }

    private static String rules(String settledBy) {
        Document text = sample(settledBy);
        LegalTextReader.read(text);
        return new String(SettledRules.ruleFile(text, "com.example.fr.sample").orElseThrow(), StandardCharsets.UTF_8);
    }

    private static String condition(String when) {
        String rule = rules("settledBy: [{met: \"%s\"}]".formatted(when)).lines().skip(1).filter(line -> !line.isBlank()).findFirst().orElseThrow();
        return rule.substring(rule.indexOf(" when ") + " when ".length(), rule.indexOf(" then end"));
    }

    private static List<String> problems(String settledBy) {
        return Reports.of(() -> LegalTextReader.read(sample(settledBy)));
    }

    private static String problem(String when) {
        return String.join("\n", problems("settledBy: [{met: \"%s\"}]".formatted(when)));
    }

    @Test
    void nothing_is_written_of_a_text_whose_criteria_are_settled_by_rules_of_their_own() {
        assertThat(SettledRules.ruleFile(new DocumentReader().read(LegalTextReaderTest.TEXT, "whole.yaml"), "com.example")).isEmpty();
    }

    @Test
    void a_rule_stands_on_the_line_of_its_item_and_has_its_reasons() {
        Document text = sample("""
                settledBy:
                  - met: /need/customer/kind is STATE_OPERATOR
                  # Others are not.
                  - unmet: /need/customer/kind is one of PATIENT, OTHER_COMPANY
                    because: {fr: "Le client n'est pas tenu", en: "The customer is not bound"}
                """);
        List<String> written = new String(SettledRules.ruleFile(text, "com.example.fr.sample").orElseThrow(), StandardCharsets.UTF_8).lines().toList();
        assertThat(written.get(0)).isEqualTo("package com.example.fr.sample; import org.ancrage.fact.*; import org.ancrage.fact.term.*;");
        assertThat(written.get(text.root().nearest("/criteria/0/settledBy/0").position().line() - 1)).isEqualTo("        "
                + "rule \"The customer is bound\" @met( \"bound\" ) @fr( \"Le client est tenu\" ) "
                + "when $customer : Customer( kind == CustomerKind.STATE_OPERATOR ) then end");
        assertThat(written.get(text.root().nearest("/criteria/0/settledBy/1").position().line() - 1)).isEqualTo("        "
                + "rule \"The customer is not bound\" @unmet( \"bound\" ) @fr( \"Le client n'est pas tenu\" ) "
                + "when $customer : Customer( kind in ( CustomerKind.PATIENT, CustomerKind.OTHER_COMPANY ) ) then end");
        assertThat(written.stream().filter(line -> !line.isBlank())).hasSize(3);
    }

    @Test
    void two_rules_may_stand_on_one_line() {
        assertThat(rules("""
                settledBy: [{met: /need/dataset/snds is YES}, {unmet: /need/dataset/snds is NO, because: {fr: "Non", en: "No"}}]
                """).lines().filter(line -> line.contains("rule ")).toList()).singleElement().asString()
                .contains("Dataset( snds == Answer.YES ) then end rule \"No\" @unmet( \"bound\" ) @fr( \"Non\" ) when $dataset : Dataset( snds == Answer.NO )");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/need/dataset/snds is YES                                   | $dataset : Dataset( snds == Answer.YES )",
        "/contract/clauses has PROCESSOR_TERMS                       | $contract : Contract( has( ContractClause.PROCESSOR_TERMS ) )",
        "/offer/hoster/customerItself is NO                          | $hoster : Hoster( customerItself == Answer.NO )",
        "/need/project/stage is other than PROTOTYPE                 | $project : Project( stage in ( Stage.ACCEPTANCE, Stage.PRODUCTION ) )",
        "/offer/deployment is other than ON_PREMISES, HOSPITAL_GROUP, INTERNAL_STATE_CLOUD | $offer : Offer( deployment == Deployment.COMMERCIAL_CLOUD )",
        "/need/project/unionAssuranceLevel is at least 2             | $project : Project( unionAssuranceLevel >= 2 )",
        "/need/project/unionAssuranceLevel is less than 2            | $project : Project( unionAssuranceLevel < 2 )",
        "/need/customer/population is 30000                          | $customer : Customer( population == 30000 )",
        "/need/customer/jurisdiction setUpIn FR                      | '$customer : Customer( setUpIn( \"FR\" ) )'",
        "/need/project/redesignShare redesignsMoreThan 50            | $project : Project( redesignsMoreThan( 50.0 ) )",
        "/need/project/engagedOn engagedBefore 2024-05-23            | $project : Project( engagedBefore( LocalDate.of( 2024, 5, 23 ) ) )",
        "/need/dataset arePersonalData                               | $dataset : Dataset( arePersonalData )",
        "/need/attributes acme/grid is own                           | '$attribute0 : Attribute( of == \"need\", key == \"acme/grid\", value == \"own\" )'",
        "/offer/attributes acme/level is one of 3, 4                 | '$offer : Offer() $attribute1 : Attribute( of == $offer.id, key == \"acme/level\", value in ( \"3\", \"4\" ) )'",
        "/need/attributes acme/grid is notable                       | '$attribute0 : Attribute( of == \"need\", key == \"acme/grid\", value == \"notable\" )'",
        "/contract/attributes acme/score numberAtLeast 2.5           | '$attribute0 : Attribute( of == \"contract\", key == \"acme/score\", numberAtLeast( 2.5 ) )'",
    })
    void a_condition_says_what_a_fact_is(String when, String rule) {
        assertThat(condition(when)).isEqualTo(rule);
    }

    @Test
    void types_that_do_not_come_with_all_facts_are_imported() {
        assertThat(rules("settledBy: [{met: /need/project/stage is PROTOTYPE}]")).startsWith(
                "package com.example.fr.sample; import org.ancrage.fact.*; import org.ancrage.fact.term.*; import org.ancrage.fact.Project.Stage;\n");
        assertThat(rules("settledBy: [{met: /need/project/engagedOn engagedBefore 2024-05-23}]")).startsWith(
                "package com.example.fr.sample; import org.ancrage.fact.*; import org.ancrage.fact.term.*; import java.time.LocalDate;\n");
    }

    @Test
    void of_several_conditions_all_must_hold_and_each_fact_is_looked_at_once() {
        assertThat(rules("""
                settledBy:
                  - met:
                      - /need/dataset/snds is NO
                      - /offer/attributes acme/level is 4
                      - /need/dataset/health is NO
                      - /need/attributes acme/grid is own
                """)).contains("when $dataset : Dataset( snds == Answer.NO, health == Answer.NO ) $offer : Offer() "
                        + "$attribute2 : Attribute( of == $offer.id, key == \"acme/level\", value == \"4\" ) "
                        + "$attribute3 : Attribute( of == \"need\", key == \"acme/grid\", value == \"own\" ) then end");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/need/dataset/sns is YES               | the pointer (/need/dataset/sns) is no component of a request. Maybe \"/need/dataset/snds\". Begin with one, for example",
        "snds is YES                            | the pointer (snds) is no component of a request.",
        "/need/dataset/snds                     | the condition says nothing of (/need/dataset/snds). Say what it is",
        "/need/dataset/snds is YESS             | the value (YESS) is not known. Maybe \"YES\". Allowed: YES, NO.",
        "/need/dataset/snds is UNKNOWN          | the value (UNKNOWN) is not known. Allowed: YES, NO.",
        "/need/dataset/snds is                  | the value () is not known.",
        "/need/customer/kind is one of PATIENT, | the value () is not known.",
        "/need/dataset/snds iss YES             | the predicate (iss) is not known. Maybe \"is\". Allowed: ",
        "/need/dataset/snds is other than YES, NO | there is no other value than these.",
        "/contract/clauses hass PROCESSOR_TERMS | the predicate (hass) is not known. Maybe \"has\". Allowed: has, is, lacks.",
        "/contract/clauses has PROCESOR_TERMS   | the value (PROCESOR_TERMS) is not known. Maybe \"PROCESSOR_TERMS\". Allowed: ",
        "/contract/clauses is PROCESSOR_TERMS   | (/contract/clauses) is a list, which has items and is none. Name a predicate: has, lacks.",
        "/contract/clauses has                  | the predicate (has) takes one value, not 0.",
        "/need/dataset arePersonaldata          | the predicate (arePersonaldata) is not known. Maybe \"arePersonalData\".",
        "/offer/hoster possiblyAnother          | the predicate (possiblyAnother) is not known.",
        "/contract/governingLaw governedInside FR | the predicate (governedInside) is not known. Allowed: is.",
        "/contract/governingLaw is FR           | (/contract/governingLaw) is no value of a few, and no whole number.",
        "/need/customer/jurisdiction setUpIn UK | the country (UK) is not an ISO 3166-1 code. Maybe \"GB\".",
        "/need/customer/population is more than many | (more than many) is no whole number to compare with. Allowed: is 2, is at least 2,",
        "/need/project/engagedOn engagedBefore 23/05/2024 | (23/05/2024) is no day. Write year, month and day",
        "/need/project/redesignShare redesignsMoreThan half | (half) is no number.",
        "/offer/holdings/capital is 24          | there may be several of (/offer/holdings/capital), or it is a part of something else. Where more is to be looked at than one fact, write a rule in rules.drl.",
        "/need/attributes acme/grid             | (acme/grid) does not name an attribute and say what it is",
        "/need/attributes acme/grid is mörk     | the value (mörk) holds other characters than",
        "/offer/attributes acme/score is at least 3   | (at least 3) is a comparison, and the value of an attribute is a text. Allowed: is 3, is one of 3, 4, and of numbers the predicates numberAtLeast 3 and",
        "/offer/attributes acme/score is less than 3  | (less than 3) is a comparison",
        "/need/attributes acme/grid is other than own | (other than own) is a comparison",
        "/need/attributes acme/grid is not own        | (not own) is a comparison",
        "/need/attributes acme/grid wass own    | the predicate (wass) is not known.",
    })
    void what_is_no_condition_is_refused_with_what_is_allowed(String when, String message) {
        assertThat(problem(when)).startsWith("whole.yaml:").contains(message);
    }

    @Test
    void an_item_says_one_thing_with_one_reason() {
        assertThat(problems("settledBy: [{met: /need/dataset/snds is YES, unmet: /need/dataset/snds is NO}]")).singleElement().asString()
                .contains("an item says either when the criterion is met or when it is unmet.");
        assertThat(problems("settledBy: [{because: {fr: A, en: B}}]")).singleElement().asString()
                .contains("an item says either when the criterion is met or when it is unmet.");
        assertThat(problems("settledBy: [{mett: /need/dataset/snds is YES}]")).anySatisfy(problem -> assertThat(problem)
                .contains("the key (mett) is not known here. Maybe \"met\". Allowed: met, unmet, because."));
        assertThat(problems("settledBy: [{unmet: /need/dataset/snds is NO}]")).singleElement().asString().contains("the key (because) is missing.");
        assertThat(problems("settledBy: [{met: []}]")).singleElement().asString().contains("the list of conditions is empty");
        assertThat(problems("settledBy: {met: /need/dataset/snds is YES}")).singleElement().asString().contains("a mapping stands where a list is expected");
        assertThat(problems("settledBy: [{met: 3}]")).singleElement().asString().contains("a text is expected");
    }

    @Test
    void reasons_are_told_apart_and_need_no_escapes() {
        assertThat(problems("""
                settledBy:
                  - met: /need/dataset/snds is YES
                  - met: /need/dataset/health is YES
                """)).singleElement().asString().contains("the reason (The customer is bound) is given twice, and rules are told apart by their reasons. "
                        + "Write another one, under because");
        assertThat(problems("""
                settledBy: [{met: /need/dataset/snds is YES, because: {fr: 'Dit "oui"', en: 'A \\ b'}}]
                """)).hasSize(2).allSatisfy(problem -> assertThat(problem).contains("holds a straight quotation mark, a backslash or a control character."));
    }

    @Test
    void a_statement_that_is_missing_or_cannot_be_read_is_told_once() {
        String settledBy = ASKS + "    settledBy: [{met: /need/dataset/snds is YES}]\n";
        for (String statement : List.of("", "statement: {fr: \"Le client est tenu.\"}", "statement: {fr: \"Le client est tenu.\", en: 3}", "statement: bound")) {
            String text = LegalTextReaderTest.TEXT.replace(ASKS, settledBy);
            String own = "statement: {fr: \"Le client est tenu.\", en: \"The customer is bound.\"}";
            assertThat(text).contains(own);
            assertThat(Reports.of(() -> LegalTextReader.read(new DocumentReader().read(text.replace(own, statement), "whole.yaml"))))
                    .singleElement().asString().contains("/criteria/0/statement");
        }
    }

    @Test
    void what_cannot_be_read_is_left_out_and_the_rest_is_written() {
        Document text = sample("""
                settledBy:
                  - met: /need/dataset/sns is YES
                  - unmet: /need/dataset/snds is NO
                    because: {fr: "Non", en: "No"}
                """);
        assertThat(new String(SettledRules.ruleFile(text, "com.example").orElseThrow(), StandardCharsets.UTF_8)).contains("@unmet").doesNotContain("@met");
    }
}
