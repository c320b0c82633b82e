package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ancrage.procurement.Browser.Page;
import org.ancrage.procurement.Program.Answered;
import org.ancrage.procurement.security.Access;
import org.ancrage.procurement.tender.Declaring;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may call what. The table is written here once more, by hand: a route that is in none of both fails. */
class AccessTest {

    private static final String ALL = "anybody";
    private static final Map<String, Set<String>> ROUTES = new LinkedHashMap<>();

    static {
        Set<String> readers = Set.of("buyer", "reviewer");
        Set<String> buyer = Set.of("buyer");
        Set<String> tenderer = Set.of("tenderer");
        Set<String> administrator = Set.of("administrator");
        ROUTES.put("GET /login", Set.of(ALL));
        ROUTES.put("GET /invitations/{token}", Set.of(ALL));
        ROUTES.put("POST /invitations/{token}", Set.of(ALL));
        ROUTES.put("GET /", Set.of("buyer", "reviewer", "administrator", "tenderer"));
        ROUTES.put("GET /accounts", administrator);
        ROUTES.put("POST /accounts", administrator);
        ROUTES.put("POST /accounts/{account}/disabling", administrator);
        ROUTES.put("POST /accounts/{account}/enabling", administrator);
        ROUTES.put("GET /password", Set.of("buyer", "reviewer", "administrator"));
        ROUTES.put("POST /password", Set.of("buyer", "reviewer", "administrator"));
        ROUTES.put("GET /consultations", readers);
        ROUTES.put("POST /consultations", buyer);
        ROUTES.put("GET /consultations/{consultation}", readers);
        ROUTES.put("GET /consultations/{consultation}/questions", buyer);
        ROUTES.put("POST /consultations/{consultation}/questions", buyer);
        ROUTES.put("GET /consultations/{consultation}/requirements.html", readers);
        ROUTES.put("GET /consultations/{consultation}/requirements.docx", readers);
        ROUTES.put("POST /consultations/{consultation}/launch", buyer);
        ROUTES.put("POST /consultations/{consultation}/invitations", buyer);
        ROUTES.put("POST /consultations/{consultation}/invitations/{invitation}/link", buyer);
        ROUTES.put("POST /consultations/{consultation}/invitations/{invitation}/revocation", buyer);
        ROUTES.put("GET /consultations/{consultation}/analysis", readers);
        ROUTES.put("GET /consultations/{consultation}/offers/{invitation}", readers);
        ROUTES.put("GET /consultations/{consultation}/offers/{invitation}/answer.html", readers);
        ROUTES.put("GET /consultations/{consultation}/offers/{invitation}/picture.svg", readers);
        ROUTES.put("GET /consultations/{consultation}/offers/{invitation}/files/{file}", readers);
        ROUTES.put("POST /consultations/{consultation}/offers/{invitation}/findings", buyer);
        ROUTES.put("POST /consultations/{consultation}/offers/{invitation}/clarifications", buyer);
        ROUTES.put("GET /consultations/{consultation}/decision", readers);
        ROUTES.put("POST /consultations/{consultation}/decision", buyer);
        ROUTES.put("GET /consultations/{consultation}/file.zip", readers);
        ROUTES.put("GET /watch", readers);
        ROUTES.put("POST /watch/runs", buyer);
        ROUTES.put("POST /watch/contracts/{consultation}/end", buyer);
        ROUTES.put("POST /watch/link", readers);
        ROUTES.put("GET /watch/{token}.ics", Set.of(ALL));
        ROUTES.put("GET /consultations/{consultation}/readings", readers);
        ROUTES.put("POST /consultations/{consultation}/readings", Set.of("reviewer"));
        ROUTES.put("GET /clients", administrator);
        ROUTES.put("POST /clients", administrator);
        ROUTES.put("POST /clients/{client}/revocation", administrator);
        ROUTES.put("GET /administration", administrator);
        ROUTES.put("GET /tender", tenderer);
        ROUTES.put("GET /tender/questions", tenderer);
        ROUTES.put("POST /tender/questions", tenderer);
        ROUTES.put("GET /tender/declaration.xlsx", tenderer);
        ROUTES.put("POST /tender/imports", tenderer);
        ROUTES.put("POST /tender/evidence", tenderer);
        ROUTES.put("GET /tender/files/{file}", tenderer);
        ROUTES.put("POST /tender/submission", tenderer);
        ROUTES.put("GET /api/schemas/{name}", Set.of(ALL));
        ROUTES.put("GET /api/consultations", readers);
        ROUTES.put("POST /api/consultations", buyer);
        ROUTES.put("GET /api/consultations/{consultation}", readers);
        ROUTES.put("GET /api/consultations/{consultation}/need", readers);
        ROUTES.put("GET /api/consultations/{consultation}/questions", readers);
        ROUTES.put("POST /api/consultations/{consultation}/answers", buyer);
        ROUTES.put("GET /api/consultations/{consultation}/requirements", readers);
        ROUTES.put("POST /api/consultations/{consultation}/launch", buyer);
        ROUTES.put("GET /api/consultations/{consultation}/invitations", readers);
        ROUTES.put("POST /api/consultations/{consultation}/invitations", buyer);
        ROUTES.put("GET /api/consultations/{consultation}/invitations/{invitation}", readers);
        ROUTES.put("POST /api/consultations/{consultation}/invitations/{invitation}/link", buyer);
        ROUTES.put("POST /api/consultations/{consultation}/invitations/{invitation}/revocation", buyer);
        ROUTES.put("GET /api/consultations/{consultation}/analysis", readers);
        ROUTES.put("GET /api/consultations/{consultation}/offers/{invitation}/facts", readers);
        ROUTES.put("GET /api/consultations/{consultation}/offers/{invitation}/answer", readers);
        ROUTES.put("GET /api/consultations/{consultation}/offers/{invitation}/files", readers);
        ROUTES.put("GET /api/consultations/{consultation}/offers/{invitation}/files/{file}", readers);
        ROUTES.put("GET /api/consultations/{consultation}/offers/{invitation}/findings", readers);
        ROUTES.put("POST /api/consultations/{consultation}/offers/{invitation}/findings", buyer);
        ROUTES.put("POST /api/consultations/{consultation}/offers/{invitation}/clarifications", buyer);
        ROUTES.put("GET /api/consultations/{consultation}/readings", readers);
        ROUTES.put("POST /api/consultations/{consultation}/readings", Set.of("reviewer"));
        ROUTES.put("GET /api/consultations/{consultation}/decision", readers);
        ROUTES.put("PUT /api/consultations/{consultation}/decision", buyer);
        ROUTES.put("GET /api/consultations/{consultation}/file", readers);
        ROUTES.put("GET /api/watch/contracts", readers);
        ROUTES.put("POST /api/watch/contracts/{consultation}/end", buyer);
        ROUTES.put("POST /api/watch/runs", buyer);
        ROUTES.put("GET /api/watch/calendar", readers);
        ROUTES.put("GET /api/tender", tenderer);
        ROUTES.put("GET /api/tender/declaration", tenderer);
        ROUTES.put("PUT /api/tender/declaration", tenderer);
        ROUTES.put("GET /api/tender/declaration.xlsx", tenderer);
        ROUTES.put("POST /api/tender/imports", tenderer);
        ROUTES.put("GET /api/tender/questions", tenderer);
        ROUTES.put("POST /api/tender/answers", tenderer);
        ROUTES.put("POST /api/tender/evidence", tenderer);
        ROUTES.put("GET /api/tender/files", tenderer);
        ROUTES.put("GET /api/tender/files/{file}", tenderer);
        ROUTES.put("POST /api/tender/submission", tenderer);
    }

    @Test
    void everyRouteHasARule() {
        Set<String> served = new TreeSet<>();
        Running.bean(RequestMappingHandlerMapping.class, "requestMappingHandlerMapping").getHandlerMethods().forEach((route, method) -> {
            if (method.getBeanType().getName().startsWith("org.ancrage.procurement")) {
                assertThat(route.getMethodsCondition().getMethods()).as("%s is of one method", method).hasSize(1);
                RequestMethod verb = route.getMethodsCondition().getMethods().iterator().next();
                route.getPatternValues().forEach(pattern -> served.add(verb + " " + pattern));
            }
        });
        assertThat(served).isEqualTo(new TreeSet<>(ROUTES.keySet()));
        Map<String, Set<String>> rules = Access.RULES.stream().filter(rule -> served.contains(rule.method() + " " + rule.pattern())).collect(Collectors.toMap(
                rule -> rule.method() + " " + rule.pattern(),
                rule -> rule.roles().isEmpty() ? Set.of(ALL) : rule.roles().stream().map(role -> role.name().toLowerCase(java.util.Locale.ROOT)).collect(Collectors.toSet())));
        assertThat(rules).isEqualTo(ROUTES);
    }

    @Test
    void everyRouteAnswersThoseWhoMayCallItAndNobodyElse() {
        long id = Given.prepared("Access");
        Map<String, Browser> people = new LinkedHashMap<>();
        people.put("stranger", new Browser("en"));
        List.of("buyer", "reviewer", "administrator").forEach(name -> people.put(name, Browser.of(name)));
        people.put("tenderer", Given.tenderer(Given.launched("Access of a tenderer"), "Tenderer A"));
        List<String> wrong = new ArrayList<>();
        pages().forEach((route, allowed) -> people.forEach((who, browser) -> {
            boolean open = allowed.contains(ALL) || allowed.contains(who);
            Page page = called(browser, route, id);
            boolean refused = page.status() == 403 || who.equals("stranger") && page.path().equals("/login") && !route.equals("GET /login");
            if (open == refused) {
                wrong.add(who + " " + route + " " + page.status() + " " + page.path());
            }
        }));
        assertThat(wrong).isEmpty();
        for (String closed : List.of("/actuator", "/actuator/env", "/h2-console", "/ancrage/questions", "/consultations.json")) {
            assertThat(people.get("buyer").get(closed).status()).as(closed).isEqualTo(403);
        }
    }

    private static Map<String, Set<String>> pages() {
        return routes(route -> !route.contains(" /api/"));
    }

    private static Map<String, Set<String>> routes(Predicate<String> which) {
        Map<String, Set<String>> routes = new LinkedHashMap<>(ROUTES);
        routes.keySet().removeIf(which.negate());
        return routes;
    }

    @Test
    void everyRouteOfProgramsAnswersThoseWhoMayCallItAndNobodyElse() {
        Map<String, Program> programs = new LinkedHashMap<>();
        programs.put("no key", new Program(null, "en"));
        programs.put("wrong key", new Program("nobody's", "en"));
        programs.put("revoked key", new Program(revoked(), "en"));
        List.of("buyer", "reviewer").forEach(role -> programs.put(role, Program.of(role)));
        programs.put("tenderer", new Program(Running.bean(Declaring.class).invite(Given.launched("Access of a program"), "Tenderer A", "buyer"), "en"));
        List<String> wrong = new ArrayList<>();
        routes(route -> route.contains(" /api/")).forEach((route, allowed) -> programs.forEach((who, program) -> {
            Answered answered = program.send(route.substring(0, route.indexOf(' ')), path(route, 999999), null);
            boolean key = who.endsWith("key");
            // A wrong key is told even where none is needed.
            int expected = allowed.contains(who) || allowed.contains(ALL) && (!key || who.equals("no key")) ? 0 : key ? 401 : 403;
            boolean refused = answered.status() == 401 || answered.status() == 403;
            if (expected == 0 ? refused : answered.status() != expected) {
                wrong.add(who + " " + route + " " + answered.status());
            }
        }));
        assertThat(wrong).isEmpty();
        for (String closed : List.of("/api", "/api/nothing", "/api/consultations/1/delete", "/api/openapi.json.yaml")) {
            assertThat(programs.get("buyer").get(closed).status()).as(closed).isEqualTo(403);
        }
    }

    private static String revoked() {
        String key = Program.key("To be revoked", "buyer");
        Browser administrator = Browser.of("administrator");
        administrator.submit(administrator.get("/clients"), form -> form.attr("action").endsWith("/revocation") && form.closest("tr").text().contains("To be revoked"));
        return key;
    }

    private static String path(String route, long id) {
        return route.substring(route.indexOf('/')).replace("{consultation}", String.valueOf(id)).replace("{token}", "nothing").replaceAll("\\{[a-z]+}", "999999");
    }

    /** With the token of a form of this browser, so that it is the rule that refuses; of things that are not there, so that nothing happens. */
    private static Page called(Browser browser, String route, long id) {
        String path = path(route, id);
        if (route.startsWith("GET")) {
            return browser.get(path);
        }
        String token = browser.get("/login").html().select("input[name=_csrf]").attr("value");
        return browser.post(path, Given.fields("_csrf", token, "version", "-1"));
    }

    @Test
    void nothingIsTakenWithoutTheTokenOfAForm() {
        long id = Given.prepared("Forged");
        Page forged = Browser.of("buyer").post("/consultations/" + id + "/launch", Given.fields("version", "0"));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(Given.version(id)).isZero();
    }

    @Test
    void pagesRunNoScriptAndAreFramedNowhere() {
        Page page = Browser.of("buyer").get("/consultations");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'self'").contains("frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void anAdministratorAddsAccounts() {
        Browser administrator = Browser.of("administrator");
        Page page = administrator.submit(administrator.get("/accounts"), "/accounts", new Browser.Field("name", "second-buyer"), new Browser.Field("password", Running.PASSWORD),
                new Browser.Field("role", "BUYER"));
        assertThat(page.html().select("[role=status]").text()).contains("added");
        assertThat(Browser.of("second-buyer").get("/consultations").status()).isEqualTo(200);
        assertThat(administrator.submit(page, "/accounts", new Browser.Field("name", "short"), new Browser.Field("password", "short"), new Browser.Field("role", "BUYER")).html()
                .select("[role=alert]").text()).contains("12 to 72");
        assertThat(administrator.submit(page, "/accounts", new Browser.Field("name", "api:suite"), new Browser.Field("password", Running.PASSWORD), new Browser.Field("role", "BUYER"))
                .html().select("[role=alert]").text()).as("like a program").contains("taken");
    }
}
