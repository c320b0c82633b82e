package org.ancrage.authoring.mutation;

import java.util.Locale;
import java.util.Map;

/** Writes a report for people. */
public final class MutationTextRenderer {

    private MutationTextRenderer() {
    }

    /** Scores first, then each survivor with its place, then what is declared to make no difference. */
    public static String render(MutationReport report) {
        StringBuilder out = new StringBuilder();
        int width = report.scores().keySet().stream().mapToInt(String::length).max().orElse(0);
        report.scores().forEach((text, score) -> out.append(line(text, width, score)));
        out.append(line("In all", width, report.total()));
        if (!report.survivors().isEmpty()) {
            out.append("\nNo situation notices:\n");
            report.survivors().forEach(mutant -> out.append(described(mutant)));
        }
        if (!report.equivalents().isEmpty()) {
            out.append("\nDeclared to make no difference:\n");
            for (Map.Entry<Mutant, String> one : reasons(report).entrySet()) {
                out.append(described(one.getKey())).append("      because: ").append(one.getValue()).append('\n');
            }
        }
        if (!report.stale().isEmpty()) {
            out.append("\nDeclared in mutation.yaml, and wrongly so:\n");
            report.stale().forEach(one -> out.append("  %s: %s Take it out.\n".formatted(one.id(),
                    one.noticed() ? "a situation notices it." : "there is no such change.")));
        }
        return out.toString();
    }

    private static Map<Mutant, String> reasons(MutationReport report) {
        Map<Mutant, String> reasons = new java.util.LinkedHashMap<>();
        report.equivalents().forEach(one -> reasons.put(one.mutant(), one.reason()));
        return reasons;
    }

    private static String line(String name, int width, MutationReport.Score score) {
        return String.format(Locale.ROOT, "%-" + Math.max(width, "In all".length()) + "s  %5.1f %%  %s of %s noticed%s%s%n", name,
                Math.floor(score.percent() * 10) / 10, score.noticed(), score.valid(),
                score.equivalent() == 0 ? "" : ", %s make no difference".formatted(score.equivalent()),
                score.invalid() == 0 ? "" : ", %s are no law".formatted(score.invalid())).replace(System.lineSeparator(), "\n");
    }

    private static String described(Mutant mutant) {
        return "  %s:%s: %s: %s\n      %s%s\n      id %s\n".formatted(mutant.file(), mutant.line(), mutant.operator().words(), mutant.where(),
                mutant.before(), mutant.after().isEmpty() ? "" : " -> " + mutant.after(), mutant.id());
    }
}
