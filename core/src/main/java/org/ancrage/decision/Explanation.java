package org.ancrage.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.law.Condition;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A node of the outline of a text, annotated with what the facts make of it.
 *
 * @param kind what sort of node it is
 * @param truth whether it holds
 * @param statement what it says; null where its children say it all
 * @param provisions what it puts into words
 * @param children in the order of the outline; of a reading, only the option taken
 * @param finding for a criterion, what settled it
 * @param reading for an open point of law, the option taken
 */
public record Explanation(
        Kind kind,
        Truth truth,
        @Nullable Wording statement,
        List<Provision> provisions,
        List<Explanation> children,
        @Nullable Finding finding,
        @Nullable TakenReading reading) {

    /** Sorts of nodes. */
    public enum Kind {
        /** Root: children are applicability and, unless the text does not apply, requirement. */
        TEXT,
        APPLICABILITY,
        REQUIREMENT,
        ALL,
        ANY,
        NOT,
        /** First child: the rule; second: the exception. */
        UNLESS,
        CRITERION,
        READING,
        /** Settled by the law itself. */
        GIVEN;

        private static final Condition.Fold<Kind> OF_CONDITIONS = new Condition.Fold<>() {
            @Override
            public Kind all(Condition.All node) {
                return ALL;
            }

            @Override
            public Kind any(Condition.Any node) {
                return ANY;
            }

            @Override
            public Kind not(Condition.Not node) {
                return NOT;
            }

            @Override
            public Kind unless(Condition.Unless node) {
                return UNLESS;
            }

            @Override
            public Kind settled(Condition.Settled node) {
                return CRITERION;
            }

            @Override
            public Kind choice(Condition.Choice node) {
                return READING;
            }

            @Override
            public Kind given(Condition.Given node) {
                return GIVEN;
            }
        };

        /** The sort of node that tells of a condition. */
        public static Kind of(Condition condition) {
            return condition.fold(OF_CONDITIONS);
        }
    }

    /** An open point of law, and the option on which this explanation is built. */
    public record TakenReading(Reading reading, Reading.Option option) {
    }

    public Explanation {
        provisions = List.copyOf(provisions);
        children = List.copyOf(children);
    }

    /** Whether the truth of this node rests on its child at {@code index}. */
    public boolean restsOn(int index) {
        Truth child = children.get(index).truth();
        return switch (kind) {
            case ALL -> truth == Truth.MET || child == truth;
            case ANY -> switch (truth) {
                case UNMET -> true;
                case UNKNOWN -> child == truth;
                // One of them is enough.
                case MET -> child == truth && !anyBefore(index);
            };
            case UNLESS -> truth == Truth.MET || (index == 0 ? child : child.negated()) == truth;
            case TEXT, APPLICABILITY, REQUIREMENT, NOT, CRITERION, READING, GIVEN -> true;
        };
    }

    private boolean anyBefore(int index) {
        for (int i = 0; i < index; i++) {
            if (children.get(i).truth() == truth) {
                return true;
            }
        }
        return false;
    }

    /** Findings on which the truth of this node rests, each once, in the order of the outline. */
    public List<Finding> deciding() {
        Stream<Finding> own = finding == null ? Stream.empty() : Stream.of(finding);
        Stream<Finding> below = IntStream.range(0, children.size()).filter(this::restsOn).boxed()
                .flatMap(index -> children.get(index).deciding().stream());
        return Stream.concat(own, below).distinct().toList();
    }

    /** This node and all under it, depth first. */
    public Stream<Explanation> walk() {
        List<Explanation> nodes = new ArrayList<>();
        collect(nodes);
        return nodes.stream();
    }

    private void collect(List<Explanation> nodes) {
        nodes.add(this);
        children.forEach(child -> child.collect(nodes));
    }

    private List<Explanation> restsOn() {
        return IntStream.range(0, children.size()).filter(this::restsOn).mapToObj(children::get).toList();
    }

    /** This node and all under it that bear on its truth, depth first. */
    public Stream<Explanation> bearing() {
        List<Explanation> nodes = new ArrayList<>();
        collectBearing(nodes);
        return nodes.stream();
    }

    private void collectBearing(List<Explanation> nodes) {
        nodes.add(this);
        for (int i = 0; i < children.size(); i++) {
            if (restsOn(i)) {
                children.get(i).collectBearing(nodes);
            }
        }
    }

    /** For a criterion, the step of reasoning that settles it; empty for other nodes. */
    public Optional<Syllogism> syllogism() {
        return Optional.ofNullable(finding).map(found ->
                new Syllogism(found.criterion().statement(), provisions, found.grounds(), truth));
    }

    /** What this level tells of it; the truth of each node still follows from the children that it keeps. */
    public Explanation at(Level level) {
        return switch (level) {
            case SUMMARY, OUTCOME -> children.isEmpty() ? this : with(kind, List.of());
            case FINDINGS -> pruned();
            case PAGE, FULL -> this;
        };
    }

    private Explanation pruned() {
        List<Explanation> kept = restsOn().stream().map(Explanation::pruned).toList();
        boolean connective = kind == Kind.ALL || kind == Kind.ANY || kind == Kind.UNLESS;
        boolean exceptionAlone = kind == Kind.UNLESS && kept.size() == 1 && !restsOn(0);
        if (exceptionAlone) {
            return with(Kind.NOT, kept);
        }
        // What links several conditions says nothing of one.
        if (connective && kept.size() == 1 && statement == null && provisions.isEmpty()) {
            return kept.get(0);
        }
        return with(kind == Kind.UNLESS && kept.size() == 1 ? Kind.ALL : kind, kept);
    }

    private Explanation with(Kind otherKind, List<Explanation> otherChildren) {
        return new Explanation(otherKind, truth, statement, provisions, otherChildren,
                finding == null ? null : finding.withoutFacts(), reading);
    }

    /**
     * With what the facts say of criteria told otherwise, as {@link Finding#withoutFacts()} tells it; itself where nothing is. Nodes of which nothing is told otherwise
     * are shared.
     *
     * @param telling returns the finding itself where it stays
     */
    public Explanation telling(UnaryOperator<Finding> telling) {
        Finding told = finding == null ? null : telling.apply(finding);
        List<Explanation> others = children;
        for (int i = 0; i < children.size(); i++) {
            Explanation child = children.get(i).telling(telling);
            if (child != children.get(i)) {
                others = others == children ? new ArrayList<>(children) : others;
                others.set(i, child);
            }
        }
        return told == finding && others == children ? this : new Explanation(kind, truth, statement, provisions, others, told, reading);
    }

    /** Findings of all criteria under this node, each once, in the order of the outline. */
    public List<Finding> findings() {
        return walk().map(Explanation::finding).filter(Objects::nonNull).distinct().toList();
    }
}
