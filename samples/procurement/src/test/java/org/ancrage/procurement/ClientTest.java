package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ancrage.procurement.Browser.Field;
import org.ancrage.procurement.Browser.Page;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of other programs. */
class ClientTest {

    @Test
    void anAdministratorMakesAKeyThatIsShownOnceAndRevokesIt() {
        Browser administrator = Browser.of("administrator");
        Page made = administrator.submit(administrator.get("/clients"), "/clients", new Field("name", "Sourcing suite"), new Field("role", "REVIEWER"));
        String key = made.html().select("[role=status] code").text();
        assertThat(key).hasSizeGreaterThan(40);
        assertThat(administrator.get("/clients").text()).doesNotContain(key);
        assertThat(row(administrator).text()).contains("Legal reviewer", "never");
        assertThat(Running.bean(JdbcClient.class).sql("select key_hash from client where name = 'Sourcing suite'").query(String.class).single()).as("the hash alone").hasSize(64)
                .isNotEqualTo(key);
        Program program = new Program(key, "en");
        assertThat(program.get("/api/consultations").status()).isEqualTo(200);
        assertThat(row(administrator).text()).doesNotContain("never");
        administrator.submit(administrator.get("/clients"), form -> form.attr("action").endsWith("/revocation") && form.closest("tr").text().contains("Sourcing suite"));
        assertThat(row(administrator).text()).contains("revoked on");
        assertThat(program.get("/api/consultations").status()).as("at once").isEqualTo(401);
        assertThat(administrator.get("/administration").text()).contains("API key made", "API key revoked");
    }

    private static org.jsoup.nodes.Element row(Browser administrator) {
        return administrator.get("/clients").html().select("tr:contains(Sourcing suite)").first();
    }

    @Test
    void aNameIsGivenOnceAndNoKeyIsThatOfAnAdministrator() {
        Browser administrator = Browser.of("administrator");
        Program.key("Taken", "buyer");
        assertThat(administrator.submit(administrator.get("/clients"), "/clients", new Field("name", "Taken"), new Field("role", "BUYER")).html().select("[role=alert]").text())
                .contains("taken");
        assertThat(administrator.submit(administrator.get("/clients"), "/clients", new Field("name", "Mighty"), new Field("role", "ADMINISTRATOR")).html().select("[role=alert]").text())
                .contains("buyer or a legal reviewer");
    }

    @Test
    void aSessionOpensNothingForProgramsAndAKeyNoPage() {
        assertThat(Browser.of("buyer").get("/api/consultations").status()).isEqualTo(401);
        Program program = Program.of("buyer");
        Program.Answered page = program.get("/consultations");
        assertThat(page.status()).isEqualTo(302);
        assertThat(program.get("/api/consultations").header("Set-Cookie")).isEmpty();
    }

    @Test
    void whoIsNotLetInIsToldWhyInHisLanguage() {
        Program.Answered nobody = new Program(null, "fr").get("/api/consultations");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(nobody.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(nobody.json().get("title").asString()).contains("clé valable");
        Program.Answered wrong = new Program("no-key-of-anybody", "en").get("/api/consultations");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(wrong.json().get("title").asString()).contains("A valid key");
        Program.Answered reviewer = Program.of("reviewer").post("/api/consultations", Map.of());
        assertThat(reviewer.status()).isEqualTo(403);
        assertThat(reviewer.json().get("type").asString()).isEqualTo("https://ancrage.org/problems/problem-forbidden");
    }
}
