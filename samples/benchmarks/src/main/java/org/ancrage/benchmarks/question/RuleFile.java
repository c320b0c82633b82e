package org.ancrage.benchmarks.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule file of the standard pack, taken apart.
 *
 * @param header package and imports
 * @param rules in the order of the file
 */
public record RuleFile(String header, List<Rule> rules) {

    private static final Pattern RULE = Pattern.compile("^rule .*?^end$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CONCLUSION = Pattern.compile("@(met|unmet)\\( \"([^\"]+)\" \\)");

    /**
     * @param source its text
     * @param criterion global id of the criterion that it settles; null where it derives a fact
     * @param conclusion {@code met} or {@code unmet}; empty where it derives a fact
     */
    record Rule(String source, @Nullable String criterion, String conclusion) {

        boolean derives() {
            return criterion == null;
        }
    }

    /** @param text id of the legal text whose rules these are */
    public static RuleFile of(String text, String source) {
        Matcher found = RULE.matcher(source);
        List<Rule> rules = new ArrayList<>();
        int header = source.length();
        while (found.find()) {
            header = Math.min(header, found.start());
            rules.add(rule(text, found.group()));
        }
        return new RuleFile(source.substring(0, header), rules);
    }

    /** Of a file in which a rule stands on a line, as rules are written that stand in criteria as data. */
    static RuleFile ofLines(String text, String source) {
        int rules = source.indexOf("rule \"");
        String header = source.substring(0, rules).replaceAll(";\\s*", "\n");
        return of(text, header + source.substring(rules)
                .replaceAll("(?<=\\)) then end *", "\nthen\nend\n")
                .replaceAll("(?m)^ +(?=rule )", "")
                .replaceAll(" @(met|unmet|fr)\\( \"", "\n    @$1( \"")
                .replace("\" ) when $", "\" )\nwhen\n    $"));
    }

    /** With the rules of another file of the same text. */
    RuleFile and(RuleFile other) {
        Set<String> lines = new LinkedHashSet<>(header.lines().filter(line -> !line.isBlank()).toList());
        other.header.lines().filter(line -> !line.isBlank()).forEach(lines::add);
        return new RuleFile(String.join("\n", lines) + "\n\n", Stream.concat(rules.stream(), other.rules.stream()).toList());
    }

    private static Rule rule(String text, String source) {
        Matcher conclusion = CONCLUSION.matcher(source);
        if (conclusion.find()) {
            return new Rule(source, text + "#" + conclusion.group(2), conclusion.group(1));
        } else if (source.contains("@derives")) {
            return new Rule(source, null, "");
        }
        throw new IllegalStateException("A rule of %s neither settles nor derives: %s".formatted(text,
                source.lines().findFirst().orElse("")));
    }

    /** Only what settles these criteria, and all that derives. */
    public RuleFile cut(Predicate<String> criteria) {
        return new RuleFile(header, rules.stream()
                .filter(rule -> Optional.ofNullable(rule.criterion()).map(criteria::test).orElse(true)).toList());
    }

    /** As a rule file again; what stood between rules is left out. */
    public String source() {
        return header + rules.stream().map(Rule::source).collect(Collectors.joining("\n\n", "", "\n"));
    }
}
