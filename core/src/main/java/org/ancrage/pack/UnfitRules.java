package org.ancrage.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.engine.refusal.UnfitProblem;
import org.ancrage.engine.refusal.UnfitRulesException;
import org.ancrage.engine.refusal.UnfitRulesException.Unfit;
import org.ancrage.pack.unfit.UnfitPackException;
import org.ancrage.refusal.AncrageException;

/** Says of rules that do not fit the law where they stand in the rule files of a pack, and what was perhaps meant. */
public final class UnfitRules {

    private UnfitRules() {
    }

    /**
     * @param packs whose rules do not fit
     * @return an {@link InvalidInputException} with files and lines where the rules of a folder are wrong; an
     *     {@link UnfitPackException} where compiled rules are, of which no place is known
     */
    public static AncrageException located(UnfitRulesException wrong, List<OpenedPack> packs) {
        List<Problem> problems = new ArrayList<>();
        boolean placed = false;
        for (Unfit unfit : wrong.all()) {
            Problem problem = packs.stream().flatMap(pack -> place(unfit, pack).stream()).findFirst().orElse(null);
            placed |= problem != null;
            problems.add(problem == null
                    ? new Problem(unfit.rule().isEmpty() ? "amendments" : unfit.rulePackage(), "", 0, diagnosis(unfit))
                    : new Problem(problem.source(), problem.pointer(), problem.line(), diagnosis(unfit)));
        }
        return placed ? new InvalidInputException(problems)
                : new UnfitPackException(problems, wrong);
    }

    /** Of a rule, or of the amendment that names another in its place. */
    private static Optional<Problem> place(Unfit unfit, OpenedPack pack) {
        String amendment = unfit.wrong().arguments().get("amendment");
        if (amendment == null) {
            return pack.place(unfit);
        }
        boolean replaced = unfit.wrong().code() == UnfitProblem.REPLACEMENT_SETTLES_ANOTHER;
        return pack.amendment(new Problem(amendment, replaced ? "/replaces/by" : "", 0, unfit.wrong()));
    }

    private static Diagnosis diagnosis(Unfit unfit) {
        if (unfit.wrong().code() == UnfitProblem.DISABLED_RULE_MISSING) {
            return unfit.diagnosis(Suggestions.nearestSentence(unfit.given(), unfit.allowed())).with("allowed", quoted(unfit.allowed()));
        }
        return unfit.diagnosis(unfit.given().isEmpty() ? null : Suggestions.nearest(unfit.given(), unfit.allowed()));
    }

    /** Sentences as they are copied into an amendment: commas stand in them too. */
    static List<String> quoted(Collection<String> names) {
        return names.stream().map(name -> "\"" + name + "\"").toList();
    }
}
