package org.ancrage.engine;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Second stratum: settles criteria in a Drools session on finished facts, so that no {@code not} sees a half-derived world. */
final class Settlement {

    private final Sessions sessions;
    private final Map<Rule, String> keys = new IdentityHashMap<>();

    Settlement(List<RuleSource> sources) {
        sessions = new Sessions(sources, rule -> !RuleBook.derives(rule), EqualityBehaviorOption.IDENTITY);
        sessions.rules().forEach(rule -> keys.put(rule, RuleBook.key(rule.getPackageName(), rule.getName())));
    }

    /** Keys of the rules that fire. */
    Set<String> fired(FactBase facts) {
        Set<String> fired = new HashSet<>();
        sessions.run(facts.all(), session -> session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                fired.add(keys.get(event.getMatch().getRule()));
            }
        }), session -> { });
        return fired;
    }
}
