package org.ancrage.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes an offer to start from. */
@Command(
        name = "offer",
        description = "Makes an offer and its contract to start from: what follows from your choices is given, what else is asked most often stands in comments.",
        footer = {"", "Use it: ancrage assess --need NEED --offer FILE"})
final class NewOfferCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private OfferChoices offer;

    @Mixin
    private OutputFile output;

    NewOfferCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        output.check(command);
        output.write(StartingPoint.head(LocalDate.now(surroundings.clock())) + offer.offer(command), surroundings, command);
        return 0;
    }
}
