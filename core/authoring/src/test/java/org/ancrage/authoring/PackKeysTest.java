package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.pack.ActsReader;
import org.ancrage.pack.AmendmentsReader;
import org.ancrage.pack.JurisdictionsReader;
import org.ancrage.pack.LegalTextReader;
import org.ancrage.pack.ManifestReader;
import org.ancrage.pack.ProcurementReader;
import org.ancrage.verify.SituationReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of keys says what the readers take: it is held against what they refuse. */
class PackKeysTest {

    private static final Path PAGE = Path.of("../../samples/vendor-pack/KEYS.md");
    private static final Pattern MARK = Pattern.compile("<!-- (keys|forms): ([a-z]+) (\\S+)(?: with ([a-z]+))? -->");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| (required)? ?\\| (.+) \\| `(.+)` \\|");
    private static final Pattern VALUES = Pattern.compile("^One of (`[A-Z_]+`(?:, `[A-Z_]+`)*)");
    private static final String STRANGE = "zzz";

    private static final Map<String, Consumer<Document>> READERS = Map.of(
            "pack", ManifestReader::read, "text", LegalTextReader::read, "procurement", ProcurementReader::read,
            "jurisdictions", JurisdictionsReader::read, "amendments", AmendmentsReader::read, "acts", ActsReader::read,
            "situations", document -> new SituationReader(List.of()).read(document, "acme/house-rules"));

    /** Without a mistake, with one of each thing; what an example refers to is here. */
    private static final Map<String, String> WHOLE = Map.of(
            "pack", "{}",
            "text", """
                    id: acme/house-rules
                    title: {fr: "Règles", en: "Rules"}
                    provisions: [{id: article-1, citation: {fr: "Article 1er", en: "Article 1"}, evidence: RECALLED, verifiedOn: 2026-11-24}]
                    readings:
                      - id: copies
                        question: {fr: "Comptent-elles ?", en: "Do they count?"}
                        default: count
                        options: [{id: count, statement: {fr: "Oui.", en: "Yes."}}, {id: do-not-count, statement: {fr: "Non.", en: "No."}}]
                    criteria:
                      - id: keys-with-customer
                        statement: {fr: "Le client les détient.", en: "The customer holds them."}
                        question: {fr: "Qui les détient ?", en: "Who holds them?"}
                        asks: []
                        remedy: {by: NOBODY, how: {fr: "Rien à faire.", en: "Nothing to do."}}
                        settledBy: [{met: /offer/keyCustody is CUSTOMER}]
                        provisions: [article-1]
                        dimension: DATA
                    conditions: {keys-kept: keys-with-customer}
                    versions: [{id: first, title: {fr: "Une", en: "One"}, from: 2026-01-01, force: LAW, provisions: [], applies: keys-with-customer, requires: keys-with-customer}]
                    conflicts: [{id: keys-said-twice, when: keys-with-customer, statement: {fr: "À vérifier.", en: "To be checked."}}]
                    """,
            "procurement", """
                    id: acme/procurement
                    title: {fr: "Achats", en: "Procurement"}
                    provisions: [{id: article-1, citation: {fr: "Article 1er", en: "Article 1"}, evidence: RECALLED, verifiedOn: 2026-11-24}]
                    terms: [{id: keys, title: {fr: "Clés", en: "Keys"}, editions: [{from: 2026-01-01, instruments: {}, caveat: {fr: "Motiver.", en: "Give reasons."}, provisions: []}]}]
                    """,
            "jurisdictions", """
                    id: acme/jurisdictions
                    title: {fr: "États", en: "States"}
                    provisions: [{id: article-1, citation: {fr: "Article 1er", en: "Article 1"}, evidence: RECALLED, verifiedOn: 2026-11-24}]
                    memberships: [{country: NO, territory: EUROPEAN_ECONOMIC_AREA, from: 1994-01-01, provision: article-1}]
                    adequacy: [{id: adequacy-jp, jurisdiction: JP, scope: ALL, from: 2019-01-23, provision: article-1}]
                    accessLaws: [{id: access-act, jurisdiction: US, title: {fr: "Loi", en: "Act"}, from: 2018-03-23, provision: article-1}]
                    events: [{date: 2027-01-01, fr: "Réexamen.", en: "Review."}]
                    """,
            "amendments", """
                    id: acme/house
                    conditions: {in-union: "fr/secnumcloud#data-in-union"}
                    amendments:
                      - {id: one, author: Acme, reason: {fr: "Motif.", en: "Reason."}, disables: {text: eu/data-act-32, rule: "Measures are taken"}}
                      - {id: two, author: Acme, reason: {fr: "Motif.", en: "Reason."}, replaces: {text: eu/data-act-32, rule: "Measures are taken", by: "An auditor reports"}}
                      - {id: three, author: Acme, reason: {fr: "Motif.", en: "Reason."}, adds-condition: {text: eu/data-act-32, versions: [first], to: REQUIRES, condition: {use: in-union}}}
                      - {id: four, author: Acme, reason: {fr: "Motif.", en: "Reason."}, chooses-reading: {reading: "fr/secnumcloud#ownership-caps", option: cumulative}}
                      - {id: five, author: Acme, reason: {fr: "Motif.", en: "Reason."}, rewords: {text: eu/data-act-32, en: "Data Act, article 32"}}
                    """,
            "acts", """
                    id: acme/acts
                    acts: [{id: certify, words: {fr: "Certifier.", en: "Certify."}, by: HOSTER, change: {offer: {certificates: {complete: true}}}}]
                    """,
            "situations", """
                    bases: {cloud: {offer: {deployment: COMMERCIAL_CLOUD}}}
                    situations: [{name: "Any", on: 2026-11-24, expect: {acme/house-rules: {outcome: UNDETERMINED}}}]
                    """);

    private record Row(String key, boolean required, String says, Node example) {

        /** The key, and perhaps what must stand beside it. */
        Map<String, Node> entries() {
            return ((MappingNode) example).entries();
        }
    }

    /**
     * @param forms whether each example is all that stands at the place
     * @param with key that makes it the place that the table is about, where the keys of a place depend on one of them
     */
    private record Table(boolean forms, String kind, String pointer, @Nullable String with, List<Row> rows) {

        /** The place with what it must have, and perhaps another row. */
        Map<String, Node> entries(Row... more) {
            Map<String, Node> entries = new LinkedHashMap<>();
            Stream.concat(rows.stream().filter(Row::required), Stream.of(more)).forEach(row -> entries.putAll(row.entries()));
            return entries;
        }

        /** A place with a key that there is not. */
        Node strange() {
            Map<String, Node> entries = rows.stream().filter(row -> row.key().equals(with)).findFirst().map(row -> new LinkedHashMap<>(row.entries())).orElseGet(LinkedHashMap::new);
            entries.put(STRANGE, text("?"));
            return mapping(entries);
        }

        List<Problem> problems(Node here) {
            try {
                Node whole = replaced(parsed(Objects.requireNonNull(WHOLE.get(kind))), pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/")), here);
                Objects.requireNonNull(READERS.get(kind)).accept(new Document(kind, whole));
                return List.of();
            } catch (InvalidInputException refused) {
                return refused.problems();
            }
        }

        @Override
        public String toString() {
            return kind + " " + pointer;
        }
    }

    private static Node parsed(String yaml) {
        try {
            return new DocumentReader().read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "example").root();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Node replaced(Node node, List<String> steps, Node by) {
        if (steps.isEmpty()) {
            return by;
        }
        List<String> rest = steps.subList(1, steps.size());
        if (node instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>(sequence.items());
            int index = Integer.parseInt(steps.get(0));
            items.set(index, replaced(items.get(index), rest, by));
            return new SequenceNode(items, node.position());
        }
        Map<String, Node> entries = new LinkedHashMap<>(((MappingNode) node).entries());
        String key = steps.get(0).replace("~1", "/");
        entries.put(key, replaced(Objects.requireNonNull(entries.get(key), key), rest, by));
        return new MappingNode(entries, node.position());
    }

    private static MappingNode mapping(Map<String, Node> entries) {
        return new MappingNode(entries, Position.UNKNOWN);
    }

    private static Node text(String text) {
        return new ScalarNode(ScalarNode.Kind.STRING, text, Position.UNKNOWN);
    }

    static List<Table> tables() throws IOException {
        List<Table> tables = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher mark = MARK.matcher(line);
            Matcher row = ROW.matcher(line);
            if (mark.matches()) {
                tables.add(new Table(mark.group(1).equals("forms"), mark.group(2), mark.group(3).equals("/") ? "" : mark.group(3), mark.group(4), new ArrayList<>()));
            } else if (row.matches()) {
                tables.get(tables.size() - 1).rows().add(new Row(row.group(1), row.group(2) != null, row.group(3),
                        Objects.requireNonNull(((MappingNode) parsed("example: " + (row.group(4).startsWith("{") ? row.group(4) : "\n  " + row.group(4)))).entries().get("example"))));
            } else {
                assertThat(line).as("a row that is not understood").doesNotStartWith("| `");
            }
        }
        return tables;
    }

    private static List<String> allowed(List<Problem> problems) {
        return problems.stream().map(problem -> problem.diagnosis().arguments().get("allowed")).filter(Objects::nonNull)
                .flatMap(allowed -> Stream.of(allowed.split(",\\s*"))).map(name -> name.replaceAll("[\\[\\]]", "")).toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void allKeysAreThereAndNoOthers(Table table) {
        List<Problem> problems = table.problems(table.strange()).stream().filter(problem -> problem.pointer().equals(table.pointer() + "/" + STRANGE)).toList();
        assertThat(problems).hasSize(1);
        assertThat(table.rows()).extracting(Row::key).containsExactlyInAnyOrderElementsOf(allowed(problems));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whatIsRequiredIsAndNothingElse(Table table) {
        if (!table.forms()) {
            assertThat(table.problems(mapping(table.entries()))).as("with what is required").isEmpty();
            for (Row row : table.rows()) {
                Map<String, Node> without = table.entries();
                if (without.remove(row.key()) != null) {
                    assertThat(table.problems(mapping(without))).as("without " + row.key()).isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyExampleIsOne(Table table) {
        for (Row row : table.rows()) {
            Node here = table.forms() ? row.example() : mapping(table.entries(row));
            assertThat(row.entries()).as(row.key()).containsKey(row.key());
            assertThat(table.problems(here)).as(row.key()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void valuesAreThoseThatAreTaken(Table table) {
        for (Row row : table.rows()) {
            Matcher values = VALUES.matcher(row.says());
            if (values.find()) {
                Map<String, Node> entries = table.entries(row);
                entries.put(row.key(), text(STRANGE));
                assertThat(List.of(values.group(1).replace("`", "").split(", "))).as(row.key()).containsExactlyElementsOf(allowed(table.problems(mapping(entries))));
            }
        }
    }

    @Test
    void theReasonIsRequiredBesideUnmetAlone() throws IOException {
        Table settled = tables().stream().filter(table -> table.pointer().endsWith("/settledBy/0")).findFirst().orElseThrow();
        assertThat(settled.problems(parsed("unmet: /contract/clauses has PROCESSOR_TERMS"))).extracting(Problem::pointer).containsExactly(settled.pointer() + "/because");
        assertThat(settled.problems(parsed("met: /contract/clauses has PROCESSOR_TERMS"))).isEmpty();
        assertThat(settled.rows()).filteredOn(row -> row.key().equals("because")).extracting(Row::says).first().asString().contains("Required beside `unmet`");
    }

    @Test
    void eachKindOfFileIsThere() throws IOException {
        assertThat(tables()).extracting(Table::kind).containsOnly(READERS.keySet().toArray(String[]::new)).containsAll(READERS.keySet());
    }
}
