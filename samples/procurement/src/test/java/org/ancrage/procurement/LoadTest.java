package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.ancrage.procurement.Browser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How quick it is, in a virtual machine of its own with 512 MB: pages under twenty users, and two hundred offers. */
@Tag("load")
class LoadTest {

    private static final int USERS = 20;
    private static final long SECONDS = Long.getLong("ancrage.load.seconds", 20);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);
    /** By how many times longer is still quick: more than 1 where the machine has other things to do. */
    private static final int PATIENCE = Integer.getInteger("ancrage.load.patience", 1);
    private static final int MEDIAN = 150 * PATIENCE;
    private static final String EMPTY = "/login";

    private static Separate application;
    private final Map<String, Queue<Long>> times = new ConcurrentHashMap<>();

    @BeforeAll
    static void start() {
        application = Separate.started("-Xmx512m", "-XX:+UseSerialGC");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    /** A consultation that is closed: of the offers, every third is the same but for its name. */
    private static long closed(String title, int offers) {
        long id = Given.launched(title);
        List<Long> first = new ArrayList<>();
        for (String offer : List.of("us-parent-fr-region", "fr-iaas-qualified", "little-known")) {
            first.add(Given.submitted(id, offer, offer));
        }
        JdbcClient jdbc = Running.bean(JdbcClient.class);
        jdbc.sql("insert into invitation (consultation, tenderer, token_hash) select :id, 'Tenderer ' || number, :id || ' ' || number from generate_series(4, :offers) number")
                .param("id", id).param("offers", offers).update();
        for (int kind = 0; kind < first.size(); kind++) {
            jdbc.sql("""
                    insert into declaration (invitation, round, closing, dialogue, sources, content, submitted)
                    select copy.id, 1, declaration.closing, dialogue, sources, replace(content, 'offer-' || :first, 'offer-' || copy.id), submitted
                    from declaration join invitation copy on copy.consultation = :id and copy.id > :last and copy.id % 3 = :kind
                    where declaration.invitation = :first""").param("first", first.get(kind)).param("last", first.get(2)).param("id", id).param("kind", kind).update();
        }
        jdbc.sql("update consultation set launch = launch - 60, closing = closing - 60 where id = ?").param(id).update();
        return id;
    }

    @Test
    void twentyUsersGetEachPageInAMomentAtTheMedian() throws Exception {
        long open = Given.launched("Under load");
        long closed = closed("Under load, closed", 6);
        String here = "/consultations/" + closed;
        String offer = here + "/offers/" + Given.invitation(closed, "fr-iaas-qualified").id();
        List<String> buyer = List.of("/consultations", "/consultations/" + open, "/consultations/" + Given.prepared("Under load, prepared") + "/questions", here, here + "/analysis",
                offer, offer + "/answer.html", offer + "/picture.svg", here + "/decision", "/watch", EMPTY);
        List<String> reviewer = List.of("/consultations", here, here + "/analysis", here + "/readings", offer, EMPTY);
        List<String> tenderer = List.of("/tender", "/tender/questions", EMPTY);
        List<String> administrator = List.of("/accounts", "/administration", EMPTY);
        for (List<String> pages : List.of(buyer, reviewer, administrator)) {
            String who = pages == buyer ? "buyer" : pages == reviewer ? "reviewer" : "administrator";
            Browser browser = Browser.of(application.address(), who);
            pages.forEach(page -> LoadTest.get(browser, page));
        }
        ExecutorService users = Executors.newFixedThreadPool(USERS);
        List<Future<?>> walks = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            int number = user;
            Browser browser = user % 2 == 0 ? tenderer(open, user) : Browser.of(application.address(), user == 1 ? "administrator" : user % 3 == 0 ? "reviewer" : "buyer");
            List<String> pages = user % 2 == 0 ? tenderer : user == 1 ? administrator : user % 3 == 0 ? reviewer : buyer;
            walks.add(users.submit(() -> walk(browser, pages, number)));
        }
        for (Future<?> walk : walks) {
            walk.get();
        }
        users.shutdown();
        Map<String, Long> medians = told();
        assertThat(medians.values()).allSatisfy(median -> assertThat(median).isLessThanOrEqualTo(MEDIAN));
    }

    private static Browser tenderer(long consultation, int number) {
        String token = Running.bean(org.ancrage.procurement.tender.Declaring.class).invite(consultation, "Tenderer " + number, "buyer");
        Browser browser = new Browser("en", application.address());
        browser.submit(browser.get("/invitations/" + token), "/invitations/" + token);
        return browser;
    }

    private void walk(Browser browser, List<String> pages, int number) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        for (int step = number; System.nanoTime() < end; step++) {
            String page = pages.get(step % pages.size());
            long begun = System.nanoTime();
            get(browser, page);
            times.computeIfAbsent(page.replaceAll("[0-9]+", "…"), name -> new ConcurrentLinkedQueue<>()).add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun));
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static void get(Browser browser, String path) {
        Page page = browser.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
    }

    /** Medians in milliseconds, by page. */
    private Map<String, Long> told() {
        long empty = at(times.get(EMPTY), 50);
        System.out.printf("%-45s %7s %10s %10s %8s%n", "page, " + USERS + " users", "times", "median ms", "95 % ms", "ratio");
        Map<String, Long> medians = new LinkedHashMap<>();
        times.keySet().stream().sorted().forEach(page -> {
            long median = at(times.get(page), 50);
            System.out.printf("%-45s %7d %10.1f %10.1f %8.1f%n", page, times.get(page).size(), median / 1e3, at(times.get(page), 95) / 1e3, median / (double) empty);
            medians.put(page, TimeUnit.MICROSECONDS.toMillis(median));
        });
        return medians;
    }

    private static long at(Queue<Long> times, int percent) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    @Test
    void twoHundredOffersAreComparedInThreeSeconds() {
        long id = closed("Two hundred offers", 200);
        long before = closed("Offers before", 200);
        Browser buyer = Browser.of(application.address(), "buyer");
        Browser reviewer = Browser.of(application.address(), "reviewer");
        // A machine that has run for a while.
        get(buyer, "/consultations/" + before + "/analysis");
        System.out.printf("%-45s %10s %10s%n", "200 offers", "ms", "cpu ms");
        Duration compared = told("compared", () -> get(buyer, "/consultations/" + id + "/analysis"));
        told("compared again", () -> get(buyer, "/consultations/" + id + "/analysis"));
        told("decision page", () -> get(buyer, "/consultations/" + id + "/decision"));
        told("points of law", () -> get(reviewer, "/consultations/" + id + "/readings"));
        told("points of law again", () -> get(reviewer, "/consultations/" + id + "/readings"));
        assertThat(compared.dividedBy(Runtime.getRuntime().availableProcessors())).as("time of the processors, whatever else the machine does")
                .isLessThanOrEqualTo(Duration.ofSeconds(3L * PATIENCE));
    }

    /** Gives the time of the processors that it took. */
    private static Duration told(String what, Runnable task) {
        Duration before = application.cpu();
        long begun = System.nanoTime();
        task.run();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Duration cpu = application.cpu().minus(before);
        System.out.printf("%-45s %10d %10d%n", what, millis, cpu.toMillis());
        return cpu;
    }
}
