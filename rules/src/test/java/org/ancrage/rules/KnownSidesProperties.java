package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.engine.trial.RuleProbe;
import org.ancrage.engine.world.Day;
import org.ancrage.fact.Accreditation;
import org.ancrage.fact.AccreditationBuilder;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Need;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.Project;
import org.ancrage.fact.ProjectBuilder;
import org.ancrage.fact.Proposal;
import org.ancrage.verify.Probes;
import org.ancrage.verify.RandomQuestions;

/** From what is known of a need and of an offer, a question is answered as it is as a whole, to the last premise; and the outcomes are those that the model has. */
class KnownSidesProperties {

    /** Another for each of several long runs that share the pairs: {@code -Dancrage.seed=1}. */
    private static final long SEED = Long.getLong("ancrage.seed", 20261128);
    private static final int NEEDS = 4;
    private static final int OFFERS = 5;
    /** Pairs in all; {@code -Dancrage.pairs=100000} for a long run. */
    private static final int PAIRS = Integer.getInteger("ancrage.pairs", 300);

    /** The law is the same for two years from that day. */
    private static final LocalDate FIRST = LocalDate.of(2027, 4, 1);

    private final RuleProbe probe = Probes.of(StandardPack.ANCRAGE);

    @Example
    void whatIsKnownOfSidesAnswersAsTheWholeDoes() {
        RandomQuestions questions = StandardPack.questions(SEED);
        Random random = new Random(SEED);
        for (int pairs = 0; pairs < PAIRS; pairs += NEEDS * OFFERS) {
            List<Need> needs = new ArrayList<>();
            List<Proposal> proposals = new ArrayList<>();
            for (int i = 0; i < OFFERS; i++) {
                Hosting hosting = questions.next().hosting();
                if (i < NEEDS) {
                    needs.add(hosting.need());
                }
                proposals.add(Proposal.of(hosting.offer(), hosting.contract()));
            }
            RandomQuestions.Asked asked = questions.next();
            Map<String, String> chosen = new LinkedHashMap<>(asked.options());
            int settled = random.nextInt(3);
            chosen.keySet().removeIf(reading -> settled == 0 || settled == 1 && random.nextBoolean());
            needs.forEach(need -> proposals.forEach(proposal -> compare(proposal.to(need), asked.on(), chosen)));
            proposals.forEach(proposal -> compare(proposal.to(needs.get(0)), another(asked.on(), proposals, random), chosen));
        }
    }

    /** A day soon after, or one on which a certificate is valid for the last time or no longer. */
    private static LocalDate another(LocalDate on, List<Proposal> proposals, Random random) {
        List<LocalDate> ends = proposals.stream().flatMap(proposal -> proposal.offer().certificates().items().stream()).map(Certificate::validUntil)
                .filter(end -> end != null && end.isAfter(on) && end.isBefore(on.plusYears(1))).toList();
        return ends.isEmpty() || random.nextBoolean() ? on.plusDays(1 + random.nextInt(20)) : ends.get(random.nextInt(ends.size())).plusDays(random.nextInt(2));
    }

    private void compare(Hosting hosting, LocalDate on, Map<String, String> chosen) {
        Assessment asAWhole;
        try {
            asAWhole = probe.assessed(hosting, on, chosen, Level.FULL);
        } catch (RunawayRulesException tooManyOpenReadings) {
            assertThatThrownBy(() -> probe.assessedApart(hosting, on, chosen, Level.FULL)).isInstanceOf(RunawayRulesException.class).hasMessage(tooManyOpenReadings.getMessage());
            return;
        }
        assertThat(probe.assessedApart(hosting, on, chosen, Level.FULL)).as("%s on %s under %s", hosting, on, chosen).contains(asAWhole);
        assertThat(probe.assessedApart(hosting.inCanonicalOrder(), on, chosen, Level.FINDINGS)).as("findings of %s on %s under %s", hosting, on, chosen)
                .contains(probe.assessed(hosting, on, chosen, Level.FINDINGS));
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        List.of(asAWhole.decisions(), asAWhole.outlook()).forEach(some -> some.forEach(decision -> outcomes.put(decision.text(), decision.outcome())));
        assertThat(probe.outcomes(hosting, on, chosen)).isEqualTo(outcomes);
    }

    /** What is kept of a pair on one day is no answer on another that its rules see otherwise, nor is how far a date is. */
    @Example
    void everyDayOfALawIsAnsweredAsTheWholeDoes() {
        RandomQuestions questions = StandardPack.questions(SEED + 2);
        for (int i = 0; i < 3; i++) {
            Hosting hosting = questions.next().hosting();
            for (int month = 0; month < 12; month++) {
                compare(hosting, FIRST.plusMonths(month), Map.of());
            }
        }
    }

    /** What is kept of a pair cites what is in force on the day that is asked about, also where the law stays the same. */
    @Example
    void aProvisionIsCitedFromItsFirstDayToItsLast() {
        Set<LocalDate> days = Day.Law.retellingDays(StandardPack.ANCRAGE.corpus()).stream().filter(day -> day.getYear() > 2020).collect(Collectors.toCollection(TreeSet::new));
        days.removeAll(Day.Law.turningDays(StandardPack.ANCRAGE.corpus()));
        RandomQuestions questions = StandardPack.questions(SEED + 4);
        for (LocalDate day : days) {
            Hosting hosting = questions.next().hosting();
            Stream.of(day.minusDays(1), day, day.minusDays(1)).forEach(asked -> compare(hosting, asked, Map.of()));
        }
    }

    /** On the day after the last of an accreditation the need is not what it was, while the offer that it may cover is. */
    @Example
    void aNeedMayTurnWhileTheOfferStays() {
        RandomQuestions questions = StandardPack.questions(SEED + 3);
        for (int i = 0; i < 6; i++) {
            Hosting hosting = questions.next().hosting();
            LocalDate last = FIRST.plusDays(100 + i);
            Accreditation ending = AccreditationBuilder.builder().id("accreditation").decidedOn(FIRST.minusYears(1)).validUntil(last).build();
            Project project = ProjectBuilder.builder(hosting.need().project()).accreditations(new Listing<>(true, List.of(ending))).build();
            Hosting asked = new Hosting(NeedBuilder.builder(hosting.need()).project(project).build(), hosting.offer(), hosting.contract());
            Stream.of(last.plusDays(1), last, FIRST).forEach(day -> compare(asked, day, Map.of()));
        }
    }

    /** A law is asked about a few times before its needs and offers are kept: the first answers are those of the whole, the last is not. */
    @Property(tries = 12, seed = "20261128")
    void whoAsksAgainIsAnsweredAlike(@ForAll long seed) {
        RandomQuestions.Asked asked = StandardPack.questions(seed).next();
        Ancrage ancrage = StandardPack.ANCRAGE.withReadings(asked.options());
        List<Assessment> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            answers.add(ancrage.assess(asked.hosting(), asked.on()));
            if (i == 7) {
                probe.assessedApart(asked.hosting(), asked.on(), asked.options(), Level.FULL);
            }
        }
        assertThat(answers).containsOnly(answers.get(0));
    }

    @Example
    void severalThreadsThatAskOfTheSameSidesAreAnsweredAlike() throws InterruptedException {
        LocalDate on = LocalDate.of(2026, 11, 24);
        List<Hosting> hostings = new ArrayList<>();
        RandomQuestions questions = StandardPack.questions(SEED + 1);
        List<RandomQuestions.Asked> asked = List.of(questions.next(), questions.next(), questions.next());
        asked.forEach(one -> asked.forEach(other -> hostings.add(Proposal.of(one.hosting().offer(), one.hosting().contract()).to(other.hosting().need()))));
        List<Assessment> expected = hostings.stream().map(hosting -> probe.assessed(hosting, on, Map.of(), Level.FULL)).toList();
        AtomicReference<Throwable> wrong = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int first = i;
            threads.add(new Thread(() -> {
                for (int j = 0; j < hostings.size(); j++) {
                    int place = (first + j) % hostings.size();
                    assertThat(probe.assessedApart(hostings.get(place), on, Map.of(), Level.FULL)).contains(expected.get(place));
                }
            }));
        }
        threads.forEach(thread -> thread.setUncaughtExceptionHandler((where, failure) -> wrong.set(failure)));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(wrong).hasValue(null);
    }
}
