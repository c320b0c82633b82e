package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ancrage.Ancrage;
import org.ancrage.document.PortfolioReader;
import org.ancrage.exchange.declaration.Declarant;
import org.ancrage.exchange.declaration.DeclarationForm;
import org.ancrage.exchange.declaration.DeclarationWorkbook;
import org.ancrage.fact.Offer;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarationCommandTest {

    private static final String HOSPITAL = "cases/portfolio/needs/public-hospital-records.yaml";
    private static final String DAY = "2026-11-26";

    @TempDir
    private Path folder;

    @Test
    void asksForASpreadsheetInAFile() throws IOException {
        Path out = folder.resolve("declaration.xlsx");
        Run run = Run.of("declaration", HOSPITAL, "--on", DAY, "-o", out.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(Files.readAllBytes(out)).startsWith('P', 'K');
        assertThat(Run.of("declaration", HOSPITAL, "--on", DAY)).satisfies(refused -> {
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains("Name it with -o");
        });
    }

    @Test
    void describesTheDeclaration() {
        assertThat(Run.of("declaration", HOSPITAL, "--on", DAY, "--format", "schema", "--lang", "en").out())
                .startsWith("{\n  \"$schema\"").contains("\"commitments\"", "Hosting of health data");
        assertThat(Run.of("declaration", HOSPITAL, "--on", DAY, "--format", "cccev").out())
                .contains("\"cccev\": \"http://data.europa.eu/m8g/\"", "\"@type\": \"cccev:Criterion\"", "https://ancrage.org/criterion/fr/hds#");
    }

    @Test
    void readsBackWhatWasFilledIn() throws IOException {
        Ancrage ancrage = Ancrage.standard();
        Offer offer = new PortfolioReader().read(Path.of("cases/portfolio/needs"), Path.of("cases/portfolio/offers")).proposals().get(0).offer();
        DeclarationForm form = DeclarationForm.of(ancrage, new PortfolioReader().read(Path.of(HOSPITAL), Path.of("cases/portfolio/offers")).needs().get(0), LocalDate.parse(DAY));
        Path filled = Files.write(folder.resolve("filled.xlsx"), DeclarationWorkbook.write(form, Language.FR, offer, new Declarant("Candidat", LocalDate.parse("2026-11-20"))));
        Run run = Run.of("import", "declaration", filled.toString(), "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("id: " + offer.id(), "- SELF_DECLARATION", "assertedBy: Candidat", "asOf: 2026-11-20", "- \"/offer\"");
        assertThat(run.err()).contains("read: ", "answers of Candidat, as of 2026-11-20.");
    }

    @Test
    void refusesWhatIsNoDeclaration() {
        List<Run> runs = List.of(Run.of("import", "declaration", "exchange/catalogue.csv"), Run.of("import", "declaration", HOSPITAL));

        assertThat(runs).extracting(Run::exitCode).containsOnly(2);
        assertThat(runs.get(0).err()).contains("no spreadsheet in the format XLSX");
        assertThat(runs.get(1).err()).contains("the key (need) is not known here");
    }
}
