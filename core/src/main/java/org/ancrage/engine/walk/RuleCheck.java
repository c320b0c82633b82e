package org.ancrage.engine.walk;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.jspecify.annotations.Nullable;

/** One constraint of a pattern, or several of which one must hold. Immutable. */
sealed interface RuleCheck {

    boolean holds(RuleRun run);

    String text();

    boolean concernsOnly(IntPredicate slot);

    /** What it reads. */
    IntStream slots();

    /** As {@link RuleNode#form}. */
    Object form(IntUnaryOperator numbering);

    /** A constraint with its compiled predicate. */
    final class Single implements RuleCheck {

        private static final Pattern SPACES = Pattern.compile("\\s+");

        private final ToldRule rule;
        private final int[] read;
        private final SingleConstraint constraint;
        private final Test test;
        /** Found when first asked for: reading constraints takes longer than evaluating them, and most are never explained. */
        private @Nullable String text;

        private interface Test {
            boolean on(RuleRun run) throws Exception;
        }

        /** @param read slots of its variables */
        Single(ToldRule rule, int[] read, SingleConstraint constraint) {
            this.rule = rule;
            this.read = read;
            this.constraint = constraint;
            this.test = test(read, constraint);
        }

        @SuppressWarnings("unchecked")
        private static Test test(int[] read, SingleConstraint constraint) {
            int first = read.length > 0 ? read[0] : -1;
            if (read.length == 1) {
                Predicate1<Object> predicate = constraint.getPredicate1();
                return run -> predicate.test(run.values[first]);
            } else if (read.length == 2) {
                Predicate2<Object, Object> predicate = constraint.getPredicate2();
                int second = read[1];
                return run -> predicate.test(run.values[first], run.values[second]);
            }
            return run -> constraint.getPredicate().test(run.arguments(read));
        }

        SingleConstraint constraint() {
            return constraint;
        }

        int[] read() {
            return read;
        }

        @Override
        public IntStream slots() {
            return Arrays.stream(read);
        }

        @Override
        public Object form(IntUnaryOperator numbering) {
            Object predicate = switch (read.length) {
                case 1 -> RuleNode.compiled(constraint.getPredicate1());
                case 2 -> RuleNode.compiled(constraint.getPredicate2());
                // The model does not hand it over.
                default -> new Object();
            };
            return List.of(predicate, Arrays.stream(read).map(numbering).boxed().toList());
        }

        @Override
        public boolean holds(RuleRun run) {
            try {
                return test.on(run);
            } catch (Exception e) {
                throw rule.failing("The constraint (%s)".formatted(text()), e, text(), run, slots());
            }
        }

        /** As the rule writes it, spaces made even: several rules share one predicate, and the spelling of the first. */
        @Override
        public String text() {
            String known = text;
            if (known == null) {
                known = SPACES.matcher(constraint.predicateInformation().getStringConstraint().strip()).replaceAll(" ");
                text = known;
            }
            return known;
        }

        @Override
        public boolean concernsOnly(IntPredicate slot) {
            return Arrays.stream(read).allMatch(slot);
        }
    }

    /** Alternatives, in each of which all must hold. */
    record Either(List<List<RuleCheck>> alternatives) implements RuleCheck {

        @Override
        public IntStream slots() {
            return alternatives.stream().flatMap(List::stream).flatMapToInt(RuleCheck::slots);
        }

        @Override
        public Object form(IntUnaryOperator numbering) {
            return alternatives.stream().map(all -> all.stream().map(check -> check.form(numbering)).toList()).toList();
        }

        @Override
        public boolean holds(RuleRun run) {
            for (List<RuleCheck> all : alternatives) {
                if (allHold(all, run)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String text() {
            return String.join(" || ", alternatives.stream()
                    .map(all -> String.join(" && ", all.stream().map(RuleCheck::text).toList())).toList());
        }

        @Override
        public boolean concernsOnly(IntPredicate slot) {
            return alternatives.stream().flatMap(List::stream).allMatch(check -> check.concernsOnly(slot));
        }
    }

    static boolean allHold(List<RuleCheck> checks, RuleRun run) {
        for (int i = 0; i < checks.size(); i++) {
            if (!checks.get(i).holds(run)) {
                return false;
            }
        }
        return true;
    }
}
