package org.ancrage;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ancrage.decision.Level;
import org.ancrage.document.HostingChecks;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;

/** What is refused before anything is answered: null, by the name of the parameter, and facts that contradict each other, all at once. */
final class Door {

    private Door() {
    }

    static void check(Hosting hosting, LocalDate on) {
        Objects.requireNonNull(hosting, "hosting");
        Objects.requireNonNull(on, "on");
        refuse(HostingChecks.check(hosting));
    }

    static void check(Level level, Level[] more) {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(more, "more");
    }

    /** @param most pairs that may be compared */
    static void check(List<Need> needs, List<Proposal> proposals, LocalDate on, long most) {
        Objects.requireNonNull(needs, "needs");
        Objects.requireNonNull(proposals, "proposals");
        Objects.requireNonNull(on, "on");
        refuse(HostingChecks.check(needs, proposals, most));
    }

    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
