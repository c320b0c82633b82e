package org.ancrage.fact;

import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.predicate.WithBuilder;
import org.ancrage.fact.term.AccreditedData;
import org.ancrage.fact.term.DataForm;
import org.ancrage.fact.term.DataMedium;
import org.ancrage.fact.term.DataNature;
import org.ancrage.fact.term.EssentialMission;
import org.ancrage.fact.term.Harm;
import org.ancrage.fact.term.HealthDataCategory;
import org.ancrage.fact.term.ProtectedSecret;
import org.ancrage.fact.term.SndsSystem;
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
 * @param archives whether they are kept as archives: on paper or in an electronic archiving service. Data in use are not, though they are
 *     hosted: an application that is hosted, as software too, is no deposit of archives, nor is its back-up.
 * @param shortTermDigitisation entrusted for a short time only, to be entered, formatted, materialised or dematerialised
 *     (CSP, art. R. 1111-8-8, I)
 * @param health whether they concern health (GDPR, art. 4), wherever they were collected
 * @param limitedRetention whether they are kept, or the processing is allowed, for a short time fixed in advance
 * @param authorisedPublicInterest whether an authority has authorised their processing for a public interest
 * @param primaryUse whether they serve the care of the persons to whom they relate (EHDS, primary use)
 * @param heldAsTrustedHolder whether the customer holds them as a trusted health data holder (EHDS)
 * @param healthCategory category of electronic health data (EHDS)
 * @param sndsSystem which system of the national health data system holds them
 * @param sndsProvision whether that system makes them available to third parties or transmits them
 * @param medium what they are kept on; data that are put in a cloud, and are not archives, are on no paper
 * @param sensitiveForEntity whether the entity found that their disclosure, alteration or unavailability could harm its own objectives
 *     (instruction no. 901, art. 1 and 5; PSSIE, GDB-QUALIF-SENSI)
 * @param heldForAdministration whether they are data of an administration of the State that somebody else holds for it (instruction no. 901,
 *     annex 1, INT-REX-HB)
 * @param definitiveArchives whether they are definitive archives: such as were selected to be kept for good once their use came to an end;
 *     those in use, or kept for as long as they may be needed, are not (Code du patrimoine, art. L. 212-2, L. 212-3 and R. 212-10 to
 *     R. 212-12). Only what is kept as archives is. A set that has both is two, asked one by one: each part has rules of its own.
 * @param fromPublicService whether they were produced or received in running a public service, or a mission of public service, by whoever
 *     entrusts them, a private person too: then they are public archives (Code du patrimoine, art. L. 211-4, 2°)
 * @param classified whether they are classified (Code de la défense, art. R. 2311-1 and following), which the secret of national defence
 *     covers; « Diffusion restreinte » is no classification
 * @param healthDataWarehouse whether they form a health-data warehouse, kept to be reused for research, studies or evaluation; the files in
 *     which professionals keep the care of their patients are none (CNIL, deliberation no. 2021-118)
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
        Answer shortTermDigitisation,
        Answer health,
        Answer limitedRetention,
        Answer authorisedPublicInterest,
        Answer primaryUse,
        Answer heldAsTrustedHolder,
        @Nullable HealthDataCategory healthCategory,
        @Nullable SndsSystem sndsSystem,
        Answer sndsProvision,
        @Nullable DataMedium medium,
        Answer sensitiveForEntity,
        Answer heldForAdministration,
        Answer definitiveArchives,
        Answer fromPublicService,
        Answer classified,
        Answer healthDataWarehouse) {

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
        health = Answer.orUnknown(health);
        limitedRetention = Answer.orUnknown(limitedRetention);
        authorisedPublicInterest = Answer.orUnknown(authorisedPublicInterest);
        primaryUse = Answer.orUnknown(primaryUse);
        heldAsTrustedHolder = Answer.orUnknown(heldAsTrustedHolder);
        sndsProvision = Answer.orUnknown(sndsProvision);
        sensitiveForEntity = Answer.orUnknown(sensitiveForEntity);
        heldForAdministration = Answer.orUnknown(heldForAdministration);
        definitiveArchives = Answer.orUnknown(definitiveArchives);
        fromPublicService = Answer.orUnknown(fromPublicService);
        classified = Answer.orUnknown(classified);
        healthDataWarehouse = Answer.orUnknown(healthDataWarehouse);
    }

    /** Nothing is known. */
    public static Dataset unknown() {
        return DatasetBuilder.builder().build();
    }

    /** Known to be personal data: said so, or by their form, since only personal data identify or are pseudonymised. */
    @Reads({"personal", "form"})
    public boolean arePersonalData() {
        return personal.yes() || form == DataForm.IDENTIFYING || form == DataForm.PSEUDONYMISED;
    }

    /** Known not to be personal data: said so, or anonymous. */
    @Reads({"personal", "form"})
    public boolean areNoPersonalData() {
        return personal.no() || form == DataForm.ANONYMOUS;
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

    /** Known to be covered by this secret. */
    @Reads("secrets")
    public boolean coveredBy(ProtectedSecret secret) {
        return secrets.contains(secret).yes();
    }

    /** Known not to be covered by it. */
    @Reads("secrets")
    public boolean notCoveredBy(ProtectedSecret secret) {
        return secrets.contains(secret).no();
    }

    @Reads("essentialMissions")
    public boolean necessaryForMission() {
        return essentialMissions.some(mission -> true);
    }

    @Reads("essentialMissions")
    public boolean necessaryForNoMission() {
        return essentialMissions.none();
    }

    /** Known to be necessary for this mission. */
    @Reads("essentialMissions")
    public boolean necessaryFor(EssentialMission mission) {
        return essentialMissions.contains(mission).yes();
    }

    /** Known not to be necessary for this mission. */
    @Reads("essentialMissions")
    public boolean notNecessaryFor(EssentialMission mission) {
        return essentialMissions.contains(mission).no();
    }

    @Reads("likelyHarms")
    public boolean harmLikely() {
        return likelyHarms.some(harm -> true);
    }

    /** A breach is known to be likely to harm this. */
    @Reads("likelyHarms")
    public boolean likelyToHarm(Harm harm) {
        return likelyHarms.contains(harm).yes();
    }

    /** A breach is known not to be likely to harm it. */
    @Reads("likelyHarms")
    public boolean unlikelyToHarm(Harm harm) {
        return likelyHarms.contains(harm).no();
    }

    @Reads("likelyHarms")
    public boolean noHarmLikely() {
        return likelyHarms.none();
    }

    /** Known to concern health, wherever they were collected. */
    @Reads({"health", "healthDataFromCare"})
    public boolean concernHealth() {
        return holds(AccreditedData.HEALTH).yes();
    }

    /** Known not to concern health. */
    @Reads({"health", "healthDataFromCare"})
    public boolean doNotConcernHealth() {
        return holds(AccreditedData.HEALTH).no();
    }

    /** Whether it holds data of this kind. */
    Answer holds(AccreditedData kind) {
        return switch (kind) {
            case SENSITIVE -> sensitive();
            case DIFFUSION_RESTREINTE -> diffusionRestreinte;
            case HEALTH -> health.yes() || healthDataFromCare.yes() ? Answer.YES
                    : health.no() && healthDataFromCare.no() ? Answer.NO
                    : Answer.UNKNOWN;
        };
    }

    /**
     * Known to be sensitive: marked « Diffusion restreinte », or real and found so by the entity, or real and covered by a secret or necessary
     * for an essential mission, with a likely harm (instruction no. 901, art. 1 and 5).
     */
    @Reads({"diffusionRestreinte", "fictitious", "sensitiveForEntity", "secrets", "healthDataFromCare", "personal", "form", "essentialMissions", "likelyHarms"})
    public boolean areSensitive() {
        return sensitive().yes();
    }

    /** Known not to be sensitive. */
    @Reads({"diffusionRestreinte", "fictitious", "sensitiveForEntity", "secrets", "healthDataFromCare", "personal", "form", "essentialMissions", "likelyHarms"})
    public boolean areNotSensitive() {
        return sensitive().no();
    }

    /** Personal data from care are, whatever secrets are listed (CRPA, art. L. 311-6). */
    private Answer underMedicalSecret() {
        return healthDataFromCare.and(arePersonalData() ? Answer.YES : areNoPersonalData() ? Answer.NO : Answer.UNKNOWN);
    }

    private Answer sensitive() {
        Answer inferred = some(likelyHarms).and(some(secrets).or(underMedicalSecret()).or(some(essentialMissions)));
        // Made-up data are about nobody.
        Answer real = arePersonalData() ? Answer.YES : fictitious.not();
        return diffusionRestreinte.or(real.and(sensitiveForEntity.or(inferred)));
    }

    private static Answer some(Listing<?> listing) {
        return listing.some(item -> true) ? Answer.YES : listing.none() ? Answer.NO : Answer.UNKNOWN;
    }

    /** Known not to be archives, and not known to be on paper: what of it is put in a cloud is electronic. */
    @Reads({"archives", "medium"})
    public boolean electronicInCloud() {
        return archives.no() && medium != DataMedium.PAPER;
    }
}
