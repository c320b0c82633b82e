package org.ancrage.pack;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.Problems;

/**
 * The rules that stand in the criteria of a text as data, written as a rule file: whoever compiles, checks, changes or shows rules needs to
 * know of one form only.
 */
public final class SettledRules {

    private SettledRules() {
    }

    /** Path in the pack of the file in which they stand. */
    public static String path(String text) {
        return text + "/" + TextFiles.CRITERIA;
    }

    /**
     * Each rule stands on the line, and begins in the column, of its item in {@link #path}: what is said of the line of a rule is true of the
     * author's file. Items that cannot be read are left out; {@link LegalTextReader} reports them.
     *
     * @param text with all of its files
     * @param rulePackage that of the text
     * @return empty where no criterion is settled so
     */
    public static Optional<byte[]> ruleFile(Document text, String rulePackage) {
        SettledByReader reader = new SettledByReader();
        List<SettledRule> rules = LawParts.items(Cursor.of(text, new Problems(text)), "criteria").stream()
                .flatMap(criterion -> reader.read(criterion).stream())
                .sorted(Comparator.<SettledRule>comparingInt(rule -> rule.position().line()).thenComparingInt(rule -> rule.position().column()))
                .toList();
        return rules.isEmpty() ? Optional.empty() : Optional.of(written(rules, rulePackage).getBytes(StandardCharsets.UTF_8));
    }

    private static String written(List<SettledRule> rules, String rulePackage) {
        StringBuilder file = new StringBuilder("package ").append(rulePackage).append("; import org.ancrage.fact.*; import org.ancrage.fact.term.*;");
        Set<String> imported = new TreeSet<>();
        rules.forEach(rule -> rule.conditions().forEach(condition -> condition.imported().forEach(type -> imported.add(type.getCanonicalName()))));
        imported.forEach(type -> file.append(" import ").append(type).append(';'));
        int line = 1;
        for (SettledRule rule : rules) {
            if (rule.position().line() > line) {
                file.append("\n".repeat(rule.position().line() - line)).append(" ".repeat(Math.max(0, rule.position().column() - 1)));
                line = rule.position().line();
            } else {
                file.append(' ');
            }
            file.append(rule.drl());
        }
        return file.append('\n').toString();
    }
}
