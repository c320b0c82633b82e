package org.ancrage.spring.boot;

import static org.ancrage.spring.boot.Running.ANCRAGE;
import static org.ancrage.spring.boot.Running.DAY;
import static org.ancrage.spring.boot.Running.REQUEST;
import static org.ancrage.spring.boot.Running.get;
import static org.ancrage.spring.boot.Running.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.dialogue.DialogueRenderer;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Portfolio;
import org.ancrage.document.PortfolioReader;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.law.Language;
import org.ancrage.record.Recorder;
import org.ancrage.render.ComparisonJsonRenderer;
import org.ancrage.render.CsvRenderer;
import org.ancrage.render.HtmlRenderer;
import org.ancrage.render.JsonRenderer;
import org.ancrage.render.MarkdownRenderer;
import org.ancrage.render.RequirementsRenderer;
import org.ancrage.render.Schemas;
import org.ancrage.render.TextRenderer;
import org.ancrage.render.TimelineChart;
import org.ancrage.render.TimelineJson;
import org.junit.jupiter.api.Test;

/** Endpoints answer what the library answers, byte by byte, in the form and the language that are accepted. */
class EndpointsTest {

    private static final Request ASKED = RequestReader.read(new DocumentReader().read(REQUEST, "request"));

    private static Assessment assessed(Level level, Level... more) {
        return ANCRAGE.assess(ASKED.hosting(), ASKED.provenance(), Trust.anything(), DAY, level, more);
    }

    private static String accepted(String form, String path, String... more) {
        String[] headers = {"Accept", form, "Accept-Language", more.length == 0 ? "fr" : more[0]};
        HttpResponse<String> response = post(path, REQUEST, headers);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(form);
        return response.body();
    }

    @Test
    void anAnswerIsThatOfTheLibraryInEachForm() {
        Assessment page = assessed(Level.PAGE, Level.FULL);
        assertThat(accepted("application/json", "/ancrage/assess")).isEqualTo(new JsonRenderer(ANCRAGE.corpus(), Language.FR).render(page));
        assertThat(accepted("text/html", "/ancrage/assess", "en-US,en;q=0.8")).isEqualTo(new HtmlRenderer(ANCRAGE.corpus(), Language.EN).render(page));
        assertThat(accepted("text/plain", "/ancrage/assess")).isEqualTo(new TextRenderer(ANCRAGE.corpus(), Language.FR).render(page));
        assertThat(accepted("text/markdown", "/ancrage/assess?explain=full")).isEqualTo(new MarkdownRenderer(ANCRAGE.corpus(), Language.FR).withLevel(Level.FULL).render(page));
        assertThat(accepted("text/plain", "/ancrage/assess?explain=findings", "en"))
                .isEqualTo(new TextRenderer(ANCRAGE.corpus(), Language.EN).withLevel(Level.FINDINGS).render(assessed(Level.FINDINGS)));
    }

    @Test
    void theDayOfTheAddressComesBeforeThatOfTheDocument() {
        assertThat(accepted("text/plain", "/ancrage/assess?on=2022-03-01&explain=outcome", "en")).contains("1 March 2022");
    }

    @Test
    void readingsAreChosenAsOnTheCommandLine() {
        assertThat(accepted("application/json", "/ancrage/assess?readings=default&explain=outcome")).isEqualTo(new JsonRenderer(ANCRAGE.corpus(), Language.FR)
                .withLevel(Level.OUTCOME).render(ANCRAGE.withDefaultReadings().assess(ASKED.hosting(), DAY, Level.OUTCOME)));
        assertThat(post("/ancrage/assess?readings=fr%2Fsecnumcloud%23nothing%3Dx,defalt", REQUEST, "Accept-Language", "en").body()).contains("(defalt)", "Maybe \\\"default\\\".");
    }

    @Test
    void questionsAreThoseOfADialogue() {
        assertThat(accepted("application/json", "/ancrage/questions", "en"))
                .isEqualTo(new DialogueRenderer(ANCRAGE.corpus(), Language.EN).render(ANCRAGE.dialogue(ASKED.hosting(), DAY)));
    }

    @Test
    void requirementsAreThoseOfTheNeed() {
        assertThat(accepted("text/markdown", "/ancrage/requirements?launch=2023-10-01&on=" + DAY)).isEqualTo(
                new RequirementsRenderer(ANCRAGE.corpus(), Language.FR).inFull().markdown(ANCRAGE.requirements(ASKED.hosting().need(), DAY, DAY.withMonth(10).withDayOfMonth(1))));
    }

    @Test
    void aTimelineHasTheSpanThatIsAskedFor() {
        Timeline timeline = ANCRAGE.timeline(ASKED.hosting(), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31));
        String span = "?from=2026-03-01&to=2026-05-31";
        assertThat(accepted("image/svg+xml", "/ancrage/timeline" + span)).isEqualTo(new TimelineChart(Language.FR).render(timeline, DAY));
        assertThat(accepted("application/json", "/ancrage/timeline" + span)).isEqualTo(new TimelineJson(ANCRAGE.corpus(), Language.FR).render(timeline, DAY));
        HttpResponse<String> wrong = post("/ancrage/timeline?from=2027-01-01&to=2026-01-01", REQUEST);
        assertThat(wrong.statusCode()).isEqualTo(400);
    }

    @Test
    void aPortfolioIsCompared() {
        Portfolio portfolio = new PortfolioReader().read(new DocumentReader().read(REQUEST, "request"));
        Comparison comparison = ANCRAGE.compare(portfolio.needs(), portfolio.proposals(), DAY);
        assertThat(accepted("application/json", "/ancrage/compare?on=" + DAY)).isEqualTo(new ComparisonJsonRenderer(ANCRAGE.corpus(), Language.FR).render(comparison));
        assertThat(accepted("text/csv", "/ancrage/compare?on=" + DAY)).isEqualTo(new CsvRenderer(ANCRAGE.corpus(), Language.FR).render(comparison));
    }

    @Test
    void aRecordReplaysAndHidesWhatIsMasked() {
        String record = accepted("application/json", "/ancrage/record?mask=/offer/hoster/id", "en");
        assertThat(record).isEqualTo(Recorder.of(ANCRAGE).record(ASKED.hosting(), DAY, Language.EN, List.of("/offer/hoster/id")).text()).doesNotContain("us-cloud-ireland");
        assertThat(Recorder.of(ANCRAGE).replay(record).differences()).isEmpty();
    }

    @Test
    void everyLevelIsTakenAndDescribed() {
        for (Level level : Level.values()) {
            String name = level.name().toLowerCase(Locale.ROOT);
            // In full, what to do is told as well, which only a page finds out.
            Assessment assessed = assessed(level, level == Level.FULL ? Level.PAGE : level);
            assertThat(accepted("application/json", "/ancrage/assess?explain=" + name))
                    .isEqualTo(new JsonRenderer(ANCRAGE.corpus(), Language.FR).withLevel(level).render(assessed));
            assertThat(get("/ancrage/openapi.json").body()).contains("\"" + name + "\"");
        }
    }

    @Test
    void textsAndSchemasAreTold() {
        HttpResponse<String> texts = get("/ancrage/texts?on=2024-03-01", "Accept", "application/json", "Accept-Language", "en");
        assertThat(texts.body()).contains("\"id\":\"fr/sren-31\"", "\"force\":\"BILL\"");
        assertThat(get("/ancrage/texts?on=2024-03-01", "Accept", "text/plain").body()).contains("fr/sren-31");
        assertThat(get("/ancrage/schemas/answer").body()).isEqualTo(Schemas.answer());
        assertThat(get("/ancrage/schemas/request").body()).isEqualTo(Schemas.withTexts(Schemas.request(), ANCRAGE.componentsAsked()));
        HttpResponse<String> none = get("/ancrage/schemas/anwser", "Accept-Language", "en");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("Maybe \\\"answer\\\".");
    }

    @Test
    void formsAndLanguagesAreNegotiated() {
        assertThat(post("/ancrage/assess?explain=outcome", REQUEST).headers().map()).containsEntry("content-language", List.of("fr")).containsEntry("content-type", List.of("application/json"))
                .containsEntry("cache-control", List.of("no-store")).containsEntry("x-content-type-options", List.of("nosniff"));
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        assertThat(post("/ancrage/assess?explain=outcome", REQUEST, "Accept", browser).headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(post("/ancrage/assess?explain=outcome", REQUEST, "Accept", "application/json;q=0.1, text/*;q=0.5").headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(get("/ancrage/texts?on=2026-11-24", "Accept-Language", "de, en;q=0.9, fr;q=0.8").headers().firstValue("Content-Language")).contains("en");
        assertThat(get("/ancrage/texts?on=2026-11-24", "Accept-Language", "de").headers().firstValue("Content-Language")).contains("fr");
        assertThat(get("/ancrage/texts?on=2026-11-24", "Accept-Language", "en;q=;;").headers().firstValue("Content-Language")).contains("fr");
        assertThat(post("/ancrage/assess?explain=outcome", REQUEST, "Accept", "application/pdf").statusCode()).isEqualTo(406);
        assertThat(post("/ancrage/assess?explain=outcome", REQUEST, "Accept", "no type").statusCode()).isEqualTo(406);
    }

    /** By operation and outcome, in few values, none of which comes from outside. */
    @Test
    void answersAreMeasured() {
        MeterRegistry registry = Running.context().getBean(MeterRegistry.class);
        assertThat(post("/ancrage/assess?explain=outcome", REQUEST).statusCode()).isEqualTo(200);
        assertThat(post("/ancrage/assess", "need: {id: need, datset: {}}").statusCode()).isEqualTo(400);
        assertThat(registry.get("ancrage.answers").tags("operation", "assess", "outcome", assessed(Level.OUTCOME).outcome().name()).timer().count()).isPositive();
        assertThat(registry.get("ancrage.answers").tags("operation", "assess", "outcome", "INVALID").timer().count()).isPositive();
        assertThat(registry.get("ancrage.problems").tags("operation", "assess").counter().count()).isGreaterThanOrEqualTo(2);
        assertThat(registry.getMeters().stream().map(Meter::getId).filter(id -> id.getName().startsWith("ancrage.")).flatMap(id -> id.getTags().stream()).map(Tag::getKey))
                .containsOnly("operation", "outcome");
        assertThat(registry.find("ancrage.start.time").gauge()).isNotNull();
    }
}
