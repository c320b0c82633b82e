package org.ancrage.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Explanation.Kind;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Premise;
import org.ancrage.law.Condition;
import org.ancrage.law.Criterion;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/** Annotates outlines with the rules that settled their criteria, the facts that they matched, and what nearly did. Not thread-safe. */
final class Explainer {

    private final AppliedLaw law;
    private final RuleBook book;
    private final Qualification qualification;
    private final ExposureChains chains;
    /** Texts share criteria. */
    private final Map<String, Explanation> criteria = new HashMap<>();

    Explainer(AppliedLaw law, RuleBook book, Qualification qualification) {
        this.law = law;
        this.book = book;
        this.qualification = qualification;
        this.chains = new ExposureChains(qualification.facts(), law.corpus());
    }

    Explanation explain(OutlineReading outline, Wording title) {
        Explanation applicability = part(Kind.APPLICABILITY, outline.version().applies(), outline);
        List<Explanation> parts = applicability.truth() == Truth.UNMET
                ? List.of(applicability)
                : List.of(applicability, part(Kind.REQUIREMENT, outline.version().requires(), outline));
        return new Explanation(Kind.TEXT, all(parts), title, law.provisions(outline.version().provisions()), parts, null, null);
    }

    private Explanation part(Kind kind, Condition condition, OutlineReading outline) {
        Explanation node = node(condition, outline);
        return new Explanation(kind, node.truth(), null, List.of(), List.of(node), null, null);
    }

    private Explanation node(Condition condition, OutlineReading outline) {
        if (condition instanceof Condition.Settled settled) {
            return criterion(settled.criterion());
        }
        List<Explanation> children = new ArrayList<>();
        for (Condition child : outline.taken(condition)) {
            children.add(node(child, outline));
        }
        return new Explanation(kind(condition), truth(condition, children), condition.statement(), law.provisions(condition.provisions()),
                children, null, taken(condition, outline));
    }

    /** As {@link Condition#truth}, from what the children were found to be. */
    private static Truth truth(Condition condition, List<Explanation> children) {
        if (condition instanceof Condition.All) {
            return all(children);
        } else if (condition instanceof Condition.Any) {
            return Truth.any(truths(children));
        } else if (condition instanceof Condition.Not) {
            return children.get(0).truth().negated();
        } else if (condition instanceof Condition.Unless) {
            return Truth.all(List.of(children.get(0).truth(), children.get(1).truth().negated()));
        } else if (condition instanceof Condition.Given given) {
            return given.holds() ? Truth.MET : Truth.UNMET;
        }
        return children.get(0).truth();
    }

    private static Truth all(List<Explanation> children) {
        return Truth.all(truths(children));
    }

    private static Set<Truth> truths(List<Explanation> children) {
        Set<Truth> truths = EnumSet.noneOf(Truth.class);
        for (Explanation child : children) {
            truths.add(child.truth());
        }
        return truths;
    }

    private static Kind kind(Condition condition) {
        if (condition instanceof Condition.All) {
            return Kind.ALL;
        } else if (condition instanceof Condition.Any) {
            return Kind.ANY;
        } else if (condition instanceof Condition.Not) {
            return Kind.NOT;
        } else if (condition instanceof Condition.Unless) {
            return Kind.UNLESS;
        } else if (condition instanceof Condition.Choice) {
            return Kind.READING;
        }
        return Kind.GIVEN;
    }

    private Explanation.@Nullable TakenReading taken(Condition condition, OutlineReading outline) {
        if (!(condition instanceof Condition.Choice choice)) {
            return null;
        }
        Reading reading = law.corpus().reading(choice.reading()).orElseThrow();
        return new Explanation.TakenReading(reading, reading.option(outline.options().apply(reading.id())));
    }

    private Explanation criterion(String id) {
        Explanation known = criteria.get(id);
        if (known == null) {
            Criterion criterion = law.criterion(id);
            Finding finding = finding(criterion);
            known = new Explanation(Kind.CRITERION, finding.truth(), criterion.statement(), law.provisions(criterion.provisions()),
                    List.of(), finding, null);
            criteria.put(id, known);
        }
        return known;
    }

    Finding finding(Criterion criterion) {
        Truth truth = qualification.truth(criterion.id());
        List<CriterionRule> settling = book.settling(criterion.id());
        List<Ground> grounds = new ArrayList<>();
        qualification.grounds(criterion.id()).forEach(rule -> grounds.add(ground(rule)));
        List<NearMiss> misses = new ArrayList<>();
        Set<Truth> conclusions = EnumSet.noneOf(Truth.class);
        for (CriterionRule rule : settling) {
            conclusions.add(rule.concludes());
            if (truth == Truth.UNKNOWN || truth == Truth.UNMET && rule.concludes() == Truth.MET) {
                miss(rule).ifPresent(misses::add);
            }
        }
        return new Finding(criterion, truth, grounds, misses, conclusions);
    }

    Ground ground(CriterionRule rule) {
        FactBase facts = qualification.facts();
        Optional<List<Premise>> match = rule.concludes() == Truth.UNMET
                ? rule.walk().firstMatchMeasured(facts)
                : rule.walk().firstMatch(facts);
        List<Premise> premises = match
                .orElseThrow(() -> new DisagreementException("The rule (%s) fired and does not match.".formatted(rule.key())));
        return new Ground(rule.name(), premises, chains.among(premises));
    }

    Optional<NearMiss> miss(CriterionRule rule) {
        NearestMiss closest = rule.walk().nearestMiss(qualification.facts());
        return closest.failure().map(failure -> new NearMiss(rule.name(), rule.concludes(), closest.matched(), failure));
    }
}
