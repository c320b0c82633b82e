package org.ancrage.rules.witness;

import java.time.LocalDate;
import org.ancrage.fact.DataForm;
import org.ancrage.fact.DataMedium;
import org.ancrage.fact.Dataset;

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
        return asked.yes(data.healthDataFromCare(), "dataset.healthDataFromCare")
                && asked.value(data.form(), DataForm.class, "dataset.form") != DataForm.ANONYMOUS
                && !asked.yes(data.shortTermDigitisation(), "dataset.shortTermDigitisation");
    }

    static boolean onPaper(Completion asked) {
        return asked.value(asked.need().dataset().medium(), DataMedium.class, "dataset.medium") == DataMedium.PAPER;
    }

    static boolean archives(Completion asked) {
        return asked.yes(asked.need().dataset().archives(), "dataset.archives");
    }

    /** The customer hosts its own data: not on behalf of anybody (L. 1111-8, I). */
    static boolean keptByCustomer(Completion asked) {
        return asked.yes(asked.offer().hoster().customerItself(), "hoster.customerItself");
    }
}
