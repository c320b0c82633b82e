package org.ancrage.engine.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.engine.rules.CriterionGrounds;
import org.ancrage.law.Condition;
import org.ancrage.law.Conflict;
import org.ancrage.law.Criterion;
import org.ancrage.law.Period;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;

/** What restricted packs say against others, or against themselves, told beside the answer, which does without it. */
final class RuleConflicts {

    private RuleConflicts() {
    }

    /** One for each criterion that the text names and about which rules contradict each other, under some of its readings. */
    static List<Conflict> of(VersionUnderReadings read, Assessor assessor) {
        if (assessor.book().trusted()) {
            return List.of();
        }
        Map<Set<String>, List<Map<String, String>>> combinations = new HashMap<>();
        return read.criteria().stream().flatMap(criterion ->
                combinations.computeIfAbsent(assessor.openReadings(criterion), readings -> combinations(readings, read)).stream()
                        .map(options -> assessor.under(options).all(criterion)).filter(CriterionGrounds::contradicted).limit(1)
                        .map(grounds -> conflict(assessor.criterion(criterion), grounds))).toList();
    }

    /** The options of some readings in all combinations under which the text was read, each once; the default first. */
    private static List<Map<String, String>> combinations(Set<String> readings, VersionUnderReadings read) {
        return read.outlines().keySet().stream().map(options -> {
            Map<String, String> own = new HashMap<>(options);
            own.keySet().retainAll(readings);
            return own;
        }).distinct().toList();
    }

    private static Conflict conflict(Criterion criterion, CriterionGrounds grounds) {
        Wording left = grounds.truth() == Truth.UNKNOWN
                ? new Wording("aucune d'elles ne compte, et ce point reste ouvert.", "none of them counts, and the point stays open.")
                : new Wording("seules comptent celles des autres paquets.", "only those of other packs count.");
        return new Conflict(criterion.id(), new Condition.Settled(criterion.id()), new Wording(
                "les règles %s se contredisent sur le point «\u00a0%s\u00a0», du fait d'un paquet restreint\u00a0: %s Prévenez son auteur."
                        .formatted(names(grounds, Wording::fr), stripped(criterion.statement().fr()), left.fr()),
                "the rules %s contradict each other on “%s”, because of a restricted pack: %s Tell its author."
                        .formatted(names(grounds, Wording::en), stripped(criterion.statement().en()), left.en())),
                Conflict.Between.RULES, Period.ALWAYS);
    }

    private static String names(CriterionGrounds grounds, Function<Wording, String> language) {
        return grounds.fired().stream().map(rule -> "(" + language.apply(rule.name()) + ")").collect(Collectors.joining(", "));
    }

    private static String stripped(String statement) {
        return statement.endsWith(".") ? statement.substring(0, statement.length() - 1) : statement;
    }
}
