package org.ancrage.authoring.lint.checks;

import java.util.regex.Pattern;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.Severity;

/** Patterns on attributes that do not say of what: whoever makes an offer could say what is for the customer to say. */
public final class AttributeSubject implements Check {

    private static final Pattern OF = Pattern.compile("\\bof\\b");

    @Override
    public String id() {
        return "attribute-subject";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        pack.texts().stream().flatMap(text -> text.rules().stream()).forEach(rule -> rule.facts()
                .filter(fact -> fact.type().equals("Attribute") && fact.constraints().stream().noneMatch(constraint -> OF.matcher(constraint.text()).find()))
                .forEach(fact -> findings.report(rule.file(), fact.position(), LintProblem.ATTRIBUTE_OF_ANYTHING.plain())));
    }
}
