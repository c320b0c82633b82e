package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.ancrage.procurement.Browser.Field;
import org.ancrage.procurement.Browser.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that goes away and comes back. */
class OutageTest {

    private static final Duration RECOVERY = Duration.ofSeconds(30);

    @AfterEach
    void comeBack() throws SQLException {
        administer("alter database postgres allow_connections true");
    }

    /** From another database of the same server. */
    private static void administer(String... statements) throws SQLException {
        try (Connection connection = Running.bean(EmbeddedPostgres.class).getDatabase("postgres", "template1").getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static void goAway() throws SQLException {
        administer("alter database postgres allow_connections false", "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
    }

    @Test
    void whileItIsAwayPagesSaySoAndAfterwardsAllIsThere() throws SQLException {
        long id = Given.prepared("Before the outage");
        Browser buyer = Browser.of("buyer");
        Page seen = buyer.get("/consultations/" + id);
        assertThat(new Browser("en").get("/actuator/health").status()).isEqualTo(200);
        goAway();
        Page away = buyer.get("/consultations");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isNotEmpty();
        assertThat(away.html().select("[role=alert]").text()).contains("The database does not answer");
        assertThat(buyer.get("/consultations?lang=fr").html().select("[role=alert]").text()).contains("La base de données ne répond pas");
        assertThat(buyer.submit(seen, "/consultations/" + id + "/launch").status()).as("what would write").isEqualTo(503);
        assertThat(new Browser("en").get("/actuator/health").status()).isEqualTo(503);
        assertThat(new Browser("en").get("/actuator/health/liveness").status()).as("no reason to start it anew").isEqualTo(200);
        comeBack();
        long end = System.nanoTime() + RECOVERY.toNanos();
        Page back = buyer.get("/consultations/" + id);
        while (back.status() != 200 && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            back = buyer.get("/consultations/" + id);
        }
        assertThat(back.status()).as("by itself").isEqualTo(200);
        assertThat(Given.version(id)).as("nothing half").isZero();
        buyer.submit(back, "/consultations/" + id + "/launch", new Field("version", "0"));
        assertThat(Given.version(id)).isEqualTo(1);
        assertThat(new Browser("en").get("/actuator/health").status()).isEqualTo(200);
    }
}
