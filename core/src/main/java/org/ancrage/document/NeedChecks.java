package org.ancrage.document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.ancrage.document.problem.FactProblem;
import org.ancrage.fact.Accreditation;
import org.ancrage.fact.Attribute;
import org.ancrage.fact.Authorisation;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Need;
import org.ancrage.fact.Project;
import org.ancrage.fact.term.DataForm;
import org.ancrage.fact.term.ProtectedSecret;

/** What contradicts itself in a need. */
final class NeedChecks {

    private static final int MOST_MONTHS = 1200;

    private final HostingProblems problems;

    NeedChecks(HostingProblems problems) {
        this.problems = problems;
    }

    void need(Need need) {
        Integer population = need.customer().population();
        problems.problem(population != null && population < 0, "/customer/population",
                () -> FactProblem.POPULATION_NEGATIVE.with("population", population));
        problems.problem(need.dataset().form() == DataForm.ANONYMOUS && need.dataset().personal().yes(), "/dataset/form",
                () -> FactProblem.ANONYMOUS_AND_PERSONAL.plain());
        problems.problem(need.dataset().personal().no() && (need.dataset().form() == DataForm.IDENTIFYING || need.dataset().form() == DataForm.PSEUDONYMISED),
                "/dataset/form", () -> FactProblem.IDENTIFYING_NOT_PERSONAL.with("form", need.dataset().form()));
        problems.problem(need.customer().nationalPublicEstablishment().yes() && need.customer().publicLawPerson().no(), "/customer/publicLawPerson",
                () -> FactProblem.ESTABLISHMENT_NOT_PUBLIC.plain());
        Dataset dataset = need.dataset();
        problems.problem(dataset.fictitious().yes()
                        && (dataset.arePersonalData() || dataset.healthDataFromCare().yes() || dataset.snds().yes() || dataset.sndsMainBaseCopy().yes()),
                "/dataset/fictitious", () -> FactProblem.FICTITIOUS_AND_PERSONAL.plain());
        problems.problem(dataset.archives().no() && dataset.definitiveArchives().yes(), "/dataset/definitiveArchives",
                () -> FactProblem.DEFINITIVE_NOT_ARCHIVES.plain());
        problems.problem(dataset.snds().no() && dataset.sndsMainBaseCopy().yes(), "/dataset/sndsMainBaseCopy",
                () -> FactProblem.COPY_NOT_SNDS.plain());
        problems.problem(dataset.classified().yes() && dataset.notCoveredBy(ProtectedSecret.NATIONAL_DEFENCE), "/dataset/classified",
                () -> FactProblem.CLASSIFIED_NOT_SECRET.plain());
        problems.problem(dataset.snds().no() && dataset.sndsSystem() != null, "/dataset/sndsSystem",
                () -> FactProblem.SNDS_DENIED.with("system", dataset.sndsSystem()));
        health(dataset);
        project(need.project(), need.attributes());
    }

    private void health(Dataset dataset) {
        String said = dataset.healthDataFromCare().yes() ? "healthDataFromCare YES" : dataset.healthDataWarehouse().yes() ? "healthDataWarehouse YES" : null;
        problems.problem(dataset.health().no() && said != null, "/dataset/health", () -> FactProblem.HEALTH_DENIED.with("fact", said));
    }

    private void project(Project project, Listing<Attribute> attributes) {
        problems.percentage(project.redesignShare(), "/project/redesignShare");
        problems.problem(project.acceptableOffer().no() && project.acceptableOfferSince() != null, "/project/acceptableOfferSince",
                () -> FactProblem.ACCEPTABLE_OFFER_DENIED.with("day", project.acceptableOfferSince()));
        problems.problem(project.teleservice().yes() && project.exchangesWithUsersOrAuthorities().no(), "/project/exchangesWithUsersOrAuthorities",
                () -> FactProblem.TELESERVICE_WITHOUT_EXCHANGES.plain());
        problems.problem(project.depositDeclared().no() && project.depositDeclaredOn() != null, "/project/depositDeclaredOn",
                () -> FactProblem.DEPOSIT_DENIED.with("day", project.depositDeclaredOn()));
        Map<String, String> ids = new LinkedHashMap<>();
        HostingProblems.each(project.derogations(), "/project/derogations", (derogation, pointer) -> {
            problems.unique(ids, derogation.id(), pointer, "derogation");
            problems.order(derogation.validFrom(), derogation.validUntil(), pointer);
        });
        Map<String, String> authorisations = new LinkedHashMap<>();
        HostingProblems.each(project.authorisations(), "/project/authorisations", (authorisation, pointer) -> {
            problems.unique(authorisations, authorisation.id(), pointer, "authorisation");
            authorisation(authorisation, pointer);
        });
        Map<String, String> accreditations = new LinkedHashMap<>();
        HostingProblems.each(project.accreditations(), "/project/accreditations", (accreditation, pointer) -> {
            problems.unique(accreditations, accreditation.id(), pointer, "accreditation");
            accreditation(accreditation, pointer);
        });
        Map<String, String> exemptions = new LinkedHashMap<>();
        HostingProblems.each(project.accreditationExemptions(), "/project/accreditationExemptions",
                (exemption, pointer) -> problems.unique(exemptions, exemption.id(), pointer, "exemption"));
        Set<String> subjects = new LinkedHashSet<>(ids.keySet());
        subjects.addAll(authorisations.keySet());
        subjects.addAll(accreditations.keySet());
        subjects.addAll(exemptions.keySet());
        subjects.add(Attribute.NEED);
        problems.attributes(attributes, "/attributes", subjects);
        Integer level = project.unionAssuranceLevel();
        problems.problem(level != null && (level < 1 || level > 4), "/project/unionAssuranceLevel",
                () -> FactProblem.ASSURANCE_LEVEL_OUT_OF_RANGE.with("level", level));
    }

    private void accreditation(Accreditation accreditation, String pointer) {
        LocalDate decided = accreditation.decidedOn();
        LocalDate last = accreditation.validUntil();
        problems.problem(last != null && accreditation.limited().no(), pointer + "/validUntil",
                () -> FactProblem.ACCREDITATION_UNLIMITED_BUT_ENDS.with("day", last));
        problems.problem(decided != null && last != null && last.isBefore(decided), pointer + "/validUntil",
                () -> FactProblem.ACCREDITATION_ENDS_BEFORE_DECIDED.with("last", last).with("decided", decided));
    }

    private void authorisation(Authorisation authorisation, String pointer) {
        Integer months = authorisation.months();
        problems.problem(months != null && (months < 1 || months > MOST_MONTHS), pointer + "/months",
                () -> FactProblem.MONTHS_OUT_OF_RANGE.with("months", months).with("limit", MOST_MONTHS));
        problems.problem(months != null && authorisation.limited().no(), pointer + "/months",
                () -> FactProblem.AUTHORISATION_UNLIMITED_BUT_ENDS.with("months", months));
        LocalDate decided = authorisation.decidedOn();
        LocalDate published = authorisation.publishedOn();
        problems.problem(decided != null && published != null && published.isBefore(decided), pointer + "/publishedOn",
                () -> FactProblem.PUBLISHED_BEFORE_DECIDED.with("published", published).with("decided", decided));
    }
}
