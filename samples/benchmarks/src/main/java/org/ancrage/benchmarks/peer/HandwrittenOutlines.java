package org.ancrage.benchmarks.peer;

import org.ancrage.benchmarks.question.Criterion;
import org.ancrage.benchmarks.question.RuleFiles;
import org.ancrage.decision.Outcome;
import org.ancrage.law.Truth;

/**
 * What the four texts come to on the day, cut to the {@linkplain Criterion criteria}: written by hand over sets of bits, with what is
 * neither met nor unmet unknown.
 *
 * <p>The shortcut of a programmer who knows the outlines: each is simplified first, by laws that hold whatever the facts ({@code a and (a or
 * b)} is {@code a}; {@code a or (not a and b)} is {@code a or b}; {@code a or not a} holds). No criterion is left with both signs, so that
 * three-valued logic is exact, where Ancrage, which takes outlines as they are, has to weigh what unknown criteria may turn out to be.
 */
public final class HandwrittenOutlines {

    /** Texts in the order of {@link #outcome(int, long, long)}. */
    public static final int TEXTS = RuleFiles.FOUR_TEXTS.size();

    private static final long AGREEMENT = bits(Criterion.SERVICE_LOCATIONS_STATED, Criterion.MEMBER_STATE_LAW, Criterion.TERMINATION_ON_LOSS,
            Criterion.QUALIFICATION_STATED, Criterion.NOTICE_OF_CHANGES);
    private static final long QUALIFIED = Criterion.SERVICE_QUALIFIED.bit();
    private static final long ENTITIES = bits(Criterion.STATE_ADMINISTRATION, Criterion.ANNEX_OPERATOR, Criterion.HEALTH_DATA_HUB);
    private static final long SENSITIVE = bits(Criterion.COVERED_BY_SECRET, Criterion.NECESSARY_FOR_MISSION);
    private static final long DEROGATION =
            bits(Criterion.DEROGATION_GRANTED, Criterion.DEROGATION_REASONED_AND_PUBLISHED, Criterion.WITHIN_EIGHTEEN_MONTHS);
    private static final long HEALTH_DATA_HOSTING_UNDERTAKINGS =
            bits(Criterion.BASE_HOSTER_CLAUSES, Criterion.ADMINISTRATION_ASSIGNED, Criterion.TRANSFER_SAFEGUARDS_DESCRIBED, Criterion.HOSTING_SAFEGUARDS);
    private static final long HEALTH_DATA_HOSTING = HEALTH_DATA_HOSTING_UNDERTAKINGS | bits(Criterion.EVERY_ACTIVITY_CERTIFIED,
            Criterion.ADMINISTRATION_CERTIFIED, Criterion.STORAGE_IN_EEA, Criterion.REMOTE_ACCESS_GROUNDED, Criterion.NO_TRANSFER_OUTSIDE_EEA);
    private static final long SAFEGUARDS = Criterion.HOSTING_SAFEGUARDS.bit();
    private static final long NO_REACH = bits(Criterion.REACHING_LAWS_ADEQUATE, Criterion.HOSTED_IN_AREA);

    private HandwrittenOutlines() {
    }

    /**
     * @param text place in {@link RuleFiles#FOUR_TEXTS}
     * @param met bits of the criteria that are met
     * @param unmet bits of those that are not
     */
    static Outcome outcome(int text, long met, long unmet) {
        return switch (text) {
            case 0 -> secNumCloud(met, unmet);
            case 1 -> sren(met, unmet);
            case 2 -> healthDataHosting(met, unmet);
            case 3 -> transfers(met, unmet);
            default -> throw new IllegalArgumentException("There is no text %d.".formatted(text));
        };
    }

    // What is attested by the qualification needs no other proof, and the qualification is required.
    private static Outcome secNumCloud(long met, long unmet) {
        Truth applies = all(Criterion.COMMERCIAL_CLOUD.bit(), met, unmet);
        return outcome(applies, all(QUALIFIED | AGREEMENT, met, unmet), all(QUALIFIED, met, unmet));
    }

    private static Outcome sren(long met, long unmet) {
        Truth entity = any(ENTITIES, met, unmet);
        Truth sensitive = any(SENSITIVE, met, unmet);
        Truth harm = all(Criterion.HARM_LIKELY.bit(), met, unmet);
        Truth applies = both(both(entity, sensitive), harm);
        Truth required = either(all(QUALIFIED, met, unmet), all(DEROGATION, met, unmet));
        return outcome(applies, required, required);
    }

    // Whether the service is qualified or not, one of the declarations of requirement 31 is possible: it drops out. Technical data leave
    // safeguards as the only ground, as they do for transfers. Who need not be certified is the host of a hospital group, to which the text does
    // not apply.
    private static Outcome healthDataHosting(long met, long unmet) {
        Truth applies = all(Criterion.HOSPITAL_GROUP_HOST.bit(), unmet, met);
        return outcome(applies, all(HEALTH_DATA_HOSTING, met, unmet),
                all(HEALTH_DATA_HOSTING & ~HEALTH_DATA_HOSTING_UNDERTAKINGS, met, unmet));
    }

    // Technical data, and a hoster of a third country, leave safeguards as the only ground, which can always be undertaken; with them, keys out
    // of reach answer exposure wherever the data are, and otherwise they have to be in the area. Of those who need no terms of a processor, the
    // host of a hospital group is left.
    private static Outcome transfers(long met, long unmet) {
        Truth reach = either(all(NO_REACH, met, unmet), all(Criterion.KEYS_OUT_OF_REACH.bit(), met, unmet));
        Truth answered = both(reach, all(Criterion.HOSPITAL_GROUP_HOST.bit(), met, unmet));
        return outcome(all(Criterion.PERSONAL_DATA.bit(), met, unmet), both(all(SAFEGUARDS, met, unmet), answered), answered);
    }

    /**
     * A text that permits in any case does so whether or not it applies.
     *
     * @param required whether what is required holds
     * @param promised whether it holds once every undertaking is given
     */
    private static Outcome outcome(Truth applies, Truth required, Truth promised) {
        if (applies == Truth.UNMET) {
            return Outcome.NOT_APPLICABLE;
        } else if (promised == Truth.MET) {
            return required == Truth.MET ? Outcome.COMPLIANT : Outcome.CONDITIONAL;
        }
        return applies == Truth.MET && promised == Truth.UNMET ? Outcome.NON_COMPLIANT : Outcome.UNDETERMINED;
    }

    private static Truth all(long of, long met, long unmet) {
        return (unmet & of) != 0 ? Truth.UNMET : (met & of) == of ? Truth.MET : Truth.UNKNOWN;
    }

    private static Truth any(long of, long met, long unmet) {
        return (met & of) != 0 ? Truth.MET : (unmet & of) == of ? Truth.UNMET : Truth.UNKNOWN;
    }

    private static Truth both(Truth one, Truth other) {
        return one == Truth.UNMET || other == Truth.UNMET ? Truth.UNMET : one == Truth.MET ? other : one;
    }

    private static Truth either(Truth one, Truth other) {
        return one == Truth.MET || other == Truth.MET ? Truth.MET : one == Truth.UNMET ? other : one;
    }

    private static long bits(Criterion... criteria) {
        long bits = 0;
        for (Criterion criterion : criteria) {
            bits |= criterion.bit();
        }
        return bits;
    }
}
