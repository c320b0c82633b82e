package org.ancrage.document.evidence;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.ancrage.document.Pointers;
import org.ancrage.document.Problem;
import org.ancrage.document.RequestReader;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.fact.evidence.FactPointers;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.fact.evidence.Trust.Demand;

/** Finds demands that no fact can fall short of, whoever made them: unseen, they would give the yes that they were to withhold. */
public final class TrustChecks {

    /** What a suggestion is looked for takes; whoever gives more wrong pointers made the same mistake with each. */
    private static final int MOST_PROBLEMS = 100;
    private static final List<String> FACTS = List.of("/need", "/offer", "/contract");

    private TrustChecks() {
    }

    /** All that is wrong, with pointers as in a document that holds the demands; empty if nothing is. */
    public static List<Problem> check(Trust trust) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < trust.demands().size(); i++) {
            Demand demand = trust.demands().get(i);
            String place = Pointers.child("", i);
            String facts = Pointers.child(place, "facts");
            if (demand.facts().isEmpty()) {
                problems.add(problem(facts, EvidenceProblem.DEMAND_OF_NOTHING.plain()));
            }
            for (int j = 0; j < demand.facts().size() && problems.size() < MOST_PROBLEMS; j++) {
                String pointer = demand.facts().get(j);
                if (!leads(pointer)) {
                    problems.add(problem(Pointers.child(facts, j), leadsNowhere(pointer)));
                }
            }
            Period age = demand.notOlderThan();
            if (age != null && !possible(age)) {
                problems.add(problem(Pointers.child(place, "notOlderThan"), impossible(age.toString())));
            }
        }
        return List.copyOf(problems);
    }

    private static Problem problem(String pointer, Diagnosis diagnosis) {
        return new Problem("trust", pointer, 0, diagnosis);
    }

    /** To a component of a request, of all items where it is one of a list. */
    static boolean leads(String pointer) {
        return FactPointers.anyCovers(FACTS, pointer) && RequestReader.componentPointers().contains(pointer);
    }

    static Diagnosis leadsNowhere(String pointer) {
        return EvidenceProblem.DEMAND_OF_NO_COMPONENT.with("pointer", Suggestions.shown(pointer))
                .with("maybe", Suggestions.nearest(pointer, RequestReader.componentPointers()));
    }

    /** Before any day of a question there is such a day. */
    static boolean possible(Period age) {
        return !age.isNegative() && age.toTotalMonths() < 12_000 && age.getDays() < 400_000;
    }

    static Diagnosis impossible(String age) {
        return EvidenceProblem.PERIOD_MALFORMED.with("period", Suggestions.shown(age));
    }
}
