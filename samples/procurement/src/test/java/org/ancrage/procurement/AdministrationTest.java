package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.Ancrage;
import org.ancrage.procurement.Browser.Page;
import org.ancrage.procurement.audit.Audit;
import org.junit.jupiter.api.Test;

/** What administrators see. */
class AdministrationTest {

    @Test
    void packsWithTheirHashesVersionsAndReadingsOfTheHouse() {
        Page page = Browser.of("administrator").get("/administration");
        Running.bean(Ancrage.class).ruleSets().forEach(rules -> assertThat(page.html().select("tr:contains(" + rules.pack() + ")").text())
                .contains(rules.version(), rules.hash()));
        assertThat(page.html().select("dt:contains(Version of the application) + dd").text()).matches("[0-9]+\\.[0-9]+.*");
        assertThat(page.html().select("dt:contains(Version of the database schema) + dd").text()).matches("[0-9]+");
        assertThat(page.html().text()).contains("Configuration settles no point of law");
    }

    @Test
    void theTrailOfAllThatWasDoneTheNewestFirst() {
        Audit audit = Running.bean(Audit.class);
        for (int index = 100; index < 160; index++) {
            audit.write("author-" + index, "ACCOUNT_ADDED", null);
        }
        Browser administrator = Browser.of("administrator");
        Page page = administrator.get("/administration");
        List<String> authors = new ArrayList<>(page.html().select("table:last-of-type td").eachText().stream().filter(text -> text.startsWith("author-")).toList());
        assertThat(authors).hasSize(50).first().isEqualTo("author-159");
        String older = page.html().select("a[href*=before]").attr("href");
        administrator.get(older).html().select("td").eachText().stream().filter(text -> text.startsWith("author-")).forEach(authors::add);
        assertThat(authors).hasSize(60).doesNotHaveDuplicates().isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void metricsAndTheDetailsOfHealthAreForAdministrators() {
        Browser administrator = Browser.of("administrator");
        assertThat(administrator.get("/actuator/metrics").text()).contains("ancrage.start.time", "http.server.requests");
        assertThat(administrator.get("/actuator/metrics/ancrage.start.time").text()).contains("\"VALUE\"");
        assertThat(administrator.get("/actuator/health").text()).contains("\"packs\"");
        for (String role : List.of("buyer", "reviewer")) {
            Browser other = Browser.of(role);
            assertThat(other.get("/actuator/metrics").status()).as(role).isEqualTo(403);
            assertThat(other.get("/actuator/metrics/ancrage.start.time").status()).as(role).isEqualTo(403);
            assertThat(other.get("/actuator/health").text()).as(role).contains("\"UP\"").doesNotContain("packs");
        }
        assertThat(new Browser("en").get("/actuator/metrics").path()).isEqualTo("/login");
    }
}
