package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ancrage.procurement.Browser.Field;
import org.ancrage.procurement.Browser.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Who is who does not stand in the log, which more people read than the application. */
class LogTest {

    private static final String PERSON = "Ondine Quillfeather";
    private static final String TENDERER = "Wendelstern Hosting";

    /** All that is logged, as any format writes it. */
    private static final class Kept extends AppenderBase<ILoggingEvent> {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " " + event.getKeyValuePairs()
                    + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    }

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Kept kept = new Kept();
    private Level before;

    @BeforeEach
    void keep() {
        Running.address();
        before = root.getLevel();
        root.setLevel(Level.INFO);
        kept.setContext(root.getLoggerContext());
        kept.start();
        root.addAppender(kept);
    }

    @AfterEach
    void leave() {
        root.detachAppender(kept);
        root.setLevel(before);
        Running.CLOCK.turn(Running.TODAY);
    }

    @Test
    void nobodyIsNamedByWhatAWalkLogs() {
        Browser administrator = Browser.of("administrator");
        for (int twice = 0; twice < 2; twice++) {
            administrator.submit(administrator.get("/accounts"), "/accounts", new Field("name", PERSON), new Field("password", Running.PASSWORD), new Field("role", "BUYER"));
        }
        administrator.submit(administrator.get("/accounts"), "/accounts", new Field("name", PERSON), new Field("password", Running.PASSWORD), new Field("role", PERSON));
        Browser wrong = new Browser("en");
        wrong.submit(wrong.get("/login"), "/login", new Field("username", PERSON), new Field("password", TENDERER));
        Browser buyer = Browser.of(PERSON);
        assertThat(buyer.submit(buyer.get("/consultations"), "/consultations", new Field("title", PERSON), new Field("launch", PERSON), new Field("closing", TENDERER),
                new Field("useDay", PERSON)).status()).as("what is no day").isEqualTo(400);
        assertThat(buyer.get("/consultations/" + PERSON.replace(' ', '-')).status()).isEqualTo(400);

        long id = Given.launched("Logged");
        String here = "/consultations/" + id;
        Browser tenderer = Given.tenderer(id, TENDERER);
        buyer.submit(buyer.get(here), here + "/invitations", new Field("tenderer", TENDERER));
        Given.told(id, TENDERER, Given.offer("fr-iaas-qualified"));
        tenderer.submit(tenderer.get("/tender"), "/tender/evidence", new Field("fact", "/offer/name"), new Field("title", PERSON), new Field("asOf", "2026-10-01"),
                new Field("file", PERSON + ".pdf", PERSON.getBytes(StandardCharsets.UTF_8)));
        tenderer.submit(tenderer.get("/tender"), "/tender/imports", new Field("kind", "BODS"), new Field("entity", PERSON), new Field("file", PERSON, PERSON.getBytes(StandardCharsets.UTF_8)));
        tenderer.submit(tenderer.get("/tender"), "/tender/submission");
        Given.closed();
        String offer = here + "/offers/" + Given.invitation(id, TENDERER).id();
        buyer.submit(buyer.get(offer), offer + "/findings", new Field("kind", "REPLACED"), new Field("pointer", "/offer/hoster/registeredOffice"), new Field("value", PERSON),
                new Field("title", PERSON), new Field("asOf", "2026-11-20"), new Field("reason", PERSON));
        buyer.submit(buyer.get(here + "/decision"), here + "/decision", new Field("chosen", ""), new Field("reasons", PERSON));
        Page decided = buyer.get(here + "/decision");
        assertThat(decided.html().text()).contains(PERSON);

        Program program = new Program(Program.key(PERSON, "buyer"), "en");
        Map<String, Object> draft = Map.of("title", PERSON, "launch", PERSON, "need", Map.of("id", TENDERER));
        assertThat(program.post("/api/consultations", draft, "Idempotency-Key", PERSON).status()).isEqualTo(400);
        program.post("/api/consultations/" + id + "/invitations", Map.of("tenderer", TENDERER));
        program.post("/api/consultations/" + PERSON.replace(' ', '-') + "/launch", PERSON, "Content-Type", "text/plain");
        program.put("/api" + here + "/decision", Map.of("reasons", PERSON), "If-Match", PERSON);
        new Program(PERSON.replace(' ', '-'), "en").get("/api/consultations");

        LoggerFactory.getLogger(LogTest.class).info("the end");
        assertThat(kept.lines).as("is kept").anyMatch(line -> line.contains("the end"));
        assertThat(kept.lines).noneMatch(line -> line.contains("Quillfeather") || line.contains("Wendelstern"));
    }
}
