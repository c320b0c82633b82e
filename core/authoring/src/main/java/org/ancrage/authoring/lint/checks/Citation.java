package org.ancrage.authoring.lint.checks;

import java.util.List;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedText;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.law.Provision;

/**
 * Citations that nobody can look up though they are said to have been read, and days that cannot be.
 *
 * <p>Evidence and the day of verification are mandatory: the reader reports where they are missing.
 */
public final class Citation implements Check {

    @Override
    public String id() {
        return "citation";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        for (LintedText text : pack.texts()) {
            List<Provision> provisions = text.provisions();
            for (int index = 0; index < provisions.size(); index++) {
                Provision provision = provisions.get(index);
                if (!provision.evidence().weak() && provision.link() == null && provision.sources().isEmpty()) {
                    findings.report(text.file("/provisions/" + index), text.at("/provisions/" + index),
                            LintProblem.PROVISION_NOT_TO_LOOK_UP.with("provision", provision.id()).with("evidence", provision.evidence()));
                }
                if (provision.verifiedOn().isAfter(pack.on())) {
                    findings.report(text.file("/provisions/" + index + "/verifiedOn"), text.at("/provisions/" + index + "/verifiedOn"),
                            LintProblem.VERIFIED_LATER.with("provision", provision.id()).with("verified", provision.verifiedOn()).with("on", pack.on()));
                }
            }
        }
    }
}
