package org.ancrage.document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
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
                () -> "the population (%s) is negative. Give a number of inhabitants.".formatted(population));
        problems.problem(need.dataset().form() == DataForm.ANONYMOUS && need.dataset().personal().yes(), "/dataset/form",
                () -> "anonymous data (form ANONYMOUS) are not personal data, but personal is YES. Say PSEUDONYMISED, or personal NO.");
        problems.problem(need.dataset().personal().no() && (need.dataset().form() == DataForm.IDENTIFYING || need.dataset().form() == DataForm.PSEUDONYMISED),
                "/dataset/form", () -> "data that identify persons or are pseudonymised (form %s) are personal data, but personal is NO. Say ANONYMOUS, or personal YES."
                        .formatted(need.dataset().form()));
        problems.problem(need.customer().nationalPublicEstablishment().yes() && need.customer().publicLawPerson().no(), "/customer/publicLawPerson",
                () -> "a national public establishment (nationalPublicEstablishment YES) is a person of public law, but publicLawPerson is NO. "
                        + "Correct one of them.");
        Dataset dataset = need.dataset();
        problems.problem(dataset.fictitious().yes() && (dataset.arePersonalData() || dataset.snds().yes() || dataset.sndsMainBaseCopy().yes()),
                "/dataset/fictitious", () -> "made-up data (fictitious YES) are about nobody, but are said to be personal data or data of the "
                        + "national health data system. Say fictitious NO, or personal NO and form ANONYMOUS.");
        problems.problem(dataset.archives().no() && dataset.definitiveArchives().yes(), "/dataset/definitiveArchives",
                () -> "definitive archives (definitiveArchives YES) are kept as archives, but archives is NO. Say archives YES, or definitiveArchives NO.");
        problems.problem(dataset.snds().no() && dataset.sndsMainBaseCopy().yes(), "/dataset/sndsMainBaseCopy",
                () -> "a copy of the main base of the national health data system (sndsMainBaseCopy YES) is of its data, but snds is NO. "
                        + "Say snds YES, or sndsMainBaseCopy NO.");
        problems.problem(dataset.classified().yes() && dataset.notCoveredBy(ProtectedSecret.NATIONAL_DEFENCE), "/dataset/classified",
                () -> "the secret of national defence covers what is classified (classified YES), but secrets are said to be complete without "
                        + "NATIONAL_DEFENCE. Say classified NO, or add it.");
        project(need.project(), need.id(), need.attributes());
    }

    private void project(Project project, String need, Listing<Attribute> attributes) {
        problems.percentage(project.redesignShare(), "/project/redesignShare");
        problems.problem(project.acceptableOffer().no() && project.acceptableOfferSince() != null, "/project/acceptableOfferSince",
                () -> "there is no acceptable offer (acceptableOffer NO), but one since %s. Leave the date out, or say YES."
                        .formatted(project.acceptableOfferSince()));
        problems.problem(project.teleservice().yes() && project.exchangesWithUsersOrAuthorities().no(), "/project/exchangesWithUsersOrAuthorities",
                () -> "a teleservice (teleservice YES) serves exchanges with users, but exchangesWithUsersOrAuthorities is NO. Correct one of them.");
        problems.problem(project.depositDeclared().no() && project.depositDeclaredOn() != null, "/project/depositDeclaredOn",
                () -> "the deposit was not declared (depositDeclared NO), but was on %s. Leave the date out, or say YES."
                        .formatted(project.depositDeclaredOn()));
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
        subjects.add(need);
        problems.attributes(attributes, "/attributes", subjects);
        Integer level = project.unionAssuranceLevel();
        problems.problem(level != null && (level < 1 || level > 4), "/project/unionAssuranceLevel",
                () -> "the Union assurance level (%s) is not between 1 and 4. Correct it.".formatted(level));
    }

    private void accreditation(Accreditation accreditation, String pointer) {
        LocalDate decided = accreditation.decidedOn();
        LocalDate last = accreditation.validUntil();
        problems.problem(last != null && accreditation.limited().no(), pointer + "/validUntil",
                () -> "the accreditation is not limited in time (limited NO), but ends on %s. Leave the last day out, or say YES.".formatted(last));
        problems.problem(decided != null && last != null && last.isBefore(decided), pointer + "/validUntil",
                () -> "the accreditation ends (%s) before it was decided (%s). Exchange or correct the dates.".formatted(last, decided));
    }

    private void authorisation(Authorisation authorisation, String pointer) {
        Integer months = authorisation.months();
        problems.problem(months != null && (months < 1 || months > MOST_MONTHS), pointer + "/months",
                () -> "the term in months (%s) is not between 1 and %s. Correct it.".formatted(months, MOST_MONTHS));
        problems.problem(months != null && authorisation.limited().no(), pointer + "/months",
                () -> "the authorisation is not limited in time (limited NO), but has a term of %s months. Leave the term out, or say YES."
                        .formatted(months));
        LocalDate decided = authorisation.decidedOn();
        LocalDate published = authorisation.publishedOn();
        problems.problem(decided != null && published != null && published.isBefore(decided), pointer + "/publishedOn",
                () -> "the decision was made public (%s) before it was taken (%s). Exchange or correct the dates.".formatted(published, decided));
    }
}
