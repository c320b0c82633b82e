package org.ancrage.benchmarks;

import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * Drools as tutorials show it: rule files compiled at run time behind a {@code KieContainer}, and for each decision a new session that
 * gets the facts, fires all rules and is disposed of (Drools documentation, « Rule engine », « KIE sessions »).
 */
final class PlainDrools implements Peer {

    private final Law law;
    private final KieContainer container;

    PlainDrools(Law law) {
        this.law = law;
        this.container = DroolsRules.classic();
    }

    @Override
    public Settled settle(Need need, Proposal proposal) {
        Conclusions conclusions = new Conclusions();
        KieSession session = container.newKieSession();
        try {
            session.setGlobal("conclusions", conclusions);
            WorkingMemory.facts(need, proposal, law).forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return conclusions.settled();
    }

    @Override
    public void close() {
        container.dispose();
    }
}
