package com.example.acme.csf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.ancrage.decision.Level;
import org.ancrage.Ancrage;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Attribute;
import org.ancrage.fact.Contract;
import org.ancrage.fact.ContractBuilder;
import org.ancrage.fact.term.ContractClause;
import org.ancrage.fact.Customer;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.DatasetBuilder;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;
import org.ancrage.render.TextRenderer;
import org.junit.jupiter.api.Test;

/** What a pack can amend in others: one amendment of each kind, on non-personal data of a company. */
class HousePackTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String DATA_ACT = "eu/data-act-32";
    private static final Ancrage HOUSE = Ancrage.builder().standard().pack("acme/csf").pack(Path.of("src/test/resources/house")).build();

    @Test
    void packs_can_be_added_to_what_answers_already() {
        Hosting hosting = hosting(Listing.unknown());
        Ancrage standard = Ancrage.standard();
        Ancrage house = standard.toBuilder().pack("acme/csf").pack(Path.of("src/test/resources/house")).build();

        assertThat(house.assess(hosting, DAY, Level.FULL)).isEqualTo(HOUSE.assess(hosting, DAY, Level.FULL));
        assertThat(house.readings()).isEqualTo(HOUSE.readings());
        assertThat(house.toBuilder().build().assess(hosting, DAY, Level.FULL)).isEqualTo(HOUSE.assess(hosting, DAY, Level.FULL));
        assertThat(standard.assess(hosting, DAY, Level.FULL)).isNotEqualTo(house.assess(hosting, DAY, Level.FULL));
    }

    private static Hosting hosting(Listing<Attribute> attributes) {
        return Hosting.of(
                NeedBuilder.builder().id("need").customer(Customer.french(CustomerKind.OTHER_COMPANY))
                        .dataset(DatasetBuilder.builder().personal(Answer.NO).build()).build(),
                OfferBuilder.builder().id("offer").deployment(Deployment.COMMERCIAL_CLOUD).hoster(HosterBuilder.builder().id("hoster").build())
                        .foreignAccessMeasures(Answer.YES).attributes(attributes).build(),
                contract());
    }

    private static Contract contract() {
        return ContractBuilder.builder().clauses(Listing.only(ContractClause.CHALLENGE_OF_FOREIGN_REQUESTS)).build();
    }

    private static Truth truth(Ancrage ancrage, Hosting hosting, String criterion) {
        return decision(ancrage, hosting).explanation().findings().stream()
                .filter(finding -> finding.criterion().id().equals(criterion)).findFirst().orElseThrow().truth();
    }

    private static Decision decision(Ancrage ancrage, Hosting hosting) {
        return ancrage.assess(hosting, DAY, Level.FULL).decision(DATA_ACT).orElseThrow();
    }

    @Test
    void aDisabledRuleConcludesNothing() {
        assertThat(truth(Packs.ANCRAGE, hosting(Listing.unknown()), DATA_ACT + "#customer-told")).isEqualTo(Truth.UNMET);
        assertThat(truth(HOUSE, hosting(Listing.unknown()), DATA_ACT + "#customer-told")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aReplacedRuleGivesWayToOneOfTheHouse() {
        String measures = DATA_ACT + "#measures-taken";
        assertThat(truth(Packs.ANCRAGE, hosting(Listing.unknown()), measures)).isEqualTo(Truth.MET);
        assertThat(truth(HOUSE, hosting(Listing.unknown()), measures)).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(HOUSE, hosting(Listing.atLeast(new Attribute(null, "acme/house/measures-audited", "yes"))), measures)).isEqualTo(Truth.MET);
    }

    @Test
    void aConditionIsAdded() {
        assertThat(decision(Packs.ANCRAGE, hosting(Listing.unknown())).explanation().findings())
                .noneMatch(finding -> finding.criterion().id().equals("fr/secnumcloud#data-in-union"));
        assertThat(truth(HOUSE, hosting(Listing.unknown()), "fr/secnumcloud#data-in-union")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aQuestionIsAskedInTheWordsOfTheHouse() {
        Criterion standard = Packs.ANCRAGE.corpus().criterion(DATA_ACT + "#measures-taken").orElseThrow();
        Criterion house = HOUSE.corpus().criterion(DATA_ACT + "#measures-taken").orElseThrow();
        assertThat(house.question()).isEqualTo(
                new Wording(standard.question().fr(), "Which measures of the supplier keep authorities of third countries out?"));
        assertThat(house.statement()).isEqualTo(standard.statement());
        String answer = new TextRenderer(HOUSE.corpus(), Language.EN).withLevel(Level.FULL).render(HOUSE.assess(hosting(Listing.unknown()), DAY, Level.FULL)).replaceAll("\\s+", " ");
        assertThat(answer).contains("Which measures of the supplier keep authorities of third countries out?",
                "Question of eu/data-act-32#measures-taken in other words", "Our buyers speak of the “supplier”.");
    }

    @Test
    void aReadingIsChosen() {
        assertThat(Packs.ANCRAGE.readings()).isEmpty();
        assertThat(HOUSE.readings()).isEqualTo(Map.of("fr/secnumcloud#ownership-caps", "cumulative"));
    }

    @Test
    void anAnswerSaysWhoAmendedWhatAndWhy() {
        assertThat(decision(HOUSE, hosting(Listing.unknown())).amendments()).extracting(amendment -> amendment.id())
                .contains("acme/house#draft-without-notice", "acme/house#measures-audited", "acme/house#data-stay-in-union");
        String answer = new TextRenderer(HOUSE.corpus(), Language.EN).withLevel(Level.FULL).render(HOUSE.assess(hosting(Listing.unknown()), DAY, Level.FULL)).replaceAll("\\s+", " ");
        assertThat(answer).contains("Acme wants an auditor's report", "Acme keeps its non-personal data in the Union as well",
                "Acme negotiates this clause in every contract", "Acme, legal department", "Acme reads “and” as it is written");
    }

    @Test
    void withoutAmendmentsTheAnswerIsThatOfTheStandardPack() {
        Hosting hosting = hosting(Listing.unknown());
        assertThat(Packs.ANCRAGE.assess(hosting, DAY, Level.FULL).decision(DATA_ACT)).isEqualTo(Ancrage.standard().assess(hosting, DAY, Level.FULL).decision(DATA_ACT));
        assertThat(decision(Packs.ANCRAGE, hosting).outcome()).isNotEqualTo(Outcome.NOT_APPLICABLE);
    }
}
