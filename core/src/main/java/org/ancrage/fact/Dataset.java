package org.ancrage.fact;

import org.jspecify.annotations.Nullable;

/**
 * The data to be hosted.
 *
 * @param personal whether they are personal data (GDPR, art. 4)
 * @param form whether persons can be recognised in them
 * @param fictitious whether they are made up
 * @param healthDataFromCare personal health data collected in prevention, diagnosis, care, or social and medico-social follow-up
 *     (CSP, art. L. 1111-8)
 * @param snds data of the national health data system
 * @param sndsMainBaseCopy a copy of its main base
 * @param natures illustrations of the circular of 2021 that they match
 * @param secrets secrets protected by law that cover them (CRPA, art. L. 311-5 and L. 311-6)
 * @param essentialMissions essential missions of the State for which they are necessary
 * @param likelyHarms what a breach is likely to harm
 * @param diffusionRestreinte information marked « Diffusion restreinte »
 * @param archives public or health archives kept as such
 * @param shortTermDigitisation entrusted for a short time only, to be entered, formatted, materialised or dematerialised
 *     (CSP, art. R. 1111-8-8, I)
 */
@WithBuilder
public record Dataset(
        Answer personal,
        @Nullable DataForm form,
        Answer fictitious,
        Answer healthDataFromCare,
        Answer snds,
        Answer sndsMainBaseCopy,
        Listing<DataNature> natures,
        Listing<ProtectedSecret> secrets,
        Listing<EssentialMission> essentialMissions,
        Listing<Harm> likelyHarms,
        Answer diffusionRestreinte,
        Answer archives,
        Answer shortTermDigitisation) {

    public Dataset {
        personal = Answer.orUnknown(personal);
        fictitious = Answer.orUnknown(fictitious);
        healthDataFromCare = Answer.orUnknown(healthDataFromCare);
        snds = Answer.orUnknown(snds);
        sndsMainBaseCopy = Answer.orUnknown(sndsMainBaseCopy);
        natures = Listing.orUnknown(natures);
        secrets = Listing.orUnknown(secrets);
        essentialMissions = Listing.orUnknown(essentialMissions);
        likelyHarms = Listing.orUnknown(likelyHarms);
        diffusionRestreinte = Answer.orUnknown(diffusionRestreinte);
        archives = Answer.orUnknown(archives);
        shortTermDigitisation = Answer.orUnknown(shortTermDigitisation);
    }

    /** Nothing is known. */
    public static Dataset unknown() {
        return new Dataset(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Reads("natures")
    public boolean illustratedIn2021() {
        return natures.some(nature -> true);
    }

    @Reads("natures")
    public boolean notIllustratedIn2021() {
        return natures.none();
    }

    /** Known to match this illustration. */
    @Reads("natures")
    public boolean hasNature(DataNature nature) {
        return natures.contains(nature).yes();
    }

    /** Known not to match it. */
    @Reads("natures")
    public boolean lacksNature(DataNature nature) {
        return natures.contains(nature).no();
    }

    @Reads("secrets")
    public boolean coveredBySecret() {
        return secrets.some(secret -> true);
    }

    @Reads("secrets")
    public boolean coveredByNoSecret() {
        return secrets.none();
    }

    @Reads("essentialMissions")
    public boolean necessaryForMission() {
        return essentialMissions.some(mission -> true);
    }

    @Reads("essentialMissions")
    public boolean necessaryForNoMission() {
        return essentialMissions.none();
    }

    @Reads("likelyHarms")
    public boolean harmLikely() {
        return likelyHarms.some(harm -> true);
    }

    @Reads("likelyHarms")
    public boolean noHarmLikely() {
        return likelyHarms.none();
    }
}
