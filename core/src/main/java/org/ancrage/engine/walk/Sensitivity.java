package org.ancrage.engine.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rule can tell facts from others: where it cannot, it need not be evaluated again. Immutable and thread-safe.
 *
 * <p>A pattern sees of a fact whether it meets the constraints on it alone; if it does, what is bound from it, and what other constraints read of it. Who
 * hands the fact itself on, to a consequence or to a constraint that does not say what it reads, sees all of it.
 */
public final class Sensitivity {

    private final Watched[] patterns;
    private final int variables;

    /**
     * A pattern, and how else its fact is looked at. In arrays: it is asked for all parts of rules in turn, and memory is what that takes longest for.
     *
     * @param first its constraints on the fact itself
     * @param alone its other constraints on the fact alone, through what is bound from it
     * @param together what its other constraints read of the fact
     * @param joined equalities of other patterns with something of the fact
     * @param sources patterns that range over something of the fact
     * @param whole whether all of the fact is seen
     */
    private record Watched(FactNode pattern, List<RuleCheck> first, List<RuleCheck> alone, Read[] together, Join[] joined,
            FactNode.Source[] sources, boolean whole) {
    }

    /**
     * What a constraint reads of a fact beside others. Found once: to read a constraint takes longer than to evaluate it.
     *
     * @param join the one component that it wants to be equal to something, if that is what it says
     * @param components otherwise; empty where it does not say
     */
    private record Read(@Nullable Join join, List<String> components) {

        static Read of(FactNode pattern, RuleCheck check) {
            return new Read(Join.of(pattern.type(), pattern.slot(), check).orElse(null), ReadComponents.of(pattern.type(), check.text()));
        }

        boolean alike(Object before, Object after) {
            return join != null ? Objects.equals(join.key(before), join.key(after))
                    : !components.isEmpty() && before.getClass() == after.getClass() && components.stream()
                            .allMatch(component -> Objects.equals(Members.value(before, component), Members.value(after, component)));
        }
    }

    /** @param handedOn slots of the variables that the consequence takes */
    public Sensitivity(RuleNode root, int variables, int... handedOn) {
        this.variables = variables;
        List<Watched> watched = new ArrayList<>();
        RuleNode.patterns(root).filter(pattern -> pattern.source() == null).forEach(pattern -> watched.add(watched(pattern, root, handedOn)));
        this.patterns = watched.toArray(Watched[]::new);
    }

    private static Watched watched(FactNode pattern, RuleNode root, int... handedOn) {
        int slot = pattern.slot();
        Set<Integer> owned = new HashSet<>(pattern.owned());
        List<RuleCheck> alone = pattern.checks().stream().filter(check -> check.concernsOnly(owned::contains)).toList();
        List<Read> together = pattern.checks().stream().filter(check -> !alone.contains(check) && check.slots().anyMatch(read -> read == slot))
                .map(check -> Read.of(pattern, check)).toList();
        List<Join> joined = new ArrayList<>();
        List<FactNode.Source> sources = new ArrayList<>();
        boolean[] whole = {Arrays.stream(handedOn).anyMatch(handed -> handed == slot)};
        root.visit(node -> {
            boolean own = node == pattern;
            bindings(node, binding -> whole[0] |= reads(binding.inputs(), slot) && !(own && owned.contains(binding.slot())));
            checks(node, check -> {
                if (!own && check.slots().anyMatch(read -> read == slot)) {
                    Join join = node instanceof FactNode other ? Join.of(other.type(), other.slot(), check).orElse(null) : null;
                    if (join != null && join.slot() == slot) {
                        joined.add(join);
                    } else {
                        whole[0] = true;
                    }
                }
            });
            if (node instanceof FactNode other && other.source() != null && other.source().slot() == slot) {
                sources.add(other.source());
            } else if (node instanceof RuleNode.Accumulate accumulate) {
                whole[0] |= accumulate.results().stream().anyMatch(result -> result.sourceSlot() == slot);
            }
        });
        List<RuleCheck> first = alone.stream().filter(check -> check.concernsOnly(read -> read == slot)).toList();
        List<RuleCheck> bound = alone.stream().filter(check -> !first.contains(check)).toList();
        return new Watched(pattern, first, bound, together.toArray(Read[]::new), joined.toArray(Join[]::new), sources.toArray(FactNode.Source[]::new), whole[0]);
    }

    private static boolean reads(int[] slots, int slot) {
        return Arrays.stream(slots).anyMatch(read -> read == slot);
    }

    private static void bindings(RuleNode node, Consumer<RuleNode.Bound> each) {
        (node instanceof FactNode pattern ? pattern.bindings() : node instanceof RuleNode.Value value ? value.bindings() : List.<RuleNode.Bound>of()).forEach(each);
    }

    private static void checks(RuleNode node, Consumer<RuleCheck> each) {
        (node instanceof FactNode pattern ? pattern.checks() : node instanceof RuleNode.Value value ? value.checks() : List.<RuleCheck>of()).forEach(each);
    }

    /** Whether one of these changes may make a difference. */
    public boolean toAny(FactChanges changes) {
        for (Watched watched : patterns) {
            for (FactSubstitution change : changes.of(watched.pattern().type())) {
                if (to(change, watched)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean to(FactSubstitution change, Watched watched) {
        Object before = ofType(change.before(), watched.pattern());
        Object after = ofType(change.after(), watched.pattern());
        if (before == null && after == null) {
            return false;
        }
        @Nullable Object[] earlier = before == null ? null : admitted(before, watched);
        @Nullable Object[] later = after == null ? null : admitted(after, watched);
        return earlier == null || later == null ? earlier != later
                : before == null || after == null || watched.whole() || !Arrays.equals(earlier, later) || !seenAlike(before, after, watched);
    }

    private static @Nullable Object ofType(@Nullable Object fact, FactNode pattern) {
        return pattern.type().isInstance(fact) ? fact : null;
    }

    /** What is bound from the fact; null where it does not meet the constraints on it alone. */
    private @Nullable Object @Nullable [] admitted(Object fact, Watched watched) {
        RuleRun run = RuleRun.first(FactBase.NONE, variables);
        run.values[watched.pattern().slot()] = fact;
        // To bind takes longer than to check, and most facts are not admitted.
        if (!RuleCheck.allHold(watched.first(), run)) {
            return null;
        }
        watched.pattern().put(fact, run);
        if (!RuleCheck.allHold(watched.alone(), run)) {
            return null;
        }
        // Who looks at the fact itself is asked apart.
        run.values[watched.pattern().slot()] = null;
        return run.values;
    }

    private static boolean seenAlike(Object before, Object after, Watched watched) {
        for (Read read : watched.together()) {
            if (!read.alike(before, after)) {
                return false;
            }
        }
        for (Join join : watched.joined()) {
            if (!Objects.equals(join.wanted(before), join.wanted(after))) {
                return false;
            }
        }
        for (FactNode.Source source : watched.sources()) {
            Function1<Object, ?> provider = source.from().getProvider();
            if (provider == null || !Objects.equals(provider.apply(before), provider.apply(after))) {
                return false;
            }
        }
        return true;
    }
}
