package org.ancrage.authoring.lint;

import java.util.List;
import java.util.stream.Stream;
import org.ancrage.document.Position;
import org.jspecify.annotations.Nullable;

/** A condition of a rule, as it is written. */
public sealed interface RuleCondition {

    Position position();

    /** Direct children, in the order of the file. */
    List<RuleCondition> children();

    /** This condition and all within. */
    default Stream<RuleCondition> walk() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(RuleCondition::walk));
    }

    /** How a group combines what stands in it. */
    enum Kind {
        AND, OR, NOT, EXISTS
    }

    /** Several conditions. */
    record Group(Kind kind, List<RuleCondition> children, Position position) implements RuleCondition {
        public Group {
            children = List.copyOf(children);
        }
    }

    /**
     * A pattern on a fact.
     *
     * @param type simple name of the type
     * @param variable with its dollar sign; null where the fact is bound to none
     */
    record Fact(String type, @Nullable String variable, List<Constraint> constraints, Position position) implements RuleCondition {
        public Fact {
            constraints = List.copyOf(constraints);
        }

        @Override
        public List<RuleCondition> children() {
            return List.of();
        }
    }

    /**
     * Something added up over facts.
     *
     * @param results constraints on what comes out
     * @param code whether it runs code of its own instead of functions
     */
    record Accumulation(List<RuleCondition> children, List<Constraint> results, boolean code, Position position) implements RuleCondition {
        public Accumulation {
            children = List.copyOf(children);
            results = List.copyOf(results);
        }
    }

    /** Something that rules do not use. */
    record Other(String keyword, Position position) implements RuleCondition {
        @Override
        public List<RuleCondition> children() {
            return List.of();
        }
    }

    /** A constraint of a pattern: its text as it is written. */
    record Constraint(String text, Position position) {
    }
}
