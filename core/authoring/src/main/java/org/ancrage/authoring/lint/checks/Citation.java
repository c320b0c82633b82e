package org.ancrage.authoring.lint.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedText;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.document.Document;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Suggestions;
import org.ancrage.law.Provision;

/**
 * Citations that nobody can look up though they are said to have been read, sources that {@code sources.yaml} does not list, and days that cannot be.
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
        Optional<Set<String>> listed = pack.sourceList().map(Document::root).map(root -> root instanceof MappingNode file ? file.entries().get("sources") : null)
                .map(sources -> sources instanceof MappingNode keys ? keys.entries().keySet() : null);
        for (LintedText text : pack.texts()) {
            List<Provision> provisions = text.provisions();
            for (int index = 0; index < provisions.size(); index++) {
                Provision provision = provisions.get(index);
                if (!provision.evidence().weak() && provision.link() == null && provision.sources().isEmpty()) {
                    findings.report(text.file("/provisions/" + index), text.at("/provisions/" + index),
                            LintProblem.PROVISION_NOT_TO_LOOK_UP.with("provision", provision.id()).with("evidence", provision.evidence()));
                }
                for (String source : provision.sources()) {
                    if (listed.isPresent() && !listed.get().contains(source)) {
                        findings.report(text.file("/provisions/" + index + "/sources"), text.at("/provisions/" + index + "/sources"), LintProblem.SOURCE_NOT_LISTED
                                .with("provision", provision.id()).with("source", Suggestions.shown(source)).with("maybe", Suggestions.nearest(source, listed.get())));
                    }
                }
                if (provision.verifiedOn().isAfter(pack.on())) {
                    findings.report(text.file("/provisions/" + index + "/verifiedOn"), text.at("/provisions/" + index + "/verifiedOn"),
                            LintProblem.VERIFIED_LATER.with("provision", provision.id()).with("verified", provision.verifiedOn()).with("on", pack.on()));
                }
            }
        }
    }
}
