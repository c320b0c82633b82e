package org.ancrage.authoring.lint.checks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedText;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.document.Document;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.engine.rules.AmendedRules;
import org.ancrage.engine.trial.RuleProbe;
import org.ancrage.law.Condition;
import org.ancrage.law.Conflict;
import org.ancrage.law.Criterion;
import org.ancrage.law.Version;
import org.ancrage.pack.TextFiles;
import org.ancrage.verify.Probes;

/** Criteria that no rule can find met, or none unmet; of those on which a text only warns, neither. */
public final class RuleForEachTruth implements Check {

    @Override
    public String id() {
        return "rule-for-each-truth";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        if (pack.problems().stream().anyMatch(problem -> problem.source().endsWith("rules.drl") || problem.source().endsWith(TextFiles.CRITERIA))) {
            // Its rules may be those that seem to be missing.
            return;
        }
        pack.amending().ifPresent(file -> pack.usable(Probes::of).ifPresent(probe -> amended(file, probe, findings)));
        Set<String> met = concluded(pack, "met");
        Set<String> unmet = concluded(pack, "unmet");
        Set<String> decisive = pack.texts().stream().flatMap(text -> text.law().stream()).flatMap(law -> law.versions().stream())
                .flatMap(Version::conditions).collect(criteria());
        Set<String> warned = pack.texts().stream().flatMap(text -> text.law().stream()).flatMap(law -> law.conflicts().stream())
                .map(Conflict::when).collect(criteria());
        for (LintedText text : pack.texts()) {
            List<Criterion> criteria = text.law().map(law -> law.criteria()).orElse(List.of());
            for (int index = 0; index < criteria.size(); index++) {
                String id = criteria.get(index).id();
                List<String> missing = Stream.of("met", "unmet").filter(truth -> !(truth.equals("met") ? met : unmet).contains(id)).toList();
                boolean oneIsEnough = warned.contains(id) && !decisive.contains(id);
                if (missing.size() > (oneIsEnough ? 1 : 0)) {
                    findings.report(text.file("/criteria/" + index), text.at("/criteria/" + index), LintProblem.TRUTH_WITHOUT_RULE
                            .with("criterion", id).with("truths", missing.size() > 1 ? "both" : missing.get(0)));
                }
            }
        }
    }

    /** A pack that leaves nothing to find a criterion of others met is refused; that nothing finds one unmet may be meant. */
    private static void amended(Document file, RuleProbe probe, Findings findings) {
        String prefix = text(file.root(), "id") + "#";
        List<Node> amendments = file.root() instanceof MappingNode root && root.entries().get("amendments") instanceof SequenceNode found ? found.items() : List.of();
        for (AmendedRules.Lost lost : probe.lost()) {
            amendments.stream().filter(amendment -> lost.amendment().equals(prefix + text(amendment, "id"))).forEach(amendment -> findings.report(
                    file.name(), amendment.position(), LintProblem.TRUTH_AMENDED_AWAY.with("criterion", lost.criterion())));
        }
    }

    private static String text(Node node, String key) {
        return node instanceof MappingNode mapping && mapping.entries().get(key) instanceof ScalarNode scalar ? scalar.text() : "";
    }

    private static Collector<Condition, ?, Set<String>> criteria() {
        return Collectors.flatMapping(Condition::criteria, Collectors.toSet());
    }

    private static Set<String> concluded(LintedPack pack, String truth) {
        return pack.texts().stream().flatMap(text -> text.rules().stream()
                .flatMap(rule -> rule.annotation(truth).stream().map(annotation -> text.global(annotation.value())))).collect(Collectors.toSet());
    }
}
