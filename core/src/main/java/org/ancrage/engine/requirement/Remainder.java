package org.ancrage.engine.requirement;

import java.util.List;
import org.ancrage.engine.outline.OutlineReading;
import org.ancrage.law.Condition;
import org.ancrage.requirement.Demand;

/** What is left of a condition once the criteria that are known are put in, under one choice of readings. */
record Remainder(OutlineReading known) implements Condition.Fold<Demand> {

    @Override
    public Demand all(Condition.All node) {
        return Demand.all(left(node.children()), node.statement(), node.provisions());
    }

    @Override
    public Demand any(Condition.Any node) {
        return Demand.any(left(node.children()), node.statement(), node.provisions());
    }

    @Override
    public Demand not(Condition.Not node) {
        return node.child().fold(this).negated();
    }

    @Override
    public Demand unless(Condition.Unless node) {
        return Demand.all(List.of(node.rule().fold(this), node.exception().fold(this).negated()), node.statement(), node.provisions());
    }

    @Override
    public Demand settled(Condition.Settled node) {
        return switch (known.facts().apply(node.criterion())) {
            case MET -> Demand.NOTHING;
            case UNMET -> Demand.IMPOSSIBLE;
            case UNKNOWN -> new Demand.Holds(node.criterion(), true);
        };
    }

    @Override
    public Demand choice(Condition.Choice node) {
        return Demand.all(left(node.taken(known.options())), node.statement(), node.provisions());
    }

    @Override
    public Demand given(Condition.Given node) {
        return node.holds() ? Demand.NOTHING : Demand.IMPOSSIBLE;
    }

    private List<Demand> left(List<Condition> nodes) {
        return nodes.stream().map(node -> node.fold(this)).toList();
    }
}
