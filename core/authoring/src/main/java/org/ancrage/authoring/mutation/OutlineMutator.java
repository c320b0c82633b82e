package org.ancrage.authoring.mutation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.authoring.mutation.DocumentEdit.Place;
import org.ancrage.document.Document;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Position;
import org.ancrage.law.Force;
import org.jspecify.annotations.Nullable;

/** Changes of the outline of a text; a condition that is used in several places is changed in all of them. */
final class OutlineMutator {

    private final DocumentEdit edit;
    private final Place root;

    private OutlineMutator(String text, Document document) {
        this.edit = new DocumentEdit(text, document);
        this.root = Place.root(document);
    }

    /** Changes of a legal text. */
    static List<DocumentMutation> mutations(String text, Document document) {
        OutlineMutator mutator = new OutlineMutator(text, document);
        mutator.readings();
        mutator.items("conditions").forEach(mutator::condition);
        mutator.versions();
        return mutator.edit.mutations();
    }

    /** Changes of the readings that jurisdictions leave open. */
    static List<DocumentMutation> readings(String folder, Document document) {
        OutlineMutator mutator = new OutlineMutator(folder, document);
        mutator.readings();
        return mutator.edit.mutations();
    }

    private List<Place> items(String key) {
        Place place = root.child(key);
        return place == null ? List.of() : place.children();
    }

    private void readings() {
        for (Place reading : items("readings")) {
            Place byDefault = reading.child("default");
            Place options = reading.child("options");
            if (byDefault != null && options != null) {
                options.children().stream().map(option -> option.text("id"))
                        .filter(id -> id != null && !id.equals(reading.text("default"))).limit(1)
                        .forEach(id -> edit.replace(byDefault, Operator.DEFAULT_CHANGED, text(id)));
            }
        }
    }

    private void versions() {
        List<Place> versions = items("versions");
        for (int i = 0; i < versions.size(); i++) {
            Place version = versions.get(i);
            Place earlier = i == 0 ? null : versions.get(i - 1);
            Place later = i + 1 == versions.size() ? null : versions.get(i + 1);
            days(version.child("from"), earlier == null ? null : earlier.child("until"));
            Place end = version.child("until");
            // Where the next version follows at once, this day is its first.
            if (end != null && (later == null || !same(end, later.child("from")))) {
                days(end, null);
            }
            force(version.child("force"));
            for (String part : List.of("applies", "requires")) {
                Place condition = version.child(part);
                if (condition != null) {
                    condition(condition);
                }
            }
        }
    }

    private void days(@Nullable Place day, @Nullable Place endBefore) {
        if (day == null || !(day.node() instanceof ScalarNode scalar)) {
            return;
        }
        for (int step : new int[] {-1, 1}) {
            Node other = text(LocalDate.parse(scalar.text()).plusDays(step).toString());
            Map<Place, Node> others = new LinkedHashMap<>();
            if (endBefore != null && same(day, endBefore)) {
                others.put(endBefore, other);
            }
            edit.replace(day, Operator.DATE_SHIFTED, other, others);
        }
    }

    private static boolean same(Place one, @Nullable Place other) {
        return other != null && one.node() instanceof ScalarNode first && other.node() instanceof ScalarNode second
                && first.text().equals(second.text());
    }

    private void force(@Nullable Place force) {
        if (force != null && force.node() instanceof ScalarNode scalar) {
            Force[] all = Force.values();
            Force other = all[(Force.valueOf(scalar.text()).ordinal() + 1) % all.length];
            edit.replace(force, Operator.FORCE_CHANGED, text(other.name()));
        }
    }

    private void condition(Place place) {
        if (place.node() instanceof ScalarNode) {
            edit.replace(place, Operator.CRITERION_GIVEN, given(true));
            edit.replace(place, Operator.CRITERION_GIVEN, given(false));
            return;
        }
        several(place, "all", "any");
        several(place, "any", "all");
        Place negated = place.child("not");
        if (negated != null) {
            edit.replace(place, Operator.NOT_REMOVED, negated.node());
            condition(negated);
        }
        Place rule = place.child("that");
        Place exception = place.child("unless");
        if (rule != null && exception != null) {
            edit.replace(place, Operator.EXCEPTION_DROPPED, rule.node());
            condition(rule);
            condition(exception);
        }
        Place options = place.child("options");
        if (place.child("reading") != null && options != null) {
            options.children().forEach(this::condition);
        }
    }

    private void several(Place place, String form, String other) {
        Place children = place.child(form);
        if (children == null) {
            return;
        }
        List<Place> all = children.children();
        if (all.size() > 1) {
            edit.rename(place, Operator.CONNECTIVE_SWAPPED, form, other);
        }
        for (int i = 0; i < all.size(); i++) {
            // Without a criterion is the same as with it taken as given.
            if (all.size() > 1 && !(all.get(i).node() instanceof ScalarNode)) {
                edit.remove(children, i, Operator.NODE_REMOVED);
            }
            condition(all.get(i));
        }
    }

    private static Node given(boolean holds) {
        Map<String, Node> statement = new LinkedHashMap<>();
        statement.put("fr", text("…"));
        statement.put("en", text("…"));
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("settled", new ScalarNode(ScalarNode.Kind.BOOLEAN, String.valueOf(holds), Position.UNKNOWN));
        entries.put("statement", new MappingNode(statement, Position.UNKNOWN));
        return new MappingNode(entries, Position.UNKNOWN);
    }

    static Node text(String text) {
        return new ScalarNode(ScalarNode.Kind.STRING, text, Position.UNKNOWN);
    }
}
