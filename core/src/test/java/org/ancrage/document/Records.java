package org.ancrage.document;

import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ancrage.fact.Listing;
import org.ancrage.fact.shape.RecordShape;
import org.jspecify.annotations.Nullable;

/** Records of any type with any content that it allows, the unknown included: the shape of the facts is not written down twice. */
final class Records {

    private Records() {
    }

    static <T extends Record> Arbitrary<T> of(Class<T> type) {
        RecordShape shape = RecordShape.of(type);
        List<Arbitrary<@Nullable Object>> values = shape.components().stream()
                .map(component -> component.mandatory() ? value(component.type())
                        : value(component.type()).injectNull(RecordShape.raw(component.type()).isRecord() ? 0.2 : 0.5))
                .toList();
        return Combinators.combine(values).as(given -> type.cast(shape.create(given.toArray())));
    }

    private static Arbitrary<@Nullable Object> value(AnnotatedType annotated) {
        Class<?> type = RecordShape.raw(annotated);
        if (type == Listing.class) {
            return Combinators.combine(Arbitraries.of(true, false), value(RecordShape.item(annotated)).list().ofMaxSize(3)).as(Listing::new);
        }
        if (type == List.class) {
            return value(RecordShape.item(annotated)).list().ofMaxSize(3).asGeneric();
        }
        if (type.isRecord()) {
            return of(type.asSubclass(Record.class)).asGeneric();
        }
        if (type.isEnum()) {
            return Arbitraries.of(type.getEnumConstants()).asGeneric();
        }
        return scalar(annotated, type);
    }

    private static Arbitrary<@Nullable Object> scalar(AnnotatedType annotated, Class<?> type) {
        if (type == String.class) {
            return RecordShape.country(annotated)
                    ? Arbitraries.of(Locale.getISOCountries()).asGeneric()
                    : Arbitraries.strings().ofMaxLength(6).asGeneric();
        }
        if (type == BigDecimal.class) {
            return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(-5, 5)).as(BigDecimal::valueOf);
        }
        return type == LocalDate.class
                ? Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay)
                : Arbitraries.integers().asGeneric();
    }
}
