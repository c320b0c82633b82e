package org.ancrage.benchmarks;

import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieContainerSessionsPool;
import org.kie.api.runtime.KieSession;

/**
 * Drools as its documentation advises for many short decisions: the executable model, and sessions from a pool, which are reset instead
 * of being built anew (« Rule engine », « KIE session pools »).
 */
final class PooledDrools implements Peer {

    private final Law law;
    private final KieContainer container;
    private final KieContainerSessionsPool pool;

    PooledDrools(Law law) {
        this.law = law;
        this.container = DroolsRules.executableModel();
        this.pool = container.newKieSessionsPool(Runtime.getRuntime().availableProcessors());
    }

    @Override
    public Settled settle(Need need, Proposal proposal) {
        Conclusions conclusions = new Conclusions();
        KieSession session = pool.newKieSession();
        try {
            session.setGlobal("conclusions", conclusions);
            WorkingMemory.facts(need, proposal, law).forEach(session::insert);
            session.fireAllRules();
        } finally {
            // Goes back to the pool.
            session.dispose();
        }
        return conclusions.settled();
    }

    @Override
    public void close() {
        pool.shutdown();
        container.dispose();
    }
}
