package org.ancrage.engine.rules;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ancrage.engine.refusal.RuleOrigin;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.FactChanges;
import org.ancrage.engine.walk.FactNode;
import org.ancrage.engine.walk.RuleModelReader;
import org.ancrage.engine.walk.RuleNode;
import org.ancrage.engine.walk.RuleRun;
import org.ancrage.engine.walk.RuleStep;
import org.ancrage.engine.walk.RuleWalk;
import org.ancrage.engine.walk.Sensitivity;
import org.ancrage.engine.walk.ToldRule;
import org.drools.model.BitMask;
import org.drools.model.Channel;
import org.drools.model.Consequence;
import org.drools.model.Drools;
import org.drools.model.DroolsEntryPoint;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/** A rule that derives facts, evaluated in its model: its consequence is called at each match. Immutable and thread-safe. */
final class DerivingRule {

    private final ToldRule told;
    private final String derives;
    private final RuleNode root;
    private final RuleStep steps;
    private final int variables;
    private final Consequence consequence;
    private final int[] arguments;
    private final List<Class<?>> types;
    private final Set<Class<?>> counted = new HashSet<>();
    /** Types of the facts without one of which nothing matches. */
    private final Class<?>[] needed;
    /** Patterns of which a fact more can only make it derive more. */
    private final List<FactNode> asserted;
    /** Found when first asked for. */
    private volatile @Nullable Sensitivity sensitivity;

    DerivingRule(Rule of, RuleOrigin origin) {
        this.told = ToldRule.of(of, origin);
        this.derives = RuleBook.derivedType(of);
        RuleModelReader reader = new RuleModelReader(of, origin);
        this.root = reader.read();
        this.consequence = of.getDefaultConsequence();
        this.arguments = Arrays.stream(consequence.getVariables()).mapToInt(reader::slot).toArray();
        this.variables = reader.variables();
        this.steps = root.before(RuleStep.MATCHED);
        this.types = RuleNode.patterns(root).<Class<?>>map(FactNode::type).distinct().toList();
        this.needed = needed(root).map(FactNode::type).distinct().toArray(Class<?>[]::new);
        this.asserted = asserted(root).toList();
        root.visit(node -> {
            if (node instanceof RuleNode.Not || node instanceof RuleNode.Accumulate) {
                RuleNode.patterns(node).map(FactNode::type).forEach(counted::add);
            }
        });
    }

    private static Stream<FactNode> needed(RuleNode node) {
        return node instanceof RuleNode.Or ? Stream.empty() : node instanceof RuleNode.And || node instanceof RuleNode.Exists
                ? node.children().stream().flatMap(DerivingRule::needed) : node instanceof FactNode ? asserted(node) : Stream.empty();
    }

    private static Stream<FactNode> asserted(RuleNode node) {
        if (node instanceof FactNode pattern) {
            return pattern.source() == null ? Stream.of(pattern) : Stream.empty();
        }
        return node instanceof RuleNode.Not || node instanceof RuleNode.Accumulate ? Stream.empty()
                : node.children().stream().flatMap(DerivingRule::asserted);
    }

    /** Types of the facts that the rule looks at. */
    List<Class<?>> types() {
        return types;
    }

    /** As {@link RuleWalk#rule}. */
    String key() {
        return told.key();
    }

    /** Simple name of the type that it derives. */
    String derives() {
        return derives;
    }

    /** Types of which it counts the facts, or asks that there be none: one more may take back what it derived. */
    Set<Class<?>> counted() {
        return counted;
    }

    /** Whether it may derive something else where the facts are otherwise. */
    boolean isSensitiveTo(FactChanges changes) {
        Sensitivity known = sensitivity;
        if (known == null) {
            known = new Sensitivity(root, variables, arguments);
            sensitivity = known;
        }
        return known.toAny(changes);
    }

    /** Hands over every fact that it derives of these. */
    void derive(FactBase facts, Consumer<Object> into) {
        if (canMatch(facts)) {
            steps.match(run(facts, into));
        }
    }

    private boolean canMatch(FactBase facts) {
        for (Class<?> type : needed) {
            if (facts.of(type).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The same where it derives nothing new but from facts that are new.
     *
     * @param fresh those of the facts that are
     */
    void derive(FactBase facts, FactBase fresh, Consumer<Object> into) {
        for (FactNode pattern : asserted) {
            if (!fresh.of(pattern.type()).isEmpty() && canMatch(facts)) {
                steps.match(run(facts, into).narrowed(pattern, fresh));
            }
        }
    }

    private RuleRun run(FactBase facts, Consumer<Object> into) {
        Drools inserting = new Inserting(told.key(), into);
        return RuleRun.each(facts, variables, RuleRun.Watch.NOTHING, run -> {
            try {
                consequence.getBlock().execute(consequence.isUsingDrools() ? withFirst(inserting, run.arguments(arguments)) : run.arguments(arguments));
            } catch (Exception e) {
                throw told.failing("The consequence", e);
            }
            return false;
        });
    }

    private static @Nullable Object[] withFirst(Object first, @Nullable Object[] others) {
        @Nullable Object[] all = new @Nullable Object[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }

    /** What a consequence sees of the engine: it may insert. */
    private record Inserting(String rule, Consumer<Object> into) implements Drools {

        @Override
        public void insert(Object fact) {
            into.accept(fact);
        }

        @Override
        public void insert(Object fact, boolean dynamic) {
            into.accept(fact);
        }

        private IllegalStateException refused() {
            return new IllegalStateException("The rule (%s) does more than insert what it derives. Its consequence may only be insert( new … ).".formatted(rule));
        }

        @Override
        public <T> T getRuntime(Class<T> type) {
            throw refused();
        }

        @Override
        public <T> T getContext(Class<T> type) {
            throw refused();
        }

        @Override
        public DroolsEntryPoint getEntryPoint(String name) {
            throw refused();
        }

        @Override
        public void halt() {
            throw refused();
        }

        @Override
        public void setFocus(String group) {
            throw refused();
        }

        @Override
        public Channel getChannel(String name) {
            throw refused();
        }

        @Override
        public void logicalInsert(Object fact) {
            throw refused();
        }

        @Override
        public void insertAsync(Object fact) {
            throw refused();
        }

        @Override
        public void update(Object fact, String... properties) {
            throw refused();
        }

        @Override
        public void update(Object fact, BitMask properties) {
            throw refused();
        }

        @Override
        public void delete(Object fact) {
            throw refused();
        }
    }
}
