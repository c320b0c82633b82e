package org.ancrage.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.Ways;
import org.ancrage.decision.comparison.Cell;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.comparison.HelpfulActs;
import org.ancrage.decision.comparison.Standing;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Proposal;
import org.ancrage.law.Act;
import org.ancrage.law.ComponentChange;
import org.ancrage.law.Criterion;
import org.ancrage.law.Force;
import org.ancrage.law.Language;
import org.ancrage.law.Period;
import org.ancrage.law.Truth;
import org.ancrage.render.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All forms of a comparison of one offer that is forbidden with one that is permitted on condition. */
class ComparisonRenderersTest {

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Schemas.comparison());

    private static Comparison comparison() {
        return under(Map.of());
    }

    private static Assessment better(String offer) {
        Assessment worse = Answers.assessment();
        return new Assessment(worse.on(), "need", offer, Map.of(), Outcome.CONDITIONAL, worse.rules(),
                List.of(Answers.conditional()), List.of(Answers.conditional()), List.of(), List.of(), List.of(), Optional.empty(), Remedies.none(), Optional.empty(), Optional.empty(), Answers.AT_EVERY_LEVEL);
    }

    private static Comparison under(Map<String, String> readings) {
        Assessment worse = Answers.assessment();
        Assessment better = better("better");
        return new Comparison(worse.on(), List.of(NeedBuilder.builder().id("need").name("A <need>").build()), List.of(proposal("offer"), proposal("better")),
                worse.rules(), readings, List.of(Cell.of(worse).standing(), Cell.of(better).standing()), (hosting, levels) -> hosting.offer().id().equals("offer") ? worse : better, hosting -> Optional.empty());
    }

    /** Of many offers most have the same in the way: it is said of the first. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsTheSameForOffersIsToldOnce(Language language) {
        Comparison given = comparison();
        Comparison alike = new Comparison(given.on(), given.needs(), List.of(proposal("better"), proposal("alike")), given.rules(), Map.of(),
                Stream.of("better", "alike").map(offer -> Cell.of(better(offer)).standing()).toList(), (hosting, levels) -> better(hosting.offer().id()), hosting -> Optional.empty());
        String text = new ComparisonTextRenderer(Answers.CORPUS, language).render(alike).replaceAll("\\s+", " ");
        String promised = new Words(Answers.CORPUS, language, better("better")).in(Answers.conditional().undertakings().get(0).statement());
        assertThat(text).containsOnlyOnce(Words.withoutStop(promised)).contains(language == Language.FR ? ", comme pour alike" : ", as for alike");
    }

    private static Proposal proposal(String id) {
        return Proposal.of(OfferBuilder.builder().id(id).hoster(HosterBuilder.builder().id("hoster").build()).build());
    }

    private static final Act SIGN = new Act("acts#sign", Answers.wording("Signer <les> clauses.", "Sign <the> clauses."), Criterion.Actor.CONTRACT,
            Answers.wording("un mois", "a month"), Period.ALWAYS, Map.of(), List.of(), List.of("x/law#article"), new ComponentChange.Components(Map.of(), false));
    private static final Act MOVE = new Act("acts#move", Answers.wording("Déménager.", "Move."), Criterion.Actor.HOSTER, null, Period.ALWAYS, Map.of(),
            List.of(), List.of(), new ComponentChange.Components(Map.of(), false));
    private static final Act STAY = new Act("acts#stay", Answers.wording("Rester.", "Stay."), Criterion.Actor.HOSTER, null, Period.ALWAYS, Map.of(),
            List.of(), List.of(), new ComponentChange.Components(Map.of(), false));

    private static List<HelpfulActs> acts() {
        Ways ways = new Ways(List.of(new Ways.Way(List.of(SIGN, MOVE), Outcome.COMPLIANT, List.of()), new Ways.Way(List.of(SIGN, STAY), Outcome.COMPLIANT, List.of())), false);
        Comparison given = comparison();
        return List.of(new Comparison(given.on(), given.needs(), given.proposals(), given.rules(), given.readings(), given.cells().stream().map(Cell::standing).toList(), (hosting, levels) -> given.assessment("need", "offer"),
                hosting -> hosting.offer().id().equals("offer") ? Optional.of(ways) : Optional.empty()).acts("need"));
    }

    @Test
    void pointsOfLawThatWereSettledBeforehandAreTold() {
        Comparison settled = under(Map.of("x/law#point", "narrow"));
        String told = "settled beforehand, so that no other reading was tried: 1 (x/law#point=narrow).";
        assertThat(new ComparisonTextRenderer(Answers.CORPUS, Language.EN).render(settled).replaceAll("\\s+", " ")).contains(told);
        assertThat(new ComparisonHtmlRenderer(Answers.CORPUS, Language.EN).render(settled)).contains(told);
        String json = new ComparisonJsonRenderer(Answers.CORPUS, Language.EN).render(settled);
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).contains("\"settled\":{\"x/law#point\":\"narrow\"}");
        assertThat(new ComparisonTextRenderer(Answers.CORPUS, Language.EN).render(comparison())).doesNotContain("settled beforehand");
    }

    @Test
    void pairsAreFoundOutOnceAndCountedAsTheyAre() {
        Comparison given = comparison();
        List<String> asked = new CopyOnWriteArrayList<>();
        Comparison counted = new Comparison(given.on(), given.needs(), given.proposals(), given.rules(), given.readings(), given.cells().stream().map(Cell::standing).toList(), (hosting, levels) -> {
            asked.add(hosting.offer().id());
            return given.assessment("need", hosting.offer().id());
        }, hosting -> Optional.empty());
        Set<Long> found = ConcurrentHashMap.newKeySet();
        counted.findCells(found::add);
        assertThat(found).containsExactlyInAnyOrder(1L, 2L);
        assertThat(counted.cells()).isEqualTo(given.cells());
        assertThat(asked).containsExactlyInAnyOrder("offer", "better");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void actsAreToldInEveryForm(Language language) {
        boolean french = language == Language.FR;
        assertThat(new ComparisonTextRenderer(Answers.CORPUS, language).render(comparison(), acts())).containsSubsequence(
                french ? "Quel acte aide quelles offres" : "Which act helps which offers", "1.", french ? "<les> clauses" : "<the> clauses",
                "(" + (french ? "un mois" : "a month") + ")", "1       2       3", "offer", "●       ○       ○", french ? "il peut y en avoir d'autres : offer" : "there may be others: offer",
                french ? "Déjà permises" : "Permitted already", "better");
        assertThat(new ComparisonHtmlRenderer(Answers.CORPUS, language).render(comparison(), acts()))
                .contains(french ? "● toute voie" : "● every way", french ? "○ une voie au moins" : "○ some way", french ? "&lt;les&gt;" : "&lt;the&gt;");
        String json = new ComparisonJsonRenderer(Answers.CORPUS, language).render(comparison(), acts());
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        JsonNode told = new JsonMapper().readTree(json).at("/acts/0");
        assertThat(told.at("/acts/0/id").asString()).isEqualTo("acts#sign");
        assertThat(told.at("/acts/0/everyWay/0").asString()).isEqualTo("offer");
        assertThat(told.at("/acts/0/provisions/0").asString()).isEqualTo("x/law#article");
        assertThat(told.at("/acts/1/someWay/0").asString()).isEqualTo("offer");
        assertThat(told.at("/permitted/0").asString()).isEqualTo("better");
        assertThat(told.at("/incomplete/0").asString()).isEqualTo("offer");
        assertThat(all(language)).noneMatch(form -> form.contains("●") || form.contains("\"acts\""));
    }

    private static List<String> all(Language language) {
        return List.of(
                new ComparisonTextRenderer(Answers.CORPUS, language).render(comparison()),
                new ComparisonJsonRenderer(Answers.CORPUS, language).render(comparison()),
                new CsvRenderer(Answers.CORPUS, language).render(comparison()),
                new ComparisonHtmlRenderer(Answers.CORPUS, language).render(comparison()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSchemaHolds(Language language) {
        assertThat(SCHEMA.validate(all(language).get(1), InputFormat.JSON)).isEmpty();
        assertThat(SCHEMA.validate(all(language).get(1).replace("\"NON_COMPLIANT\"", "\"MAYBE\""), InputFormat.JSON)).isNotEmpty();
    }

    /** A criterion of which hundreds of pairs speak stands once. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatPairsSpeakOfIsToldOnce(Language language) {
        JsonNode told = new JsonMapper().readTree(new ComparisonJsonRenderer(Answers.CORPUS, language).render(comparison(), acts()));
        assertThat(told.at("/format").asString()).isEqualTo("ancrage-comparison/2");
        JsonNode criteria = told.get("criteria");
        Set<String> named = new TreeSet<>(told.get("pairs").findValuesAsString("criterion"));
        named.addAll(told.get("rankings").findValuesAsString("criterion"));
        told.get("pairs").findValues("undertakings").forEach(undertakings -> undertakings.forEach(one -> named.add(one.asString())));
        assertThat(criteria.propertyNames()).hasSizeGreaterThan(1).containsExactlyInAnyOrderElementsOf(named);
        Set<String> cited = new TreeSet<>();
        Stream.concat(criteria.findValues("provisions").stream(), told.get("acts").findValues("provisions").stream())
                .forEach(provisions -> provisions.forEach(one -> cited.add(one.asString())));
        assertThat(told.get("provisions").propertyNames()).isNotEmpty().containsExactlyInAnyOrderElementsOf(cited);
    }

    @Test
    void theSchemaHasTheConstantsOfTheComparison() {
        JsonNode definitions = new JsonMapper().readTree(Schemas.comparison()).get("$defs");
        assertThat(constants(definitions.at("/outcome"))).isEqualTo(names(Outcome.values()));
        assertThat(constants(definitions.at("/truth"))).isEqualTo(names(Truth.values()));
        assertThat(constants(definitions.at("/text/properties/force"))).isEqualTo(names(Force.values()));
        assertThat(constants(definitions.at("/separation/properties/by"))).isEqualTo(names(Standing.Component.values()));
        assertThat(constants(definitions.at("/remedy/properties/by"))).isEqualTo(names(Criterion.Actor.values()));
        assertThat(constants(definitions.at("/way/properties/changes/items/properties/by"))).isEqualTo(names(Criterion.Actor.values()));
    }

    private static List<String> constants(JsonNode enumeration) {
        return StreamSupport.stream(enumeration.get("enum").spliterator(), false).map(JsonNode::asString).toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    @Test
    void theBetterOfferStandsFirst() {
        assertThat(comparison().ranking("need").places()).extracting(place -> place.offer()).containsExactly("better", "offer");
        assertThat(all(Language.EN).get(2).split("\r\n")[1]).startsWith("need,better,1,CONDITIONAL,");
    }

    /** That an exception does not hold either tells nobody why a text forbids. */
    @Test
    void whatCanBeChangedIsTheFirstReason() {
        Explanation explanation = new Explanation(Explanation.Kind.TEXT, Truth.UNMET, Answers.wording("Loi d'essai", "Test law"), List.of(), List.of(
                Answers.node(Explanation.Kind.APPLICABILITY, Truth.MET, Answers.criterion(Answers.bound())),
                Answers.node(Explanation.Kind.REQUIREMENT, Truth.UNMET, Answers.node(Explanation.Kind.ANY, Truth.UNMET,
                        Answers.criterion(Answers.reached()), Answers.criterion(Answers.unqualified())))), null, null);
        Assessment given = Answers.assessment();
        Assessment no = new Assessment(given.on(), "need", "offer", Map.of(), Outcome.NON_COMPLIANT, given.rules(),
                List.of(Answers.decision(Force.LAW, Outcome.NON_COMPLIANT, explanation, List.of(), List.of(), List.of(), List.of())), List.of(), List.of(),
                List.of(), List.of(), Optional.empty(), given.remedies(), Optional.empty(), Optional.empty(), Answers.AT_EVERY_LEVEL);
        Comparison comparison = new Comparison(given.on(), comparison().needs(), List.of(proposal("offer")), given.rules(), Map.of(),
                List.of(Cell.of(no).standing()), (hosting, levels) -> no, hosting -> Optional.empty());
        assertThat(new ComparisonTextRenderer(Answers.CORPUS, Language.EN).render(comparison)).containsSubsequence(
                "Test law: not compliant", "• No certificate will do", "• A foreign law reaches the service");
        assertThat(new ComparisonHtmlRenderer(Answers.CORPUS, Language.EN).render(comparison))
                .containsSubsequence("Because: No certificate will do", "Because: A foreign law reaches the service");
        assertThat(new CsvRenderer(Answers.CORPUS, Language.EN).render(comparison)).containsSubsequence("No certificate will do", "A foreign law reaches the service");
    }

    @Test
    void everyCellLeadsToItsPair() {
        assertThat(all(Language.EN).get(3)).contains("href=\"#need-1-offer-1\"", "id=\"need-1-offer-1\"", "href=\"#need-1-offer-2\"",
                "id=\"need-1-offer-2\"", "A &lt;need&gt;").doesNotContain("A <need>");
    }

    @Test
    void theSameComparisonGivesTheSameText() {
        List<String> expected = all(Language.FR);
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(all(Language.FR)).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
        }
    }
}
