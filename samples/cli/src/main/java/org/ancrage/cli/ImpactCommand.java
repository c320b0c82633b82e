package org.ancrage.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.decision.difference.Impact;
import org.ancrage.document.Portfolio;
import org.ancrage.document.PortfolioReader;
import org.ancrage.law.Corpus;
import org.ancrage.render.ImpactJsonRenderer;
import org.ancrage.render.ImpactTextRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells which answers of a portfolio flip between two days. */
@Command(
        name = ImpactCommand.NAME,
        description = "Tells which answers of a portfolio flip between two days, and the texts and provisions that make them flip.",
        footer = {"", "The directory holds requests, needs and offers in JSON or YAML (see \"ancrage schema portfolio\"). Every need is put "
                + "to every offer; the days that requests name are not taken."})
final class ImpactCommand implements Callable<Integer> {

    static final String NAME = "impact";

    /** Forms of an impact. */
    enum Format {
        TEXT, JSON
    }

    private final Surroundings surroundings;
    private final FutureTask<Ancrage> ancrage;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A directory of needs and offers, or one file.")
    private String place;

    @Option(names = "--on", paramLabel = "DATE", converter = Converters.Day.class, description = "The first day. Default: today.")
    private LocalDate on;

    @Option(names = "--to", paramLabel = "DATE", required = true, converter = Converters.Day.class, description = "The second day.")
    private LocalDate to;

    @Mixin
    private InputFile.BasesFolder bases;

    @Mixin
    private AnsweringLaw law;

    @Mixin
    private ToldIn told;

    @Mixin
    private JsonLayout layout;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json. Default: text.")
    private Format format;

    /** @param ancrage perhaps being loaded already */
    ImpactCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    @Override
    public Integer call() throws Exception {
        Portfolio portfolio = InputFile.portfolio(place, place, bases.in(spec.commandLine()), PortfolioReader.MOST_PAIRS, spec.commandLine());
        Ancrage answering = law.of(ancrage, spec.commandLine());
        LocalDate first = surroundings.dayOrToday(on);
        Impact impact = answering.impact(portfolio.hostings(), first, to);
        String printed = render(impact, answering.corpus());
        surroundings.print(printed);
        return 0;
    }

    private String render(Impact impact, Corpus corpus) {
        return format == Format.JSON
                ? layout.of(new ImpactJsonRenderer(corpus, told.language()).render(impact))
                : new ImpactTextRenderer(corpus, told.language()).withColour(surroundings.colour()).render(impact);
    }
}
