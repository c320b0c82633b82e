package org.ancrage.rules.hds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ancrage.Ancrage;
import org.ancrage.document.DocumentReader;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Listing;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.fact.term.HostingActivity;
import org.ancrage.fact.term.TransferGround;
import org.ancrage.rules.hds.GuaranteesTable.Certification;
import org.ancrage.rules.hds.GuaranteesTable.Role;
import org.ancrage.rules.hds.GuaranteesTable.Row;

/** What a table says survives being written, and being turned into facts. */
class GuaranteesTableProperties {

    private static final Ancrage ANCRAGE = Ancrage.standard();

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aTableThatIsWrittenReadsBackAsTheSame(@ForAll("tables") GuaranteesTable table) {
        assertThat(GuaranteesTable.read(new DocumentReader().read(table.toJson(), "table"))).isEqualTo(table);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void factsOfATableSayWhatItSays(@ForAll("tables") GuaranteesTable table) {
        GuaranteesTable again = GuaranteesTable.of(ANCRAGE, table.facts(), table.on());

        assertThat(again.contradictions(table)).isEmpty();
        again.rows().forEach(row -> {
            Row said = table.row(row.id()).orElseThrow();
            assertThat(row.name()).isEqualTo(said.name());
            assertThat(row.role()).isEqualTo(said.role());
            assertThat(row.activities()).isEqualTo(said.activities());
            assertThat(row.accessFromOutside()).isEqualTo(said.accessFromOutside());
        });
        GuaranteesTable completed = again.completedBy(table);
        assertThat(completed.rows()).extracting(Row::id).isEqualTo(table.rows().stream().map(Row::id).toList());
        completed.rows().forEach(row -> {
            Row said = table.row(row.id()).orElseThrow();
            assertThat(List.of(row.hds(), row.secNumCloud(), row.exposed()))
                    .isEqualTo(List.of(said.hds(), said.secNumCloud(), said.exposed()));
        });
    }

    @Provide
    Arbitrary<GuaranteesTable> tables() {
        Arbitrary<LocalDate> days = Arbitraries.longs().between(19_000, 21_000).map(LocalDate::ofEpochDay);
        Arbitrary<String> texts = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5).injectNull(0.3);
        Arbitrary<List<Row>> rows = row().list().ofMinSize(1).ofMaxSize(4).map(GuaranteesTableProperties::numbered);
        return Combinators.combine(days, texts, texts, Arbitraries.of(Answer.values()), rows)
                .as((on, service, zone, allListed, all) -> new GuaranteesTable(on, "offer", service, zone, allListed, all));
    }

    /** The hoster first; ids in the order of rows. */
    private static List<Row> numbered(List<Row> rows) {
        List<Row> numbered = new ArrayList<>();
        for (Row row : rows) {
            int i = numbered.size();
            numbered.add(new Row("actor-" + i, row.name(), i == 0 ? Role.HOSTER : Role.PROCESSOR, row.hds(), row.secNumCloud(),
                    row.activities(), row.accessFromOutside(), row.exposed(), row.laws(), row.certificates()));
        }
        return numbered;
    }

    private static Arbitrary<Row> row() {
        Arbitrary<RemoteAccess> accesses = Combinators.combine(Arbitraries.of("US", "CA", "GB", "IN"),
                Arbitraries.of(TransferGround.values()).injectNull(0.3))
                .as((country, ground) -> new RemoteAccess(country, ground, Answer.UNKNOWN));
        Arbitrary<Listing<HostingActivity>> activities = Combinators.combine(Arbitraries.of(true, false),
                Arbitraries.of(HostingActivity.values()).set().ofMaxSize(4).map(set -> set.stream().sorted().toList())).as(Listing::new);
        Arbitrary<Listing<RemoteAccess>> listings = Combinators.combine(Arbitraries.of(true, false),
                accesses.list().uniqueElements(RemoteAccess::country).ofMaxSize(3).map(list -> list.stream()
                        .sorted(Comparator.comparing(RemoteAccess::country)).toList())).as(Listing::new);
        Arbitrary<String> names = Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(6).injectNull(0.3);
        return Combinators.combine(names, Arbitraries.of(Certification.values()), Arbitraries.of(Answer.values()), activities, listings,
                        Arbitraries.of(Answer.values()))
                .as((name, hds, secNumCloud, performed, access, exposed) -> new Row("", name, Role.HOSTER, hds, secNumCloud, performed,
                        access, exposed, exposed.yes() ? List.of("us/cloud-act") : List.of(), List.of()));
    }
}
