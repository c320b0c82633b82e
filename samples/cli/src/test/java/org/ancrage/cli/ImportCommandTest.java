package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.PortfolioReader;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Offer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final String LEI = "9695CLOUDPROVIDERX43";

    @TempDir
    private Path folder;

    /** What stands before the sources, which tell who says so. */
    private static Offer offer(String written) {
        return new PortfolioReader().read(new DocumentReader().read(written, "offer.yaml")).proposals().get(0).offer();
    }

    @Test
    void readsWhoHoldsTheHosterFromStatements() {
        Run run = Run.of("import", "bods", "exchange/owners.json", "--hoster", "cloud-provider", "--as", "cloud", "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(offer(run.out()).holdings().items()).extracting(Holding::of).containsOnly("cloud");
        assertThat(run.out()).contains("- OFFICIAL_REGISTER", "assertedBy: Registrar of companies", "- \"/offer/holdings/0\"");
        assertThat(run.err().lines()).anyMatch(line -> line.startsWith("owners.json:") && line.contains("read: direct share (shareholding) of 60 %."))
                .anyMatch(line -> line.contains("read in part: the direct share (shareholding) is known by its bounds: from 25 (excluded) to 50 %"))
                .anyMatch(line -> line.contains("left out: the interest (boardMember) is neither a share nor control."));
    }

    @Test
    void readsWhoConsolidatesTheHoster() {
        Run run = Run.of("import", "lei", "--entities", "exchange/lei-entities.csv", "--relationships", "exchange/lei-relationships.csv",
                "--exceptions", "exchange/lei-exceptions.csv", "--hoster", LEI, "--as", "cloud");

        assertThat(run.exitCode()).isZero();
        assertThat(offer(run.out()).holdings().items()).hasSize(2).allMatch(Holding::controlling);
        assertThat(run.err()).contains("on ne connaît personne qui la contrôle");
    }

    @Test
    void readsCertificatesFromACatalogueIntoAFile() throws IOException {
        Path out = folder.resolve("offer.json");
        Run run = Run.of("import", "catalogue", "exchange/catalogue.csv", "--mapping", "exchange/catalogue-mapping.yaml", "--holder", "Provider-A", "-o", out.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(out)).startsWith("{").contains("\"scheme\": \"SECNUMCLOUD\"").contains("\"asOf\": \"2026-09-01\"");
    }

    @Test
    void refusesWhatIsWrongAndWritesNothing() {
        Path out = folder.resolve("offer.yaml");
        List<Run> runs = List.of(
                Run.of("import", "bods", "exchange/catalogue.csv", "--hoster", "cloud-provider", "-o", out.toString()),
                Run.of("import", "bods", "exchange/owners.json", "--hoster", "cloud-providers", "-o", out.toString()),
                Run.of("import", "lei", "--entities", "exchange/catalogue.csv", "--relationships", "exchange/catalogue.csv", "--hoster", LEI, "-o", out.toString()),
                Run.of("import", "catalogue", "exchange/none.csv", "--mapping", "exchange/catalogue-mapping.yaml", "--holder", "X", "-o", out.toString()));

        assertThat(runs).extracting(Run::exitCode).containsOnly(2);
        assertThat(runs).extracting(Run::out).containsOnly("");
        assertThat(runs.get(1).err()).contains("Maybe \"cloud-provider\"");
        assertThat(runs.get(2).err()).contains("the column (Relationship.StartNode.NodeID) is missing");
        assertThat(runs.get(3).err()).contains("does not exist");
        assertThat(out).doesNotExist();
    }

    @Test
    void namesTheDirectoryThatStandsForAFile() {
        String directory = folder.toString();
        List<Run> runs = List.of(
                Run.of("import", "bods", directory, "--hoster", "x"),
                Run.of("import", "catalogue", directory, "--mapping", "exchange/catalogue-mapping.yaml", "--holder", "X"),
                Run.of("import", "declaration", directory),
                Run.of("import", "lei", "--entities", "exchange/lei-entities.csv", "--relationships", directory, "--hoster", LEI));

        assertThat(runs).extracting(Run::exitCode).containsOnly(2);
        assertThat(runs).allSatisfy(run -> assertThat(run.err()).startsWith("The file (" + directory + ") is a directory."));
        assertThat(Run.of("import", "bods", directory, "--hoster", "x", "--lang", "fr").err()).startsWith("Le fichier (" + directory + ") est un répertoire.");
    }

    @Test
    void namesTheOptionThatIsNoLei() {
        String[] line = {"import", "lei", "--entities", "exchange/lei-entities.csv", "--relationships", "exchange/lei-relationships.csv", "--hoster", "XXX"};
        assertThat(Run.of(line).err()).startsWith("Invalid value for option '--hoster': (XXX) is no LEI: ");
        assertThat(Run.of(line).exitCode()).isEqualTo(2);
    }

    @Test
    void saysWhatEachReads() {
        for (String source : List.of("bods", "lei", "catalogue")) {
            assertThat(Run.of("import", source, "--help").out()).contains("--offer=ID", "Exit codes:");
        }
    }
}
