package org.ancrage.pack.unfit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ancrage.document.Problem;
import org.ancrage.engine.refusal.UnfitRulesException;
import org.ancrage.law.Language;
import org.ancrage.refusal.AncrageException;

/** Compiled rules do not fit the law. Holds all that is wrong; the message lists it in English, one per line. */
public final class UnfitPackException extends AncrageException {

    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    public UnfitPackException(List<Problem> problems, UnfitRulesException cause) {
        super(message(problems, Language.EN), cause);
        this.problems = List.copyOf(problems);
    }

    /** Of packages of rules: of compiled ones, no file is known and no line. */
    public List<Problem> problems() {
        return problems;
    }

    /** All that is wrong, one per line. */
    public String message(Language language) {
        return message(problems, language);
    }

    private static String message(List<Problem> problems, Language language) {
        return problems.stream().map(problem -> sentence(problem.message(language))).collect(Collectors.joining("\n"));
    }

    private static String sentence(String message) {
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }
}
