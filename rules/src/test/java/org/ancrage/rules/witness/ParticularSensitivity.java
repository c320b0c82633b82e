package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.term.DataNature;
import org.ancrage.fact.term.EssentialMission;
import org.ancrage.fact.term.Harm;
import org.ancrage.fact.term.ProtectedSecret;

/** Data of particular sensitivity, as the circular of 2021, the one of 2023 and the SREN law after it, and the Senate's bill define them. */
final class ParticularSensitivity {

    /** The note on office tools. */
    private static final LocalDate NOTE = LocalDate.of(2021, 9, 15);

    private final Completion asked;
    private final Dataset data;

    ParticularSensitivity(Completion asked) {
        this.asked = asked;
        this.data = asked.need().dataset();
    }

    /** R9 of 2021: the illustrations of the circular, without any condition of harm. */
    boolean asIn2021() {
        return (asked.items(data.natures(), List.of(DataNature.CITIZENS_PERSONAL_DATA), "dataset.natures").stream().anyMatch(this::illustrates)
                        || asked.reads("fr/cloud-au-centre#illustrations", "open-list") && byNatureOrUse())
                && !madeUp();
    }

    private boolean illustrates(DataNature nature) {
        return nature != DataNature.AGENTS_OFFICE_TOOLS || asked.since(NOTE) || asked.reads("fr/cloud-au-centre#office-tools", "sensitive");
    }

    /** R9 of 2023 and SREN law art. 31 II, cumulatively: a protected secret or an essential mission, and a likely harm. */
    boolean asSince2023() {
        return harmful() && byNatureOrUse() && !madeUp();
    }

    /** Article 10 bis A in the Senate's text: health data of CSP L. 1111-8 are named besides. */
    boolean asInTheSenate() {
        return harmful() && (byNatureOrUse() || asked.yes(data.healthDataFromCare(), "dataset.healthDataFromCare")) && !madeUp();
    }

    /** What is made up is not sensitive (page on the PSSIE, 3 and 4; page of situations, 9). */
    private boolean madeUp() {
        return !data.arePersonalData() && asked.yes(data.fictitious(), "dataset.fictitious");
    }

    /** A breach is likely to harm something. */
    boolean harmful() {
        return !asked.items(data.likelyHarms(), List.of(Harm.HEALTH_OR_LIFE), "dataset.likelyHarms").isEmpty();
    }

    /** Medical secrecy covers what care collects of persons (CRPA, art. L. 311-6), whatever secrets are listed. */
    private boolean byNatureOrUse() {
        return !asked.items(data.secrets(), List.of(ProtectedSecret.MEDICAL_SECRET), "dataset.secrets").isEmpty()
                || HdsCareData.personal(asked)
                || !asked.items(data.essentialMissions(), List.of(EssentialMission.PUBLIC_ORDER), "dataset.essentialMissions").isEmpty();
    }

    /** « Diffusion restreinte » on a cloud that is not accredited as such (II 901, art. 13). */
    boolean restrictedWithoutAccreditation() {
        return restricted() && !asked.yes(asked.offer().diffusionRestreinte(), "offer.diffusionRestreinte");
    }

    boolean restricted() {
        return asked.yes(data.diffusionRestreinte(), "dataset.diffusionRestreinte");
    }

    /** Health data, for which a qualified service does not make an accreditation of the system unnecessary (SecNumCloud §4). */
    boolean health() {
        return asked.yes(data.healthDataFromCare(), "dataset.healthDataFromCare") || asked.yes(data.health(), "dataset.health");
    }
}
