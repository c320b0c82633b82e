package org.ancrage.fact;

import java.util.Objects;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.term.Country;
import org.ancrage.fact.term.TransferGround;
import org.jspecify.annotations.Nullable;

/**
 * Access to hosted data from another country than that of storage.
 *
 * @param country from where
 * @param ground on what ground of GDPR chapter V
 * @param supplementaryMeasures whether measures that supplement the safeguards of art. 46 were adopted for it after an assessment of the
 *     law of that country
 */
public record RemoteAccess(@Country String country, @Nullable TransferGround ground, Answer supplementaryMeasures) {
    public RemoteAccess {
        Objects.requireNonNull(country, "country");
        supplementaryMeasures = Answer.orUnknown(supplementaryMeasures);
    }

    @Reads("country")
    public boolean inside(Territory territory) {
        return territory.contains(country).yes();
    }

    @Reads("country")
    public boolean outside(Territory territory) {
        return territory.contains(country).no();
    }

    /** Known to rely on the safeguards of art. 46. */
    @Reads("ground")
    public boolean safeguarded() {
        return ground == TransferGround.APPROPRIATE_SAFEGUARDS;
    }

    /** Known not to rely on them. */
    @Reads("ground")
    public boolean notSafeguarded() {
        return ground != null && ground != TransferGround.APPROPRIATE_SAFEGUARDS;
    }

    @Reads("ground")
    public boolean possiblyNotSafeguarded() {
        return !safeguarded();
    }

    /** Known to be supplemented by measures. */
    @Reads("supplementaryMeasures")
    public boolean supplemented() {
        return supplementaryMeasures.yes();
    }

    /** Known not to be. */
    @Reads("supplementaryMeasures")
    public boolean notSupplemented() {
        return supplementaryMeasures.no();
    }

    @Reads("supplementaryMeasures")
    public boolean possiblyNotSupplemented() {
        return !supplemented();
    }
}
