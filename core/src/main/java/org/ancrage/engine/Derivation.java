package org.ancrage.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;

/** First stratum: derives facts to their fixpoint. Equality behaviour ends cycles, since an edge derived twice is one fact. */
final class Derivation {

    private final Sessions sessions;
    private final Set<Class<?>> types;
    private final Guard guard;

    Derivation(List<RuleSource> sources) {
        types = sources.stream().flatMap(source -> source.models().stream()).flatMap(model -> model.getRules().stream())
                .filter(RuleBook::derives).flatMap(rule -> new RuleWalk(rule).factTypes().stream()).collect(Collectors.toSet());
        sessions = new Sessions(sources, RuleBook::derives, EqualityBehaviorOption.EQUALITY);
        guard = new Guard(sources);
    }

    /** Whether anything can follow from these facts, or rules of a pack that is not trusted could take too much of them. */
    boolean looksAt(Collection<?> facts) {
        return !guard.idle() || facts.stream().anyMatch(fact -> types.stream().anyMatch(type -> type.isInstance(fact)));
    }

    /**
     * What follows from the facts, without the facts themselves.
     *
     * @throws RunawayRulesException if the rules do not come to an end, or if those of a pack that is not trusted would take too much,
     *     here or when they settle criteria on what was derived
     */
    List<Object> derived(Collection<?> facts) {
        Set<Object> given = Collections.newSetFromMap(new IdentityHashMap<>());
        given.addAll(facts);
        List<Object> derived = new ArrayList<>();
        // Equality behaviour hashes what is inserted: only facts that some derivation looks at.
        List<?> looked = facts.stream().filter(fact -> types.stream().anyMatch(type -> type.isInstance(fact))).toList();
        guard.check(facts);
        Guard.Watch watch = guard.watch(facts);
        sessions.run(looked, session -> watched(session, watch), session -> session.getObjects(fact -> !given.contains(fact)).forEach(derived::add));
        // A session keeps its facts in no particular order.
        sort(derived);
        watch.throwIfOver();
        if (!guard.idle()) {
            guard.check(Stream.concat(facts.stream(), derived.stream()).toList());
        }
        return derived;
    }

    private static void sort(List<Object> facts) {
        record Named(String type, String text, Object fact) {
        }
        List<Named> named = new ArrayList<>(facts.stream().map(fact -> new Named(fact.getClass().getName(), fact.toString(), fact)).toList());
        named.sort(Comparator.comparing(Named::type).thenComparing(Named::text));
        facts.clear();
        named.forEach(one -> facts.add(one.fact()));
    }

    private void watched(KieSession session, Guard.Watch watch) {
        if (guard.idle()) {
            return;
        }
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                // Of facts that are given, no rule is the cause.
                if (event.getRule() != null) {
                    watch.derived(event.getObject());
                }
            }
        });
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                watch.fired(RuleBook.key(event.getMatch().getRule().getPackageName(), event.getMatch().getRule().getName()));
                if (watch.over()) {
                    session.halt();
                }
            }
        });
    }
}
