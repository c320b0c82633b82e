package org.ancrage.authoring.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ancrage.document.Suggestions;

/**
 * Comments that let a finding pass: {@code lint: allow CHECK because REASON}, on the line of the finding or on the line before. One without a
 * reason, of an unknown check, or without a finding to allow is a finding itself.
 */
final class Suppressions {

    static final String CHECK = "suppression";

    private static final Pattern COMMENT = Pattern.compile("(?:#|//)\\s*lint:\\s*(.*)$");
    private static final Pattern ALLOWED = Pattern.compile("allow\\s+([a-z0-9-]+)\\s+because\\s+(\\S.*)");

    private record Allowance(String file, int line, int column, String check) {
        boolean covers(Finding finding) {
            return finding.file().equals(file) && finding.check().equals(check) && (finding.line() == line || finding.line() == line + 1);
        }
    }

    private Suppressions() {
    }

    static List<Finding> applied(SortedSet<Finding> found, LintedPack pack, Set<String> checks) {
        SortedSet<Finding> left = new TreeSet<>(found);
        List<Allowance> allowances = new ArrayList<>();
        pack.sources().forEach((file, text) -> {
            int line = 0;
            for (String content : text.lines().toList()) {
                line++;
                Matcher comment = COMMENT.matcher(content);
                if (comment.find()) {
                    Matcher allowed = ALLOWED.matcher(comment.group(1).strip());
                    Allowance allowance = new Allowance(file, line, comment.start() + 1, allowed.matches() ? allowed.group(1) : "");
                    if (!allowed.matches()) {
                        left.add(finding(allowance, "the comment allows nothing. Write: lint: allow CHECK because REASON."));
                    } else if (!checks.contains(allowance.check())) {
                        left.add(finding(allowance, "the check (%s) does not exist.%s".formatted(
                                Suggestions.shown(allowance.check()), Suggestions.maybe(allowance.check(), checks))));
                    } else {
                        allowances.add(allowance);
                    }
                }
            }
        });
        for (Allowance allowance : allowances) {
            if (found.stream().noneMatch(allowance::covers)) {
                left.add(finding(allowance, "the check (%s) finds nothing here. Take the comment out.".formatted(allowance.check())));
            }
            left.removeIf(allowance::covers);
        }
        return List.copyOf(left);
    }

    private static Finding finding(Allowance allowance, String message) {
        return new Finding(CHECK, Severity.WARNING, allowance.file(), allowance.line(), allowance.column(), message);
    }
}
