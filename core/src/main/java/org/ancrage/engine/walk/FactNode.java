package org.ancrage.engine.walk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Premise;
import org.ancrage.decision.comparison.Gap;
import org.ancrage.engine.walk.RuleNode.Bound;
import org.ancrage.fact.Answer;
import org.ancrage.fact.shape.RecordShape;
import org.drools.model.From1;
import org.jspecify.annotations.Nullable;

/** A pattern over facts, or over the values that {@code from} yields. Thread-safe. */
public final class FactNode implements RuleNode {

    private static final Pattern EQUALITY = Pattern.compile("(\\w+) ?== ?[^|]+");
    /** Counts more than all constraints that a fact could fail. */
    private static final int ANOTHER = 1_000;
    private static final BigDecimal BEYOND_MEASURE = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Class<?> type;
    private final int slot;
    private final @Nullable Source source;
    private final List<Bound> bindings;
    private final List<RuleCheck> checks;
    /** Bindings that checks read, and those that need not be evaluated where a check fails. */
    private final List<Bound> boundBefore;
    private final List<Bound> boundAfter;
    private final List<Bound> boundFromItself;
    /** By place of the check. Found when first asked for: most are never explained. */
    private final @Nullable Told[] told;
    private @Nullable List<String> allComponents;
    /** The check by which it finds its facts; -1 where it looks at all. */
    private final int joining;
    private final @Nullable Join join;

    /**
     * What is told of a check.
     *
     * @param components that it reads
     * @param measure what it compares; of alternatives in one constraint nothing, since the model does not say which of them holds
     * @param identifies whether it says which fact is meant: a fact that does not meet it is another, rather than one that falls short
     */
    private record Told(RuleCheck check, List<String> components, Measure measure, boolean identifies) {

        List<Measure.Compared> compared(RuleRun run) {
            return measure != Measure.NOTHING && check instanceof RuleCheck.Single single
                    ? measure.compared(run.arguments(single.read()), single.holds(run)) : List.of();
        }
    }

    /** What a pattern ranges over, where it is not all facts. */
    record Source(int slot, From1<Object> from, ToldRule rule) {

        private @Nullable Object yielded(RuleRun run) {
            Object of = run.values[slot];
            // Without a provider, the variable itself is what it ranges over.
            if (from.getProvider() == null) {
                return of;
            }
            try {
                return from.getProvider().apply(of);
            } catch (RuntimeException e) {
                throw rule.failing("A from", e, null, run, IntStream.of(slot));
            }
        }
    }

    FactNode(Class<?> type, int slot, @Nullable Source source, List<Bound> bindings, List<RuleCheck> checks) {
        this.type = type;
        this.slot = slot;
        this.source = source;
        this.bindings = bindings;
        this.checks = checks;
        this.boundBefore = Bound.readBy(checks, bindings);
        this.boundAfter = bindings.stream().filter(binding -> !boundBefore.contains(binding)).toList();
        this.boundFromItself = bindings.stream().filter(binding -> Arrays.stream(binding.inputs()).allMatch(input -> input == slot)).toList();
        this.told = new @Nullable Told[checks.size()];
        this.joining = source != null ? -1 : IntStream.range(0, checks.size()).filter(i -> Join.of(type, slot, checks.get(i)).isPresent()).findFirst().orElse(-1);
        this.join = joining < 0 ? null : Join.of(type, slot, checks.get(joining)).orElse(null);
    }

    public Class<?> type() {
        return type;
    }

    int slot() {
        return slot;
    }

    public @Nullable Source source() {
        return source;
    }

    List<Bound> bindings() {
        return bindings;
    }

    List<RuleCheck> checks() {
        return checks;
    }

    @Override
    public IntStream slots() {
        IntStream own = source == null ? IntStream.of(slot) : IntStream.of(slot, source.slot());
        return IntStream.concat(own, RuleNode.slots(bindings, checks));
    }

    /** The variable of the pattern, and those bound from it alone. */
    List<Integer> owned() {
        List<Integer> slots = new ArrayList<>(List.of(slot));
        boundFromItself.forEach(binding -> slots.add(binding.slot()));
        return slots;
    }

    /** Puts a fact in its place, with what is bound from it alone. */
    void put(Object fact, RuleRun run) {
        run.values[slot] = fact;
        bind(boundFromItself, run);
    }

    @Override
    public Object form(IntUnaryOperator numbering) {
        Object from = source == null ? type : List.of(numbering.applyAsInt(source.slot()), Optional.ofNullable(source.from().getProvider()).map(RuleNode::compiled));
        return List.of(type, numbering.applyAsInt(slot), from, RuleNode.forms(bindings, checks, numbering));
    }

    @Override
    public RuleStep before(RuleStep next) {
        return run -> match(run, next);
    }

    private boolean match(RuleRun run, RuleStep next) {
        List<?> candidates = candidates(run);
        run.facts.effort().looks(candidates.size());
        if (candidates.isEmpty() && run.closest != null) {
            run.closest.offer(run, Integer.MAX_VALUE, () -> new NearMiss.NoSuchFact(type.getSimpleName()));
        }
        for (int i = 0; i < candidates.size(); i++) {
            Object candidate = candidates.get(i);
            run.values[slot] = candidate;
            bind(boundBefore, run);
            if (run.tally != null) {
                run.tally.see(checks, run);
            }
            if (RuleCheck.allHold(checks, run)) {
                bind(boundAfter, run);
                if (run.premises ? followed(candidate, run, next) : next.match(run)) {
                    return true;
                }
            } else if (run.closest != null) {
                missed(candidate, run, run.closest);
            }
        }
        return false;
    }

    private static void bind(List<Bound> bindings, RuleRun run) {
        for (int i = 0; i < bindings.size(); i++) {
            bindings.get(i).bind(run);
        }
    }

    private List<?> candidates(RuleRun run) {
        if (source == null) {
            FactBase facts = run.facts(this);
            return join == null || looksAtOthers(run) ? facts.of(type) : facts.joined(join, join.wanted(run));
        }
        Object yielded = source.yielded(run);
        List<?> values = yielded instanceof Iterable<?> many
                ? StreamSupport.stream(many.spliterator(), false).toList()
                : yielded == null ? List.of() : List.of(yielded);
        return values.stream().filter(type::isInstance).toList();
    }

    /** Whether facts with which it is not joined are looked at too: what fails is counted, and told where nothing was closer. */
    private boolean looksAtOthers(RuleRun run) {
        return run.tally != null || run.closest != null && run.closest.wants(run, weight(joining));
    }

    /** What a check counts where it fails. */
    private int weight(int check) {
        return told(check).identifies() ? ANOTHER : 1;
    }

    private boolean followed(Object candidate, RuleRun run, RuleStep next) {
        Trail before = run.trail;
        run.push(new Premise.Matched(candidate, read(), run.excess ? excess(run) : List.of()));
        boolean done = next.match(run);
        run.trail = before;
        return done;
    }

    private void missed(Object candidate, RuleRun run, NearestMiss closest) {
        int count = 0;
        for (int i = 0; i < checks.size(); i++) {
            count += checks.get(i).holds(run) ? 0 : weight(i);
        }
        if (!closest.wants(run, count)) {
            return;
        }
        List<Told> failed = new ArrayList<>(checks.size());
        for (int i = 0; i < checks.size(); i++) {
            if (!checks.get(i).holds(run)) {
                failed.add(told(i));
            }
        }
        closest.offer(run, count, new Missed(candidate, failed, run.kept()));
    }

    /** A fact that does not meet some constraints. Not thread-safe. */
    private static final class Missed implements NearestMiss.Stopped {

        private final Object fact;
        private final List<Told> failed;
        private final RuleRun run;
        private @Nullable List<BigDecimal> distances;

        /** @param run the values with which they fail */
        Missed(Object fact, List<Told> failed, RuleRun run) {
            this.fact = fact;
            this.failed = failed;
            this.run = run;
        }

        @Override
        public boolean comparable(NearestMiss.Stopped other) {
            return other instanceof Missed missed && missed.failed.equals(failed);
        }

        @Override
        public List<BigDecimal> distances() {
            List<BigDecimal> known = distances;
            if (known == null) {
                known = FactNode.distances(failed, run);
                distances = known;
            }
            return known;
        }

        @Override
        public NearMiss.Failure failure() {
            List<String> texts = new ArrayList<>(failed.size());
            List<String> components = new ArrayList<>();
            for (Told one : failed) {
                List<Togetherness.Part> parts = one.check() instanceof RuleCheck.Single single
                        ? Togetherness.failing(fact, single.text(), run.arguments(single.read())) : List.of();
                parts.forEach(part -> texts.add(part.text()));
                parts.forEach(part -> components.addAll(part.components()));
                if (parts.isEmpty()) {
                    texts.add(one.check().text());
                    components.addAll(one.components());
                }
            }
            return new NearMiss.Mismatch(fact, texts, components.stream().distinct().toList(), gaps(failed, run));
        }
    }

    private Told told(int place) {
        Told known = told[place];
        if (known == null) {
            RuleCheck check = checks.get(place);
            known = new Told(check, components(place),
                    check instanceof RuleCheck.Single single ? Measure.of(type, single.constraint()) : Measure.NOTHING, identifies(check));
            told[place] = known;
        }
        return known;
    }

    /** Equality of a component that every fact of the type has. */
    private boolean identifies(RuleCheck check) {
        Matcher equality = EQUALITY.matcher(check.text());
        return equality.matches() && RecordShape.components(type).stream().anyMatch(component -> component.name().equals(equality.group(1))
                && !component.raw().isPrimitive() && component.raw() != Answer.class
                && component.type().getAnnotation(Nullable.class) == null);
    }

    /** Components of the fact that a check reads; to know what it compares takes far longer. */
    private List<String> components(int check) {
        return ReadComponents.of(type, checks.get(check).text());
    }

    /** Components of the fact that the pattern reads. */
    List<String> read() {
        List<String> known = allComponents;
        if (known == null) {
            known = checks.size() == 1 ? components(0) : IntStream.range(0, checks.size()).boxed().flatMap(check -> components(check).stream()).distinct().toList();
            allComponents = known;
        }
        return known;
    }

    /** How far the fact is from the bounds that it does not meet. */
    private static List<Gap> gaps(List<Told> failed, RuleRun run) {
        List<Gap> gaps = List.of();
        for (Told one : failed) {
            for (Measure.Compared compared : one.compared(run)) {
                if (compared.known() && !compared.holds()) {
                    gaps = with(compared.gap(), gaps);
                }
            }
        }
        return gaps;
    }

    /** Each gap once. There are seldom any. */
    private static List<Gap> with(Gap gap, List<Gap> others) {
        if (others.contains(gap)) {
            return others;
        }
        List<Gap> more = new ArrayList<>(others);
        more.add(gap);
        return more;
    }

    /** How far the fact passes the bounds that it meets; being within a period, or between bounds, is no excess. */
    private List<Gap> excess(RuleRun run) {
        List<Gap> excess = List.of();
        for (int i = 0; i < checks.size(); i++) {
            List<Measure.Compared> compared = told(i).compared(run);
            if (compared.isEmpty() || compared.size() > 1 && !compared.stream().allMatch(Measure.Compared::suffices)) {
                continue;
            }
            for (Measure.Compared one : compared) {
                if (one.holds()) {
                    excess = with(one.excess(), excess);
                }
            }
        }
        return excess;
    }

    /** Per failed check. What is not known may be at the bound; what fails for another reason is beyond all measure. */
    private static List<BigDecimal> distances(List<Told> failed, RuleRun run) {
        List<BigDecimal> distances = new ArrayList<>(failed.size());
        for (Told one : failed) {
            List<Measure.Compared> compared = one.compared(run);
            distances.add(compared.isEmpty() ? BigDecimal.ZERO : distance(compared));
        }
        return distances;
    }

    private static BigDecimal distance(List<Measure.Compared> compared) {
        Stream<BigDecimal> far = compared.stream().filter(one -> one.known() && !one.holds()).map(one -> one.gap().difference());
        boolean oneIsEnough = compared.stream().allMatch(Measure.Compared::suffices);
        return far.reduce(oneIsEnough ? BigDecimal::min : BigDecimal::max)
                .orElse(compared.stream().allMatch(Measure.Compared::known) ? BEYOND_MEASURE : BigDecimal.ZERO);
    }

    /**
     * Whether it passes over a fact for what is known of it.
     *
     * @param open components of the fact that may turn out otherwise
     */
    boolean passesOver(Object fact, Collection<String> open, RuleRun run) {
        run.values[slot] = fact;
        for (int i = 0; i < checks.size(); i++) {
            if (alone(checks.get(i)) && !checks.get(i).holds(run)) {
                List<String> read = components(i);
                if (!read.isEmpty() && Collections.disjoint(read, open)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a fact meets all constraints that concern it alone. */
    public boolean admits(Object fact, RuleRun run) {
        run.values[slot] = fact;
        for (RuleCheck check : checks) {
            if (alone(check) && !check.holds(run)) {
                return false;
            }
        }
        return true;
    }

    /** Patterns of equal form admit the same facts, as {@link #admits} asks it. */
    public Object formAlone() {
        return List.of(type, checks.stream().filter(this::alone).map(check -> check.form(slot -> 0)).toList());
    }

    /** Whether a constraint concerns the fact alone. */
    private boolean alone(RuleCheck check) {
        return check.concernsOnly(other -> other == slot);
    }
}
