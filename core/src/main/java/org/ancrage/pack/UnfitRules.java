package org.ancrage.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.engine.limit.UnfitRulesException;
import org.ancrage.engine.limit.UnfitRulesException.Unfit;

/** Says of rules that do not fit the law where they stand in the rule files of a pack, and what was perhaps meant. */
public final class UnfitRules {

    private UnfitRules() {
    }

    /**
     * @param packs whose rules do not fit
     * @return an {@link InvalidInputException} with files and lines where the rules of a folder are wrong; an
     *     {@link IllegalArgumentException} where compiled rules are, of which no place is known
     */
    public static RuntimeException located(UnfitRulesException wrong, List<OpenedPack> packs) {
        List<Problem> problems = new ArrayList<>();
        boolean placed = false;
        for (Unfit unfit : wrong.all()) {
            Problem problem = packs.stream().flatMap(pack -> pack.place(unfit).stream()).findFirst().orElse(null);
            placed |= problem != null;
            problems.add(problem == null
                    ? new Problem(unfit.rule().isEmpty() ? "amendments" : unfit.rulePackage(), "", 0, PackProblem.said(unfit.message(maybe(unfit))))
                    : new Problem(problem.source(), "", problem.line(), PackProblem.said(unfit.message(maybe(unfit)))));
        }
        return placed ? new InvalidInputException(problems)
                : new IllegalArgumentException(wrong.all().stream().map(unfit -> unfit.sentence(maybe(unfit))).collect(Collectors.joining("\n")), wrong);
    }

    private static String maybe(Unfit unfit) {
        return unfit.given().isEmpty() ? "" : Suggestions.maybe(unfit.given(), unfit.allowed());
    }
}
