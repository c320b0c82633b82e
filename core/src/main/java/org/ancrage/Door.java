package org.ancrage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.ancrage.decision.Level;
import org.ancrage.decision.timeline.Span;
import org.ancrage.document.HostingChecks;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.QuestionLimits;
import org.ancrage.document.evidence.ProvenanceChecks;
import org.ancrage.document.evidence.TrustChecks;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Trust;

/** What is refused before anything is answered: null, by the name of the parameter, days of years that no law has, and facts that contradict each other, all at once. */
final class Door {

    private Door() {
    }

    static void check(Hosting hosting, LocalDate on) {
        Objects.requireNonNull(hosting, "hosting");
        day(on, "on");
        refuse(HostingChecks.check(hosting));
    }

    /** Nor any item of it. */
    static void given(Collection<?> items, String parameter) {
        Objects.requireNonNull(items, parameter).forEach(item -> Objects.requireNonNull(item, parameter));
    }

    /** Of hostings that are asked about together. */
    static void check(List<Hosting> hostings) {
        given(hostings, "hostings");
        refuse(HostingChecks.check(hostings, QuestionLimits.MOST_COMPARED));
    }

    /** With where facts come from, and how well they are wanted proven; of which nothing is told where the facts themselves are wrong. */
    static void check(Hosting hosting, Provenance provenance, Trust trust, LocalDate on) {
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(trust, "trust");
        check(hosting, on);
        List<Problem> problems = new ArrayList<>(ProvenanceChecks.check(provenance, hosting, on));
        problems.addAll(TrustChecks.check(trust));
        refuse(problems);
    }

    static void check(Level level, Level[] more) {
        Objects.requireNonNull(level, "level");
        given(Arrays.asList(Objects.requireNonNull(more, "more")), "more");
    }

    /** @param most pairs that may be compared */
    static void check(List<Need> needs, List<Proposal> proposals, LocalDate on, long most) {
        given(needs, "needs");
        given(proposals, "proposals");
        day(on, "on");
        refuse(HostingChecks.check(needs, proposals, most));
    }

    /** @param parameter its name */
    static void day(LocalDate on, String parameter) {
        Objects.requireNonNull(on, parameter);
        if (on.isBefore(Span.EARLIEST) || on.isAfter(Span.LATEST)) {
            throw new IllegalArgumentException("The day (%s) is before (%s) or after (%s).".formatted(on, Span.EARLIEST, Span.LATEST));
        }
    }

    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
