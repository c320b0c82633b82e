package org.ancrage.engine.rules;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.RuleWalk;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.definition.rule.Rule;

/**
 * Second stratum: settles criteria in Drools sessions on finished facts, so that no {@code not} sees a half-derived world.
 *
 * @param parts the rules of each source: those that settle criteria derive nothing for each other
 */
public record Settlement(List<Part> parts) {

    public Settlement {
        parts = List.copyOf(parts);
    }

    /** Keys of the rules that fire. */
    public Set<String> fired(FactBase facts) {
        Set<String> fired = new HashSet<>();
        parts.forEach(part -> part.fire(facts, fired));
        return fired;
    }

    /** The rules of one source, in a base of their own, so that engines can share it. Thread-safe. */
    static final class Part {

        private final Sessions sessions;
        private final Map<Rule, String> keys = new IdentityHashMap<>();

        Part(RuleSource source) {
            sessions = new Sessions(List.of(source), rule -> !RuleBook.derives(rule), EqualityBehaviorOption.IDENTITY);
            sessions.rules().forEach(rule -> keys.put(rule, RuleWalk.key(rule.getPackageName(), rule.getName())));
        }

        private void fire(FactBase facts, Set<String> fired) {
            if (keys.isEmpty()) {
                return;
            }
            sessions.match(facts.all(), match -> fired.add(keys.get(match.getRule())));
        }
    }
}
