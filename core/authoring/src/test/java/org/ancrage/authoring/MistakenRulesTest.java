package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.pack.RuleFiles;
import org.junit.jupiter.api.Test;

/** What the compiler takes exception to without a line is told of the rule in which it stands, also where another has the same words. */
class MistakenRulesTest {

    private static final String WRONG = "keyCustody.foo() == 1";
    private static final String RIGHT = "keyCustody == KeyCustody.CUSTOMER";

    private final Map<String, byte[]> files = new HashMap<>();

    /** Each rule has its pattern in its fifth line, and the next begins four lines after. */
    private void file(String text, String... constraints) {
        StringBuilder rules = new StringBuilder("package com.example.pack.fr." + text + "\nimport org.ancrage.fact.*\nimport org.ancrage.fact.term.*\n\n");
        for (int i = 0; i < constraints.length; i++) {
            rules.append("rule \"Rule %d of foo\"\n    @met( \"keys\" )\n    @fr( \"Règle %d de foo\" )\nwhen\n    $offer : Offer( %s )\nthen\nend\n\n"
                    .formatted(i, i, constraints[i]));
        }
        files.put("fr/" + text + "/rules.drl", rules.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<String> told() {
        RuleFiles rules = RuleFiles.trusted("com.example.pack", files, getClass().getClassLoader());
        return catchThrowableOfType(InvalidInputException.class, () -> new RuntimeRuleCompiler().compile(rules)).problems().stream().map(Problem::toString).toList();
    }

    private static String told(String text, int line) {
        return "fr/%s/rules.drl:%d: the rules cannot be compiled: Method foo on class term.KeyCustody with arguments [] is missing.".formatted(text, line);
    }

    @Test
    void theFirstRule() {
        file("text", WRONG, RIGHT, RIGHT);

        assertThat(told()).containsExactly(told("text", 9));
    }

    @Test
    void aRuleAmongOthersThatAreWrittenInTheSameWords() {
        file("text", RIGHT, RIGHT, WRONG, RIGHT);

        assertThat(told()).containsExactly(told("text", 25));
    }

    @Test
    void severalRulesInSeveralFiles() {
        file("text", RIGHT, WRONG, RIGHT, RIGHT, WRONG);
        file("zebra", RIGHT, WRONG);

        assertThat(told()).containsExactlyInAnyOrder(told("text", 17), told("text", 41), told("zebra", 17));
    }
}
