package org.ancrage.exchange.ownership.lei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ancrage.document.InvalidInputException;
import org.ancrage.exchange.Imported;
import org.ancrage.exchange.Remark;
import org.ancrage.exchange.ownership.OwnershipQuestion;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Holder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.evidence.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeiReaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
    private static final String CLOUD = lei("9695CLOUDPROVIDERX");
    private static final String PARENT = lei("9695DIRECTPARENTXX");
    private static final String TOP = lei("9695ULTIMATEPARENT");
    private static final String OTHER = lei("9695OTHERCOMPANYXX");

    private static final String ENTITIES = """
            "LEI","Entity.LegalName","Entity.LegalAddress.Country","Entity.HeadquartersAddress.Country","Entity.LegalJurisdiction","Entity.EntityStatus","Registration.LastUpdateDate","Registration.ValidationSources"
            """;
    private static final String RELATIONS = """
            "Relationship.StartNode.NodeID","Relationship.StartNode.NodeIDType","Relationship.EndNode.NodeID","Relationship.EndNode.NodeIDType","Relationship.RelationshipType","Relationship.RelationshipStatus","Relationship.Period.1.startDate","Relationship.Period.1.endDate","Relationship.Period.1.periodType","Relationship.Period.2.startDate","Relationship.Period.2.endDate","Relationship.Period.2.periodType","Registration.LastUpdateDate","Registration.ValidationSources"
            """;
    private static final String EXCEPTIONS = """
            "LEI","Exception.Category","Exception.Reason.1","Exception.Reason.2"
            """;

    @TempDir
    private Path folder;

    /** With its check digits: 98 less what remains of the number with two zeros, divided by 97 (ISO/IEC 7064). */
    private static String lei(String eighteen) {
        String digits = eighteen.chars().mapToObj(sign -> String.valueOf(Character.digit(sign, 36))).collect(Collectors.joining()) + "00";
        return eighteen + "%02d".formatted(98 - new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue());
    }

    private static String entity(String lei, String country, String headquarters, String status, String validation) {
        return "\"%s\",\"Name, with a comma, of %s\",\"%s\",\"%s\",\"%s\",\"%s\",\"2026-05-04T08:00:00Z\",\"%s\"\n"
                .formatted(lei, lei.substring(4, 9), country, headquarters, country, status, validation);
    }

    private static String entity(String lei, String country) {
        return entity(lei, country, country, "ACTIVE", "FULLY_CORROBORATED");
    }

    private static String relation(String child, String parent, String type, String status, String periods, String validation) {
        return "\"%s\",\"LEI\",\"%s\",\"LEI\",\"%s\",\"%s\",%s,\"2026-06-07T08:00:00+02:00\",\"%s\"\n".formatted(child, parent, type, status,
                periods.isEmpty() ? ",,,,," : periods, validation);
    }

    private static String direct(String child, String parent) {
        return relation(child, parent, "IS_DIRECTLY_CONSOLIDATED_BY", "ACTIVE", "", "FULLY_CORROBORATED");
    }

    private static String ultimate(String child, String parent) {
        return relation(child, parent, "IS_ULTIMATELY_CONSOLIDATED_BY", "ACTIVE", "", "ENTITY_SUPPLIED_ONLY");
    }

    private Imported read(String entities, String relations, String exceptions) throws IOException {
        LeiFiles files = new LeiFiles(folder.resolve("lei.csv"), folder.resolve("rr.csv"), folder.resolve("repex.csv"));
        Files.writeString(files.entities(), ENTITIES + entities);
        Files.writeString(files.relationships(), RELATIONS + relations);
        Files.writeString(folder.resolve("repex.csv"), EXCEPTIONS + exceptions);
        return LeiReader.read(files, new OwnershipQuestion(CLOUD, DAY, "offer", "cloud"));
    }

    private static List<String> told(Imported imported, Remark.Kind kind) {
        return imported.remarks().stream().filter(remark -> remark.kind() == kind).map(remark -> remark.text().en()).toList();
    }

    @Test
    void whoConsolidatesControlsWithAShareThatIsNotTold() throws IOException {
        Imported imported = read(entity(OTHER, "FR") + entity(CLOUD, "FR", "LU", "ACTIVE", "FULLY_CORROBORATED") + entity(PARENT, "US"),
                direct(OTHER, TOP) + direct(CLOUD, PARENT), "");

        assertThat(imported.offer().hoster()).satisfies(hoster -> {
            assertThat(hoster.id()).isEqualTo("cloud");
            assertThat(hoster.registeredOffice()).isEqualTo("FR");
            assertThat(hoster.centralAdministration()).isEqualTo("LU");
            assertThat(hoster.principalEstablishment()).isNull();
        });
        assertThat(imported.offer().holdings().complete()).isFalse();
        assertThat(imported.offer().holdings().items()).singleElement().satisfies(holding -> {
            assertThat(holding.holder()).isEqualTo(PARENT);
            assertThat(holding.of()).isEqualTo("cloud");
            assertThat(holding.control()).isEqualTo(Answer.YES);
            assertThat(holding.capital()).isNull();
            assertThat(holding.votes()).isNull();
        });
        assertThat(imported.offer().holders()).extracting(Holder::registeredOffice).containsExactly("US");
    }

    @Test
    void anUltimateParentIsToldOnce() throws IOException {
        String entities = entity(CLOUD, "FR") + entity(PARENT, "DE") + entity(TOP, "US");

        assertThat(read(entities, ultimate(CLOUD, TOP) + direct(CLOUD, PARENT) + direct(PARENT, TOP) + ultimate(PARENT, TOP), "").offer().holdings().items())
                .extracting(Holding::holder, Holding::of).containsExactly(tuple(PARENT, "cloud"), tuple(TOP, PARENT));
        assertThat(read(entities, ultimate(CLOUD, TOP) + direct(CLOUD, PARENT), "").offer().holdings().items())
                .extracting(Holding::holder, Holding::of).containsExactly(tuple(TOP, "cloud"), tuple(PARENT, "cloud"));
    }

    @Test
    void onlyWhatIsActiveOnTheDayCounts() throws IOException {
        String accounting = "\"2025-01-01T00:00:00Z\",\"2025-12-31T00:00:00Z\",\"ACCOUNTING_PERIOD\",";
        String ended = accounting + "\"2020-01-01T00:00:00Z\",\"2026-09-14T00:00:00Z\",\"RELATIONSHIP_PERIOD\"";
        String running = accounting + "\"2020-01-01T00:00:00Z\",\"2026-09-15T00:00:00Z\",\"RELATIONSHIP_PERIOD\"";
        Imported imported = read(entity(CLOUD, "FR"),
                relation(CLOUD, PARENT, "IS_DIRECTLY_CONSOLIDATED_BY", "INACTIVE", "", "FULLY_CORROBORATED")
                        + relation(CLOUD, TOP, "IS_DIRECTLY_CONSOLIDATED_BY", "ACTIVE", ended, "FULLY_CORROBORATED")
                        + relation(CLOUD, OTHER, "IS_DIRECTLY_CONSOLIDATED_BY", "ACTIVE", running, "FULLY_CORROBORATED"), "");

        assertThat(imported.offer().holdings().items()).extracting(Holding::holder).containsExactly(OTHER);
        String again = "\"2010-01-01T00:00:00Z\",\"2015-12-31T00:00:00Z\",\"RELATIONSHIP_PERIOD\",\"2020-01-01T00:00:00Z\",,\"RELATIONSHIP_PERIOD\"";
        assertThat(read(entity(CLOUD, "FR"), relation(CLOUD, TOP, "IS_DIRECTLY_CONSOLIDATED_BY", "ACTIVE", again, "FULLY_CORROBORATED"), "").offer().holdings().items())
                .extracting(Holding::holder).containsExactly(TOP);
        assertThat(told(imported, Remark.Kind.LEFT_OUT)).anyMatch(text -> text.contains("is not active (INACTIVE)"))
                .anyMatch(text -> text.contains("does not contain 2026-09-15"));
        assertThat(told(imported, Remark.Kind.READ_IN_PART)).anyMatch(text -> text.contains("is not in it"));
    }

    /** Columns bear digits of their own, whatever those of the machine are. */
    @Test
    void periodsAreFoundOnAMachineOfAnotherScript() throws IOException {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            onlyWhatIsActiveOnTheDayCounts();
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void fundsAndBranchesAreNoConsolidation() throws IOException {
        Imported imported = read(entity(CLOUD, "FR"), relation(CLOUD, TOP, "IS_INTERNATIONAL_BRANCH_OF", "ACTIVE", "", "FULLY_CORROBORATED")
                + relation(CLOUD, PARENT, "IS_FUND-MANAGED_BY", "ACTIVE", "", "FULLY_CORROBORATED"), "");

        assertThat(imported.offer().holdings().items()).isEmpty();
        assertThat(told(imported, Remark.Kind.LEFT_OUT)).anyMatch(text -> text.contains("IS_INTERNATIONAL_BRANCH_OF")).anyMatch(text -> text.contains("IS_FUND-MANAGED_BY"));
    }

    @Test
    void anExceptionIsToldAndMakesNoFact() throws IOException {
        Imported imported = read(entity(CLOUD, "FR"), "", "\"%s\",\"ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT\",\"NATURAL_PERSONS\",\n".formatted(CLOUD));

        assertThat(imported.offer().holdings().items()).isEmpty();
        assertThat(imported.offer().holdings().complete()).isFalse();
        assertThat(told(imported, Remark.Kind.TO_KNOW)).anyMatch(text -> text.contains("names no ultimate parent (NATURAL_PERSONS, controlled by natural persons"));
    }

    @Test
    void anEntityThatIsNotActiveHasNoPlaces() throws IOException {
        Imported imported = read(entity(CLOUD, "FR", "FR", "INACTIVE", "FULLY_CORROBORATED"), "", "");

        assertThat(imported.offer().hoster().registeredOffice()).isNull();
        assertThat(told(imported, Remark.Kind.READ_IN_PART)).anyMatch(text -> text.contains("not active (INACTIVE)"));
    }

    @Test
    void whatTheIssuerVerifiedSaysSo() throws IOException {
        Imported imported = read(entity(CLOUD, "FR") + entity(TOP, "US", "US", "ACTIVE", "PARTIALLY_CORROBORATED"), ultimate(CLOUD, TOP), "");

        assertThat(imported.sources()).extracting(Source::kinds, Source::asOf).containsExactlyInAnyOrder(
                tuple(List.of(SourceKind.SELF_DECLARATION, SourceKind.VERIFIED), LocalDate.of(2026, 5, 4)),
                tuple(List.of(SourceKind.SELF_DECLARATION), LocalDate.of(2026, 5, 4)),
                tuple(List.of(SourceKind.SELF_DECLARATION), LocalDate.of(2026, 6, 7)));
    }

    @Test
    void circlesOfParentsEnd() throws IOException {
        assertThat(read(entity(CLOUD, "FR") + entity(PARENT, "US"), direct(CLOUD, PARENT) + direct(PARENT, CLOUD), "").offer().holdings().items())
                .extracting(Holding::holder, Holding::of).containsExactly(tuple(PARENT, "cloud"), tuple("cloud", PARENT));
    }

    @Test
    void wrongFilesAreRefused() throws IOException {
        assertThatThrownBy(() -> read(entity(OTHER, "FR"), "", "")).isInstanceOf(InvalidInputException.class).hasMessageContaining("is not among the entities");
        LeiFiles swapped = new LeiFiles(folder.resolve("rr.csv"), folder.resolve("lei.csv"), null);
        assertThatThrownBy(() -> LeiReader.read(swapped, new OwnershipQuestion(CLOUD, DAY, "offer", null)))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("the column (Relationship.StartNode.NodeID) is missing");
        String mistyped = CLOUD.substring(0, 19) + (char) (CLOUD.charAt(19) == '9' ? '0' : CLOUD.charAt(19) + 1);
        assertThatThrownBy(() -> LeiReader.read(swapped, new OwnershipQuestion(mistyped, DAY, "offer", null)))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("is no LEI");
    }
}
