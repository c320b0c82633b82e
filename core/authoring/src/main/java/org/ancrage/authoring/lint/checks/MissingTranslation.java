package org.ancrage.authoring.lint.checks;

import java.util.Map;
import java.util.regex.Pattern;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedText;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;

/** Rules without their name in French, and sentences that are the same in both languages. Where one language is missing, the reader says so. */
public final class MissingTranslation implements Check {

    /** Three words in small letters: a sentence, not a reference such as "SecNumCloud 3.2, 19.6.a". */
    private static final Pattern SENTENCE = Pattern.compile("(?U).*\\b\\p{Ll}{2,}\\b.*\\b\\p{Ll}{2,}\\b.*\\b\\p{Ll}{2,}\\b.*");

    @Override
    public String id() {
        return "missing-translation";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        for (LintedText text : pack.texts()) {
            wordings(text, text.document().root(), "", findings);
            text.rules().forEach(rule -> {
                var french = rule.annotation("fr");
                if (french.isEmpty() || french.get().value().isBlank()) {
                    findings.report(rule.file(), rule.position(), LintProblem.FRENCH_NAME_MISSING.with("rule", rule.name()));
                } else if (french.get().value().equals(rule.name())) {
                    findings.report(rule.file(), french.get().position(), LintProblem.RULE_NAME_UNTRANSLATED.with("rule", rule.name()));
                }
            });
        }
    }

    private static void wordings(LintedText text, Node node, String pointer, Findings findings) {
        if (node instanceof SequenceNode sequence) {
            sequence.items().forEach(item -> wordings(text, item, pointer, findings));
        } else if (node instanceof MappingNode mapping) {
            Map<String, Node> entries = mapping.entries();
            if (entries.get("fr") instanceof ScalarNode french && entries.get("en") instanceof ScalarNode english
                    && french.text().equals(english.text()) && SENTENCE.matcher(english.text()).matches()) {
                findings.report(text.file(pointer), english.position(), LintProblem.TEXT_UNTRANSLATED.plain());
            }
            // The file of a place hangs on its first key.
            entries.forEach((key, value) -> wordings(text, value, pointer.isEmpty() ? "/" + key : pointer, findings));
        }
    }
}
