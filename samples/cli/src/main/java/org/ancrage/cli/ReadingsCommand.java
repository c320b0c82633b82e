package org.ancrage.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.render.ReadingsRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the open points of law. */
@Command(
        name = ReadingsCommand.NAME,
        description = "Lists the points of law that are open on a day: question, defensible options, default, dates and sources.",
        footer = {"", "An option is taken with --readings ID=OPTION, the defaults with --readings default."})
final class ReadingsCommand implements Callable<Integer> {

    static final String NAME = "readings";

    private final Surroundings surroundings;
    private final FutureTask<Ancrage> ancrage;

    @Spec
    private CommandSpec spec;

    @Option(names = "--on", paramLabel = "DATE", converter = Converters.Day.class, description = "Day of interest. Default: today.")
    private LocalDate on;

    @Mixin
    private AddedPacks packs;

    @Mixin
    private ToldIn told;

    /** @param ancrage perhaps being loaded already */
    ReadingsCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    @Override
    public Integer call() throws Exception {
        LocalDate day = surroundings.dayOrToday(on);
        surroundings.print(new ReadingsRenderer(packs.with(ancrage, spec.commandLine()).corpus(), told.language()).withColour(surroundings.colour()).render(day));
        return 0;
    }
}
