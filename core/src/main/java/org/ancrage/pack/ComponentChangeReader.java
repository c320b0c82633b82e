package org.ancrage.pack;

import java.lang.reflect.AnnotatedType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ancrage.document.Countries;
import org.ancrage.document.Cursor;
import org.ancrage.document.RecordReader;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestReader;
import org.ancrage.document.Suggestions;
import org.ancrage.fact.Contract;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Project;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.shape.RecordShape.Component;
import org.ancrage.law.ComponentChange;
import org.ancrage.law.ComponentChange.Components;
import org.ancrage.law.ComponentChange.Items;
import org.ancrage.law.Jurisdictions;
import org.jspecify.annotations.Nullable;

/**
 * Reads a change of facts, which is written as a request is: its names and values are those of the records, and are refused as a request
 * with such names and values would be. In the place of a value may stand {@code {fact: /offer/service}}; in that of a country or of a list
 * of countries {@code {within: EUROPEAN_UNION, otherwise: DE}}; in that of a list, what becomes of its items: {@code remove}, {@code each}
 * with {@code where}, {@code add} with {@code forEach}, {@code complete: true}.
 */
final class ComponentChangeReader {

    private static final String COMPLETE = "complete";
    private static final List<String> AREAS = Stream.of(Jurisdictions.Group.values()).map(Enum::name).toList();

    /** Type of the items for which items are added; null where they are added once. */
    private final @Nullable Class<?> item;

    private ComponentChangeReader(@Nullable Class<?> item) {
        this.item = item;
    }

    /** Of a request: what is done about an offer, its contract and a project. Who the customer is and what the data are is not to be done. */
    static Components request(Cursor cursor) {
        ComponentChangeReader reader = new ComponentChangeReader(null);
        Map<String, ComponentChange> changed = new LinkedHashMap<>();
        cursor.keys("need", "offer", "contract");
        cursor.find("need").ifPresent(need -> {
            need.keys("project");
            need.find("project").ifPresent(project ->
                    changed.put("need", new Components(Map.of("project", reader.record(Project.class, project)), false)));
        });
        cursor.find("offer").ifPresent(offer -> changed.put("offer", reader.record(Offer.class, offer)));
        cursor.find("contract").ifPresent(contract -> changed.put("contract", reader.record(Contract.class, contract)));
        return new Components(changed, false);
    }

    /** Values of a type, as a request writes them: one, or a list of which each will do. */
    static List<String> constants(AnnotatedType type, Cursor cursor) {
        return (cursor.sequence() ? cursor.items() : List.of(cursor)).stream().flatMap(value -> constant(type, value).stream()).toList();
    }

    private static Optional<String> constant(AnnotatedType type, Cursor cursor) {
        return RecordReader.value(type, cursor).map(value -> value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    private Components record(Class<?> type, Cursor cursor) {
        boolean anew = cursor.has("new");
        if (anew) {
            cursor.keys("new");
        }
        return components(type, anew ? cursor.at("new") : cursor, anew);
    }

    private Components components(Class<?> type, Cursor cursor, boolean anew) {
        RecordShape shape = RecordShape.of(type);
        cursor.keys(shape.names());
        Map<String, ComponentChange> components = new LinkedHashMap<>();
        for (Component component : shape.components()) {
            Optional<Cursor> given = anew && component.mandatory() ? Optional.of(cursor.at(component.name())) : cursor.find(component.name());
            given.filter(place -> !place.blank()).flatMap(place -> value(component.type(), component.mandatory(), place))
                    .ifPresent(change -> components.put(component.name(), change));
        }
        return new Components(components, anew);
    }

    private Optional<ComponentChange> value(AnnotatedType type, boolean mandatory, Cursor cursor) {
        Class<?> raw = RecordShape.raw(type);
        if (RecordShape.container(raw)) {
            return list(type, cursor);
        } else if (raw.isRecord()) {
            return Optional.of(record(raw, cursor));
        } else if (cursor.has("fact")) {
            cursor.keys("fact");
            return sameAs(raw, mandatory, cursor.at("fact"));
        } else if (cursor.has("within")) {
            return within(type, cursor);
        }
        return constant(type, cursor).map(ComponentChange.Constant::new);
    }

    private Optional<ComponentChange> sameAs(Class<?> type, boolean mandatory, Cursor cursor) {
        String pointer = cursor.text().orElse("");
        if (pointer.isEmpty() || pointer.equals("/on") && type == LocalDate.class) {
            return pointer.isEmpty() ? Optional.empty() : Optional.of(new ComponentChange.SameAs(pointer));
        }
        Component found = pointer.startsWith("/") ? ofRequest(pointer) : item == null ? null : RecordShape.component(item, pointer).orElse(null);
        if (found == null) {
            cursor.unknown(PackProblem.UNKNOWN_COMPONENT, pointer, pointer.startsWith("/") || item == null ? RequestReader.componentPointers() : RecordShape.of(item).names());
        } else if (found.raw() != type || mandatory && !found.mandatory()) {
            cursor.report((found.raw() != type ? LawProblem.COMPONENT_OF_ANOTHER_TYPE.with("type", type.getSimpleName())
                    : LawProblem.COMPONENT_NOT_ALWAYS_KNOWN.plain()).with("component", Suggestions.shown(pointer)));
        }
        return Optional.of(new ComponentChange.SameAs(pointer));
    }

    /** Null where there is none, or more than one. */
    private static @Nullable Component ofRequest(String pointer) {
        RequestComponent component = RequestReader.components().get(pointer);
        return component == null || RequestReader.components().values().stream()
                .anyMatch(list -> list.container() != RequestComponent.Container.NONE && (pointer + "/").startsWith(list.pointer() + "/"))
                ? null : RecordShape.component(component.declaredIn(), component.name()).orElse(null);
    }

    private static Optional<ComponentChange> within(AnnotatedType country, Cursor cursor) {
        cursor.keys("within", "otherwise");
        Optional<String> area = area(cursor.at("within"));
        Optional<String> otherwise = cursor.at("otherwise").country();
        if (!RecordShape.country(country)) {
            cursor.report(LawProblem.ONLY_A_COUNTRY_WITHIN.plain());
        }
        return area.isPresent() && otherwise.isPresent() ? Optional.of(new ComponentChange.Within(area.get(), otherwise.get())) : Optional.empty();
    }

    private static Optional<String> area(Cursor cursor) {
        Optional<String> area = cursor.text();
        if (area.isPresent() && !AREAS.contains(area.get()) && !Countries.known(area.get())) {
            cursor.report(LawProblem.UNKNOWN_AREA.with("area", Suggestions.shown(area.get()))
                    .with("maybe", Suggestions.nearest(area.get(), AREAS)).with("allowed", AREAS));
            return Optional.empty();
        }
        return area;
    }

    private Optional<ComponentChange> list(AnnotatedType container, Cursor cursor) {
        AnnotatedType type = RecordShape.item(container);
        if (cursor.sequence()) {
            return Optional.of(new Items(true, List.of(), null, List.of(), items(type, cursor), null, false));
        } else if (cursor.has("within")) {
            return within(type, cursor);
        } else if (cursor.find(COMPLETE).filter(Cursor::sequence).isPresent()) {
            cursor.keys(COMPLETE);
            return Optional.of(new Items(true, List.of(), null, List.of(), items(type, cursor.at(COMPLETE)), null, true));
        }
        if (!cursor.keys("remove", "each", "where", "add", "forEach", COMPLETE)) {
            return Optional.empty();
        }
        RequestComponent others = cursor.find("forEach").flatMap(ComponentChangeReader::listOfRecords).orElse(null);
        if (others != null && cursor.has("each")) {
            cursor.at("each").report(LawProblem.EACH_AND_MORE.plain());
        }
        Class<?> raw = RecordShape.raw(type);
        ComponentChangeReader adding = others == null ? this : new ComponentChangeReader(others.type());
        return Optional.of(new Items(false, fits(raw, cursor, "remove"),
                cursor.find("each").filter(each -> ofRecords(raw, each)).map(each -> components(raw, each, false)).orElse(null),
                fits(others == null ? raw : others.type(), cursor, "where"),
                cursor.find("add").map(added -> added.sequence() ? adding.items(type, added) : adding.item(type, added).toList()).orElse(List.of()),
                others == null ? null : others.pointer(), cursor.find(COMPLETE).flatMap(Cursor::truth).orElse(false)));
    }

    private static boolean ofRecords(Class<?> items, Cursor cursor) {
        if (!items.isRecord()) {
            cursor.report(LawProblem.ITEMS_WITHOUT_COMPONENTS.plain());
        }
        return items.isRecord();
    }

    private static Optional<RequestComponent> listOfRecords(Cursor cursor) {
        RequestComponent component = RequestReader.components().get(cursor.text().orElse(""));
        if (component == null || component.container() == RequestComponent.Container.NONE || !component.type().isRecord()) {
            cursor.unknown(PackProblem.UNKNOWN_LIST, cursor.text().orElse(""), RequestReader.components().values().stream()
                    .filter(list -> list.container() != RequestComponent.Container.NONE && list.type().isRecord()).map(RequestComponent::pointer).toList());
            return Optional.empty();
        }
        return Optional.of(component);
    }

    private List<ComponentChange> items(AnnotatedType type, Cursor cursor) {
        return cursor.items().stream().flatMap(place -> item(type, place)).toList();
    }

    private Stream<ComponentChange> item(AnnotatedType type, Cursor cursor) {
        return RecordShape.raw(type).isRecord() ? Stream.of(components(RecordShape.raw(type), cursor, true)) : value(type, false, cursor).stream();
    }

    /** One, or a list of which each will do. */
    private static List<ComponentChange.Fit> fits(Class<?> items, Cursor list, String key) {
        List<ComponentChange.Fit> fits = new ArrayList<>();
        list.find(key).filter(given -> ofRecords(items, given)).ifPresent(given -> (given.sequence() ? given.items() : List.of(given)).forEach(fit -> {
            fit.keys(RecordShape.of(items).names());
            Map<String, ComponentChange.Test> tests = new LinkedHashMap<>();
            RecordShape.of(items).components().forEach(component -> fit.find(component.name()).flatMap(place -> test(component, place))
                    .ifPresent(test -> tests.put(component.name(), test)));
            fits.add(new ComponentChange.Fit(tests));
        }));
        return fits;
    }

    private static Optional<ComponentChange.Test> test(Component component, Cursor cursor) {
        if (cursor.has("outside")) {
            cursor.keys("outside");
            if (!RecordShape.country(component.type())) {
                cursor.report(LawProblem.ONLY_A_COUNTRY_OUTSIDE.plain());
            }
            return area(cursor.at("outside")).map(area -> new ComponentChange.Test(List.of(), area));
        }
        if (component.raw().isRecord() || RecordShape.container(component.raw())) {
            cursor.report(LawProblem.NO_SINGLE_VALUE.with("component", component.name()));
            return Optional.empty();
        }
        List<String> values = constants(component.type(), cursor);
        return values.isEmpty() ? Optional.empty() : Optional.of(new ComponentChange.Test(values, null));
    }
}
