package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.fact.AccreditationExemption;
import org.ancrage.fact.AccreditationExemption.Ground;
import org.ancrage.fact.AccreditationExemptionBuilder;
import org.ancrage.fact.Answer;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.term.ServiceModel;

/** Systems of the State that need no accreditation (order of 31 July 2025, taken under art. 4-3 of decree no. 2019-1088). */
final class AccreditationExemptions {

    private static final LocalDate ORDER = LocalDate.of(2025, 9, 18);

    private final Completion asked;
    private final EntitySensitivity data;

    AccreditationExemptions(Completion asked) {
        this.asked = asked;
        this.data = new EntitySensitivity(asked);
    }

    boolean free() {
        return asked.since(ORDER)
                && asked.items(asked.need().project().accreditationExemptions(), List.of(another()), "project.accreditationExemptions").stream()
                        .anyMatch(this::frees);
    }

    private AccreditationExemption another() {
        return AccreditationExemptionBuilder.builder().id("exemption that is not listed").ground(Ground.LIMITED_EXPERIMENT)
                .registered(Answer.YES).since(asked.day()).build();
    }

    /** Entered in the register of the qualified authority, within its six months where it has them, and of what it is for. */
    private boolean frees(AccreditationExemption exemption) {
        AsOf day = new AsOf(asked.day());
        return asked.yes(AskedOnce.every(List.of(exemption.registered(), AskedOnce.known(exemption.validOn(day), exemption.notValidOn(day)))),
                        "exemption[" + exemption.id() + "] runs")
                && switch (exemption.ground()) {
                    case QUALIFIED_SERVICE -> qualifiedServiceFrees();
                    case SMALL_CROSS_CHECK -> !data.sensitive();
                    case NEGLIGIBLE_IMPACT -> !new ParticularSensitivity(asked).harmful();
                    // On an accredited base, of an accreditation whose validity is in question or not, or of which another authority takes charge (page, 4).
                    case MINOR_CHANGE, FORCED_CHANGE, FORCED_CHANGE_IN_QUESTION, CHANGE_OF_AUTHORITY ->
                            new SystemAccreditations(asked).accreditSomething();
                    case INTERNAL_INSTANCE -> new SystemAccreditations(asked).accreditInfrastructure();
                    case URGENT_CREATION -> producedOfLate();
                    case LIMITED_EXPERIMENT -> true;
                };
    }

    /** What was created in an emergency is to be accredited within six months after production (page, 4), whatever day the entry states. */
    private boolean producedOfLate() {
        LocalDate tooLongAgo = asked.day().minusMonths(7);
        return !asked.day().isAfter(asked.value(asked.need().project().inServiceSince(), List.of(asked.day(), tooLongAgo), "project.inServiceSince")
                .plusMonths(6));
    }

    /**
     * The service is qualified, by ANSSI or a European equivalent. Used as such, typically as SaaS, it is exempt; whether a system built on it
     * is, is a reading, whose default keeps the accreditation of health data and of « Diffusion restreinte » (page, 4 and 5).
     */
    private boolean qualifiedServiceFrees() {
        return new StateCloudQualification(asked).asR9Wants()
                && (asked.reads("fr/homologation#qualified-service-exempt", "system-too")
                        || usedAsSuch() && !data.restricted() && !new ParticularSensitivity(asked).health());
    }

    private boolean usedAsSuch() {
        return asked.value(asked.offer().model(), List.of(ServiceModel.SAAS, ServiceModel.IAAS), "offer.model") == ServiceModel.SAAS;
    }
}
