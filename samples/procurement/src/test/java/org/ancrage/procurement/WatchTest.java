package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.ancrage.law.Language;
import org.ancrage.procurement.Browser.Field;
import org.ancrage.procurement.Browser.Page;
import org.ancrage.procurement.decision.Deciding;
import org.ancrage.procurement.tender.Declaring;
import org.ancrage.procurement.watch.Watch;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Contracts that run are watched. */
class WatchTest {

    private static final String TITLE = "Register, of crises; <b>évènements</b> \\ and all that is to be known of them, month after month, year after year";
    /** 174 days before the certificates for health data of this offer lapse: their last day is 30 November 2027. */
    private static final LocalDate EARLY = LocalDate.of(2027, 6, 10);
    private static final LocalDate LAPSED = LocalDate.of(2027, 12, 1);

    /** Contracts of other tests. */
    @BeforeEach
    void onlyOwnOnes() {
        jdbc().sql("insert into contract_end (consultation, reason, author) select consultation, 'Of another test', 'buyer' from decision where chosen is not null on conflict do nothing").update();
    }

    @AfterEach
    void turnBack() {
        Running.CLOCK.turn(Running.TODAY);
    }

    private static JdbcClient jdbc() {
        return Running.bean(JdbcClient.class);
    }

    /** In use from 6 February 2027 on. */
    private static long decided(String title, String tenderer) {
        long id = Given.launched(title);
        long invitation = Given.submitted(id, tenderer, "fr-iaas-qualified");
        Given.closed();
        Running.bean(Deciding.class).decide(id, invitation, "Good", Given.version(id), Language.EN, "buyer");
        return id;
    }

    /** As if it came from elsewhere: there is no record to ask about. */
    private static long unrecorded(String title) {
        Running.CLOCK.turn(Running.TODAY);
        long id = Given.launched(title);
        Running.bean(Declaring.class).invite(id, "Nobody", "buyer");
        jdbc().sql("insert into decision (consultation, chosen, reasons, author) values (?, ?, 'Good', 'buyer')").param(id).param(Given.invitation(id, "Nobody").id()).update();
        return id;
    }

    private static Element section(Page page, long id) {
        return page.html().select("section:has(a[href*=/consultations/" + id + "/])").first();
    }

    private static String within(Element section, int days) {
        return section.select("h3:contains(Within " + days + " days) + *").first().text();
    }

    private static Page submit(Browser browser, String action, Field... fields) {
        return browser.submit(browser.get("/watch"), action, fields);
    }

    @Test
    void whatFlipsIsToldAheadUntilTheContractEnds() {
        long id = decided(TITLE, "Tenderer of secrets");
        long broken = unrecorded("Of no record");
        Browser buyer = Browser.of("buyer");
        assertThat(section(buyer.get("/watch"), id)).as("not in use yet").isNull();

        Running.CLOCK.turn(EARLY);
        assertThat(section(buyer.get("/watch"), id).text()).contains("Never asked yet", "not known");
        Page page = submit(buyer, "/watch/runs");
        assertThat(page.html().select("[role=status]").text()).contains("were asked about");
        Element contract = section(page, id);
        assertThat(contract.select("h2").text()).isEqualTo(TITLE);
        assertThat(contract.text()).contains("Last asked on 2027-06-10 12:00", "runs since 2027-02-06").doesNotContain("not known");
        assertThat(within(contract, 30)).isEqualTo("No change is known.");
        assertThat(within(contract, 90)).isEqualTo("No change is known.");
        assertThat(within(contract, 180)).startsWith("2027-12-01").contains("Overall: not compliant", "30 November 2027");
        assertThat(section(page, broken).select(".bad").text()).as("kept beside, and the others went on").contains("There is no record of the decision");
        assertThat(section(page, broken).text()).contains("not known");

        Browser reviewer = new Browser("fr");
        reviewer.submit(reviewer.get("/login"), "/login", new Field("username", "reviewer"), new Field("password", Running.PASSWORD));
        Page french = reviewer.get("/watch");
        assertThat(section(french, id).text()).contains("30 novembre 2027", "non conforme");
        assertThat(french.html().select("form[action$=/end], form[action$=/runs]")).as("who only reads").isEmpty();

        // Nothing is asked again: the day comes nearer.
        Running.CLOCK.turn(LocalDate.of(2027, 11, 10));
        assertThat(within(section(buyer.get("/watch"), id), 30)).startsWith("2027-12-01");
        Running.CLOCK.turn(LAPSED);
        assertThat(section(buyer.get("/watch"), id).select("strong").first().text()).isEqualTo("not compliant");
        Running.CLOCK.turn(EARLY.plusDays(181));
        assertThat(section(buyer.get("/watch"), id).select("strong").first().text()).as("nobody looked").isEqualTo("not known");

        String end = "/watch/contracts/" + id + "/end";
        page = buyer.get("/watch");
        assertThat(buyer.submit(page, end, new Field("reason", " ")).html().select("[role=alert]").text()).contains("Give a reason");
        assertThat(section(buyer.submit(page, end, new Field("reason", "Moved elsewhere")), id)).isNull();
        assertThat(buyer.submit(page, end, new Field("reason", "Again")).html().select("[role=alert]").text()).contains("said already");
        assertThat(buyer.get("/watch").html().select("main > ul li").eachText()).anyMatch(line -> line.startsWith(TITLE) && line.contains("Moved elsewhere (buyer)"));
        assertThat(buyer.get("/consultations/" + id).html().text()).contains("contract ended");
        assertThatThrownBy(() -> jdbc().sql("delete from contract_end").update()).hasMessageContaining("stays as it was written");
        buyer.submit(page, "/watch/contracts/" + broken + "/end", new Field("reason", "A test"));
    }

    @Test
    void aCalendarHasAnEventForEachDay() {
        long id = decided(TITLE, "Tenderer of secrets");
        Running.CLOCK.turn(EARLY);
        Browser reviewer = Browser.of("reviewer");
        Running.bean(Watch.class).run(true);
        String first = path(submit(reviewer, "/watch/link"));
        Browser calendar = new Browser("fr");
        Page feed = calendar.get(first);
        assertThat(feed.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        VEvent event = event(feed, id);
        assertThat(day(event.getDateStart().getValue())).isEqualTo(LAPSED);
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(day(event.getDateEnd().getValue())).as("the first day after it").isEqualTo(LAPSED.plusDays(1));
        assertThat(event.getSummary().getValue()).startsWith(TITLE + " – Overall: not compliant");
        assertThat(event.getDescription().getValue()).contains("30 November 2027", "not legal advice", "Last asked on 2027-06-10");
        assertThat(feed.text()).contains("\r\nBEGIN:VEVENT\r\n", "\\,", "\\;", "\\\\").doesNotContain("Tenderer of secrets").doesNotContain("buyer").doesNotContain("reviewer");
        assertThat(feed.text().split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(event(calendar.get(first.replace("lang=en", "lang=fr")), id).getSummary().getValue()).startsWith(TITLE + " – Ensemble\u00a0: non conforme");

        Running.CLOCK.turn(EARLY.plusDays(1));
        Running.bean(Watch.class).run(true);
        VEvent later = event(calendar.get(first), id);
        assertThat(later.getUid().getValue()).isEqualTo(event.getUid().getValue());
        assertThat(later.getDateTimeStamp().getValue()).isAfter(event.getDateTimeStamp().getValue());

        String second = path(submit(reviewer, "/watch/link"));
        assertThat(calendar.get(first).status()).as("there is a new one").isEqualTo(404);
        assertThat(calendar.get(second).status()).isEqualTo(200);
        assertThat(jdbc().sql("select token_hash from feed_link").query(String.class).list()).noneMatch(second::contains);
        jdbc().sql("update account set role = 'ADMINISTRATOR' where name = 'reviewer'").update();
        assertThat(calendar.get(second).status()).as("may see it no more").isEqualTo(404);
        jdbc().sql("update account set role = 'REVIEWER' where name = 'reviewer'").update();
        submit(Browser.of("buyer"), "/watch/contracts/" + id + "/end", new Field("reason", "A test"));
        assertThat(calendar.get(second).text()).doesNotContain("watch-" + id + "-");
    }

    private static String path(Page page) {
        String link = page.html().select("[role=status] code").text();
        return link.substring(link.indexOf("/watch/"));
    }

    private static VEvent event(Page feed, long id) {
        ICalendar calendar = Biweekly.parse(feed.text()).first();
        List<VEvent> events = calendar.getEvents().stream().filter(event -> event.getUid().getValue().startsWith("watch-" + id + "-")).toList();
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static LocalDate day(java.util.Date date) {
        return LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault());
    }

    @Test
    void aRunIsDoneOnceAndSaysTheSameAgain() {
        long id = unrecorded("Run once");
        long known = decided("Run twice", "Tenderer");
        Running.CLOCK.turn(EARLY);
        Watch watch = Running.bean(Watch.class);
        TransactionOperations transaction = Running.bean(TransactionOperations.class);
        OptionalInt beside = transaction.execute(status -> {
            jdbc().sql("select pg_advisory_xact_lock(?)").param(Watch.LOCK).query((row, line) -> line).list();
            return CompletableFuture.supplyAsync(() -> watch.run(true)).join();
        });
        assertThat(beside).as("another application is at it").isEmpty();
        assertThat(watch.run(false)).hasValue(2);
        List<Map<String, Object>> told = told(known);
        assertThat(told).isNotEmpty();
        assertThat(watch.run(false)).as("what failed is tried again").hasValue(1);
        assertThat(watch.run(true)).hasValue(2);
        assertThat(told(known)).isEqualTo(told);
        Browser buyer = Browser.of("buyer");
        for (long one : new long[] {id, known}) {
            submit(buyer, "/watch/contracts/" + one + "/end", new Field("reason", "A test"));
        }
        assertThat(watch.run(true)).hasValue(0);
    }

    private static List<Map<String, Object>> told(long id) {
        return jdbc().sql("select * from outlook_change where consultation = ? order by day, number").param(id).query().listOfRows();
    }
}
