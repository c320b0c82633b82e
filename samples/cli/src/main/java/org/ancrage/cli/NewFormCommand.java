package org.ancrage.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.render.NeedFormRenderer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a form for a need. */
@Command(
        name = NewFormCommand.NAME,
        description = "Makes a form for a need: one page of HTML that works without script, with a field for each fact that a text asks for, and why.",
        footer = {"", "Each field is named by the JSON pointer of a component of a request. In Java, org.ancrage.document.form.NeedFields reads what a browser sends."})
final class NewFormCommand implements Callable<Integer> {

    static final String NAME = "form";

    private final Surroundings surroundings;
    private final FutureTask<Ancrage> ancrage;

    @Spec
    private CommandSpec spec;

    @Option(names = "--on", paramLabel = "DATE", converter = Converters.Day.class,
            description = "Day on which the data are hosted, whose law decides what is asked. Default: today.")
    private @Nullable LocalDate on;

    @Option(names = "--action", paramLabel = "ADDRESS", defaultValue = "need", description = "Where a browser sends the form. Default: need.")
    private String action;

    @Mixin
    private AddedPacks packs;

    @Mixin
    private ToldIn told;

    @Mixin
    private OutputFile output;

    /** @param ancrage perhaps being loaded already */
    NewFormCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    @Override
    public Integer call() throws Exception {
        output.check(spec.commandLine());
        LocalDate day = surroundings.dayOrToday(on);
        output.write(new NeedFormRenderer(packs.with(ancrage, spec.commandLine()).corpus(), told.language()).render(day, action), surroundings, spec.commandLine());
        return 0;
    }
}
