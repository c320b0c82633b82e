package org.ancrage.engine.portfolio;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.comparison.Distance;
import org.ancrage.engine.answer.TextsRead;
import org.ancrage.engine.answer.TriedReadings;
import org.ancrage.engine.answer.WeighedText;
import org.ancrage.engine.outline.Completions;
import org.ancrage.engine.remedy.RemedySearch;
import org.ancrage.engine.world.AppliedLaw;
import org.jspecify.annotations.Nullable;

/**
 * What texts answer to sides that come together. It follows from what their criteria are, of which many pairs have the same: so it is found once for all of
 * these. Thread-safe.
 */
final class JoinedAnswers {

    private final AppliedLaw law;
    private final SideRules rules;
    private final int most;
    private final Map<Asking, Read> reads = new ConcurrentHashMap<>();
    private final Map<Asked, Answer> answers = new ConcurrentHashMap<>();
    private final Map<Asked, List<String>> undertakings = new ConcurrentHashMap<>();
    private final Map<Asked, Remedies> remedies = new ConcurrentHashMap<>();
    private final Map<List<Asked>, Distance> distances = new ConcurrentHashMap<>();

    private record Asking(String text, TriedReadings tried) {
    }

    /** A text, and the readings under which it is read. There is one of each, which is like itself only: answers are looked up by it millions of times. */
    static final class Read {

        private final String text;
        private final TriedReadings tried;
        /** Those on which the answer can depend, in their order. */
        private final int[] atoms;

        private Read(String text, TriedReadings tried, int[] atoms) {
            this.text = text;
            this.tried = tried;
            this.atoms = atoms;
        }

        String text() {
            return text;
        }

        TriedReadings tried() {
            return tried;
        }
    }

    /** A text, and the states of its criteria. */
    record Asked(Read read, long[] states) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Asked same && read == same.read && Arrays.equals(states, same.states);
        }

        @Override
        public int hashCode() {
            return 31 * read.hashCode() + Arrays.hashCode(states);
        }
    }

    /**
     * What a text answers, by its criteria.
     *
     * @param open the unknown criteria on which it depends, where it waits for facts
     */
    record Answer(Outcome outcome, Set<String> open) {
    }

    /** @param most how many of each kind are kept before one begins anew */
    JoinedAnswers(AppliedLaw law, SideRules rules, int most) {
        this.law = law;
        this.rules = rules;
        this.most = most;
    }

    /** @throws org.ancrage.refusal.DisagreementException if a criterion that counts is both met and unmet */
    Answer of(Read read, JoinedSides sides) {
        return found(answers, asked(read, sides), fresh -> answer(fresh.read(), new TextsRead(law, sides)));
    }

    private static Answer answer(Read read, TextsRead texts) {
        WeighedText weighed = texts.byCriteria(read.text(), read.tried());
        return new Answer(weighed.outcome(), weighed.open().map(Completions::open).orElse(Set.of()));
    }

    /** Criteria that the parties may still promise, so that a text is complied with; few texts come to that. */
    List<String> undertakings(String text, JoinedSides sides) {
        return found(undertakings, asked(read(text, TriedReadings.ALL), sides), fresh -> new TextsRead(law, sides).byCriteria(text, TriedReadings.ALL).read().undertakings());
    }

    /** How far it is to all of these texts complied with together. */
    Distance distance(List<String> texts, JoinedSides sides) {
        Map<String, Asked> asked = new LinkedHashMap<>();
        texts.forEach(text -> asked.put(text, asked(read(text, TriedReadings.ALL), sides)));
        return found(distances, List.copyOf(asked.values()), fresh -> {
            TextsRead read = new TextsRead(law, sides);
            Map<String, Remedies> each = new LinkedHashMap<>();
            asked.forEach((text, one) -> each.put(text, found(remedies, one, unknown -> RemedySearch.of(read, List.of(text)))));
            return RemedySearch.distance(read, each);
        });
    }

    /** Some are found out by two threads at once, which does no harm; none waits for another. */
    private <K, V> V found(Map<K, V> known, K key, Function<K, V> finding) {
        V found = known.get(key);
        if (found == null) {
            found = finding.apply(key);
            if (known.size() >= most) {
                known.clear();
            }
            known.put(key, found);
        }
        return found;
    }

    /** What the criteria of a text are. */
    Asked asked(Read read, JoinedSides sides) {
        int[] ofText = read.atoms;
        long[] states = new long[(2 * ofText.length + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < ofText.length; i++) {
            states[i >> 5] |= (long) sides.numberOfState(ofText[i]) << 2 * (i & 31);
        }
        sides.forgetIndexes();
        return new Asked(read, states);
    }

    /** The state of the atom at a place. */
    static JoinedSides.State state(long[] states, int place) {
        return JoinedSides.State.of((int) (states[place >> 5] >> 2 * (place & 31)) & 3);
    }

    /** What the criteria of a text are, without the sides that came to it. */
    StatesKnown known(Asked asked) {
        return new StatesKnown(rules, asked.read().atoms, asked.states());
    }

    /** @param tried the readings under which it is read */
    Read read(String text, TriedReadings tried) {
        return reads.computeIfAbsent(new Asking(text, tried), fresh -> new Read(text, tried, atoms(text, tried)));
    }

    private int[] atoms(String text, TriedReadings tried) {
        return law.outline(text).criteria().stream().flatMapToInt(criterion -> tried.others()
                ? IntStream.range(rules.first(criterion), rules.first(criterion) + rules.count(criterion))
                : IntStream.of(rules.atom(criterion, tried.taken()))).filter(atom -> atom >= 0).sorted().toArray();
    }
}
