package org.ancrage.pack;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.engine.limit.UnfitRulesException;
import org.ancrage.engine.limit.UnfitRulesException.Unfit;
import org.ancrage.pack.unfit.UnfitPackException;
import org.ancrage.pack.unfit.UnfitProblem;

/** Says of rules that do not fit the law where they stand in the rule files of a pack, and what was perhaps meant. */
public final class UnfitRules {

    private UnfitRules() {
    }

    /**
     * @param packs whose rules do not fit
     * @return an {@link InvalidInputException} with files and lines where the rules of a folder are wrong; an
     *     {@link UnfitPackException} where compiled rules are, of which no place is known
     */
    public static RuntimeException located(UnfitRulesException wrong, List<OpenedPack> packs) {
        List<Problem> problems = new ArrayList<>();
        boolean placed = false;
        for (Unfit unfit : wrong.all()) {
            Problem problem = packs.stream().flatMap(pack -> pack.place(unfit).stream()).findFirst().orElse(null);
            placed |= problem != null;
            problems.add(problem == null
                    ? new Problem(unfit.rule().isEmpty() ? "amendments" : unfit.rulePackage(), "", 0, UnfitProblem.of(unfit))
                    : new Problem(problem.source(), "", problem.line(), UnfitProblem.of(unfit)));
        }
        return placed ? new InvalidInputException(problems)
                : new UnfitPackException(problems, wrong);
    }
}
