package org.ancrage.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.render.TextsRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the legal texts. */
@Command(name = TextsCommand.NAME, description = "Lists the legal texts that are known: version on a day, force, dates and title.")
final class TextsCommand implements Callable<Integer> {

    static final String NAME = "texts";

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
    TextsCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    @Override
    public Integer call() throws Exception {
        LocalDate day = surroundings.dayOrToday(on);
        surroundings.print(new TextsRenderer(packs.with(ancrage, spec.commandLine()).corpus(), told.language()).withColour(surroundings.colour()).render(day));
        return 0;
    }
}
