package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.DataMedium;
import org.ancrage.fact.term.Deployment;

/** The data of article L. 1111-8 CSP, and who keeps them for whom. */
final class HdsCareData {

    /** First day of the certification regime, and of the approval beside it. */
    static final LocalDate REGIME = LocalDate.of(2018, 4, 1);

    private HdsCareData() {
    }

    /**
     * Personal health data from prevention, diagnosis, care or follow-up (L. 1111-8, I). That they are real is part of that fact; anonymous data
     * are out, pseudonymised ones in.
     */
    static boolean personal(Completion asked) {
        Dataset data = asked.need().dataset();
        return !data.areNoPersonalData()
                && asked.yes(data.healthDataFromCare(), "dataset.healthDataFromCare")
                && (data.arePersonalData() || asked.yes(Answer.UNKNOWN, "dataset.personal"));
    }

    /**
     * They are entrusted to be kept: what is held for a short time to be entered or digitised is not hosted (R. 1111-8-8, I). Whether the article
     * binds those who entrust data of care from abroad is a reading; the Hub is French by law.
     */
    static boolean entrusted(Completion asked) {
        return personal(asked)
                && !asked.yes(asked.need().dataset().shortTermDigitisation(), "dataset.shortTermDigitisation")
                && (!asked.reads("fr/hds#care-abroad", "french-customers-only") || FrenchCustomers.orTheHub(asked));
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

    /** The customer publishes software: the data are those of its own customers (R. 1111-8-8, I, 1°). */
    static boolean publisher(Completion asked) {
        return customer(asked) == CustomerKind.SOFTWARE_PUBLISHER;
    }

    static CustomerKind customer(Completion asked) {
        return asked.value(asked.need().customer().kind(),
                List.of(CustomerKind.PUBLIC_HEALTH_ESTABLISHMENT, CustomerKind.SOFTWARE_PUBLISHER, CustomerKind.OTHER_COMPANY), "customer.kind");
    }

    /** On behalf of nobody (L. 1111-8, I): of these data whoever keeps them is no processor either (GDPR, art. 28). */
    static boolean ownDataKept(Completion asked) {
        return keptByCustomer(asked) && !publisher(asked);
    }

    /** The customer hosts the data itself. A private provider supplies a commercial cloud. */
    static boolean keptByCustomer(Completion asked) {
        return asked.offer().deployment() != Deployment.COMMERCIAL_CLOUD
                && asked.yes(asked.offer().hoster().customerItself(), "hoster.customerItself");
    }
}
