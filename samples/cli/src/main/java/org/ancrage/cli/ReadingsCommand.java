package org.ancrage.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.ancrage.Ancrage;
import org.ancrage.render.ReadingsRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the open points of law. */
@Command(
        name = ReadingsCommand.NAME,
        description = "Lists the points of law that are open on a day: question, defensible options, default, dates and sources.",
        footer = {"", "An option is taken with --readings ID=OPTION, the defaults with --readings default."})
final class ReadingsCommand implements Callable<Integer> {

    static final String NAME = "readings";

    private final Surroundings surroundings;

    @Option(names = "--on", paramLabel = "DATE", converter = Converters.Day.class, description = "Day of interest. Default: today.")
    private LocalDate on;

    @Mixin
    private ToldIn told;

    ReadingsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        LocalDate day = on == null ? LocalDate.now(surroundings.clock()) : on;
        surroundings.print(new ReadingsRenderer(Ancrage.standard().corpus(), told.language()).withColour(surroundings.colour()).render(day));
        return 0;
    }
}
