package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.law.Reading;
import org.ancrage.verify.RandomHostings;
import org.ancrage.verify.RandomQuestions.Asked;

/** Which open points of law an answer mentions, and what it says under each; the seed is fixed so that a build fails only for what changed. */
class ReadingsProperties {

    private static final Ancrage ANCRAGE = StandardPack.ANCRAGE;

    @Property(tries = 90, seed = "20261124")
    void aReadingIsMentionedOnlyIfAnotherOptionAloneChangesAnOutcome(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        decisions(ANCRAGE.assess(asked.hosting(), asked.on(), Level.FULL)).forEach(decision -> mentioned(decision).forEach(reading ->
                assertThat(decision.readingOutcomes().stream().collect(Collectors.groupingBy(outcome -> without(reading, outcome.options()),
                                Collectors.mapping(ReadingOutcome::outcome, Collectors.toSet()))).values())
                        .as("%s of %s", reading, decision.text()).anyMatch(outcomes -> outcomes.size() > 1)));
    }

    @Property(tries = 90, seed = "20261124")
    void whatIsNotMentionedChangesNothingAndWhatIsMentionedTurnsOutAsSaid(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        Ancrage settled = ANCRAGE;
        Map<String, String> options = new HashMap<>();
        for (Reading reading : ANCRAGE.corpus().readings().values()) {
            // Where a point is not open, another option than the default is a hypothesis.
            options.put(reading.id(), reading.openOn(asked.on()) ? asked.options().get(reading.id()) : reading.defaultOption());
            settled = settled.withReading(reading.id(), options.get(reading.id()));
        }
        Assessment under = settled.assess(asked.hosting(), asked.on(), Level.FULL);
        decisions(ANCRAGE.assess(asked.hosting(), asked.on(), Level.FULL)).forEach(decision -> {
            Decision found = under.decision(decision.text()).orElseThrow();
            assertThat(found.readingOutcomes()).as(decision.text()).isEmpty();
            assertThat(found.outcome()).as("%s under %s", decision.text(), options).isEqualTo(foretold(decision, options));
        });
    }

    @Property(tries = 60, seed = "20261124")
    void theDefaultsAreTheDefaultOfEach(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        Map<String, String> defaults = new HashMap<>();
        ANCRAGE.corpus().readings().values().forEach(reading -> defaults.put(reading.id(), reading.defaultOption()));
        Assessment byDefault = ANCRAGE.withDefaultReadings().assess(asked.hosting(), asked.on(), Level.FULL);
        decisions(ANCRAGE.assess(asked.hosting(), asked.on(), Level.FULL)).forEach(decision -> assertThat(
                byDefault.decision(decision.text()).orElseThrow().outcome()).isEqualTo(foretold(decision, defaults)));
    }

    @Property(tries = 60, seed = "20261124")
    void whatWasSettledBeforeTheDefaultsStays(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        Reading reading = new RandomHostings(seed).pick(List.copyOf(ANCRAGE.corpus().readings().values()));
        String option = asked.options().get(reading.id());
        assertThat(ANCRAGE.withReading(reading.id(), option).withDefaultReadings().assess(asked.hosting(), asked.on(), Level.FULL))
                .isEqualTo(ANCRAGE.withDefaultReadings().withReading(reading.id(), option).assess(asked.hosting(), asked.on(), Level.FULL));
    }

    /** What an answer says that it would be under these options. */
    private static Outcome foretold(Decision decision, Map<String, String> options) {
        return decision.readingOutcomes().stream()
                .filter(outcome -> outcome.options().entrySet().stream().allMatch(option -> options.get(option.getKey()).equals(option.getValue())))
                .map(ReadingOutcome::outcome).findFirst().orElse(decision.outcome());
    }

    private static Set<String> mentioned(Decision decision) {
        return decision.readingOutcomes().stream().flatMap(outcome -> outcome.options().keySet().stream()).collect(Collectors.toSet());
    }

    private static Map<String, String> without(String reading, Map<String, String> options) {
        Map<String, String> others = new TreeMap<>(options);
        others.remove(reading);
        return others;
    }

    private static Stream<Decision> decisions(Assessment assessment) {
        return Stream.of(assessment.decisions(), assessment.outlook()).flatMap(List::stream);
    }
}
