package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ancrage.procurement.Browser.Field;
import org.ancrage.procurement.Browser.Page;
import org.ancrage.procurement.consultation.Consultation;
import org.ancrage.procurement.consultation.Consultations;
import org.junit.jupiter.api.Test;

/** What the first version left ({@code first-version.sql}) is there, every page of it opens, and it goes on. */
class FirstVersionTest {

    private static String consultation(String title) {
        return "/consultations/" + Running.bean(Consultations.class).all().stream().filter(one -> one.title().endsWith("first version, " + title)).findFirst().map(Consultation::id)
                .orElseThrow();
    }

    private static Page opened(Browser browser, String path) {
        Page page = browser.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page;
    }

    @Test
    void whatWasPreparedAndClosedGoesOn() {
        Browser buyer = Browser.of("first-buyer");
        String prepared = consultation("prepared");
        List.of("", "/questions", "/requirements.html", "/requirements.docx").forEach(page -> opened(buyer, prepared + page));
        assertThat(opened(buyer, prepared).html().select("table").text()).contains("State administration", "medical secret");
        String closed = consultation("closed");
        assertThat(opened(buyer, closed).html().select("ul").text()).contains("Tenderer B – offer submitted", "Tenderer C – offer submitted", "clarification asked for");
        List<String> offers = opened(buyer, closed + "/analysis").html().select("tbody a").eachAttr("href");
        assertThat(offers).hasSize(2);
        offers.forEach(offer -> List.of("", "/answer.html", "/picture.svg").forEach(page -> opened(buyer, offer + page)));
        assertThat(opened(buyer, offers.get(1)).html().text()).contains("Looked up", "Until it is shown", "Round 2");
        opened(Browser.of("reviewer"), closed + "/readings");
        opened(Browser.of("administrator"), "/administration");
        opened(buyer, "/watch");
        Page decided = buyer.submit(opened(buyer, closed + "/decision"), closed + "/decision", new Field("chosen", ""), new Field("reasons", "None is acceptable."));
        assertThat(decided.html().select("[role=status]").text()).contains("recorded");
        opened(buyer, closed + "/file.zip");
    }

    @Test
    void theLinkOfATendererStillLeadsToWhatItDeclared() {
        Browser tenderer = new Browser("en");
        Page page = tenderer.submit(opened(tenderer, "/invitations/first-version"), "/invitations/first-version");
        assertThat(page.html().text()).contains("Register, Tenderer A, 2026-10-01", "register.txt");
        assertThat(opened(tenderer, page.html().select("a[href^=/tender/files/]").attr("href")).response().body()).isEqualTo("Extract of a register".getBytes(StandardCharsets.UTF_8));
        opened(tenderer, "/tender/questions");
        opened(tenderer, "/tender/declaration.xlsx");
        assertThat(tenderer.submit(opened(tenderer, "/tender"), "/tender/submission").html().select("[role=status]").text()).contains("submitted");
    }
}
