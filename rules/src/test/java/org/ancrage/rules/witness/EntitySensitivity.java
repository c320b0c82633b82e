package org.ancrage.rules.witness;

import org.ancrage.fact.Dataset;
import org.ancrage.fact.term.EssentialMission;
import org.ancrage.fact.term.Harm;
import org.ancrage.fact.term.ProtectedSecret;

/** Data that are sensitive in the sense of instruction no. 901 (art. 1): for the entity, which evaluates them itself (art. 5). */
final class EntitySensitivity {

    private final Completion asked;
    private final Dataset data;

    EntitySensitivity(Completion asked) {
        this.asked = asked;
        this.data = asked.need().dataset();
    }

    /**
     * Classified (Code de la défense, art. R. 2311-1): another text's matter (instruction, art. 2.3). It bears the secrecy of national defence,
     * which may cover what is not classified too (CRPA, art. L. 311-5, 2°, b).
     */
    boolean classified() {
        return data.classified().yes() || nationalDefence() && asked.yes(data.classified(), "dataset.classified");
    }

    /** Marked « Diffusion restreinte ». */
    boolean restricted() {
        return asked.yes(data.diffusionRestreinte(), "dataset.diffusionRestreinte");
    }

    /**
     * « Diffusion restreinte » is sensitive by definition. What is made up is not; otherwise it is for the entity to say, unless a secret or an
     * essential mission, and a likely harm, say it.
     */
    boolean sensitive() {
        return restricted() || (data.arePersonalData() || !asked.yes(data.fictitious(), "dataset.fictitious"))
                && (asked.yes(data.sensitiveForEntity(), "dataset.sensitiveForEntity") || new ParticularSensitivity(asked).asSince2023());
    }

    /**
     * A breach is likely to harm public security or the safety of the State (page on the PSSIE, 7 b): what free flow in the Union yields to. The
     * secrecy of national defence is about that safety too, and so is the mission of national security.
     */
    boolean concernsPublicSecurity() {
        return restricted()
                || asked.has(data.likelyHarms(), Harm.PUBLIC_SECURITY, "dataset.likelyHarms")
                || asked.has(data.secrets(), ProtectedSecret.STATE_AND_PUBLIC_SECURITY, "dataset.secrets")
                || asked.has(data.essentialMissions(), EssentialMission.NATIONAL_SECURITY, "dataset.essentialMissions")
                || nationalDefence();
    }

    private boolean nationalDefence() {
        return asked.has(data.secrets(), ProtectedSecret.NATIONAL_DEFENCE, "dataset.secrets");
    }
}
