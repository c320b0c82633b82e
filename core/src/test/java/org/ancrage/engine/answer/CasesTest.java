package org.ancrage.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Level;
import org.ancrage.decision.MissingFact;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.comparison.Matrix;
import org.ancrage.decision.timeline.Span;
import org.ancrage.engine.Engine;
import org.ancrage.engine.rules.RuleBases;
import org.ancrage.engine.rules.RuleSource;
import org.ancrage.engine.walk.RuleFiles;
import org.ancrage.engine.world.OpenFact;
import org.ancrage.engine.world.OpenFacts;
import org.ancrage.fact.Answer;
import org.ancrage.fact.CustomerBuilder;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.DatasetBuilder;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Proposal;
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

/** What is the same whatever a missing fact is, and what only looks so. */
class CasesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Wording SAID = new Wording("dit", "said");
    private static final List<String> CRITERIA = List.of("personal", "anonymous", "secret", "either", "french", "elsewhere", "signed", "torn");

    /** Of one package, since what texts share is what this is about. */
    private static final RuleSource RULES = RuleFiles.source("test", """
            package test.fr.one
            import org.ancrage.fact.*
            rule "The data are personal" @met( personal ) @fr( "a" ) when Dataset( personal == Answer.YES ) then end
            rule "The data are not personal" @unmet( personal ) @fr( "b" ) when Dataset( personal == Answer.NO ) then end
            rule "The data say nothing of persons" @met( anonymous ) @fr( "c" ) when Dataset( personal == Answer.NO ) then end
            rule "The data say something of persons" @unmet( anonymous ) @fr( "d" ) when Dataset( personal == Answer.YES ) then end
            rule "The data are health data" @met( secret ) @fr( "e" ) when Dataset( health == Answer.YES ) then end
            rule "The data are not health data" @unmet( secret ) @fr( "f" ) when Dataset( health == Answer.NO ) then end
            rule "They are health data, one way" @met( either ) @fr( "g" ) when Dataset( health == Answer.YES ) then end
            rule "They are not health data, the other way" @met( either ) @fr( "h" ) when Dataset( health == Answer.NO ) then end
            rule "The customer is French" @met( french ) @fr( "i" ) when Customer( jurisdiction == "FR" ) then end
            rule "The customer is British" @unmet( french ) @fr( "j" ) when Customer( jurisdiction == "GB" ) then end
            rule "The customer is British and therefore elsewhere" @met( elsewhere ) @fr( "k" ) when Customer( jurisdiction == "GB" ) then end
            rule "The customer is French and therefore not elsewhere" @unmet( elsewhere ) @fr( "l" ) when Customer( jurisdiction == "FR" ) then end
            rule "They are health data, which settles it" @met( torn ) @fr( "n" ) when Dataset( health == Answer.YES ) then end
            rule "They are personal health data, which settles it otherwise" @unmet( torn ) @fr( "o" ) when Dataset( health == Answer.YES, personal == Answer.YES ) then end
            rule "Signed" @met( signed ) @fr( "m" ) when Contract( certificatesVerified == Answer.YES ) then end
            """);

    private static Condition is(String criterion) {
        return new Condition.Settled("fr/one#" + criterion);
    }

    private static Condition any(Condition... conditions) {
        return new Condition.Any(List.of(conditions), null, List.of());
    }

    private static Condition all(Condition... conditions) {
        return new Condition.All(List.of(conditions), null, List.of());
    }

    private static Condition not(Condition condition) {
        return new Condition.Not(condition, null, List.of());
    }

    /** A law that always applies for each of these requirements. */
    private static Engine engine(Condition... requirements) {
        List<Criterion> criteria = CRITERIA.stream().map(criterion -> new Criterion("fr/one#" + criterion, SAID, SAID, List.of(),
                new Criterion.Remedy(Criterion.Actor.HOSTER, SAID), List.of(), criterion.equals("signed"), Criterion.Dimension.DATA)).toList();
        List<LegalText> texts = new ArrayList<>();
        for (Condition requirement : requirements) {
            String id = texts.isEmpty() ? "fr/one" : "fr/text-" + texts.size();
            Version version = new Version("v", SAID, new Period(LocalDate.of(2020, 1, 1), null), Force.LAW, List.of(),
                    new Condition.Given(true, SAID, List.of()), requirement);
            texts.add(new LegalText(id, SAID, List.of(), List.of(), texts.isEmpty() ? criteria : List.of(), List.of(version), List.of()));
        }
        Corpus corpus = new Corpus(texts, new Jurisdictions(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        return new Engine(corpus, List.of(RULES), RuleBases.building(List.of(RULES)), List.of());
    }

    private static Hosting asked(Dataset dataset) {
        return Hosting.of(NeedBuilder.builder().id("need").customer(CustomerBuilder.builder().build()).dataset(dataset).build(),
                OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build()).build());
    }

    private static final Hosting NOTHING_KNOWN = asked(Dataset.unknown());

    private static Assessment assess(Engine engine, Hosting hosting) {
        Assessment assessment = engine.assess(hosting, DAY, Map.of(), Set.of(Level.FULL));
        Matrix matrix = engine.matrix(List.of(hosting.need()), List.of(Proposal.of(hosting.offer(), hosting.contract())), DAY, Map.of());
        assertThat(matrix.outcome("need", "offer")).isEqualTo(assessment.outcome());
        assessment.decisions().forEach(decision -> assertThat(matrix.outcome(decision.text(), "need", "offer")).contains(decision.outcome()));
        assertThat(engine.timeline(hosting, new Span(DAY, DAY), Map.of()).overall().get(0).outcome()).isEqualTo(assessment.outcome());
        return assessment;
    }

    private static Decision decide(Condition requirement, Hosting hosting) {
        return assess(engine(requirement), hosting).decision("fr/one").orElseThrow();
    }

    private static List<String> whatever(Decision decision) {
        return decision.whatever().stream().map(MissingFact::pointer).toList();
    }

    @Test
    void oneOfTwoCriteriaIsMetWhateverTheirFactIs() {
        Decision decision = decide(any(is("personal"), is("anonymous")), NOTHING_KNOWN);
        assertThat(decision.outcome()).isEqualTo(Outcome.COMPLIANT);
        assertThat(whatever(decision)).containsExactly("/need/dataset/personal");
        assertThat(decision.questions()).isEmpty();
    }

    @Test
    void twoCriteriaAreNeverMetTogether() {
        Decision decision = decide(all(is("personal"), is("anonymous")), NOTHING_KNOWN);
        assertThat(decision.outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(whatever(decision)).containsExactly("/need/dataset/personal");
        assertThat(decision.deciding()).isNotEmpty();
    }

    @Test
    void oneCriterionIsMetByAnotherRuleWhateverTheFactIs() {
        Decision decision = decide(is("either"), NOTHING_KNOWN);
        assertThat(decision.outcome()).isEqualTo(Outcome.COMPLIANT);
        assertThat(whatever(decision)).containsExactly("/need/dataset/health");
    }

    @Test
    void onlyTheFactsThatMatterAreTold() {
        Decision decision = decide(all(any(is("personal"), is("anonymous"), is("secret")), is("either")), NOTHING_KNOWN);
        assertThat(decision.outcome()).isEqualTo(Outcome.COMPLIANT);
        assertThat(whatever(decision)).containsExactly("/need/dataset/personal", "/need/dataset/health");
        assertThat(whatever(decide(any(is("personal"), is("anonymous"), is("secret")), NOTHING_KNOWN))).containsExactly("/need/dataset/personal");
    }

    @Test
    void theWorstCaseCounts() {
        Decision decision = decide(any(all(is("personal"), is("signed")), is("anonymous")), NOTHING_KNOWN);
        assertThat(decision.outcome()).isEqualTo(Outcome.CONDITIONAL);
        assertThat(decision.undertakings()).extracting(Criterion::id).containsExactly("fr/one#signed");
    }

    @Test
    void whatDependsOnTheFactIsAsked() {
        Decision decision = decide(all(any(is("personal"), is("anonymous")), is("secret")), NOTHING_KNOWN);
        assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(decision.whatever()).isEmpty();
        assertThat(decide(all(any(is("personal"), is("anonymous")), is("secret")), asked(DatasetBuilder.builder().health(Answer.YES).build()))
                .outcome()).isEqualTo(Outcome.COMPLIANT);
    }

    @Test
    void ofWhatMayBeAnythingNothingIsConcluded() {
        assertThat(decide(any(is("french"), is("elsewhere")), NOTHING_KNOWN).outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void oneOfTwoTextsForbidsWhateverTheirFactIs() {
        Assessment assessment = assess(engine(is("personal"), not(is("personal"))), NOTHING_KNOWN);
        assertThat(assessment.decisions()).extracting(Decision::outcome).containsExactly(Outcome.UNDETERMINED, Outcome.UNDETERMINED);
        assertThat(assessment.outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(assessment.whatever()).extracting(MissingFact::pointer).containsExactly("/need/dataset/personal");
        assertThat(assess(engine(is("personal"), not(is("secret"))), NOTHING_KNOWN).outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void factsOnWhichRulesContradictEachOtherAreNoCaseOfAYes() {
        Assessment page = engine(all(is("torn"), not(is("anonymous")))).assess(NOTHING_KNOWN, DAY, Map.of(), Set.of(Level.PAGE));
        assertThat(page.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(page.prospects().orElseThrow().provisos()).singleElement().satisfies(proviso -> assertThat(proviso.suppositions())
                .extracting(supposed -> supposed.criterion().id() + " " + supposed.truth()).containsExactlyInAnyOrder("fr/one#torn MET", "fr/one#anonymous UNMET"));
    }

    @Test
    void whatFewFactsRuleOutTogetherMakesNoYes() {
        Assessment page = engine(all(any(is("personal"), is("french")), is("anonymous"))).assess(NOTHING_KNOWN, DAY, Map.of(), Set.of(Level.PAGE));
        assertThat(page.prospects().orElseThrow().provisos()).singleElement().satisfies(proviso -> assertThat(proviso.suppositions())
                .extracting(supposed -> supposed.criterion().id() + " " + supposed.truth()).containsExactlyInAnyOrder("fr/one#french MET", "fr/one#anonymous MET"));
    }

    @Test
    void factsOfBothSidesAreDividedTogether() {
        Condition requirement = any(all(is("personal"), is("signed")), is("anonymous"), not(is("signed")));
        assertThat(decide(requirement, NOTHING_KNOWN).outcome().permits()).isTrue();
    }

    @Test
    void everyValueOfAFactIsTried() {
        List<OpenFact> open = OpenFacts.of(NOTHING_KNOWN);
        assertThat(open).extracting(fact -> fact.missing().pointer())
                .contains("/need/dataset/personal", "/need/dataset/form", "/need/dataset/natures", "/offer/hoster/activities")
                .doesNotContain("/need/customer/kind", "/need/customer/jurisdiction", "/offer/holdings", "/offer/locations/storage");
        for (OpenFact fact : open) {
            assertThat(fact.values()).doesNotHaveDuplicates().hasSizeGreaterThan(1);
            Stream<Hosting> known = fact.values().stream().map(value -> fact.known(NOTHING_KNOWN, value));
            assertThat(known).allSatisfy(more -> assertThat(OpenFacts.of(more)).hasSize(open.size() - 1).doesNotContain(fact));
        }
    }
}
