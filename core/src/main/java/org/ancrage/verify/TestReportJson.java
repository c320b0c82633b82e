package org.ancrage.verify;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Position;
import org.ancrage.engine.walk.SeenConstraint;
import org.ancrage.law.Truth;
import org.ancrage.verify.LawCoverage.RuleUse;
import org.ancrage.verify.LawCoverage.Share;

/** Writes a report as JSON, after the schema that {@code ancrage schema tests} prints; the same report gives the same bytes. */
public final class TestReportJson {

    private TestReportJson() {
    }

    /** Indented, ending with a line feed. */
    public static String of(TestReport report) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("pack", text(report.pack()));
        entries.put("version", text(report.version()));
        entries.put("situations", number(report.situations()));
        entries.put("passed", number(report.results().size() - report.failed().size()));
        entries.put("failed", number(report.failed().size()));
        entries.put("results", list(report.results().stream().map(TestReportJson::result).toList()));
        if (report.coverage() != null) {
            entries.put("coverage", coverage(report.coverage()));
        }
        return JsonText.indented(mapping(entries));
    }

    private static Node result(SituationResult result) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("text", text(result.situation().text()));
        entries.put("situation", text(result.situation().name()));
        entries.put("file", text(result.situation().file()));
        entries.put("line", number(result.situation().line()));
        entries.put("on", text(result.on().toString()));
        entries.put("passed", truth(result.passed()));
        entries.put("discrepancies", list(result.discrepancies().stream().map(TestReportJson::discrepancy).toList()));
        return mapping(entries);
    }

    private static Node discrepancy(Discrepancy discrepancy) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("text", text(discrepancy.text()));
        entries.put("subject", text(discrepancy.subject()));
        entries.put("expected", text(discrepancy.expected()));
        entries.put("actual", text(discrepancy.actual()));
        entries.put("because", texts(discrepancy.because()));
        return mapping(entries);
    }

    private static Node coverage(LawCoverage coverage) {
        Map<String, Node> totals = new LinkedHashMap<>();
        totals.put("rules", share(coverage.firedRules()));
        totals.put("constraints", share(coverage.triedConstraints()));
        totals.put("criterionTruths", share(coverage.shownTruths()));
        totals.put("nodeTruths", share(coverage.nodeTruths()));
        totals.put("versions", share(coverage.forcedVersions()));
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("totals", mapping(totals));
        entries.put("never", texts(coverage.never()));
        entries.put("rules", list(coverage.rules().stream().map(TestReportJson::rule).toList()));
        entries.put("criteria", list(coverage.criteria().stream().map(criterion -> {
            Map<String, Node> shown = new LinkedHashMap<>();
            criterion.shown().forEach((truth, situation) -> shown.put(truth.name(), text(situation)));
            return mapping(entry("id", text(criterion.id()), "shownBy", mapping(shown)));
        }).toList()));
        entries.put("nodes", list(coverage.nodes().stream().map(node -> {
            Map<String, Node> seen = entry("text", text(node.text()), "place", text(node.place()));
            if (node.statement() != null) {
                seen.put("statement", text(node.statement()));
            }
            seen.put("seen", texts(node.seen().stream().map(Truth::name).toList()));
            seen.put("never", texts(node.never().stream().map(Truth::name).toList()));
            return mapping(seen);
        }).toList()));
        entries.put("versions", list(coverage.versions().stream().map(version -> {
            Map<String, Node> seen = entry("text", text(version.text()), "version", text(version.version()));
            seen.put("inForce", truth(version.inForce()));
            return mapping(seen);
        }).toList()));
        return mapping(entries);
    }

    private static Node rule(RuleUse rule) {
        Map<String, Node> entries = entry("rule", text(rule.key()), "fired", truth(rule.fired()));
        if (rule.criterion() != null) {
            entries.put("criterion", text(rule.criterion()));
        }
        entries.put("constraints", list(rule.constraints().stream().map(TestReportJson::constraint).toList()));
        return mapping(entries);
    }

    private static Node constraint(SeenConstraint seen) {
        Map<String, Node> entries = entry("type", text(seen.type()), "constraint", text(seen.text()));
        entries.put("seenTrue", truth(seen.held()));
        entries.put("seenFalse", truth(seen.failed()));
        return mapping(entries);
    }

    private static Node share(Share share) {
        return mapping(entry("exercised", number(share.exercised()), "of", number(share.of())));
    }

    private static Map<String, Node> entry(String first, Node one, String second, Node two) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put(first, one);
        entries.put(second, two);
        return entries;
    }

    private static Node mapping(Map<String, Node> entries) {
        return new MappingNode(entries, Position.UNKNOWN);
    }

    private static Node list(List<Node> items) {
        return new SequenceNode(items, Position.UNKNOWN);
    }

    private static Node texts(Collection<String> texts) {
        return list(texts.stream().map(TestReportJson::text).toList());
    }

    private static Node text(String text) {
        return new ScalarNode(ScalarNode.Kind.STRING, text, Position.UNKNOWN);
    }

    private static Node number(int number) {
        return new ScalarNode(ScalarNode.Kind.NUMBER, Integer.toString(number), Position.UNKNOWN);
    }

    private static Node truth(boolean truth) {
        return new ScalarNode(ScalarNode.Kind.BOOLEAN, Boolean.toString(truth), Position.UNKNOWN);
    }
}
