package org.ancrage.spring.boot;

import static org.ancrage.spring.boot.Running.ANCRAGE;
import static org.ancrage.spring.boot.Running.DAY;
import static org.ancrage.spring.boot.Running.REQUEST;
import static org.ancrage.spring.boot.Running.get;
import static org.ancrage.spring.boot.Running.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.law.Language;
import org.ancrage.render.HtmlRenderer;
import org.ancrage.render.JsonRenderer;
import org.ancrage.render.TextRenderer;
import org.junit.jupiter.api.Test;

/** Controllers of the application take requests and return answers, which its own mapper never sees. */
class ConvertersTest {

    private static final Request ASKED = RequestReader.read(new DocumentReader().read(REQUEST, "request"));

    @Test
    void anAnswerThatAControllerReturnsIsWrittenByTheLibrary() {
        HttpResponse<String> json = post("/mine/answer", REQUEST, "Accept", "application/json", "Accept-Language", "en");
        assertThat(json.statusCode()).isEqualTo(200);
        Assessment full = ANCRAGE.assess(ASKED.hosting(), DAY, Level.FULL);
        assertThat(json.body()).isEqualTo(new JsonRenderer(ANCRAGE.corpus(), Language.EN).render(full));
        assertThat(json.headers().firstValue("Content-Language")).contains("en");
        assertThat(post("/mine/answer", REQUEST, "Accept", "text/html").body())
                .isEqualTo(new HtmlRenderer(ANCRAGE.corpus(), Language.FR).withLevel(Level.FULL).render(full));
        assertThat(post("/mine/findings", REQUEST, "Accept", "text/plain").body())
                .isEqualTo(new TextRenderer(ANCRAGE.corpus(), Language.FR).withLevel(Level.FINDINGS).render(ANCRAGE.assess(ASKED.hosting(), DAY, Level.FINDINGS)));
    }

    @Test
    void whoAcceptsAnythingGetsJson() {
        HttpResponse<String> any = post("/mine/answer", REQUEST, "Accept", "*/*");
        assertThat(any.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(any.body()).contains("\"outcome\":\"");
        assertThat(post("/mine/answer", REQUEST, "Accept", "application/vnd.acme+json").body()).isEqualTo(any.body());
    }

    @Test
    void otherAnswersAreWrittenToo() {
        assertThat(post("/mine/requirements", REQUEST, "Accept", "text/markdown").body()).startsWith("#");
        String echo = post("/mine/echo", REQUEST).body();
        assertThat(RequestReader.read(new DocumentReader().read(echo, "request"))).isEqualTo(ASKED);
    }

    /** Which the library has no form of its own for; a record says what it holds. */
    @Test
    void otherRecordsAreWrittenByTheMapperOfTheApplication() {
        assertThat(post("/mine/outcomes", REQUEST).body()).contains("\"overall\":\"", "\"fr/cloud-au-centre\"");
    }

    @Test
    void whatIsNoAnswerIsRefusedAndNotWrittenAsNothing() {
        HttpResponse<String> matrix = post("/mine/matrix", REQUEST, "Accept", "application/json");
        assertThat(matrix.statusCode()).isEqualTo(500);
        assertThat(matrix.body()).doesNotStartWith("{}");
    }

    @Test
    void whatIsWrongWithARequestIsToldAtOnceAndInItsPlace() {
        HttpResponse<String> wrong = post("/mine/findings", REQUEST.replace("personal: NO", "personal: NOO").replace("zone: fr-1", "zonne: fr-1"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(wrong.body()).contains("\"pointer\":\"/need/dataset/personal\"", "\"pointer\":\"/offer/zonne\"", "\"line\":13", "(NOO)", "Peut-être «\u202fzone\u202f».")
                .contains("\"title\":\"La demande est erronée.\"").doesNotContain("org.ancrage.document", "\tat ");
    }

    @Test
    void whatIsNotOfAncrageIsLeftAlone() {
        assertThat(get("/mine/other").body()).isEqualTo("{\"name\":\"value\"}");
        assertThat(get("/actuator/metrics").statusCode()).isEqualTo(200);
    }
}
