package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ancrage.procurement.Browser.Field;
import org.ancrage.procurement.Browser.Page;
import org.ancrage.procurement.account.Accounts;
import org.ancrage.procurement.security.Role;
import org.ancrage.procurement.tender.Declaring;
import org.ancrage.procurement.tender.Tenders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What let somebody in is taken back, and whoever is in already is out. */
class RevocationTest {

    @AfterEach
    void turnBack() {
        Running.CLOCK.turn(Running.TODAY);
    }

    private static Page submit(Browser browser, String page, String action, String row) {
        return browser.submit(browser.get(page), form -> form.attr("action").endsWith(action) && form.closest("tr, li").text().contains(row));
    }

    @Test
    void aLinkThatIsRevokedIsDeadAtOnceAndSoIsItsSession() {
        long id = Given.launched("Revoked");
        String here = "/consultations/" + id;
        Browser buyer = Browser.of("buyer");
        String token = Running.bean(Declaring.class).invite(id, "Tenderer A", "buyer");
        Browser tenderer = new Browser("en");
        tenderer.submit(tenderer.get("/invitations/" + token), "/invitations/" + token);
        Browser other = Given.tenderer(id, "Tenderer B");
        Given.told(id, "Tenderer A", Given.offer("fr-iaas-qualified"));
        Page overview = tenderer.get("/tender");
        assertThat(submit(buyer, here, "/revocation", "Tenderer A").html().text()).contains("leads nowhere any more", "(link revoked)", "link of a tenderer revoked");

        assertThat(tenderer.submit(overview, "/tender/submission").path()).isEqualTo("/login");
        assertThat(Running.bean(Tenders.class).submitted(Given.invitation(id, "Tenderer A").id())).isEmpty();
        assertThat(tenderer.get("/tender").path()).isEqualTo("/login");
        assertThat(new Browser("en").get("/invitations/" + token).status()).isEqualTo(404);
        assertThat(new Program(token, "en").get("/api/tender").status()).isEqualTo(401);
        assertThat(other.get("/tender").status()).as("of somebody else").isEqualTo(200);

        Page renewed = submit(buyer, here, "/link", "Tenderer A");
        String link = renewed.html().select("[role=status] code").text();
        Browser again = new Browser("en");
        String path = link.substring(link.indexOf("/invitations/"));
        again.submit(again.get(path), path);
        assertThat(again.get("/tender").html().text()).as("what was told before is there").contains("SecNumCloud");
        assertThat(new Browser("en").get("/invitations/" + token).status()).as("the link before").isEqualTo(404);
    }

    @Test
    void programsRevokeLinksAndMakeNewOnes() {
        Program buyer = Program.of("buyer");
        String here = "/api/consultations/" + Given.launched("Revoked by a program") + "/invitations";
        JsonNode invited = buyer.post(here, Map.of("tenderer", "Tenderer A")).json();
        Program tenderer = new Program(invited.get("token").asString(), "en");
        String invitation = here + "/" + invited.get("id").asLong();
        assertThat(tenderer.get("/api/tender").status()).isEqualTo(200);
        JsonNode renewed = buyer.post(invitation + "/link", null).json();
        assertThat(tenderer.get("/api/tender").status()).as("the link before").isEqualTo(401);
        assertThat(new Program(renewed.get("token").asString(), "en").get("/api/tender").status()).isEqualTo(200);
        assertThat(buyer.post(invitation + "/revocation", null).status()).isEqualTo(204);
        assertThat(buyer.post(invitation + "/revocation", null).status()).as("once").isEqualTo(409);
        assertThat(buyer.get(invitation).json().get("revoked").asBoolean()).isTrue();
        assertThat(new Program(renewed.get("token").asString(), "en").get("/api/tender").status()).isEqualTo(401);
        assertThat(buyer.post("/api/consultations/" + Given.launched("Another") + "/invitations/" + invited.get("id").asLong() + "/link", null).status()).as("of another consultation")
                .isEqualTo(404);
    }

    @Test
    void anAccountThatIsDisabledIsOutUntilItIsEnabled() {
        Running.bean(Accounts.class).put("to-be-disabled", Running.PASSWORD, Role.BUYER);
        Browser disabled = Browser.of("to-be-disabled");
        String link = disabled.submit(disabled.get("/watch"), "/watch/link").html().select("[role=status] code, main code").text();
        String calendar = link.substring(link.indexOf("/watch/"));
        assertThat(new Browser("en").get(calendar).status()).isEqualTo(200);
        Browser administrator = Browser.of("administrator");
        assertThat(submit(administrator, "/accounts", "/disabling", "to-be-disabled").html().select("[role=status]").text()).contains("disabled");
        assertThat(disabled.get("/consultations").path()).isEqualTo("/login");
        assertThat(Browser.of("to-be-disabled").get("/consultations").path()).isEqualTo("/login");
        assertThat(new Browser("en").get(calendar).status()).as("the calendar too").isEqualTo(404);
        submit(administrator, "/accounts", "/enabling", "to-be-disabled");
        assertThat(disabled.get("/consultations").path()).as("a session that has ended").isEqualTo("/login");
        assertThat(Browser.of("to-be-disabled").get("/consultations").status()).isEqualTo(200);
        assertThat(administrator.get("/administration").text()).contains("account disabled", "account enabled");
    }

    @Test
    void theLastAdministratorStays() {
        Browser administrator = Browser.of("administrator");
        assertThat(submit(administrator, "/accounts", "/disabling", "Administrator").html().select("[role=alert]").text()).contains("last administrator");
        Running.bean(Accounts.class).put("second-administrator", Running.PASSWORD, Role.ADMINISTRATOR);
        Browser second = Browser.of("second-administrator");
        assertThat(submit(administrator, "/accounts", "/disabling", "second-administrator").html().select("[role=status]").text()).contains("disabled");
        assertThat(second.get("/accounts").path()).isEqualTo("/login");
        assertThat(submit(administrator, "/accounts", "/disabling", "administrator").html().select("[role=alert]").text()).contains("last administrator");
    }

    @Test
    void whoeverChangesHisPasswordGoesOnAndHisOtherSessionsEnd() {
        Running.bean(Accounts.class).put("changes-password", Running.PASSWORD, Role.REVIEWER);
        Browser browser = Browser.of("changes-password");
        Browser elsewhere = Browser.of("changes-password");
        Page page = browser.get("/password");
        assertThat(browser.submit(page, "/password", new Field("before", "wrong"), new Field("after", "another long password")).html().select("[role=alert]").text()).contains("is wrong");
        assertThat(browser.submit(page, "/password", new Field("before", Running.PASSWORD), new Field("after", "short")).html().select("[role=alert]").text()).contains("12 to 72");
        assertThat(browser.submit(page, "/password", new Field("before", Running.PASSWORD), new Field("after", "another long password")).html().select("[role=status]").text())
                .contains("changed");
        assertThat(browser.get("/consultations").status()).isEqualTo(200);
        assertThat(browser.get("/consultations").path()).isEqualTo("/consultations");
        assertThat(elsewhere.get("/consultations").path()).isEqualTo("/login");
        Browser fresh = new Browser("en");
        fresh.submit(fresh.get("/login"), "/login", new Field("username", "changes-password"), new Field("password", "another long password"));
        assertThat(fresh.get("/consultations").path()).isEqualTo("/consultations");
        assertThat(Browser.of("changes-password").get("/consultations").path()).as("with the old one").isEqualTo("/login");
        assertThat(Browser.of("administrator").get("/administration").text()).contains("password changed");
    }
}
