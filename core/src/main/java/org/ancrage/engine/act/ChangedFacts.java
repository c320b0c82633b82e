package org.ancrage.engine.act;

import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.engine.world.Day;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.shape.RecordShape.Component;
import org.ancrage.law.ComponentChange;
import org.ancrage.law.Jurisdictions;
import org.jspecify.annotations.Nullable;

/** A question whose facts are changed on a day. Changes were checked when they were read, so that names and values fit. */
final class ChangedFacts {

    private static final String DAY = "/on";

    private final Hosting before;
    private final Day day;

    private ChangedFacts(Hosting before, Day day) {
        this.before = before;
        this.day = day;
    }

    /** The question once this is done; an equal one where it changes nothing. */
    static Hosting after(Hosting before, ComponentChange.Components change, Day day) {
        return (Hosting) new ChangedFacts(before, day).record(Hosting.class, before, change, null);
    }

    /** Whether a component has one of these values, each written as in a request. */
    static boolean has(Hosting hosting, String pointer, List<String> values) {
        return values.contains(written(at(hosting, pointer)));
    }

    /** What stands at a JSON pointer; null where it is not known. */
    private static @Nullable Object at(Hosting hosting, String pointer) {
        Object value = hosting;
        for (String step : pointer.substring(1).split("/")) {
            value = value == null ? null : RecordShape.component(value.getClass(), step).map(Component.class::cast).orElseThrow().valueIn(value);
        }
        return value;
    }

    private static @Nullable String written(@Nullable Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value == null ? null : value.toString();
    }

    /** @param item the one for which the record is made; null where there is none */
    private Record record(Class<?> type, @Nullable Object current, ComponentChange.Components change, @Nullable Object item) {
        RecordShape shape = RecordShape.of(type);
        Object from = change.anew() ? null : current;
        @Nullable Object[] values = new Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            Component component = shape.components().get(i);
            Object value = from == null ? unknown(component.raw()) : component.valueIn(from);
            ComponentChange of = change.components().get(component.name());
            values[i] = of == null ? value : changed(component.type(), value, of, item);
        }
        return shape.create(values);
    }

    private static @Nullable Object unknown(Class<?> type) {
        return type == Answer.class ? Answer.UNKNOWN
                : type == Listing.class ? Listing.unknown()
                : type == List.class ? List.of() : type == Set.class ? Set.of() : RecordShape.unknown(type).orElse(null);
    }

    private @Nullable Object changed(AnnotatedType type, @Nullable Object current, ComponentChange change, @Nullable Object item) {
        Class<?> raw = RecordShape.raw(type);
        if (change instanceof ComponentChange.Constant constant) {
            return constant(raw, constant.text());
        } else if (change instanceof ComponentChange.SameAs same) {
            return same.component().equals(DAY) ? day.date() : same.component().startsWith("/") ? at(before, same.component())
                    : RecordShape.component(Objects.requireNonNull(item).getClass(), same.component()).orElseThrow().valueIn(item);
        } else if (change instanceof ComponentChange.Within within) {
            return RecordShape.container(raw) ? contained(raw, true, List.of(), within(items(current), current, within)) : isWithin(current, within.area())
                    ? current : within.otherwise();
        } else if (change instanceof ComponentChange.Components components) {
            return record(raw, current, components, item);
        }
        return list(type, current, (ComponentChange.Items) change, item);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(Class<?> type, String text) {
        if (type.isEnum()) {
            return Enum.valueOf((Class) type, text);
        }
        return type == LocalDate.class ? LocalDate.parse(text)
                : type == BigDecimal.class ? new BigDecimal(text)
                : type == Integer.class || type == int.class ? Integer.valueOf(text) : text;
    }

    // Countries

    private boolean isWithin(@Nullable Object country, String area) {
        if (area.equals(Jurisdictions.Group.EUROPEAN_UNION.name())) {
            return day.law().union().contains((String) country).yes();
        } else if (area.equals(Jurisdictions.Group.EUROPEAN_ECONOMIC_AREA.name())) {
            return day.law().economicArea().contains((String) country).yes();
        }
        return area.equals(country);
    }

    /** What is not listed may be outside. */
    private List<Object> within(List<?> countries, @Nullable Object container, ComponentChange.Within within) {
        List<Object> inside = new ArrayList<>(countries.stream().filter(country -> isWithin(country, within.area())).toList());
        if ((inside.size() < countries.size() || !complete(container)) && !inside.contains(within.otherwise())) {
            inside.add(within.otherwise());
        }
        return inside;
    }

    // Lists

    private static List<?> items(@Nullable Object container) {
        return container instanceof Listing<?> listing ? listing.items() : container == null ? List.of() : List.copyOf((Collection<?>) container);
    }

    private static boolean complete(@Nullable Object container) {
        return !(container instanceof Listing<?> listing) || listing.complete();
    }

    private static Object contained(Class<?> container, boolean complete, List<Enum<?>> completeFor, List<Object> items) {
        return container == Listing.class ? new Listing<>(complete, items, completeFor) : container == Set.class ? new LinkedHashSet<>(items) : items;
    }

    private Object list(AnnotatedType type, @Nullable Object current, ComponentChange.Items change, @Nullable Object item) {
        AnnotatedType of = RecordShape.item(type);
        List<Object> items = new ArrayList<>();
        for (Object one : change.anew() ? List.of() : items(current)) {
            if (change.removed().stream().noneMatch(fit -> fits(one, fit))) {
                ComponentChange.Components each = change.each();
                items.add(each == null || !wanted(one, change.where()) ? one : record(one.getClass(), one, each, null));
            }
        }
        Stream<@Nullable Object> makers = change.forEach() == null ? Stream.of(item)
                : items(at(before, change.forEach())).stream().filter(one -> wanted(one, change.where())).map(one -> one);
        makers.forEach(maker -> change.added().forEach(added -> add(changed(of, null, added, maker), items)));
        boolean complete = change.complete() || !change.anew() && current != null && complete(current);
        List<Enum<?>> kinds = !change.anew() && current instanceof Listing<?> listing ? listing.completeFor() : List.of();
        return contained(RecordShape.raw(type), complete, kinds, items);
    }

    /** One of the same id is replaced; what is not known cannot be added. */
    private static void add(@Nullable Object added, List<Object> items) {
        if (added == null || items.contains(added)) {
            return;
        }
        String id = added instanceof Record ? RecordShape.id(added) : null;
        items.removeIf(other -> id != null && id.equals(RecordShape.id(other)));
        items.add(added);
    }

    private boolean wanted(Object item, List<ComponentChange.Fit> where) {
        return where.isEmpty() || where.stream().anyMatch(fit -> fits(item, fit));
    }

    private boolean fits(Object item, ComponentChange.Fit fit) {
        for (Map.Entry<String, ComponentChange.Test> test : fit.components().entrySet()) {
            Object value = RecordShape.component(item.getClass(), test.getKey()).orElseThrow().valueIn(item);
            String outside = test.getValue().outside();
            if (outside == null ? !test.getValue().values().contains(written(value)) : isWithin(value, outside)) {
                return false;
            }
        }
        return true;
    }
}
