package org.ancrage.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.law.Corpus;
import org.ancrage.law.Wording;
import org.ancrage.render.RequirementsRenderer;
import org.ancrage.requirement.Requirements;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what must be required of whoever will host. */
@Command(
        name = RequirementsCommand.NAME,
        description = "Tells what the texts ask of whoever will host what a file needs, before there is any offer; and how a public buyer may "
                + "ask for it.",
        footer = {"", "What the file says of an offer is checked, and not used."})
final class RequirementsCommand implements Callable<Integer> {

    static final String NAME = "requirements";

    private static final Wording MORE = new Wording(
            "Ce qui le prouve, depuis quand, les autres voies, et des clauses pour la consultation\u00a0: --explain full.\n",
            "What proves it, since when, by which alternatives, and clauses for the tender: --explain full.\n");

    private final Surroundings surroundings;
    private final FutureTask<Ancrage> ancrage;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NEED", description = "JSON or YAML with a need; - for standard input.")
    private String file;

    @Option(names = "--on", paramLabel = "DATE", converter = Converters.Day.class,
            description = "Day on which the data are hosted, whose law decides what is asked. Default: the one that the file names, or today.")
    private @Nullable LocalDate on;

    @Option(names = "--launch", paramLabel = "DATE", converter = Converters.Day.class,
            description = "Day on which the consultation is launched, whose law decides how a public buyer may ask for it. Default: the day of --on.")
    private @Nullable LocalDate launch;

    @Mixin
    private InputFile.BasesFolder bases;

    @Mixin
    private AnsweringLaw law;

    @Mixin
    private ToldIn told;

    @Mixin
    private JsonLayout layout;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text, markdown, html or json. Default: text.")
    private AnswerForm format;

    @Option(names = "--explain", paramLabel = "LEVEL", defaultValue = "page",
            description = "page: a sentence for each thing that is asked. full: as well, what proves it, since when, by which alternatives, and clauses "
                    + "for a tender; below the page in HTML, and always in JSON. Default: page.")
    private Told level;

    /** How much is told. */
    enum Told {
        PAGE, FULL
    }

    /** @param ancrage perhaps being loaded already */
    RequirementsCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    @Override
    public Integer call() throws Exception {
        InputFile.DatedNeed need = InputFile.need(file, bases.in(spec.commandLine()), CliProblem.SEVERAL_NEEDS_OF_REQUIREMENTS, surroundings, spec.commandLine());
        if (need.supposes()) {
            throw InputFile.supposes(file, spec.commandLine());
        }
        LocalDate day = need.day(on, surroundings);
        if (launch != null && launch.isAfter(day)) {
            throw new Refusal(spec.commandLine(), CliProblem.LAUNCH_AFTER_HOSTING.with("launch", launch).with("on", day));
        }
        Ancrage answering = law.of(ancrage, spec.commandLine());
        Requirements requirements = answering.requirements(need.need(), day, launch != null ? launch : day);
        Corpus corpus = answering.corpus();
        RequirementsRenderer page = new RequirementsRenderer(corpus, told.language());
        RequirementsRenderer renderer = level == Told.FULL ? page.inFull() : page;
        // Nothing is printed before all of it could be rendered.
        String printed = switch (format) {
            case TEXT -> renderer.text(requirements, surroundings.colour()) + (level == Told.PAGE ? MORE.in(told.language()) : "");
            case MARKDOWN -> renderer.markdown(requirements);
            case HTML -> renderer.html(requirements);
            case JSON -> layout.of(renderer.json(requirements));
        };
        surroundings.print(printed);
        return 0;
    }
}
