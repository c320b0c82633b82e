package org.ancrage.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ancrage.Ancrage;
import org.ancrage.document.Suggestions;
import org.ancrage.engine.trial.RuleProbe.ProbedRule;
import org.jspecify.annotations.Nullable;

/**
 * Verifies single rules, and the rules of single criteria, on facts that a test gives.
 *
 * <pre>{@code
 * try (RuleVerifier verifier = RuleVerifier.of(ancrage)) {
 *     verifier.verify("One holder outside the Union owns more than 24 % of the provider")
 *             .given(hosting).on(LocalDate.of(2026, 11, 24)).concludes(Truth.UNMET);
 *     verifier.verifyCriterion("fr/sren-31#harm-likely").given("offer: {id: offer}").on(day).asks("/need/dataset/likelyHarms");
 * }
 * }</pre>
 *
 * <p>A test that verified nothing fails: where the rule or the criterion does not exist, where no facts or no day were given, where what is
 * expected could never be, and, when the verifier is closed, where {@link #verify} was called and nothing was expected of it. With JUnit
 * Jupiter, {@code @AutoClose} on a field closes it after each test.
 *
 * <p>Needs no test framework: it throws {@link AssertionError}. Not thread-safe.
 */
public final class RuleVerifier implements AutoCloseable {

    private final Ancrage ancrage;
    private final Map<String, List<ProbedRule>> byName = new TreeMap<>();
    private final List<RuleVerification.Begun> begun = new ArrayList<>();

    private RuleVerifier(Ancrage ancrage) {
        this.ancrage = ancrage;
        for (ProbedRule rule : Probes.of(ancrage).rules()) {
            byName.computeIfAbsent(rule.name(), name -> new ArrayList<>()).add(rule);
            byName.computeIfAbsent(rule.key(), key -> new ArrayList<>()).add(rule);
        }
    }

    /** @param ancrage holds the rules; readings that it settles are settled in every verification */
    public static RuleVerifier of(Ancrage ancrage) {
        return new RuleVerifier(ancrage);
    }

    /**
     * Begins to verify a rule that settles a criterion.
     *
     * @param rule its name, as the rule file gives it; with its package in front where several packages have a rule of that name
     * @throws AssertionError if there is no such rule, or more than one
     */
    public RuleVerification verify(String rule) {
        List<ProbedRule> found = byName.getOrDefault(rule, List.of());
        if (found.isEmpty()) {
            throw new AssertionError("There is no rule (%s) that settles a criterion.%s".formatted(rule, maybe(rule)));
        }
        if (found.size() > 1) {
            throw new AssertionError("There are %s rules (%s). Name one of %s."
                    .formatted(found.size(), rule, found.stream().map(ProbedRule::key).toList()));
        }
        return begin("rule \"%s\"".formatted(found.get(0).name()), found.get(0).criterion(), found.get(0));
    }

    private String maybe(String rule) {
        String nearest = Suggestions.nearestSentence(rule, byName.keySet());
        return nearest == null ? "" : " Maybe \"%s\".".formatted(nearest);
    }

    /**
     * Begins to verify all rules of a criterion together.
     *
     * @param criterion global id, for example {@code fr/sren-31#harm-likely}
     * @throws AssertionError if there is no such criterion
     */
    public RuleVerification verifyCriterion(String criterion) {
        Set<String> known = ancrage.corpus().criteria().keySet();
        if (!known.contains(criterion)) {
            throw new AssertionError("There is no criterion (%s).%s".formatted(criterion, Suggestions.maybe(criterion, known)));
        }
        return begin("criterion " + criterion, criterion, null);
    }

    private RuleVerification begin(String subject, String criterion, @Nullable ProbedRule rule) {
        RuleVerification.Begun fresh = new RuleVerification.Begun(subject);
        begun.add(fresh);
        return new RuleVerification(ancrage, fresh, criterion, rule);
    }

    /** @throws AssertionError if something was to be verified of which nothing was expected */
    @Override
    public void close() {
        List<String> forgotten = begun.stream().filter(one -> !one.expected()).map(RuleVerification.Begun::subject).distinct().toList();
        begun.clear();
        if (!forgotten.isEmpty()) {
            throw new AssertionError("Nothing was expected of: %s. End with concludes, isSilent or asks.".formatted(String.join(", ", forgotten)));
        }
    }
}
