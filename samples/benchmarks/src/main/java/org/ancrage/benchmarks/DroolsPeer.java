package org.ancrage.benchmarks;

import java.util.function.Supplier;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieContainerSessionsPool;
import org.kie.api.runtime.KieSession;

/**
 * Drools with rule files behind a {@code KieContainer}: for each decision a session that gets the facts, fires all rules and is disposed
 * of. It is a new one, as tutorials show it (Drools documentation, « Rule engine », « KIE sessions »), or one from a pool, which is reset
 * instead of being built anew, as the documentation advises for many short decisions (« KIE session pools »).
 */
final class DroolsPeer implements Peer {

    private final Law law;
    private final Supplier<KieSession> sessions;
    private final Runnable closing;

    private DroolsPeer(Law law, Supplier<KieSession> sessions, Runnable closing) {
        this.law = law;
        this.sessions = sessions;
        this.closing = closing;
    }

    /** A new session each time, with the classic compiler, which most tutorials use. */
    static DroolsPeer classic(Law law) {
        return newSessions(law, DroolsRules.classic());
    }

    /** A new session each time, with the executable model, which Drools 10 brings with {@code drools-engine}. */
    static DroolsPeer executableModel(Law law) {
        return newSessions(law, DroolsRules.executableModel());
    }

    private static DroolsPeer newSessions(Law law, KieContainer container) {
        return new DroolsPeer(law, container::newKieSession, container::dispose);
    }

    /** Sessions from a pool, with the executable model. */
    static DroolsPeer pooled(Law law) {
        KieContainer container = DroolsRules.executableModel();
        KieContainerSessionsPool pool = container.newKieSessionsPool(Runtime.getRuntime().availableProcessors());
        return new DroolsPeer(law, pool::newKieSession, () -> {
            pool.shutdown();
            container.dispose();
        });
    }

    @Override
    public Settled settle(Need need, Proposal proposal) {
        Conclusions conclusions = new Conclusions();
        KieSession session = sessions.get();
        try {
            session.setGlobal("conclusions", conclusions);
            WorkingMemory.facts(need, proposal, law).forEach(session::insert);
            session.fireAllRules();
        } finally {
            // One from a pool goes back to it.
            session.dispose();
        }
        return conclusions.settled();
    }

    @Override
    public void close() {
        closing.run();
    }
}
