package org.ancrage.fact.derived;

import org.ancrage.fact.Answer;
import org.ancrage.fact.Territory;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.term.Country;
import org.ancrage.fact.term.TransferGround;
import org.jspecify.annotations.Nullable;

/**
 * Access of the hoster or of a participant to hosted data from another country than that of storage; computed.
 *
 * @param entity id of the entity
 * @param country from where
 * @param ground on what ground of GDPR chapter V
 * @param supplementaryMeasures whether measures that supplement the safeguards of art. 46 were adopted for it
 * @param toCustomerData whether it reaches customers' data: that of the hoster does, that of a participant where it has a technical
 *     possibility of obtaining them, or none of obtaining technical data; otherwise it reaches technical data only
 * @param byCompany whether a company has it, so that a decision for companies may cover it
 */
public record EntityRemoteAccess(
        String entity, @Country String country, @Nullable TransferGround ground, Answer supplementaryMeasures, Answer toCustomerData,
        Answer byCompany) {

    @Reads("country")
    public boolean outside(Territory territory) {
        return territory.contains(country).no();
    }

    /** From a third State: outside the territory, and no place of the French Republic overseas. */
    @Reads("country")
    public boolean fromThirdState(Territory territory) {
        return territory.isThirdState(country).yes();
    }

    /** Known to rest on appropriate safeguards. */
    @Reads("ground")
    public boolean onSafeguards() {
        return ground == TransferGround.APPROPRIATE_SAFEGUARDS;
    }

    /** Known to rest on something else, or on nothing. */
    @Reads("ground")
    public boolean withoutSafeguards() {
        return ground != null && ground != TransferGround.APPROPRIATE_SAFEGUARDS;
    }

    @Reads("ground")
    public boolean possiblyOnSafeguards() {
        return !withoutSafeguards();
    }

    @Reads("ground")
    public boolean possiblyWithoutSafeguards() {
        return !onSafeguards();
    }

    /** Known to rest on neither safeguards nor a derogation: on nothing, or on an adequacy decision, which there has to be. */
    @Reads("ground")
    public boolean onAdequacyAtMost() {
        return ground == TransferGround.ADEQUACY || ground == TransferGround.NONE;
    }

    @Reads("ground")
    public boolean possiblyOnAdequacyAtMost() {
        return ground == null || onAdequacyAtMost();
    }

    /** Known not to be supplemented by measures. */
    @Reads("supplementaryMeasures")
    public boolean withoutMeasures() {
        return supplementaryMeasures.no();
    }

    @Reads("supplementaryMeasures")
    public boolean possiblyWithoutMeasures() {
        return !supplementaryMeasures.yes();
    }

    /** Known to reach customers' data. */
    @Reads("toCustomerData")
    public boolean reachesCustomerData() {
        return toCustomerData.yes();
    }

    @Reads("toCustomerData")
    public boolean mayReachCustomerData() {
        return toCustomerData.possible();
    }

    /** Known to be that of a company. */
    @Reads("byCompany")
    public boolean ofCompany() {
        return byCompany.yes();
    }

    /** Known to be that of a public body. */
    @Reads("byCompany")
    public boolean ofPublicBody() {
        return byCompany.no();
    }
}
