package org.ancrage.spring.boot;

import static org.ancrage.spring.boot.Running.REQUEST;
import static org.ancrage.spring.boot.Running.get;
import static org.ancrage.spring.boot.Running.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Whoever asks wrongly is told all of it, as problem details, and nothing of the program. */
class RefusalsTest {

    private static final String LITTLE = """
            need: {id: need}
            offer: {id: offer, hoster: {id: hoster}}
            """;

    private static final String[] IN_ENGLISH = {"Accept-Language", "en"};

    private static void refused(HttpResponse<String> response, int status, String... parts) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains("\"status\":" + status).contains(parts).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aRequestThatIsWrongIsAnsweredWithAllThatIs() {
        refused(post("/ancrage/assess", "need: {id: need, datset: {}}\noffer: {id: offer, model: SAS}\n", "Accept-Language", "en"), 400,
                "\"type\":\"https://ancrage.org/problems/invalid-input\"", "\"title\":\"The request is wrong.\"", "Maybe \\\"dataset\\\".", "Maybe \\\"SAAS\\\".",
                "\"line\":1", "\"line\":2", "\"source\":\"request\"");
    }

    /** For programs by code and arguments, for people in their language. */
    @Test
    void eachProblemHasACodeAndTheLanguageOfWhoeverAsks() {
        String wrong = "need: {id: need, datset: {}}\noffer: {id: offer, hoster: {id: hoster}}\n";
        refused(post("/ancrage/assess?on=2026-11-24", wrong, IN_ENGLISH), 400, "\"code\":\"unknown-key\"", "\"arguments\":{\"key\":\"datset\",\"maybe\":\"dataset\"",
                "\"message\":\"the key (datset) is not known here.");
        refused(post("/ancrage/assess?on=2026-11-24", wrong, "Accept-Language", "fr"), 400, "\"code\":\"unknown-key\"", "\"title\":\"La demande est erronée.\"",
                "\"message\":\"la clé (datset) n'est pas connue ici.");
        refused(post("/ancrage/assess", LITTLE), 400, "\"code\":\"no-day\"", "aucun jour n'est donné.");
    }

    @Test
    void aDayIsNamed() {
        refused(post("/ancrage/assess", LITTLE), 400, "\"pointer\":\"/on\"", "?on=2026-11-24");
        refused(get("/ancrage/texts"), 400, "\"pointer\":\"/on\"");
        refused(post("/ancrage/assess?on=24.11.2026", LITTLE, IN_ENGLISH), 400, "parameter on", "is no day");
    }

    /** A day with a slip in its name is not a day that is missing. */
    @Test
    void noParameterIsOverlooked() {
        refused(post("/ancrage/assess?onn=2026-11-24", REQUEST, IN_ENGLISH), 400, "parameter onn", "Maybe \\\"on\\\".");
        refused(post("/ancrage/assess?on=2026-11-24&on=2026-11-25", REQUEST, IN_ENGLISH), 400, "Give it once.");
        refused(post("/ancrage/assess?explain=ful", REQUEST, IN_ENGLISH), 400, "Maybe \\\"full\\\".");
    }

    @Test
    void onlyDocumentsThatAreAnnouncedAsSuchAreRead() {
        refused(post("/ancrage/assess", REQUEST, "Content-Type", "text/plain"), 415, "Content-Type: application/json");
        refused(post("/ancrage/assess", REQUEST, "Content-Type", "application/x-www-form-urlencoded"), 415, "Content-Type");
    }

    @Test
    void noMoreIsReadThanTheApplicationAllows() {
        refused(post("/ancrage/assess", REQUEST + "#".repeat(100 * 1024)), 413, "102400");
        assertThat(post("/mine/findings", REQUEST + "#".repeat(100 * 1024), IN_ENGLISH).body()).contains("larger than 102400 bytes");
        String offers = "need: {id: need}\noffers: [" + "{offer: {id: OFFER, hoster: {id: h}}},".repeat(3) + "]\n";
        for (String id : new String[] {"a", "b", "c"}) {
            offers = offers.replaceFirst("OFFER", id);
        }
        refused(post("/ancrage/compare?on=2026-11-24", offers, IN_ENGLISH), 400, "3 pairs; at most 2 are taken");
    }

    /** A yes that needs what is supposed is told by those alone that tell what they suppose. */
    @Test
    void whatIsSupposedIsNotTakenForKnown() {
        String supposing = LITTLE.replace("{id: need}", "{id: need, dataset: {personal: NO}}") + "assumptions: [/need/dataset/personal]\n";
        for (String path : new String[] {"questions", "timeline", "compare", "requirements"}) {
            refused(post("/ancrage/" + path + "?on=2026-11-24", supposing), 400, "\"pointer\":\"/assumptions\"");
        }
        assertThat(post("/ancrage/assess?on=2026-11-24&explain=outcome", supposing).statusCode()).isEqualTo(200);
    }

    @Test
    void requirementsAreAboutOneNeed() {
        refused(post("/ancrage/requirements?on=2026-11-24", "needs: [{id: a}, {id: b}]", IN_ENGLISH), 400, "there are 2 needs");
    }
}
