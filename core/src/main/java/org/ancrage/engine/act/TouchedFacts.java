package org.ancrage.engine.act;

import java.lang.reflect.AnnotatedType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Location;
import org.ancrage.fact.Locations;
import org.ancrage.fact.Offer;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.shape.RecordShape.Component;
import org.ancrage.law.ComponentChange;

/** The components of facts that changes may touch: no criterion that looks at none of them comes out otherwise. */
final class TouchedFacts {

    private final Map<Class<?>, Set<String>> components = new HashMap<>();

    TouchedFacts(List<ComponentChange.Components> changes) {
        changes.forEach(change -> touch(Hosting.class, change));
    }

    private void touch(Class<?> type, ComponentChange.Components change) {
        for (Component component : RecordShape.of(type).components()) {
            ComponentChange of = change.components().get(component.name());
            if (of != null || change.anew()) {
                components.computeIfAbsent(type, fresh -> new HashSet<>()).add(component.name());
                if (change.anew() || of instanceof ComponentChange.Items items && (items.anew() || !items.added().isEmpty() || !items.removed().isEmpty())) {
                    all(component.type());
                } else if (of instanceof ComponentChange.Components record) {
                    touch(component.raw(), record);
                } else if (of instanceof ComponentChange.Items items && items.each() != null) {
                    touch(RecordShape.raw(RecordShape.item(component.type())), items.each());
                }
            }
        }
        if (type == Locations.class) {
            // Rules see a place at a time.
            all(Location.class);
        }
    }

    private void all(AnnotatedType type) {
        all(RecordShape.container(RecordShape.raw(type)) ? RecordShape.raw(RecordShape.item(type)) : RecordShape.raw(type));
    }

    private void all(Class<?> type) {
        if (type.isRecord() && components.computeIfAbsent(type, fresh -> new HashSet<>()).addAll(RecordShape.of(type).names())) {
            RecordShape.of(type).components().forEach(component -> all(component.type()));
            if (type == Locations.class) {
                all(Location.class);
            }
        }
    }

    /** Whether certificates are added, and nothing else. */
    boolean certificatesOnly() {
        return components.keySet().equals(Set.of(Hosting.class, Offer.class, Certificate.class))
                && Set.of("offer").equals(components.get(Hosting.class)) && Set.of("certificates").equals(components.get(Offer.class));
    }

    /** Whether a criterion may look at one of them. */
    boolean seenBy(String criterion, FactsRead read) {
        return read.readsAny(criterion, components);
    }
}
