package org.ancrage.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.ancrage.engine.walk.SeenConstraint;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What of the law of a pack was exercised by situations. A situation counts for the text beside which it stands and for those of which
 * it expects something.
 *
 * @param rules of the pack: those that settle criteria by key, then those that derive facts
 * @param criteria of the texts of the pack, by id
 * @param nodes of their outlines, in the order of the texts; criteria are not among them
 * @param versions of the texts, in their order
 */
public record LawCoverage(List<RuleUse> rules, List<CriterionUse> criteria, List<NodeUse> nodes, List<VersionUse> versions) {

    public LawCoverage {
        rules = List.copyOf(rules);
        criteria = List.copyOf(criteria);
        nodes = List.copyOf(nodes);
        versions = List.copyOf(versions);
    }

    /**
     * A rule.
     *
     * @param key package and name
     * @param criterion global id of the criterion that it settles; null where it derives a fact
     * @param fired whether it fired
     * @param constraints what each of its constraints said of the facts on which it was tried: where the patterns before it match
     */
    public record RuleUse(String key, @Nullable String criterion, boolean fired, List<SeenConstraint> constraints) {
        public RuleUse {
            constraints = List.copyOf(constraints);
        }
    }

    /**
     * A criterion.
     *
     * @param id global id
     * @param shown by truth, the first situation that shows it, and its day
     */
    public record CriterionUse(String id, Map<Truth, String> shown) {
        public CriterionUse {
            Map<Truth, String> copy = new EnumMap<>(Truth.class);
            copy.putAll(shown);
            shown = Collections.unmodifiableMap(copy);
        }

        /** Truths that no situation shows. */
        public Set<Truth> never() {
            return LawCoverage.without(EnumSet.allOf(Truth.class), shown.keySet());
        }
    }

    /**
     * A node of an outline; one that several versions share counts once.
     *
     * @param text id of the text
     * @param place in the first version that has it, for example {@code law/requires/0/1}: the numbers of children, the options of readings
     * @param statement what it says, in English; null where its children say it all
     * @param possible truths that it can have: one only where the law settles it
     * @param seen truths that it had
     */
    public record NodeUse(String text, String place, @Nullable String statement, Set<Truth> possible, Set<Truth> seen) {
        public NodeUse {
            possible = LawCoverage.without(possible, Set.of());
            seen = LawCoverage.without(seen, Set.of());
        }

        /** Truths that it never had. */
        public Set<Truth> never() {
            return LawCoverage.without(possible, seen);
        }
    }

    /**
     * A version of a text.
     *
     * @param inForce whether it was in force on the day of some situation
     */
    public record VersionUse(String text, String version, boolean inForce) {
    }

    /** How many were exercised of how many. */
    public record Share(int exercised, int of) {

        private static <T> Share of(Collection<T> all, Predicate<T> exercised) {
            return new Share((int) all.stream().filter(exercised).count(), all.size());
        }

        /** In per cent, rounded down, so that 100 means all. */
        public int percent() {
            return of == 0 ? 100 : (int) (100L * exercised / of);
        }
    }

    /** Rules that fired. */
    public Share firedRules() {
        return Share.of(rules, RuleUse::fired);
    }

    /** Constraints that were seen both to hold and not to hold. */
    public Share triedConstraints() {
        return Share.of(rules.stream().flatMap(rule -> rule.constraints().stream()).toList(), seen -> seen.held() && seen.failed());
    }

    /** Truths of criteria: three for each. */
    public Share shownTruths() {
        return new Share(criteria.stream().mapToInt(criterion -> criterion.shown().size()).sum(), Truth.values().length * criteria.size());
    }

    /** Truths of nodes of outlines. */
    public Share nodeTruths() {
        return new Share(nodes.stream().mapToInt(node -> node.possible().size() - node.never().size()).sum(),
                nodes.stream().mapToInt(node -> node.possible().size()).sum());
    }

    /** Versions that were in force. */
    public Share forcedVersions() {
        return Share.of(versions, VersionUse::inForce);
    }

    /** What was never exercised, in sentences without their full stop. */
    public List<String> never() {
        List<String> never = new ArrayList<>();
        versions.stream().filter(version -> !version.inForce())
                .forEach(version -> never.add("version %s of %s: never in force".formatted(version.version(), version.text())));
        criteria.stream().filter(criterion -> !criterion.never().isEmpty())
                .forEach(criterion -> never.add("criterion %s: never %s".formatted(criterion.id(), or(criterion.never()))));
        nodes.stream().filter(node -> !node.never().isEmpty())
                .forEach(node -> never.add("outline of %s, %s%s: never %s".formatted(node.text(), node.place(),
                        node.statement() == null ? "" : " (" + node.statement() + ")", or(node.never()))));
        for (RuleUse rule : rules) {
            if (!rule.fired()) {
                never.add("rule %s: never fired".formatted(rule.key()));
            }
            for (SeenConstraint seen : rule.constraints()) {
                if (!seen.held() || !seen.failed()) {
                    never.add("rule %s, %s( %s ): %s".formatted(rule.key(), seen.type(), seen.text(),
                            seen.held() ? "never false" : seen.failed() ? "never true" : "never tried"));
                }
            }
        }
        return never;
    }

    private static String or(Set<Truth> truths) {
        return String.join(", never ", truths.stream().map(Truth::name).toList());
    }

    private static Set<Truth> without(Set<Truth> all, Set<Truth> some) {
        Set<Truth> rest = EnumSet.noneOf(Truth.class);
        rest.addAll(all);
        rest.removeAll(some);
        return Collections.unmodifiableSet(rest);
    }
}
