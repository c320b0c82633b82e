package org.ancrage.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes a whole question to start from. */
@Command(
        name = "request",
        description = "Makes a question to start from: what follows from your choices is given, what else is asked most often stands in comments.",
        footer = {"", "Answer it: ancrage assess FILE"})
final class NewRequestCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private NeedChoices need;

    @Mixin
    private OfferChoices offer;

    @Mixin
    private OutputFile output;

    NewRequestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        output.check(command);
        output.write(StartingPoint.head(LocalDate.now(surroundings.clock())) + need.need(command) + "\n" + offer.offer(command), surroundings, command);
        return 0;
    }
}
