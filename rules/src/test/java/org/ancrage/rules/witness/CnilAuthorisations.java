package org.ancrage.rules.witness;

import java.time.LocalDate;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Authorisation;
import org.ancrage.fact.Listing;

/**
 * Authorisations of the CNIL in force that cover the host (page on health research, 1; N3): each is about a named processing on the terms of its
 * decision, as that of EMC2 is about Azure (page of regimes, CNIL_AUTH; page on the SNDS, 5.2).
 */
final class CnilAuthorisations {

    private final Completion asked;

    CnilAuthorisations(Completion asked) {
        this.asked = asked;
    }

    boolean allowHosting() {
        Listing<Authorisation> authorisations = asked.need().project().authorisations();
        return authorisations.items().stream().anyMatch(authorisation -> covers(authorisation) && runs(authorisation))
                || !authorisations.complete() && asked.yes(Answer.UNKNOWN, "another authorisation that covers the host");
    }

    /** Not known while the services of its terms are not given. */
    private boolean covers(Authorisation authorisation) {
        return asked.yes(AskedOnce.known(authorisation.covers(asked.offer()), !authorisation.mayCover(asked.offer())), name(authorisation) + " covers");
    }

    /** In force from the decision; the day that ends its term is outside. */
    private boolean runs(Authorisation authorisation) {
        LocalDate decided = authorisation.decidedOn();
        if (decided == null) {
            return asked.yes(Answer.UNKNOWN, name(authorisation) + " runs");
        }
        return asked.since(decided) && (!asked.yes(authorisation.limited(), name(authorisation) + ".limited") || withinTerm(authorisation, decided));
    }

    /** That of 21 December 2023 ends in December 2026 or, counted from when it was made public, in January 2027 (page of regimes, CNIL_AUTH). */
    private boolean withinTerm(Authorisation authorisation, LocalDate decided) {
        Integer months = authorisation.months();
        if (months == null) {
            return asked.yes(Answer.UNKNOWN, name(authorisation) + " within its term");
        }
        return asked.before(decided.plusMonths(months))
                || asked.reads("fr/snds#authorisation-term", "from-publication") && withinTermFromPublication(authorisation, months);
    }

    private boolean withinTermFromPublication(Authorisation authorisation, int months) {
        LocalDate published = authorisation.publishedOn();
        return published == null ? asked.yes(Answer.UNKNOWN, name(authorisation) + " published late enough") : asked.before(published.plusMonths(months));
    }

    private static String name(Authorisation authorisation) {
        return "authorisation[" + authorisation.id() + "]";
    }
}
