package org.ancrage.engine.portfolio;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.comparison.Distance;
import org.ancrage.engine.answer.TextsRead;
import org.ancrage.engine.answer.TriedReadings;
import org.ancrage.engine.answer.WeighedText;
import org.ancrage.engine.limit.Kept;
import org.ancrage.engine.limit.Once;
import org.ancrage.engine.outline.KnownCompletions;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.engine.remedy.RemedySearch;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.refusal.DisagreementException;
import org.jspecify.annotations.Nullable;

/**
 * What texts answer to sides that come together. It follows from what their criteria are, of which many pairs have the same: so it is found once for all of
 * these. Thread-safe.
 */
final class JoinedAnswers {

    /** Each text under all readings and under the default ones, and as many again under others. */
    private static final int MOST_READS = 2_048;

    private final AppliedLaw law;
    private final SideRules rules;
    private final int most;
    private final Kept<Asking, Read> reads = new Kept<>(MOST_READS);
    private final Map<String, TextBits> bits = new ConcurrentHashMap<>();
    private final Kept<Asked, Answer> answers;
    private final Kept<Asked, List<String>> undertakings;
    private final Kept<Asked, Remedies> remedies;
    private final Kept<List<Asked>, Distance> distances;

    private record Asking(String text, TriedReadings tried) {
    }

    /** A text, and the readings under which it is read. There is one of each as a rule, which is like itself only: answers are looked up by it millions of times. */
    static final class Read {

        private final String text;
        private final TriedReadings tried;
        /** Those on which the answer can depend, in their order. */
        private final int[] atoms;
        private final TextBits bits;

        private Read(String text, TriedReadings tried, int[] atoms, TextBits bits) {
            this.text = text;
            this.tried = tried;
            this.atoms = atoms;
            this.bits = bits;
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
     * @param outcomeIfAny null where there is none
     * @param open the unknown criteria on which it depends, where it waits for facts; found when it is first asked for, since most are asked for the outcome alone
     * @param contradiction why there is none: a criterion that counts is both met and unmet
     */
    record Answer(@Nullable Outcome outcomeIfAny, Supplier<Set<String>> open, Supplier<DisagreementException> contradiction) {

        /** @throws DisagreementException where there is none */
        Outcome outcome() {
            if (outcomeIfAny == null) {
                throw contradiction.get();
            }
            return outcomeIfAny;
        }
    }

    /** @param most how many of each kind are kept */
    JoinedAnswers(AppliedLaw law, SideRules rules, int most) {
        this.law = law;
        this.rules = rules;
        this.most = most;
        this.answers = new Kept<>(most);
        this.undertakings = new Kept<>(most);
        this.remedies = new Kept<>(most);
        this.distances = new Kept<>(most);
    }

    Answer of(Read read, JoinedSides sides) {
        Answer kept = answers.get(asked(read, sides), this::answer);
        // What is kept does not know any more which rules fired.
        return kept.outcomeIfAny() != null ? kept : new Answer(null, kept.open(), () -> Arrays.stream(read.atoms)
                .filter(atom -> sides.state(atom) == JoinedSides.State.CONTRADICTED).mapToObj(sides::contradiction).findFirst().orElseGet(kept.contradiction()));
    }

    private Answer answer(Asked asked) {
        if (contradicted(asked)) {
            try {
                return answer(asked, weighed(asked).outcome());
            } catch (DisagreementException contradiction) {
                return new Answer(null, Set::of, () -> contradiction);
            }
        }
        return answer(asked, bits(asked, (read, met, unmet) -> read.bits.outcome(met, unmet, read.tried())));
    }

    private Answer answer(Asked asked, Outcome outcome) {
        return new Answer(outcome, outcome == Outcome.UNDETERMINED ? new Once<>(new Object(), () -> open(asked))::get : Set::of, () -> new DisagreementException("No criterion is both met and unmet."));
    }

    private Set<String> open(Asked asked) {
        return contradicted(asked) ? weighed(asked).open().orElseThrow().open() : bits(asked, (read, met, unmet) -> read.bits.open(met, unmet, read.tried()));
    }

    /** It may be of no account that a criterion is both met and unmet: then the outline does not look at it. */
    private static boolean contradicted(Asked asked) {
        for (long states : asked.states()) {
            // The only state of which both bits are set.
            if ((states & states >>> 1 & 0x5555_5555_5555_5555L) != 0) {
                return true;
            }
        }
        return false;
    }

    private WeighedText weighed(Asked asked) {
        return new TextsRead(law, known(asked)).byCriteria(asked.read().text(), asked.read().tried());
    }

    /**
     * The outcome under each choice of the readings under which it was read.
     *
     * @param read the text as it was read on these states
     */
    Map<Map<String, String>, Outcome> perReading(Asked asked, VersionUnderReadings read) {
        if (contradicted(asked)) {
            return read.weighed(law.outline(read.text()), new KnownCompletions());
        }
        return bits(asked, (text, met, unmet) -> text.bits.perReading(met, unmet, read.readings()));
    }

    private interface AsBits<T> {
        T of(Read read, long[] met, long[] unmet);
    }

    private <T> T bits(Asked asked, AsBits<T> asking) {
        long[] met = new long[rules.atoms().size()];
        long[] unmet = new long[met.length];
        int[] atoms = asked.read().atoms;
        for (int place = 0; place < atoms.length; place++) {
            JoinedSides.State state = state(asked.states(), place);
            met[atoms[place]] = state == JoinedSides.State.MET ? 1 : 0;
            unmet[atoms[place]] = state == JoinedSides.State.UNMET ? 1 : 0;
        }
        return asking.of(asked.read(), met, unmet);
    }

    /** Criteria that the parties may still promise, so that a text is complied with; few texts come to that. */
    List<String> undertakings(String text, JoinedSides sides) {
        return undertakings.get(asked(read(text, TriedReadings.ALL), sides), fresh -> new TextsRead(law, sides).byCriteria(text, TriedReadings.ALL).read().undertakings());
    }

    /** How far it is to all of these texts complied with together. */
    Distance distance(List<String> texts, JoinedSides sides) {
        Map<String, Asked> asked = new LinkedHashMap<>();
        texts.forEach(text -> asked.put(text, asked(read(text, TriedReadings.ALL), sides)));
        return distances.get(List.copyOf(asked.values()), fresh -> {
            TextsRead read = new TextsRead(law, sides);
            Map<String, Remedies> each = new LinkedHashMap<>();
            asked.forEach((text, one) -> each.put(text, remedies.get(one, unknown -> RemedySearch.of(read, List.of(text)))));
            return RemedySearch.distance(read, each);
        });
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
        return reads.get(new Asking(text, tried), fresh -> new Read(text, tried, atoms(text, tried),
                bits.computeIfAbsent(text, unknown -> new TextBits(law.outline(text), rules, law.readings(), most))));
    }

    private int[] atoms(String text, TriedReadings tried) {
        return law.outline(text).criteria().stream().flatMapToInt(criterion -> tried.others()
                ? IntStream.range(rules.first(criterion), rules.first(criterion) + rules.count(criterion))
                : IntStream.of(rules.atom(criterion, tried.taken()))).filter(atom -> atom >= 0).sorted().toArray();
    }
}
