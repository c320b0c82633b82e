package org.ancrage.exchange.ownership.bods;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problems;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.DocumentProblem;
import org.ancrage.exchange.ExchangeProblem;
import org.ancrage.exchange.ownership.bods.Statement.Assertion;
import org.ancrage.exchange.ownership.bods.Statement.Details;
import org.ancrage.exchange.ownership.bods.Statement.Directness;
import org.ancrage.exchange.ownership.bods.Statement.Interest;
import org.ancrage.exchange.ownership.bods.Statement.OfEntity;
import org.ancrage.exchange.ownership.bods.Statement.OfPerson;
import org.ancrage.exchange.ownership.bods.Statement.OfRelationship;
import org.ancrage.exchange.ownership.bods.Statement.Share;
import org.ancrage.exchange.ownership.bods.Statement.Unspecified;
import org.jspecify.annotations.Nullable;

/** Reads statements of the standard. Keys that are not of interest here are passed over, known to the standard or not: publishers may add some. */
final class StatementReader {

    private static final List<String> REASONS = List.of("noBeneficialOwners", "subjectUnableToConfirmOrIdentifyBeneficialOwner",
            "interestedPartyHasNotProvidedInformation", "subjectExemptFromDisclosure", "interestedPartyExemptFromDisclosure", "unknown",
            "informationUnknownToPublisher");
    private static final List<String> SOURCE_TYPES = List.of("selfDeclaration", "officialRegister", "thirdParty", "primaryResearch", "verified");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Document document;
    private final Problems problems;

    private StatementReader(Document document) {
        this.document = document;
        this.problems = new Problems(document.name());
    }

    /** @throws InvalidInputException with all that is not as the standard has it */
    static List<Statement> read(Document document) {
        StatementReader reader = new StatementReader(document);
        Cursor root = Cursor.of(document, reader.problems);
        List<Statement> statements = new ArrayList<>();
        if (root.sequence()) {
            root.items().forEach(item -> reader.statement(item).ifPresent(statements::add));
        } else {
            root.expected(ExchangeProblem.STATEMENTS_EXPECTED.plain());
        }
        reader.problems.throwIfAny();
        return statements;
    }

    private Optional<Statement> statement(Cursor cursor) {
        if (!cursor.mapping()) {
            cursor.expected(ExchangeProblem.STATEMENT_EXPECTED.plain());
            return Optional.empty();
        }
        Optional<Cursor> published = part(cursor, "publicationDetails");
        published.flatMap(details -> details.find("bodsVersion")).ifPresent(version -> version.text()
                .filter(text -> !text.equals("0.4"))
                .ifPresent(other -> version.report(ExchangeProblem.STATEMENT_OF_ANOTHER_VERSION.with("version", Suggestions.shown(other)))));
        Optional<String> id = cursor.at("statementId").text();
        Optional<String> record = cursor.at("recordId").text();
        LocalDate date = day(cursor.at("statementDate"));
        Optional<String> type = cursor.at("recordType").text();
        String status = cursor.find("recordStatus").flatMap(given -> oneOf(given, List.of("new", "updated", "closed"))).orElse("new");
        Cursor details = cursor.at("recordDetails");
        Optional<Details> read = type.flatMap(known -> switch (known) {
            case "entity" -> details.mapping() ? Optional.<Details>of(entity(details)) : Optional.empty();
            case "person" -> details.mapping() ? Optional.<Details>of(person(details)) : Optional.empty();
            case "relationship" -> details.mapping() ? Optional.<Details>of(relationship(details)) : Optional.empty();
            default -> {
                cursor.at("recordType").unknown(DocumentProblem.UNKNOWN_VALUE, known, List.of("entity", "person", "relationship"));
                yield Optional.empty();
            }
        });
        if (id.isEmpty() || record.isEmpty() || date == null || read.isEmpty()) {
            if (read.isEmpty() && cursor.has("recordDetails") && !details.mapping()) {
                details.expected(DocumentProblem.MAPPING_EXPECTED.plain());
            }
            return Optional.empty();
        }
        return Optional.of(new Statement(place(cursor), id.get(), record.get(), date, status.equals("closed"), read.get(),
                assertion(cursor, published)));
    }

    private String place(Cursor cursor) {
        int line = cursor.node().position().line();
        return document.name() + (line > 0 ? ":" + line : "") + " " + cursor.pointer();
    }

    private Assertion assertion(Cursor statement, Optional<Cursor> published) {
        Optional<Cursor> source = part(statement, "source");
        List<String> types = source.flatMap(given -> given.find("type")).map(given -> given.items().stream()
                .flatMap(item -> oneOf(item, SOURCE_TYPES).stream()).distinct().toList()).orElse(List.of());
        String by = source.flatMap(given -> given.find("assertedBy")).map(given -> given.items().stream()
                .flatMap(agent -> agent.mapping() ? agent.find("name").flatMap(Cursor::text).stream() : Stream.empty())
                .collect(Collectors.joining(", "))).filter(names -> !names.isBlank()).orElse(null);
        Optional<Cursor> publisher = published.flatMap(given -> part(given, "publisher"));
        return new Assertion(types, by, publisher.map(given -> text(given, "name")).orElse(null),
                source.map(given -> text(given, "description")).orElse(null), source.map(given -> text(given, "url")).orElse(null));
    }

    private OfEntity entity(Cursor details) {
        String registered = null;
        for (Cursor address : details.find("addresses").map(Cursor::items).orElse(List.of())) {
            if (address.mapping() && "registered".equals(text(address, "type"))) {
                registered = part(address, "country").map(country -> text(country, "code")).orElse(registered);
            }
        }
        String jurisdiction = part(details, "jurisdiction").map(given -> {
            String code = text(given, "code");
            return code == null ? text(given, "name") : code;
        }).orElse(null);
        return new OfEntity(text(details, "name"), registered, jurisdiction, part(details, "unspecifiedEntityDetails").map(this::unspecified).orElse(null));
    }

    private OfPerson person(Cursor details) {
        String name = null;
        for (Cursor given : details.find("names").map(Cursor::items).orElse(List.of())) {
            if (given.mapping() && (name == null || "legal".equals(text(given, "type")))) {
                name = text(given, "fullName");
            }
        }
        return new OfPerson(name, part(details, "unspecifiedPersonDetails").map(this::unspecified).orElse(null));
    }

    private OfRelationship relationship(Cursor details) {
        Unspecified[] unspecified = new Unspecified[1];
        List<@Nullable String> ends = new ArrayList<>();
        for (String end : List.of("subject", "interestedParty")) {
            Cursor given = details.at(end);
            if (given.mapping()) {
                unspecified[0] = unspecified(given);
                ends.add(null);
            } else {
                ends.add(given.text().orElse(null));
            }
        }
        List<Interest> interests = details.find("interests").map(Cursor::items).orElse(List.of()).stream()
                .flatMap(interest -> interest(interest).stream()).toList();
        boolean components = details.find("componentRecords").map(given -> !given.items().isEmpty()).orElse(false);
        return new OfRelationship(ends.get(0), ends.get(1), unspecified[0], interests, components);
    }

    private Optional<Interest> interest(Cursor cursor) {
        if (!cursor.mapping()) {
            cursor.expected(ExchangeProblem.INTEREST_EXPECTED.plain());
            return Optional.empty();
        }
        LocalDate start = cursor.find("startDate").map(this::day).orElse(null);
        LocalDate end = cursor.find("endDate").map(this::day).orElse(null);
        if (start != null && end != null && end.isBefore(start)) {
            cursor.report(ExchangeProblem.INTEREST_ENDS_BEFORE_START.with("last", end).with("first", start));
        }
        return Optional.of(new Interest(
                cursor.find("type").flatMap(given -> given.constant(InterestType.class)).orElse(null),
                cursor.find("directOrIndirect").flatMap(given -> given.constant(Directness.class)).orElse(Directness.unknown),
                cursor.find("beneficialOwnershipOrControl").flatMap(Cursor::truth).orElse(null),
                part(cursor, "share").map(this::share).orElse(null), start, end, text(cursor, "details")));
    }

    private Share share(Cursor cursor) {
        Share share = new Share(percent(cursor, "exact"), percent(cursor, "minimum"), percent(cursor, "exclusiveMinimum"),
                percent(cursor, "maximum"), percent(cursor, "exclusiveMaximum"));
        BigDecimal from = share.minimum() == null ? share.exclusiveMinimum() : share.minimum();
        BigDecimal to = share.maximum() == null ? share.exclusiveMaximum() : share.maximum();
        if (from != null && to != null && from.compareTo(to) > 0) {
            cursor.report(ExchangeProblem.SHARE_RANGE_REVERSED.with("least", from).with("most", to));
        }
        return share;
    }

    private @Nullable BigDecimal percent(Cursor cursor, String key) {
        return cursor.find(key).flatMap(given -> given.number().filter(number -> {
            boolean possible = number.signum() >= 0 && number.compareTo(WHOLE) <= 0;
            if (!possible) {
                given.report(ExchangeProblem.SHARE_OUT_OF_RANGE.with("share", number));
            }
            return possible;
        })).orElse(null);
    }

    private Unspecified unspecified(Cursor cursor) {
        return new Unspecified(cursor.at("reason").text().flatMap(reason -> oneOf(cursor.at("reason"), REASONS)).orElse("unknown"),
                text(cursor, "description"));
    }

    private static Optional<String> oneOf(Cursor cursor, List<String> allowed) {
        Optional<String> given = cursor.text();
        given.filter(text -> !allowed.contains(text)).ifPresent(text -> cursor.unknown(DocumentProblem.UNKNOWN_VALUE, text, allowed));
        return given.filter(allowed::contains);
    }

    private static Optional<Cursor> part(Cursor cursor, String key) {
        Optional<Cursor> part = cursor.find(key);
        part.filter(given -> !given.mapping()).ifPresent(given -> given.expected(DocumentProblem.MAPPING_EXPECTED.plain()));
        return part.filter(Cursor::mapping);
    }

    private static @Nullable String text(Cursor cursor, String key) {
        return cursor.find(key).flatMap(Cursor::text).filter(text -> !text.isBlank()).orElse(null);
    }

    /** A day, or the day of a time: statements may have either. */
    private @Nullable LocalDate day(Cursor cursor) {
        if (cursor.string()) {
            String text = cursor.text().orElseThrow();
            try {
                if (text.length() > 10 && text.charAt(10) == 'T') {
                    return OffsetDateTime.parse(text).toLocalDate();
                }
            } catch (DateTimeException notATime) {
                // reported below
            }
        }
        return cursor.blank() ? null : cursor.date().orElse(null);
    }
}
