package org.ancrage.document;

import java.lang.reflect.AnnotatedType;
import java.util.List;
import org.ancrage.document.problem.FactProblem;
import org.ancrage.fact.Listing;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.shape.RecordShape.Component;
import org.jspecify.annotations.Nullable;

/** Whether texts can be read, and are countries where they are marked as such: records made by a program have not passed a reader. */
final class LegibleTexts {

    private final HostingProblems problems;

    LegibleTexts(HostingProblems problems) {
        this.problems = problems;
    }

    void texts(Record record, String pointer) {
        for (Component component : RecordShape.of(record.getClass()).components()) {
            Object value = component.valueIn(record);
            if (value instanceof String || value instanceof Record || value instanceof List<?>) {
                texts(component, component.type(), value, Pointers.child(pointer, component.name()));
            }
        }
    }

    private void texts(Component component, AnnotatedType type, @Nullable Object value, String pointer) {
        if (value instanceof String text) {
            if (!problems.standsIn(text)) {
                text(component, RecordShape.country(type), text, pointer);
            }
        } else if (value instanceof Listing<?> listing && !listing.items().isEmpty()) {
            AnnotatedType item = RecordShape.item(type);
            HostingProblems.each(listing, pointer, (each, place) -> texts(component, item, each, place));
        } else if (value instanceof List<?> items && !items.isEmpty()) {
            AnnotatedType item = RecordShape.item(type);
            for (int index = 0; index < items.size(); index++) {
                texts(component, item, items.get(index), Pointers.child(pointer, index));
            }
        } else if (value instanceof Record record && !(value instanceof Listing<?>)) {
            texts(record, pointer);
        }
    }

    private void text(Component component, boolean country, String text, String pointer) {
        if (country) {
            problems.problem(!Countries.known(text), pointer, () -> Countries.refusal(text));
        } else if (!Legibility.shows(text)) {
            problems.problem(true, pointer, () -> FactProblem.EMPTY_TEXT.with("component", component.singular())
                    .with("unless", component.mandatory() ? null : "unknown"));
        } else if (!Legibility.legible(text, Legibility.relates(component.name()))) {
            problems.problem(true, pointer, () -> FactProblem.HIDDEN_CHARACTER.with("component", component.singular()).with("text", Suggestions.shown(text)));
        }
    }
}
