package org.ancrage.exchange.catalogue;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problems;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestComponent.Container;
import org.ancrage.document.RequestReader;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.DocumentProblem;
import org.ancrage.exchange.ExchangeProblem;
import org.ancrage.exchange.catalogue.CatalogueMapping.Mapped;
import org.ancrage.fact.Answer;
import org.ancrage.fact.evidence.Obtained;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.law.Language;
import org.jspecify.annotations.Nullable;

/** Reads mapping files, and checks them against the components that a certificate has. */
public final class MappingReader {

    private static final String CERTIFICATES = "/offer/certificates/";

    private MappingReader() {
    }

    /** @throws InvalidInputException with all that is wrong */
    public static CatalogueMapping read(Document document) {
        Problems problems = new Problems(document.name());
        Cursor root = Cursor.of(document, problems);
        root.keys("separator", "encoding", "dates", "language", "holder", "source", "certificate");
        char separator = root.find("separator").flatMap(given -> given.text().filter(text -> {
            boolean one = text.length() == 1 && text.charAt(0) != '"' && text.charAt(0) != '\n' && text.charAt(0) != '\r';
            if (!one) {
                given.report(ExchangeProblem.SEPARATOR_NOT_ONE_CHARACTER.with("separator", Suggestions.shown(text)));
            }
            return one;
        })).orElse(",").charAt(0);
        Charset encoding = root.find("encoding").flatMap(MappingReader::encoding).orElse(StandardCharsets.UTF_8);
        Locale language = root.find("language").flatMap(given -> given.constant(Language.class)).orElse(Language.EN).locale();
        DateTimeFormatter dates = root.find("dates").flatMap(given -> dates(given, language)).orElse(DateTimeFormatter.ISO_LOCAL_DATE);
        String holder = root.at("holder").text().orElse("");
        Source source = source(root.at("source"));
        Map<String, Mapped> components = new LinkedHashMap<>();
        Cursor certificate = root.at("certificate");
        if (certificate.mapping() && certificate.keys(components().keySet())) {
            certificate.entries().forEach((name, given) -> {
                RequestComponent component = components().get(name);
                if (component != null) {
                    mapped(given, component).ifPresent(mapped -> components.put(name, mapped));
                }
            });
            certificate.at("scheme");
        } else if (!certificate.blank()) {
            certificate.expected(ExchangeProblem.CERTIFICATE_MAPPING_EXPECTED.plain());
        }
        problems.throwIfAny();
        return new CatalogueMapping(separator, encoding, dates, holder, source, components);
    }

    /** Components of a certificate that a catalogue can tell. */
    static Map<String, RequestComponent> components() {
        Map<String, RequestComponent> components = new LinkedHashMap<>();
        RequestReader.components().forEach((pointer, component) -> {
            if (pointer.startsWith(CERTIFICATES) && !component.name().equals("id") && !component.name().equals("holder")) {
                components.put(component.name(), component);
            }
        });
        return components;
    }

    private static Optional<Charset> encoding(Cursor cursor) {
        return cursor.text().flatMap(name -> {
            try {
                return Optional.of(Charset.forName(name));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                cursor.unknown(ExchangeProblem.UNKNOWN_ENCODING, name, List.of("UTF-8", "ISO-8859-1", "windows-1252", "UTF-16"));
                return Optional.empty();
            }
        });
    }

    /** @param language of the names of months */
    private static Optional<DateTimeFormatter> dates(Cursor cursor, Locale language) {
        return cursor.text().flatMap(pattern -> {
            try {
                // A year of an era would be needed where days are checked strictly; nobody writes one.
                DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), language).withResolverStyle(ResolverStyle.STRICT);
                LocalDate day = LocalDate.of(2026, 11, 24);
                if (LocalDate.parse(day.format(format), format).equals(day)) {
                    return Optional.of(format);
                }
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                // reported below
            }
            cursor.report(ExchangeProblem.DATE_FORM_WITHOUT_DAY.with("form", Suggestions.shown(pattern)));
            return Optional.empty();
        });
    }

    private static Source source(Cursor cursor) {
        Source none = new Source("catalogue", List.of(SourceKind.THIRD_PARTY), null, null, null, null, null, null, null, null);
        if (!cursor.mapping()) {
            return none;
        }
        cursor.keys("kinds", "assertedBy", "title", "url", "asOf", "obtained", "expires");
        List<SourceKind> kinds = cursor.at("kinds").sequence()
                ? cursor.at("kinds").items().stream().flatMap(kind -> kind.constant(SourceKind.class).stream()).toList()
                : List.of();
        if (kinds.isEmpty() && cursor.has("kinds")) {
            cursor.at("kinds").report(ExchangeProblem.CATALOGUE_OF_NO_KIND.with("allowed", List.of(SourceKind.values()).toString()));
        }
        Obtained obtained = cursor.find("obtained").filter(given -> given.keys("on", "how")).flatMap(given -> given.at("on").date()
                .map(on -> new Obtained(on, text(given, "how")))).orElse(null);
        return new Source("catalogue", kinds.isEmpty() ? none.kinds() : kinds, text(cursor, "assertedBy"), text(cursor, "title"), null, text(cursor, "url"), null,
                cursor.find("asOf").flatMap(Cursor::date).orElse(null), obtained, cursor.find("expires").flatMap(Cursor::date).orElse(null));
    }

    private static @Nullable String text(Cursor cursor, String key) {
        return cursor.find(key).flatMap(Cursor::text).orElse(null);
    }

    private static Optional<Mapped> mapped(Cursor cursor, RequestComponent component) {
        boolean list = component.container() != Container.NONE;
        if (!cursor.keys("value", "column", "values", "splitAt", "complete")) {
            return Optional.empty();
        }
        if (cursor.has("value") == cursor.has("column")) {
            cursor.report(ExchangeProblem.VALUE_OR_COLUMN.plain());
            return Optional.empty();
        }
        for (String key : list ? List.<String>of() : List.of("splitAt", "complete")) {
            cursor.find(key).ifPresent(given -> given.report(ExchangeProblem.COMPONENT_NO_LIST.with("component", component.name()).with("key", key)));
        }
        List<String> constant = cursor.find("value").map(value -> value.sequence() && list
                ? value.items().stream().flatMap(item -> allowed(item, component).stream()).toList()
                : allowed(value, component).stream().toList()).orElse(List.of());
        Map<String, String> values = new LinkedHashMap<>();
        cursor.find("values").ifPresent(given -> given.entries().forEach((written, means) -> allowed(means, component).ifPresent(value -> values.put(written, value))));
        return Optional.of(new Mapped(constant, text(cursor, "column"), values, text(cursor, "splitAt"),
                cursor.find("complete").flatMap(Cursor::truth).orElse(false)));
    }

    /** A value as facts write it. */
    private static Optional<String> allowed(Cursor cursor, RequestComponent component) {
        if (component.type() == LocalDate.class) {
            return cursor.date().map(LocalDate::toString);
        }
        Optional<String> text = cursor.text();
        if (component.type().isEnum()) {
            List<String> names = names(component);
            text.filter(value -> !names.contains(value)).ifPresent(value -> cursor.unknown(DocumentProblem.UNKNOWN_VALUE, value, names));
            return text.filter(names::contains);
        }
        return text;
    }

    static List<String> names(RequestComponent component) {
        return Stream.of(component.type().getEnumConstants()).map(constant -> ((Enum<?>) constant).name())
                .filter(name -> component.type() != Answer.class || !name.equals("UNKNOWN")).toList();
    }
}
