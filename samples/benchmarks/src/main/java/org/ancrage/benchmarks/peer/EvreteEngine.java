package org.ancrage.benchmarks.peer;

import java.util.List;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.WorkingMemory;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;

/**
 * Evrete as its documentation shows it: one knowledge, built once, and a new stateful session per decision; conditions and actions are
 * lambdas, which need no compiler (Evrete, « Guide », « Sessions »).
 *
 * <p>Rules only add facts, so every rule on the agenda may run before additions are looked at (mode {@code CONTINUOUS}). The default mode of
 * 4.0.3 drops what is left on the agenda when a rule adds a fact.
 */
public final class EvreteEngine implements Peer<Settled> {

    private final Law law;
    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;
    private final List<EvreteStages.State> states;

    public EvreteEngine(Law law) {
        this.law = law;
        this.knowledge = EvreteRules.of(law, service);
        this.states = law.statesWithAccessLaws().stream().map(EvreteStages.State::new).toList();
    }

    @Override
    public Settled settle(Need need, Proposal proposal) {
        EvreteFindings findings = new EvreteFindings(proposal.offer());
        try (StatefulSession session = knowledge.newStatefulSession(ActivationMode.CONTINUOUS)) {
            for (Object fact : WorkingMemory.ofQuestion(need, proposal, law)) {
                session.insert(fact);
                if (fact instanceof Entity) {
                    // A type of its own: Evrete takes a fact for its class only.
                    session.insertAs(Entity.class.getName(), fact);
                }
            }
            states.forEach(session::insert);
            for (int stage = 0; stage < 3; stage++) {
                session.insert(new EvreteStages.Stage(stage, findings));
                session.fire();
            }
        }
        return findings.conclusions().settled();
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
