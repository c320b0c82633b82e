package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.comparison.Matrix;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Need;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Proposal;
import org.ancrage.law.LegalText;
import org.ancrage.verify.Probes;
import org.ancrage.verify.RandomQuestions;

/** A matrix, which qualifies needs and offers apart, answers as each question by itself would be answered. */
class MatrixProperties {

    private static final long SEED = 20261124;
    /** Needs and offers of one matrix, in turn: many of either are qualified together. */
    private static final int[][] SHAPES = {{8, 10}, {2, 40}, {40, 2}};
    private static final int BESIDE = 10;
    /** Pairs in all; {@code -Dancrage.pairs=100000} for a long run. */
    private static final int PAIRS = Integer.getInteger("ancrage.pairs", 1_200);

    @Example
    void aMatrixAnswersAsSingleQuestionsDo() {
        RandomQuestions questions = StandardPack.questions(SEED);
        Random random = new Random(SEED);
        int pairs = 0;
        for (int matrix = 0; pairs < PAIRS; matrix++) {
            int[] shape = SHAPES[matrix % SHAPES.length];
            compare(questions, random, shape[0], shape[1]);
            pairs += shape[0] * shape[1];
        }
    }

    /** Thirteen open points matter to this offer where nothing is known of the need: it was refused, and every matrix in which it stood. */
    @Example
    void anOfferToWhichManyReadingsMatterIsAnsweredAloneAndBesideOthers() throws IOException {
        LocalDate day = LocalDate.of(2026, 11, 24);
        Hosting many = RequestReader.read(new DocumentReader().read(Path.of("src/test/resources/org/ancrage/rules/many-open-readings.json"))).hosting();
        RandomQuestions questions = StandardPack.questions(SEED);
        List<Proposal> proposals = new ArrayList<>(List.of(Proposal.of(many.offer(), many.contract())));
        for (int i = 0; i < BESIDE; i++) {
            Hosting other = questions.next().hosting();
            proposals.add(Proposal.of(OfferBuilder.builder(other.offer()).id("offer-beside-" + i).attributes(Listing.unknown()).build(), other.contract()));
        }
        Matrix matrix = StandardPack.ANCRAGE.matrix(List.of(many.need()), proposals, day);
        for (Proposal proposal : proposals) {
            assertThat(matrix.outcome(many.need().id(), proposal.offer().id()))
                    .isEqualTo(StandardPack.ANCRAGE.assess(proposal.to(many.need()), day).outcome());
        }
    }

    private static void compare(RandomQuestions questions, Random random, int needsWanted, int offersWanted) {
        List<Need> some = new ArrayList<>();
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < Math.max(needsWanted, offersWanted); i++) {
            Hosting hosting = questions.next().hosting();
            if (i < needsWanted) {
                some.add(need(hosting, i));
            }
            if (i < offersWanted) {
                Offer offer = OfferBuilder.builder(hosting.offer()).id("offer-" + i).attributes(Listing.unknown()).build();
                proposals.add(Proposal.of(offer, hosting.contract()));
            }
        }
        List<Need> needs = StandardPack.comparable(some, proposals);
        for (int i = some.size(); needs.isEmpty(); i++) {
            needs = StandardPack.comparable(List.of(need(questions.next().hosting(), i)), proposals);
        }
        RandomQuestions.Asked asked = questions.next();
        LocalDate on = asked.on();
        Map<String, String> chosen = new LinkedHashMap<>(asked.options());
        int settled = random.nextInt(3);
        chosen.keySet().removeIf(reading -> settled == 0 || settled == 1 && random.nextBoolean());
        Matrix matrix = StandardPack.ANCRAGE.withReadings(chosen).matrix(needs, proposals, on);
        for (Need need : needs) {
            for (Proposal proposal : proposals) {
                String offer = proposal.offer().id();
                Map<String, Outcome> outcomes = Probes.of(StandardPack.ANCRAGE).outcomes(proposal.to(need), on, chosen);
                Map<String, Outcome> found = new LinkedHashMap<>();
                for (LegalText text : StandardPack.ANCRAGE.corpus().texts()) {
                    Optional<Outcome> outcome = matrix.outcome(text.id(), need.id(), offer);
                    outcome.ifPresent(one -> found.put(text.id(), one));
                }
                assertThat(found).as("%s with %s on %s", need.id(), offer, on).isEqualTo(outcomes);
                assertThat(matrix.findings(need.id(), offer))
                        .isEqualTo(Probes.of(StandardPack.ANCRAGE).findings(proposal.to(need), on, chosen));
            }
        }
    }

    private static Need need(Hosting hosting, int number) {
        return NeedBuilder.builder(hosting.need()).id("need-" + number).attributes(Listing.unknown()).build();
    }

    @Property(tries = 10, seed = "20261124")
    void theOutcomeOfAPairIsThatOfItsAssessment(@ForAll long seed) {
        RandomQuestions.Asked asked = StandardPack.questions(seed).next();
        Hosting hosting = asked.hosting();
        Matrix matrix = StandardPack.ANCRAGE.matrix(List.of(hosting.need()), List.of(Proposal.of(hosting.offer(), hosting.contract())), asked.on());
        assertThat(matrix.outcome(hosting.need().id(), hosting.offer().id()))
                .isEqualTo(matrix.outcome(0, 0))
                .isEqualTo(matrix.assessment(hosting.need().id(), hosting.offer().id()).outcome());
        assertThat(matrix.counts()).isEqualTo(Map.of(matrix.outcome(0, 0), 1L));
    }
}
