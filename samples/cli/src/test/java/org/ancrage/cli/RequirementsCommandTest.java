package org.ancrage.cli;

import static org.ancrage.cli.MainTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ancrage.render.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementsCommandTest {

    private static final String HOSPITAL = "cases/portfolio/needs/public-hospital-records.yaml";
    private static final String DAY = "2026-11-26";

    private static String spaced(String out) {
        return out.replaceAll("\\s+", " ");
    }

    @Test
    void tellsAHospitalWhatToRequireSinceWhenAndHowToAskForIt() {
        Run run = Run.of("requirements", HOSPITAL, "--on", DAY, "--explain", "full");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(spaced(run.out())).startsWith("Ce qu'il faut exiger pour public-hospital-records, au 26 novembre 2026")
                .contains("stockées exclusivement sur le territoire de l'Espace économique européen")
                .contains("Depuis le 1er juillet 2025.")
                .contains("À prouver par : certificat ou qualification")
                .contains("Dans une consultation lancée le 26 novembre 2026".toUpperCase(Locale.FRENCH))
                .contains("Obligatoire : condition d'exécution, critère d'attribution ; possible, à motiver : spécification technique ; à éviter : sélection des candidats.")
                .endsWith("Cette réponse n'est pas un avis juridique. ");
    }

    /** A sentence for each thing that is asked, and all the rest where it is asked for. */
    @Test
    void aPageTellsEachThingInASentence() {
        String ministry = "cases/portfolio/needs/ministry-crisis-health-data.yaml";
        String page = Run.of("requirements", ministry, "--on", DAY, "--lang", "en").out();
        String full = Run.of("requirements", ministry, "--on", DAY, "--lang", "en", "--explain", "full").out();
        assertThat(page.lines().count()).isLessThan(150);
        assertThat(full.lines().count()).isGreaterThan(600);
        assertThat(spaced(page)).contains("SREN Act, article 31 (law)", "1. A qualification or a certification attests the conformity of the service. 2. ",
                        "To be settled about the need", "Open points of law on which it depends what is asked: ", "In a consultation launched on 26 November 2026",
                        "(required by: SREN Act, article 31) Suitable: technical specification, performance condition. • ")
                .doesNotContain("Proved by", "Clause in French", "Since ", "to be avoided", "one of these")
                .endsWith("What proves it, since when, by which alternatives, and clauses for the tender: --explain full. ");
        assertThat(full).doesNotContain("--explain");
    }

    @Test
    void aPageSaysWhatIsNotAskedYetAtTheLaunch() {
        assertThat(spaced(Run.of("requirements", HOSPITAL, "--on", DAY, "--launch", "2025-06-30").out())).contains("Pas encore exigé au lancement de la consultation");
    }

    @Test
    void inHtmlAllOfItIsFoldedAwayBelowThePage() {
        String page = Run.of("requirements", HOSPITAL, "--on", DAY, "--format", "html", "--lang", "en").out();
        int fold = page.indexOf("<details");
        assertThat(page.substring(0, fold)).contains("stored exclusively").doesNotContain("Proved by");
        assertThat(page.substring(fold)).contains("stored exclusively", "Proved by", "Clause in French");
    }

    @Test
    void takesTheLawOfTheLaunchForTheTender() {
        assertThat(spaced(Run.of("requirements", HOSPITAL, "--on", DAY, "--launch", "2026-08-20", "--lang", "en", "--explain", "full").out()))
                .contains("IN A CONSULTATION LAUNCHED ON 20 AUGUST 2026").contains("Not compulsory yet")
                .contains("Suitable: performance condition, award criterion; possible, with reasons: technical specification; to be avoided: selection of candidates. Launched on the day of "
                        + "hosting, it would be weighed otherwise: Compulsory: performance condition, award criterion");
    }

    @Test
    void saysWhatIsNotAskedYetWhenTheConsultationIsLaunched() {
        assertThat(spaced(Run.of("requirements", HOSPITAL, "--on", DAY, "--launch", "2025-06-30", "--explain", "full").out()))
                .contains("Depuis le 1er juillet 2025. Pas encore exigé au lancement de la consultation");
    }

    @Test
    void asksFirstWhereNothingTellsWhetherATextApplies() {
        String out = Run.reading("{\"need\": {\"id\": \"n\"}}", "requirements", "-", "--on", DAY, "--lang", "en", "--explain", "full").out();
        assertThat(spaced(out)).contains("Nothing that is known of the need tells whether this text applies. Say first: • Are the data personal data?")
                .doesNotContain("Since ");
    }

    @Test
    void saysNothingOfTendersToACompany() {
        assertThat(Run.of("requirements", "cases/portfolio/needs/company-personnel-file.yaml", "--on", DAY).out())
                .contains("RGPD").doesNotContain("CONSULTATION");
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSPITAL, "cases/portfolio/needs/ministry-crisis-health-data.yaml", "cases/only-the-health-data-certificate-is-known.yaml"})
    void writesJsonThatItsSchemaDescribes(String need) {
        for (String language : new String[] {"fr", "en"}) {
            String json = Run.of("requirements", need, "--on", DAY, "--format", "json", "--lang", language).out();
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Schemas.requirements())
                    .validate(json, InputFormat.JSON)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"markdown", "html"})
    void writesOtherForms(String format) {
        assertThat(Run.of("requirements", HOSPITAL, "--on", DAY, "--format", format, "--explain", "full").out()).contains("Espace économique européen", "L. 2112-4");
    }

    @Test
    void onADayOfWhichNoTextIsKnownNothingIsSaidToComply() {
        assertThat(spaced(Run.of("requirements", HOSPITAL, "--on", "1950-01-01", "--lang", "en").out()))
                .contains("No text that is known here exists on that day").doesNotContain("complies");
        assertThat(spaced(Run.of("requirements", HOSPITAL, "--on", "1950-01-01", "--lang", "fr").out())).contains("Aucun texte connu ici n'existe à cette date");
    }

    @Test
    void theConsultationComesBeforeTheHosting() {
        refused(Run.of("requirements", HOSPITAL, "--on", DAY, "--launch", "2026-11-27"), "The consultation is launched (2026-11-27) after the data are hosted (2026-11-26).");
        assertThat(Run.of("requirements", HOSPITAL, "--on", DAY, "--launch", DAY).exitCode()).isZero();
    }

    @Test
    void theDayIsThatOfTheFileUnlessItIsGiven() {
        String file = "on: 2025-03-01\nneed: {id: n}\n";
        assertThat(Run.reading(file, "requirements", "-", "--lang", "en").out()).contains("1 March 2025");
        assertThat(Run.reading(file, "requirements", "-", "--lang", "en", "--on", DAY).out()).contains("26 November 2026").doesNotContain("March");
        assertThat(Run.reading(file, "declaration", "-", "--format", "schema", "--lang", "en").out())
                .isEqualTo(Run.reading(file, "declaration", "-", "--format", "schema", "--lang", "en", "--on", "2025-03-01").out())
                .isNotEqualTo(Run.reading(file, "declaration", "-", "--format", "schema", "--lang", "en", "--on", DAY).out());
    }

    @Test
    void refusesAFileWithoutANeed() throws Exception {
        Run run = Run.reading("{\"offer\": {\"id\": \"offer\", \"hoster\": {\"id\": \"hoster\"}}}", "requirements", "-");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("holds 0 needs");
        assertThat(Run.reading(Files.readString(Path.of(HOSPITAL)).replace("PUBLIC_HEALTH_ESTABLISHMENT", "HOSPITAL"), "requirements", "-").err())
                .contains("/need/customer/kind");
    }
}
