package org.ancrage.render.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of what a rule looks for, as its author wrote it. */
public sealed interface Clause {

    /**
     * There is such a fact.
     *
     * @param variable by which the rule names it; null where it does not
     * @param type simple name of the type of fact
     * @param constraints as the rule writes them
     * @param from the list in which it is looked for, as the rule writes it; null for all facts
     */
    record Fact(@Nullable String variable, String type, List<String> constraints, @Nullable String from) implements Clause {
        public Fact {
            constraints = List.copyOf(constraints);
        }
    }

    /** There are not, together, these. */
    record None(List<Clause> clauses) implements Clause {
        public None {
            clauses = List.copyOf(clauses);
        }
    }

    /** There are, together, these; which ones does not matter. */
    record Some(List<Clause> clauses) implements Clause {
        public Some {
            clauses = List.copyOf(clauses);
        }
    }

    /** One of these at least. */
    record OneOf(List<Clause> alternatives) implements Clause {
        public OneOf {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** All of these. */
    record All(List<Clause> clauses) implements Clause {
        public All {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * Something computed.
     *
     * @param functions as the rule writes them
     * @param over what they are computed over
     * @param constraints on the results, as the rule writes them
     */
    record Computed(List<String> functions, Clause over, List<String> constraints) implements Clause {
        public Computed {
            functions = List.copyOf(functions);
            constraints = List.copyOf(constraints);
        }
    }

    /** What has no words: as the rule writes it. */
    record Other(String written) implements Clause {
    }
}
