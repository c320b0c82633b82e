package org.ancrage.fact;

import java.time.LocalDate;
import java.util.Objects;
import org.ancrage.fact.predicate.Compares;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.predicate.Relation;
import org.ancrage.fact.predicate.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A case in which a system of the State needs no accreditation, as claimed for the system (order of 31 July 2025, taken under art. 4-3 of
 * decree no. 2019-1088).
 *
 * @param id unique in the project
 * @param ground which case
 * @param registered whether the qualified authority entered it in its register
 * @param since first day; of what is limited to six months, the day on which the change was made or the system went into production
 */
@WithBuilder
public record AccreditationExemption(String id, Ground ground, Answer registered, @Nullable LocalDate since) {

    private static final int MONTHS = 6;

    /** The cases of the order. */
    public enum Ground {
        /** Service that ANSSI, or a European equivalent, qualified and that meets the needs. */
        QUALIFIED_SERVICE,
        /** Minor update of, or addition to, an accredited base, without more risk. */
        MINOR_CHANGE,
        /** Change that security or urgency forces, and that leaves the accreditation valid. */
        FORCED_CHANGE,
        /** Change that security or urgency forces, and that puts the accreditation in question: for six months. */
        FORCED_CHANGE_IN_QUESTION,
        /** Creation under an urgent constraint of security: for six months after the system goes into service, whatever day is registered. */
        URGENT_CREATION,
        LIMITED_EXPERIMENT,
        /** Of negligible impact, and can be stopped at once. */
        NEGLIGIBLE_IMPACT,
        /** Small cross-check of data that are not sensitive. */
        SMALL_CROSS_CHECK,
        /** Internal instance of an accredited infrastructure: it takes an accreditation in force of what hosts it. */
        INTERNAL_INSTANCE,
        CHANGE_OF_AUTHORITY
    }

    public AccreditationExemption {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ground, "ground");
        registered = Answer.orUnknown(registered);
    }

    /** What was accredited is changed, or comes under another authority: a case that takes an accreditation. */
    @Reads("ground")
    public boolean takesAnAccreditation() {
        return switch (ground) {
            case MINOR_CHANGE, FORCED_CHANGE, FORCED_CHANGE_IN_QUESTION, CHANGE_OF_AUTHORITY -> true;
            case QUALIFIED_SERVICE, URGENT_CREATION, LIMITED_EXPERIMENT, NEGLIGIBLE_IMPACT, SMALL_CROSS_CHECK, INTERNAL_INSTANCE -> false;
        };
    }

    /**
     * A case that neither a qualified service, nor an accreditation, nor the day of production decides, and which is known to take in such data: a
     * small cross-check is one of data that are not sensitive, and the impact is not negligible where a harm is likely.
     */
    @Reads("ground")
    public boolean exemptsOtherwise(Dataset dataset) {
        return exemptsByItself()
                && (ground != Ground.SMALL_CROSS_CHECK || dataset.areNotSensitive())
                && (ground != Ground.NEGLIGIBLE_IMPACT || dataset.noHarmLikely());
    }

    @Reads("ground")
    public boolean mayExemptOtherwise(Dataset dataset) {
        return exemptsByItself()
                && (ground != Ground.SMALL_CROSS_CHECK || !dataset.areSensitive())
                && (ground != Ground.NEGLIGIBLE_IMPACT || !dataset.harmLikely());
    }

    private boolean exemptsByItself() {
        return switch (ground) {
            case LIMITED_EXPERIMENT, NEGLIGIBLE_IMPACT, SMALL_CROSS_CHECK -> true;
            case QUALIFIED_SERVICE, URGENT_CREATION, INTERNAL_INSTANCE, MINOR_CHANGE, FORCED_CHANGE, FORCED_CHANGE_IN_QUESTION, CHANGE_OF_AUTHORITY -> false;
        };
    }

    @Reads("registered")
    public boolean entered() {
        return registered.yes();
    }

    @Reads("registered")
    public boolean possiblyEntered() {
        return registered.possible();
    }

    /** Known to hold on that day; its first day counts, and the last of its six months. */
    @Reads({"ground", "since"})
    @Compares(component = "since", is = Relation.AT_MOST)
    public boolean validOn(AsOf day) {
        return since != null && !day.date().isBefore(since) && !over(day, since);
    }

    /** Known not to hold on that day. */
    @Reads({"ground", "since"})
    @Compares(component = "since", is = Relation.MORE_THAN)
    public boolean notValidOn(AsOf day) {
        return since != null && (day.date().isBefore(since) || over(day, since));
    }

    @Reads({"ground", "since"})
    @Compares(component = "since", is = Relation.AT_MOST)
    public boolean possiblyValidOn(AsOf day) {
        return !notValidOn(day);
    }

    private boolean over(AsOf day, LocalDate first) {
        return (ground == Ground.FORCED_CHANGE_IN_QUESTION || ground == Ground.URGENT_CREATION)
                && day.date().isAfter(first.plusMonths(MONTHS));
    }
}
