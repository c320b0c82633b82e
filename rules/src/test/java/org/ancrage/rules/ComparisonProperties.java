package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Conclusion;
import org.ancrage.decision.comparison.Cell;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.comparison.Contrast;
import org.ancrage.decision.comparison.Ranking.Place;
import org.ancrage.decision.comparison.Separation;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.law.Truth;
import org.ancrage.verify.RandomQuestions;
import org.jspecify.annotations.Nullable;

/** What must hold of a comparison over the whole law, whatever is compared. */
class ComparisonProperties {

    /** Needs and offers of some random questions, each id once. */
    private record Asked(List<Need> needs, List<Proposal> proposals, LocalDate on) {

        static Asked random(long seed) {
            RandomQuestions questions = StandardPack.questions(seed);
            Map<String, Need> needs = new LinkedHashMap<>();
            Map<String, Proposal> proposals = new LinkedHashMap<>();
            LocalDate on = questions.next().on();
            for (int i = 0; i < 4; i++) {
                Hosting hosting = questions.next().hosting();
                if (needs.size() < 2) {
                    needs.putIfAbsent(hosting.need().id(), hosting.need());
                }
                proposals.putIfAbsent(hosting.offer().id(), Proposal.of(hosting.offer(), hosting.contract()));
            }
            List<Proposal> offers = List.copyOf(proposals.values());
            return new Asked(StandardPack.comparable(List.copyOf(needs.values()), offers), offers, on);
        }

        Comparison compared() {
            return StandardPack.ANCRAGE.compare(needs, proposals, on);
        }
    }

    @Property(tries = 6, seed = "20261124")
    void everyCellSaysWhatTheAnswerSays(@ForAll long seed) {
        Asked asked = Asked.random(seed);
        Comparison comparison = asked.compared();
        assertThat(comparison.cells()).hasSize(asked.needs().size() * asked.proposals().size());
        for (Need need : asked.needs()) {
            for (Proposal proposal : asked.proposals()) {
                Assessment assessment = StandardPack.ANCRAGE.assess(proposal.to(need), asked.on());
                assertThat(comparison.cell(need.id(), proposal.offer().id())).isEqualTo(Cell.of(assessment));
                assertThat(comparison.standing(need.id(), proposal.offer().id())).isEqualTo(Cell.of(assessment).standing());
                assertThat(comparison.assessment(need.id(), proposal.offer().id())).isEqualTo(assessment);
            }
        }
    }

    @Property(tries = 6, seed = "20261124")
    void theOrderOfNeedsAndOffersChangesNoRank(@ForAll long seed) {
        Asked asked = Asked.random(seed);
        List<Need> needs = new ArrayList<>(asked.needs());
        List<Proposal> proposals = new ArrayList<>(asked.proposals());
        Collections.shuffle(needs, new Random(seed));
        Collections.shuffle(proposals, new Random(seed + 1));
        Comparison shuffled = new Asked(needs, proposals, asked.on()).compared();
        asked.compared().rankings().forEach(ranking -> assertThat(shuffled.ranking(ranking.need())).isEqualTo(ranking));
    }

    @Property(tries = 6, seed = "20261124")
    void whatSeparatesDiffersAndWasConcluded(@ForAll long seed) {
        Comparison comparison = Asked.random(seed).compared();
        comparison.rankings().forEach(ranking -> ranking.places().stream().filter(place -> place.separation() != null).forEach(place -> {
            Separation separation = Objects.requireNonNull(place.separation());
            Place next = ranking.place(separation.offer());
            assertThat(place.rank()).isLessThan(next.rank());
            Assessment here = comparison.assessment(ranking.need(), place.offer());
            Assessment there = comparison.assessment(ranking.need(), next.offer());
            for (Contrast contrast : separation.contrasts()) {
                assertThat(truth(contrast.before())).isNotEqualTo(truth(contrast.after()));
                assertConcluded(here, contrast.text(), contrast.before());
                assertConcluded(there, contrast.text(), contrast.after());
            }
        }));
    }

    private static void assertConcluded(Assessment assessment, String text, @Nullable Conclusion conclusion) {
        if (conclusion != null) {
            assertThat(assessment.decision(text).orElseThrow().explanation().findings())
                    .anyMatch(finding -> finding.criterion().equals(conclusion.criterion()) && finding.truth() == conclusion.truth());
        }
    }

    private static @Nullable Truth truth(@Nullable Conclusion conclusion) {
        return conclusion == null ? null : conclusion.truth();
    }
}
