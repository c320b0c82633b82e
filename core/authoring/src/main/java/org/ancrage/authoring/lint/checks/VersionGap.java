package org.ancrage.authoring.lint.checks;

import java.util.List;
import java.util.Objects;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedText;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.law.LegalText;
import org.ancrage.law.Version;

/** Days between two versions of a text on which none stands. Versions that overlap are refused when the text is read. */
public final class VersionGap implements Check {

    @Override
    public String id() {
        return "version-gap";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        for (LintedText text : pack.texts()) {
            List<Version> versions = text.law().map(LegalText::versions).orElse(List.of());
            for (int index = 1; index < versions.size(); index++) {
                Version earlier = versions.get(index - 1);
                Version later = versions.get(index);
                if (!Objects.equals(earlier.period().until(), later.period().from())) {
                    findings.report(text.file("/versions/" + index + "/from"), text.at("/versions/" + index + "/from"),
                            LintProblem.NO_VERSION_BETWEEN.with("from", earlier.period().until()).with("until", later.period().from())
                                    .with("earlier", earlier.id()).with("later", later.id()));
                }
            }
        }
    }
}
