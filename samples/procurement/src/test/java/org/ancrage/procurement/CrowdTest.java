package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ancrage.procurement.Browser.Field;
import org.ancrage.procurement.Browser.Page;
import org.ancrage.procurement.decision.Deciding;
import org.ancrage.procurement.tender.Declaring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two buyers and fifty tenderers at once. */
@Tag("load")
class CrowdTest {

    private static final int TENDERERS = 50;

    @AfterEach
    void turnBack() {
        Running.CLOCK.turn(Running.TODAY);
    }

    /** All that they get, in the order of the tasks. */
    private static <T> List<T> done(int atOnce, List<Callable<T>> tasks) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(atOnce);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> task : people.invokeAll(tasks)) {
                results.add(task.get());
            }
            return results;
        } finally {
            people.shutdown();
        }
    }

    @Test
    void nothingIsLostAndNothingOpenedBeforeItsDay() throws Exception {
        long id = Given.launched("A crowd");
        String here = "/consultations/" + id;
        List<String> tokens = done(4, IntStream.range(0, TENDERERS).mapToObj(number -> (Callable<String>) () -> {
            String token = Running.bean(Declaring.class).invite(id, "Tenderer " + number, "buyer");
            Given.told(id, "Tenderer " + number, Given.offer("fr-iaas-qualified"));
            return token;
        }).toList());
        try (Separate application = Separate.started("-Xmx512m", "-XX:+UseSerialGC")) {
            crowd(application, here, tokens);
        }
        JdbcClient jdbc = Running.bean(JdbcClient.class);
        assertThat(count(jdbc, "declaration join invitation on invitation.id = invitation where submitted is not null and consultation = ?", id)).isEqualTo(TENDERERS);
        assertThat(count(jdbc, "evidence_file join invitation on invitation.id = invitation where consultation = ?", id)).isEqualTo(TENDERERS);
        assertThat(count(jdbc, "audit where action = 'OFFER_SUBMITTED' and consultation = ?", id)).as("each once").isEqualTo(TENDERERS);
        assertThat(count(jdbc, "invitation where tenderer like 'Latecomer %' and consultation = ?", id)).as("by one of the two").isEqualTo(10);
        Given.closed();
        Page seen = Browser.of("buyer").get(here + "/decision");
        assertThat(seen.html().select("input[name=chosen]")).hasSize(TENDERERS + 1);
    }

    @Test
    void whatIsDecidedAtOnceIsDecidedOnce() throws Exception {
        long id = Given.launched("Decided at once");
        Given.submitted(id, "Qualified", "fr-iaas-qualified");
        Given.submitted(id, "Little known", "little-known");
        Given.closed();
        List<Boolean> taken = done(2, IntStream.range(0, 2).mapToObj(buyer -> (Callable<Boolean>) () -> decided(id, "Buyer " + buyer)).toList());
        assertThat(taken).containsExactlyInAnyOrder(true, false);
        assertThat(count(Running.bean(JdbcClient.class), "decision_record where consultation = ?", id)).isEqualTo(2);
    }

    /** All at once: tenderers name evidence and submit, twice; buyers invite the same people and look what is sealed. */
    private static void crowd(Separate application, String here, List<String> tokens) throws Exception {
        Queue<Page> pages = new ConcurrentLinkedQueue<>();
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int number = 0; number < TENDERERS; number++) {
            Browser tenderer = new Browser("en", application.address());
            String token = tokens.get(number);
            byte[] file = ("Document of " + number).getBytes(StandardCharsets.UTF_8);
            tasks.add(() -> {
                tenderer.submit(tenderer.get("/invitations/" + token), "/invitations/" + token);
                pages.add(tenderer.submit(tenderer.get("/tender"), "/tender/evidence", new Field("fact", "/offer/hoster/registeredOffice"), new Field("title", "Register"),
                        new Field("asOf", "2026-10-01"), new Field("file", "register.txt", file)));
                Page before = tenderer.get("/tender");
                pages.add(tenderer.submit(before, "/tender/submission"));
                pages.add(tenderer.submit(before, "/tender/submission"));
                return null;
            });
        }
        for (Browser buyer : List.of(Browser.of(application.address(), "buyer"), Browser.of(application.address(), "buyer"))) {
            tasks.add(() -> {
                for (int number = 0; number < 10; number++) {
                    pages.add(buyer.submit(buyer.get(here), here + "/invitations", new Field("tenderer", "Latecomer " + number)));
                    Page sealed = buyer.get(here + "/analysis");
                    assertThat(sealed.status()).isEqualTo(422);
                    pages.add(sealed);
                }
                return null;
            });
        }
        done(tasks.size(), tasks);
        assertThat(pages).extracting(Page::status).allMatch(status -> status < 500);
    }

    private static boolean decided(long id, String author) {
        try {
            Running.bean(Deciding.class).decide(id, null, "None", 1, org.ancrage.law.Language.EN, author);
            return true;
        } catch (org.springframework.dao.OptimisticLockingFailureException other) {
            return false;
        }
    }

    private static long count(JdbcClient jdbc, String of, long id) {
        return jdbc.sql("select count(*) from " + of).param(id).query(Long.class).single();
    }
}
