package org.ancrage.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.ancrage.Ancrage;
import org.ancrage.render.TextsRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the legal texts. */
@Command(name = TextsCommand.NAME, description = "Lists the legal texts that are known: version on a day, force, dates and title.")
final class TextsCommand implements Callable<Integer> {

    static final String NAME = "texts";

    private final Surroundings surroundings;

    @Option(names = "--on", paramLabel = "DATE", converter = Converters.Day.class, description = "Day of interest. Default: today.")
    private LocalDate on;

    @Mixin
    private ToldIn told;

    TextsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        LocalDate day = on == null ? LocalDate.now(surroundings.clock()) : on;
        surroundings.print(new TextsRenderer(Ancrage.standard().corpus(), told.language()).withColour(surroundings.colour()).render(day));
        return 0;
    }
}
