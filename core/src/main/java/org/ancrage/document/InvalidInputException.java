package org.ancrage.document;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.ancrage.law.Language;
import org.ancrage.refusal.AncrageException;

/** An input was refused. Holds all of its problems, by source and position; the message lists them, one per line. */
public final class InvalidInputException extends AncrageException {

    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    public InvalidInputException(List<Problem> problems) {
        this(problems.stream().sorted(Comparator.comparing(Problem::source).thenComparingInt(Problem::line)).toList(), true);
    }

    private InvalidInputException(List<Problem> problems, boolean sorted) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems;
    }

    /** All problems, one per line, as {@link #getMessage()} has them in English. */
    public String message(Language language) {
        return problems.stream().map(problem -> problem.toString(language)).collect(Collectors.joining("\n"));
    }

    /** At least one, in the order of the message. */
    public List<Problem> problems() {
        return problems;
    }
}
