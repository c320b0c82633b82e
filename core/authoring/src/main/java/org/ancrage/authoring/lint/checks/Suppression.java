package org.ancrage.authoring.lint.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.document.Position;

/** Comments that are meant to let a finding pass and do not say which, or why. That one allows nothing is known when all checks have run. */
public final class Suppression implements Check {

    private static final Pattern COMMENT = Pattern.compile("(?:#|//)\\s*lint:(?!\\s*allow\\s+[a-z0-9-]+\\s+because\\s+\\S)");

    @Override
    public String id() {
        return "suppression";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        pack.sources().forEach((file, text) -> {
            int line = 0;
            for (String content : text.lines().toList()) {
                line++;
                Matcher comment = COMMENT.matcher(content);
                if (comment.find()) {
                    findings.report(file, new Position(line, comment.start() + 1), LintProblem.COMMENT_ALLOWS_NOTHING.plain());
                }
            }
        });
    }
}
