package org.ancrage.benchmarks.peer;

import org.ancrage.benchmarks.question.Law;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * The criteria as rules of Evrete, which has neither {@code not} nor {@code exists} nor {@code accumulate}: first which certificates
 * count, next who reaches whom, then what speaks against a criterion, last the conclusions.
 */
final class EvreteRules {

    private EvreteRules() {
    }

    static Knowledge of(Law law, KnowledgeService service) {
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        EvreteStages stages = new EvreteStages(rules);
        EvreteReach.add(law, stages);
        EvreteObstacles.add(law, stages);
        EvreteConclusions.add(law, stages);
        return rules.build();
    }
}
