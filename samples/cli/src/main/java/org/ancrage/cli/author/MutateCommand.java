package org.ancrage.cli.author;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ancrage.cli.Restriction;
import org.ancrage.cli.Surroundings;
import org.ancrage.cli.ToldIn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes a pack in one place at a time. What does so is loaded by {@link Mutating} only: other commands start without it. */
@Command(
        name = MutateCommand.NAME,
        description = "Changes a pack in one place at a time (a constraint, a threshold, a date, a node of an outline), and reports the changes "
                + "that none of its situations notices. Takes some minutes for one large text, and more for several: --text and --change try fewer.",
        footer = {"", "A change that makes no difference is declared in mutation.yaml, with its id and the reason. The rules of the pack are compiled and run, and "
                + "can run code: its author must be trusted, unless the pack is --restricted."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Enough changes are noticed.",
            "1:Fewer are noticed than --minimum asks for, or mutation.yaml declares a change that is noticed or does not exist.",
            "2:The command line or the pack was refused, or a situation does not hold as the pack is.",
            "70:Internal error.",
            "74:Standard output could not be written: what stands there is not whole."
        })
public final class MutateCommand implements Callable<Integer> {

    public static final String NAME = "mutate";

    /** Forms of reports. */
    enum Format {
        TEXT, JSON
    }

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder that holds pack.yaml.")
    private String folder;

    @Mixin
    private OtherPacks others = new OtherPacks();

    @Mixin
    private Restriction restriction = new Restriction();

    @Option(names = "--text", paramLabel = "ID", description = "Changes this text only, or this folder of jurisdictions. May be repeated.")
    private List<String> texts = new ArrayList<>();

    @Option(names = "--change", paramLabel = "ID", split = ",", description = "Tries this change only, whose id a report names: sooner told than all. "
            + "May be repeated.")
    private List<String> changes = new ArrayList<>();

    @Option(names = "--minimum", paramLabel = "PERCENT", defaultValue = "0", description = "Share of changes that must be noticed. Default: 0.")
    private double minimum;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json. Default: text.")
    private Format format;

    @Mixin
    private ToldIn.Refusing refusing = new ToldIn.Refusing();

    public MutateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Mutating done = Mutating.of(OtherPacks.existing(folder, spec.commandLine()), others.paths(spec.commandLine()),
                restriction.limits(spec.commandLine()), texts, changes, minimum, format, spec.commandLine());
        surroundings.print(done.report());
        return done.passes() ? 0 : 1;
    }
}
