package org.ancrage.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.document.Request;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.Wording;
import org.ancrage.render.HtmlRenderer;
import org.ancrage.render.JsonRenderer;
import org.ancrage.render.MarkdownRenderer;
import org.ancrage.render.TextRenderer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Assesses the hosting that a file describes. */
@Command(
        name = AssessCommand.NAME,
        description = "Assesses the hosting that a file describes: may this offer host these data, and why.",
        footer = {"", "The command \"ancrage schema request\" tells what a file may say."})
final class AssessCommand implements Callable<Integer> {

    static final String NAME = "assess";

    private static final Wording MORE = new Wording(
            "L'explication de chaque texte et ses références\u00a0: --explain findings, ou full.\n",
            "The explanation of each text and its references: --explain findings, or full.\n");
    private static final Wording MORE_CONDITIONS = new Wording(
            "Tous les points à établir pour un oui\u00a0: --assume favourable.\n",
            "All points to be established for a yes: --assume favourable.\n");

    private final Surroundings surroundings;
    private final FutureTask<Ancrage> ancrage;

    @Spec
    private CommandSpec spec;

    @Mixin
    private AskedFile asked;

    @Mixin
    private AnsweringLaw law;

    @Mixin
    private TrustFile trust;

    @Mixin
    private JsonLayout layout;

    @Option(names = "--lang", paramLabel = "LANG", split = ",", defaultValue = "fr", converter = Converters.LanguageCode.class,
            description = "fr or en, or both for a text in each. Default: fr.")
    private List<Language> languages;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text, markdown, html or json. Default: text.")
    private AnswerForm format;

    @Option(names = "--explain", paramLabel = "LEVEL",
            description = "page: the answer on one page, with what it would take for a yes where facts are missing. summary, only as json: of each text outcome, force and version, "
                    + "and until when the whole holds. outcome: of each text, conclusion, remedies, questions. findings: as well, what bears on each conclusion. "
                    + "full: all, with the facts. Default: page; full for json.")
    private @Nullable Level level;

    @Option(names = "--assume", paramLabel = "HOW",
            description = "favourable: where facts are missing, names all that would have to be established for a yes, on a page or as json.")
    private @Nullable Assumed assumed;

    /** What is assumed of facts that are missing. */
    enum Assumed {
        FAVOURABLE
    }

    /** @param ancrage perhaps being loaded already */
    AssessCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    @Override
    public Integer call() throws Exception {
        List<Language> wanted = languages.stream().distinct().toList();
        if ((format == AnswerForm.JSON || format == AnswerForm.HTML) && wanted.size() > 1) {
            throw refusal(CliProblem.ONE_LANGUAGE_ONLY.with("form", format));
        }
        if (assumed != null && told() != Level.PAGE) {
            throw refusal(CliProblem.CONDITIONS_ON_THE_PAGE.plain());
        }
        if (level == Level.SUMMARY && format != AnswerForm.JSON) {
            throw refusal(CliProblem.SUMMARY_AS_JSON_ONLY.plain());
        }
        Request request = asked.readWithAssumptions(surroundings, spec.commandLine());
        Ancrage answering = law.of(ancrage, spec.commandLine());
        Assessment assessment = answering.assess(request.hosting(), request.provenance(),
                trust.read(surroundings, spec.commandLine()), asked.day(request, surroundings), told(), beside());
        Corpus corpus = answering.corpus();
        // Nothing is printed before all of it could be rendered.
        List<String> answers = wanted.stream().map(language -> render(assessment, corpus, language)).toList();
        surroundings.print(String.join("\n", answers));
        return 0;
    }

    private Level told() {
        return level != null ? level : format == AnswerForm.JSON && assumed == null ? Level.FULL : Level.PAGE;
    }

    /** What lies folded away below a page; and, as data, what to do, which only a page finds out. */
    private Level beside() {
        return format == AnswerForm.HTML && told() == Level.PAGE ? Level.FULL
                : format == AnswerForm.JSON && told() == Level.FULL ? Level.PAGE : told();
    }

    private String render(Assessment assessment, Corpus corpus, Language language) {
        Level told = told();
        boolean conditions = assumed == Assumed.FAVOURABLE;
        return switch (format) {
            case TEXT -> text(assessment, corpus, language);
            case MARKDOWN -> new MarkdownRenderer(corpus, language).withLevel(told).withConditions(conditions).render(assessment);
            case HTML -> new HtmlRenderer(corpus, language).withLevel(told).withConditions(conditions).render(assessment);
            case JSON -> layout.of(new JsonRenderer(corpus, language).withLevel(told).render(assessment));
        };
    }

    /** With the options that tell more, which only this command has. */
    private String text(Assessment assessment, Corpus corpus, Language language) {
        TextRenderer renderer = new TextRenderer(corpus, language).withLevel(told()).withColour(surroundings.colour());
        String conditions = renderer.withConditions(true).render(assessment);
        String answer = assumed == Assumed.FAVOURABLE ? conditions : renderer.render(assessment);
        return answer + (answer.equals(conditions) ? "" : MORE_CONDITIONS.in(language)) + (told() == Level.PAGE ? MORE.in(language) : "");
    }

    private Refusal refusal(Diagnosis diagnosis) {
        return new Refusal(spec.commandLine(), diagnosis);
    }
}
