package org.ancrage.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Language;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The input was refused; the message says all that is wrong with it. */
public final class Refusal extends ParameterException {

    private static final long serialVersionUID = 1L;

    private final transient Function<Language, String> told;

    /** In English only. */
    public Refusal(CommandLine command, String message) {
        this(command, language -> message);
    }

    public Refusal(CommandLine command, Diagnosis diagnosis) {
        this(command, diagnosis::in);
    }

    public Refusal(CommandLine command, InvalidInputException refused) {
        this(command, refused::message);
    }

    private Refusal(CommandLine command, Function<Language, String> told) {
        super(command, told.apply(Language.EN));
        this.told = told;
    }

    /** Of all of these, each on lines of its own. */
    static Refusal of(CommandLine command, List<Diagnosis> all) {
        return new Refusal(command, language -> all.stream().map(one -> one.in(language)).collect(Collectors.joining("\n")));
    }

    /** Of several inputs, one after the other. */
    static Refusal ofInputs(CommandLine command, List<InvalidInputException> all) {
        return new Refusal(command, language -> all.stream().map(one -> one.message(language)).collect(Collectors.joining("\n")));
    }

    /** French where {@code --lang} asks for French only: scripts read refusals, and did before there were French ones. */
    String message() {
        CommandLine.ParseResult parsed = getCommandLine().getParseResult();
        Object asked = parsed == null ? null : parsed.matchedOptionValue("--lang", null);
        List<?> languages = asked instanceof List<?> several ? several : asked == null ? List.of() : List.of(asked);
        return told.apply(languages.contains(Language.FR) && !languages.contains(Language.EN) ? Language.FR : Language.EN);
    }
}
