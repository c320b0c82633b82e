package org.ancrage.engine.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.FactSides;
import org.ancrage.engine.walk.ModelPart;
import org.ancrage.engine.walk.RulePart;
import org.ancrage.engine.walk.Side;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.DSL;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;
import org.kie.api.conf.EqualityBehaviorOption;

/**
 * Settles the parts of rules in Drools sessions, need and offer each by itself: every part is a rule of its own, in a base for the side at which it looks. Parts
 * of equal form are one. Thread-safe.
 */
public final class PartSessions {

    private static final String PACKAGE = "parts";

    /** By form of the part. */
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final Map<Side, Base> bases = new EnumMap<>(Side.class);

    private record Base(Sessions sessions, Map<org.kie.api.definition.rule.Rule, Integer> numbers) {
    }

    /** @param sources of the rules that settle criteria */
    public PartSessions(List<RuleSource> sources, FactSides sides) {
        Map<Side, List<Rule>> rules = new EnumMap<>(Side.class);
        sources.stream().flatMap(source -> source.models().stream()).flatMap(model -> model.getRules().stream()).filter(rule -> !RuleBook.derives(rule))
                .flatMap(rule -> ModelPart.of(rule, sides).stream()).forEach(part -> numbers.computeIfAbsent(part.part().form(), fresh -> {
                    bases(part.part().side()).forEach(side -> rules.computeIfAbsent(side, none -> new ArrayList<>()).add(rule(numbers.size(), part.conditions())));
                    return numbers.size();
                }));
        rules.forEach((side, some) -> bases.put(side, base(some)));
    }

    /** What looks at the day alone is settled with the need or with the offer. */
    private static Stream<Side> bases(Side side) {
        return side == Side.DAY ? Stream.of(Side.NEED, Side.OFFER) : Stream.of(side);
    }

    private static Rule rule(int number, List<Condition> conditions) {
        Consequence nothing = DSL.execute(() -> { }).get();
        return new RuleImpl(PACKAGE, String.valueOf(number), null, new CompositePatterns(Condition.Type.AND, conditions, Map.of(RuleImpl.DEFAULT_CONSEQUENCE_NAME, nothing)));
    }

    private static Base base(List<Rule> rules) {
        Sessions sessions = new Sessions(List.of(new ModelImpl(PACKAGE).withRules(rules)), EqualityBehaviorOption.IDENTITY);
        Map<org.kie.api.definition.rule.Rule, Integer> numbers = new IdentityHashMap<>();
        sessions.rules().forEach(rule -> numbers.put(rule, Integer.valueOf(rule.getName())));
        return new Base(sessions, numbers);
    }

    /** The number of a part that cannot be taken apart any further. */
    public int number(RulePart part) {
        return Objects.requireNonNull(numbers.get(part.form()));
    }

    /**
     * Numbers of the parts that hold.
     *
     * @param side at which they look
     * @param facts of that side and of the day
     */
    public BitSet holding(Side side, FactBase facts) {
        BitSet holding = new BitSet(numbers.size());
        Base base = bases.get(side);
        if (base != null) {
            base.sessions().match(facts.all(), match -> holding.set(Objects.requireNonNull(base.numbers().get(match.getRule()))));
        }
        return holding;
    }
}
