package org.ancrage.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is done with the data, and since when.
 *
 * @param stage how far the project is
 * @param engagedOn day on which the project was engaged
 * @param newProject whether it is a new project
 * @param redesignShare share of an existing project that is redesigned, in per cent
 * @param derogations derogations granted to it
 * @param acceptableOffer whether an offer that is compliant and acceptable is available in France
 * @param acceptableOfferSince first day on which there was one
 * @param providerChange whether an existing project changes provider
 */
@WithBuilder
public record Project(
        @Nullable Stage stage,
        @Nullable LocalDate engagedOn,
        Answer newProject,
        @Nullable BigDecimal redesignShare,
        Listing<Derogation> derogations,
        Answer acceptableOffer,
        @Nullable LocalDate acceptableOfferSince,
        Answer providerChange) {

    /** How far a project is. */
    public enum Stage {
        /** Trial before scale-up. */
        PROTOTYPE,
        /** Acceptance testing (<i>recette</i>). */
        ACCEPTANCE,
        PRODUCTION
    }

    public Project {
        newProject = Answer.orUnknown(newProject);
        derogations = Listing.orUnknown(derogations);
        acceptableOffer = Answer.orUnknown(acceptableOffer);
        providerChange = Answer.orUnknown(providerChange);
    }

    /** Nothing is known. */
    public static Project unknown() {
        return new Project(null, null, null, null, null, null, null, null);
    }

    /** Known to be engaged before this day. */
    @Reads("engagedOn")
    public boolean engagedBefore(LocalDate day) {
        return engagedOn != null && engagedOn.isBefore(day);
    }

    /** Known not to be engaged before this day. */
    @Reads("engagedOn")
    public boolean notEngagedBefore(LocalDate day) {
        return engagedOn != null && !engagedOn.isBefore(day);
    }

    /** Known to redesign more than this share. */
    @Reads("redesignShare")
    public boolean redesignsMoreThan(double percent) {
        return redesignShare != null && redesignShare.compareTo(BigDecimal.valueOf(percent)) > 0;
    }

    /** Known to redesign at most this share. */
    @Reads("redesignShare")
    public boolean redesignsAtMost(double percent) {
        return redesignShare != null && redesignShare.compareTo(BigDecimal.valueOf(percent)) <= 0;
    }

    /** Known to redesign this share or more. */
    @Reads("redesignShare")
    public boolean redesignsAtLeast(double percent) {
        return redesignShare != null && redesignShare.compareTo(BigDecimal.valueOf(percent)) >= 0;
    }

    /** Known to redesign less than this share. */
    @Reads("redesignShare")
    public boolean redesignsLessThan(double percent) {
        return redesignShare != null && redesignShare.compareTo(BigDecimal.valueOf(percent)) < 0;
    }

    /** Known to change provider. */
    @Reads("providerChange")
    public boolean changesProvider() {
        return providerChange.yes();
    }

    /** Known not to change provider. */
    @Reads("providerChange")
    public boolean keepsProvider() {
        return providerChange.no();
    }

    @Reads("derogations")
    public boolean allDerogationsKnown() {
        return derogations.complete();
    }

    /** No acceptable offer is available, or it has been for at most so many months. */
    @Reads({"acceptableOffer", "acceptableOfferSince"})
    public boolean acceptableOfferForAtMost(int months, AsOf day) {
        return acceptableOffer.no()
                || acceptableOfferSince != null && !day.date().isAfter(acceptableOfferSince.plusMonths(months));
    }

    /** An acceptable offer is known to be available, and to have been for more than so many months. */
    @Reads({"acceptableOffer", "acceptableOfferSince"})
    public boolean acceptableOfferForMoreThan(int months, AsOf day) {
        return acceptableOffer.yes()
                && acceptableOfferSince != null && day.date().isAfter(acceptableOfferSince.plusMonths(months));
    }
}
