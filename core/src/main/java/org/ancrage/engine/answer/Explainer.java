package org.ancrage.engine.answer;

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
import org.ancrage.engine.outline.OutlineReading;
import org.ancrage.engine.world.AppliedLaw;
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
        return condition.fold(new Annotated(outline, criteria));
    }

    /** A node, with the truth that {@link Condition#truth} has it, from what its children were found to be. */
    private final class Annotated implements Condition.Fold<Explanation> {
        private final OutlineReading outline;
        private final Criteria criteria;

        Annotated(OutlineReading outline, Criteria criteria) {
            this.outline = outline;
            this.criteria = criteria;
        }

        @Override
        public Explanation all(Condition.All node) {
            List<Explanation> children = each(node.children());
            return told(node, Explainer.all(children), children, null);
        }

        @Override
        public Explanation any(Condition.Any node) {
            List<Explanation> children = each(node.children());
            return told(node, Truth.any(truths(children)), children, null);
        }

        @Override
        public Explanation not(Condition.Not node) {
            Explanation child = node.child().fold(this);
            return told(node, child.truth().negated(), List.of(child), null);
        }

        @Override
        public Explanation unless(Condition.Unless node) {
            Explanation rule = node.rule().fold(this);
            Explanation exception = node.exception().fold(this);
            return told(node, Truth.all(List.of(rule.truth(), exception.truth().negated())), List.of(rule, exception), null);
        }

        @Override
        public Explanation settled(Condition.Settled node) {
            return criterion(node.criterion(), criteria);
        }

        @Override
        public Explanation choice(Condition.Choice node) {
            Reading reading = law.corpus().reading(node.reading()).orElseThrow();
            String option = outline.options().apply(reading.id());
            Explanation child = node.option(option).fold(this);
            if (!law.day().law().openReadings().contains(reading.id()) && option.equals(reading.defaultOption())) {
                // Settled since, or not raised yet: the outline has what its default says, and nothing is chosen.
                return node.statement() == null && node.provisions().isEmpty() ? child
                        : new Explanation(Kind.ALL, child.truth(), node.statement(), law.provisions(node.provisions()), List.of(child), null, null);
            }
            return told(node, child.truth(), List.of(child), new Explanation.TakenReading(reading, reading.option(option)));
        }

        @Override
        public Explanation given(Condition.Given node) {
            return told(node, node.holds() ? Truth.MET : Truth.UNMET, List.of(), null);
        }

        private List<Explanation> each(List<Condition> nodes) {
            List<Explanation> each = new ArrayList<>();
            for (Condition node : nodes) {
                each.add(node.fold(this));
            }
            return each;
        }

        private Explanation told(Condition node, Truth truth, List<Explanation> children, Explanation.@Nullable TakenReading taken) {
            return new Explanation(Kind.of(node), truth, node.statement(), law.provisions(node.provisions()), children, null, taken);
        }
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
