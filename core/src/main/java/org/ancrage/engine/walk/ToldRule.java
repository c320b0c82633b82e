package org.ancrage.engine.walk;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ancrage.engine.refusal.FailingRuleException;
import org.ancrage.engine.refusal.RuleOrigin;
import org.ancrage.fact.Attribute;
import org.ancrage.fact.shape.RecordShape;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is told of where it fails.
 *
 * @param key package and name
 * @param name in English
 */
public record ToldRule(String key, String name, RuleOrigin origin) {

    private static final int MOST_FACTS = 10;

    public static ToldRule of(Rule rule, RuleOrigin origin) {
        return new ToldRule(RuleWalk.key(rule.getPackage(), rule.getName()), rule.getName(), origin);
    }

    /** @param what fails of the rule, in English */
    public FailingRuleException failing(String what, Throwable cause) {
        return failing(what, cause, null, List.of());
    }

    /** @param last slot up to which the rule had bound variables: what stands behind may be left of another match */
    FailingRuleException failing(String what, Throwable cause, @Nullable String expression, RuleRun run, IntStream last) {
        return failing(what, cause, expression, lookedAt(run, last.max().orElse(-1)));
    }

    private FailingRuleException failing(String what, Throwable cause, @Nullable String expression, List<String> lookedAt) {
        return FailingRuleException.of("%s of the rule (%s) fails on the facts.".formatted(what, key), cause, key, name, origin, expression, lookedAt);
    }

    private static List<String> lookedAt(RuleRun run, int last) {
        Set<String> told = Arrays.stream(run.values).limit(last + 1L).flatMap(fact -> fact == null ? null : fact(fact).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return told.stream().limit(MOST_FACTS).toList();
    }

    /** Its type and its id, and the key of an attribute: values may be confidential. Empty of what has no id. */
    private static List<String> fact(Object fact) {
        if (fact instanceof Attribute attribute) {
            return List.of("Attribute " + attribute.key() + (attribute.of() == null ? "" : " (" + attribute.of() + ")"));
        }
        return !fact.getClass().isRecord() ? List.of() : RecordShape.components(fact.getClass()).stream().filter(component -> component.name().equals("id"))
                .map(component -> fact.getClass().getSimpleName() + " " + component.valueIn(fact)).toList();
    }
}
