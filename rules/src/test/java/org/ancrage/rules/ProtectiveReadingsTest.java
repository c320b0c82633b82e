package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.decision.Outcome;
import org.ancrage.law.Reading;
import org.ancrage.verify.Probes;
import org.ancrage.verify.RandomQuestions;
import org.ancrage.verify.RandomQuestions.Asked;
import org.ancrage.verify.Situation;
import org.junit.jupiter.api.Test;

/** The open points combine: whatever the others, the option said to protect the data most never permits what another forbids. */
class ProtectiveReadingsTest {

    private static final long SEED = 20261126;
    /** {@code -Dancrage.questions=500} for a long search. */
    private static final int NEAR_EACH_TEXT = Integer.getInteger("ancrage.questions", 2);
    /** Of the situations that expect nothing of a reading, one in so many is asked. */
    private static final int ONE_IN = 80;

    /** Of a question, one in so many readings of its text is weighed, unless each is to be tried; {@code -Dancrage.own=1} for all. */
    private static final int OWN_ONE_IN = Integer.getInteger("ancrage.own", 3);
    /** Few readings touch other texts than the one near which a question is: of these, one question in so many is answered. */
    private static final int ALL_TEXTS_ONE_IN = 4;

    private static final Map<String, Reading> READINGS = StandardPack.ANCRAGE.corpus().readings();

    /** Readings of which no option protects more than another, each with why. */
    private static final Map<String, String> WITHOUT_ORDER = Map.of("fr/sren-31#senate-addressees",
            "Each option names addressees that the other does not: bodies under supervision, or operators that are under none.");
    /** Texts that give way to another, whose readings widen one as they narrow the other, each with why. */
    private static final Map<String, String> GIVES_WAY = Map.of(
            "fr/secnumcloud-advice to fr/sren-31",
            "What SecNumCloud recommends is for data to which article 31 does not apply; where it does, it is a condition of that article.",
            "fr/secnumcloud-advice to fr/secnumcloud",
            "What SecNumCloud recommends is for customers of a qualified service; where a place takes the offer out of the qualification, there is none.");
    /** Texts of which each reading is tried where it matters, at the least. */
    private static final Set<String> TRIED = Set.of("fr/hds");

    @Test
    void allThatIsNotSettledYetCanBeSettledOnIt() {
        Reading otherwise = READINGS.values().stream().filter(reading -> !reading.protectiveOption().equals(reading.defaultOption())).findFirst().orElseThrow();
        Map<String, String> protective = StandardPack.ANCRAGE.withReading(otherwise.id(), otherwise.defaultOption()).withProtectiveReadings().readings();
        assertThat(protective).hasSameSizeAs(READINGS).containsEntry(otherwise.id(), otherwise.defaultOption()).allSatisfy((id, option) ->
                assertThat(id.equals(otherwise.id()) || READINGS.get(id).protectiveOption().equals(option)).as(id).isTrue());
    }

    @Test
    void theOptionThatProtectsMostNeverPermitsWhatAnotherForbids() {
        Map<String, String> found = new TreeMap<>();
        Set<String> mattered = new TreeSet<>();
        Random random = new Random(SEED);
        List<Reading> all = READINGS.values().stream().filter(reading -> !WITHOUT_ORDER.containsKey(reading.id())).toList();
        questions().forEach((text, questions) -> questions.forEach(asked -> {
            // Some of the text, and one that it may share with others.
            Stream.concat(all.stream().filter(reading -> reading.id().startsWith(text + "#") && (TRIED.contains(text) || random.nextInt(OWN_ONE_IN) == 0)), Stream.of(all.get(random.nextInt(all.size())))).distinct()
                    .forEach(reading -> weigh(reading, asked, random.nextInt(ALL_TEXTS_ONE_IN) == 0 ? any -> true : text::equals, found, mattered));
        }));
        assertThat(found).isEmpty();
        assertThat(mattered).as("a reading that never mattered was not tried")
                .containsAll(READINGS.keySet().stream().filter(reading -> TRIED.contains(reading.replaceFirst("#.*", ""))).toList());
    }

    private static void weigh(Reading reading, Asked asked, Predicate<String> texts, Map<String, String> found, Set<String> mattered) {
        Map<String, Outcome> most = outcomes(asked, reading, reading.protectiveOption(), texts);
        reading.options().stream().map(Reading.Option::id).filter(option -> !option.equals(reading.protectiveOption())).forEach(option -> {
            Map<String, Outcome> other = outcomes(asked, reading, option, texts);
            if (!other.equals(most)) {
                mattered.add(reading.id());
            }
            most.forEach((text, outcome) -> {
                if (permits(outcome) > permits(other.getOrDefault(text, Outcome.NOT_APPLICABLE))
                        && !GIVES_WAY.containsKey(text + " to " + reading.id().replaceFirst("#.*", ""))) {
                    found.putIfAbsent("%s: %s = %s forbids more than %s".formatted(text, reading.id(), option, reading.protectiveOption()),
                            "%s instead of %s, on %s, under %s: %s".formatted(other.get(text), outcome, asked.on(), asked.options(), asked.hosting()));
                }
            });
        });
    }

    /** By text: those of its situations as they stand that expect something of a reading, some others, and questions near them all. */
    private static Map<String, Collection<Asked>> questions() {
        Map<String, List<Situation>> situations = StandardPack.situations().stream()
                .collect(Collectors.groupingBy(Situation::text, LinkedHashMap::new, Collectors.toList()));
        Map<String, Collection<Asked>> questions = new LinkedHashMap<>();
        situations.forEach((text, own) -> {
            RandomQuestions random = new RandomQuestions(own, StandardPack.ANCRAGE.corpus(), SEED);
            List<Situation> some = IntStream.range(0, own.size()).filter(i -> i % ONE_IN == 0 || expectsOfReadings(own.get(i))).mapToObj(own::get).toList();
            List<Asked> asked = new ArrayList<>(new RandomQuestions(some, StandardPack.ANCRAGE.corpus(), SEED).around(0));
            for (int i = 0; i < NEAR_EACH_TEXT; i++) {
                asked.add(random.next());
            }
            questions.put(text, asked);
        });
        return questions;
    }

    private static boolean expectsOfReadings(Situation situation) {
        return situation.expected().values().stream().anyMatch(expected -> !expected.readings().isEmpty());
    }

    private static Map<String, Outcome> outcomes(Asked asked, Reading reading, String option, Predicate<String> texts) {
        Map<String, String> options = new HashMap<>(asked.options());
        options.put(reading.id(), option);
        return Probes.of(StandardPack.ANCRAGE).found(asked.hosting(), asked.on(), options, texts).outcomes();
    }

    /** What the offer may do: nothing, perhaps, or host. */
    private static int permits(Outcome outcome) {
        return switch (outcome) {
            case NON_COMPLIANT -> 0;
            case UNDETERMINED, UNSETTLED -> 1;
            case CONDITIONAL, COMPLIANT, NOT_APPLICABLE -> 2;
        };
    }
}
