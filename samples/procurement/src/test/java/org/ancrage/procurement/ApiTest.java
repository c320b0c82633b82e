package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node;
import org.ancrage.document.RecordWriter;
import org.ancrage.procurement.Browser.Field;
import org.ancrage.procurement.Program.Answered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole way by programs alone. */
class ApiTest {

    private static final String API = "/api/consultations";

    private final Program buyer = Program.of("buyer");

    @AfterEach
    void turnBack() {
        Running.CLOCK.turn(Running.TODAY);
    }

    /** A node of the library as the text that it is. */
    private static Object plain(Node node) {
        return Program.JSON.readTree(JsonText.of(node));
    }

    private static Map<String, Object> draft(String title) {
        return Map.of("title", title, "launch", "2026-11-28", "closing", "2026-12-08", "useDay", "2027-02-06", "need", plain(RecordWriter.toNode(Given.need())));
    }

    private Answered launched(String title) {
        Answered begun = buyer.post(API, draft(title));
        return buyer.post(begun.header("Location") + "/launch", null, "If-Match", begun.tag());
    }

    @Test
    void fromTheNeedToTheDecisionOnFile() {
        Answered begun = buyer.post(API, draft("By a program"));
        assertThat(begun.status()).isEqualTo(201);
        String here = begun.header("Location");
        assertThat(buyer.get(here).json().get("stage").asString()).isEqualTo("PREPARED");
        assertThat(buyer.get(here + "/need").json().at("/need/dataset/name")).isEqualTo(((JsonNode) plain(RecordWriter.toNode(Given.need()))).at("/dataset/name"));
        assertThat(buyer.get(here + "/requirements").json().get("need").asString()).isEqualTo("consultation-" + begun.json().get("id").asLong());
        Answered launched = buyer.post(here + "/launch", null, "If-Match", begun.tag());
        assertThat(launched.json().get("stage").asString()).isEqualTo("LAUNCHED");

        Answered invited = buyer.post(here + "/invitations", Map.of("tenderer", "Tenderer P"));
        assertThat(invited.status()).isEqualTo(201);
        assertThat(invited.json().get("link").asString()).endsWith("/invitations/" + invited.json().get("token").asString());
        Program tenderer = new Program(invited.json().get("token").asString(), "en");
        Answered declared = tenderer.put("/api/tender/declaration", Map.of("offer", plain(RecordWriter.toNode(Given.offer("fr-iaas-qualified")))), "If-Match",
                tenderer.get("/api/tender").tag());
        assertThat(declared.status()).isEqualTo(200);
        assertThat(declared.json().at("/offer/name").asString()).as("it keeps its name").isEqualTo("Tenderer P");
        assertThat(declared.json().has("need")).as("the need is the buyer's").isFalse();
        Answered shown = tenderer.post("/api/tender/evidence", Browser.parts(List.of(new Field("fact", "/offer/certificates/0/status"), new Field("title", "Certificate"),
                new Field("asOf", "2026-10-01"), new Field("file", "c.pdf", "scan".getBytes(StandardCharsets.UTF_8)))), "Content-Type", Browser.PARTS, "If-Match", declared.tag());
        assertThat(shown.json().at("/sources/0/title").asString()).isEqualTo("Certificate");
        long kept = tenderer.get("/api/tender/files").json().at("/0/id").asLong();
        assertThat(tenderer.get("/api/tender/files/" + kept).text()).isEqualTo("scan");
        assertThat(buyer.get(here + "/analysis").status()).as("sealed").isEqualTo(409);
        Answered submitted = tenderer.post("/api/tender/submission", null, "If-Match", shown.tag());
        assertThat(submitted.json().get("open").asBoolean()).isFalse();
        String invitation = invited.header("Location");
        assertThat(buyer.get(invitation).json().at("/rounds/0/submitted").isMissingNode()).isFalse();

        Given.closed();
        String offer = here + "/offers/" + invited.json().get("id").asLong();
        JsonNode matrix = buyer.get(here + "/analysis").json();
        assertThat(matrix.at("/offers/0/outcome").asString()).isNotEmpty();
        assertThat(matrix.at("/offers/0/outcomes").size()).isEqualTo(matrix.get("texts").size()).isPositive();
        Answered answer = buyer.get(offer + "/answer");
        assertThat(answer.json().get("format").asString()).startsWith("ancrage-answer/");
        assertThat(answer.json().get("outcome")).isEqualTo(matrix.at("/offers/0/outcome"));
        assertThat(buyer.get(offer + "/answer", "Accept", "text/plain").header("Content-Type")).startsWith("text/plain");
        assertThat(buyer.get(offer + "/facts").json().at("/offer/name").asString()).isEqualTo("Tenderer P");
        assertThat(buyer.get(offer + "/files/" + kept).text()).isEqualTo("scan");
        Map<String, Object> finding = Map.of("kind", "REPLACED", "pointer", "/offer/hoster/registeredOffice", "value", "FR", "title", "Register", "asOf", "2026-11-20",
                "reason", "Looked up");
        assertThat(buyer.post(offer + "/findings", finding).status()).isEqualTo(201);
        assertThat(buyer.get(offer + "/findings").json().at("/0/author").asString()).startsWith("api:buyer program");
        assertThat(buyer.get(here + "/readings").status()).isEqualTo(200);

        Answered decided = buyer.put(here + "/decision", Map.of("chosen", invited.json().get("id").asLong(), "reasons", "The best one."), "If-Match", buyer.get(here).tag());
        assertThat(decided.status()).isEqualTo(200);
        assertThat(decided.json().get("records").size()).isEqualTo(1);
        Answered zip = buyer.get(here + "/file");
        assertThat(zip.header("Content-Type")).isEqualTo("application/zip");
        assertThat(zip.text()).startsWith("PK");

        Running.CLOCK.turn(LocalDate.of(2027, 2, 6));
        assertThat(buyer.post("/api/watch/runs", null).json().get("contracts").asInt()).isPositive();
        JsonNode contract = contract(begun.json().get("id").asLong());
        assertThat(contract.has("outcome")).isTrue();
        assertThat(contract.get("until").asString()).isEqualTo("2027-08-05");
        assertThat(buyer.get("/api/watch/calendar").text()).startsWith("BEGIN:VCALENDAR");
        String end = "/api/watch/contracts/" + begun.json().get("id").asLong() + "/end";
        assertThat(buyer.post(end, Map.of("reason", "Over")).status()).isEqualTo(204);
        assertThat(buyer.post(end, Map.of("reason", "Over")).status()).as("once").isEqualTo(409);
        assertThat(contract(begun.json().get("id").asLong())).isNull();
    }

    private JsonNode contract(long consultation) {
        for (JsonNode contract : buyer.get("/api/watch/contracts").json()) {
            if (contract.get("consultation").asLong() == consultation) {
                return contract;
            }
        }
        return null;
    }

    /** The rounds after the first are answered question by question. */
    @Test
    void questionsAreAnsweredAndAskedBack() {
        Answered launched = launched("Asked back by a program");
        String here = API + "/" + launched.json().get("id").asLong();
        Answered invited = buyer.post(here + "/invitations", Map.of("tenderer", "Tenderer Q"));
        Program tenderer = new Program(invited.json().get("token").asString(), "en");
        Answered questions = tenderer.get("/api/tender/questions");
        JsonNode first = questions.json().at("/open/0");
        assertThat(first.get("text").asString()).isNotEmpty();
        Answered skipped = tenderer.post("/api/tender/answers", Map.of("step", "SKIP", "pointer", first.get("pointer").asString()), "If-Match", questions.tag());
        assertThat(skipped.json().at("/skipped/0/pointer")).isEqualTo(first.get("pointer"));
        assertThat(tenderer.post("/api/tender/answers", Map.of("step", "BACK"), "If-Match", skipped.tag()).json().get("skipped").isEmpty()).isTrue();
        Given.told(launched.json().get("id").asLong(), "Tenderer Q", Given.offer("little-known"));
        tenderer.post("/api/tender/submission", null, "If-Match", tenderer.get("/api/tender").tag());
        Given.closed();
        String offer = here + "/offers/" + invited.json().get("id").asLong();
        String criterion = buyer.get(offer + "/answer").json().at("/questions/0/criterion").asString();
        Map<String, Object> asked = Map.of("criteria", List.of(criterion), "closing", "2026-12-20");
        Answered round = buyer.post(offer + "/clarifications", asked);
        assertThat(round.status()).isEqualTo(201);
        assertThat(round.json().get("rounds").size()).isEqualTo(2);
        assertThat(buyer.post(offer + "/clarifications", asked).status()).as("one at a time").isEqualTo(409);
        assertThat(tenderer.get("/api/tender").json().get("round").asInt()).isEqualTo(2);
    }

    private Program invited(String title, String name) {
        String here = API + "/" + launched(title).json().get("id").asLong();
        return new Program(buyer.post(here + "/invitations", Map.of("tenderer", name)).json().get("token").asString(), "en");
    }

    private static Answered sent(Program tenderer, Field... fields) {
        return tenderer.post("/api/tender/imports", Browser.parts(List.of(fields)), "Content-Type", Browser.PARTS, "If-Match", tenderer.get("/api/tender").tag());
    }

    /** A form that is filled in, and what registers say of owners, are read as the pages read them. */
    @Test
    void filesAreReadAsFacts() throws IOException {
        Program tenderer = invited("Files of a program", "Tenderer S");
        tenderer.put("/api/tender/declaration", Map.of("offer", plain(RecordWriter.toNode(Given.offer("us-parent-fr-region")))), "If-Match", tenderer.get("/api/tender").tag());
        byte[] form = tenderer.get("/api/tender/declaration.xlsx").response().body();
        Program other = invited("Files of another program", "Tenderer T");
        Answered read = sent(other, new Field("kind", "SPREADSHEET"), new Field("file", "offer.xlsx", form));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().at("/offer/name").asString()).isEqualTo("Tenderer T");
        assertThat(read.json().at("/offer/hoster/registeredOffice").asString()).isEqualTo(Given.offer("us-parent-fr-region").hoster().registeredOffice());
        assertThat(read.json().at("/remarks/0/text").asString()).isNotEmpty();
        assertThat(read.tag()).isEqualTo(other.get("/api/tender/declaration").tag());
        assertThat(other.get("/api/tender/files").json().at("/0/name").asString()).isEqualTo("offer.xlsx");

        Field owners = new Field("file", "owners.json", Files.readAllBytes(Path.of("../cli/exchange/owners.json")));
        Answered above = sent(other, new Field("kind", "BODS"), new Field("entity", "cloud-provider"), owners);
        assertThat(above.json().at("/problems/0/code").asString()).as("together with what was told before").isEqualTo("holdings-above-whole");
        Program owned = invited("Owners by a program", "Tenderer V");
        JsonNode joined = sent(owned, new Field("kind", "BODS"), new Field("entity", "cloud-provider"), owners).json();
        assertThat(joined.at("/offer/holdings").toString()).contains("stake-of-parent");
        assertThat(joined.at("/remarks/0/place").asString()).startsWith("owners.json");
        JsonNode entities = sent(owned, new Field("kind", "LEI"), new Field("entity", "9695CLOUDPROVIDERX43"),
                new Field("file", "entities.csv", Files.readAllBytes(Path.of("../cli/exchange/lei-entities.csv"))),
                new Field("file", "relationships.csv", Files.readAllBytes(Path.of("../cli/exchange/lei-relationships.csv")))).json();
        assertThat(entities.at("/offer/holdings").findValues("id")).hasSizeGreaterThan(joined.at("/offer/holdings").findValues("id").size());
    }

    @Test
    void filesThatCannotBeReadAreRefused() {
        Program tenderer = invited("Files that are none", "Tenderer U");
        Field none = new Field("file", "offer.xlsx", "PK no archive".getBytes(StandardCharsets.UTF_8));
        Answered wrong = sent(tenderer, new Field("kind", "SPREADSHEET"), none);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().get("problems")).isNotEmpty();
        assertThat(wrong.text()).as("nothing of this machine").doesNotContain("/tmp").doesNotContain("Exception");
        assertThat(sent(tenderer, new Field("kind", "LEI"), new Field("entity", "a"), none).status()).as("of two files, one").isEqualTo(422);
        assertThat(sent(tenderer, new Field("kind", "BODS"), none).status()).as("of nobody").isEqualTo(422);
        assertThat(sent(tenderer, new Field("kind", "WORD"), none).json().get("title").asString()).contains("The parameter kind");
        assertThat(sent(tenderer, new Field("kind", "BODS"), new Field("entity", "a"), new Field("file", "owners.json", new byte[9 * 1024 * 1024])).status()).isEqualTo(413);
        assertThat(tenderer.post("/api/tender/imports", Browser.parts(List.of(new Field("kind", "SPREADSHEET"), none)), "Content-Type", Browser.PARTS).status())
                .as("of no version").isEqualTo(428);
        assertThat(tenderer.get("/api/tender/files").json()).isEmpty();
    }

    @Test
    void longListsComeInParts() {
        List<String> begun = Stream.of("First of a list", "Second of a list", "Third of a list").map(title -> buyer.post(API, draft(title)).json().get("title").asString()).toList();
        Answered newest = buyer.get(API + "?most=2");
        assertThat(newest.json().valueStream().map(one -> one.get("title").asString())).containsExactly(begun.get(2), begun.get(1));
        String next = newest.header("Link").replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        assertThat(buyer.get(next).json().at("/0/title").asString()).isEqualTo(begun.get(0));
        assertThat(buyer.get(API + "?before=1").header("Link")).isEmpty();
        assertThat(buyer.get(API + "?most=-3").json()).hasSize(1);
        assertThat(buyer.get(API + "?most=many").status()).isEqualTo(400);
        assertThat(buyer.get("/api/watch/contracts?after=9223372036854775806").json()).isEmpty();
    }

    @Test
    void aNeedIsToldQuestionByQuestion() {
        Answered begun = buyer.post(API, Map.of("title", "Asked by a program", "launch", "2026-11-28", "closing", "2026-12-08", "useDay", "2027-02-06"));
        String here = begun.header("Location");
        Answered questions = buyer.get(here + "/questions");
        JsonNode first = questions.json().at("/open/0");
        Map<String, Object> answer = first.get("form").asString().equals("yes-no") ? Map.of("step", "ANSWER", "pointer", first.get("pointer").asString(), "values", List.of("YES"))
                : Map.of("step", "ANSWER", "pointer", first.get("pointer").asString(), "values", List.of(first.at("/choices/0/value").asString()));
        Answered told = buyer.post(here + "/answers", answer, "If-Match", questions.tag());
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().get("open").valueStream()).noneMatch(question -> question.get("pointer").equals(first.get("pointer")));
        assertThat(buyer.get(here + "/need").json().at(first.get("pointer").asString()).isMissingNode()).isFalse();
        Answered unasked = buyer.post(here + "/answers", Map.of("step", "SKIP", "pointer", "/offer/certificates"), "If-Match", told.tag());
        assertThat(unasked.status()).isEqualTo(422);
        assertThat(unasked.json().get("title").asString()).contains("not asked now");
        buyer.post(here + "/launch", null, "If-Match", told.tag());
        assertThat(buyer.post(here + "/answers", answer, "If-Match", buyer.get(here).tag()).status()).as("after the launch").isEqualTo(409);
    }

    @Test
    void theLegalReviewerChoosesHowAPointIsRead() {
        long id = Given.launched("Read by a program");
        Given.submitted(id, "Parent abroad", "us-parent-fr-region");
        Given.closed();
        Program reviewer = Program.of("reviewer");
        String here = API + "/" + id + "/readings";
        Answered points = reviewer.get(here);
        JsonNode point = points.json().at("/points/0");
        assertThat(point.get("options").size()).isGreaterThan(1);
        assertThat(point.at("/effects/0/tenderer").asString()).isEqualTo("Parent abroad");
        Map<String, Object> choice = Map.of("reading", point.get("reading").asString(), "option", point.at("/options/0/id").asString(), "reason", "Settled case law");
        Answered chosen = reviewer.post(here, choice, "If-Match", points.tag());
        assertThat(chosen.json().at("/points/0/chosen")).isEqualTo(point.at("/options/0/id"));
        assertThat(reviewer.post(here, choice, "If-Match", points.tag()).status()).as("on what was seen before").isEqualTo(412);
        assertThat(buyer.put(API + "/" + id + "/decision", Map.of("reasons", "None"), "If-Match", points.tag()).status()).as("so has whoever was about to decide to look again").isEqualTo(412);
        assertThat(chosen.json().at("/history/0/choice/author").asString()).startsWith("api:reviewer program");
    }

    @Test
    void whatIsWrongIsToldAllAtOnceWithItsPlace() {
        Answered wrong = buyer.post(API, "{\"title\": \"\", \"launch\": \"soon\", \"closing\": \"2026-12-08\", \"useDays\": 1, \"need\": {\"id\": \"n\", \"customer\": {\"kind\": \"X\"}}}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
        assertThat(wrong.json().get("problems")).extracting(problem -> problem.get("pointer").asString()).contains("/launch", "/useDays", "/useDay", "/need/customer/kind");
        assertThat(buyer.post(API, "no document {").status()).isEqualTo(400);
        assertThat(buyer.post(API, "[]").status()).isEqualTo(400);
        assertThat(buyer.post(API, "x", "Content-Type", "text/plain").status()).isEqualTo(415);
        assertThat(buyer.post(API, "{}", "Content-Type", "application/vnd.house+json").json().get("problems")).as("whatever it is called").hasSize(4);
        assertThat(buyer.post(API, "title: Told as YAML\nlaunch: 2026-11-28\nclosing: 2026-12-08\nuseDay: 2027-02-06", "Content-Type", "application/yaml").status()).isEqualTo(201);
        assertThat(buyer.get(API + "/none").json().get("title").asString()).contains("The parameter consultation");
        assertThat(buyer.get(API + "/999999").json().get("title").asString()).contains("nothing at this address");
        assertThat(buyer.get(API, "Accept", "image/png").status()).isEqualTo(406);
        assertThat(buyer.get(API + "/1/requirements", "Accept", "image/png").json().get("title").asString()).contains("none of the forms");
        Answered late = buyer.post(API, Map.of("title", "Late", "launch", "2026-11-28", "closing", "2025-12-08", "useDay", "2027-02-06"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.json().get("title").asString()).contains("must follow each other");
    }

    @Test
    void whoeverChangesSomethingSaysWhichVersionHeSaw() {
        Answered begun = buyer.post(API, draft("Versions"));
        String launch = begun.header("Location") + "/launch";
        assertThat(buyer.post(launch, null).status()).isEqualTo(428);
        assertThat(buyer.post(launch, null, "If-Match", "\"7\"").status()).isEqualTo(412);
        assertThat(buyer.post(launch, null, "If-Match", "*").status()).isEqualTo(412);
        assertThat(buyer.post(launch, null, "If-Match", begun.tag()).status()).isEqualTo(200);
        assertThat(buyer.post(launch, null, "If-Match", begun.tag()).status()).as("once").isEqualTo(412);
        assertThat(buyer.get(begun.header("Location"), "If-None-Match", buyer.get(begun.header("Location")).tag()).status()).isEqualTo(304);
    }

    @Test
    void aRepeatedCallIsDoneOnce() {
        Answered first = buyer.post(API, draft("Repeated"), "Idempotency-Key", "one");
        Answered again = buyer.post(API, draft("Repeated"), "Idempotency-Key", "one");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(buyer.post(API, draft("Another"), "Idempotency-Key", "one").status()).isEqualTo(422);
        assertThat(buyer.post(API, draft("Repeated"), "Idempotency-Key", "two").header("Location")).isNotEqualTo(first.header("Location"));
        assertThat(Program.of("buyer").post(API, draft("Repeated"), "Idempotency-Key", "one").header("Location")).as("of another program").isNotEqualTo(first.header("Location"));
        List<CompletableFuture<Answered>> together = Stream.generate(() -> CompletableFuture.supplyAsync(() -> buyer.post(API, draft("At once"), "Idempotency-Key", "three"))).limit(4).toList();
        assertThat(together).extracting(call -> call.join().header("Location")).containsOnly(together.get(0).join().header("Location"));
        String here = API + "/" + launched("Invited once").json().get("id").asLong();
        assertThat(buyer.post(here + "/invitations", Map.of("tenderer", "Tenderer R")).status()).isEqualTo(201);
        Answered twice = buyer.post(here + "/invitations", Map.of("tenderer", "Tenderer R"));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.json().get("title").asString()).contains("invited already");
    }
}
