package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.procurement.Browser.Field;
import org.ancrage.procurement.Browser.Page;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody writes into a field, on every page that shows it, it is text. */
class HostileTextsTest {

    private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>${7*1009}#{x}[[1]]'--";

    @AfterEach
    void turnBack() {
        Running.CLOCK.turn(Running.TODAY);
    }

    @Test
    void whatIsWrittenIsTextOnEveryPage() throws IOException {
        List<Page> pages = new ArrayList<>();
        Browser buyer = Browser.of("buyer");
        buyer.submit(buyer.get("/consultations"), "/consultations", new Field("title", HOSTILE), new Field("launch", "2026-11-28"), new Field("closing", "2026-12-08"),
                new Field("useDay", "2027-02-01"));
        Browser administrator = Browser.of("administrator");
        administrator.submit(administrator.get("/accounts"), "/accounts", new Field("name", HOSTILE), new Field("password", Running.PASSWORD), new Field("role", "BUYER"));
        pages.add(administrator.get("/accounts"));
        pages.add(administrator.submit(administrator.get("/clients"), "/clients", new Field("name", HOSTILE), new Field("role", "BUYER")));
        pages.add(buyer.get("/consultations"));

        long id = Given.launched(HOSTILE);
        String here = "/consultations/" + id;
        Page linked = buyer.submit(buyer.get(here), here + "/invitations", new Field("tenderer", HOSTILE));
        String link = linked.html().select("[role=status] code").text();
        String path = link.substring(link.indexOf("/invitations/"));
        Browser tenderer = new Browser("en");
        pages.add(tenderer.get(path));
        tenderer.submit(tenderer.get(path), path);
        Offer offered = Given.offer("fr-iaas-qualified");
        Given.told(id, HOSTILE, OfferBuilder.builder(offered).hoster(HosterBuilder.builder(offered.hoster()).name(HOSTILE).build()).build());
        pages.add(tenderer.submit(tenderer.get("/tender"), "/tender/evidence", new Field("fact", "/offer/hoster/name"), new Field("title", HOSTILE), new Field("asOf", "2026-10-01"),
                new Field("file", HOSTILE + ".pdf", "file".getBytes(StandardCharsets.UTF_8))));
        pages.add(tenderer.get("/tender/questions"));
        pages.add(tenderer.submit(tenderer.get("/tender"), "/tender/imports", new Field("kind", "BODS"), new Field("entity", HOSTILE),
                new Field("file", HOSTILE, ("[{\"statementId\": \"" + HOSTILE.replace("\"", "") + "\"}]").getBytes(StandardCharsets.UTF_8))));
        tenderer.submit(tenderer.get("/tender"), "/tender/submission");
        pages.add(tenderer.get("/tender"));
        Given.submitted(id, "Parent abroad", "us-parent-fr-region");
        Given.closed();

        long invitation = Given.invitation(id, HOSTILE).id();
        String offer = here + "/offers/" + invitation;
        pages.add(buyer.submit(buyer.get(offer), offer + "/findings", new Field("kind", "REPLACED"), new Field("pointer", "/offer/hoster/name"), new Field("value", HOSTILE + "!"),
                new Field("title", HOSTILE), new Field("asOf", "2026-11-20"), new Field("reason", HOSTILE)));
        pages.add(buyer.submit(buyer.get(offer), offer + "/findings", new Field("kind", "REPLACED"), new Field("pointer", HOSTILE), new Field("value", HOSTILE),
                new Field("title", HOSTILE), new Field("asOf", "2026-11-20"), new Field("reason", HOSTILE)));
        Browser reviewer = Browser.of("reviewer");
        Page points = reviewer.get(here + "/readings");
        pages.add(reviewer.submit(points, here + "/readings", new Field("option", points.html().select("input[name=option]").attr("value")), new Field("reason", HOSTILE)));
        for (String page : List.of(here, here + "/analysis", here + "/readings", offer, offer + "/answer.html", here + "/requirements.html", here + "/decision")) {
            pages.add(buyer.get(page));
        }
        pages.add(buyer.submit(buyer.get(here + "/decision"), here + "/decision", new Field("chosen", String.valueOf(invitation)), new Field("reasons", HOSTILE)));
        pages.add(buyer.get(here));

        int shown = 0;
        for (Page page : pages) {
            assertThat(page.status()).as(page.path()).isEqualTo(200);
            isHarmless(page.path(), page.html());
            shown += page.html().text().contains("alert(1)") ? 1 : 0;
        }
        assertThat(shown).as("pages that show it").isGreaterThan(10);
        Page picture = buyer.get(offer + "/picture.svg");
        assertThat(picture.text()).doesNotContain("<script").doesNotContain("<img");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(buyer.get(here + "/file.zip").response().body()))) {
            zip.getNextEntry();
            isHarmless("index.html", org.jsoup.Jsoup.parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    /** What turns the direction of a text, or is no character at all. */
    @Test
    void whatIsNotSeenIsRefusedInWords() {
        long id = Given.launched("Hidden");
        Browser buyer = Browser.of("buyer");
        String here = "/consultations/" + id;
        for (String hidden : List.of("turned\u202e", "nothing\u0000", "zero\u200bwidth")) {
            assertThat(buyer.submit(buyer.get(here), here + "/invitations", new Field("tenderer", hidden)).html().select("[role=alert]").text()).contains("200 characters at most");
            assertThat(buyer.submit(buyer.get("/consultations"), "/consultations", new Field("title", hidden), new Field("launch", "2026-11-28"), new Field("closing", "2026-12-08"),
                    new Field("useDay", "2027-02-01")).html().select("[role=alert]").text()).contains("300 characters at most");
            Page login = buyer.submit(buyer.get("/login"), "/login", new Field("username", hidden), new Field("password", hidden));
            assertThat(login.status()).isEqualTo(200);
            buyer = Browser.of("buyer");
        }
    }

    private static void isHarmless(String path, Document page) {
        assertThat(page.select("script, img[src=x], [onerror], iframe, object")).as(path).isEmpty();
        page.getAllElements().forEach(element -> assertThat(element.attributes().asList()).as(path + " " + element.tagName())
                .noneMatch(attribute -> attribute.getKey().startsWith("on") || attribute.getKey().equals("style")));
        assertThat(page.text()).as(path).doesNotContain("7063");
    }
}
