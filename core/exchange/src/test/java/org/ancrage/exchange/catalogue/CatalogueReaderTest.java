package org.ancrage.exchange.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.exchange.Imported;
import org.ancrage.exchange.Remark;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Listing;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.fact.term.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueReaderTest {

    private static final String MAPPING = """
            separator: ";"
            encoding: windows-1252
            dates: d/M/yyyy
            holder: Société
            source: {kinds: [OFFICIAL_REGISTER], assertedBy: Authority, title: List of September, url: "https://example.org/list", asOf: 2026-09-01}
            certificate:
              scheme: {value: SECNUMCLOUD}
              version: {column: Version}
              services: {column: Services, splitAt: ","}
              zones: {value: ["*"]}
              status: {column: État, values: {Qualifié: VALID, Suspendu: SUSPENDED}}
              validFrom: {column: Début}
              validUntil: {column: Fin}
              decision: {column: Numéro}
            """;
    private static final String HEADER = "Numéro;Société;Services;Version;Début;Fin;État;Commentaire\n";

    @TempDir
    private Path folder;

    private Imported read(String mapping, String rows, String holder) throws IOException {
        Path catalogue = folder.resolve("list.csv");
        Files.writeString(catalogue, HEADER + rows, Charset.forName("windows-1252"));
        return CatalogueReader.read(catalogue, MappingReader.read(new DocumentReader().read(mapping, "mapping.yaml")), new CatalogueQuestion(holder, "offer", "cloud"));
    }

    @Test
    void rowsOfTheHolderBecomeCertificates() throws IOException {
        Imported imported = read(MAPPING, """
                7;Nuage  SAS;"Calcul, Stockage";3.2;1/2/2025;31/01/2028;Qualifié;"a; b"
                8;Autre;Calcul;3.2;1/2/2025;31/01/2028;Inconnu;
                9;nuage sas;Sauvegarde;;;;Suspendu
                """, "Nuage SAS");

        List<Certificate> certificates = imported.offer().certificates().items();
        assertThat(imported.offer().certificates().complete()).isFalse();
        assertThat(certificates).hasSize(2);
        assertThat(certificates.get(0)).satisfies(first -> {
            assertThat(first.id()).isEqualTo("secnumcloud-1");
            assertThat(first.holder()).isEqualTo("cloud");
            assertThat(first.scheme()).isEqualTo(Scheme.SECNUMCLOUD);
            assertThat(first.version()).isEqualTo("3.2");
            assertThat(first.services()).isEqualTo(Listing.atLeast("Calcul", "Stockage"));
            assertThat(first.zones()).isEqualTo(Listing.atLeast("*"));
            assertThat(first.status()).isEqualTo(Certificate.Status.VALID);
            assertThat(first.validFrom()).isEqualTo(LocalDate.of(2025, 2, 1));
            assertThat(first.validUntil()).isEqualTo(LocalDate.of(2028, 1, 31));
            assertThat(first.decision()).isEqualTo("7");
        });
        assertThat(certificates.get(1)).satisfies(second -> {
            assertThat(second.version()).isNull();
            assertThat(second.validUntil()).isNull();
            assertThat(second.status()).isEqualTo(Certificate.Status.SUSPENDED);
        });
        assertThat(imported.sources()).singleElement().satisfies(source -> {
            assertThat(source.kinds()).containsExactly(SourceKind.OFFICIAL_REGISTER);
            assertThat(source.asOf()).isEqualTo(LocalDate.of(2026, 9, 1));
            assertThat(source.sha256()).hasSize(64);
        });
        assertThat(imported.evidence()).singleElement().satisfies(
                evidence -> assertThat(evidence.facts()).containsExactly("/offer/certificates/0", "/offer/certificates/1"));
    }

    @Test
    void aListIsCompleteWhereTheMappingSaysSo() throws IOException {
        Imported imported = read(MAPPING.replace("splitAt: \",\"", "splitAt: \",\", complete: true"), "7;Nuage;Calcul;3.2;1/2/2025;1/2/2028;Qualifié;\n", "Nuage");

        assertThat(imported.offer().certificates().items().get(0).services()).isEqualTo(Listing.only("Calcul"));
    }

    @Test
    void aHolderThatIsNotNamedHasNoCertificateAndIsPerhapsMisspelt() throws IOException {
        Imported imported = read(MAPPING, "7;Nuage;Calcul;3.2;1/2/2025;1/2/2028;Qualifié;\n", "Nuages");

        assertThat(imported.offer().certificates()).isEqualTo(Listing.unknown());
        assertThat(imported.remarks()).extracting(remark -> remark.text().en()).anyMatch(text -> text.contains("Maybe \"Nuage\""));
    }

    @Test
    void allThatIsWrongInTheRowsIsToldAtOnce() {
        assertThatThrownBy(() -> read(MAPPING, "7;Nuage;Calcul;3.2;31/2/2025;soon;Qualifie;\n8;Nuage;Calcul;;;;Perdu;\n", "Nuage"))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.problems()).extracting(problem -> problem.line() + " " + problem.pointer())
                        .containsExactlyInAnyOrder("2 Début", "2 Fin", "2 État", "3 État"))
                .hasMessageContaining("Maybe \"Qualifié\"").hasMessageContaining("24/11/2026");
    }

    @Test
    void whatIsWrongIsToldThoughThereAreTooManyRows() {
        String wrong = "7;Nuage;Calcul;3.2;;;Perdu;\n";
        assertThatThrownBy(() -> read(MAPPING, wrong + "8;Nuage;Calcul;3.2;;;Suspendu;\n".repeat(1_001), "Nuage"))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.problems()).extracting(problem -> problem.line() + " " + problem.code())
                        .containsExactly("2 unmapped-value", "1003 too-many-certificates"));
        assertThatThrownBy(() -> read(MAPPING, wrong.repeat(1_500), "Nuage"))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.problems()).hasSize(1_000)
                        .allMatch(problem -> problem.code().equals("unmapped-value")));
    }

    @Test
    void allOtherHoldersAreCounted() throws IOException {
        String rows = IntStream.range(0, 60_000).mapToObj(row -> row + ";Holder " + row + ";;;;;;\n").collect(Collectors.joining());

        assertThat(read(MAPPING, rows, "Nuage").remarks()).extracting(remark -> remark.text().en()).anyMatch(text -> text.contains("60000 other holders"));
    }

    @Test
    void aMappingIsCheckedStrictly() {
        assertThatThrownBy(() -> read("""
                separators: ";"
                dates: yyyy
                encoding: UFT-8
                holder: Société
                source: {kinds: [REGISTER], asof: 2026-09-01}
                certificate:
                  statut: {column: État}
                  validForm: {column: Début}
                  status: {column: État, values: {Qualifié: VALIDE}, splitAt: ","}
                  version: {column: Version, value: "3.2"}
                """, "", "Nuage")).isInstanceOf(InvalidInputException.class).hasMessageContaining("Maybe \"separator\"").hasMessageContaining("does not tell a day")
                .hasMessageContaining("Maybe \"UTF-8\"").hasMessageContaining("REGISTER").hasMessageContaining("Maybe \"asOf\"").hasMessageContaining("Maybe \"validFrom\"")
                // The key that is meant stands beside it.
                .hasMessageContaining("the key (statut) is not known here. Allowed: ")
                .hasMessageContaining("Maybe \"VALID\"").hasMessageContaining("is no list").hasMessageContaining("either value").hasMessageContaining("the key (scheme) is missing");
    }

    @Test
    void aColumnThatIsMissingIsNamed() {
        assertThatThrownBy(() -> read(MAPPING.replace("{column: Fin}", "{column: Fins}"), "", "Nuage"))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("the column (Fins) is missing. Maybe \"Fin\".");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Path catalogue = folder.resolve("list.csv");
        Files.writeString(catalogue, HEADER + "7;Nuage;é;;;;\n", StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> CatalogueReader.read(catalogue, MappingReader.read(new DocumentReader().read(MAPPING.replace("windows-1252", "UTF-8"), "mapping.yaml")),
                new CatalogueQuestion("Nuage", "offer", "cloud"))).isInstanceOf(InvalidInputException.class).hasMessageContaining("is not UTF-8");
    }

    @Test
    void aFileThatIsNoTableIsRefused() {
        assertThatThrownBy(() -> read(MAPPING, "7;\"Nuage;Calcul;3.2;\n", "Nuage")).isInstanceOf(InvalidInputException.class).hasMessageContaining("is no table");
        assertThatThrownBy(() -> read(MAPPING, "7;" + "x".repeat(3_000_000) + ";\n", "Nuage")).isInstanceOf(InvalidInputException.class).hasMessageContaining("is no table");
    }

    @Test
    void tenMillionRowsAreRefused() throws IOException {
        Path catalogue = folder.resolve("list.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(catalogue, Charset.forName("windows-1252"))) {
            writer.write(HEADER);
            for (int row = 0; row < 10_000_000; row++) {
                writer.write("7;a\n");
            }
        }
        assertThatThrownBy(() -> CatalogueReader.read(catalogue, MappingReader.read(new DocumentReader().read(MAPPING, "mapping.yaml")), new CatalogueQuestion("Nuage", "offer", "cloud")))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("more than 200000 rows");
    }

    @Test
    void whatIsReadIsTold() throws IOException {
        assertThat(read(MAPPING, "7;Nuage;Calcul;3.2;1/2/2025;1/2/2028;Qualifié;\n", "Nuage").remarks()).extracting(Remark::kind)
                .containsExactly(Remark.Kind.READ_IN_PART, Remark.Kind.TO_KNOW);
    }
}
