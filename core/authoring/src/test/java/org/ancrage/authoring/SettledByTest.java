package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ancrage.Ancrage;
import org.ancrage.AncrageBuilder;
import org.ancrage.authoring.lint.Finding;
import org.ancrage.authoring.lint.Lint;
import org.ancrage.authoring.mutation.Mutant;
import org.ancrage.authoring.mutation.MutationReport;
import org.ancrage.authoring.mutation.MutationRun;
import org.ancrage.authoring.mutation.Operator;
import org.ancrage.authoring.rulebook.PackRulebook;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.document.InvalidInputException;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.term.KeyCustody;
import org.ancrage.law.Truth;
import org.ancrage.render.rulebook.WrittenRule;
import org.ancrage.verify.Probes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack whose criterion is settled by data, without a rule file. */
class SettledByTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String CRITERIA = "house/keys/criteria.yaml";

    @TempDir
    private Path folder;

    @BeforeEach
    void pack() throws IOException {
        KeysPack pack = KeysPack.in(folder);
        Files.delete(folder.resolve("house/keys/rules.drl"));
        pack.write(CRITERIA, """
                criteria:
                  - id: own-keys
                    statement: {fr: "Le client détient les clés.", en: "The customer holds the keys."}
                    question: {fr: "Qui détient les clés ?", en: "Who holds the keys?"}
                    asks: [/offer/keyCustody]
                    settledBy:
                      - met: /offer/keyCustody is CUSTOMER
                      - unmet: /offer/keyCustody is other than CUSTOMER, NO_ENCRYPTION
                        because: {fr: "Un autre détient les clés", en: "Another one holds the keys"}
                    remedy: {by: CUSTOMER, how: {fr: "Détenir les clés.", en: "Hold the keys."}}
                    provisions: [rule]
                    dimension: TECHNOLOGY
                """);
    }

    private static Assessment assess(Ancrage ancrage, KeyCustody keys) {
        return ancrage.assess(Hosting.of(NeedBuilder.builder().id("need").build(),
                OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build()).keyCustody(keys).build()), DAY, Level.FULL);
    }

    private void replace(String part, String by) throws IOException {
        String before = Files.readString(folder.resolve(CRITERIA));
        assertThat(before).contains(part);
        Files.writeString(folder.resolve(CRITERIA), before.replace(part, by));
    }

    private List<String> refused(AncrageBuilder builder) {
        return catchThrowableOfType(InvalidInputException.class, builder::build).problems().stream().map(problem -> problem.toString().replace(folder + "/", "")).toList();
    }

    @Test
    void what_is_given_decides_and_is_the_reason() {
        Ancrage ancrage = Ancrage.builder().pack(folder).build();

        assertThat(assess(ancrage, KeyCustody.CUSTOMER).decisions()).singleElement().satisfies(decision ->
                assertThat(decision.outcome()).isEqualTo(Outcome.COMPLIANT));
        assertThat(assess(ancrage, KeyCustody.HOSTER).decisions()).singleElement().satisfies(decision ->
                assertThat(decision.outcome()).isEqualTo(Outcome.NON_COMPLIANT));
        assertThat(assess(ancrage, KeyCustody.NO_ENCRYPTION).decisions()).singleElement().satisfies(decision ->
                assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED));
        assertThat(Probes.of(ancrage).rules()).extracting(rule -> rule.name()).containsExactly("Another one holds the keys", "The customer holds the keys");
    }

    @Test
    void a_stranger_may_say_it_too_and_is_answered_alike() {
        Ancrage trusted = Ancrage.builder().pack(folder).build();
        Ancrage restricted = Ancrage.builder().restricted(folder).build();

        for (KeyCustody keys : KeyCustody.values()) {
            assertThat(assess(restricted, keys)).isEqualTo(assess(trusted, keys));
        }
    }

    @Test
    void what_a_stranger_may_not_say_is_told_at_its_line() throws IOException {
        replace("Another one holds the keys", "Another one holds the keys {now}");

        assertThat(refused(Ancrage.builder().restricted(folder))).singleElement().asString()
                .startsWith(CRITERIA + ":8: the name of the rule (Another one holds the keys {now}) holds other characters");
    }

    @Test
    void a_mistake_is_told_at_its_line_with_what_was_perhaps_meant() throws IOException {
        replace("is CUSTOMER", "is CUSTOMMER");
        replace("/offer/keyCustody is other", "/offer/keyCustodi is other");

        for (AncrageBuilder builder : List.of(Ancrage.builder().pack(folder), Ancrage.builder().restricted(folder))) {
            assertThat(refused(builder)).satisfiesExactly(
                    first -> assertThat(first).startsWith(CRITERIA + ":7 ").contains("the value (CUSTOMMER) is not known. Maybe \"CUSTOMER\". Allowed: "),
                    second -> assertThat(second).startsWith(CRITERIA + ":8 ").contains("Maybe \"/offer/keyCustody\"."));
        }
    }

    @Test
    void a_reason_that_a_rule_file_gives_too_is_refused() {
        new KeysPack(folder).rules(KeysPack.MET_RULE);

        assertThat(refused(Ancrage.builder().pack(folder))).anySatisfy(problem ->
                assertThat(problem).contains("the rule (The customer holds the keys) stands twice in the package."));
    }

    @Test
    void lint_sees_its_rules_at_their_lines() throws IOException {
        assertThat(Lint.standard().run(folder, DAY)).extracting(Finding::check).doesNotContain("rule-for-each-truth", "unknown-reference", "unreadable");

        replace("      - unmet: /offer/keyCustody is other than CUSTOMER, NO_ENCRYPTION\n        because: {fr: \"Un autre détient les clés\", en: \"Another one holds the keys\"}\n", "");
        assertThat(Lint.standard().run(folder, DAY)).filteredOn(finding -> finding.check().equals("rule-for-each-truth")).singleElement()
                .satisfies(finding -> assertThat(finding.file() + ":" + finding.line()).isEqualTo(CRITERIA + ":2"));

        replace("      - met: /offer/keyCustody is CUSTOMER\n", "      - met: /offer/keyCustody is CUSTOMER\n"
                + "      - unmet: /offer/keyCustody is CUSTOMER\n        because: {fr: \"Si\", en: \"Yes, it does\"}\n");
        assertThat(Lint.searching().run(folder, DAY)).filteredOn(finding -> finding.check().equals("contradiction")).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.file()).isEqualTo(CRITERIA))
                .allSatisfy(finding -> assertThat(finding.line()).isBetween(7, 8));
    }

    @Test
    void what_no_situation_notices_is_found_at_its_line() throws IOException {
        MutationReport report = MutationRun.of(folder, Set.of(), getClass().getClassLoader());

        assertThat(report.survivors()).extracting(Mutant::file).contains(CRITERIA);
        assertThat(report.survivors()).filteredOn(mutant -> mutant.file().equals(CRITERIA)).extracting(Mutant::line, Mutant::operator, Mutant::where)
                .contains(tuple(8, Operator.RULE_REMOVED, "Another one holds the keys"),
                        tuple(8, Operator.CONCLUSION_SWAPPED, "Another one holds the keys"))
                .doesNotContain(tuple(7, Operator.RULE_REMOVED, "The customer holds the keys"),
                        tuple(7, Operator.CONCLUSION_SWAPPED, "The customer holds the keys"));
    }

    @Test
    void a_rule_is_the_same_to_those_who_declare_its_changes_equivalent_wherever_it_stands() throws IOException {
        String settled = MutationRun.of(folder, Set.of(), getClass().getClassLoader()).survivors().stream()
                .filter(mutant -> mutant.operator() == Operator.RULE_REMOVED).map(Mutant::id).findFirst().orElseThrow();
        replace("      - unmet: /offer/keyCustody is other than CUSTOMER, NO_ENCRYPTION\n        because: {fr: \"Un autre détient les clés\", en: \"Another one holds the keys\"}\n", "");
        new KeysPack(folder).rules("""
                rule "Another one holds the keys"
                    @unmet( "own-keys" )
                    @fr( "Un autre détient les clés" )
                when
                    $offer : Offer( keyCustody in ( KeyCustody.HOSTER, KeyCustody.TRUSTED_THIRD_PARTY_IN_UNION ) )
                then
                end
                """);

        assertThat(MutationRun.of(folder, Set.of(), getClass().getClassLoader()).survivors())
                .filteredOn(mutant -> mutant.operator() == Operator.RULE_REMOVED).singleElement().satisfies(mutant -> {
                    assertThat(mutant.id()).isEqualTo(settled);
                    assertThat(mutant.file()).isEqualTo("house/keys/rules.drl");
                });
    }

    @Test
    void a_rulebook_tells_it_in_words_and_as_it_is_written() throws IOException {
        assertThat(PackRulebook.read(folder, List.of(), DAY).rules()).extracting(WrittenRule::file, WrittenRule::line, WrittenRule::concludes, WrittenRule::source)
                .containsExactly(
                        tuple(CRITERIA, 7, Truth.MET, "- met: /offer/keyCustody is CUSTOMER"),
                        tuple(CRITERIA, 8, Truth.UNMET, "- unmet: /offer/keyCustody is other than CUSTOMER, NO_ENCRYPTION\n"
                                + "  because: {fr: \"Un autre détient les clés\", en: \"Another one holds the keys\"}"));
    }
}
