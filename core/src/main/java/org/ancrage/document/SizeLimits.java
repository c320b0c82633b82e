package org.ancrage.document;

import java.util.List;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.FactProblem;
import org.ancrage.fact.Listing;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.shape.RecordShape.Component;

/** How many things there are, of each kind and in all; what is too large is not looked at any further. */
final class SizeLimits {

    private final HostingProblems problems;
    private int items;
    private boolean tooLarge;

    private SizeLimits(HostingProblems problems) {
        this.problems = problems;
    }

    /** Whether the record is small enough to be looked at; where it is not, this has been reported. */
    static boolean keeps(Record record, HostingProblems problems) {
        SizeLimits limits = new SizeLimits(problems);
        limits.sizes(record, "");
        return !limits.tooLarge;
    }

    private void sizes(Record record, String pointer) {
        for (Component component : RecordShape.of(record.getClass()).components()) {
            Object value = component.valueIn(record);
            String place = Pointers.child(pointer, component.name());
            if (value instanceof Listing<?> listing) {
                sizes(listing.items(), place);
            } else if (value instanceof List<?> list) {
                sizes(list, place);
            } else if (value instanceof Record inner) {
                sizes(inner, place);
            }
        }
    }

    private void sizes(List<?> list, String pointer) {
        int most = pointer.endsWith("/holdings") ? QuestionLimits.MOST_HOLDINGS : QuestionLimits.LONGEST_LIST;
        if (list.size() > most) {
            tooLarge(pointer, FactProblem.LIST_TOO_LONG.with("size", list.size()).with("limit", most));
        }
        items += list.size();
        if (items > QuestionLimits.MOST_ITEMS) {
            tooLarge(pointer, FactProblem.TOO_MANY_ITEMS.with("limit", QuestionLimits.MOST_ITEMS));
        }
        for (int index = 0; index < list.size() && !tooLarge; index++) {
            if (list.get(index) instanceof Record inner) {
                sizes(inner, Pointers.child(pointer, index));
            }
        }
    }

    private void tooLarge(String pointer, Diagnosis diagnosis) {
        problems.problem(!tooLarge, pointer, () -> diagnosis);
        tooLarge = true;
    }
}
