package org.ancrage.document;

import java.util.List;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.FactProblem;
import org.ancrage.fact.Listing;
import org.ancrage.fact.evidence.FactPointers;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.shape.RecordShape.Component;

/** How many things there are, of each kind and in all; what is too large is not looked at any further. */
final class SizeLimits {

    /** What holds others, of each type of record. */
    private static final ClassValue<List<Component>> HOLDING = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return RecordShape.components(type).stream().filter(component -> component.raw().isRecord() || component.raw().isInterface()).toList();
        }
    };

    private final HostingProblems problems;
    private final Pointers.Trail trail = new Pointers.Trail();
    private int items;
    private boolean tooLarge;

    private SizeLimits(HostingProblems problems) {
        this.problems = problems;
    }

    /** Whether the record is small enough to be looked at; where it is not, this has been reported. */
    static boolean keeps(Record record, HostingProblems problems) {
        SizeLimits limits = new SizeLimits(problems);
        limits.sizes(record);
        return !limits.tooLarge;
    }

    private void sizes(Record record) {
        for (Component component : HOLDING.get(record.getClass())) {
            Object value = component.valueIn(record);
            trail.into("/", component.name());
            if (value instanceof Listing<?> listing) {
                sizes(component, FactPointers.items(listing), listing.items());
            } else if (value instanceof List<?> list) {
                sizes(component, "/", list);
            } else if (value instanceof Record inner) {
                sizes(inner);
            }
            trail.out();
        }
    }

    /** @param separator between the list and the number of an item */
    private void sizes(Component component, String separator, List<?> list) {
        int most = component.name().equals("holdings") ? QuestionLimits.MOST_HOLDINGS : QuestionLimits.LONGEST_LIST;
        if (list.size() > most) {
            tooLarge(FactProblem.LIST_TOO_LONG.with("size", list.size()).with("limit", most));
        }
        items += list.size();
        if (items > QuestionLimits.MOST_ITEMS) {
            tooLarge(FactProblem.TOO_MANY_ITEMS.with("limit", QuestionLimits.MOST_ITEMS));
        }
        for (int index = 0; index < list.size() && !tooLarge; index++) {
            if (list.get(index) instanceof Record inner) {
                trail.into(separator, index);
                sizes(inner);
                trail.out();
            }
        }
    }

    private void tooLarge(Diagnosis diagnosis) {
        problems.problem(!tooLarge, trail.pointer(), () -> diagnosis);
        tooLarge = true;
    }
}
