package org.ancrage.authoring.lint;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Position;
import org.ancrage.document.resource.Resources;
import org.ancrage.law.Language;
import org.ancrage.law.Wording;

/**
 * The findings on a pack, written for people and for tools. The same findings give the same text. Immutable.
 *
 * @param pack folder of the pack as its files are to be named, without a slash at its end; empty where the pack is the working folder
 * @param checks all that were run
 * @param findings in the order in which they are to be written
 * @param language in which they are told
 */
public record Report(String pack, List<Check> checks, List<Finding> findings, Language language) {

    private static final Wording ERROR = new Wording("erreur", "error");
    private static final Wording WARNING = new Wording("avertissement", "warning");
    private static final Wording NOTHING = new Wording("Aucun constat, en %s contrôles.", "No findings by %s checks.");
    private static final Wording COUNTED = new Wording("%s et %s, en %s contrôles. Ce qu'un contrôle constate, et pourquoi\u00a0: ancrage lint --explain CHECK",
            "%s and %s by %s checks. What a check finds, and why: ancrage lint --explain CHECK");

    public Report {
        checks = List.copyOf(checks);
        findings = List.copyOf(findings);
    }

    /** Whether something was found that keeps the pack from being used, or makes it answer wrongly. */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    private long count(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    private String path(Finding finding) {
        return pack.isEmpty() ? finding.file() : pack + "/" + finding.file();
    }

    /** One finding a line, and a last line that counts them. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(path(finding));
            if (finding.line() > 0) {
                text.append(':').append(finding.line());
            }
            if (finding.column() > 0) {
                text.append(':').append(finding.column());
            }
            text.append(": ").append((finding.severity() == Severity.ERROR ? ERROR : WARNING).in(language))
                    .append(": ").append(finding.message(language)).append(" [").append(finding.check()).append("]\n");
        }
        return text.append(summary()).append('\n').toString();
    }

    private String summary() {
        return findings.isEmpty() ? NOTHING.in(language).formatted(checks.size())
                : COUNTED.in(language).formatted(counted(count(Severity.ERROR), ERROR), counted(count(Severity.WARNING), WARNING), checks.size());
    }

    /** In French, nought is singular. */
    private String counted(long count, Wording what) {
        return count + " " + what.in(language) + (count == 1 || count == 0 && language == Language.FR ? "" : "s");
    }

    /** JSON after {@link #schema()}. */
    public String json() {
        return JsonText.indented(mapping(
                "pack", text(pack),
                "errors", number(count(Severity.ERROR)),
                "warnings", number(count(Severity.WARNING)),
                "findings", list(findings.stream().map(this::json).toList())));
    }

    private Node json(Finding finding) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("check", text(finding.check()));
        entries.put("severity", text(finding.severity().name()));
        entries.put("file", text(finding.file()));
        if (finding.line() > 0) {
            entries.put("line", number(finding.line()));
        }
        if (finding.column() > 0) {
            entries.put("column", number(finding.column()));
        }
        if (!finding.pointer().isEmpty()) {
            entries.put("pointer", text(finding.pointer()));
        }
        entries.put("code", text(finding.code()));
        Map<String, Node> arguments = new LinkedHashMap<>();
        finding.arguments().forEach((name, value) -> arguments.put(name, text(value)));
        entries.put("arguments", mapping(arguments));
        entries.put("message", text(finding.message(language)));
        return mapping(entries);
    }

    /** The JSON Schema of {@link #json()}. */
    public static String schema() {
        return Resources.text(Report.class, "findings.schema.json");
    }

    /** SARIF 2.1.0, as code hosts and editors read it. */
    public String sarif() {
        List<Node> rules = new ArrayList<>();
        for (Check check : checks) {
            rules.add(mapping(
                    "id", text(check.id()),
                    "shortDescription", mapping("text", text(title(check.page()))),
                    "help", mapping("text", text(check.page()), "markdown", text(check.page())),
                    "defaultConfiguration", mapping("level", text(level(check.severity())))));
        }
        Node driver = mapping("name", text("ancrage lint"), "rules", list(rules));
        return JsonText.indented(mapping(
                "$schema", text("https://json.schemastore.org/sarif-2.1.0.json"),
                "version", text("2.1.0"),
                "runs", list(List.of(mapping(
                        "tool", mapping("driver", driver),
                        "columnKind", text("utf16CodeUnits"),
                        "results", list(findings.stream().map(this::sarif).toList()))))));
    }

    private static String title(String page) {
        return page.lines().findFirst().orElse("").replaceFirst("^#+\\s*", "");
    }

    private Node sarif(Finding finding) {
        Map<String, Node> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", mapping("uri", text(uri(path(finding)))));
        if (finding.line() > 0) {
            physical.put("region", finding.column() > 0
                    ? mapping("startLine", number(finding.line()), "startColumn", number(finding.column()))
                    : mapping("startLine", number(finding.line())));
        }
        return mapping(
                "ruleId", text(finding.check()),
                "level", text(level(finding.severity())),
                "message", mapping("text", text(finding.message(language))),
                "locations", list(List.of(mapping("physicalLocation", mapping(physical)))));
    }

    /** Relative to where the command ran; what has a meaning in an address is written as its bytes. */
    private static String uri(String path) {
        return Arrays.stream(path.replace('\\', '/').split("/", -1))
                .map(step -> URLEncoder.encode(step, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private static String level(Severity severity) {
        return severity == Severity.ERROR ? "error" : "warning";
    }

    /** Workflow commands of GitHub, which show each finding beside its line. */
    public String github() {
        StringBuilder commands = new StringBuilder();
        for (Finding finding : findings) {
            commands.append("::").append(level(finding.severity())).append(" file=").append(property(path(finding)));
            if (finding.line() > 0) {
                commands.append(",line=").append(finding.line());
            }
            if (finding.column() > 0) {
                commands.append(",col=").append(finding.column());
            }
            commands.append(",title=").append(property(finding.check())).append("::").append(data(finding.message(language))).append('\n');
        }
        return commands.toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static Node text(String text) {
        return new ScalarNode(ScalarNode.Kind.STRING, text, Position.UNKNOWN);
    }

    private static Node number(long number) {
        return new ScalarNode(ScalarNode.Kind.NUMBER, String.valueOf(number), Position.UNKNOWN);
    }

    private static Node list(List<Node> items) {
        return new SequenceNode(items, Position.UNKNOWN);
    }

    private static MappingNode mapping(Map<String, Node> entries) {
        return new MappingNode(entries, Position.UNKNOWN);
    }

    private static MappingNode mapping(Object... keysAndValues) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            entries.put((String) keysAndValues[index], (Node) keysAndValues[index + 1]);
        }
        return mapping(entries);
    }
}
