package org.ancrage.exchange.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.document.RecordReader;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestComponent.Container;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.exchange.ExchangeProblem;
import org.ancrage.exchange.FileContent;
import org.ancrage.exchange.Imported;
import org.ancrage.exchange.Remark;
import org.ancrage.exchange.catalogue.CatalogueMapping.Mapped;
import org.ancrage.exchange.table.Row;
import org.ancrage.exchange.table.Table;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Listing;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.Source;
import org.ancrage.law.Language;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/** Reads the certificates of one holder from a public catalogue. */
public final class CatalogueReader {

    private static final long MOST_ROWS = 200_000;
    private static final int MOST_CERTIFICATES = 1_000;
    private static final int MOST_PROBLEMS = 1_000;

    private final CatalogueMapping mapping;
    private final CatalogueQuestion question;
    private final String file;
    private final Map<String, RequestComponent> components = MappingReader.components();
    private final List<Certificate> certificates = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> others = new TreeSet<>();

    private CatalogueReader(CatalogueMapping mapping, CatalogueQuestion question, String file) {
        this.mapping = mapping;
        this.question = question;
        this.file = file;
    }

    /**
     * @throws InvalidInputException with all that is wrong in the rows of the holder, if a column is missing, or if the file is too large; rows
     *     of others are not looked at
     * @throws IOException if the file cannot be read
     */
    public static Imported read(Path catalogue, CatalogueMapping mapping, CatalogueQuestion question) throws IOException {
        CatalogueReader reader = new CatalogueReader(mapping, question, FileContent.name(catalogue));
        new Table(catalogue, mapping.separator(), mapping.encoding(), MOST_ROWS).read(mapping.columns(), reader::row);
        if (!reader.problems.isEmpty()) {
            throw new InvalidInputException(reader.problems);
        }
        return reader.imported(FileContent.sha256(catalogue));
    }

    private static String alike(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private void row(Row row) {
        String holder = row.get(mapping.holder());
        if (!alike(holder).equals(alike(question.holder()))) {
            others.add(holder);
            return;
        }
        if (certificates.size() == MOST_CERTIFICATES) {
            problems.add(new Problem(file, "", (int) row.line(),
                    ExchangeProblem.TOO_MANY_CERTIFICATES.with("limit", MOST_CERTIFICATES).with("holder", Suggestions.shown(holder))));
            throw new InvalidInputException(problems);
        }
        if (problems.size() >= MOST_PROBLEMS) {
            throw new InvalidInputException(problems);
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        int before = problems.size();
        components.forEach((name, component) -> Optional.ofNullable(mapping.components().get(name))
                .flatMap(mapped -> component(row, component, mapped)).ifPresent(value -> entries.put(name, value)));
        if (!entries.containsKey("scheme")) {
            problem(row, mapping.components().get("scheme"), ExchangeProblem.SCHEME_MISSING.plain());
        }
        if (problems.size() > before) {
            return;
        }
        String scheme = ((ScalarNode) java.util.Objects.requireNonNull(entries.get("scheme"))).text();
        entries.put("id", text(scheme.toLowerCase(Locale.ROOT).replace('_', '-') + "-" + (certificates.size() + 1)));
        entries.put("holder", text(question.hoster()));
        try {
            certificates.add(RecordReader.read(Certificate.class, new Document(file, new MappingNode(entries, Position.UNKNOWN))));
        } catch (InvalidInputException refused) {
            refused.problems().forEach(problem -> problem(row, mapping.components().get(problem.pointer().replaceFirst("^/([^/]*).*", "$1")), problem.diagnosis()));
            return;
        }
        String unknown = String.join(", ", components.keySet().stream().filter(name -> !entries.containsKey(name)).toList());
        remarks.add(new Remark(unknown.isEmpty() ? Remark.Kind.READ : Remark.Kind.READ_IN_PART, row.place(""),
                unknown.isEmpty() ? new Wording("certificat.", "certificate.")
                        : new Wording("certificat\u202f; inconnus\u00a0: %s.".formatted(unknown), "certificate; not known: %s.".formatted(unknown))));
    }

    private Optional<Node> component(Row row, RequestComponent component, Mapped mapped) {
        String column = mapped.column();
        String cell = column == null ? "" : row.get(column);
        if (column != null && cell.isEmpty()) {
            return Optional.empty();
        }
        List<String> written = column == null ? mapped.constant()
                : mapped.splitAt() == null ? List.of(cell)
                : Stream.of(cell.split(Pattern.quote(mapped.splitAt()))).map(String::strip).filter(item -> !item.isEmpty()).toList();
        List<Node> values = written.stream().flatMap(item -> column == null ? Stream.of(text(item)) : value(row, component, mapped, item).stream()).toList();
        if (component.container() == Container.NONE) {
            return values.stream().findFirst();
        }
        Node items = new SequenceNode(values, Position.UNKNOWN);
        return Optional.of(mapped.complete() ? new MappingNode(Map.of("complete", items), Position.UNKNOWN) : items);
    }

    private Optional<Node> value(Row row, RequestComponent component, Mapped mapped, String written) {
        if (!mapped.values().isEmpty()) {
            String means = mapped.values().get(written);
            if (means == null) {
                problem(row, mapped, ExchangeProblem.UNMAPPED_VALUE.with("value", Suggestions.shown(written))
                        .with("maybe", Suggestions.nearest(written, mapped.values().keySet())).with("known", mapped.values().keySet()));
                return Optional.empty();
            }
            return Optional.of(text(means));
        }
        if (component.type() == LocalDate.class) {
            try {
                return Optional.of(text(LocalDate.parse(written, mapping.dates()).toString()));
            } catch (DateTimeException notADay) {
                problem(row, mapped, ExchangeProblem.CATALOGUE_NO_DAY.with("value", Suggestions.shown(written))
                        .with("example", LocalDate.of(2026, 11, 24).format(mapping.dates())));
                return Optional.empty();
            }
        }
        if (component.type().isEnum() && !MappingReader.names(component).contains(written)) {
            List<String> names = MappingReader.names(component);
            problem(row, mapped, ExchangeProblem.UNKNOWN_CATALOGUE_VALUE.with("value", Suggestions.shown(written))
                    .with("maybe", Suggestions.nearest(written, names)).with("allowed", names));
            return Optional.empty();
        }
        return Optional.of(text(written));
    }

    private void problem(Row row, @Nullable Mapped mapped, Diagnosis diagnosis) {
        problems.add(new Problem(file, mapped == null || mapped.column() == null ? "" : mapped.column(), (int) row.line(), diagnosis));
    }

    private static ScalarNode text(String text) {
        return new ScalarNode(ScalarNode.Kind.STRING, text, Position.UNKNOWN);
    }

    private Imported imported(String sha256) {
        if (certificates.isEmpty()) {
            remarks.add(new Remark(Remark.Kind.TO_KNOW, file, new Wording(
                    "le catalogue ne nomme pas de titulaire (%s).%s".formatted(Suggestions.shown(question.holder()), Suggestions.maybe(question.holder(), others, Language.FR)),
                    "the catalogue names no holder (%s).%s".formatted(Suggestions.shown(question.holder()), Suggestions.maybe(question.holder(), others)))));
        }
        remarks.add(new Remark(Remark.Kind.TO_KNOW, file, new Wording(
                "%s certificats lus\u202f; %s autres titulaires laissés de côté. Un catalogue officiel est complet pour son référentiel, mais la liste n'est pas dite complète."
                        .formatted(certificates.size(), others.size()),
                "%s certificates read; %s other holders left out. An official catalogue is complete for its scheme, but the list is not said to be complete."
                        .formatted(certificates.size(), others.size()))));
        Source given = mapping.source();
        Source source = new Source(given.id(), given.kinds(), given.assertedBy(), given.title(), null, given.url(), sha256, given.asOf(), given.obtained(), given.expires());
        List<String> facts = IntStream.range(0, certificates.size()).mapToObj(certificate -> "/offer/certificates/" + certificate).toList();
        return new Imported(
                OfferBuilder.builder().id(question.offer()).hoster(HosterBuilder.builder().id(question.hoster()).build())
                        .certificates(certificates.isEmpty() ? Listing.unknown() : new Listing<>(false, certificates)).build(),
                certificates.isEmpty() ? List.of() : List.of(source), certificates.isEmpty() ? List.of() : List.of(new FactEvidence(source.id(), facts)),
                remarks).checked(file);
    }
}
