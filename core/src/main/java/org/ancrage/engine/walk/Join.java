package org.ancrage.engine.walk;

import java.util.Optional;
import org.drools.model.BetaIndex;
import org.drools.model.Index;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/**
 * What facts of a type are joined on with a fact that is known before: a component that a constraint wants to be equal to one of the other.
 * Joins that read the same component of the same type are equal.
 *
 * @param type of the facts that are looked for
 * @param left what tells the component of these, as compiled
 * @param component what tells it, and the value of the other
 * @param slot of the other
 */
record Join(Class<?> type, Object left, Sides component, int slot) {

    /** How each side is read. */
    private record Sides(Function1<Object, ?> left, Function1<Object, ?> right) {
    }

    /** The join by which a pattern finds its facts, if a constraint is one. */
    static Optional<Join> of(Class<?> type, int slot, RuleCheck check) {
        if (!(check instanceof RuleCheck.Single single) || single.read().length != 2 || single.read()[0] != slot || single.read()[1] == slot
                || !(single.constraint().getIndex() instanceof BetaIndex<?, ?, ?> index) || index.getConstraintType() != Index.ConstraintType.EQUAL) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        BetaIndex<Object, Object, ?> beta = (BetaIndex<Object, Object, ?>) index;
        return Optional.of(new Join(type, RuleNode.compiled(beta.getLeftOperandExtractor()),
                new Sides(beta.getLeftOperandExtractor()::apply, beta.getRightOperandExtractor()::apply), single.read()[1]));
    }

    /** The value of a fact that is looked for. */
    @Nullable Object key(Object fact) {
        return component.left().apply(fact);
    }

    /** The value with which it must be equal. */
    @Nullable Object wanted(RuleRun run) {
        return wanted(run.values[slot]);
    }

    /** The value with which it must be equal, of what may stand in that slot. */
    @Nullable Object wanted(@Nullable Object other) {
        return component.right().apply(other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Join same && type == same.type && left.equals(same.left);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + left.hashCode();
    }
}
