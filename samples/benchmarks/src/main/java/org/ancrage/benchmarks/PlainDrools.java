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

    private PlainDrools(Law law, KieContainer container) {
        this.law = law;
        this.container = container;
    }

    /** With the classic compiler, which most tutorials use. */
    static PlainDrools classic(Law law) {
        return new PlainDrools(law, DroolsRules.classic());
    }

    /** With the executable model, which Drools 10 brings with {@code drools-engine}. */
    static PlainDrools executableModel(Law law) {
        return new PlainDrools(law, DroolsRules.executableModel());
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
