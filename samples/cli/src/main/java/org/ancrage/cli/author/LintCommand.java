package org.ancrage.cli.author;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.ancrage.cli.CliProblem;
import org.ancrage.cli.Converters;
import org.ancrage.cli.Refusal;
import org.ancrage.cli.Restriction;
import org.ancrage.cli.Surroundings;
import org.ancrage.cli.ToldIn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks over a pack for its author. What looks is loaded by {@link LintRun} only: other commands start without it. */
@Command(
        name = LintCommand.NAME,
        description = "Looks over a pack for its author: names that do not exist, rules that contradict each other, conclude from what is not "
                + "known or are never reached, citations that nobody can look up, and more.",
        footer = {"", "A finding passes with a comment on its line or on the line before: lint: allow CHECK because REASON. It lets one finding pass. "
                + "The rules of the pack are compiled and run, and can run code: its author must be trusted, unless the pack is --restricted."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Nothing was found, or warnings only.",
            "1:Errors were found.",
            "2:The command line was refused.",
            "70:Internal error.",
            "74:Standard output could not be written: what stands there is not whole."
        })
public final class LintCommand implements Callable<Integer> {

    public static final String NAME = "lint";

    /** Forms of findings. */
    enum Format {
        TEXT, JSON, SARIF, GITHUB
    }

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Folder that holds pack.yaml.")
    private String folder;

    @Mixin
    private OtherPacks others = new OtherPacks();

    @Mixin
    private Restriction restriction = new Restriction();

    @Option(names = "--search", description = "Tries the rules on many facts as well, for those that conclude from what is not known and for those "
            + "that contradict each other. Takes from seconds to minutes; the same pack gives the same findings.")
    private boolean search;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text, json, sarif (2.1.0) or github (workflow commands). Default: text.")
    private Format format;

    @Option(names = "--on", paramLabel = "DATE", converter = Converters.Day.class,
            description = "Day on which the pack is looked over, for what must be verified every year. Default: today.")
    private LocalDate on;

    @Option(names = "--explain", paramLabel = "CHECK", description = "Prints the page of a check instead: what it finds, and why.")
    private String explained;

    @Mixin
    private ToldIn.Finding told = new ToldIn.Finding();

    public LintCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if ((folder == null) == (explained == null)) {
            throw new Refusal(spec.commandLine(), CliProblem.FOLDER_OR_CHECK.plain());
        }
        if (explained != null) {
            surroundings.print(LintRun.page(explained, spec.commandLine()));
            return 0;
        }
        LocalDate day = surroundings.dayOrToday(on);
        LintRun run = LintRun.of(folder, others.paths(spec.commandLine()), restriction.limits(spec.commandLine()), day, search, format, told.language(), spec.commandLine());
        surroundings.print(run.printed());
        return run.errors() ? 1 : 0;
    }
}
