package org.ancrage.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that lists law as it stands on a day, that of packs that were added too. */
abstract class LawListing implements Callable<Integer> {

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
    LawListing(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    @Override
    public Integer call() throws Exception {
        LocalDate day = surroundings.dayOrToday(on);
        surroundings.print(listed(packs.with(ancrage, spec.commandLine()).corpus(), day, told.language(), surroundings.colour()));
        return 0;
    }

    abstract String listed(Corpus law, LocalDate day, Language language, boolean colour);
}
