package org.ancrage.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ancrage.pack.PackFiles;
import org.ancrage.verify.LawCoverage.Share;

/** Writes a report for people, in English; the same report gives the same text. */
public final class TestReportText {

    private TestReportText() {
    }

    /** Lines end with a line feed; files are named as paths in the pack. */
    public static String of(TestReport report) {
        return of(report, Path.of(""));
    }

    /** @param pack folder with which files are named */
    public static String of(TestReport report, Path pack) {
        StringBuilder text = new StringBuilder();
        line(text, "%s %s".formatted(report.pack(), report.version()));
        line(text, "");
        for (String id : report.texts()) {
            List<SituationResult> results = report.of(id);
            long failed = results.stream().filter(result -> !result.passed()).count();
            line(text, "%s %s: %s passed%s".formatted(
                    failed == 0 ? "✓" : "✗", id, results.size() - failed, failed == 0 ? "" : ", %s failed".formatted(failed)));
        }
        for (SituationResult result : report.failed()) {
            line(text, "");
            line(text, "✗ %s, on %s".formatted(result.situation().name(), result.on()));
            line(text, "  %s:%s".formatted(PackFiles.place(pack, result.situation().file()), result.situation().line()));
            for (Discrepancy discrepancy : result.discrepancies()) {
                line(text, "  %s, %s".formatted(discrepancy.text(), discrepancy.subject()));
                line(text, "    expected: " + discrepancy.expected());
                line(text, "    actual:   " + discrepancy.actual());
                if (!discrepancy.because().isEmpty()) {
                    line(text, "    because");
                    discrepancy.because().forEach(reason -> line(text, "      " + reason));
                }
            }
        }
        line(text, "");
        line(text, "%s situation%s: %s passed, %s failed.".formatted(report.situations(),
                report.situations() == 1 ? ", %s with each of its days".formatted(report.results().size())
                        : "s, %s with each of their days".formatted(report.results().size()),
                report.results().size() - report.failed().size(), report.failed().size()));
        if (report.coverage() != null) {
            coverage(report.coverage(), text);
        }
        return text.toString();
    }

    private static void coverage(LawCoverage coverage, StringBuilder text) {
        line(text, "");
        line(text, "What of the law they exercise");
        share(text, "rules that fired", coverage.firedRules());
        share(text, "constraints seen true and false", coverage.triedConstraints());
        share(text, "truths of criteria", coverage.shownTruths());
        share(text, "truths of outline nodes", coverage.nodeTruths());
        share(text, "versions in force", coverage.forcedVersions());
        List<String> never = coverage.never();
        if (!never.isEmpty()) {
            line(text, "");
            line(text, "Never exercised");
            never.forEach(what -> line(text, "  • " + what));
        }
    }

    private static void share(StringBuilder text, String what, Share share) {
        line(text, String.format(Locale.ROOT, "  %-32s %5d of %5d  %3d %%", what, share.exercised(), share.of(), share.percent()));
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
