package org.ancrage.document;

import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.DocumentProblem;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Listing;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.shape.RecordShape.Component;
import org.ancrage.fact.term.TermSet;
import org.jspecify.annotations.Nullable;

/**
 * Binds documents to records: keys are component names, and what is left out is unknown.
 *
 * <p>A list says "at least these"; {@code {complete: [...]}} says "these and no others", and {@code {completeFor: [KIND], atLeast: [...]}} says it of
 * some kinds. The name of a {@link TermSet} stands for its terms, in a list or in place of one. What may be known by its bounds only is a number or, say,
 * {@code {atLeast: 25, below: 50}}. Mandatory is what cannot be unknown: neither
 * {@code @Nullable}, nor an {@link Answer}, a {@link Listing}, a list or a set, nor a record with a static {@code unknown()}.
 */
public final class RecordReader {

    private static final String COMPLETE = "complete";
    static final String COMPLETE_FOR = "completeFor";
    static final String AT_LEAST = "atLeast";

    private RecordReader() {
    }

    /** @throws InvalidInputException with all that is wrong */
    public static <T extends Record> T read(Class<T> type, Document document) {
        Problems problems = new Problems(document.name());
        T read = bind(type, Cursor.of(document, problems));
        problems.throwIfAny();
        return read;
    }

    /** Where there are problems, what could not be read is unknown, or one of the {@link StandIns}. */
    static <T extends Record> T bind(Class<T> type, Cursor cursor) {
        return bind(type, cursor, List.of());
    }

    /** @param read keys that may stand there too, and were read already */
    static <T extends Record> T bind(Class<T> type, Cursor cursor, List<String> read) {
        RecordShape shape = RecordShape.of(type);
        cursor.keys(Stream.concat(shape.names().stream(), read.stream()).toList());
        return type.cast(shape.create(shape.components().stream().map(component -> value(component, cursor)).toArray()));
    }

    private static @Nullable Object value(Component component, Cursor cursor) {
        Class<?> type = RecordShape.raw(component.type());
        Optional<Cursor> given = cursor.find(component.name());
        if (given.isEmpty() && component.mandatory()) {
            cursor.missing(expectation(type), component.name());
        }
        return given.<Object>flatMap(place -> component.ranged() && place.mapping() ? Ranges.read(place) : value(component.type(), place))
                .orElseGet(() -> component.mandatory() ? standIn(type, cursor, cursor.pointer() + "/" + component.name()) : unknown(type));
    }

    /** What stands at a place, as a value of this type; empty where it cannot be read, which is reported. */
    public static Optional<?> value(AnnotatedType annotated, Cursor cursor) {
        Class<?> type = RecordShape.raw(annotated);
        if (type == String.class) {
            return RecordShape.country(annotated) ? cursor.country() : cursor.text();
        }
        if (type == int.class || type == Integer.class) {
            return cursor.wholeNumber();
        }
        if (type == BigDecimal.class) {
            return cursor.number();
        }
        if (type == LocalDate.class) {
            return cursor.date();
        }
        if (type == Answer.class) {
            return answer(cursor);
        }
        if (type.isEnum()) {
            return constant(type, cursor);
        }
        if (type == Listing.class) {
            return listing(annotated, cursor);
        }
        if (type == List.class) {
            return Optional.of(items(annotated, cursor));
        }
        if (type == Set.class) {
            return Optional.of(Collections.unmodifiableSet(new LinkedHashSet<>(items(annotated, cursor))));
        }
        if (type.isRecord()) {
            return Optional.of(bind(type.asSubclass(Record.class), cursor));
        }
        throw new IllegalArgumentException("The type (%s) cannot be read from a document.".formatted(type.getName()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Optional<?> constant(Class<?> type, Cursor cursor) {
        return cursor.constant((Class) type);
    }

    private static Optional<Answer> answer(Cursor cursor) {
        if (cursor.node() instanceof ScalarNode scalar) {
            switch (scalar.text().toUpperCase(Locale.ROOT)) {
                case "YES", "TRUE" -> {
                    return Optional.of(Answer.YES);
                }
                case "NO", "FALSE" -> {
                    return Optional.of(Answer.NO);
                }
                case "UNKNOWN" -> {
                    return Optional.of(Answer.UNKNOWN);
                }
                default -> {
                    // reported below
                }
            }
        }
        return cursor.constant(Answer.class);
    }

    private static Optional<Listing<?>> listing(AnnotatedType annotated, Cursor cursor) {
        if (cursor.sequence() || !sets(annotated).isEmpty() && cursor.string()) {
            return Optional.of(new Listing<>(false, items(annotated, cursor)));
        }
        List<Enum<?>> kinds = RecordShape.kinds(annotated);
        if (cursor.mapping() && !kinds.isEmpty() && (cursor.has(COMPLETE_FOR) || cursor.has(AT_LEAST))) {
            return Optional.of(completeForSome(annotated, kinds.get(0).getDeclaringClass(), cursor));
        }
        if (cursor.mapping() && cursor.hasOrMeans(COMPLETE)) {
            cursor.keys(COMPLETE);
            return Optional.of(new Listing<>(true, items(annotated, cursor.at(COMPLETE))));
        }
        cursor.expected(DocumentProblem.LISTING_EXPECTED.plain());
        return Optional.empty();
    }

    private static Listing<?> completeForSome(AnnotatedType annotated, Class<?> kind, Cursor cursor) {
        if (cursor.has(COMPLETE)) {
            cursor.report(DocumentProblem.LIST_COMPLETE_TWICE.plain());
        } else {
            cursor.keys(COMPLETE_FOR, AT_LEAST);
            if (!cursor.has(COMPLETE_FOR)) {
                cursor.missing(DocumentProblem.MISSING_KEY.with("expectation", "kinds"), COMPLETE_FOR);
            }
        }
        List<Enum<?>> kinds = cursor.find(COMPLETE_FOR).map(given -> given.items().stream()
                .<Enum<?>>flatMap(place -> constant(kind, place).stream().map(constant -> (Enum<?>) constant)).toList()).orElse(List.of());
        return new Listing<>(false, cursor.find(AT_LEAST).<List<?>>map(place -> items(annotated, place)).orElse(List.of()), kinds);
    }

    private static List<?> items(AnnotatedType annotated, Cursor cursor) {
        AnnotatedType item = RecordShape.item(annotated);
        List<TermSet> sets = sets(annotated);
        if (sets.isEmpty()) {
            return cursor.items().stream().flatMap(place -> item(item, place)).toList();
        }
        if (cursor.string()) {
            return set(sets, cursor).orElseGet(() -> {
                cursor.unknown(DocumentProblem.UNKNOWN_SET, ((ScalarNode) cursor.node()).text(), sets.stream().map(TermSet::name).toList());
                return List.of();
            });
        }
        List<Object> terms = new ArrayList<>();
        List<Object> inSets = new ArrayList<>();
        cursor.items().forEach(place -> set(sets, place).ifPresentOrElse(inSets::addAll, () -> term(item, sets, place).forEach(terms::add)));
        // Terms that stand twice by themselves stay, and are reported; one that a set holds as well is no mistake.
        inSets.stream().distinct().filter(term -> !terms.contains(term)).forEach(terms::add);
        return List.copyOf(terms);
    }

    private static Stream<?> term(AnnotatedType type, List<TermSet> sets, Cursor place) {
        List<String> names = Stream.of(RecordShape.raw(type).getEnumConstants()).map(Object::toString).toList();
        if (place.node() instanceof ScalarNode scalar && place.string() && !names.contains(scalar.text())) {
            place.unknown(DocumentProblem.UNKNOWN_VALUE, scalar.text(), Stream.concat(names.stream(), sets.stream().map(TermSet::name)).toList());
            return Stream.empty();
        }
        return item(type, place);
    }

    /** Those of the terms that a list may hold. */
    private static List<TermSet> sets(AnnotatedType list) {
        return TermSet.of(RecordShape.raw(RecordShape.item(list)));
    }

    private static Optional<List<? extends Enum<?>>> set(List<TermSet> sets, Cursor place) {
        return sets.stream().filter(set -> place.node() instanceof ScalarNode scalar && scalar.text().equals(set.name())).findFirst().map(TermSet::members);
    }

    /** An item that could not be read keeps its place where later checks speak of it by number. */
    private static Stream<?> item(AnnotatedType type, Cursor place) {
        Optional<?> value = value(type, place);
        return value.isPresent() ? value.stream()
                : RecordShape.raw(type) == String.class ? Stream.of(place.standIn(place.pointer()))
                : Stream.empty();
    }

    private static @Nullable Object unknown(Class<?> type) {
        if (type == Answer.class) {
            return Answer.UNKNOWN;
        }
        if (type == Listing.class) {
            return Listing.unknown();
        }
        return type == List.class ? List.of() : type == Set.class ? Set.of() : RecordShape.unknown(type).orElse(null);
    }

    private static Object standIn(Class<?> type, Cursor cursor, String pointer) {
        if (type == String.class) {
            return cursor.standIn(pointer);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            RecordShape shape = RecordShape.of(type);
            return shape.create(shape.components().stream()
                    .map(component -> {
                        Class<?> of = RecordShape.raw(component.type());
                        return component.mandatory() ? standIn(of, cursor, pointer + "/" + component.name()) : unknown(of);
                    })
                    .toArray());
        }
        return type == LocalDate.class ? LocalDate.EPOCH : type == BigDecimal.class ? BigDecimal.ZERO : 0;
    }

    /** With what a key that is missing is to be added. */
    private static Diagnosis expectation(Class<?> type) {
        if (type.isEnum()) {
            return expectation("term").with("allowed", Stream.of(type.getEnumConstants()).toList());
        }
        return type.isRecord() ? mapping(RecordShape.of(type))
                : expectation(type == String.class ? "text" : type == LocalDate.class ? "date" : "number");
    }

    /** Of what must be in it: whoever forgot a whole record wants to know how little is enough. */
    private static Diagnosis mapping(RecordShape shape) {
        List<String> required = shape.components().stream().filter(Component::mandatory).map(Component::name).toList();
        return required.isEmpty() ? expectation("mapping").with("allowed", shape.names()) : expectation("least").with("allowed", required);
    }

    private static Diagnosis expectation(String kind) {
        return DocumentProblem.MISSING_KEY.with("expectation", kind);
    }
}
