package org.ancrage.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.law.Amendment;
import org.ancrage.law.Condition;

/** A condition as an amendment has it that puts one criterion in the place of another. */
record CriterionReplacement(Amendment.CriterionReplaced effect) implements Condition.Fold<Condition> {
    @Override
    public Condition all(Condition.All node) {
        return new Condition.All(each(node.children()), node.statement(), node.provisions());
    }

    @Override
    public Condition any(Condition.Any node) {
        return new Condition.Any(each(node.children()), node.statement(), node.provisions());
    }

    @Override
    public Condition not(Condition.Not node) {
        return new Condition.Not(node.child().fold(this), node.statement(), node.provisions());
    }

    @Override
    public Condition unless(Condition.Unless node) {
        return new Condition.Unless(node.rule().fold(this), node.exception().fold(this), node.statement(), node.provisions());
    }

    @Override
    public Condition settled(Condition.Settled node) {
        return node.criterion().equals(effect.criterion()) ? new Condition.Settled(effect.by()) : node;
    }

    @Override
    public Condition choice(Condition.Choice node) {
        Map<String, Condition> options = new LinkedHashMap<>();
        node.options().forEach((option, child) -> options.put(option, child.fold(this)));
        return new Condition.Choice(node.reading(), options, node.statement(), node.provisions());
    }

    @Override
    public Condition given(Condition.Given node) {
        return node;
    }

    private List<Condition> each(List<Condition> nodes) {
        return nodes.stream().map(node -> node.fold(this)).toList();
    }
}
