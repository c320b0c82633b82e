package org.ancrage.cli.author;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Lint;
import org.ancrage.authoring.lint.Report;
import org.ancrage.cli.CliProblem;
import org.ancrage.cli.Main;
import org.ancrage.cli.Refusal;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Language;
import org.ancrage.pack.PackFiles;
import org.ancrage.pack.PackReader;
import org.ancrage.pack.RestrictedLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Findings on a pack, as they are printed.
 *
 * @param errors whether there are errors among them
 */
public record LintRun(String printed, boolean errors) {

    /** @throws Refusal if there is no such folder */
    static LintRun of(String folder, List<Path> others, @Nullable RestrictedLimits restricted, LocalDate on, boolean search, LintCommand.Format format,
            Language language, CommandLine command) {
        Lint lint = search ? Lint.searching() : Lint.standard();
        Report report;
        try {
            Path pack = Path.of(folder);
            String named = pack.normalize().toString().replace('\\', '/');
            report = new Report(named, lint.checks(), lint.run(pack, on, others, restricted), language);
        } catch (InvalidInputException | InvalidPathException e) {
            throw new Refusal(command, noFolder(folder));
        }
        return new LintRun(switch (format) {
            case TEXT -> Main.harmless(report.text());
            case JSON -> report.json();
            case SARIF -> report.sarif();
            case GITHUB -> Main.harmless(report.github());
        }, report.hasErrors());
    }

    private static Diagnosis noFolder(String given) {
        return PackReader.existing(given).map(file -> {
            Path folder = file.getParent() == null ? Path.of(".") : file.getParent();
            boolean ofPack = Files.isRegularFile(folder.resolve(PackFiles.MANIFEST));
            return CliProblem.FOLDER_IS_A_FILE.with("folder", given).with("maybe", ofPack ? folder : null);
        }).orElseGet(() -> CliProblem.FOLDER_NOT_THERE.with("folder", given));
    }

    /** @throws Refusal if there is no such check */
    static String page(String id, CommandLine command) {
        List<Check> checks = Lint.searching().checks();
        List<String> ids = checks.stream().map(Check::id).toList();
        return checks.stream().filter(check -> check.id().equals(id)).findFirst().map(Check::page)
                .orElseThrow(() -> new Refusal(command, CliProblem.NO_SUCH_CHECK.with("check", Suggestions.shown(id)).with("maybe", Suggestions.nearest(id, ids)).with("allowed", ids)));
    }

    /** The JSON Schema of findings. */
    public static String schema() {
        return Report.schema();
    }
}
