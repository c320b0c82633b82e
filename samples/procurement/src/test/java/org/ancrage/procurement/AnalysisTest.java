package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.procurement.Browser.Field;
import org.ancrage.procurement.Browser.Page;
import org.ancrage.procurement.analysis.Analysis;
import org.ancrage.procurement.tender.Declaring;
import org.ancrage.procurement.tender.Tenders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A buyer analyses the offers. */
class AnalysisTest {

    @AfterEach
    void turnBack() {
        Running.CLOCK.turn(Running.TODAY);
    }

    private static String offer(long consultation, long invitation) {
        return "/consultations/" + consultation + "/offers/" + invitation;
    }

    @Test
    void theMatrixHasARowForEveryTenderer() {
        long id = Given.launched("Matrix");
        Given.submitted(id, "Parent abroad", "us-parent-fr-region");
        Given.submitted(id, "Little known", "little-known");
        Given.tenderer(id, "Silent");
        Given.closed();
        Page page = Browser.of("buyer").get("/consultations/" + id + "/analysis");
        assertThat(page.html().select("tbody tr").eachText()).hasSize(3);
        // A hoster held from outside the Union cannot be qualified: article 31 of the SREN Act forbids it.
        assertThat(page.html().select("tbody tr:contains(Parent abroad) td").first().text()).isEqualTo("not compliant");
        assertThat(page.html().select("tbody tr:contains(Little known) td").first().text()).isEqualTo("to be established");
        assertThat(page.html().select("tbody tr:contains(Silent) td").first().text()).isEqualTo("nothing submitted yet");
        assertThat(page.html().select("thead th").eachText()).anyMatch(title -> title.contains("SREN Act"));
    }

    @Test
    void anOfferHasItsAnswerItsPictureItsActsAndItsQuestions() {
        long id = Given.launched("One offer");
        long invitation = Given.submitted(id, "Parent abroad", "us-parent-fr-region");
        long little = Given.submitted(id, "Little known", "little-known");
        Given.closed();
        Browser buyer = Browser.of("buyer");
        Page page = buyer.get(offer(id, invitation));
        assertThat(page.html().select("main > p strong").text()).isEqualTo("not compliant");
        assertThat(page.html().select("h2:contains(lead to a yes) ~ ol").first().text()).contains("internal cloud of the State");
        Page answer = buyer.get(offer(id, invitation) + "/answer.html");
        assertThat(answer.html().text()).contains("this offer may not host these data");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        Page picture = buyer.get(offer(id, invitation) + "/picture.svg");
        assertThat(picture.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(picture.text()).startsWith("<svg");
        assertThat(buyer.get(offer(id, little)).html().select("input[name=criterion]")).isNotEmpty();
    }

    @Test
    void aClarificationDoesNotChangeWhatWasDeclared() {
        long id = Given.launched("Clarification");
        Browser tenderer = Given.tenderer(id, "Little known");
        Given.told(id, "Little known", Given.offer("little-known"));
        tenderer.submit(tenderer.get("/tender"), "/tender/submission");
        long invitation = Given.invitation(id, "Little known").id();
        String first = Running.bean(Tenders.class).submitted(invitation).orElseThrow().content();
        Given.closed();

        Browser buyer = Browser.of("buyer");
        Page page = buyer.get(offer(id, invitation));
        String criterion = page.html().select("input[name=criterion]").first().attr("value");
        page = buyer.submit(page, offer(id, invitation) + "/clarifications", new Field("criterion", criterion), new Field("closing", "2026-12-20"));
        assertThat(page.html().select("[role=status]").text()).contains("wait for the tenderer");

        assertThat(tenderer.get("/tender").html().text()).contains("What you declared before stays as it was");
        Page question = tenderer.get("/tender/questions");
        int asked = 0;
        for (; !question.html().select("legend").isEmpty() && asked < 50; asked++) {
            Page now = question;
            // The last one: no, there are no others.
            var choice = now.html().select("fieldset input[name=value]").last();
            boolean answerable = choice != null && choice.attr("type").equals("radio");
            question = tenderer.submit(now, form -> form.select("button[value=skip]").size() == 1, Stream.concat(Stream.of(new Field("step", answerable ? "answer" : "skip")),
                    answerable ? Stream.of(new Field("value", choice.attr("value"))) : Stream.empty()).toArray(Field[]::new));
        }
        assertThat(asked).isBetween(1, 49);
        tenderer.submit(tenderer.get("/tender"), "/tender/submission");
        List<String> contents = Running.bean(Tenders.class).declarations(invitation).stream().map(one -> one.content()).toList();
        assertThat(contents).hasSize(2).first().isEqualTo(first);
        assertThat(contents.get(1)).isNotNull();
        assertThatThrownBy(() -> Running.bean(JdbcClient.class).sql("update declaration set content = '{}' where invitation = " + invitation).update())
                .hasMessageContaining("stays as it was written");
        assertThat(buyer.get(offer(id, invitation)).html().text()).contains("Round 1", "Round 2");
    }

    @Test
    void whatTheBuyerFoundOutStandsBesideWhatWasDeclared() {
        long id = Given.launched("Findings");
        long invitation = Given.submitted(id, "Qualified", "fr-iaas-qualified");
        Given.closed();
        String declared = Running.bean(Tenders.class).submitted(invitation).orElseThrow().content();
        Browser buyer = Browser.of("buyer");
        Page page = find(buyer, id, invitation, "REPLACED", "/offer/deployment", "ELSEWHERE");
        assertThat(page.html().select("[role=alert] li").text()).as("a value that is none").isNotEmpty();

        page = find(buyer, id, invitation, "REPLACED", "/offer/hoster/registeredOffice", "US");
        assertThat(page.html().select("[role=alert]").text()).isEmpty();
        assertThat(page.html().select("tr:contains(/offer/hoster/registeredOffice) td").eachText().subList(0, 3))
                .containsExactly("replaced", Given.offer("fr-iaas-qualified").hoster().registeredOffice(), "US");
        assertThat(Running.bean(Tenders.class).submitted(invitation).orElseThrow().content()).isEqualTo(declared);
        assertThat(buyer.get(offer(id, invitation) + "/answer.html").html().text()).contains("United States");

        Provenance taken = Running.bean(Analysis.class).taken(Running.bean(Analysis.class).opened(id), invitation).provenance();
        assertThat(taken.evidence()).filteredOn(one -> one.facts().contains("/offer/hoster/registeredOffice")).as("what the tenderer says shows nothing of it").singleElement()
                .satisfies(one -> assertThat(one.source()).startsWith("finding-"));
        assertThat(taken.evidence()).noneMatch(one -> one.facts().contains("/offer") || one.facts().contains("/offer/hoster"));

        page = find(buyer, id, invitation, "VERIFIED", "/offer/certificates/0/status", "");
        assertThat(page.html().select("[role=alert]").text()).isEmpty();
        assertThat(page.html().select("tr:contains(/offer/certificates/0/status) td").first().text()).isEqualTo("verified");
        assertThatThrownBy(() -> Running.bean(JdbcClient.class).sql("delete from finding").update()).hasMessageContaining("stays as it was written");
    }

    @Test
    void anAnswerSaysWhatItOwesToWhatIsSupposed() {
        long id = Given.launched("Supposed");
        long invitation = Given.submitted(id, "Little known", "little-known");
        Given.closed();
        Browser buyer = Browser.of("buyer");
        Page page = find(buyer, id, invitation, "SUPPOSED", "/offer/deployment", "INTERNAL_STATE_CLOUD");
        assertThat(page.html().select("[role=alert]").text()).isEmpty();
        assertThat(buyer.get(offer(id, invitation) + "/answer.html").html().text()).containsIgnoringCase("suppos");
    }

    private static Page find(Browser buyer, long id, long invitation, String kind, String pointer, String value) {
        return buyer.submit(buyer.get(offer(id, invitation)), offer(id, invitation) + "/findings", new Field("kind", kind), new Field("pointer", pointer), new Field("value", value),
                new Field("title", "Register"), new Field("asOf", "2026-11-20"), new Field("reason", "Looked up"));
    }

    @Test
    void whatIsSealedStaysSealed() {
        long id = Given.launched("Sealed");
        Given.submitted(id, "Parent abroad", "us-parent-fr-region");
        Running.CLOCK.turn(Running.TODAY.plusDays(10));
        assertThat(Browser.of("buyer").get("/consultations/" + id + "/analysis").html().text()).contains("stay sealed");
        assertThat(Running.bean(Declaring.class).today()).isEqualTo(Running.TODAY.plusDays(10));
    }
}
