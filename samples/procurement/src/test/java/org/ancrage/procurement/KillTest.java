package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.ancrage.exchange.FileContent;
import org.ancrage.procurement.Browser.Field;
import org.ancrage.procurement.Browser.Page;
import org.ancrage.procurement.facts.Requests;
import org.ancrage.procurement.tender.Declaring;
import org.ancrage.record.StoredRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An application that is killed while it writes: nothing stands there by half, and what it said to have done is done. */
@Tag("load")
class KillTest {

    private static final int KILLS = Integer.getInteger("ancrage.load.kills", 4);
    private static final int PEOPLE = 4;
    /** Of this test. */
    private static final String OWN = " join invitation on invitation.id = invitation join consultation on consultation.id = consultation where title like 'Killed %'";
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final Set<String> files = ConcurrentHashMap.newKeySet();
    private final Set<Long> submitted = ConcurrentHashMap.newKeySet();
    private final Set<Long> decided = ConcurrentHashMap.newKeySet();

    @Test
    void whatWasConfirmedIsThereAndNothingByHalf() throws Exception {
        Random moments = new Random(20261128);
        for (int kill = 1; kill <= KILLS; kill++) {
            round(kill, Duration.ofMillis(500 + moments.nextInt((int) LONGEST.toMillis())));
        }
        assertThat(files).as("it was killed in the midst").isNotEmpty();
        System.out.printf("%d kills: %d files, %d declarations and %d decisions confirmed%n", KILLS, files.size(), submitted.size(), decided.size());
    }

    @Test
    void theDatabaseThatItLeavesRunningIsTakenUpAgain() {
        Path data = Separate.folder();
        String password;
        try (Separate first = Separate.alone(data)) {
            password = first.told().stream().filter(line -> line.startsWith("administrator ")).map(line -> line.substring(line.lastIndexOf(' ') + 1)).findFirst().orElseThrow();
            Browser administrator = administrator(first, password);
            assertThat(administrator.submit(administrator.get("/accounts"), "/accounts", Given.fields("name", "confirmed", "password", Running.PASSWORD, "role", "BUYER")
                    .toArray(Field[]::new)).html().select("[role=status]").text()).contains("added");
            first.kill();
        }
        try (Separate second = Separate.alone(data)) {
            assertThat(administrator(second, password).get("/accounts").html().text()).contains("confirmed");
            assertThat(Browser.of(second.address(), "confirmed").get("/consultations").status()).isEqualTo(200);
        }
    }

    private static Browser administrator(Separate application, String password) {
        Browser browser = new Browser("en", application.address());
        browser.submit(browser.get("/login"), "/login", new Field("username", "administrator"), new Field("password", password));
        return browser;
    }

    private void round(int kill, Duration after) throws Exception {
        long id = Given.launched("Killed " + kill);
        List<String> tokens = new ArrayList<>();
        List<Long> closed = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            tokens.add(Running.bean(Declaring.class).invite(id, "Tenderer " + number, "buyer"));
            Given.told(id, "Tenderer " + number, Given.offer("fr-iaas-qualified"));
            closed.add(closed("Decided " + kill + " " + number));
        }
        ExecutorService people = Executors.newCachedThreadPool();
        try (Separate application = Separate.started("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")) {
            List<Future<?>> tasks = new ArrayList<>();
            for (int number = 0; number < PEOPLE; number++) {
                Browser tenderer = new Browser("en", application.address());
                String token = tokens.get(number);
                tenderer.submit(tenderer.get("/invitations/" + token), "/invitations/" + token);
                long invitation = Given.invitation(id, "Tenderer " + number).id();
                tasks.add(people.submit(() -> declare(tenderer, invitation)));
            }
            Browser buyer = Browser.of(application.address(), "buyer");
            tasks.add(people.submit(() -> decide(buyer, closed)));
            LockSupport.parkNanos(after.toNanos());
            application.kill();
            for (Future<?> task : tasks) {
                task.get();
            }
        } finally {
            people.shutdown();
        }
        whole();
    }

    private static long closed(String title) {
        long id = Given.launched(title);
        Given.submitted(id, "Qualified", "fr-iaas-qualified");
        Given.submitted(id, "Qualified too", "fr-iaas-qualified");
        Running.bean(JdbcClient.class).sql("update consultation set launch = launch - 60, closing = closing - 60 where id = ?").param(id).update();
        return id;
    }

    /** File after file, and at last the declaration; until it is gone. */
    private void declare(Browser tenderer, long invitation) {
        try {
            for (int number = 0; number < 20; number++) {
                byte[] content = (invitation + " document " + number + " ").repeat(1000).getBytes(StandardCharsets.UTF_8);
                Page page = tenderer.submit(tenderer.get("/tender"), "/tender/evidence", new Field("fact", "/offer/hoster/registeredOffice"), new Field("title", "Document " + number),
                        new Field("asOf", "2026-10-01"), new Field("file", "document.txt", content));
                assertThat(page.status()).isEqualTo(200);
                files.add(FileContent.sha256(content));
            }
            assertThat(tenderer.submit(tenderer.get("/tender"), "/tender/submission").status()).isEqualTo(200);
            submitted.add(invitation);
        } catch (UncheckedIOException gone) {
            // It was killed.
        }
    }

    private void decide(Browser buyer, List<Long> closed) {
        try {
            for (long id : closed) {
                String action = "/consultations/" + id + "/decision";
                Page page = buyer.submit(buyer.get(action), action, new Field("chosen", ""), new Field("reasons", "None"));
                assertThat(page.html().select("[role=status]").text()).contains("recorded");
                decided.add(id);
            }
        } catch (UncheckedIOException gone) {
            // It was killed.
        }
    }

    private void whole() {
        JdbcClient jdbc = Running.bean(JdbcClient.class);
        String before = "";
        for (var row : jdbc.sql("select before, hash, content::text as content from answer_record order by number").query().listOfRows()) {
            assertThat(row.get("before")).as("the log is a chain").isEqualTo(before);
            StoredRecord record = StoredRecord.read((String) row.get("content"));
            assertThat(record.isIntact()).isTrue();
            before = record.hash();
        }
        assertThat(jdbc.sql("""
                select consultation.id from consultation left join decision on decision.consultation = consultation.id
                where title ~ '^(Killed|Decided) [0-9]' and (stage = 'DECIDED') <> (decision.consultation is not null)""").query(Long.class).list()).as("decided by half").isEmpty();
        assertThat(jdbc.sql("""
                select decision.consultation from decision join consultation on consultation.id = decision.consultation
                where title ~ '^(Killed|Decided) [0-9]' and (select count(*) from decision_record where decision_record.consultation = decision.consultation)
                <> (select count(distinct invitation) from declaration join invitation on invitation.id = invitation
                    where invitation.consultation = decision.consultation and submitted is not null)""").query(Long.class).list()).as("a record for each offer").isEmpty();
        List<String> kept = jdbc.sql("select sha256 from evidence_file" + OWN).query(String.class).list();
        List<String> named = jdbc.sql("select sources from declaration" + OWN).query(String.class).list().stream()
                .flatMap(sources -> Requests.read(sources).provenance().sources().stream()).map(source -> String.valueOf(source.sha256())).filter(hash -> !hash.equals("null")).toList();
        assertThat(kept).as("files that somebody named, all of them").containsExactlyInAnyOrderElementsOf(named);
        assertThat(kept).containsAll(files);
        assertThat(jdbc.sql("select invitation from declaration where submitted is not null").query(Long.class).list()).containsAll(submitted);
        assertThat(jdbc.sql("select consultation from decision").query(Long.class).list()).containsAll(decided);
    }
}
