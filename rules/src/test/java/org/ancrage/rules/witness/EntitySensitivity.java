package org.ancrage.rules.witness;

import org.ancrage.fact.Answer;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.Harm;
import org.ancrage.fact.ProtectedSecret;

/** Data that are sensitive in the sense of instruction no. 901 (art. 1): for the entity, which evaluates them itself (art. 5). */
final class EntitySensitivity {

    private final Completion asked;
    private final Dataset data;

    EntitySensitivity(Completion asked) {
        this.asked = asked;
        this.data = asked.need().dataset();
    }

    /** Marked « Diffusion restreinte »; what is made up, or was not found sensitive, bears no such mark. */
    boolean restricted() {
        if (data.diffusionRestreinte() == Answer.UNKNOWN && (data.fictitious().yes() || data.sensitiveForEntity().no())) {
            return false;
        }
        return asked.yes(data.diffusionRestreinte(), "dataset.diffusionRestreinte");
    }

    /**
     * « Diffusion restreinte » is sensitive by definition, what is made up is not; otherwise it is for the entity to say, unless a secret or
     * an essential mission, and a likely harm, say it.
     */
    boolean sensitive() {
        if (restricted()) {
            return true;
        }
        if (data.fictitious().yes()) {
            return false;
        }
        return data.sensitiveForEntity() == Answer.UNKNOWN && particularlySensitive()
                || asked.yes(data.sensitiveForEntity(), "dataset.sensitiveForEntity");
    }

    private boolean particularlySensitive() {
        return data.harmLikely() && (data.coveredBySecret() || data.necessaryForMission());
    }

    /** A breach is likely to harm public security or the safety of the State: what free flow in the Union yields to. */
    boolean concernsPublicSecurity() {
        return restricted()
                || asked.has(data.likelyHarms(), Harm.PUBLIC_SECURITY, "dataset.likelyHarms")
                || asked.has(data.secrets(), ProtectedSecret.STATE_AND_PUBLIC_SECURITY, "dataset.secrets")
                || asked.has(data.secrets(), ProtectedSecret.NATIONAL_DEFENCE, "dataset.secrets");
    }
}
