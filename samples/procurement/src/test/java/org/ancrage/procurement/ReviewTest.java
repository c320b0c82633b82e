package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ancrage.Ancrage;
import org.ancrage.procurement.Browser.Field;
import org.ancrage.procurement.Browser.Page;
import org.ancrage.record.Recorder;
import org.ancrage.record.StoredRecord;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The legal reviewer chooses how open points of law are read. */
class ReviewTest {

    /** The parent can be compelled by the law of the United States, and the hoster has the keys: whether what the parties agreed answers that is open. */
    private static final String MEASURES = "eu/gdpr-transfers#effective-measures";

    @AfterEach
    void turnBack() {
        Running.CLOCK.turn(Running.TODAY);
    }

    private static String here(long id) {
        return "/consultations/" + id + "/readings";
    }

    private static Page choose(Browser reviewer, Page page, String reading, String option, String reason) {
        return reviewer.submit(page, form -> form.select("input[name=reading]").attr("value").equals(reading), new Field("option", option), new Field("reason", reason));
    }

    /** The protective option of every point that the page lists. */
    private static Map<String, String> protective(Page page) {
        Map<String, String> options = new TreeMap<>();
        for (Element form : page.html().select("form:has(input[name=reading])")) {
            String reading = form.select("input[name=reading]").attr("value");
            options.put(reading, Running.bean(Ancrage.class).corpus().reading(reading).orElseThrow().protectiveOption());
        }
        return options;
    }

    /** What the matrix says of the GDPR. */
    private static String gdpr(long id) {
        Page page = Browser.of("buyer").get("/consultations/" + id + "/analysis");
        List<String> titles = page.html().select("thead th").eachText();
        int column = titles.indexOf(titles.stream().filter(title -> title.startsWith("GDPR")).findFirst().orElseThrow());
        return page.html().select("tbody tr:contains(Parent abroad) > *").get(column).text();
    }

    @Test
    void whatIsChosenHoldsForTheAnswersOfThisConsultationAlone() {
        long id = Given.launched("Readings");
        long invitation = Given.submitted(id, "Parent abroad", "us-parent-fr-region");
        long other = Given.launched("Readings of others");
        Given.submitted(other, "Parent abroad", "us-parent-fr-region");
        Given.closed();
        Browser reviewer = Browser.of("reviewer");
        Page page = reviewer.get(here(id));
        Map<String, String> protective = protective(page);
        // What the Senate's text of 2023 meant matters to nobody any more.
        assertThat(protective).containsEntry(MEASURES, "technical").doesNotContainKey("fr/sren-31#senate-addressees");
        assertThat(gdpr(id)).isEqualTo("readings disagree");
        Element effects = page.html().select("section:has(input[value=" + MEASURES + "])").first();
        assertThat(effects.text()).contains("Which supplementary measures answer the reach", "every option is tried", "a contract does not bind a foreign authority", "Option 2");
        assertThat(effects.select("tbody tr").first().text()).as("the SREN Act forbids it under each").isEqualTo("Parent abroad Overall not compliant not compliant");

        Page refused = choose(reviewer, page, MEASURES, "technical", " ");
        assertThat(refused.html().select("[role=alert]").text()).contains("Give a reason");
        assertThat(choose(reviewer, page, MEASURES, "no such option", "So").html().select("[role=alert]").text()).contains("cannot be chosen");
        assertThat(reviewer.submit(page, form -> form.select("input[name=reading]").attr("value").equals(MEASURES), new Field("reading", "fr/sren-31#senate-addressees"),
                new Field("option", "as-in-r9"), new Field("reason", "So")).html().select("[role=alert]").text()).as("one that does not matter").contains("cannot be chosen");
        for (Map.Entry<String, String> one : protective.entrySet()) {
            page = choose(reviewer, reviewer.get(here(id)), one.getKey(), one.getValue(), "As the board reads it");
            assertThat(page.html().select("[role=status]").text()).contains("The choice is kept");
        }
        // Where readings disagree, one forbids; and the protective one never permits what another forbids.
        assertThat(gdpr(id)).isEqualTo("not compliant");
        assertThat(gdpr(other)).isEqualTo("readings disagree");
        Browser buyer = Browser.of("buyer");
        String offer = "/consultations/" + id + "/offers/" + invitation;
        assertThat(buyer.get(offer + "/answer.html").html().text()).contains("Reading settled beforehand; no other was tried.");
        assertThat(buyer.get(offer).html().text()).contains("As the board reads it", "(reviewer)");
        Page seen = buyer.get(here(id));
        assertThat(seen.html().select("main form")).as("buyers see").isEmpty();
        assertThat(seen.html().text()).contains("As the board reads it", "Which supplementary measures", "(chosen)");

        for (String reading : protective.keySet()) {
            page = choose(reviewer, page, reading, "", "The board withdrew it");
        }
        assertThat(page.html().select("[role=alert]")).isEmpty();
        assertThat(gdpr(id)).isEqualTo("readings disagree");
        assertThat(page.html().text()).as("the history stays").contains("As the board reads it", "taken back", "The board withdrew it");
        assertThat(choose(reviewer, page, MEASURES, "", "Twice").html().select("[role=alert]").text()).contains("cannot be chosen");
        for (String change : List.of("delete from reading_choice", "update reading_choice set reason = 'other'", "truncate reading_choice")) {
            assertThatThrownBy(() -> Running.bean(JdbcClient.class).sql(change).update()).as(change).hasMessageContaining("stays as it was written");
        }
        assertThat(Running.bean(JdbcClient.class).sql("select distinct action from audit where consultation = ?").param(id).query(String.class).set())
                .contains("READING_CHOSEN", "READING_TAKEN_BACK");
    }

    @Test
    void theDecisionIsTakenOnTheReadingsThatWereSeenAndItsFileTellsThem() throws IOException {
        long id = Given.launched("Readings decided");
        Given.submitted(id, "Parent abroad", "us-parent-fr-region");
        assertThat(Browser.of("reviewer").get(here(id)).html().text()).contains("stay sealed");
        Given.closed();
        Browser reviewer = Browser.of("reviewer");
        Browser buyer = Browser.of("buyer");
        String decision = "/consultations/" + id + "/decision";
        Page before = buyer.get(decision);
        Page stale = reviewer.get(here(id));
        choose(reviewer, stale, MEASURES, "agreed", "Opinion no. 12");
        assertThat(choose(reviewer, stale, MEASURES, "technical", "Opinion no. 13").status()).as("of what somebody saw before").isEqualTo(409);
        Field[] none = {new Field("chosen", ""), new Field("reasons", "No offer is acceptable.")};
        assertThat(buyer.submit(before, decision, none).status()).as("of what was seen before the choice").isEqualTo(409);

        Page decided = buyer.submit(buyer.get(decision), decision, none);
        assertThat(decided.html().text()).contains("No offer is taken", "Opinion no. 12", "All that the assessment found sufficient");
        Page after = reviewer.get(here(id));
        assertThat(after.html().select("main form")).isEmpty();
        Page late = reviewer.post(here(id), Given.fields("_csrf", stale.html().select("input[name=_csrf]").attr("value"), "reading", MEASURES, "option", "technical", "reason", "Late",
                "version", String.valueOf(Given.version(id))));
        assertThat(late.html().select("[role=alert]").text()).contains("nothing changes any more");

        Map<String, String> file = unzipped(buyer.get("/consultations/" + id + "/file.zip").response().body());
        assertThat(file.get("index.html")).contains("Opinion no. 12", "All that the assessment found sufficient").doesNotContain("Opinion no. 13");
        assertThat(file.get("readings.json")).contains("\"CHOSEN\"", MEASURES, "\"agreed\"", "Opinion no. 12", "\"reviewer\"");
        StoredRecord record = file.entrySet().stream().filter(entry -> entry.getKey().startsWith("records/record-")).map(entry -> StoredRecord.read(entry.getValue())).findFirst()
                .orElseThrow();
        assertThat(record.readings()).isEqualTo(Map.of(MEASURES, "agreed"));
        assertThat(Recorder.of(Running.bean(Ancrage.class)).replay(record).reproduced()).isTrue();
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
