package org.ancrage.fact.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.evidence.FactPointers;
import org.ancrage.fact.evidence.PlacedFact;
import org.ancrage.fact.shape.RecordShape.Component;
import org.jspecify.annotations.Nullable;

/**
 * What a question says, place by place: every component that is known, every record of a list, and that a list of records is complete, or complete for some kinds.
 *
 * <p>What tells facts apart and relates them ({@code id}, {@code name}, what cannot be unknown) belongs to the record in which it stands, and
 * has no place of its own.
 */
public final class KnownFacts {

    private KnownFacts() {
    }

    /** Of a question, in the order of its records. That a list of records is complete stands where the list does. */
    public static List<PlacedFact> of(Hosting hosting) {
        List<PlacedFact> found = new ArrayList<>();
        visit(hosting, "", found);
        return List.copyOf(found);
    }

    private static void visit(Record fact, String pointer, List<PlacedFact> found) {
        for (Component component : RecordShape.of(fact.getClass()).components()) {
            Object value = component.valueIn(fact);
            String here = FactPointers.child(pointer, component.name());
            if (value instanceof Record inner && !(value instanceof Listing<?>)) {
                visit(inner, here, found);
            } else if (ofRecords(component)) {
                if (value instanceof Listing<?> listing && listing.saysAll()) {
                    found.add(new PlacedFact(here, fact, component.name()));
                }
                List<?> items = items(value);
                for (int i = 0; i < items.size(); i++) {
                    found.add(new PlacedFact(FactPointers.child(here, i), items.get(i), null));
                    visit((Record) items.get(i), FactPointers.child(here, i), found);
                }
            } else if (known(value) && forgettable(component)) {
                found.add(new PlacedFact(here, fact, component.name()));
            }
        }
    }

    static List<?> items(@Nullable Object value) {
        return value instanceof Listing<?> listing ? listing.items() : value instanceof List<?> list ? list : List.of();
    }

    /** Whether it says that a list of records is complete. */
    public static boolean listsRecords(PlacedFact fact) {
        return fact.component() != null && RecordShape.component(fact.of().getClass(), fact.component()).filter(KnownFacts::ofRecords).isPresent();
    }

    static boolean ofRecords(Component component) {
        return RecordShape.container(component.raw()) && RecordShape.raw(RecordShape.item(component.type())).isRecord();
    }

    /** Whether it can be unknown and rules may read it. */
    static boolean forgettable(Component component) {
        return !component.mandatory() && !component.name().equals("name");
    }

    static boolean known(@Nullable Object value) {
        return value != null && value != Answer.UNKNOWN && !value.equals(Listing.unknown()) && !(value instanceof List<?> list && list.isEmpty());
    }

    /**
     * What stands at a JSON pointer, a whole branch perhaps; empty where the question says nothing there.
     *
     * @param question a {@link Hosting}, or what holds needs and offers otherwise
     */
    public static Optional<PlacedFact> at(Record question, String pointer) {
        Object value = question;
        Object of = question;
        String component = null;
        for (String step : FactPointers.plain(pointer).substring(Math.min(1, pointer.length())).split("/", -1)) {
            if (value instanceof Listing<?> || value instanceof List<?>) {
                List<?> items = items(value);
                if (!step.matches("[0-9]{1,9}") || Integer.parseInt(step) >= items.size()) {
                    return Optional.empty();
                }
                value = items.get(Integer.parseInt(step));
                if (value instanceof Record) {
                    of = value;
                    component = null;
                }
            } else if (value instanceof Record record) {
                Optional<Component> next = RecordShape.component(record.getClass(), step);
                of = record;
                component = step;
                value = next.map(found -> found.valueIn(record)).orElse(null);
                if (value instanceof Record inner && !(value instanceof Listing<?>)) {
                    of = inner;
                    component = null;
                }
            } else {
                return Optional.empty();
            }
        }
        boolean says = known(value) && !(value instanceof Record record && RecordShape.unknown(record.getClass()).filter(record::equals).isPresent());
        return says ? Optional.of(new PlacedFact(pointer, of, component)) : Optional.empty();
    }

    /** Where the items of a question stand once it is in canonical order. */
    public static Renumbering renumbering(Hosting given) {
        return new Renumbering(given, given.inCanonicalOrder());
    }

    /** Leads from the places of a question to those of the same in canonical order. */
    public static final class Renumbering {

        private final Hosting given;
        private final Hosting canonical;
        private final Map<String, Map<Object, Integer>> places = new HashMap<>();

        private Renumbering(Hosting given, Hosting canonical) {
            this.given = given;
            this.canonical = canonical;
        }

        /** The pointer of the same fact; itself where it leads to nothing. */
        public String of(String pointer) {
            if (given == canonical || pointer.isEmpty()) {
                return pointer;
            }
            StringBuilder there = new StringBuilder();
            Object from = given;
            Object to = canonical;
            for (String step : pointer.substring(1).split("/", -1)) {
                if (from instanceof Listing<?> || from instanceof List<?>) {
                    List<?> items = items(from);
                    if (!step.matches("[0-9]{1,9}") || Integer.parseInt(step) >= items.size()) {
                        return pointer;
                    }
                    from = items.get(Integer.parseInt(step));
                    Integer index = index(there.toString(), items(to)).get(CanonicalOrder.ordered(from));
                    if (index == null) {
                        return pointer;
                    }
                    to = items(to).get(index);
                    there.append('/').append(index);
                } else if (from instanceof Record record && to instanceof Record ordered) {
                    Optional<Component> next = RecordShape.component(record.getClass(), step);
                    from = next.map(component -> component.valueIn(record)).orElse(null);
                    to = next.map(component -> component.valueIn(ordered)).orElse(null);
                    there.append('/').append(step);
                } else {
                    return pointer;
                }
            }
            return there.toString();
        }

        private Map<Object, Integer> index(String list, List<?> items) {
            return places.computeIfAbsent(list, fresh -> {
                Map<Object, Integer> index = new HashMap<>();
                for (int i = 0; i < items.size(); i++) {
                    index.putIfAbsent(items.get(i), i);
                }
                return index;
            });
        }
    }
}
