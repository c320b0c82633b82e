package org.ancrage.benchmarks.peer;

import java.util.EnumMap;
import java.util.Map;
import org.ancrage.benchmarks.question.Adequacy;
import org.ancrage.benchmarks.question.Criterion;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * The Camunda DMN engine as its documentation shows it embedded: one engine, decisions parsed once, FEEL, and for each question one map of
 * variables that all tables read (« DMN Engine », « Embedding »). What needs lists, dates or chains is computed before, as DMN users do,
 * and that counts: it is part of a decision. Version 7.24 hands FEEL the text of each cell at every evaluation, which is most of its time.
 */
public final class CamundaTables implements Peer<Settled> {

    private final Law law;
    private final Adequacy adequacy;
    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<Criterion, DmnDecision> decisions = new EnumMap<>(Criterion.class);

    public CamundaTables(Law law) {
        this.law = law;
        adequacy = Adequacy.of(law);
        for (DmnDecision decision : engine.parseDecisions(DecisionTables.model())) {
            decisions.put(Criterion.valueOf(decision.getKey()), decision);
        }
    }

    @Override
    public Settled settle(Need need, Proposal proposal) {
        VariableContext variables = Variables.fromMap(FlatFacts.of(need, proposal, law, adequacy)).asVariableContext();
        Conclusions conclusions = new Conclusions();
        decisions.forEach((criterion, decision) -> {
            DmnDecisionTableResult result = engine.evaluateDecisionTable(decision, variables);
            if (!result.isEmpty()) {
                String truth = result.getSingleResult().getSingleEntry();
                conclusions.settle(criterion, truth.equals("MET"), truth.equals("UNMET"));
            }
        });
        return conclusions.settled();
    }
}
