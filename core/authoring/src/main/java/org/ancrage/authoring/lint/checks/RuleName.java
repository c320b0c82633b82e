package org.ancrage.authoring.lint.checks;

import java.util.regex.Pattern;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedRule;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.document.Position;

/** Names of rules that do not read as a reason: an answer shows them as they are. */
public final class RuleName implements Check {

    private static final int LONGEST = 250;
    private static final int FEWEST_WORDS = 3;
    private static final Pattern BEGINNING = Pattern.compile("[\\p{Lu}0-9«“]");

    @Override
    public String id() {
        return "rule-name";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        pack.texts().stream().flatMap(text -> text.rules().stream()).forEach(rule -> {
            examine(rule, rule.name(), rule.position(), findings);
            rule.annotation("fr").ifPresent(french -> examine(rule, french.value(), french.position(), findings));
        });
    }

    private static void examine(LintedRule rule, String name, Position at, Findings findings) {
        String wrong = name.length() > LONGEST ? "has %s characters, more than %s. Say it shorter".formatted(name.length(), LONGEST)
                : name.strip().split("\\s+").length < FEWEST_WORDS ? "is no sentence. Say what holds, as the reason that an answer gives"
                : !BEGINNING.matcher(name.substring(0, 1)).matches() ? "does not begin with a capital letter. Write it as a sentence"
                : name.strip().endsWith(".") ? "ends with a full stop, which an answer adds where it is wanted. Take it out"
                : "";
        if (!wrong.isEmpty()) {
            findings.report(rule.file(), at, "the name of a rule (%s) %s.".formatted(name.length() > 60 ? name.substring(0, 60) + "…" : name, wrong));
        }
    }
}
