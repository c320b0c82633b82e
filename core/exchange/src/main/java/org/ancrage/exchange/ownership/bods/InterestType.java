package org.ancrage.exchange.ownership.bods;

/** The codelist of interest types, and what a holding can say of each. Names are those of the standard. */
enum InterestType {
    shareholding(Means.CAPITAL),
    votingRights(Means.VOTES),
    appointmentOfBoard(Means.HELD),
    otherInfluenceOrControl(Means.HELD),
    seniorManagingOfficial(Means.NOTHING),
    settlor(Means.HELD),
    trustee(Means.HELD),
    protector(Means.HELD),
    beneficiaryOfLegalArrangement(Means.HELD),
    rightsToSurplusAssetsOnDissolution(Means.NOTHING),
    rightsToProfitOrIncome(Means.NOTHING),
    rightsGrantedByContract(Means.HELD),
    conditionalRightsGrantedByContract(Means.HELD),
    controlViaCompanyRulesOrArticles(Means.CONTROL),
    controlByLegalFramework(Means.CONTROL),
    boardMember(Means.NOTHING),
    boardChair(Means.NOTHING),
    unknownInterest(Means.HELD),
    unpublishedInterest(Means.HELD),
    enjoymentAndUseOfAssets(Means.NOTHING),
    rightToProfitOrIncomeFromAssets(Means.NOTHING),
    nominee(Means.HELD),
    nominator(Means.HELD);

    /** What a holding says of it. */
    enum Means {
        CAPITAL, VOTES, CONTROL,
        /** That there is a holding, whose share, rights and control are not known: the codelist does not say that what it names reaches a threshold. */
        HELD,
        /** Nothing: an office, or a claim to money or use. */
        NOTHING
    }

    private final Means means;

    InterestType(Means means) {
        this.means = means;
    }

    Means means() {
        return means;
    }
}
