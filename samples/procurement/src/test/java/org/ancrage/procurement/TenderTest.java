package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ancrage.document.Request;
import org.ancrage.fact.evidence.Source;
import org.ancrage.procurement.Browser.Field;
import org.ancrage.procurement.Browser.Page;
import org.ancrage.procurement.facts.Requests;
import org.ancrage.procurement.tender.Declaring;
import org.ancrage.procurement.tender.Tenders;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tenderer declares an offer. */
class TenderTest {

    @AfterEach
    void turnBack() {
        Running.CLOCK.turn(Running.TODAY);
    }

    @Test
    void theLinkIsShownOnceAndKeptNowhere() {
        long id = Given.launched("Links");
        Browser buyer = Browser.of("buyer");
        Page page = buyer.submit(buyer.get("/consultations/" + id), "/consultations/" + id + "/invitations", new Field("tenderer", "Tenderer A"));
        String link = page.html().select("[role=status] code").text();
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(token).hasSizeGreaterThan(40);
        assertThat(buyer.get("/consultations/" + id).text()).doesNotContain(token);
        assertThat(Running.bean(JdbcClient.class).sql("select invitation::text from invitation").query(String.class).list().toString()).doesNotContain(token);

        Browser tenderer = new Browser("en");
        assertThat(tenderer.get("/invitations/" + token).html().text()).contains("on behalf of Tenderer A");
        assertThat(tenderer.get("/tender").path()).as("looking logs nobody in").isEqualTo("/login");
        assertThat(tenderer.submit(tenderer.get("/invitations/" + token), "/invitations/" + token).path()).isEqualTo("/tender");
        assertThat(new Browser("en").get("/invitations/" + token + "x").status()).isEqualTo(404);
    }

    @Test
    void onlyWhatCanMatterIsAskedAndWhatIsMissingIsSeen() {
        long id = Given.launched("On the web");
        Browser tenderer = Given.tenderer(id, "Tenderer A");
        Page overview = tenderer.get("/tender");
        int missing = overview.html().select("h2:contains(What is missing) ~ ul").first().children().size();
        assertThat(missing).isPositive();

        Page page = tenderer.get("/tender/questions");
        for (int asked = 0; asked < 4; asked++) {
            assertThat(page.html().select("input[name=pointer]").attr("value")).startsWith("/offer/");
            assertThat(page.html().select("h2").eachText()).contains("Why this is asked");
            Element choice = page.html().select("fieldset input[name=value][type=radio]").first();
            page = choice == null ? tenderer.submit(page, form -> form.select("button[value=skip]").size() == 1, new Field("step", "skip"))
                    : tenderer.submit(page, form -> form.select("button[value=answer]").size() == 1, new Field("step", "answer"), new Field("value", choice.attr("value")));
            assertThat(page.html().select("[role=alert]").text()).isEmpty();
        }
        assertThat(tenderer.get("/tender").html().select("table tbody tr").size()).isPositive();
        Page nothing = tenderer.submit(page, form -> form.select("button[value=answer]").size() == 1, new Field("step", "answer"), new Field("value", ""));
        assertThat(nothing.html().select("[role=alert]").text()).contains("Give an answer");
    }

    @Test
    void theSpreadsheetComesBackFilledIn() {
        long id = Given.launched("Spreadsheet");
        Browser tenderer = Given.tenderer(id, "Tenderer A");
        Given.told(id, "Tenderer A", Given.offer("us-parent-fr-region"));
        byte[] spreadsheet = tenderer.get("/tender/declaration.xlsx").response().body();

        Browser other = Given.tenderer(id, "Tenderer B");
        Page page = other.submit(other.get("/tender"), "/tender/imports", new Field("kind", "SPREADSHEET"), new Field("file", "offer.xlsx", spreadsheet));
        assertThat(page.html().select("[role=alert]").text()).isEmpty();
        assertThat(page.html().select("[role=status]").text()).contains("answers of");
        var kept = Running.bean(Declaring.class).questionnaire(Running.bean(Declaring.class).current(Given.invitation(id, "Tenderer B").id())).hosting().offer();
        assertThat(kept.hoster().registeredOffice()).isEqualTo(Given.offer("us-parent-fr-region").hoster().registeredOffice());
        assertThat(kept.holdings().items()).hasSameSizeAs(Given.offer("us-parent-fr-region").holdings().items());
        assertThat(kept.id()).isEqualTo("offer-" + Given.invitation(id, "Tenderer B").id());
        assertThat(kept.name()).isEqualTo("Tenderer B");
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() {
        long id = Given.launched("No spreadsheet");
        Browser tenderer = Given.tenderer(id, "Tenderer A");
        Page page = tenderer.submit(tenderer.get("/tender"), "/tender/imports", new Field("kind", "SPREADSHEET"), new Field("file", "../../offer.xlsx", "PK no archive".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.html().select("[role=alert] li").eachText()).isNotEmpty();
        assertThat(page.html().select("[role=alert]").text()).as("nothing of this machine").doesNotContain("/tmp").doesNotContain("Exception");
        Page large = tenderer.submit(tenderer.get("/tender"), "/tender/imports", new Field("kind", "BODS"), new Field("entity", "a"), new Field("file", "owners.json", new byte[9 * 1024 * 1024]));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.html().text()).contains("8 MB at most");
    }

    @Test
    void ownersComeFromRegisters() throws IOException {
        long id = Given.launched("Owners");
        Browser tenderer = Given.tenderer(id, "Tenderer A");
        byte[] owners = Files.readAllBytes(Path.of("../cli/exchange/owners.json"));
        Page page = tenderer.submit(tenderer.get("/tender"), "/tender/imports", new Field("kind", "BODS"), new Field("entity", "cloud-provider"), new Field("file", "owners.json", owners));
        assertThat(page.html().select("[role=alert]").text()).isEmpty();
        assertThat(page.html().text()).contains("Registrar of companies", "owners.json");

        page = tenderer.submit(page, "/tender/imports", new Field("kind", "LEI"), new Field("entity", "9695CLOUDPROVIDERX43"),
                new Field("file", "entities.csv", Files.readAllBytes(Path.of("../cli/exchange/lei-entities.csv"))),
                new Field("file", "relationships.csv", Files.readAllBytes(Path.of("../cli/exchange/lei-relationships.csv"))));
        assertThat(page.html().select("[role=alert]").text()).isEmpty();
        var offer = Running.bean(Declaring.class).questionnaire(Running.bean(Declaring.class).current(Given.invitation(id, "Tenderer A").id())).hosting().offer();
        assertThat(offer.holdings().items()).extracting("id").contains("stake-of-parent", "stake-of-fund").hasSizeGreaterThan(2);
        assertThat(offer.holdings().complete()).isFalse();
    }

    @Test
    void evidenceIsNamedFactByFactAndItsFileKept() throws NoSuchAlgorithmException {
        long id = Given.launched("Evidence");
        Browser tenderer = Given.tenderer(id, "Tenderer A");
        Given.told(id, "Tenderer A", Given.offer("us-parent-fr-region"));
        byte[] file = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        Page page = tenderer.submit(tenderer.get("/tender"), "/tender/evidence", new Field("fact", "/offer/certificates/0/status"), new Field("title", "Certificate of the hoster"),
                new Field("asOf", "2026-10-01"), new Field("file", "certificate.html", file));
        assertThat(page.html().select("[role=alert]").text()).isEmpty();
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        assertThat(page.html().text()).contains("Certificate of the hoster", "2026-10-01", hash);
        Page kept = tenderer.get(page.html().select("a[href^=/tender/files/]").attr("href"));
        assertThat(kept.response().body()).isEqualTo(file);
        assertThat(kept.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(kept.header("Content-Disposition")).startsWith("attachment");
        assertThat(Given.tenderer(id, "Tenderer B").get(kept.path()).status()).as("of another").isEqualTo(404);

        tenderer.submit(page, "/tender/submission");
        Request submitted = Requests.read(Running.bean(Tenders.class).submitted(Given.invitation(id, "Tenderer A").id()).orElseThrow().content());
        Source source = submitted.provenance().sources().stream().filter(one -> "Certificate of the hoster".equals(one.title())).findFirst().orElseThrow();
        assertThat(source.sha256()).isEqualTo(hash);
        assertThat(submitted.provenance().evidence()).anySatisfy(one -> assertThat(one.facts()).containsExactly("/offer/certificates/0/status"));
    }

    @Test
    void afterTheClosingDayNothingIsTaken() {
        long id = Given.launched("Closing");
        Browser tenderer = Given.tenderer(id, "Tenderer A");
        Page questions = tenderer.get("/tender/questions");
        Page overview = tenderer.get("/tender");
        Running.CLOCK.turn(Running.TODAY.plusDays(10));
        assertThat(tenderer.get("/tender").html().text()).as("the last day is one").contains("You can answer until");
        Given.closed();
        Page late = tenderer.submit(questions, form -> form.select("button[value=skip]").size() == 1, new Field("step", "skip"));
        assertThat(late.html().select("[role=alert]").text()).contains("The time is over");
        assertThat(tenderer.submit(overview, "/tender/submission").html().select("[role=alert]").text()).contains("The time is over");
        assertThat(Running.bean(Tenders.class).submitted(Given.invitation(id, "Tenderer A").id())).isEmpty();
    }

    @Test
    void nobodySeesTheOffersOfOthers() {
        long id = Given.launched("Others");
        Given.submitted(id, "Tenderer Hidden", "fr-iaas-qualified");
        Browser tenderer = Given.tenderer(id, "Tenderer A");
        long other = Given.invitation(id, "Tenderer Hidden").id();
        assertThat(tenderer.get("/tender").text()).doesNotContain("Hidden");
        assertThat(tenderer.get("/consultations/" + id).status()).isEqualTo(403);
        assertThat(tenderer.get("/consultations/" + id + "/offers/" + other).status()).isEqualTo(403);
        assertThat(Browser.of("buyer").get("/consultations/" + id + "/offers/" + other).status()).as("sealed for the buyer too, until the closing day").isEqualTo(422);
    }
}
