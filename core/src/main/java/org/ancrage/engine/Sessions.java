package org.ancrage.engine;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseOption;
import org.kie.api.runtime.KieSession;

/** A KieBase of some of the rules, and one session of it per run. Thread-safe. */
final class Sessions {

    /** Far above what any honest question fires; reached only by rules that feed themselves. */
    static final int FIRING_LIMIT = 100_000;

    private final KieBase kieBase;

    Sessions(List<RuleSource> sources, Predicate<Rule> wanted, KieBaseOption behaviour) {
        Collection<Model> models = sources.stream().flatMap(source -> source.models().stream())
                .<Model>map(model -> Filtered.where(model, wanted)).filter(model -> !model.getRules().isEmpty()).toList();
        kieBase = KieBaseBuilder.createKieBaseFromModel(models, behaviour);
    }

    /** Inserts the facts, fires all rules, and hands the session over before it is disposed of. */
    void run(Collection<?> facts, Consumer<KieSession> before, Consumer<KieSession> after) {
        KieSession session = kieBase.newKieSession();
        try {
            before.accept(session);
            facts.forEach(session::insert);
            if (session.fireAllRules(FIRING_LIMIT) == FIRING_LIMIT) {
                throw new IllegalStateException("The rules fired %d times without coming to an end.".formatted(FIRING_LIMIT));
            }
            after.accept(session);
        } finally {
            session.dispose();
        }
    }
}
