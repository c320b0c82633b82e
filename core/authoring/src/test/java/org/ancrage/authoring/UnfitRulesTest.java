package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ancrage.Ancrage;
import org.ancrage.authoring.lint.Lint;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of a folder that do not fit its law are told with file and line, all at once. */
class UnfitRulesTest {

    @TempDir
    private Path folder;

    private InvalidInputException refused() {
        return catchThrowableOfType(InvalidInputException.class, () -> Ancrage.builder().pack(folder).build());
    }

    /** Without the folder of the pack. */
    private String told(Problem problem) {
        assertThat(problem.source()).startsWith(folder + "/");
        return problem.toString().substring(folder.toString().length() + 1);
    }

    private void replace(String part, String by) throws Exception {
        Path rules = folder.resolve("house/keys/rules.drl");
        String before = Files.readString(rules);
        assertThat(before).contains(part);
        Files.writeString(rules, before.replace(part, by));
    }

    @Test
    void misspeltCriteriaAndTextsAreToldAtOnceWithWhatWasPerhapsMeant() throws Exception {
        KeysPack.in(folder);
        replace("@met( \"own-keys\" )", "@met( \"own-kyes\" )");
        replace("@unmet( \"own-keys\" )", "@unmet( \"house/kyes#own-keys\" )");

        assertThat(refused().problems()).extracting(this::told).containsExactly(
                "house/keys/rules.drl:6: the rule (The customer holds the keys) settles the criterion (own-kyes), which the text (house/keys) does not "
                        + "declare. Maybe \"own-keys\". It declares own-keys.",
                "house/keys/rules.drl:14: the rule (The hoster holds the keys, or an agent of its own) settles the criterion (own-keys) of the text "
                        + "(house/kyes), which does not exist. Maybe \"house/keys\".");
    }

    @Test
    void mistakesOfRulesAndOfTheirLawAreToldAtOnce() throws Exception {
        KeysPack.in(folder);
        replace("keyCustody == KeyCustody.CUSTOMER", "keyCustdy == KeyCustody.CUSTOMER");
        Path text = folder.resolve("house/keys/text.yaml");
        Files.writeString(text, Files.readString(text).replace("until: 2024-01-01", "until: 2024-13-01"));

        assertThat(refused().problems()).extracting(this::told).satisfiesExactly(
                rules -> assertThat(rules).startsWith("house/keys/rules.drl:9: the component or predicate (keyCustdy) of Offer is not known."),
                law -> assertThat(law).startsWith("house/keys/text.yaml:5 /versions/0/until: the date (2024-13-01) is not a day."));
    }

    @Test
    void aRuleThatConcludesTwiceOrHasNoFrenchNameIsToldAtItsFirstLine() throws Exception {
        KeysPack.in(folder);
        replace("    @met( \"own-keys\" )", "    @met( \"own-keys\" ) @unmet( \"own-keys\" )");
        replace("    @fr( \"L'hébergeur détient les clés\" )\n", "");

        assertThat(refused().problems()).extracting(this::told).containsExactly(
                "house/keys/rules.drl:5: the rule (The customer holds the keys) of house/keys must have exactly one of @met, @unmet and @derives.",
                "house/keys/rules.drl:13: the rule (The hoster holds the keys, or an agent of its own) of house/keys has no French name. Maybe @fr( \"...\" ) "
                        + "is missing.");
    }

    /** Of two, the compiler would keep one and drop the other. */
    @Test
    void anAnnotationThatStandsTwiceOrIsNotKnownIsToldInItsLine() throws Exception {
        KeysPack.in(folder);
        replace("    @met( \"own-keys\" )", "    @frr( \"Les clés\" )\n    @met( \"own-keys\" ) @met( \"other-keys\" )");

        assertThat(refused().problems()).extracting(this::told).containsExactlyInAnyOrder(
                "house/keys/rules.drl:6: the annotation (@frr) is not known. Maybe \"fr\". Allowed: @met, @unmet, @derives, @fr.",
                "house/keys/rules.drl:7: the annotation (@met) stands twice, or is strict. Give it once: what a rule concludes beside is another rule.");
    }

    @Test
    void aRuleThatDerivesAndSettlesIsTold() throws Exception {
        KeysPack.in(folder);
        replace("    @met( \"own-keys\" )", "    @met( \"own-keys\" ) @derives( \"Exposure\" )");

        assertThat(refused().problems()).extracting(this::told).contains(
                "house/keys/rules.drl:5: the rule (The customer holds the keys) of house/keys must have exactly one of @met, @unmet and @derives.");
    }

    @Test
    void aRuleThatCannotBeExplainedIsToldAtItsFirstLine() throws Exception {
        KeysPack.in(folder);
        replace("$offer : Offer( keyCustody == KeyCustody.CUSTOMER )", "$offer : Offer( keyCustody == KeyCustody.CUSTOMER ) eval( true )");

        assertThat(refused().problems().get(0)).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("rule-not-understood");
            assertThat(told(problem)).startsWith("house/keys/rules.drl:5: the rule (The customer holds the keys) uses eval");
            assertThat(problem.message(Language.FR)).startsWith("la règle (The customer holds the keys) emploie eval, ce qui ne peut être expliqué.");
        });
    }

    /** A pack whose rule in the folder of its own text settles a criterion of the pack on keys. */
    private KeysPack onKeysOfOthers(Path at, String manifest) {
        KeysPack own = KeysPack.in(at);
        own.write("pack.yaml", """
                id: acme/keys
                version: "1.0"
                package: com.example.acme
                requires: {example/keys: ">=1.0"}
                %s
                """.formatted(manifest));
        own.write("acme/keys/text.yaml", read(own, "house/keys/text.yaml").replace("house/keys", "acme/keys"));
        for (String file : new String[] {"criteria.yaml", "provisions.yaml"}) {
            own.write("acme/keys/" + file, read(own, "house/keys/" + file));
        }
        own.write("acme/keys/rules.drl", "package com.example.acme.acme.keys\nimport org.ancrage.fact.*\nimport org.ancrage.fact.term.*\n"
                + KeysPack.MET_RULE + KeysPack.MET_RULE.replace("holds", "keeps").replace("own-keys", "house/keys#own-keys")
                + KeysPack.UNMET_RULE.replace("house/keys", "acme/keys"));
        own.write("house/keys/rules.drl", "package com.example.acme.house.keys\nimport org.ancrage.fact.*\nimport org.ancrage.fact.term.*\n"
                + KeysPack.MET_RULE.replace("holds", "guards"));
        return own;
    }

    private static String read(KeysPack pack, String file) {
        try {
            return Files.readString(pack.folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aRuleSettlesNoCriterionOfATextThatItsPackNeitherHasNorExtends(@TempDir Path others) throws Exception {
        KeysPack house = KeysPack.in(others);
        KeysPack acme = onKeysOfOthers(folder, "texts: [acme/keys]");
        Files.delete(acme.folder().resolve("house/keys/rules.drl"));

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> Ancrage.builder().pack(house.folder()).pack(acme.folder()).build()).problems())
                .singleElement().satisfies(problem -> {
                    assertThat(told(problem)).isEqualTo("acme/keys/rules.drl:12: the rule (The customer keeps the keys) settles the criterion "
                            + "(house/keys#own-keys), whose text (house/keys) the pack (acme/keys) neither has nor extends. Its rules may settle the "
                            + "criteria of acme/keys. To say more of another text, name it in pack.yaml under extends.");
                    assertThat(problem.code()).isEqualTo("criterion-of-text-not-extended");
                });
        assertThat(Lint.standard().run(acme.folder(), LocalDate.of(2026, 11, 24), List.of(house.folder()))).filteredOn(found -> found.check().equals("unusable"))
                .singleElement().satisfies(found -> assertThat(found.file() + ":" + found.line()).isEqualTo("acme/keys/rules.drl:12"));
    }

    @Test
    void aRuleSettlesCriteriaOfTextsThatItsPackExtends(@TempDir Path others) {
        KeysPack house = KeysPack.in(others);
        KeysPack acme = onKeysOfOthers(folder, "texts: [acme/keys]\nextends: [house/keys]");

        assertThat(Ancrage.builder().pack(house.folder()).pack(acme.folder()).build().corpus().texts()).hasSize(2);
    }

    @Test
    void aRuleSettlesCriteriaOfAnotherTextOfItsPack() {
        KeysPack acme = onKeysOfOthers(folder, "texts: [acme/keys, house/keys]");
        acme.write("pack.yaml", read(acme, "pack.yaml").replaceFirst("requires.*\n", ""));

        assertThat(Ancrage.builder().pack(acme.folder()).build().corpus().texts()).hasSize(2);
    }

    @Test
    void theSameIsToldOfARestrictedPack() throws Exception {
        KeysPack.in(folder);
        replace("@met( \"own-keys\" )", "@met( \"own-kyes\" )");

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> Ancrage.builder().restricted(folder).build()).problems())
                .singleElement().satisfies(problem -> assertThat(problem.line()).isEqualTo(6));
    }
}
