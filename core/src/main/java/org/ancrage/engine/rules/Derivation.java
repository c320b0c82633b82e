package org.ancrage.engine.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.FactChanges;
import org.ancrage.engine.walk.FactSubstitution;
import org.ancrage.engine.walk.RuleWalk;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.refusal.DisagreementException;
import org.jspecify.annotations.Nullable;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;

/**
 * First stratum: derives facts to their fixpoint. Equality behaviour ends cycles, since an edge derived twice is one fact.
 *
 * <p>Where an answer is explained, facts are derived in a session, and by the model too; elsewhere by the model alone, unless rules count
 * what others derive, or some that derive may have to be stopped.
 */
public final class Derivation {

    private final Sessions sessions;
    private final List<DerivingRule> rules;
    /** Types of the facts that they look at. */
    private final List<Class<?>> types;
    private final ModelDerivation model;
    private final DerivationStrata strata;
    private final Guard guard;
    /** Whether rules that derive may have to be stopped. */
    private final boolean watched;
    private final boolean inModel;

    public Derivation(List<RuleSource> sources) {
        rules = sources.stream().flatMap(source -> source.models().stream().flatMap(read -> read.getRules().stream())
                .filter(RuleBook::derives).map(rule -> new DerivingRule(rule, source.places().of(rule)))).toList();
        types = rules.stream().flatMap(rule -> rule.types().stream()).<Class<?>>map(type -> type).distinct().toList();
        sessions = new Sessions(sources, RuleBook::derives, EqualityBehaviorOption.EQUALITY);
        strata = new DerivationStrata(rules);
        model = new ModelDerivation(strata.rules());
        guard = new Guard(sources);
        watched = guard.derives();
        inModel = !watched && model.possible();
    }

    /** Whether anything can follow from these facts, or rules of a pack that is not trusted could take too much of them. */
    public boolean looksAt(Collection<?> facts) {
        return !guard.idle() || facts.stream().anyMatch(this::looksAt);
    }

    private boolean looksAt(Object fact) {
        for (Class<?> type : types) {
            if (type.isInstance(fact)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What follows from the facts, without the facts themselves, in the order of their types and values.
     *
     * @throws org.ancrage.engine.refusal.RunawayRulesException if the rules do not come to an end, or if those of a pack that is not trusted would take too much,
     *     here or when they settle criteria on what was derived
     */
    public List<Object> derived(FactBase facts) {
        return derived(List.of(facts)).get(0);
    }

    /** The same from facts of several questions, which takes less time than one after the other. */
    public List<List<Object>> derived(List<FactBase> questions) {
        if (!inModel) {
            return questions.stream().map(this::derivedInSession).toList();
        }
        List<Optional<Set<Object>>> found = model.derived(questions);
        return IntStream.range(0, found.size()).mapToObj(i -> {
            FactBase facts = questions.get(i);
            return found.get(i).map(Derivation::sorted).map(derived -> checked(facts, derived)).orElseGet(() -> derivedInSession(facts));
        }).toList();
    }

    /**
     * What follows where facts are otherwise: what no rule can derive otherwise is taken over.
     *
     * @param before what follows from the facts as they were
     * @return the same list where nothing else can follow
     * @throws org.ancrage.engine.refusal.RunawayRulesException as {@link #derived}
     */
    public List<Object> derived(FactBase facts, List<Object> before, List<FactSubstitution> changes) {
        return derived(facts, before, FactChanges.of(changes), Set.of(), null);
    }

    /**
     * @param touched keys of the rules that may derive otherwise for another reason than these changes
     * @param last what followed from other facts of the same question, where many of them are asked about
     */
    public List<Object> derived(FactBase facts, List<Object> before, FactChanges changes, Set<String> touched, @Nullable DerivedBefore last) {
        if (!inModel) {
            return watched || touched(changes, touched) ? derived(facts) : checked(facts, before);
        }
        return strata.derived(facts, before, changes, touched, last, Derivation::sorted).map(derived -> checked(facts, derived))
                .orElseGet(() -> derivedInSession(facts));
    }

    /** Rules that settle criteria may be such that what was derived is too much for them. */
    private List<Object> checked(FactBase facts, List<Object> derived) {
        if (!guard.idle()) {
            guard.check(facts.plus(derived));
        }
        return derived;
    }

    private boolean touched(FactChanges changes, Set<String> touched) {
        return rules.stream().anyMatch(rule -> touched.contains(rule.key()) || rule.isSensitiveTo(changes));
    }

    /**
     * As {@link #derived}, in a session.
     *
     * @throws DisagreementException if by the model something else is derived
     */
    public List<Object> derivedAndChecked(FactBase facts) {
        List<Object> derived = derivedInSession(facts);
        if (inModel) {
            model.derived(facts).ifPresent(other -> compare(derived, other));
        }
        return derived;
    }

    /**
     * Derives in a session what the model derived.
     *
     * @throws DisagreementException if that is something else
     */
    public void check(FactBase facts, List<Object> derived) {
        compare(derivedInSession(facts), derived);
    }

    private static void compare(List<Object> inSession, Collection<Object> inModel) {
        if (inModel.size() != inSession.size() || !inModel.containsAll(inSession)) {
            throw new DisagreementException("The session derives %s and the model %s.".formatted(inSession, sorted(inModel)));
        }
    }

    /** What follows from two lists of facts of which nothing follows together, in the order in which it is told. */
    public static List<Object> union(List<Object> one, List<Object> other) {
        Set<Object> all = new LinkedHashSet<>(one);
        return all.addAll(other) ? sorted(all) : one;
    }

    private List<Object> derivedInSession(FactBase facts) {
        List<Object> all = facts.all();
        Set<Object> given = Collections.newSetFromMap(new IdentityHashMap<>());
        given.addAll(all);
        List<Object> derived = new ArrayList<>();
        // Equality behaviour hashes what is inserted: only facts that some derivation looks at.
        List<?> looked = all.stream().filter(this::looksAt).toList();
        Consumer<KieSession> after = session -> session.getObjects(fact -> !given.contains(fact)).forEach(derived::add);
        if (watched) {
            guard.check(facts);
            Guard.Watch watch = guard.watch(all);
            sessions.run(looked, session -> listen(session, watch), after);
            watch.throwIfOver();
        } else {
            sessions.run(looked, session -> { }, after);
        }
        return checked(facts, sorted(derived));
    }

    /** Neither a session nor the rounds of a derivation keep facts in an order that means anything. */
    private static List<Object> sorted(Collection<Object> facts) {
        Map<Class<?>, List<Object>> byClass = new TreeMap<>(Comparator.comparing(Class::getName));
        FactBase.addByClass(facts, byClass);
        List<Object> sorted = new ArrayList<>(facts.size());
        byClass.forEach((type, alike) -> sorted.addAll(alike.size() == 1 ? alike : sortedByValues(type, alike)));
        return Collections.unmodifiableList(sorted);
    }

    private static List<Object> sortedByValues(Class<?> type, List<Object> facts) {
        record Told(String[] values, Object fact) {
        }
        List<RecordShape.Component> components = RecordShape.components(type);
        return facts.stream().map(fact -> new Told(type.isRecord() ? values(fact, components) : new String[] {fact.toString()}, fact))
                .sorted((one, other) -> Arrays.compare(one.values(), other.values())).map(Told::fact).toList();
    }

    /** To put a record in words takes longer than to derive it. */
    private static String[] values(Object fact, List<RecordShape.Component> components) {
        String[] values = new String[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = String.valueOf(components.get(i).valueIn(fact));
        }
        return values;
    }

    private static void listen(KieSession session, Guard.Watch watch) {
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
                watch.fired(RuleWalk.key(event.getMatch().getRule().getPackageName(), event.getMatch().getRule().getName()));
                if (watch.over()) {
                    session.halt();
                }
            }
        });
    }
}
