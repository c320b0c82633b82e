package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.term.DataForm;
import org.ancrage.fact.term.ProcessingGround;
import org.ancrage.fact.term.ReferenceMethodology;

/** CNIL: the reference on health-data warehouses (deliberation no. 2021-118) and the reference methodologies, as to hosting and transfers. */
final class HealthResearchWitness implements Witness {

    /** Publication of the reference; its entry into force was not read (page, 1). */
    private static final LocalDate REFERENCE = LocalDate.of(2021, 10, 24);

    /** The methodologies of 2018 (page, 2); what stood before them is not on the page. */
    private static final LocalDate METHODOLOGIES = LocalDate.of(2018, 5, 3);

    @Override
    public String text() {
        return "fr/cnil-health-research";
    }

    /**
     * A warehouse may itself be what research under a methodology rests on: then both are to be complied with. One outside the reference, to which it
     * cannot conform, comes under the authorisation regime (page, N5), unless it is said that its processing needs none; whether that prevails over
     * facts that put it there is a reading.
     */
    @Override
    public Outcome judge(Completion asked) {
        if (!personalDataOnHealth(asked) || !bound(asked)) {
            return Outcome.NOT_APPLICABLE;
        }
        boolean warehouse = asked.since(REFERENCE) && asked.yes(asked.need().dataset().healthDataWarehouse(), "dataset.healthDataWarehouse");
        ReferenceMethodology methodology = asked.since(METHODOLOGIES) ? methodology(asked) : ReferenceMethodology.NONE;
        if (!warehouse && methodology == ReferenceMethodology.NONE) {
            return otherwise(asked);
        }
        if (new CnilAuthorisations(asked).allowHosting()) {
            return Outcome.COMPLIANT;
        }
        boolean reference = warehouse && inScope(asked);
        if (warehouse && (reference ? !new WarehouseReference(asked).conforming()
                : facts(asked) || asked.yes(asked.need().project().authorisationRequired(), "project.authorisationRequired"))
                || methodology != ReferenceMethodology.NONE && !new MethodologyTransfers(asked, methodology).conforming()) {
            return Outcome.NON_COMPLIANT;
        }
        // Departing takes a prior authorisation, conforming a declaration, which can still be made (page, head and 1; N1 and N3).
        boolean declaring = reference || methodology != ReferenceMethodology.NONE;
        return !declaring || asked.need().project().conformityDeclared().yes() ? Outcome.COMPLIANT : Outcome.CONDITIONAL;
    }

    /**
     * The authorisation regime is that of all data on health (page, head): whatever is said to need an authorisation is allowed with one only. The
     * SNDS has a page of its own.
     */
    private static Outcome otherwise(Completion asked) {
        if (asked.before(METHODOLOGIES) || SndsWitness.sndsData(asked)
                || !asked.yes(asked.need().project().authorisationRequired(), "project.authorisationRequired")) {
            return Outcome.NOT_APPLICABLE;
        }
        return new CnilAuthorisations(asked).allowHosting() ? Outcome.COMPLIANT : Outcome.NON_COMPLIANT;
    }

    /**
     * A public-interest mission (GDPR, art. 6(1)(e)), and no matching with the main base of the SNDS (page, 1, scope and out; N5 and N6). The
     * main base is of the SNDS: what holds none of it is not matched with it.
     */
    private static boolean inScope(Completion asked) {
        return ground(asked) == ProcessingGround.PUBLIC_INTEREST && !matched(asked);
    }

    /** A legitimate interest, or the main base (page, 1, out; N5 and N6): the authorisation regime is that of such a warehouse, whatever is said. */
    private static boolean facts(Completion asked) {
        return asked.reads("fr/cnil-health-research#said-to-need-none", "facts-prevail")
                && (ground(asked) == ProcessingGround.LEGITIMATE_INTEREST || matched(asked));
    }

    private static ProcessingGround ground(Completion asked) {
        return asked.value(asked.need().project().processingGround(),
                List.of(ProcessingGround.PUBLIC_INTEREST, ProcessingGround.LEGITIMATE_INTEREST, ProcessingGround.OTHER), "project.processingGround");
    }

    private static boolean matched(Completion asked) {
        Dataset data = asked.need().dataset();
        return data.snds().no() ? data.sndsMainBaseCopy().yes() : asked.yes(data.sndsMainBaseCopy(), "dataset.sndsMainBaseCopy");
    }

    /** The page makes establishment no condition: whether a controller abroad is bound is a reading. */
    private static boolean bound(Completion asked) {
        return asked.reads("fr/cnil-health-research#controller-abroad", "data-of-persons-in-france")
                || FrenchCustomers.orTheHub(asked);
    }

    private static ReferenceMethodology methodology(Completion asked) {
        return asked.value(asked.need().project().referenceMethodology(), ReferenceMethodology.class, "project.referenceMethodology");
    }

    /**
     * The authorisation regime is that of data on health (page, head), and these are personal data (GDPR, art. 4(15)), unless it is said that they
     * are not, that they are anonymous or that they are made up.
     */
    private static boolean personalDataOnHealth(Completion asked) {
        Dataset data = asked.need().dataset();
        return !data.doNotConcernHealth()
                && (data.arePersonalData() || !data.personal().no() && !data.fictitious().yes() && data.form() != DataForm.ANONYMOUS);
    }
}
