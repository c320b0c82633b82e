package org.ancrage.cli;

import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ancrage.AnswerProblem;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Language;
import org.ancrage.pack.unfit.UnfitPackException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The input was refused; the message says all that is wrong with it. */
public final class Refusal extends ParameterException {

    private static final long serialVersionUID = 1L;

    private final transient Function<Language, String> told;
    private final boolean ofLine;

    public Refusal(CommandLine command, Diagnosis diagnosis) {
        this(command, diagnosis::in);
    }

    /** Because something failed, which the message tells as its {@code cause}. */
    public Refusal(CommandLine command, Diagnosis diagnosis, Exception failure) {
        this(command, diagnosis.with("cause", reason(failure))::in, false, failure);
    }

    private Refusal(CommandLine command, Function<Language, String> told) {
        this(command, told, false, null);
    }

    private Refusal(CommandLine command, Function<Language, String> told, boolean ofLine, @Nullable Exception failure) {
        super(command, told.apply(Language.EN), failure);
        this.told = told;
        this.ofLine = ofLine;
    }

    /**
     * What the library refuses while a command runs, so that no command has to tell it: input, packs, rules, and questions that cost too much.
     * Empty of what is no fault of those who asked.
     */
    static Optional<Refusal> because(Throwable thrown, CommandLine command) {
        if (thrown instanceof InvalidInputException refused) {
            return Optional.of(new Refusal(command, refused::message));
        }
        if (thrown instanceof UnfitPackException unfit) {
            return Optional.of(new Refusal(command, unfit::message));
        }
        return AnswerProblem.ofRefusal(thrown).map(diagnosis -> new Refusal(command, diagnosis));
    }

    /** Whoever asked knows which file it is; the failure may name another, that is written first and moved to its place. */
    private static String reason(Exception failure) {
        if (failure instanceof FileSystemException ofFile && ofFile.getReason() != null) {
            return ofFile.getReason();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** Of what the line lacks, or has too much: help says how it is written. */
    static Refusal ofLine(CommandLine command, List<Diagnosis> all) {
        return new Refusal(command, told(all), true, null);
    }

    /** Of all of these, each on lines of its own. */
    static Refusal of(CommandLine command, List<Diagnosis> all) {
        return new Refusal(command, told(all));
    }

    private static Function<Language, String> told(List<Diagnosis> all) {
        return language -> all.stream().map(one -> one.in(language)).collect(Collectors.joining("\n"));
    }

    boolean ofLine() {
        return ofLine;
    }

    /** Of several inputs, one after the other. */
    static Refusal ofInputs(CommandLine command, List<InvalidInputException> all) {
        return new Refusal(command, language -> all.stream().map(one -> one.message(language)).collect(Collectors.joining("\n")));
    }

    String message(Language language) {
        return told.apply(language);
    }
}
