package org.ancrage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ancrage.fact.Contract;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioReaderTest {

    private static final String OFFER = "{id: %s, hoster: {id: h}}";

    @TempDir
    private Path folder;
    private Path needs;
    private Path offers;

    @BeforeEach
    void twoDirectories() throws IOException {
        needs = Files.createDirectory(folder.resolve("needs"));
        offers = Files.createDirectory(folder.resolve("offers"));
    }

    private static Path write(Path directory, String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Portfolio read() throws IOException {
        return new PortfolioReader().read(needs, offers);
    }

    private static Portfolio read(String document) {
        return new PortfolioReader().read(new DocumentReader().read(document, "document"));
    }

    /** Without the folder of the test. */
    private List<String> problems() {
        return problems(needs, offers);
    }

    private List<String> problems(Path wanted, Path proposed) {
        return Reports.of(() -> new PortfolioReader().read(wanted, proposed)).stream()
                .map(problem -> problem.replace(folder + "/", "")).toList();
    }

    private static List<String> needIds(Portfolio portfolio) {
        return portfolio.needs().stream().map(Need::id).toList();
    }

    private static List<String> offerIds(Portfolio portfolio) {
        return portfolio.proposals().stream().map(proposal -> proposal.offer().id()).toList();
    }

    @Nested
    class Takes {

        @Test
        void all_files_of_a_directory_by_name() throws IOException {
            write(needs, "b.yaml", "need: {id: second}");
            write(needs, "a.YML", "need: {id: first}");
            write(needs, "c.json", "{\"need\": {\"id\": \"third\"}}");
            write(offers, "o.yaml", "offer: " + OFFER.formatted("only"));
            assertThat(needIds(read())).containsExactly("first", "second", "third");
        }

        @Test
        void files_in_directories_as_well_but_neither_other_files_nor_hidden_ones() throws IOException {
            write(needs, "n.yaml", "need: {id: n}");
            write(needs, "README.md", "# Needs");
            write(needs, ".n.yaml", "need: {id: hidden}");
            write(Files.createDirectory(needs.resolve("old.yaml")), "n.yaml", "need: {id: old}");
            write(Files.createDirectory(needs.resolve(".kept")), "n.yaml", "need: {id: kept}");
            write(offers, "o.yaml", "offer: " + OFFER.formatted("o"));
            assertThat(needIds(read())).containsExactly("n", "old");
        }

        @Test
        void files_in_directories_however_deep() throws IOException {
            write(needs, "n.yaml", "need: {id: n}");
            write(Files.createDirectories(needs.resolve("1/2/3/4/5/6/7/8/9/10/11/12")), "n.yaml", "need: {id: deep}");
            write(Files.createDirectories(needs.resolve("1/2/.3/4")), "n.yaml", "need: {id: hidden}");
            write(offers, "o.yaml", "offer: " + OFFER.formatted("o"));
            assertThat(needIds(read())).containsExactly("deep", "n");
        }

        @Test
        void files_behind_links_once_each_though_a_link_leads_back() throws IOException {
            write(needs, "n.yaml", "need: {id: n}");
            Path shared = Files.createDirectory(folder.resolve("shared"));
            write(shared, "o.yaml", "offer: " + OFFER.formatted("linked"));
            Files.createSymbolicLink(offers.resolve("of-another-house"), shared);
            Files.createSymbolicLink(offers.resolve("itself"), offers);
            assertThat(offerIds(read())).containsExactly("linked");
        }

        @Test
        void the_day_that_a_file_names_for_what_it_holds() throws IOException {
            write(needs, "1.yaml", "on: 2024-03-01\nneed: {id: n1}");
            write(needs, "2.yaml", "need: {id: n2}");
            write(offers, "o.yaml", "on: 2024-03-02\noffer: " + OFFER.formatted("o"));
            assertThat(read().daysOfNeeds()).isEqualTo(Map.of("n1", LocalDate.of(2024, 3, 1)));
            assertThat(read().daysOfOffers()).isEqualTo(Map.of("o", LocalDate.of(2024, 3, 2)));
        }

        @Test
        void requests_lists_and_halves() throws IOException {
            write(needs, "1.yaml", "on: 2024-03-01\nneed: {id: n1}\noffer: " + OFFER.formatted("unasked"));
            write(needs, "2.yaml", "needs: [{id: n2}, {id: n3}]");
            write(offers, "1.yaml", "need: {id: unasked}\noffer: %s\ncontract: {governingLaw: DE}".formatted(OFFER.formatted("o1")));
            write(offers, "2.yaml", "offers:\n  - offer: %s\n  - offer: %s\n    contract: {governingLaw: FR}"
                    .formatted(OFFER.formatted("o2"), OFFER.formatted("o3")));
            Portfolio portfolio = read();
            assertThat(needIds(portfolio)).containsExactly("n1", "n2", "n3");
            assertThat(offerIds(portfolio)).containsExactly("o1", "o2", "o3");
            assertThat(portfolio.proposals()).extracting(proposal -> proposal.contract().governingLaw()).containsExactly("DE", null, "FR");
            assertThat(portfolio.proposals().get(1).contract()).isEqualTo(Contract.unknown());
        }

        @Test
        void what_a_file_builds_on_from_the_folder_of_its_side_alone() throws IOException {
            Path inner = Files.createDirectory(needs.resolve("inner"));
            write(needs, ".base.yaml", "offer: " + OFFER.formatted("o"));
            write(inner, "both.yaml", "like: ../.base.yaml\nneed: {id: n}");
            assertThat(offerIds(new PortfolioReader().read(needs, needs))).containsExactly("o");
            assertThat(problems(needs, inner)).singleElement().asString().startsWith("needs/inner/both.yaml:1 /like: ");
        }

        @Test
        void one_file_for_both() throws IOException {
            Path both = write(folder, "both.yaml", "needs: [{id: n1}, {id: n2}]\noffers: [{offer: %s}]".formatted(OFFER.formatted("o")));
            assertThat(new PortfolioReader().read(both).hostings()).extracting(Hosting::need).extracting(Need::id).containsExactly("n1", "n2");
        }

        @Test
        void a_document_of_which_either_side_may_be_missing() {
            Portfolio portfolio = read("offers: [{offer: %s, contract: {governingLaw: FR}}]".formatted(OFFER.formatted("o")));
            assertThat(portfolio.needs()).isEmpty();
            assertThat(offerIds(portfolio)).containsExactly("o");
            assertThat(needIds(read("{\"needs\": [{\"id\": \"n1\"}, {\"id\": \"n2\"}]}"))).containsExactly("n1", "n2");
        }

        @Test
        void a_directory_for_both() throws IOException {
            write(needs, "a.yaml", "need: {id: n}");
            write(needs, "b.yaml", "offer: " + OFFER.formatted("o"));
            Portfolio portfolio = new PortfolioReader().read(needs);
            assertThat(needIds(portfolio)).containsExactly("n");
            assertThat(offerIds(portfolio)).containsExactly("o");
        }
    }

    @Nested
    class Refuses {

        @Test
        void everything_that_is_wrong_in_any_file_at_once() throws IOException {
            write(needs, "a.yaml", "need: {id: n1, customer: {population: -1}}");
            write(needs, "b.yaml", "needs:\n  - {id: n2}\n  - {id: n3, customer: {knd: STATE}}");
            write(needs, "c.yaml", "need: [");
            write(offers, "a.yaml", "offers:\n- offer: {id: o1, hoster: {id: h, registeredOffice: FRA}}\n  contract: {governingLaw: XX}\n");
            assertThat(problems()).satisfiesExactly(
                    one -> assertThat(one).startsWith("needs/a.yaml:1 /need/customer/population: the population (-1) is negative."),
                    one -> assertThat(one).startsWith("needs/b.yaml:3 /needs/1/customer/knd: the key (knd) is not known here. Maybe \"kind\"."),
                    one -> assertThat(one).startsWith("needs/c.yaml:").contains("this is not YAML"),
                    one -> assertThat(one).startsWith("offers/a.yaml:2 /offers/0/offer/hoster/registeredOffice: the country (FRA)"),
                    one -> assertThat(one).startsWith("offers/a.yaml:3 /offers/0/contract/governingLaw: the country (XX)"));
        }

        @Test
        void ids_used_twice() throws IOException {
            write(needs, "a.yaml", "need: {id: same}");
            write(needs, "b.yaml", "needs:\n  - {id: other}\n  - {id: same}");
            write(offers, "a.yaml", "offer: " + OFFER.formatted("o"));
            write(offers, "b.yaml", "offers: [{offer: %s}]".formatted(OFFER.formatted("o")));
            assertThat(problems()).containsExactly(
                    "needs/b.yaml:3 /needs/1/id: the id (same) is used twice, first in needs/a.yaml at /need/id. Give each need its own.",
                    "offers/b.yaml:1 /offers/0/offer/id: the id (o) is used twice, first in offers/a.yaml at /offer/id. Give each offer its own.");
        }

        @Test
        void everything_that_is_wrong_in_a_document() {
            assertThat(Reports.of(() -> read("needs:\n- {id: same, customer: {population: -1}}\n- {id: same}"))).satisfiesExactly(
                    one -> assertThat(one).startsWith("document:2 /needs/0/customer/population: the population (-1) is negative."),
                    one -> assertThat(one).startsWith("document:3 /needs/1/id: the id (same) is used twice, first in document at /needs/0/id."));
            assertThat(Reports.of(() -> read("on: 2024-03-01"))).singleElement().asString().contains("there is neither a need nor an offer");
        }

        @Test
        void ids_used_twice_inside_an_offer_of_a_list() throws IOException {
            write(needs, "a.yaml", "need: {id: n}");
            write(offers, "a.yaml", "offers:\n- offer: {id: o, hoster: {id: h}, holders: [{id: h}]}");
            assertThat(problems()).containsExactly("offers/a.yaml:2 /offers/0/offer/holders/0/id: the id (h) is used twice, first at "
                    + "/offers/0/offer/hoster/id. Give each entity its own.");
        }

        @Test
        void no_need_and_no_offer() throws IOException {
            write(needs, "a.yaml", "offer: " + OFFER.formatted("o"));
            write(offers, "a.yaml", "needs: [{id: n}]\noffers: []");
            assertThat(problems()).containsExactly(
                    "needs: there is no need here. Write at least one, under the key need or needs.",
                    "offers: there is no offer here. Write at least one, under the key offer or offers.");
        }

        @Test
        void files_that_say_nothing() throws IOException {
            write(needs, "a.yaml", "on: 2026-11-24");
            write(offers, "a.yaml", "contract: {governingLaw: FR}");
            assertThat(problems()).containsExactly(
                    "needs/a.yaml:1: there is neither a need nor an offer. Write it under need, needs, offer or offers.",
                    "offers/a.yaml:1 /contract: a contract stands here without an offer. Put it beside the offer for which it is made.");
        }

        @Test
        void directories_without_documents() throws IOException {
            write(needs, "README.md", "need: {id: n}");
            assertThat(problems()).containsExactly(
                    "needs: the directory has no file whose name ends with .yaml, .yml, .json.",
                    "offers: the directory has no file whose name ends with .yaml, .yml, .json.");
        }

        @Test
        void keys_of_the_wrong_level() throws IOException {
            write(needs, "a.yaml", "need: {id: n}\nneds: []");
            write(offers, "a.yaml", "offers: [%s]".formatted(OFFER.formatted("o")));
            assertThat(problems()).contains(
                    "needs/a.yaml:2 /neds: the key (neds) is not known here. Maybe \"needs\". Allowed: on, need, offer, contract, needs, offers, sources, evidence, assumptions, like.",
                    "offers/a.yaml:1 /offers/0/id: the key (id) is not known here. Allowed: offer, contract.");
        }

        @Test
        void more_files_and_pairs_than_the_limits_allow() throws IOException {
            String many = IntStream.rangeClosed(1, 101).mapToObj(id -> "{id: n%s}".formatted(id)).collect(Collectors.joining(", "));
            Path hundredAndOne = write(folder, "needs.yaml", "needs: [" + many + "]");
            for (int file = 0; file < 100; file++) {
                write(offers, "o%s.yaml".formatted(file), "offer: " + OFFER.formatted("o" + file));
            }
            assertThat(problems(hundredAndOne, offers)).containsExactly(
                    "offers: 101 needs and 100 offers make 10100 pairs; at most 10000 are taken. Leave some out.");
            for (int file = 0; file <= PortfolioReader.MOST_FILES; file++) {
                write(needs, "n%s.yaml".formatted(file), "need: {id: n%s}".formatted(file));
            }
            assertThat(problems()).containsExactly(
                    "needs: the directory has more than 1000 files. Split it, or put several needs or offers into one file.");
        }

        @Test
        void what_does_not_exist() {
            assertThatThrownBy(() -> new PortfolioReader().read(folder.resolve("nowhere"), offers)).isInstanceOf(NoSuchFileException.class);
        }
    }
}
