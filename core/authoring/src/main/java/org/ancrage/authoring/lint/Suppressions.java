package org.ancrage.authoring.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;

/**
 * Comments that let one finding pass: {@code lint: allow CHECK because REASON}, on the line of the finding or on the line before. One of a
 * check that does not exist, or without a finding to allow, is a finding itself.
 */
final class Suppressions {

    private static final String CHECK = "suppression";
    private static final Pattern COMMENT = Pattern.compile("(?:#|//)\\s*lint:\\s*allow\\s+([a-z0-9-]+)\\s+because\\s+\\S.*");

    private record Allowance(String file, int line, int column, String check) {
        /** Only one, so that nobody overlooks a second: the first of its own line, or else of the next. */
        Optional<Finding> covered(SortedSet<Finding> left) {
            List<Finding> near = left.stream().filter(finding -> finding.file().equals(file) && finding.check().equals(check)).toList();
            return Stream.of(line, line + 1).flatMap(at -> near.stream().filter(finding -> finding.line() == at)).findFirst();
        }

        Finding finding(Diagnosis diagnosis) {
            return new Finding(CHECK, Severity.WARNING, file, line, column, "", diagnosis);
        }
    }

    private Suppressions() {
    }

    static List<Finding> applied(SortedSet<Finding> found, LintedPack pack, Set<String> run, Set<String> known) {
        SortedSet<Finding> left = new TreeSet<>(found);
        for (Allowance allowance : allowances(pack)) {
            if (!known.contains(allowance.check())) {
                left.add(allowance.finding(LintProblem.CHECK_MISSING.with("check", Suggestions.shown(allowance.check()))
                        .with("maybe", Suggestions.nearest(allowance.check(), known))));
                continue;
            }
            Optional<Finding> covered = allowance.covered(left);
            if (covered.isPresent()) {
                left.remove(covered.get());
            } else if (run.contains(allowance.check()) && pack.problems().isEmpty()) {
                // Of a pack that cannot be read in full, checks are left out.
                left.add(allowance.finding(LintProblem.NOTHING_TO_ALLOW.with("check", allowance.check())));
            }
        }
        return List.copyOf(left);
    }

    private static List<Allowance> allowances(LintedPack pack) {
        List<Allowance> allowances = new ArrayList<>();
        pack.sources().forEach((file, text) -> {
            int line = 0;
            for (String content : text.lines().toList()) {
                line++;
                Matcher comment = COMMENT.matcher(content);
                if (comment.find()) {
                    allowances.add(new Allowance(file, line, comment.start() + 1, comment.group(1)));
                }
            }
        });
        return allowances;
    }
}
