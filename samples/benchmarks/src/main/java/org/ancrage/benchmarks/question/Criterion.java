package org.ancrage.benchmarks.question;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The criteria that every peer settles: those of the standard pack that carry the questions most asked, with rules about needs, about
 * offers, about contracts, and about need and offer together.
 */
public enum Criterion {

    // SecNumCloud: the service, where it is, and chapter 19.6
    COMMERCIAL_CLOUD("fr/secnumcloud#commercial-cloud"),
    SERVICE_QUALIFIED("fr/secnumcloud#service-qualified-3-2"),
    LOCATIONS_DOCUMENTED("fr/secnumcloud#locations-documented"),
    DATA_IN_UNION("fr/secnumcloud#data-in-union"),
    ADMINISTRATION_FROM_UNION("fr/secnumcloud#administration-from-union"),
    TECHNICAL_DATA_IN_UNION("fr/secnumcloud#technical-data-in-union"),
    SUPPORT_OUTSIDE_DOCUMENTED("fr/secnumcloud#support-outside-documented"),
    REGISTERED_OFFICE_IN_UNION("fr/secnumcloud#registered-office-in-union"),
    CENTRAL_ADMINISTRATION_IN_UNION("fr/secnumcloud#central-administration-in-union"),
    PRINCIPAL_ESTABLISHMENT_IN_UNION("fr/secnumcloud#principal-establishment-in-union"),
    INDIVIDUAL_CAP("fr/secnumcloud#individual-cap"),
    COLLECTIVE_CAP("fr/secnumcloud#collective-cap"),
    NO_OUTSIDE_VETO("fr/secnumcloud#no-outside-veto"),
    NO_OUTSIDE_MAJORITY("fr/secnumcloud#no-outside-majority"),
    NO_OUTSIDE_ACCESS("fr/secnumcloud#no-outside-access"),
    OPERATING_AUTONOMY("fr/secnumcloud#operating-autonomy"),
    UNION_VALUES("fr/secnumcloud#union-values"),
    RESIDUAL_RISK_DOCUMENT("fr/secnumcloud#residual-risk-document"),
    RESIDUAL_RISK_INFORMATION("fr/secnumcloud#residual-risk-information"),
    SERVICE_LOCATIONS_STATED("fr/secnumcloud#service-locations-stated"),
    MEMBER_STATE_LAW("fr/secnumcloud#member-state-law"),
    TERMINATION_ON_LOSS("fr/secnumcloud#termination-on-loss"),
    QUALIFICATION_STATED("fr/secnumcloud#qualification-stated"),
    NOTICE_OF_CHANGES("fr/secnumcloud#notice-of-changes"),

    // SREN Act, article 31: who is bound, by which data, the derogation, the protection
    STATE_ADMINISTRATION("fr/sren-31#state-administration"),
    ANNEX_OPERATOR("fr/sren-31#annex-operator"),
    OPERATOR_NAMED_BY_DECREE("fr/sren-31#operator-named-by-decree"),
    HEALTH_DATA_HUB("fr/sren-31#health-data-hub"),
    COVERED_BY_SECRET("fr/sren-31#covered-by-secret"),
    NECESSARY_FOR_MISSION("fr/sren-31#necessary-for-mission"),
    HEALTH_DATA_FROM_CARE("fr/sren-31#health-data-from-care"),
    HARM_LIKELY("fr/sren-31#harm-likely"),
    DEROGATION_GRANTED("fr/sren-31#derogation-granted"),
    DEROGATION_REASONED_AND_PUBLISHED("fr/sren-31#derogation-reasoned-and-published"),
    WITHIN_EIGHTEEN_MONTHS("fr/sren-31#within-eighteen-months"),
    PROTECTED_FROM_THIRD_STATE_ACCESS("fr/sren-31#protected-from-third-state-access"),

    // Hosting of health data: certificates, activity 5, clauses, storage, transfers
    HOSPITAL_GROUP_HOST("fr/hds#hospital-group-host"),
    EVERY_ACTIVITY_CERTIFIED("fr/hds#every-activity-certified"),
    ADMINISTRATION_CERTIFIED("fr/hds#administration-certified"),
    ADMINISTRATION_ASSIGNED("fr/hds#administration-assigned"),
    BASE_HOSTER_CLAUSES("fr/hds#base-hoster-clauses"),
    STORAGE_IN_EEA("fr/hds#storage-in-eea"),
    REMOTE_ACCESS_GROUNDED("fr/hds#remote-access-grounded"),
    TRANSFER_SAFEGUARDS_DESCRIBED("fr/hds#transfer-safeguards-described"),
    NO_TRANSFER_OUTSIDE_EEA("fr/hds#no-transfer-outside-eea"),

    // GDPR: transfers and the reach of foreign law
    PERSONAL_DATA("eu/gdpr-transfers#personal-data"),
    HOSTED_IN_AREA("eu/gdpr-transfers#hosted-in-area"),
    HOSTING_SAFEGUARDS("eu/gdpr-transfers#hosting-safeguards"),
    REACHING_LAWS_ADEQUATE("eu/gdpr-transfers#reaching-laws-adequate"),
    KEYS_OUT_OF_REACH("eu/gdpr-transfers#keys-out-of-reach");

    private static final Map<String, Criterion> BY_ID = new LinkedHashMap<>();

    static {
        Arrays.stream(values()).forEach(criterion -> BY_ID.put(criterion.id, criterion));
    }

    private final String id;

    Criterion(String id) {
        this.id = id;
    }

    /** Global id in the law. */
    public String id() {
        return id;
    }

    public long bit() {
        return 1L << ordinal();
    }

    /** Whether a criterion with this global id is one of them. */
    public static boolean has(String id) {
        return BY_ID.containsKey(id);
    }

    /** @throws IllegalArgumentException if it is none of them */
    public static Criterion of(String id) {
        Criterion criterion = BY_ID.get(id);
        if (criterion == null) {
            throw new IllegalArgumentException("There is no criterion (%s). Maybe one of %s.".formatted(id, BY_ID.keySet()));
        }
        return criterion;
    }
}
