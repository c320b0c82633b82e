package org.ancrage.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Language;
import org.ancrage.pack.unfit.UnfitPackException;
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

    public Refusal(CommandLine command, InvalidInputException refused) {
        this(command, refused::message);
    }

    /** Of compiled rules that do not fit the law. */
    public Refusal(CommandLine command, UnfitPackException unfit) {
        this(command, unfit::message);
    }

    private Refusal(CommandLine command, Function<Language, String> told) {
        this(command, told, false);
    }

    private Refusal(CommandLine command, Function<Language, String> told, boolean ofLine) {
        super(command, told.apply(Language.EN));
        this.told = told;
        this.ofLine = ofLine;
    }

    /** Of what the line lacks, or has too much: help says how it is written. */
    static Refusal ofLine(CommandLine command, List<Diagnosis> all) {
        return new Refusal(command, told(all), true);
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
