package org.ancrage.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** The law that answers: that of the packs that were added too, its open points read as was asked; a mixin. */
public final class AnsweringLaw {

    @Mixin
    private AddedPacks packs;

    @Mixin
    private ChosenReadings readings;

    /**
     * @param standard perhaps being loaded already
     * @throws Refusal if packs are missing, wrong or do not fit together, or with all that is wrong with the choice of readings
     */
    public Ancrage of(FutureTask<Ancrage> standard, CommandLine command) throws ExecutionException, InterruptedException {
        return readings.apply(packs.with(standard, command), command);
    }
}
