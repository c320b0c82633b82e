package org.ancrage.authoring.lint.checks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedText;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.engine.trial.RuleProbe;
import org.ancrage.engine.trial.RuleProbe.ProbedRule;
import org.ancrage.law.Criterion;
import org.ancrage.law.LegalText;
import org.ancrage.law.Truth;
import org.ancrage.verify.FiringRules;
import org.ancrage.verify.Probes;
import org.ancrage.verify.Situation;

/** Criteria that no situation beside their text shows met, unmet or unknown: nobody would notice that their rules are wrong. */
public final class SituationForEachTruth implements Check {

    @Override
    public String id() {
        return "situation-for-each-truth";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        if (pack.texts().stream().anyMatch(text -> text.law().isPresent())) {
            pack.usable(Probes::of).ifPresent(probe -> examine(pack, probe, findings));
        }
    }

    private static void examine(LintedPack pack, RuleProbe probe, Findings findings) {
        Map<String, ProbedRule> rules = probe.rules().stream().collect(Collectors.toMap(ProbedRule::key, rule -> rule));
        Map<String, Set<Truth>> concluded = new HashMap<>();
        rules.values().forEach(rule -> concluded.computeIfAbsent(rule.criterion(), fresh -> EnumSet.of(Truth.UNKNOWN)).add(rule.concludes()));
        pack.texts().forEach(text -> text.law().ifPresent(law -> examine(text, law, concluded, shown(text, law, probe, rules), findings)));
    }

    private static void examine(LintedText text, LegalText law, Map<String, Set<Truth>> concluded, List<Map<String, Truth>> shown, Findings findings) {
        for (int index = 0; index < law.criteria().size(); index++) {
            Criterion criterion = law.criteria().get(index);
            // What no rule concludes, no situation can show.
            Set<Truth> never = EnumSet.copyOf(concluded.getOrDefault(criterion.id(), EnumSet.allOf(Truth.class)));
            shown.forEach(truths -> never.remove(truths.getOrDefault(criterion.id(), Truth.UNKNOWN)));
            if (!never.isEmpty()) {
                findings.report(text.file("/criteria/" + index), text.at("/criteria/" + index), LintProblem.TRUTH_WITHOUT_SITUATION
                        .with("criterion", criterion.id()).with("neverEn", joined(never, " or ")).with("neverFr", joined(never, " ou ")).with("text", text.id()));
            }
        }
    }

    private static String joined(Set<Truth> truths, String or) {
        return truths.stream().map(Truth::name).collect(Collectors.joining(or));
    }

    /** Of each situation on each of its days, the truths that rules of the text settle on the default readings. */
    private static List<Map<String, Truth>> shown(LintedText text, LegalText law, RuleProbe probe, Map<String, ProbedRule> rules) {
        Set<String> criteria = law.criteria().stream().map(Criterion::id).collect(Collectors.toSet());
        Set<String> own = rules.values().stream().filter(rule -> criteria.contains(rule.criterion())).map(ProbedRule::key).collect(Collectors.toSet());
        List<Map<String, Truth>> shown = new ArrayList<>();
        FiringRules firing = new FiringRules(probe, PackSearch.TOLD_BY_ANOTHER_CHECK);
        for (Situation situation : text.situations()) {
            situation.on().forEach(day -> {
                Map<String, Truth> truths = new HashMap<>();
                firing.among(own, situation.hosting(), day, Map.of()).stream().map(rules::get)
                        .forEach(rule -> truths.put(rule.criterion(), rule.concludes()));
                shown.add(truths);
            });
        }
        return shown;
    }
}
