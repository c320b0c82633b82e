package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Prospects;
import org.ancrage.decision.Supposition;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Truth;
import org.ancrage.refusal.DisagreementException;
import org.ancrage.verify.RandomHostings;
import org.ancrage.verify.RandomQuestions;
import org.ancrage.verify.Situation;

/** What it would take for a yes, against questions in which more and more becomes known; the seed is fixed so that a build fails only for what changed. */
class ProspectProperties {

    private static final int FORGOTTEN = 3;
    private static final int STEPS = 48;

    @Property(tries = 8, seed = "20261127")
    void whatItWouldTakeIsEnoughAndWhatForbidsForbids(@ForAll long seed) {
        RandomQuestions questions = StandardPack.questions(seed);
        RandomHostings hostings = questions.hostings();
        Situation situation = hostings.pick(StandardPack.situations());
        LocalDate on = situation.on().get(0);
        Hosting asked = situation.hosting();
        for (int i = 0; i < FORGOTTEN; i++) {
            List<Hosting> less = hostings.reductions(asked);
            asked = less.isEmpty() ? asked : hostings.pick(less);
        }
        Assessment page = StandardPack.ANCRAGE.assess(asked, on, Level.PAGE);
        assertThat(page.prospects().isPresent()).isEqualTo(page.outcome() == Outcome.UNDETERMINED);
        if (page.prospects().isPresent()) {
            Hosting known = asked;
            for (int i = 0; i < STEPS; i++) {
                known = hostings.refinement(known).orElse(known);
                if (i % 8 == 7) {
                    check(page.prospects().get(), known, on);
                }
            }
        }
    }

    private static void check(Prospects prospects, Hosting known, LocalDate on) {
        Optional<Assessment> later = answer(known, on);
        if (later.isPresent()) {
            Map<String, Truth> truths = truths(later.get());
            if (prospects.provisos().stream().anyMatch(proviso -> proviso.suppositions().stream().allMatch(supposed -> holds(supposed, truths)))) {
                assertThat(later.get().outcome().permits()).as("%s on %s", known, on).isTrue();
            }
            if (prospects.fatal().stream().anyMatch(supposed -> holds(supposed, truths))) {
                assertThat(later.get().outcome()).as("%s on %s", known, on).isEqualTo(Outcome.NON_COMPLIANT);
            }
            if (later.get().outcome().permits()) {
                assertThat(!prospects.provisos().isEmpty() || !prospects.complete()).as("%s on %s", known, on).isTrue();
            }
        }
    }

    private static boolean holds(Supposition supposed, Map<String, Truth> truths) {
        return truths.get(supposed.criterion().id()) == supposed.truth();
    }

    /** Empty where the facts that were drawn contradict each other. */
    private static Optional<Assessment> answer(Hosting known, LocalDate on) {
        try {
            return Optional.of(StandardPack.ANCRAGE.assess(known, on, Level.FULL));
        } catch (DisagreementException contradiction) {
            return Optional.empty();
        }
    }

    private static Map<String, Truth> truths(Assessment answer) {
        Map<String, Truth> truths = new HashMap<>();
        Stream.concat(answer.decisions().stream(), answer.outlook().stream()).flatMap(decision -> decision.explanation().findings().stream())
                .forEach(finding -> truths.put(finding.criterion().id(), finding.truth()));
        return truths;
    }
}
