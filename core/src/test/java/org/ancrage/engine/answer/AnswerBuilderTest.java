package org.ancrage.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Horizon;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.engine.rules.RuleBases;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.rules.RuleSource;
import org.ancrage.engine.rules.Rules;
import org.ancrage.engine.walk.RuleFiles;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.Day;
import org.ancrage.fact.Answer;
import org.ancrage.fact.CustomerBuilder;
import org.ancrage.fact.DatasetBuilder;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.law.Condition;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Force;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.junit.jupiter.api.Test;

/** What is found out for an answer, and what is not. */
class AnswerBuilderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Wording SAID = new Wording("dit", "said");
    private static final int COLLECTIONS = 20;

    private static final RuleSource SOURCE = RuleFiles.source("test", """
            package test.fr.one
            import org.ancrage.fact.*
            rule "The data are personal" @met( personal ) @fr( "a" ) when Dataset( personal == Answer.YES ) then end
            rule "The data are not personal" @unmet( personal ) @fr( "b" ) when Dataset( personal == Answer.NO ) then end
            """);

    private static final Hosting HOSTING = Hosting.of(
            NeedBuilder.builder().id("need").customer(CustomerBuilder.builder().build()).dataset(DatasetBuilder.builder().personal(Answer.NO).build()).build(),
            OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build()).build());

    /** A law that requires personal data of whom it binds. */
    private static Corpus corpus() {
        Criterion personal = new Criterion("fr/one#personal", SAID, SAID, List.of(), new Criterion.Remedy(Criterion.Actor.HOSTER, SAID), List.of(), false,
                Criterion.Dimension.DATA);
        Version version = new Version("v", SAID, new Period(LocalDate.of(2020, 1, 1), null), Force.LAW, List.of(),
                new Condition.Given(true, SAID, List.of()), new Condition.Settled(personal.id()));
        return new Corpus(List.of(new LegalText("fr/one", SAID, List.of(), List.of(), List.of(personal), List.of(version), List.of())),
                new Jurisdictions(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    /** What answers, and what is watched of it. */
    private static AnswerBuilder answering(List<WeakReference<Object>> watched) {
        Corpus corpus = corpus();
        RuleBases bases = RuleBases.building(List.of(SOURCE));
        RuleBook book = RuleBook.of(corpus, List.of(SOURCE), bases);
        Rules rules = new Rules(book, bases.derivation(), bases.settlement(), new FactsRead(book, corpus));
        AppliedLaw law = AppliedLaw.on(Day.on(DAY, corpus), corpus, Map.of());
        Assessor assessor = new Assessor(law, rules, HOSTING);
        List.of(bases, book, rules, law, assessor).forEach(part -> watched.add(new WeakReference<>(part)));
        return new AnswerBuilder(assessor, HOSTING);
    }

    private static <T> Optional<T> notLookedFor() {
        throw new AssertionError("No level tells it.");
    }

    @Test
    void whatAnsweredCanBeForgotten() {
        List<WeakReference<Object>> watched = new ArrayList<>();
        Assessment answer = answering(watched).assessment(List.of(), EnumSet.allOf(Level.class), overall -> Optional.empty(), outcome -> Optional.empty());
        for (int i = 0; i < COLLECTIONS && watched.stream().anyMatch(part -> part.get() != null); i++) {
            System.gc();
        }
        assertThat(watched).hasSize(5).extracting(WeakReference::get).containsOnlyNulls();
        assertThat(answer.remedies().smallest()).hasSize(1);
        assertThat(answer.decisions().get(0).explanation().findings()).singleElement().satisfies(finding -> assertThat(finding.grounds()).hasSize(1));
        assertThat(answer).isEqualTo(answering(watched).assessment(List.of(), EnumSet.allOf(Level.class), overall -> Optional.empty(), outcome -> Optional.empty()));
    }

    @Test
    void untilWhenItHoldsIsFoundForAPageAndASummaryOnly() {
        Optional<Horizon> horizon = Optional.of(new Horizon(DAY, null));
        assertThat(answering(new ArrayList<>()).assessment(List.of(), Set.of(Level.PAGE, Level.FULL), overall -> horizon, outcome -> Optional.empty()).horizon()).isEqualTo(horizon);
        assertThat(answering(new ArrayList<>()).assessment(List.of(), Set.of(Level.SUMMARY), overall -> horizon, outcome -> notLookedFor()).horizon()).isEqualTo(horizon);
        for (Level level : List.of(Level.OUTCOME, Level.FINDINGS, Level.FULL)) {
            assertThat(answering(new ArrayList<>()).assessment(List.of(), Set.of(level), overall -> notLookedFor(), outcome -> notLookedFor()).horizon()).isEmpty();
        }
    }

    @Test
    void outcomesTellNothingElse() {
        assertThat(answering(new ArrayList<>()).outcomes().texts()).containsExactly(Map.entry("fr/one", Outcome.NON_COMPLIANT));
        assertThat(answering(new ArrayList<>()).outcomes().overall()).isEqualTo(Outcome.NON_COMPLIANT);
    }
}
