package org.ancrage.fact;

import java.time.LocalDate;
import java.util.Objects;
import org.ancrage.fact.predicate.Compares;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.predicate.Relation;
import org.ancrage.fact.predicate.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An authorisation of a processing by the data protection authority (CNIL), on the terms of its decision.
 *
 * @param id unique in the project
 * @param number number of the decision, for people
 * @param decidedOn day of the decision
 * @param publishedOn day on which the decision was made public
 * @param limited whether it is granted for a limited time; one that has a term in months is
 * @param months its term in months
 * @param services services on which it allows the data to be hosted; {@code *} stands for all where the decision itself says so
 */
@WithBuilder
public record Authorisation(
        String id,
        @Nullable String number,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate publishedOn,
        Answer limited,
        @Nullable Integer months,
        Listing<String> services) {

    public Authorisation {
        Objects.requireNonNull(id, "id");
        limited = limited == null || limited == Answer.UNKNOWN
                ? months == null ? Answer.UNKNOWN : Answer.YES
                : limited;
        services = Listing.orUnknown(services);
    }

    /** Known to allow hosting on the service of the offer. */
    @Reads("services")
    public boolean covers(Offer offer) {
        return Scopes.covers(services, offer.service()).yes();
    }

    @Reads("services")
    public boolean mayCover(Offer offer) {
        return Scopes.covers(services, offer.service()).possible();
    }

    /** Known to run on that day when its term is counted from the decision; the day that ends the term is outside it. */
    @Reads({"decidedOn", "limited", "months"})
    @Compares(component = "decidedOn", is = Relation.AT_MOST)
    @Compares(component = "decidedOn", is = Relation.MORE_THAN, plusMonths = "months")
    public boolean validFromDecisionOn(AsOf day) {
        return begunOn(day) && (limited.no() || limited.yes() && endsAfter(decidedOn, day));
    }

    /** Known not to run on that day when its term is counted from the decision. */
    @Reads({"decidedOn", "limited", "months"})
    @Compares(component = "decidedOn", is = Relation.MORE_THAN, suffices = true)
    @Compares(component = "decidedOn", is = Relation.AT_MOST, plusMonths = "months", suffices = true)
    public boolean notValidFromDecisionOn(AsOf day) {
        return notBegunOn(day) || limited.yes() && endedOn(decidedOn, day);
    }

    @Reads({"decidedOn", "limited", "months"})
    @Compares(component = "decidedOn", is = Relation.AT_MOST)
    @Compares(component = "decidedOn", is = Relation.MORE_THAN, plusMonths = "months")
    public boolean possiblyValidFromDecisionOn(AsOf day) {
        return !notValidFromDecisionOn(day);
    }

    /** Known to run on that day when its term is counted from publication; it is in force from the decision in any case. */
    @Reads({"decidedOn", "publishedOn", "limited", "months"})
    @Compares(component = "decidedOn", is = Relation.AT_MOST)
    @Compares(component = "decidedOn", is = Relation.MORE_THAN, plusMonths = "months")
    @Compares(component = "publishedOn", is = Relation.MORE_THAN, plusMonths = "months")
    public boolean validFromPublicationOn(AsOf day) {
        return validFromDecisionOn(day) || begunOn(day) && limited.yes() && endsAfter(publishedOn, day);
    }

    /** Known not to run on that day when its term is counted from publication. */
    @Reads({"decidedOn", "publishedOn", "limited", "months"})
    @Compares(component = "decidedOn", is = Relation.MORE_THAN)
    @Compares(component = "decidedOn", is = Relation.AT_MOST, plusMonths = "months")
    @Compares(component = "publishedOn", is = Relation.AT_MOST, plusMonths = "months")
    public boolean notValidFromPublicationOn(AsOf day) {
        return notBegunOn(day) || limited.yes() && endedOn(decidedOn, day) && endedOn(publishedOn, day);
    }

    @Reads({"decidedOn", "publishedOn", "limited", "months"})
    @Compares(component = "decidedOn", is = Relation.AT_MOST)
    @Compares(component = "decidedOn", is = Relation.MORE_THAN, plusMonths = "months")
    @Compares(component = "publishedOn", is = Relation.MORE_THAN, plusMonths = "months")
    public boolean possiblyValidFromPublicationOn(AsOf day) {
        return !notValidFromPublicationOn(day);
    }

    private boolean begunOn(AsOf day) {
        return decidedOn != null && !day.date().isBefore(decidedOn);
    }

    private boolean notBegunOn(AsOf day) {
        return decidedOn != null && day.date().isBefore(decidedOn);
    }

    private boolean endsAfter(@Nullable LocalDate start, AsOf day) {
        return start != null && months != null && day.date().isBefore(start.plusMonths(months));
    }

    private boolean endedOn(@Nullable LocalDate start, AsOf day) {
        return start != null && months != null && !day.date().isBefore(start.plusMonths(months));
    }
}
