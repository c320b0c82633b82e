package org.ancrage.authoring.lint.checks;

import java.util.List;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedText;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.law.Provision;

/** Provisions in force that nobody has verified for a year. */
public final class StaleVerification implements Check {

    @Override
    public String id() {
        return "stale-verification";
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
                // What has ended does not change any more.
                boolean ended = provision.period().until() != null && !pack.on().isBefore(provision.period().until());
                if (!ended && provision.verifiedOn().plusYears(1).isBefore(pack.on())) {
                    findings.report(text.file("/provisions/" + index + "/verifiedOn"), text.at("/provisions/" + index + "/verifiedOn"),
                            LintProblem.LONG_UNVERIFIED.with("provision", provision.id()).with("verified", provision.verifiedOn()).with("on", pack.on()));
                }
            }
        }
    }
}
