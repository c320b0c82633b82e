package org.ancrage.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes a need to start from. */
@Command(
        name = "need",
        description = "Makes a need to start from: what follows from your choices is given, what else is asked most often stands in comments.",
        footer = {"", "Use it: ancrage requirements FILE, or ancrage assess --need FILE --offer OFFER"})
final class NewNeedCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private NeedChoices need;

    @Mixin
    private OutputFile output;

    NewNeedCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        output.check(command);
        output.write(StartingPoint.head(LocalDate.now(surroundings.clock())) + need.need(command), surroundings, command);
        return 0;
    }
}
