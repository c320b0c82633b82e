package org.ancrage.benchmarks.peer;

import java.util.Set;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.WorkingMemory;
import org.ancrage.fact.Administration;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Contract;
import org.ancrage.fact.Customer;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.Derogation;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Location;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.Project;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.derived.EntityActivity;
import org.ancrage.fact.derived.EntityRemoteAccess;
import org.ancrage.fact.derived.GroupVotes;
import org.ancrage.fact.derived.OutsideShare;
import org.ancrage.fact.derived.ServiceAsGiven;
import org.ancrage.fact.derived.Stake;
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

    /** What rules ask for; Evrete warns of each fact of another type. */
    private static final Set<Class<?>> ASKED = Set.of(Administration.class, Certificate.class, Contract.class, Customer.class, Dataset.class, Derogation.class,
            EntityActivity.class, EntityRemoteAccess.class, GroupVotes.class, Holding.class, Hoster.class, Location.class, Offer.class,
            OutsideShare.class, Participant.class, Project.class, ServiceAsGiven.class, Stake.class);

    private final Law law;
    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;

    public EvreteEngine(Law law) {
        this.law = law;
        this.knowledge = EvreteRules.of(law, service);
    }

    @Override
    public Settled settle(Need need, Proposal proposal) {
        EvreteFindings findings = new EvreteFindings(proposal.offer());
        try (StatefulSession session = knowledge.newStatefulSession(ActivationMode.CONTINUOUS)) {
            for (Object fact : WorkingMemory.ofQuestion(need, proposal, law)) {
                if (ASKED.contains(fact.getClass())) {
                    session.insert(fact);
                }
                if (fact instanceof Entity) {
                    // A type of its own: Evrete takes a fact for its class only.
                    session.insertAs(Entity.class.getName(), fact);
                }
            }
            for (int stage = 0; stage <= EvreteStages.CONCLUSIONS; stage++) {
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
