package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ancrage.procurement.Browser.Page;
import org.ancrage.procurement.security.LoginProviders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Logging in at an OpenID provider: an application of its own, since that is a matter of configuration; on the database of the others. */
class OpenIdTest {

    private static final Issuer ISSUER = new Issuer();

    private static ConfigurableApplicationContext context;
    private static String address;

    @BeforeAll
    static void start(@TempDir Path folder) {
        context = withProvider(folder, "--procurement.login.form=false");
        address = address(context);
    }

    /** What is not asked for is not made: so it starts soon. */
    private static ConfigurableApplicationContext withProvider(Path folder, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(List.of("--spring.main.lazy-initialization=true", "--procurement.roles.claim=realm_access.roles", "--procurement.roles.values.purchasing=BUYER",
                "--procurement.roles.values[law/readers]=REVIEWER", "--procurement.roles.values.it=ADMINISTRATOR",
                "--spring.security.oauth2.client.registration.house.client-id=" + Issuer.CLIENT, "--spring.security.oauth2.client.registration.house.client-secret=" + Issuer.SECRET,
                "--spring.security.oauth2.client.registration.house.client-name=the house", "--spring.security.oauth2.client.registration.house.scope=openid",
                "--spring.security.oauth2.client.provider.house.issuer-uri=" + ISSUER.address(),
                "--spring.security.oauth2.client.provider.house.user-name-attribute=preferred_username"));
        return run(folder, all.toArray(String[]::new));
    }

    private static String address(ConfigurableApplicationContext of) {
        return "http://localhost:" + of.getEnvironment().getProperty("local.server.port");
    }

    private static ConfigurableApplicationContext run(Path folder, String... arguments) {
        JdbcConnectionDetails database = Running.bean(JdbcConnectionDetails.class);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--server.port=0", "--procurement.data=" + folder, "--procurement.watch=-", "--spring.main.banner-mode=off",
                "--logging.level.root=warn", "--spring.datasource.url=" + database.getJdbcUrl(), "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword()));
        return new SpringApplication(Procurement.class, Running.OfTests.class).run(all.toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        context.close();
        ISSUER.close();
    }

    private static Page enter(Browser browser, String subject, String name, Object... roles) {
        ISSUER.knows(subject, Map.of("preferred_username", name, "realm_access", Map.of("roles", List.of(roles))));
        return browser.get(browser.get("/login").html().select("a[href*=/oauth2/]").attr("href"));
    }

    @Test
    void somebodyWithARoleIsLetInAndLeavesTheProviderToo() {
        Browser browser = new Browser("en", address);
        Page login = browser.get("/consultations");
        assertThat(login.path()).isEqualTo("/login");
        assertThat(login.html().select("a[href*=/oauth2/]").text()).isEqualTo("Log in with the house");
        assertThat(login.html().select("input[type=password]")).as("no form").isEmpty();
        Page entered = enter(browser, "s-1", "olive", "purchasing", "chess");
        assertThat(entered.path()).isEqualTo("/consultations");
        assertThat(entered.status()).isEqualTo(200);
        assertThat(entered.html().select("header").text()).contains("olive");
        assertThat(entered.header("Content-Security-Policy")).as("leaving leads there").contains("form-action 'self' " + ISSUER.address() + ";");
        assertThat(browser.get("/administration").status()).isEqualTo(403);
        assertThat(browser.get("/watch").html().select("form[action='/watch/link']")).hasSize(1);
        assertThat(browser.submit(browser.get("/watch"), "/watch/link").html().text()).as("an account stands here").contains("/watch/");
        Page left = browser.submit(browser.get("/consultations"), "/logout");
        assertThat(left.html().select("[role=status]").text()).contains("logged out");
        assertThat(ISSUER.wasLeft()).isTrue();
        assertThat(browser.get("/consultations").path()).isEqualTo("/login");
    }

    @Test
    void whoeverLeavesAtTheProviderIsOutHereToo() {
        Browser browser = new Browser("en", address);
        Browser elsewhere = new Browser("fr", address);
        Browser other = new Browser("en", address);
        enter(browser, "s-20", "bettina", "purchasing");
        enter(elsewhere, "s-20", "bettina", "purchasing");
        enter(other, "s-21", "caspar", "purchasing");
        Browser provider = new Browser("en", address);
        assertThat(provider.post("/logout/connect/back-channel/house", Given.fields("logout_token", ISSUER.forgedLogoutToken("s-20"))).status()).isEqualTo(400);
        assertThat(provider.post("/logout/connect/back-channel/house", Given.fields("logout_token", "none")).status()).isEqualTo(400);
        assertThat(browser.get("/consultations").path()).as("nobody has left").isEqualTo("/consultations");
        assertThat(provider.post("/logout/connect/back-channel/house", Given.fields("logout_token", ISSUER.logoutToken("s-20"))).status()).isEqualTo(200);
        assertThat(browser.get("/consultations").path()).isEqualTo("/login");
        assertThat(elsewhere.get("/consultations").path()).isEqualTo("/login");
        assertThat(other.get("/consultations").path()).as("somebody else").isEqualTo("/consultations");
    }

    @Test
    void severalRolesAreSeveralAndTheyAreThoseOfTheLastTime() {
        Browser browser = new Browser("en", address);
        enter(browser, "s-2", "ines", "law/readers", "it");
        assertThat(browser.get("/administration").status()).isEqualTo(200);
        assertThat(browser.get("/consultations").status()).isEqualTo(200);
        Browser again = new Browser("en", address);
        enter(again, "s-2", "ines", "law/readers");
        assertThat(again.get("/administration").status()).isEqualTo(403);
        assertThat(Running.bean(JdbcClient.class).sql("select role from account where name = 'ines' and password is null").query(String.class).list()).containsExactly("REVIEWER");
    }

    @Test
    void somebodyWithoutARoleIsToldSo() {
        for (Object[] roles : new Object[][] {{}, {"chess"}, {"TENDERER"}, {"BUYER"}}) {
            Browser browser = new Browser("en", address);
            Page refused = enter(browser, "s-3", "paul", roles);
            assertThat(refused.html().select("[role=alert]").text()).contains("no role here");
            assertThat(browser.get("/consultations").path()).isEqualTo("/login");
        }
    }

    @Test
    void nobodyTakesTheNameOfSomebodyElse() {
        assertThat(enter(new Browser("en", address), "s-4", "administrator", "it").html().select("[role=alert]").text()).contains("your name here already");
        assertThat(enter(new Browser("en", address), "s-4", "api:suite", "it").html().select("[role=alert]").text()).contains("does not fit");
        assertThat(enter(new Browser("en", address), "s-5", "zero\u200bwidth", "it").html().select("[role=alert]").text()).contains("does not fit");
        enter(new Browser("en", address), "s-6", "quentin", "purchasing");
        assertThat(enter(new Browser("en", address), "s-7", "quentin", "purchasing").html().select("[role=alert]").text()).contains("your name here already");
        assertThat(enter(new Browser("en", address), "s-6", "quentin-again", "purchasing").path()).as("the same person by another name").isEqualTo("/consultations");
    }

    @Test
    void anAccountThatIsDisabledIsOutAndStaysOut() {
        Browser browser = new Browser("en", address);
        enter(browser, "s-8", "rosa", "purchasing");
        assertThat(browser.get("/password").html().text()).contains("your password is changed there");
        Browser administrator = Browser.of("administrator");
        administrator.submit(administrator.get("/accounts"), form -> form.attr("action").endsWith("/disabling") && form.closest("tr").text().contains("rosa"));
        assertThat(browser.get("/consultations").path()).isEqualTo("/login");
        assertThat(enter(new Browser("en", address), "s-8", "rosa", "purchasing").html().select("[role=alert]").text()).contains("disabled here");
    }

    @Test
    void whatTheProviderDidNotSendLetsNobodyIn() {
        Browser browser = new Browser("en", address);
        Page forged = browser.get("/login/oauth2/code/house?code=code-1&state=forged");
        assertThat(forged.html().select("[role=alert]").text()).contains("did not succeed");
        Page posted = browser.post("/login", Given.fields("username", "administrator", "password", Running.PASSWORD, "_csrf", forged.html().select("input[name=_csrf]").attr("value")));
        assertThat(posted.status()).as("there is no form").isIn(403, 405);
    }

    @Test
    void theProviderStandsBesideTheFormAsWell(@TempDir Path folder) {
        try (ConfigurableApplicationContext both = withProvider(folder)) {
            Browser browser = new Browser("en", address(both));
            Page login = browser.get("/consultations");
            assertThat(login.html().select("input[type=password]")).hasSize(1);
            assertThat(browser.submit(login, "/login", new Browser.Field("username", "buyer"), new Browser.Field("password", Running.PASSWORD)).path()).isEqualTo("/consultations");
            assertThat(browser.submit(browser.get("/consultations"), "/logout").html().select("[role=status]").text()).contains("logged out");
            assertThat(enter(browser, "s-9", "sylvain", "purchasing").path()).isEqualTo("/consultations");
        }
    }

    @Test
    void aConfigurationWithWhichNobodyCouldLogInIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> run(folder, "--procurement.login.form=false", "--logging.level.org.springframework.boot=off")).rootCause().hasMessageContaining("Nobody could log in");
        assertThat(Running.bean(LoginProviders.class).all()).as("without configuration there is none").isEmpty();
        assertThat(new Browser("en").get("/login").html().select("a[href*=/oauth2/]")).isEmpty();
        assertThat(new Browser("en").get("/oauth2/authorization/house").path()).as("nor a way to it").isEqualTo("/login");
    }
}
