package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Outcomes;
import org.ancrage.decision.evidence.Assumptions;
import org.ancrage.decision.evidence.Foundation;
import org.ancrage.document.HostingChecks;
import org.ancrage.document.evidence.ProvenanceChecks;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.FactPointers;
import org.ancrage.fact.evidence.PlacedFact;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.evidence.SourceBuilder;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.fact.shape.Forgetting;
import org.ancrage.fact.shape.KnownFacts;
import org.ancrage.verify.RandomQuestions.Asked;

/** What holds of sources, assumptions and trust, whatever the question. */
class EvidenceOfFactsProperties {

    private final Random random = new Random(20261127);

    private static Ancrage ancrage(Asked asked) {
        return StandardPack.ANCRAGE.withReadings(asked.options());
    }

    private List<PlacedFact> shuffled(Hosting hosting) {
        List<PlacedFact> facts = new ArrayList<>(KnownFacts.of(hosting));
        Collections.shuffle(facts, random);
        return facts;
    }

    /** A source of each kind, for some facts and branches. */
    private Provenance provenance(Asked asked) {
        List<Source> sources = new ArrayList<>();
        List<FactEvidence> evidence = new ArrayList<>();
        List<PlacedFact> facts = shuffled(asked.hosting());
        for (SourceKind kind : SourceKind.values()) {
            List<String> some = facts.stream().filter(fact -> random.nextInt(6) == 0).map(PlacedFact::pointer).toList();
            if (!some.isEmpty()) {
                sources.add(SourceBuilder.builder().id(kind.name()).kinds(List.of(kind)).asOf(asked.on().minusMonths(random.nextInt(30))).build());
                evidence.add(new FactEvidence(kind.name(), some));
            }
        }
        return new Provenance(sources, evidence, List.of());
    }

    @Property(tries = 4, seed = "20261127")
    void whoSaysSoNeverChangesWhatComesOut(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        Assessment plain = ancrage(asked).assess(asked.hosting(), asked.on(), Level.FULL);
        Assessment sourced = ancrage(asked).assess(asked.hosting(), provenance(asked), Trust.anything(), asked.on(), Level.FULL);

        assertThat(sourced.decisions()).isEqualTo(plain.decisions());
        assertThat(sourced.outcome()).isEqualTo(plain.outcome());
        Foundation foundation = sourced.foundation().orElseThrow();
        foundation.declarations().ifPresent(declarations -> assertThat(declarations.turning()).allSatisfy(fact ->
                assertThat(without(asked, pointer -> FactPointers.covers(fact.pointer(), pointer))).isNotEqualTo(plain.outcome())));
    }

    private Outcome without(Asked asked, Predicate<String> facts) {
        return ancrage(asked).outcomes(Forgetting.of(asked.hosting(), facts), asked.on()).overall();
    }

    @Property(tries = 40, seed = "20261127")
    void lessKnownIsStillAQuestionAndMakesNoYesOfAnyText(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        List<PlacedFact> facts = shuffled(asked.hosting());
        List<String> forgotten = facts.subList(0, random.nextInt(1 + Math.min(facts.size(), 12))).stream().map(PlacedFact::pointer).toList();
        Hosting less = Forgetting.of(asked.hosting(), pointer -> FactPointers.anyCovers(forgotten, pointer));

        assertThat(HostingChecks.check(less)).isEmpty();
        Outcomes before = ancrage(asked).outcomes(asked.hosting(), asked.on());
        Outcomes after = ancrage(asked).outcomes(less, asked.on());
        after.texts().forEach((text, outcome) -> {
            if (outcome.permits()) {
                assertThat(before.texts().get(text).permits()).as("%s without %s", text, forgotten).isTrue();
            }
        });
    }

    @Property(tries = 10, seed = "20261127")
    void trustNeverMakesAYes(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        List<Trust.Demand> demands = new ArrayList<>();
        for (String branch : List.of("/offer/certificates", "/offer/hoster", "/need", "/offer/locations", "/contract", "/offer/holdings", "/offer/participants")) {
            if (random.nextInt(4) == 0) {
                demands.add(new Trust.Demand(List.of(branch), SourceKind.values()[random.nextInt(5)], random.nextBoolean() ? Period.ofYears(1) : null));
            }
        }
        Assessment plain = ancrage(asked).assess(asked.hosting(), asked.on(), Level.OUTCOME);
        Assessment trusted = ancrage(asked).assess(asked.hosting(), provenance(asked), new Trust(demands), asked.on(), Level.OUTCOME);

        assertThat(trusted.outcome().permits() && !plain.outcome().permits()).isFalse();
    }

    @Property(tries = 6, seed = "20261127")
    void anAssumptionIsUsedExactlyWhereTheOutcomeNeedsIt(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        List<String> supposed = shuffled(asked.hosting()).stream().map(PlacedFact::pointer).limit(4).sorted().toList();
        Provenance provenance = new Provenance(List.of(), List.of(), supposed);
        Assessment assessment = ancrage(asked).assess(asked.hosting(), provenance, Trust.anything(), asked.on(), Level.OUTCOME);
        Assumptions assumptions = assessment.foundation().orElseThrow().assumptions();

        List<String> unused = assumptions.unused().stream().map(PlacedFact::pointer).toList();
        assertThat(assumptions.used().size() + unused.size()).isEqualTo(supposed.size());
        assertThat(without(asked, pointer -> FactPointers.anyCovers(unused, pointer))).isEqualTo(assessment.outcome());
        assertThat(assumptions.used()).allSatisfy(used -> {
            assertThat(used.without()).isNotEqualTo(assessment.outcome());
            assertThat(without(asked, pointer -> FactPointers.anyCovers(unused, pointer) || FactPointers.covers(used.fact().pointer(), pointer)))
                    .isEqualTo(used.without());
        });
    }

    @Property(tries = 200, seed = "20261127")
    void noPointerMakesTheChecksFail(@ForAll long seed) {
        Random hostile = new Random(seed);
        List<String> steps = List.of("need", "offer", "complete", "0", "99999999999", "holdings", "", "~", "~1", "..", "\u0000", "id", "certificates", "*", "/");
        StringBuilder pointer = new StringBuilder();
        for (int i = hostile.nextInt(6); i >= 0; i--) {
            pointer.append(hostile.nextInt(8) == 0 ? "" : "/").append(steps.get(hostile.nextInt(steps.size())));
        }
        Hosting hosting = StandardPack.situations().get(0).hosting();
        Provenance provenance = new Provenance(List.of(), List.of(new FactEvidence("x", List.of(pointer.toString()))), List.of(pointer.toString()));
        assertThat(ProvenanceChecks.check(provenance, hosting, LocalDate.EPOCH)).isNotEmpty();
        KnownFacts.renumbering(hosting).of(pointer.toString());
    }
}
