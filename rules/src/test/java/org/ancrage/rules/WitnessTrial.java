package org.ancrage.rules;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.trial.RuleProbe;
import org.ancrage.law.Truth;
import org.ancrage.rules.witness.Completions;
import org.ancrage.rules.witness.CriterionWitness;
import org.ancrage.rules.witness.Witness;
import org.ancrage.verify.Probes;
import org.ancrage.verify.RandomQuestions.Asked;

/** Puts a question to the rules and to the witnesses of the law, and tells where they disagree. */
final class WitnessTrial {

    private final List<Witness> texts;
    private final List<CriterionWitness> criteria;
    private final Set<String> witnessed;
    private final Map<String, Long> compared = new TreeMap<>();
    private final Map<String, Long> abandoned = new TreeMap<>();

    WitnessTrial(List<Witness> texts, List<CriterionWitness> criteria) {
        this.texts = List.copyOf(texts);
        this.criteria = List.copyOf(criteria);
        this.witnessed = texts.stream().map(Witness::text).collect(Collectors.toUnmodifiableSet());
    }

    /** How rules and law differ; the first are the worse. */
    enum Kind {
        /** The rules permit what the law may forbid. */
        WRONG_YES,
        /** The rules forbid what the law may permit. */
        WRONG_NO,
        /** The rules ask for facts that cannot change the answer. */
        NOT_CONCLUDED,
        /** Both permit, or both forbid, in different ways. */
        OTHERWISE
    }

    /**
     * A question to which rules and law answer differently.
     *
     * @param of id of the text, or global id of the criterion
     * @param rules what the rules find
     * @param law all that the law gives over the completions of the facts that were gone through
     */
    record Disagreement(String of, Kind kind, String rules, Set<String> law, Asked asked) {
    }

    List<Disagreement> disagreements(Asked given) {
        Asked asked = new Asked(given.hosting(), given.on(), settled(given));
        RuleProbe.Found rules = Probes.of(StandardPack.ANCRAGE).found(asked.hosting(), asked.on(), asked.options(), witnessed::contains);
        List<Disagreement> found = new java.util.ArrayList<>();
        for (Witness witness : texts) {
            Optional.ofNullable(rules.outcomes().get(witness.text())).flatMap(outcome -> disagreement(witness, outcome, asked)).ifPresent(found::add);
        }
        for (CriterionWitness witness : criteria) {
            Optional.ofNullable(rules.findings().get(witness.criterion())).flatMap(truth -> disagreement(witness, truth, asked)).ifPresent(found::add);
        }
        return found;
    }

    /** A reading that is not open on the day is settled as its default has it. */
    private static Map<String, String> settled(Asked asked) {
        Map<String, String> options = new TreeMap<>(asked.options());
        StandardPack.ANCRAGE.corpus().readings().values().stream().filter(reading -> !reading.openOn(asked.on()))
                .forEach(reading -> options.put(reading.id(), reading.defaultOption()));
        return options;
    }

    /** Ids of the texts of which something is compared. */
    Set<String> texts() {
        return java.util.stream.Stream.concat(texts.stream().map(Witness::text), criteria.stream().map(CriterionWitness::criterion))
                .map(id -> id.replaceFirst("#.*", "")).collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** How many questions were compared, by text or criterion. */
    Map<String, Long> compared() {
        return compared;
    }

    /** How many had too many completions to go through all, by text or criterion. */
    Map<String, Long> abandoned() {
        return abandoned;
    }

    private Optional<Disagreement> disagreement(Witness witness, Outcome rules, Asked asked) {
        Set<Outcome> law = law(witness.text(), witness::judge, WitnessTrial::bothWays, asked);
        return law.isEmpty() ? Optional.empty() : kind(rules, law)
                .map(kind -> kind == Kind.OTHERWISE && permitsWhetherItApplies(witness.text(), rules, law, asked) ? Kind.NOT_CONCLUDED : kind)
                .map(kind -> new Disagreement(witness.text(), kind, rules.name(), names(law), asked));
    }

    /** Of a text that would be complied with, the rules may leave open whether it applies where the law knows that it does not. */
    private static boolean permitsWhetherItApplies(String text, Outcome rules, Set<Outcome> law, Asked asked) {
        return rules.permits() && law.equals(Set.of(Outcome.NOT_APPLICABLE))
                && StandardPack.ANCRAGE.withReadings(asked.options()).assess(asked.hosting(), asked.on(), Level.FULL).decision(text).stream()
                        .flatMap(decision -> decision.explanation().children().stream())
                        .anyMatch(part -> part.kind() == Explanation.Kind.APPLICABILITY && part.truth() == Truth.UNKNOWN);
    }

    private Optional<Disagreement> disagreement(CriterionWitness witness, Truth rules, Asked asked) {
        Set<Boolean> law = law(witness.criterion(), witness::met, found -> found.size() == 2, asked);
        return law.isEmpty() ? Optional.empty() : kind(rules, law)
                .map(kind -> new Disagreement(witness.criterion(), kind, rules.name(), names(law), asked));
    }

    private <T> Set<T> law(String of, java.util.function.Function<org.ancrage.rules.witness.Completion, T> judge, Predicate<Set<T>> enough, Asked asked) {
        Optional<Set<T>> law = new Completions(asked.hosting(), asked.on(), asked.options()).of(judge, enough);
        (law.isPresent() ? compared : abandoned).merge(of, 1L, Long::sum);
        return law.orElse(Set.of());
    }

    private static boolean bothWays(Set<Outcome> found) {
        return found.contains(Outcome.NON_COMPLIANT) && found.stream().anyMatch(Outcome::permits);
    }

    private static Optional<Kind> kind(Outcome rules, Set<Outcome> law) {
        if (rules == expected(law)) {
            return Optional.empty();
        } else if (rules.permits() && law.contains(Outcome.NON_COMPLIANT)) {
            return Optional.of(Kind.WRONG_YES);
        } else if (rules == Outcome.NON_COMPLIANT && law.stream().anyMatch(Outcome::permits)) {
            return Optional.of(Kind.WRONG_NO);
        }
        return Optional.of(rules == Outcome.UNDETERMINED ? Kind.NOT_CONCLUDED : Kind.OTHERWISE);
    }

    private static Outcome expected(Set<Outcome> law) {
        return bothWays(law) ? Outcome.UNDETERMINED : Outcome.worst(EnumSet.copyOf(law));
    }

    private static Optional<Kind> kind(Truth rules, Set<Boolean> law) {
        if (rules == Truth.UNKNOWN) {
            return law.size() == 2 ? Optional.empty() : Optional.of(Kind.NOT_CONCLUDED);
        }
        boolean met = rules == Truth.MET;
        return !law.contains(!met) ? Optional.empty() : Optional.of(met ? Kind.WRONG_YES : Kind.WRONG_NO);
    }

    private static Set<String> names(Set<?> values) {
        Set<String> names = new LinkedHashSet<>();
        values.forEach(value -> names.add(value.toString()));
        return names;
    }
}
