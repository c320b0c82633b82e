package org.ancrage.benchmarks.peer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ancrage.Ancrage;
import org.ancrage.benchmarks.question.Criterion;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.engine.trial.RuleProbe;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.law.Truth;
import org.ancrage.verify.Probes;

/** What Ancrage itself makes of the criteria, rule by rule: the reference that peers are checked against. It is not timed. */
public final class ModelOfAncrage implements Peer<Settled> {

    private final RuleProbe probe;
    private final Map<String, RuleProbe.ProbedRule> rules;

    public ModelOfAncrage(Ancrage ancrage) {
        probe = Probes.of(ancrage);
        rules = probe.rules().stream().filter(rule -> Criterion.has(rule.criterion()))
                .collect(Collectors.toMap(RuleProbe.ProbedRule::key, Function.identity()));
    }

    /** The rules that settle the criteria. */
    public List<RuleProbe.ProbedRule> rules() {
        return List.copyOf(rules.values());
    }

    @Override
    public Settled settle(Need need, Proposal proposal) {
        Conclusions conclusions = new Conclusions();
        for (String key : probe.firedInModel(proposal.to(need), Law.DAY, Map.of())) {
            RuleProbe.ProbedRule rule = rules.get(key);
            if (rule != null) {
                conclusions.settle(Criterion.of(rule.criterion()), rule.concludes() == Truth.MET, rule.concludes() == Truth.UNMET);
            }
        }
        return conclusions.settled();
    }
}
