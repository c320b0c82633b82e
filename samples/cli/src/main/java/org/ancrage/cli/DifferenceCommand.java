package org.ancrage.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.decision.difference.Difference;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Request;
import org.ancrage.law.Corpus;
import org.ancrage.render.DifferenceJsonRenderer;
import org.ancrage.render.DifferenceTextRenderer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what changes between two days, two files, or two choices of readings. */
@Command(
        name = DifferenceCommand.NAME,
        description = "Tells what changes between two days, two files, or two choices of readings, why, and in which legal text.",
        footer = {"", "Examples:",
            "  ancrage difference request.yaml --on 2026-11-24 --to 2027-07-01",
            "  ancrage difference before.yaml after.yaml",
            "  ancrage difference request.yaml --readings all --other-readings default"})
final class DifferenceCommand implements Callable<Integer> {

    static final String NAME = "difference";

    /** Forms of a difference. */
    enum Format {
        TEXT, JSON
    }

    private final Surroundings surroundings;
    private final FutureTask<Ancrage> ancrage;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The first question, in JSON or YAML; - for standard input.")
    private String file;

    @Parameters(index = "1", paramLabel = "OTHER", arity = "0..1", description = "The second question. Default: the first.")
    private String other;

    @Option(names = "--on", paramLabel = "DATE", converter = Converters.Day.class,
            description = "Day of the first question, and of the second unless --to says otherwise. Default: the ones that the files name, "
                    + "or today.")
    private LocalDate on;

    @Option(names = "--to", paramLabel = "DATE", converter = Converters.Day.class, description = "Day of the second question.")
    private LocalDate to;

    @Mixin
    private InputFile.BasesFolder bases;

    @Mixin
    private ChosenReadings readings;

    @Mixin
    private AddedPacks packs;

    @Option(names = "--other-readings", paramLabel = "READINGS", split = ",",
            description = "How the second question reads open points of law. Default: as the first.")
    private List<String> otherReadings;

    @Mixin
    private ToldIn told;

    @Mixin
    private JsonLayout layout;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json. Default: text.")
    private Format format;

    /** @param ancrage perhaps being loaded already */
    DifferenceCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    @Override
    public Integer call() throws Exception {
        if (other == null && to == null && otherReadings == null) {
            throw refusal(CliProblem.NOTHING_TO_COMPARE);
        }
        if (file.equals("-") && file.equals(other)) {
            throw refusal(CliProblem.STANDARD_INPUT_ONCE);
        }
        List<InvalidInputException> refused = new ArrayList<>();
        Request first = request(file, refused);
        Request second = other == null ? first : request(other, refused);
        if (first == null || second == null) {
            throw Refusal.ofInputs(spec.commandLine(), refused);
        }
        Ancrage answering = packs.with(ancrage, spec.commandLine());
        Ancrage before = readings.apply(answering, spec.commandLine());
        Ancrage after = otherReadings == null
                ? before
                : ChosenReadings.apply(otherReadings, "--other-readings", answering, spec.commandLine());
        LocalDate firstDay = firstDay(first);
        Difference difference = before.difference(
                first.hosting(), firstDay, after, second.hosting(), secondDay(second, firstDay));
        String printed = render(difference, after.corpus());
        surroundings.print(printed);
        return 0;
    }

    private LocalDate firstDay(Request request) {
        return on != null ? on : surroundings.dayOrToday(request.on());
    }

    private LocalDate secondDay(Request request, LocalDate firstDay) {
        return to != null ? to : on == null && request.on() != null ? request.on() : firstDay;
    }

    private String render(Difference difference, Corpus corpus) {
        return format == Format.JSON
                ? layout.of(new DifferenceJsonRenderer(corpus, told.language()).render(difference))
                : new DifferenceTextRenderer(corpus, told.language()).withColour(surroundings.colour()).render(difference);
    }

    /** Null where it is refused: what is wrong with both is told at once. */
    private @Nullable Request request(String name, List<InvalidInputException> refused) {
        try {
            Request request = QuestionFile.read(name, bases.in(spec.commandLine()), surroundings, spec.commandLine());
            if (!request.provenance().assumptions().isEmpty()) {
                throw InputFile.supposes(name, spec.commandLine());
            }
            return request;
        } catch (InvalidInputException wrong) {
            refused.add(wrong);
            return null;
        }
    }

    private Refusal refusal(CliProblem problem) {
        return new Refusal(spec.commandLine(), problem.plain());
    }
}
