package org.ancrage.rules.witness;

import java.time.LocalDate;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.term.DataForm;
import org.ancrage.fact.term.DataMedium;
import org.ancrage.fact.term.Deployment;

/** The data of article L. 1111-8 CSP, and who keeps them for whom. */
final class HdsCareData {

    /** First day of the certification regime, and of the approval beside it. */
    static final LocalDate REGIME = LocalDate.of(2018, 4, 1);

    private HdsCareData() {
    }

    /**
     * Personal health data from prevention, diagnosis, care or follow-up (L. 1111-8, I) that are entrusted to be kept. That they are personal
     * and real is part of that fact; anonymous data are out, pseudonymised ones in. What is held for a short time to be entered or digitised
     * is not hosted (R. 1111-8-8, I).
     */
    static boolean entrusted(Completion asked) {
        Dataset data = asked.need().dataset();
        return data.personal() != Answer.NO
                && asked.yes(data.healthDataFromCare(), "dataset.healthDataFromCare")
                && (data.personal().yes() || asked.value(data.form(), DataForm.class, "dataset.form") != DataForm.ANONYMOUS)
                && !asked.yes(data.shortTermDigitisation(), "dataset.shortTermDigitisation");
    }

    /** Data that are put in a cloud, and are not archives, are on no paper. */
    static boolean onPaper(Completion asked) {
        Deployment deployment = asked.offer().deployment();
        boolean cloud = deployment == Deployment.COMMERCIAL_CLOUD || deployment == Deployment.INTERNAL_STATE_CLOUD;
        if (cloud && asked.need().dataset().medium() == null && asked.need().dataset().archives() == Answer.NO) {
            return false;
        }
        return asked.value(asked.need().dataset().medium(), DataMedium.class, "dataset.medium") == DataMedium.PAPER;
    }

    static boolean archives(Completion asked) {
        return asked.yes(asked.need().dataset().archives(), "dataset.archives");
    }

    /** The customer hosts the data itself. A private provider supplies a commercial cloud. */
    static boolean keptByCustomer(Completion asked) {
        return asked.offer().deployment() != Deployment.COMMERCIAL_CLOUD
                && asked.yes(asked.offer().hoster().customerItself(), "hoster.customerItself");
    }
}
