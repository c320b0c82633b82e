package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import org.ancrage.procurement.Browser.Field;
import org.ancrage.procurement.Browser.Page;
import org.ancrage.procurement.consultation.Consultations;
import org.ancrage.procurement.consultation.Preparation;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A buyer prepares a consultation. */
class ConsultationTest {

    @Test
    void theNeedIsToldQuestionByQuestionAndTakenUpAgain() {
        Browser buyer = Browser.of("buyer");
        Page page = buyer.submit(buyer.get("/consultations"), "/consultations", new Field("title", "Patients' files"), new Field("launch", "2026-11-28"),
                new Field("closing", "2026-12-31"), new Field("useDay", "2027-02-01"));
        assertThat(page.path()).matches("/consultations/[0-9]+/questions");
        assertThat(page.html().select("h2").eachText()).as("each question says why").contains("Why this is asked");
        assertThat(page.html().select("legend")).hasSize(1);

        String questions = page.path();
        String first = page.html().select("legend").text();
        page = answered(buyer, page);
        assertThat(page.html().select("[role=alert]").text()).isEmpty();
        Browser later = Browser.of("buyer");
        Page again = later.get(questions);
        assertThat(again.html().select("legend").text()).as("taken up where it was left").isNotEqualTo(first).isEqualTo(page.html().select("legend").text());
        again = later.submit(again, form -> form.select("button[value=back]").size() == 1, new Field("step", "back"));
        assertThat(again.html().select("legend").text()).isEqualTo(first);

        int asked = 0;
        for (; !again.html().select("legend").isEmpty() && asked < 100; asked++) {
            assertThat(again.html().select("input[name=pointer]").attr("value")).startsWith("/need/");
            again = later.submit(again, form -> form.select("button[value=skip]").size() == 1, new Field("step", "skip"));
        }
        assertThat(asked).as("it ends").isBetween(3, 99);
    }

    /** The first of the values that can be chosen. */
    private static Page answered(Browser buyer, Page page) {
        Element choice = page.html().select("fieldset input[name=value]").first();
        assertThat(choice).as(page.html().select("fieldset").outerHtml()).isNotNull();
        return buyer.submit(page, form -> form.select("button[value=answer]").size() == 1, new Field("step", "answer"), new Field("value", choice.attr("value")));
    }

    @Test
    void whatMustBeRequiredIsAPageAndADocument() throws IOException {
        long id = Given.prepared("Requirements");
        Page page = Browser.of("buyer").get("/consultations/" + id + "/requirements.html");
        assertThat(page.html().title()).startsWith("What to require for");
        assertThat(page.html().text()).contains("SREN Act, article 31").contains("Since 31 May 2023");

        Page document = Browser.of("buyer").get("/consultations/" + id + "/requirements.docx");
        assertThat(document.header("Content-Disposition")).contains("attachment");
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document.response().body()))) {
            String text = read.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
            assertThat(text).contains("SREN Act, article 31").contains("Since 31 May 2023");
            String words = page.html().select("main").isEmpty() ? page.html().body().text() : page.html().select("main").text();
            assertThat(letters(text)).as("nothing of the page is missing").contains(letters(words.substring(words.length() - 400)));
        }
    }

    private static String letters(String text) {
        return text.replaceAll("\\P{L}", "");
    }

    @Test
    void afterTheLaunchTheNeedStaysAsItIs() {
        long id = Given.prepared("Launched");
        Browser buyer = Browser.of("buyer");
        Page questions = buyer.get("/consultations/" + id + "/questions");
        Page launched = buyer.submit(buyer.get("/consultations/" + id), "/consultations/" + id + "/launch");
        assertThat(launched.html().select("[role=status]").text()).contains("launched");
        assertThat(launched.html().select("form").eachAttr("action")).doesNotContain("/consultations/" + id + "/launch");

        String before = Running.bean(Consultations.class).get(id).dialogue();
        Page refused = buyer.submit(questions, form -> form.attr("action").endsWith("questions"), new Field("step", "back"));
        assertThat(refused.html().select("[role=alert]").text()).contains("does not change any more");
        assertThat(Running.bean(Consultations.class).get(id).dialogue()).isEqualTo(before);
    }

    @Test
    void daysFollowEachOther() {
        Browser buyer = Browser.of("buyer");
        for (String[] days : new String[][] {{"2026-12-01", "2026-11-30", "2027-01-01"}, {"2026-11-01", "2026-11-27", "2027-01-01"}, {"2026-12-01", "2026-12-10", "2026-12-09"}}) {
            Page page = buyer.submit(buyer.get("/consultations"), "/consultations", new Field("title", "Days"), new Field("launch", days[0]), new Field("closing", days[1]),
                    new Field("useDay", days[2]));
            assertThat(page.html().select("[role=alert]").text()).contains("must follow each other");
        }
    }

    @Test
    void whoeverSawAnOlderVersionDoesNotOverwrite() {
        long id = Given.prepared("Two buyers");
        Browser one = Browser.of("buyer");
        Browser other = Browser.of("buyer");
        Page seenByOne = one.get("/consultations/" + id);
        Page seenByOther = other.get("/consultations/" + id);
        one.submit(seenByOne, "/consultations/" + id + "/launch");
        Page late = other.submit(seenByOther, "/consultations/" + id + "/launch");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html().text()).contains("Somebody else has changed this");
        assertThat(Running.bean(Preparation.class).need(Running.bean(Consultations.class).get(id)).id()).isEqualTo("consultation-" + id);
    }
}
