package org.ancrage.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.comparison.HelpfulActs;
import org.ancrage.document.Portfolio;
import org.ancrage.document.PortfolioReader;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.ComparisonHtmlRenderer;
import org.ancrage.render.ComparisonJsonRenderer;
import org.ancrage.render.ComparisonTextRenderer;
import org.ancrage.render.CsvRenderer;
import org.ancrage.render.MatrixCsvRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares needs with offers. */
@Command(
        name = CompareCommand.NAME,
        description = "Compares needs with offers: which offer may host what, and the offers ranked for each need, with what separates them.",
        footer = {"",
            "A directory stands for its files whose names end with .yaml, .yml or .json, at most 1,000, in it and in its folders, in the order of their names. A file "
                + "is a request, of which the need or the offer with its contract is taken, or it holds lists:",
            "",
            "  needs: [{id: ..., customer: ...}]",
            "  offers: [{offer: {id: ..., hoster: ...}, contract: {...}}]",
            "",
            "At most 10,000 pairs are compared; with --format outcomes, 4,000,000. The command \"ancrage schema portfolio\" tells what a file may say, and \"ancrage schema "
                + "comparison\" what is written as JSON."})
final class CompareCommand implements Callable<Integer> {

    static final String NAME = "compare";

    /** Forms of a comparison. */
    enum Format {
        TEXT, JSON, CSV, HTML,
        /** Of portfolios too large to rank. */
        OUTCOMES
    }

    private final Surroundings surroundings;
    private final FutureTask<Ancrage> ancrage;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NEEDS", description = "File or directory with the needs, JSON or YAML.")
    private String needs;

    @Parameters(index = "1", paramLabel = "OFFERS", description = "File or directory with the offers; may be the same.")
    private String offers;

    @Option(names = "--on", paramLabel = "DATE", converter = Converters.Day.class,
            description = "Day for which the question is asked; days that files name are not taken. Default: today.")
    private LocalDate on;

    @Mixin
    private InputFile.BasesFolder bases;

    @Mixin
    private AnsweringLaw law;

    @Mixin
    private ToldIn told;

    @Mixin
    private JsonLayout layout;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text, json, csv (a line per pair, for a spreadsheet), html (a page that stands alone) or outcomes (csv without ranks, reasons and "
                + "remedies, for large portfolios). Default: text.")
    private Format format;

    @Option(names = "--acts", description = "Tells as well which act helps which offers, for each need, in text, json and html. Asks again, up to 50 times, about each "
            + "pair that is not permitted, which takes from about one second to several where little is known.")
    private boolean acts;

    /** @param ancrage perhaps being loaded already */
    CompareCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    @Override
    public Integer call() throws Exception {
        if (acts && (format == Format.CSV || format == Format.OUTCOMES)) {
            throw new Refusal(spec.commandLine(), CliProblem.ACTS_NEED_A_PAGE.plain());
        }
        Portfolio portfolio = InputFile.portfolio(needs, offers, bases.in(spec.commandLine()),
                format == Format.OUTCOMES ? PortfolioReader.MOST_OUTCOMES : PortfolioReader.MOST_PAIRS, spec.commandLine());
        Ancrage answering = law.of(ancrage, spec.commandLine());
        LocalDate day = surroundings.dayOrToday(on);
        if (format == Format.OUTCOMES) {
            new MatrixCsvRenderer().render(answering.matrix(portfolio.needs(), portfolio.proposals(), day), surroundings.out());
            surroundings.out().flush();
            return 0;
        }
        Comparison comparison = answering.compare(portfolio.needs(), portfolio.proposals(), day);
        findCells(comparison);
        String printed = render(comparison, answering.corpus());
        surroundings.print(printed);
        return 0;
    }

    /** What a form tells of each pair takes an answer: most of the time, of which the terminal tells how much has gone. */
    private void findCells(Comparison comparison) {
        long pairs = (long) comparison.needs().size() * comparison.proposals().size();
        String what = told.language() == Language.FR ? "paires comparées" : "pairs compared";
        Locale locale = told.language() == Language.FR ? Locale.FRENCH : Locale.ENGLISH;
        comparison.findCells(found -> surroundings.progress().at(found, pairs, what, locale));
        surroundings.progress().end();
    }

    private String render(Comparison comparison, Corpus corpus) {
        List<HelpfulActs> helpful = acts ? comparison.needs().stream().map(need -> comparison.acts(need.id())).toList() : List.of();
        return switch (format) {
            case TEXT -> new ComparisonTextRenderer(corpus, told.language()).withColour(surroundings.colour()).render(comparison, helpful);
            case JSON -> layout.of(new ComparisonJsonRenderer(corpus, told.language()).render(comparison, helpful));
            case CSV -> new CsvRenderer(corpus, told.language()).render(comparison);
            case OUTCOMES -> throw new IllegalStateException("Outcomes are not rendered from a comparison.");
            case HTML -> new ComparisonHtmlRenderer(corpus, told.language()).render(comparison, helpful);
        };
    }
}
