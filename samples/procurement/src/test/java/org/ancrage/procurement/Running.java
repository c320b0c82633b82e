package org.ancrage.procurement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.ancrage.procurement.account.Accounts;
import org.ancrage.procurement.security.Role;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The application as it is run, on a database of its own, started once for all tests. Each test has a consultation of its own, and a day of its own choice. */
final class Running {

    static final String PASSWORD = "a long password of a test";
    /** More than all tests together try in a minute. */
    static final int WRONG_TOKENS = 400;
    static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    static final Turned CLOCK = new Turned();
    static final Path DATA = folder();
    private static final ConfigurableApplicationContext CONTEXT = start();

    private Running() {
    }

    /** A clock that tests turn; the tests of this module run one after the other. */
    static final class Turned extends Clock {

        private volatile LocalDate day = TODAY;

        void turn(LocalDate to) {
            day = to;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Paris");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return day.atTime(12, 0).atZone(getZone()).toInstant();
        }
    }

    /** No annotation: only who names it has it. */
    static class OfTests {
        @Bean
        @Primary
        Clock turnedClock() {
            return CLOCK;
        }

        /** The database comes from the first version, with what was in it. */
        @Bean
        FlywayMigrationStrategy fromTheFirstVersion() {
            return flyway -> {
                if (flyway.info().current() != null) {
                    return;
                }
                Flyway.configure().configuration(flyway.getConfiguration()).target("1").load().migrate();
                ResourceDatabasePopulator data = new ResourceDatabasePopulator(new ClassPathResource("first-version.sql"));
                data.setSqlScriptEncoding("UTF-8");
                data.execute(flyway.getConfiguration().getDataSource());
                flyway.migrate();
            };
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/data")), "run").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(Procurement.class, OfTests.class);
        ConfigurableApplicationContext context = application.run("--server.port=0", "--procurement.data=" + DATA, "--procurement.watch=-", "--logging.level.root=warn", "--spring.main.banner-mode=off",
                "--logging.level.io.zonky=error", "--spring.datasource.hikari.connection-timeout=1000", "--logging.level.com.zaxxer.hikari=error", "--logging.level.org.springframework.boot.jdbc.health=error", "--server.forward-headers-strategy=framework", "--procurement.limits.logins=100000", "--procurement.limits.wrong-tokens=" + WRONG_TOKENS,
                "--procurement.limits.key-calls=100000", "--procurement.limits.anonymous-requests=100000");
        Accounts accounts = context.getBean(Accounts.class);
        for (Role role : new Role[] {Role.BUYER, Role.REVIEWER, Role.ADMINISTRATOR}) {
            accounts.put(role.name().toLowerCase(java.util.Locale.ROOT), PASSWORD, role);
        }
        return context;
    }

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    static <T> T bean(Class<T> type, String name) {
        return CONTEXT.getBean(name, type);
    }

    static String address() {
        return "http://localhost:" + CONTEXT.getEnvironment().getProperty("local.server.port");
    }
}
