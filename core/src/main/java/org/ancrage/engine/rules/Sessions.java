package org.ancrage.engine.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.refusal.RunawayProblem;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.engine.walk.RuleWalk;
import org.ancrage.engine.walk.ToldRule;
import org.ancrage.refusal.AncrageException;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseOption;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.Match;

/** A KieBase of some of the rules, and one session of it per run, which is used again when its run is over. Thread-safe. */
final class Sessions {

    /** Far above what any honest question fires, and what one more fact adds; reached only by rules that feed themselves. */
    private static final int FIRING_LIMIT = 100_000;
    private static final int FIRINGS_PER_FACT = 100;
    /** Enough to see which rule it is that does not end. */
    private static final int OBSERVED = 1_000;

    /** Those that tell who wrote its rules. */
    private final List<RuleSource> sources;
    private final KieBase kieBase;
    private final KieSessionsPool sessions;

    Sessions(List<RuleSource> sources, Predicate<Rule> wanted, KieBaseOption behaviour) {
        this(sources, sources.stream().flatMap(source -> source.models().stream())
                .<Model>map(model -> Filtered.where(model, wanted)).filter(model -> !model.getRules().isEmpty()).toList(), behaviour);
    }

    /** @param models that serve no other base */
    Sessions(Collection<Model> models, KieBaseOption behaviour) {
        this(List.of(), models, behaviour);
    }

    private Sessions(List<RuleSource> sources, Collection<Model> models, KieBaseOption behaviour) {
        this.sources = sources;
        // It grows with the number of runs at a time; a session that goes back to it forgets its facts and listeners.
        kieBase = KieBaseBuilder.createKieBaseFromModel(models, behaviour);
        sessions = kieBase.newKieSessionsPool(1);
    }

    /** The rules of the base, as its matches name them. */
    Stream<org.kie.api.definition.rule.Rule> rules() {
        return kieBase.getKiePackages().stream().flatMap(each -> each.getRules().stream());
    }

    /** Inserts the facts and tells of every match of every rule, which does nothing more. */
    void match(Collection<?> facts, Consumer<Match> each) {
        KieSession session = sessions.newKieSession();
        try {
            insert(facts, session);
            session.fireAllRules(match -> {
                Effort.interruptible();
                each.accept(match);
                return false;
            });
        } catch (RuntimeException e) {
            throw told(e);
        } finally {
            session.dispose();
        }
    }

    /**
     * Inserts the facts, fires all rules, and hands the session over before it goes back.
     *
     * @throws RunawayRulesException if the rules do not come to an end
     */
    void run(Collection<?> facts, Consumer<KieSession> before, Consumer<KieSession> after) {
        KieSession session = sessions.newKieSession();
        try {
            before.accept(session);
            insert(facts, session);
            int limit = mostFirings(facts.size());
            if (session.fireAllRules(Sessions::unlessInterrupted, limit) >= limit) {
                throw new RunawayRulesException(RunawayProblem.RULES_WITHOUT_END.with("firings", limit).with("rule", busiest(session)));
            }
            after.accept(session);
        } catch (RuntimeException e) {
            throw told(e);
        } finally {
            session.dispose();
        }
    }

    /** A session looks at facts at which the model need not look any more; its messages quote the name of the rule. */
    private RuntimeException told(RuntimeException failed) {
        if (failed instanceof AncrageException) {
            return failed;
        }
        String message = String.valueOf(failed.getMessage());
        return rules().filter(rule -> message.contains('"' + rule.getName() + '"')).findFirst().<RuntimeException>map(rule -> {
            RulePlaces places = sources.stream().filter(source -> rule.getPackageName().startsWith(source.rulePackage() + ".")).findFirst()
                    .map(RuleSource::places).orElse(RulePlaces.UNKNOWN);
            return new ToldRule(RuleWalk.key(rule.getPackageName(), rule.getName()), rule.getName(), places.of(rule.getPackageName(), rule.getName()))
                    .failing("In a session, a part", failed);
        }).orElse(failed);
    }

    /** How many firings of rules that come to an end are never reached with as many facts. */
    static int mostFirings(int facts) {
        return FIRING_LIMIT + FIRINGS_PER_FACT * facts;
    }

    private static boolean unlessInterrupted(Match match) {
        Effort.interruptible();
        return true;
    }

    private static void insert(Collection<?> facts, KieSession session) {
        for (Object fact : facts) {
            Effort.interruptible();
            session.insert(fact);
        }
    }

    /** Of the rules that go on firing, the one that does so most often. */
    private static String busiest(KieSession session) {
        Map<String, Integer> firings = new TreeMap<>();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                firings.merge(event.getMatch().getRule().getName(), 1, Integer::sum);
            }
        });
        session.fireAllRules(OBSERVED);
        return firings.entrySet().stream().max(Comparator.comparing(Map.Entry<String, Integer>::getValue)).map(Map.Entry::getKey).orElse("?");
    }
}
