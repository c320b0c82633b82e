package org.ancrage.engine.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ancrage.decision.MissingFact;
import org.ancrage.decision.Obstacle;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.engine.world.OpenFact;
import org.ancrage.engine.world.OpenFacts;
import org.ancrage.law.Truth;
import org.ancrage.refusal.DisagreementException;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an outcome that waits for facts is the same whatever these are: several criteria may hang on one missing fact, and one
 * criterion may be met by one rule if a fact is so and by another if it is not.
 *
 * <p>Each missing fact that has few values is supposed to have one after the other, and the rules are asked again by their model; what else is
 * missing stays so. A case in which the outcome still waits for facts that open criteria look at is divided further. The outcome is settled
 * where all cases permit, or all forbid; it is the worst of theirs. That is sound, since together the cases are all there are, and since rules
 * never conclude from an absence: what is settled in a case stays so whatever else becomes known. It is complete as far as the missing facts
 * have few values ({@link OpenFacts}), and as {@value #LIMIT} cases go, fewer of a question of many facts. Where readings disagree in some case, nothing is concluded. Not
 * thread-safe.
 */
public final class Cases<Q extends Supposable<Q>> {

    /** Eight yes-or-no questions have as many; what depends on more is asked. */
    static final int LIMIT = 256;
    /** Three times what an offer has as a rule. Of a question of more facts fewer cases are tried, in which all that there are is looked at once for each. */
    private static final int FEW_FACTS = 256;

    private final Q asked;
    private final List<OpenFact> facts;
    private final int limit;

    /** What is settled: the outcome of a text, or that of all together. */
    public interface Weighing {

        /** Null where rules contradict each other on a criterion that counts. */
        @Nullable Outcome outcome(Supposable<?> facts);

        /** Whether the outcome may come to be settled so. */
        default boolean settles(Outcome outcome) {
            return outcome.permits() || outcome == Outcome.NON_COMPLIANT;
        }

        /** The unknown criteria on which the outcome depends. */
        Set<String> open(Supposable<?> facts);

        /** The same by the default of readings: settled where this is. */
        Weighing byDefault();
    }

    /**
     * An outcome that is the same whatever these facts turn out to be.
     *
     * @param facts in the order of the question
     */
    public record Whatever(Outcome outcome, List<MissingFact> facts) {
    }

    /** @param asked the question, of which nothing is supposed */
    public Cases(Q asked) {
        this.asked = asked;
        this.facts = asked.openFacts();
        int lookedAt = Math.max(FEW_FACTS, asked.facts());
        this.limit = LIMIT * FEW_FACTS / lookedAt * FEW_FACTS / lookedAt;
    }

    /** Empty where the outcome depends on the missing facts, as far as that is tried. */
    public Optional<Whatever> settled(Weighing weighing) {
        if (facts.isEmpty() || limit < OpenFacts.SAMPLES) {
            return Optional.empty();
        }
        // Most that is not settled is not settled by default, which takes a fraction of the time.
        Search found = divided(weighing.byDefault()) == null ? null : divided(weighing);
        if (found == null) {
            return Optional.empty();
        }
        for (OpenFact fact : List.copyOf(found.divided)) {
            List<OpenFact> fewer = new ArrayList<>(found.divided);
            fewer.remove(fact);
            Search without = fewer.isEmpty() ? null : search(weighing, places(fewer));
            found = without == null ? found : without;
        }
        Search last = found;
        return Optional.of(new Whatever(Outcome.worst(last.outcomes), facts.stream().filter(last.divided::contains).map(OpenFact::missing).toList()));
    }

    /** Whether one of several texts forbids whatever some of the missing facts are; no others are tried. */
    boolean forbids(OneOf texts, List<MissingFact> some) {
        return !some.isEmpty() && search(texts, places(those(some))) != null;
    }

    private List<OpenFact> those(List<MissingFact> some) {
        return facts.stream().filter(fact -> some.contains(fact.missing())).toList();
    }

    /** The cases that some missing facts make, each with the texts that forbid in it; empty where in some case none does. */
    List<Obstacle> obstacles(OneOf texts, List<MissingFact> some) {
        List<Obstacle> obstacles = new ArrayList<>();
        Search search = new Search(texts, places(those(some)), (in, supposed) -> obstacles.add(
                new Obstacle(facts.stream().filter(supposed::containsKey).map(fact -> fact.supposed(Objects.requireNonNull(supposed.get(fact)))).toList(),
                        texts.texts().stream().filter(text -> in.byCriteriaIfAny(text, texts.readings()) == Outcome.NON_COMPLIANT).toList())));
        return search.divide(asked) ? obstacles : List.of();
    }

    /**
     * Whether criteria may turn out so together, as far as missing facts of few values and as many cases tell: some case leaves each of
     * them as it is supposed, or open. Facts that rules contradict each other on are no case.
     *
     * @param truths {@code MET} or {@code UNMET}, by id
     */
    boolean possible(Map<String, Truth> truths) {
        return new Possibility(truths).somewhere(asked);
    }

    private final class Possibility {

        private final Map<String, Truth> truths;
        private final int[] among = allPlaces();
        /** In the case that is looked at. */
        private final Map<OpenFact, Object> supposed = new HashMap<>();
        private int tried;

        Possibility(Map<String, Truth> truths) {
            this.truths = truths;
        }

        /** @param facts those of the question, and those supposed */
        boolean somewhere(Q facts) {
            if (tried++ == limit) {
                return true;
            }
            Set<String> open = new LinkedHashSet<>();
            try {
                for (Map.Entry<String, Truth> one : truths.entrySet()) {
                    Truth truth = facts.truth(one.getKey());
                    if (truth == Truth.UNKNOWN) {
                        open.add(one.getKey());
                    } else if (truth != one.getValue()) {
                        return false;
                    }
                }
            } catch (DisagreementException | RunawayRulesException noAnswer) {
                return false;
            }
            OpenFact next = mostLookedAt(open, among, supposed);
            if (next == null) {
                return true;
            }
            for (Object value : next.values()) {
                supposed.put(next, value);
                if (somewhere(asked.supposing(supposed, facts))) {
                    return true;
                }
            }
            supposed.remove(next);
            return false;
        }
    }

    /** @param among places of the facts of which it is one */
    private @Nullable OpenFact mostLookedAt(Set<String> criteria, int[] among, Map<OpenFact, Object> supposed) {
        int[] looking = new int[facts.size()];
        criteria.forEach(criterion -> asked.lookedAt(criterion, place -> looking[place]++));
        OpenFact best = null;
        int most = 0;
        for (int place : among) {
            OpenFact fact = facts.get(place);
            int looked = looking[place];
            if ((looked > most || looked == most && best != null && fact.values().size() < best.values().size()) && !supposed.containsKey(fact)) {
                best = fact;
                most = looked;
            }
        }
        return best;
    }

    private int[] places(Collection<OpenFact> some) {
        return some.stream().mapToInt(facts::indexOf).toArray();
    }

    private int[] allPlaces() {
        return IntStream.range(0, facts.size()).toArray();
    }

    private @Nullable Search divided(Weighing weighing) {
        return sampledAlike(weighing) ? search(weighing, allPlaces()) : null;
    }

    /** Nearly all that depends on missing facts shows where all of them are supposed at once, in one way or another. */
    private boolean sampledAlike(Weighing weighing) {
        List<Outcome> seen = new ArrayList<>();
        for (int sample = 0; sample < OpenFacts.SAMPLES; sample++) {
            Outcome outcome = sampled(weighing, sample);
            if (outcome != null) {
                seen.add(outcome);
                if (!weighing.settles(outcome) || !alike(seen)) {
                    return false;
                }
            }
        }
        return true;
    }

    private @Nullable Outcome sampled(Weighing weighing, int sample) {
        return outcome(weighing, () -> asked.sampled(sample));
    }

    private static @Nullable Outcome outcome(Weighing weighing, Supplier<Supposable<?>> facts) {
        try {
            return weighing.outcome(facts.get());
        } catch (DisagreementException | RunawayRulesException noAnswer) {
            return null;
        }
    }

    /** Whether all permit, or all forbid. */
    public static boolean alike(Collection<Outcome> outcomes) {
        return outcomes.stream().allMatch(Outcome::permits) || outcomes.stream().allMatch(outcome -> outcome == Outcome.NON_COMPLIANT);
    }

    private @Nullable Search search(Weighing weighing, int[] among) {
        Search search = new Search(weighing, among, (in, supposed) -> {
        });
        return search.divide(asked) ? search : null;
    }

    private final class Search {

        private final Weighing weighing;
        private final int[] among;
        /** Is told each case that is not divided further, and what is supposed in it. */
        private final BiConsumer<Q, Map<OpenFact, Object>> settled;
        private final Set<OpenFact> divided = new LinkedHashSet<>();
        private final Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        /** In the case that is looked at. */
        private final Map<OpenFact, Object> supposed = new HashMap<>();
        private int tried;

        Search(Weighing weighing, int[] among, BiConsumer<Q, Map<OpenFact, Object>> settled) {
            this.weighing = weighing;
            this.among = among;
            this.settled = settled;
        }

        /** @param facts those of the question, and those supposed */
        boolean divide(Q facts) {
            Outcome outcome = tried++ == limit ? null : outcome(weighing, () -> facts);
            if (outcome == null) {
                return false;
            } else if (outcome != Outcome.UNDETERMINED) {
                outcomes.add(outcome);
                settled.accept(facts, supposed);
                return weighing.settles(outcome) && alike(outcomes);
            }
            OpenFact next = mostLookedAt(weighing.open(facts), among, supposed);
            if (next == null) {
                return false;
            }
            divided.add(next);
            for (Object value : next.values()) {
                supposed.put(next, value);
                if (!divide(asked.supposing(supposed, facts))) {
                    return false;
                }
            }
            supposed.remove(next);
            return true;
        }
    }

    public record OfText(String text, TriedReadings readings) implements Weighing {

        @Override
        public @Nullable Outcome outcome(Supposable<?> facts) {
            return facts.byCriteriaIfAny(text, readings);
        }

        @Override
        public Set<String> open(Supposable<?> facts) {
            return facts.open(text, readings);
        }

        @Override
        public Weighing byDefault() {
            return new OfText(text, readings.byDefault());
        }
    }

    /** Whether one of several texts forbids. */
    public record OneOf(List<String> texts, TriedReadings readings) implements Weighing {

        @Override
        public @Nullable Outcome outcome(Supposable<?> facts) {
            Outcome worst = Outcome.NOT_APPLICABLE;
            for (String text : texts) {
                Outcome outcome = facts.byCriteriaIfAny(text, readings);
                if (outcome == null || outcome == Outcome.NON_COMPLIANT) {
                    return outcome;
                }
                worst = outcome == Outcome.UNDETERMINED ? outcome : worst;
            }
            return worst;
        }

        @Override
        public boolean settles(Outcome outcome) {
            return outcome == Outcome.NON_COMPLIANT;
        }

        @Override
        public Set<String> open(Supposable<?> facts) {
            return texts.stream().flatMap(text -> facts.open(text, readings).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        @Override
        public Weighing byDefault() {
            return new OneOf(texts, readings.byDefault());
        }
    }
}
