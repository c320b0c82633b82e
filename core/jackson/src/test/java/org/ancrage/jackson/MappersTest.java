package org.ancrage.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.dialogue.DialogueState;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.law.Language;
import org.ancrage.record.Recorder;
import org.ancrage.record.StoredRecord;
import org.ancrage.render.JsonRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Both versions of Jackson write and read the same. */
class MappersTest {

    private static final Ancrage ANCRAGE = Ancrage.standard();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String REQUEST = """
            {"on": "2026-11-24", "need": {"id": "need", "customer": {"kind": "STATE_ADMINISTRATION"}}, "offer": {"id": "offer", "hoster": {"id": "hoster"}}}""";
    private static final Hosting HOSTING = RequestReader.read(new DocumentReader().read(REQUEST, "")).hosting();

    /** What an application may have beside an answer. */
    record Reply(String tender, Assessment answer) {
    }

    /** What an application may be sent beside a question. */
    record Asked(String tender, Request request) {
    }

    /** A mapper of an application. */
    interface Mapper {
        String write(Object value) throws Exception;

        <T> T read(String json, Class<T> type) throws Exception;

        /** As a tree, which no text stands behind. */
        String throughTree(Object value) throws Exception;
    }

    static Stream<Mapper> mappers() {
        JsonMapper three = JsonMapper.builder().addModule(new AncrageModule(ANCRAGE.corpus(), Language.FR)).build();
        com.fasterxml.jackson.databind.ObjectMapper two = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .addModule(new AncrageJackson2Module(ANCRAGE.corpus(), Language.FR)).build();
        return Stream.of(new Mapper() {
            @Override
            public String write(Object value) {
                return three.writeValueAsString(value);
            }

            @Override
            public <T> T read(String json, Class<T> type) {
                return three.readValue(json, type);
            }

            @Override
            public String throughTree(Object value) {
                return three.valueToTree(value).toString();
            }

            @Override
            public String toString() {
                return "Jackson 3";
            }
        }, new Mapper() {
            @Override
            public String write(Object value) throws Exception {
                return two.writeValueAsString(value);
            }

            @Override
            public <T> T read(String json, Class<T> type) throws Exception {
                return two.readValue(json, type);
            }

            @Override
            public String throughTree(Object value) {
                return two.valueToTree(value).toString();
            }

            @Override
            public String toString() {
                return "Jackson 2";
            }
        });
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void anAnswerIsWrittenAsTheLibraryWritesIt(Mapper mapper) throws Exception {
        Assessment answer = ANCRAGE.assess(HOSTING, DAY, Level.FINDINGS);
        String expected = new JsonRenderer(ANCRAGE.corpus(), Language.FR).withLevel(Level.FINDINGS).render(answer).strip();
        assertThat(mapper.write(answer)).isEqualTo(expected);
        assertThat(mapper.write(new Reply("7", answer))).isEqualTo("{\"tender\":\"7\",\"answer\":%s}", expected);
        assertThat(mapper.throughTree(List.of(answer))).isEqualTo("[%s]", expected);
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void everyTypeIsWrittenAndWhatIsReadIsEqual(Mapper mapper) throws Exception {
        Request request = new Request(HOSTING, DAY);
        DialogueState state = ANCRAGE.dialogue(HOSTING, DAY).state();
        StoredRecord record = Recorder.of(ANCRAGE).record(HOSTING, DAY, Language.FR);
        for (Map.Entry<Class<?>, Object> kept : Map.<Class<?>, Object>of(Request.class, request, DialogueState.class, state, StoredRecord.class, record)
                .entrySet()) {
            assertThat(mapper.read(mapper.write(kept.getValue()), kept.getKey())).isEqualTo(kept.getValue());
        }
        assertThat(mapper.read(mapper.write(HOSTING), Request.class).hosting()).isEqualTo(HOSTING);
        assertThat(List.of(mapper.write(ANCRAGE.requirements(HOSTING.need(), DAY)), mapper.write(ANCRAGE.timeline(HOSTING, DAY, DAY.plusYears(1))),
                mapper.write(ANCRAGE.difference(HOSTING, DAY, DAY.minusYears(3))), mapper.write(ANCRAGE.impact(List.of(HOSTING), DAY, DAY.minusYears(3))),
                mapper.write(ANCRAGE.dialogue(HOSTING, DAY)))).allMatch(json -> json.startsWith("{\"") && json.length() > 100);
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void aQuestionIsReadInsideWhatTheApplicationIsSent(Mapper mapper) throws Exception {
        assertThat(mapper.read("{\"tender\": \"7\", \"request\": %s}".formatted(REQUEST), Asked.class)).isEqualTo(new Asked("7", new Request(HOSTING, DAY)));
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void allThatIsWrongIsToldAtOnce(Mapper mapper) {
        String wrong = REQUEST.replace("\"STATE_ADMINISTRATION\"", "\"STATE_ADMINISTRATOIN\"").replace("\"hoster\": {\"id\": \"hoster\"}",
                "\"hoster\": {\"id\": \"hoster\", \"id\": \"other\"}, \"nmae\": \"x\"");
        for (String json : List.of(wrong, "{\"tender\": \"7\", \"request\": %s}".formatted(wrong))) {
            Class<?> type = json == wrong ? Request.class : Asked.class;
            assertThatThrownBy(() -> mapper.read(json, type)).rootCause().isInstanceOfSatisfying(InvalidInputException.class,
                    refused -> assertThat(refused.problems()).isNotEmpty().extracting(Problem::pointer).allSatisfy(pointer -> assertThat(pointer).startsWith("/")));
        }
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void whatHasNoFormatByItselfIsRefused(Mapper mapper) {
        for (Class<?> type : List.of(Need.class, Offer.class, Hosting.class)) {
            assertThatThrownBy(() -> mapper.read("{\"id\": \"x\"}", type)).hasMessageContaining("is not read by itself: read a org.ancrage.document.Request");
        }
        for (Object value : List.of(HOSTING.need(), HOSTING.offer())) {
            assertThatThrownBy(() -> mapper.write(value)).hasMessageContaining("is not written by itself: write a org.ancrage.document.Request");
        }
    }
}
