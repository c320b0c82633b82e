package org.ancrage.engine.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ancrage.engine.refusal.UnfitProblem;
import org.ancrage.engine.refusal.UnfitRulesException.Unfit;
import org.ancrage.engine.rules.RuleSource.DisabledRule;
import org.ancrage.law.Amendment;
import org.ancrage.law.Corpus;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/** Rules that amendments disable or replace, and what nobody can find any more without them. */
public final class AmendedRules {

    /** Of each, what it would settle. */
    private final Map<DisabledRule, Settled> disabled;

    /**
     * @param criterion global id; empty for a derivation
     * @param truth null for a derivation
     */
    private record Settled(String criterion, @Nullable Truth truth) {
    }

    /**
     * A criterion that some version asks for, and of which no rule finds any more what one did that an amendment disables or replaces.
     *
     * @param amendment its global id
     * @param criterion global id
     * @param truth {@code MET} or {@code UNMET}
     */
    public record Lost(String amendment, String criterion, Truth truth) {
    }

    private AmendedRules(Map<DisabledRule, Settled> disabled) {
        this.disabled = disabled;
    }

    /** Those that do not exist are problems. */
    static AmendedRules of(List<RuleSource> sources, List<Unfit> problems) {
        Map<DisabledRule, Settled> found = new HashMap<>();
        Map<DisabledRule, Set<String>> others = new LinkedHashMap<>();
        for (RuleSource source : sources) {
            for (DisabledRule wanted : source.disabled()) {
                Set<String> names = others.computeIfAbsent(wanted, rule -> new TreeSet<>());
                for (Model model : source.allModels()) {
                    for (Rule rule : model.getRules()) {
                        if (rule.getPackage().equals(source.packageOf(wanted.text()))) {
                            names.add(rule.getName());
                            if (rule.getName().equals(wanted.rule())) {
                                found.put(wanted, settled(rule, wanted.text()));
                            }
                        }
                    }
                }
            }
        }
        others.forEach((wanted, names) -> {
            if (!found.containsKey(wanted)) {
                problems.add(amended(UnfitProblem.DISABLED_RULE_MISSING).with("rule", wanted.rule()).with("text", wanted.text()).instead(wanted.rule(), names));
            }
        });
        return new AmendedRules(found);
    }

    private static Settled settled(Rule rule, String text) {
        return RuleBook.derives(rule) ? new Settled("", null) : new Settled(RuleBook.settled(rule, text), RuleBook.meets(rule) ? Truth.MET : Truth.UNMET);
    }

    private static Unfit amended(UnfitProblem problem) {
        return Unfit.of("", "", problem.plain());
    }

    /** Global id of the criterion that a disabled rule would settle; empty for a derivation, null where no rule is disabled so. */
    @Nullable String criterion(DisabledRule rule) {
        Settled settled = disabled.get(rule);
        return settled == null ? null : settled.criterion();
    }

    /**
     * A rule must settle what the one does in whose place it stands. A criterion that nothing can meet any more would be promised as the
     * condition of a yes that no fact brings; one that nothing can fail any more is a question for ever, which its author may want.
     */
    void check(Corpus corpus, List<CriterionRule> rules, List<Unfit> problems) {
        for (Amendment amendment : corpus.amendments()) {
            if (amendment.effect() instanceof Amendment.RuleReplaced replaced) {
                String criterion = criterion(new DisabledRule(replaced.text(), replaced.rule()));
                boolean settled = rules.stream()
                        .anyMatch(rule -> rule.name().en().equals(replaced.by()) && rule.criterion().equals(criterion));
                if (criterion != null && !settled) {
                    problems.add(amended(UnfitProblem.REPLACEMENT_SETTLES_ANOTHER)
                            .with("amendment", amendment.id()).with("rule", replaced.by()).with("criterion", criterion));
                }
            }
        }
        if (problems.isEmpty()) {
            lost(corpus, rules).stream().filter(lost -> lost.truth() == Truth.MET).forEach(lost -> problems.add(
                    amended(UnfitProblem.AMENDED_NEVER_MET).with("amendment", lost.amendment()).with("criterion", lost.criterion())));
        }
    }

    /** In the order of amendments. Criteria on which texts only warn may be left to say nothing. */
    List<Lost> lost(Corpus corpus, List<CriterionRule> rules) {
        Set<String> decisive = corpus.texts().stream().flatMap(text -> text.versions().stream()).flatMap(Version::conditions)
                .flatMap(condition -> condition.criteria()).collect(Collectors.toSet());
        List<Lost> lost = new ArrayList<>();
        for (Amendment amendment : corpus.amendments()) {
            Settled before = DisabledRule.by(amendment).map(disabled::get).orElse(null);
            if (before != null && before.truth() != null && decisive.contains(before.criterion())
                    && rules.stream().noneMatch(rule -> rule.criterion().equals(before.criterion()) && rule.concludes() == before.truth())) {
                lost.add(new Lost(amendment.id(), before.criterion(), before.truth()));
            }
        }
        return lost;
    }
}
