package org.ancrage.rules.witness;

import java.util.List;

/** All second readings of the law. */
public final class Witnesses {

    private Witnesses() {
    }

    /** One for each text that a witness has read. */
    public static List<Witness> ofTexts() {
        return List.of(new CloudAuCentreWitness(), new Sren31Witness(), new Circular6519Witness(), new GdprTransfersWitness(), new HdsWitness(), new HealthArchivesWitness(), new PublicArchivesWitness(),
                new SndsWitness(), new PssieWitness(), new HomologationWitness(), new HealthResearchWitness());
    }

    /** One for each criterion that a witness has read by itself. */
    public static List<CriterionWitness> ofCriteria() {
        return SecNumCloudWitnesses.all();
    }
}
