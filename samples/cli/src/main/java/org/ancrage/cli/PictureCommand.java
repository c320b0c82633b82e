package org.ancrage.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.decision.Level;
import org.ancrage.decision.picture.Picture;
import org.ancrage.document.Request;
import org.ancrage.law.Corpus;
import org.ancrage.render.PictureChart;
import org.ancrage.render.PictureRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows who can reach the data. */
@Command(
        name = PictureCommand.NAME,
        description = "Shows who can reach the data of the hosting that a file describes: holders, hoster, participants, places, and the ways by which "
                + "foreign law reaches.",
        footer = {"", "What is not known is drawn as not known. The text says all that the drawing shows."})
final class PictureCommand implements Callable<Integer> {

    static final String NAME = "picture";

    /** Forms of a picture. */
    enum Format {
        SVG, TEXT
    }

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
    private ToldIn told;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "svg", description = "svg or text. Default: svg.")
    private Format format;

    @Mixin
    private OutputFile output;

    /** @param ancrage perhaps being loaded already */
    PictureCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    @Override
    public Integer call() throws Exception {
        output.check(spec.commandLine());
        Request request = asked.readWithAssumptions(surroundings, spec.commandLine());
        Ancrage answering = law.of(ancrage, spec.commandLine());
        Picture picture = answering.assess(request.hosting(), request.provenance(),
                trust.read(surroundings, spec.commandLine()), asked.day(request, surroundings), Level.FULL).picture().orElseThrow();
        Corpus corpus = answering.corpus();
        output.write(switch (format) {
            case SVG -> new PictureChart(corpus, told.language()).render(picture);
            case TEXT -> new PictureRenderer(corpus, told.language()).withColour(surroundings.colour() && !output.toFile()).render(picture);
        }, surroundings, spec.commandLine());
        return 0;
    }
}
