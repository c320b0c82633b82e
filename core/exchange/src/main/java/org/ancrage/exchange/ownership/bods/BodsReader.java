package org.ancrage.exchange.ownership.bods;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Limits;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.exchange.ExchangeProblem;
import org.ancrage.exchange.FileContent;
import org.ancrage.exchange.Imported;
import org.ancrage.exchange.Remark;
import org.ancrage.exchange.ownership.Holdings;
import org.ancrage.exchange.ownership.OwnershipQuestion;
import org.ancrage.exchange.ownership.bods.Statement.OfEntity;
import org.ancrage.exchange.ownership.bods.Statement.OfRelationship;

/** Reads who holds an entity, and who holds its holders, from statements of the Beneficial Ownership Data Standard 0.4. Thread-safe. */
public final class BodsReader {

    /** 64 MiB: the network of one entity, not a whole register. */
    private static final Limits LIMITS = new Limits(64 * 1024 * 1024, 32, 2_000_000);

    private BodsReader() {
    }

    /**
     * @param file a list of statements as JSON
     * @param question the entity by the id of its record, {@code recordId}
     * @throws InvalidInputException with all that is not as the standard has it; if no statement was made on the entity by the day; if what is
     *     stated cannot be so
     * @throws IOException if the file cannot be read
     */
    public static Imported read(Path file, OwnershipQuestion question) throws IOException {
        return read(new DocumentReader(LIMITS).read(file), FileContent.sha256(file), question);
    }

    /**
     * As {@link #read(Path, OwnershipQuestion)}.
     *
     * @param sha256 of the file that the document was read from
     */
    public static Imported read(Document document, String sha256, OwnershipQuestion question) {
        Map<String, Statement> current = new LinkedHashMap<>();
        Holdings holdings = new Holdings(question);
        current(StatementReader.read(document), question.on(), holdings, current);
        refuseUnknown(question, current, document);
        BodsHoldings network = new BodsHoldings(question, current, sha256, holdings);
        network.gather();
        return holdings.imported(document.name());
    }

    /** Of each record, the last statement made by the day; later ones stand after it in a list where the days are the same. */
    private static void current(List<Statement> statements, LocalDate on, Holdings holdings, Map<String, Statement> current) {
        Set<Statement> replaced = new LinkedHashSet<>();
        for (Statement statement : statements) {
            Statement known = current.get(statement.record());
            if (statement.date().isAfter(on)) {
                continue;
            }
            if (known == null || !statement.date().isBefore(known.date())) {
                current.put(statement.record(), statement);
                if (known != null) {
                    replaced.add(known);
                }
            } else {
                replaced.add(statement);
            }
        }
        for (Statement statement : statements) {
            if (replaced.contains(statement)) {
                holdings.remark(Remark.Kind.LEFT_OUT, statement.place(),
                        "déclaration du %s, remplacée par une plus récente.".formatted(statement.date()),
                        "statement of %s, replaced by a later one.".formatted(statement.date()));
            } else if (statement.date().isAfter(on)) {
                holdings.remark(Remark.Kind.LEFT_OUT, statement.place(),
                        "déclaration du %s, postérieure au %s.".formatted(statement.date(), on),
                        "statement of %s, later than %s.".formatted(statement.date(), on));
            } else if (statement.closed()) {
                holdings.remark(Remark.Kind.LEFT_OUT, statement.place(),
                        "l'enregistrement (%s) est clos depuis le %s.".formatted(Suggestions.shown(statement.record()), statement.date()),
                        "the record (%s) was closed on %s.".formatted(Suggestions.shown(statement.record()), statement.date()));
            }
        }
        current.values().removeIf(Statement::closed);
    }

    private static void refuseUnknown(OwnershipQuestion question, Map<String, Statement> current, Document document) {
        Statement known = current.get(question.entity());
        if (known != null && known.details() instanceof OfEntity) {
            return;
        }
        List<String> entities = current.values().stream().filter(statement -> statement.details() instanceof OfEntity).map(Statement::record).toList();
        Set<String> held = current.values().stream().map(Statement::details)
                .flatMap(details -> details instanceof OfRelationship relationship && relationship.subject() != null
                        ? java.util.stream.Stream.of(relationship.subject()) : java.util.stream.Stream.empty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        throw new InvalidInputException(List.of(new Problem(document.name(), "", 0,
                ExchangeProblem.NO_STATEMENT.with("entity", Suggestions.shown(question.entity())).with("day", question.on())
                        .with("maybe", Suggestions.nearest(question.entity(), entities))
                        .with("known", held.stream().limit(20).map(Suggestions::shown).toList()))));
    }
}
