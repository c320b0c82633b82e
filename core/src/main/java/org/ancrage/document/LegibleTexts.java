package org.ancrage.document;

import java.lang.reflect.AnnotatedType;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.FactProblem;
import org.ancrage.fact.Listing;
import org.ancrage.fact.evidence.FactPointers;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.shape.RecordShape.Component;

/** Whether texts can be read, and are countries where they are marked as such, and days can be written: records made by a program have not passed a reader. */
final class LegibleTexts {

    /** What may hold texts and days, of each type of record. */
    private static final ClassValue<List<Holder>> HOLDERS = new ClassValue<>() {
        @Override
        protected List<Holder> computeValue(Class<?> type) {
            return RecordShape.components(type).stream().filter(component -> component.raw() == String.class || component.raw() == LocalDate.class
                    || component.raw().isRecord() || component.raw().isInterface()).map(Holder::of).toList();
        }
    };

    private final HostingProblems problems;
    private final Pointers.Trail trail = new Pointers.Trail();

    /** @param countries whether texts in it, or of its items, are those of countries */
    private record Holder(Component component, boolean countries) {

        static Holder of(Component component) {
            AnnotatedType type = component.type();
            return new Holder(component, RecordShape.country(RecordShape.container(component.raw()) ? RecordShape.item(type) : type));
        }
    }

    LegibleTexts(HostingProblems problems) {
        this.problems = problems;
    }

    void texts(Record record) {
        for (Holder holder : HOLDERS.get(record.getClass())) {
            Object value = holder.component().valueIn(record);
            if (value != null) {
                trail.into("/", holder.component().name());
                value(holder, value);
                trail.out();
            }
        }
    }

    private void value(Holder holder, Object value) {
        if (value instanceof String text) {
            if (!problems.standsIn(text)) {
                text(holder, text);
            }
        } else if (value instanceof LocalDate day) {
            problem(!Legibility.writable(day), () -> FactProblem.DAY_OUT_OF_RANGE.with("day", day));
        } else if (value instanceof Listing<?> listing) {
            items(holder, FactPointers.items(listing), listing.items());
        } else if (value instanceof List<?> items) {
            items(holder, "/", items);
        } else if (value instanceof Record record) {
            texts(record);
        }
    }

    private void items(Holder holder, String separator, List<?> items) {
        for (int index = 0; index < items.size(); index++) {
            trail.into(separator, index);
            value(holder, items.get(index));
            trail.out();
        }
    }

    private void text(Holder holder, String text) {
        Component component = holder.component();
        if (holder.countries()) {
            problem(!Countries.known(text), () -> Countries.refusal(text));
        } else if (!Legibility.shows(text)) {
            problem(true, () -> FactProblem.EMPTY_TEXT.with("component", component.singular()).with("unless", component.mandatory() ? null : "unknown"));
        } else if (!Legibility.legible(text, Legibility.relates(component.name()))) {
            problem(true, () -> FactProblem.HIDDEN_CHARACTER.with("component", component.singular()).with("text", Suggestions.shown(text)));
        }
    }

    private void problem(boolean wrong, Supplier<Diagnosis> diagnosis) {
        if (wrong) {
            problems.problem(true, trail.pointer(), diagnosis);
        }
    }
}
