package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ancrage.decision.Outcome;
import org.ancrage.law.Reading;
import org.ancrage.verify.RandomQuestions;
import org.ancrage.verify.RandomQuestions.Asked;
import org.ancrage.verify.Situation;
import org.junit.jupiter.api.Test;

/** The open points of the hosting of health data combine: whatever the others, the option that protects more never permits what another forbids. */
class HdsReadingsTest {

    private static final String TEXT = "fr/hds";
    private static final int QUESTIONS = 500;

    /** The option that protects the data more. It need not be the default: of activity 5, the default is how the framework defines it. */
    private static final Map<String, String> PROTECTIVE = Map.ofEntries(
            Map.entry("fr/hds#hospital-group-legal-person", "exemption-lost"),
            Map.entry("fr/hds#archiving-and-back-up", "certificate-too"),
            Map.entry("fr/hds#activity-5-extent", "all-or-part"),
            Map.entry("fr/hds#activity-5-inherent", "separate"),
            Map.entry("fr/hds#activity-5-practice", "certificate-required"),
            Map.entry("fr/hds#last-day-of-v1-1", "may-15"),
            Map.entry("fr/hds#framework-2-from", "certificate"),
            Map.entry("fr/hds#transparency-from", "march"),
            Map.entry("fr/hds#partial-adequacy", "not-adequate"),
            Map.entry("jurisdictions#mere-presence", "exposes"),
            Map.entry("jurisdictions#lapsed-law-with-acts-running", "still-reaches"));

    @Test
    void everyReadingOfTheTextSaysWhichOptionProtectsMore() {
        assertThat(PROTECTIVE.keySet()).containsAll(readings().stream().map(Reading::id).toList());
    }

    @Test
    void theOptionThatProtectsMoreNeverPermitsWhatAnotherForbids() {
        List<Situation> situations =
                StandardPack.situations().stream().filter(situation -> situation.text().equals(TEXT)).toList();
        RandomQuestions questions = new RandomQuestions(situations, StandardPack.ANCRAGE.corpus(), 20261126);
        Set<String> mattered = new TreeSet<>();
        for (Asked asked : asked(questions)) {
            for (Map.Entry<String, String> protective : PROTECTIVE.entrySet()) {
                Outcome more = outcome(asked, protective.getKey(), protective.getValue());
                for (Reading.Option option : StandardPack.ANCRAGE.corpus().reading(protective.getKey()).orElseThrow().options()) {
                    Outcome other = outcome(asked, protective.getKey(), option.id());
                    if (more != other) {
                        mattered.add(protective.getKey());
                    }
                    assertThat(permits(more)).as("%s = %s in place of %s, on %s, under %s: %s", protective.getKey(), option.id(), protective.getValue(),
                            asked.on(), asked.options(), asked.hosting()).isLessThanOrEqualTo(permits(other));
                }
            }
        }
        assertThat(mattered).as("a reading that never mattered was not tried").containsAll(readings().stream().map(Reading::id).toList());
    }

    private static List<Asked> asked(RandomQuestions questions) {
        List<Asked> asked = new ArrayList<>(questions.around(0));
        for (int i = 0; i < QUESTIONS; i++) {
            asked.add(questions.next());
        }
        return asked;
    }

    private static Set<Reading> readings() {
        return StandardPack.ANCRAGE.corpus().readings().values().stream().filter(reading -> reading.id().startsWith(TEXT + "#"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Outcome outcome(Asked asked, String reading, String option) {
        Map<String, String> options = new HashMap<>(asked.options());
        options.put(reading, option);
        LocalDate on = asked.on();
        return StandardPack.ANCRAGE.probe().outcomes(asked.hosting(), on, options).getOrDefault(TEXT, Outcome.NOT_APPLICABLE);
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
