package org.ancrage.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ancrage.decision.AnswerTooCostlyException;
import org.ancrage.decision.Level;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Limits;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.engine.refusal.RunawayProblem;
import org.ancrage.engine.refusal.RunawayRulesException;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.law.Language;
import org.ancrage.law.LegalText;
import org.ancrage.mcp.Question;
import org.ancrage.record.Recorder;
import org.ancrage.render.JsonRenderer;
import org.ancrage.render.MarkdownRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What each tool answers, and refuses. */
class AssistantToolsTest {

    private static final AssistantTools TOOLS = AssistantTools.of(Question.ANCRAGE);
    private static final Path NO = Question.of("ministry-crisis-health-data-on-us-parent.yaml");
    private static final Path LITTLE = Question.of("only-the-health-data-certificate-is-known.yaml");
    private static final Path SUPPOSED = Question.of("qualified-cloud-with-assumptions.yaml");
    private static final Map<String, ToolAnswer> PAGES = new ConcurrentHashMap<>();
    private static final LocalDate ON = LocalDate.of(2026, 11, 24);

    private static ToolAnswer call(String tool, ObjectNode arguments) {
        return TOOLS.call(tool, arguments.toString());
    }

    private static JsonNode json(ToolAnswer answer) {
        assertThat(answer.refused()).as("%s", answer.texts()).isFalse();
        return JsonMapper.shared().readTree(answer.json());
    }

    private static ObjectNode empty() {
        return JsonMapper.shared().createObjectNode();
    }

    @ParameterizedTest
    @CsvSource({"SUMMARY, EN", "PAGE, FR", "PAGE, EN", "FINDINGS, EN"})
    void theAnswerIsThatOfTheLibraryWithTheHashOfItsRecord(Level level, Language language) {
        Request request = Question.request(NO);
        ToolAnswer answer = call("assess", Question.asking(NO, "on", ON.toString(), "language", language.code(), "level", level.name().toLowerCase(Locale.ROOT)));
        String expected = new MarkdownRenderer(Question.ANCRAGE.corpus(), language).withLevel(level).render(Question.ANCRAGE.assess(request.hosting(), ON, level));
        assertThat(answer.texts().get(0)).isEqualTo(expected);
        JsonNode json = json(answer);
        JsonNode recorded = JsonMapper.shared().readTree(Recorder.of(Question.ANCRAGE).record(request.hosting(), ON, language).text());
        assertThat(json.get("hash")).isEqualTo(recorded.get("hash"));
        assertThat(answer.texts().get(1)).startsWith("Quote this answer unaltered").contains(recorded.get("hash").stringValue());
        Level data = level == Level.PAGE ? Level.SUMMARY : level;
        assertThat(json.get("answer")).isEqualTo(JsonMapper.shared().readTree(new JsonRenderer(Question.ANCRAGE.corpus(), language).withLevel(data)
                .render(Question.ANCRAGE.assess(request.hosting(), ON, data))));
        assertThat(json.get("answer").get("format").stringValue()).isEqualTo("ancrage-answer/2");
    }

    /** The record orders lists, and has one form of a number; the answer speaks of what was given. */
    @Test
    void theHashIsThatOfTheRecordInWhateverOrderFactsAreGiven() {
        ObjectNode inOrder = Question.asking(NO, "on", ON.toString(), "language", "en", "level", "findings");
        ((ObjectNode) holdings(inOrder).get(0)).put("capital", new BigDecimal("99.50"));
        ObjectNode otherwise = inOrder.deepCopy();
        holdings(otherwise).add(holdings(otherwise).remove(0));
        ToolAnswer one = call("assess", inOrder);
        ToolAnswer other = call("assess", otherwise);
        Request request = RequestReader.read(new DocumentReader().read(otherwise.get("request").toString(), "request"));
        assertThat(json(one).get("hash")).isEqualTo(json(other).get("hash"))
                .isEqualTo(JsonMapper.shared().readTree(Recorder.of(Question.ANCRAGE).record(request.hosting(), ON, Language.EN).text()).get("hash"));
        assertThat(one.texts()).isEqualTo(other.texts());
    }

    private static ArrayNode holdings(ObjectNode arguments) {
        return (ArrayNode) arguments.get("request").get("offer").get("holdings").get("complete");
    }

    @Test
    void itIsFrenchAndAPageUnlessOtherwiseAsked() {
        assertThat(call("assess", Question.asking(NO, "on", "2026-11-24")))
                .isEqualTo(call("assess", Question.asking(NO, "on", "2026-11-24", "language", "fr", "level", "page")));
        assertThat(call("assess", Question.asking(NO, "on", "2026-11-24")).texts().get(0)).contains("24 novembre 2026", "**Non.");
    }

    /** The request of this file names the same day: another one in the call prevails. */
    @Test
    void theDayOfTheCallPrevails() {
        assertThat(json(call("assess", Question.asking(NO, "on", "2022-01-15"))).get("answer").get("on").stringValue()).isEqualTo("2022-01-15");
    }

    @Test
    void assessTellsWhatItOwesToWhatIsSupposedAndTheOthersRefuseIt() {
        assertThat(call("assess", Question.asking(SUPPOSED, "on", "2026-11-24", "language", "en")).texts().get(0)).contains("provided that");
        assertThat(List.of("questions", "timeline")).allSatisfy(tool -> assertThat(call(tool, Question.asking(SUPPOSED, "on", "2026-11-24")).texts().get(0))
                .contains("- /request/assumptions: facts are supposed"));
    }

    @Test
    void questionsSayWhereAnswersGoAndUnderWhichLawTheyAreAsked() {
        ToolAnswer answer = call("questions", Question.asking(LITTLE, "on", "2026-11-24", "language", "en"));
        JsonNode json = json(answer);
        assertThat(json.get("prompts").size()).isPositive();
        assertThat(answer.texts().get(0).lines()).hasSize(json.get("prompts").size())
                .anySatisfy(line -> assertThat(line).startsWith("- Hoster – activities performed (name all)? `/offer/hoster/activities` SEVERAL_OF: SITES (physical sites)").contains("](<https://"));
    }

    /** A question whose answer depends on nothing: everything about this need is known to matter to no text. */
    @Test
    void whereNothingCanChangeTheOutcomeThatIsSaid() {
        ToolAnswer answer = call("questions", Question.asking(NO, "on", "2026-11-24", "language", "en"));
        assertThat(json(answer).get("prompts").isEmpty()).isEqualTo(answer.texts().get(0).equals("No fact can change this outcome any more."));
    }

    @Test
    void requirementsAreThoseOfTheNeed() {
        ObjectNode arguments = empty().put("on", "2026-11-26").put("launch", "2026-08-20").put("language", "en");
        arguments.set("need", Question.asking(NO).get("request").get("need"));
        ToolAnswer answer = call("requirements", arguments);
        assertThat(json(answer).get("on").stringValue()).isEqualTo("2026-11-26");
        assertThat(answer.texts().get(0)).contains("SREN Act, article 31");
    }

    @Test
    void aTimelineTellsTheDaysOfItsSteps() {
        Path hybrid = Question.of("hybrid-cloud-before-qualification.yaml");
        ToolAnswer answer = call("timeline", Question.asking(hybrid, "on", "2025-12-16", "from", "2024-01-01", "to", "2027-12-31", "language", "en"));
        assertThat(answer.texts().get(0)).contains("22 August 2026", "17 April 2026");
        assertThat(json(answer).get("from").stringValue()).isEqualTo("2024-01-01");
        assertThat(json(call("timeline", Question.asking(hybrid, "on", "2025-12-16"))).isEmpty()).isFalse();
        assertThat(json(call("timeline", Question.asking(hybrid, "on", "2025-12-16", "to", "1950-01-01"))).get("to").stringValue()).isEqualTo("1950-01-01");
    }

    @Test
    void textsAreThoseInForceThatDay() {
        ToolAnswer answer = call("texts", empty().put("on", "2024-03-20").put("language", "en"));
        JsonNode texts = json(answer).get("texts");
        assertThat(texts.valueStream().map(text -> text.get("id").stringValue())).containsExactlyElementsOf(
                Question.ANCRAGE.corpus().texts().stream().map(LegalText::id).toList());
        assertThat(texts.valueStream().filter(text -> text.get("id").stringValue().equals("fr/sren-31")).map(text -> text.get("version").get("force").stringValue()))
                .containsExactly("BILL");
        assertThat(answer.texts().get(0)).contains("fr/sren-31");
    }

    @Test
    void oneTextTellsItsVersionsAndCitations() {
        ToolAnswer answer = call("texts", empty().put("on", "2026-11-24").put("text", "fr/sren-31").put("language", "en"));
        JsonNode text = json(answer).get("texts").get(0);
        assertThat(text.get("versions").size()).isEqualTo(Question.ANCRAGE.corpus().text("fr/sren-31").orElseThrow().versions().size());
        assertThat(text.get("citations").valueStream()).isNotEmpty().allSatisfy(citation -> assertThat(citation.has("citation") && citation.has("evidence")).isTrue());
        assertThat(answer.texts().get(0)).contains("](<https://www.legifrance.gouv.fr/", "**2026-11-24** law-complete");
        assertThat(call("texts", empty().put("on", "2026-11-24").put("text", "fr/sren31")).texts().get(0)).contains("/text: there is no text (fr/sren31).", "fr/sren-31");
    }

    /** Pages, each asked for once. */
    private static ToolAnswer page(Path file, String language) {
        return PAGES.computeIfAbsent(file + language, asked -> call("assess", Question.asking(file, "on", "2026-11-24", "language", language)));
    }

    private static String hash(Path file, String language) {
        return json(page(file, language)).get("hash").stringValue();
    }

    private static JsonNode verified(String hash, String quotation) {
        return json(call("verify", Question.asking(NO, "on", "2026-11-24", "language", "en", "hash", hash, "quotation", quotation)));
    }

    @Test
    void aQuotationOfWholeLinesIsUnaltered() {
        String hash = hash(NO, "en");
        String page = page(NO, "en").texts().get(0);
        for (String quotation : List.of(page, "> **No. On 24 November 2026,  this offer may not host these data.**", "",
                Stream.of(page.split("\n")).filter(line -> line.startsWith("- ✗")).reduce((one, other) -> one + "\n\n" + other).orElseThrow())) {
            JsonNode verified = verified(hash, quotation);
            assertThat(verified.get("unaltered").booleanValue()).as(quotation).isTrue();
            assertThat(verified.get("conclusion").stringValue()).isEqualTo("**No. On 24 November 2026, this offer may not host these data.**");
        }
    }

    /** A word left out, a part of a line, lines in another order, another answer. */
    @ParameterizedTest
    @ValueSource(strings = {
        "**Yes. On 24 November 2026, this offer may host these data.**",
        "this offer may not host these data",
        "- ✗ **SREN Act, article 31**: compliant.",
        "This answer is not legal advice.\n**No. On 24 November 2026, this offer may not host these data.**"})
    void whatWasAlteredIsTold(String quotation) {
        ToolAnswer answer = call("verify", Question.asking(NO, "on", "2026-11-24", "language", "en", "hash", hash(NO, "en"), "quotation", quotation));
        assertThat(json(answer).get("unaltered").booleanValue()).isFalse();
        assertThat(json(answer).get("sameHash").booleanValue()).isTrue();
        assertThat(json(answer).get("altered").size()).isEqualTo(1);
        assertThat(answer.texts().get(0)).contains("do not stand in the answer as they are", quotation.lines().reduce((one, other) -> other).orElseThrow());
    }

    @Test
    void theHashIsThatOfOneQuestionOnOneDayInOneLanguage() {
        String hash = hash(NO, "en");
        assertThat(verified(hash, "").get("unaltered").booleanValue()).isTrue();
        for (String other : List.of(hash(NO, "fr"), hash(LITTLE, "en"), "0".repeat(64))) {
            assertThat(verified(other, "").get("unaltered").booleanValue()).isFalse();
            assertThat(verified(other, "").get("hash").stringValue()).isEqualTo(hash);
        }
        AssistantTools other = AssistantTools.of(Question.ANCRAGE.withDefaultReadings());
        assertThat(json(other.call("verify", Question.asking(NO, "on", "2026-11-24", "language", "en", "hash", hash).toString())).get("sameHash").booleanValue()).isFalse();
    }

    @Test
    void whatIsWantedProvenIsPartOfTheHash() {
        Path sourced = Question.of("qualified-cloud-with-sources.yaml");
        Trust trust = Trust.of(new Trust.Demand(List.of("/offer/certificates"), SourceKind.OFFICIAL_REGISTER, Period.ofYears(1)));
        AssistantTools trusting = AssistantTools.of(() -> Question.ANCRAGE, new DocumentReader(), trust);
        String arguments = Question.asking(sourced, "on", "2026-11-24").toString();
        assertThat(json(trusting.call("assess", arguments)).get("hash")).isNotEqualTo(json(TOOLS.call("assess", arguments)).get("hash"));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        ObjectNode arguments = empty().put("level", "pages").put("lang", "en").put("on", "2026-02-30");
        arguments.putObject("request").putObject("need").put("idd", "n");
        ToolAnswer answer = call("assess", arguments);
        assertThat(answer.refused()).isTrue();
        assertThat(answer.texts().get(0)).contains(
                "- /level: (pages) is none of summary, page, findings. Maybe \"page\".",
                "- /lang: the key (lang) is not known here. Maybe \"language\".",
                "- /on: ", "(2026-02-30)",
                "- /request/need/idd: the key (idd) is not known here. Maybe \"id\".",
                "- /request/offer: ");
        assertThat(JsonMapper.shared().readTree(answer.json()).get("problems").valueStream().map(problem -> problem.get("pointer").stringValue()))
                .contains("/level", "/lang", "/on", "/request/need/idd");
        assertThat(JsonMapper.shared().readTree(answer.json()).get("problems").valueStream().filter(problem -> problem.get("pointer").stringValue().equals("/lang")))
                .singleElement().satisfies(problem -> {
                    assertThat(problem.get("code").stringValue()).isEqualTo("unknown-key");
                    assertThat(problem.get("arguments").toString()).contains("lang");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "questions", "requirements", "timeline", "texts", "verify"})
    void noToolTakesADayFromTheClock(String tool) {
        assertThat(call(tool, empty()).texts().get(0)).startsWith("Nothing is answered").contains("- /on: the key (on) is missing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"text\"", "null", "{\"request\": 1, \"on\": 2}", "{\"request\": {}, \"on\": \"2026-11-24\"}", "{"})
    void whateverIsGivenIsRefusedInWords(String arguments) {
        assertThat(List.of("assess", "questions", "requirements", "timeline", "texts", "verify")).allSatisfy(tool -> {
            ToolAnswer answer = TOOLS.call(tool, arguments);
            assertThat(answer.refused()).isTrue();
            assertThat(answer.texts().get(0)).doesNotContain("Exception", "fault of the program");
        });
    }

    @Test
    void theYearZeroIsNoDay() {
        for (String tool : List.of("assess", "timeline", "texts")) {
            ToolAnswer answer = call(tool, tool.equals("texts") ? empty().put("on", "0000-01-01") : Question.asking(NO, "on", "0000-01-01"));
            assertThat(answer.refused()).isTrue();
            assertThat(answer.texts().get(0)).contains("- /on: the date (0000-01-01) is not a day.");
        }
    }

    @Test
    void aTimelineOfTooManyYearsIsRefused() {
        assertThat(call("timeline", Question.asking(NO, "on", "2026-11-24", "from", "1900-01-01", "to", "2026-11-24")).texts().get(0)).contains("- /to: ", "100 years");
        assertThat(call("timeline", Question.asking(NO, "on", "2026-11-24", "from", "2027-01-01", "to", "2026-11-24")).texts().get(0)).contains("is after the last");
    }

    /** As of any document. */
    @Test
    void limitsAreThoseOfDocuments() {
        AssistantTools narrow = AssistantTools.of(() -> Question.ANCRAGE, new DocumentReader(new Limits(1000, 64, 200_000)), Trust.anything());
        assertThat(narrow.call("assess", Question.asking(NO, "on", "2026-11-24").toString()).texts().get(0)).contains("larger than 1000 bytes");
        ObjectNode many = Question.asking(LITTLE, "on", "2026-11-24");
        for (int i = 0; i < 10_001; i++) {
            ((ObjectNode) many.get("request").get("offer")).withArray("holders").addObject().put("id", "h" + i);
        }
        assertThat(call("assess", many).texts().get(0)).contains("- /request/offer/holders: ", "10000");
        String deep = "[".repeat(70) + "]".repeat(70);
        assertThat(TOOLS.call("assess", "{\"request\": " + deep + "}").texts().get(0)).contains("64");
    }

    @Test
    void whatCostsTooMuchAndWhatFailsIsToldInWords() {
        AssistantTools costly = TOOLS.within((tool, work) -> {
            throw new AnswerTooCostlyException("Too much of it.");
        });
        assertThat(costly.call("texts", "{\"on\": \"2026-11-24\"}")).isEqualTo(ToolAnswer.refused("Too much of it."));
        AssistantTools failing = AssistantTools.of(() -> {
            throw new IllegalStateException("Secret facts.");
        }, new DocumentReader(), Trust.anything());
        assertThat(failing.call("texts", "{\"on\": \"2026-11-24\"}")).isEqualTo(ToolAnswer.refused("The answer failed, through a fault of the program."));
        assertThatThrownBy(() -> TOOLS.call("text", "{}")).isInstanceOf(IllegalArgumentException.class);
    }

    /** As the command line: in French where that alone is asked for. */
    @Test
    void refusalsAreFrenchWhereFrenchIsAskedFor() {
        ToolAnswer wrong = call("assess", empty().put("language", "fr").put("level", "pages").put("on", "2026-11-24"));
        assertThat(wrong.texts().get(0)).startsWith("Rien n’est répondu").contains("- /level: (pages) n'est pas l'une des valeurs summary, page, findings. Peut-être", "la clé (request) manque");
        assertThat(JsonMapper.shared().readTree(wrong.json()).get("problems").valueStream().map(problem -> problem.get("code").stringValue())).contains("none-of-these");
        assertThat(call("timeline", Question.asking(NO, "on", "2026-11-24", "from", "2027-01-01", "to", "2026-11-24", "language", "fr")).texts().get(0)).contains("est après le dernier");
        AssistantTools costly = AssistantTools.of(() -> {
            throw AnswerTooCostlyException.ofCircles(151, 150);
        }, new DocumentReader(), Trust.anything());
        assertThat(costly.call("texts", "{\"on\": \"2026-11-24\", \"language\": \"fr\"}").texts().get(0)).startsWith("Dans l'offre, 151 sociétés");
        assertThat(costly.call("texts", "{\"on\": \"2026-11-24\"}").texts().get(0)).startsWith("In the offer, 151 companies");
        AssistantTools endless = AssistantTools.of(() -> {
            throw new RunawayRulesException(RunawayProblem.RULES_WITHOUT_END.with("firings", 10_000).with("rule", "On and on"));
        }, new DocumentReader(), Trust.anything());
        assertThat(endless.call("texts", "{\"on\": \"2026-11-24\", \"language\": \"fr\"}").texts().get(0)).contains("la règle (On and on) n'en finit pas");
    }

    @Test
    void anInterruptionEndsTheAnswer() {
        Thread.currentThread().interrupt();
        ToolAnswer answer = call("assess", Question.asking(NO, "on", "2026-11-24"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(answer.refused()).isTrue();
        assertThat(answer.texts().get(0)).contains("interrupted");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameQuestionHasTheSameAnswer(Language language) {
        ObjectNode arguments = Question.asking(NO, "on", "2026-11-24", "language", language.code());
        assertThat(call("assess", arguments)).isEqualTo(call("assess", arguments));
    }
}
