package org.ancrage.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Explanation.Kind;
import org.ancrage.decision.Finding;
import org.ancrage.law.Condition;
import org.ancrage.law.Criterion;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/** Annotates outlines with what the facts say of their criteria. Not thread-safe. */
final class Explainer {

    private final AppliedLaw law;
    private final Criteria inFull;
    private final Criteria inBrief;

    Explainer(AppliedLaw law, Findings findings) {
        this.law = law;
        this.inFull = new Criteria(findings::of);
        this.inBrief = new Criteria(findings::withoutFacts);
    }

    /** What all texts have in common: criteria, each explained once. */
    private record Criteria(Map<String, Explanation> explained, Function<Criterion, Finding> finding) {

        Criteria(Function<Criterion, Finding> finding) {
            this(new HashMap<>(), finding);
        }
    }

    Explanation explain(OutlineReading outline, Wording title) {
        return explained(outline, title, inFull);
    }

    /** As {@link #explain}, with findings that name rules but no facts: all that levels below the last tell of them. */
    Explanation explainInBrief(OutlineReading outline, Wording title) {
        return explained(outline, title, inBrief);
    }

    private Explanation explained(OutlineReading outline, Wording title, Criteria criteria) {
        Explanation applicability = part(Kind.APPLICABILITY, outline.version().applies(), outline, criteria);
        List<Explanation> parts = applicability.truth() == Truth.UNMET
                ? List.of(applicability)
                : List.of(applicability, part(Kind.REQUIREMENT, outline.version().requires(), outline, criteria));
        return new Explanation(Kind.TEXT, all(parts), title, law.provisions(outline.version().provisions()), parts, null, null);
    }

    private Explanation part(Kind kind, Condition condition, OutlineReading outline, Criteria criteria) {
        Explanation node = node(condition, outline, criteria);
        return new Explanation(kind, node.truth(), null, List.of(), List.of(node), null, null);
    }

    private Explanation node(Condition condition, OutlineReading outline, Criteria criteria) {
        if (condition instanceof Condition.Settled settled) {
            return criterion(settled.criterion(), criteria);
        }
        List<Explanation> children = new ArrayList<>();
        for (Condition child : outline.taken(condition)) {
            children.add(node(child, outline, criteria));
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

    private Explanation criterion(String id, Criteria criteria) {
        Explanation known = criteria.explained().get(id);
        if (known == null) {
            Criterion criterion = law.criterion(id);
            Finding finding = criteria.finding().apply(criterion);
            known = new Explanation(Kind.CRITERION, finding.truth(), criterion.statement(), law.provisions(criterion.provisions()),
                    List.of(), finding, null);
            criteria.explained().put(id, known);
        }
        return known;
    }
}
