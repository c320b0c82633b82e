package org.ancrage.procurement.security;

import static org.ancrage.procurement.security.Role.ADMINISTRATOR;
import static org.ancrage.procurement.security.Role.BUYER;
import static org.ancrage.procurement.security.Role.REVIEWER;
import static org.ancrage.procurement.security.Role.TENDERER;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may call a route. A route that is not here is closed to all, and fails the build.
 *
 * @param pattern as its controller has it
 * @param roles none for a route that is open to all
 */
public record Access(HttpMethod method, String pattern, Set<Role> roles) {

    private static final String CONSULTATION = "/consultations/{consultation}";
    private static final String API = "/api";
    private static final String OFFER = CONSULTATION + "/offers/{invitation}";

    public static final List<Access> RULES = List.of(
            open(HttpMethod.GET, "/login"),
            open(HttpMethod.GET, "/style.css"),
            open(HttpMethod.GET, "/actuator/health"),
            open(HttpMethod.GET, "/actuator/health/{probe}"),
            open(HttpMethod.GET, "/invitations/{token}"),
            open(HttpMethod.POST, "/invitations/{token}"),
            get("/", BUYER, REVIEWER, ADMINISTRATOR, TENDERER),

            get("/consultations", BUYER, REVIEWER),
            post("/consultations", BUYER),
            get(CONSULTATION, BUYER, REVIEWER),
            get(CONSULTATION + "/questions", BUYER),
            post(CONSULTATION + "/questions", BUYER),
            get(CONSULTATION + "/requirements.html", BUYER, REVIEWER),
            get(CONSULTATION + "/requirements.docx", BUYER, REVIEWER),
            post(CONSULTATION + "/launch", BUYER),
            post(CONSULTATION + "/invitations", BUYER),
            post(CONSULTATION + "/invitations/{invitation}/link", BUYER),
            post(CONSULTATION + "/invitations/{invitation}/revocation", BUYER),

            get(CONSULTATION + "/analysis", BUYER, REVIEWER),
            get(OFFER, BUYER, REVIEWER),
            get(OFFER + "/answer.html", BUYER, REVIEWER),
            get(OFFER + "/picture.svg", BUYER, REVIEWER),
            get(OFFER + "/files/{file}", BUYER, REVIEWER),
            post(OFFER + "/findings", BUYER),
            post(OFFER + "/clarifications", BUYER),

            get(CONSULTATION + "/decision", BUYER, REVIEWER),
            post(CONSULTATION + "/decision", BUYER),
            get(CONSULTATION + "/file.zip", BUYER, REVIEWER),

            get("/watch", BUYER, REVIEWER),
            post("/watch/runs", BUYER),
            post("/watch/contracts/{consultation}/end", BUYER),
            post("/watch/link", BUYER, REVIEWER),
            open(HttpMethod.GET, "/watch/{token}.ics"),

            get(CONSULTATION + "/readings", BUYER, REVIEWER),
            post(CONSULTATION + "/readings", REVIEWER),

            get("/tender", TENDERER),
            get("/tender/questions", TENDERER),
            post("/tender/questions", TENDERER),
            get("/tender/declaration.xlsx", TENDERER),
            post("/tender/imports", TENDERER),
            post("/tender/evidence", TENDERER),
            get("/tender/files/{file}", TENDERER),
            post("/tender/submission", TENDERER),

            get("/accounts", ADMINISTRATOR),
            post("/accounts", ADMINISTRATOR),
            post("/accounts/{account}/disabling", ADMINISTRATOR),
            post("/accounts/{account}/enabling", ADMINISTRATOR),
            get("/password", BUYER, REVIEWER, ADMINISTRATOR),
            post("/password", BUYER, REVIEWER, ADMINISTRATOR),
            get("/clients", ADMINISTRATOR),
            post("/clients", ADMINISTRATOR),
            post("/clients/{client}/revocation", ADMINISTRATOR),
            get("/administration", ADMINISTRATOR),
            get("/actuator/metrics", ADMINISTRATOR),
            get("/actuator/metrics/{name}", ADMINISTRATOR),

            open(HttpMethod.GET, "/api/openapi.json"),
            open(HttpMethod.GET, "/api/schemas/{name}"),
            get(API + "/consultations", BUYER, REVIEWER),
            post(API + "/consultations", BUYER),
            get(API + CONSULTATION, BUYER, REVIEWER),
            get(API + CONSULTATION + "/need", BUYER, REVIEWER),
            get(API + CONSULTATION + "/questions", BUYER, REVIEWER),
            post(API + CONSULTATION + "/answers", BUYER),
            get(API + CONSULTATION + "/requirements", BUYER, REVIEWER),
            post(API + CONSULTATION + "/launch", BUYER),
            get(API + CONSULTATION + "/invitations", BUYER, REVIEWER),
            post(API + CONSULTATION + "/invitations", BUYER),
            get(API + CONSULTATION + "/invitations/{invitation}", BUYER, REVIEWER),
            post(API + CONSULTATION + "/invitations/{invitation}/link", BUYER),
            post(API + CONSULTATION + "/invitations/{invitation}/revocation", BUYER),
            get(API + CONSULTATION + "/analysis", BUYER, REVIEWER),
            get(API + OFFER + "/facts", BUYER, REVIEWER),
            get(API + OFFER + "/answer", BUYER, REVIEWER),
            get(API + OFFER + "/files", BUYER, REVIEWER),
            get(API + OFFER + "/files/{file}", BUYER, REVIEWER),
            get(API + OFFER + "/findings", BUYER, REVIEWER),
            post(API + OFFER + "/findings", BUYER),
            post(API + OFFER + "/clarifications", BUYER),
            get(API + CONSULTATION + "/readings", BUYER, REVIEWER),
            post(API + CONSULTATION + "/readings", REVIEWER),
            get(API + CONSULTATION + "/decision", BUYER, REVIEWER),
            put(API + CONSULTATION + "/decision", BUYER),
            get(API + CONSULTATION + "/file", BUYER, REVIEWER),
            get(API + "/watch/contracts", BUYER, REVIEWER),
            post(API + "/watch/contracts/{consultation}/end", BUYER),
            post(API + "/watch/runs", BUYER),
            get(API + "/watch/calendar", BUYER, REVIEWER),
            get(API + "/tender", TENDERER),
            get(API + "/tender/declaration", TENDERER),
            put(API + "/tender/declaration", TENDERER),
            get(API + "/tender/declaration.xlsx", TENDERER),
            post(API + "/tender/imports", TENDERER),
            get(API + "/tender/questions", TENDERER),
            post(API + "/tender/answers", TENDERER),
            post(API + "/tender/evidence", TENDERER),
            get(API + "/tender/files", TENDERER),
            get(API + "/tender/files/{file}", TENDERER),
            post(API + "/tender/submission", TENDERER));

    private static Access open(HttpMethod method, String pattern) {
        return new Access(method, pattern, Set.of());
    }

    private static Access get(String pattern, Role... roles) {
        return new Access(HttpMethod.GET, pattern, Set.of(roles));
    }

    private static Access post(String pattern, Role... roles) {
        return new Access(HttpMethod.POST, pattern, Set.of(roles));
    }

    private static Access put(String pattern, Role... roles) {
        return new Access(HttpMethod.PUT, pattern, Set.of(roles));
    }
}
