package org.ancrage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.decision.Outcomes;
import org.ancrage.fact.Need;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortfolioJobTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String UNFINISHED = "{\"offer\": {\"id\": \"unfinished\", \"hoster\": ";
    private static final String UNKNOWN_COUNTRY = "{\"offer\": {\"id\": \"nowhere\", \"hoster\": {\"id\": \"h\", \"registeredOffice\": \"XX\"}}}";
    private static final String LITTLE_KNOWN = "{\"%s\": {\"id\": \"%s\"}}";

    private static SparkSession spark;
    private static Cases cases;

    @BeforeAll
    static void start() throws IOException {
        cases = Cases.all();
        spark = SparkSession.builder().master("local[2]").appName("test").config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2).getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Compared compare(int partitions, LocalDate on, List<String> needs, List<String> offers) {
        return new PortfolioJob(spark, on, partitions, true).compare(documents(needs), documents(offers));
    }

    private static Dataset<String> documents(List<String> documents) {
        return spark.createDataset(documents, Encoders.STRING());
    }

    private static Stream<Row> rows(Outcomes outcomes) {
        return Stream.concat(
                Stream.of(RowFactory.create(outcomes.need(), outcomes.offer(), "", outcomes.overall().name())),
                outcomes.texts().entrySet().stream().map(text ->
                        RowFactory.create(outcomes.need(), outcomes.offer(), text.getKey(), text.getValue().name())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2024-03-20"})
    void everyOutcomeIsThatOfAnAssessment(LocalDate on) {
        Ancrage ancrage = Ancrage.standard();
        // To assess a pair takes a thousand times as long.
        Cases some = new Cases(everyThird(cases.needs()), cases.proposals());
        List<Row> expected = some.hostings().parallelStream().flatMap(hosting -> rows(ancrage.outcomes(hosting, on))).toList();
        try (Compared compared = compare(3, on, some.needDocuments(), some.offerDocuments())) {
            assertThat(compared.needs() * compared.offers()).isEqualTo(some.hostings().size()).isGreaterThan(250);
            assertThat(compared.answers().collectAsList()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(compared.problems().collectAsList()).isEmpty();
        }
    }

    private static List<Need> everyThird(List<Need> needs) {
        return IntStream.range(0, needs.size()).filter(place -> place % 3 == 0).mapToObj(needs::get).toList();
    }

    @Test
    void theOrderOfDocumentsDoesNotMatter() {
        Cases some = new Cases(everyThird(cases.needs()), cases.proposals());
        List<String> needs = new ArrayList<>(some.needDocuments());
        List<String> offers = new ArrayList<>(some.offerDocuments());
        offers.add(UNFINISHED);
        offers.add(UNKNOWN_COUNTRY);
        try (Compared first = compare(3, DAY, needs, offers)) {
            Collections.reverse(needs);
            Collections.rotate(offers, 7);
            try (Compared second = compare(3, DAY, needs, offers)) {
                assertThat(second.answers().collectAsList()).isEqualTo(first.answers().collectAsList());
                assertThat(second.problems().collectAsList()).hasSize(2).isEqualTo(first.problems().collectAsList());
            }
        }
    }

    @Test
    void aBrokenOfferStandsBesideTheAnswersToTheOthers() {
        List<String> needs = cases.needDocuments().subList(0, 3);
        List<String> sound = cases.offerDocuments().subList(0, 4);
        List<String> offers = Stream.concat(sound.stream(), Stream.of(UNFINISHED, UNKNOWN_COUNTRY, " ")).toList();
        try (Compared without = compare(2, DAY, needs, sound); Compared compared = compare(2, DAY, needs, offers)) {
            assertThat(compared.offers()).isEqualTo(4);
            assertThat(compared.answers().collectAsList()).isEqualTo(without.answers().collectAsList()).isNotEmpty();
            assertThat(compared.problems().collectAsList())
                    .allSatisfy(row -> assertThat(row.getString(0)).isEqualTo("offer"))
                    .allSatisfy(row -> assertThat(row.isNullAt(1)).isTrue())
                    .anySatisfy(row -> {
                        assertThat(row.getString(2)).contains("JSON");
                        assertThat(row.getString(3)).isEqualTo(UNFINISHED);
                    })
                    .anySatisfy(row -> {
                        assertThat(row.getString(2)).contains("/offer/hoster/registeredOffice", "(XX)");
                        assertThat(row.getString(3)).isEqualTo(UNKNOWN_COUNTRY);
                    })
                    .hasSize(2);
        }
    }

    @Test
    void ofNamesakesNoneIsAnswered() {
        String twin = offer("twin");
        List<String> offers = List.of(twin, offer("other"), twin, offer("third"));
        try (Compared compared = compare(2, DAY, cases.needDocuments().subList(0, 2), offers)) {
            assertThat(compared.answers().select("offer").distinct().as(Encoders.STRING()).collectAsList())
                    .containsExactlyInAnyOrder("other", "third");
            assertThat(compared.problems().collectAsList()).hasSize(2).containsOnly(RowFactory.create(
                    "offer", "twin", "offer: the id (twin) is used 2 times. Give each offer its own.", twin));
        }
    }

    @Test
    void aBrokenNeedStandsBesideTheAnswersToTheOthers() {
        List<String> needs = List.of(LITTLE_KNOWN.formatted("need", "asked"), LITTLE_KNOWN.formatted("nead", "misspelt"), offer("no-need"));
        try (Compared compared = compare(2, DAY, needs, List.of(offer("offered")))) {
            assertThat(compared.answers().where("text = ''").collectAsList())
                    .containsExactly(RowFactory.create("asked", "offered", "", "UNDETERMINED"));
            assertThat(compared.problems().select("problem").as(Encoders.STRING()).collectAsList())
                    .hasSize(2)
                    .anySatisfy(problem -> assertThat(problem).contains("Maybe \"need\""))
                    .anySatisfy(problem -> assertThat(problem).isEqualTo(
                            "need: there are 0 needs in the document, not one. Give each a document of its own, under the key need."));
        }
    }

    @Test
    void withoutAnyNeedThereIsNoAnswer() {
        try (Compared compared = compare(2, DAY, List.of("broken"), List.of(offer("offered")))) {
            assertThat(compared.answers().collectAsList()).isEmpty();
            assertThat(compared.problems().collectAsList()).hasSize(1);
        }
    }

    private static String offer(String id) {
        return "{\"offer\": {\"id\": \"%s\", \"hoster\": {\"id\": \"h\"}}}".formatted(id);
    }
}
