package org.ancrage.cli;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Request;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command is asked about: a file, or one with the need and one with the offer; and the day for which it is asked. */
public final class AskedFile {

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "JSON or YAML; - for standard input.")
    private @Nullable String file;

    @Option(names = "--need", paramLabel = "FILE", description = "File with the need, in place of FILE; takes --offer too.")
    private @Nullable String need;

    @Option(names = "--offer", paramLabel = "FILE", description = "File with the offer and its contract; takes --need too.")
    private @Nullable String offer;

    @Option(names = "--on", paramLabel = "DATE", converter = Converters.Day.class,
            description = "Day for which the question is asked. Default: the one that the file, or either half, names, or today.")
    private @Nullable LocalDate on;

    @Mixin
    private InputFile.BasesFolder bases;

    /** The file, or the one with the offer, which is what most questions are about. */
    public String file() {
        return file != null ? file : String.valueOf(offer);
    }

    /** @throws Refusal unless it is one file, or both halves */
    public void check(CommandLine commandLine) {
        if (file == null && need == null && offer == null) {
            throw Refusal.ofLine(commandLine, List.of(CliProblem.NO_FILE_GIVEN.plain()));
        }
        boolean halves = need != null && offer != null;
        if (file == null ? !halves : need != null || offer != null) {
            throw Refusal.ofLine(commandLine, List.of(CliProblem.ONE_FILE_OR_TWO_HALVES.plain()));
        }
    }

    public boolean standardInput() {
        return InputFile.STANDARD_INPUT.equals(file);
    }

    /**
     * Of a command that does not tell what an answer supposes.
     *
     * @throws InvalidInputException with all that is wrong
     * @throws Refusal if some facts are supposed
     */
    public Request read(Surroundings surroundings, CommandLine commandLine) {
        Request request = readWithAssumptions(surroundings, commandLine);
        if (!request.provenance().assumptions().isEmpty()) {
            throw InputFile.supposes(file(), commandLine);
        }
        return request;
    }

    /** @throws InvalidInputException with all that is wrong */
    public Request readWithAssumptions(Surroundings surroundings, CommandLine commandLine) {
        check(commandLine);
        return need == null || offer == null
                ? QuestionFile.read(file(), bases.in(commandLine), surroundings, commandLine)
                : QuestionFile.readHalves(need, offer, on, bases.in(commandLine), commandLine);
    }

    /** What is wrong with the question as a whole, told of the file that holds it. */
    public InvalidInputException named(InvalidInputException refused) {
        return InputFile.named(refused, problem -> holding(problem.pointer()));
    }

    private String holding(String pointer) {
        if (need == null || offer == null) {
            return InputFile.name(file());
        }
        return pointer.isEmpty() ? InputFile.name(need) + ", " + InputFile.name(offer) : InputFile.name(pointer.startsWith("/need") ? need : offer);
    }

    public LocalDate day(Request request, Surroundings surroundings) {
        return on != null ? on : surroundings.dayOrToday(request.on());
    }
}
