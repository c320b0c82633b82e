package org.ancrage.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.document.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** An application is ready when Ancrage is, says so while it is not, and says why where it cannot be. */
class StartTest {

    private static final String[] ARGUMENTS = {"--ancrage.web.enabled=true", "--management.endpoint.health.show-details=always",
            "--management.endpoint.health.probes.enabled=true"};

    /** An application whose Ancrage starts when the test lets it. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Slow {

        static final CountDownLatch MAY_START = new CountDownLatch(1);
        static final CompletableFuture<ConfigurableApplicationContext> LISTENS = new CompletableFuture<>();

        @Bean
        AncrageHandle handle() {
            return AncrageHandle.starting(() -> {
                try {
                    MAY_START.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return Running.ANCRAGE;
            }, Thread::new);
        }

        /** The server listens, and runners have not ended. */
        @Bean
        ApplicationListener<ApplicationStartedEvent> started() {
            return event -> LISTENS.complete(event.getApplicationContext());
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Plain {
    }

    @Test
    void theVersionUnderTestIsThatWhichIsSaid() {
        assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("spring.boot.expected"));
    }

    @Test
    void whileItStartsTheServerListensAndRefuses() throws Exception {
        CompletableFuture<ConfigurableApplicationContext> run = CompletableFuture.supplyAsync(() -> Running.start(Slow.class, ARGUMENTS));
        ConfigurableApplicationContext application = Slow.LISTENS.get(60, TimeUnit.SECONDS);
        HttpResponse<String> early = Running.post(application, "/ancrage/assess", Running.REQUEST, "Accept-Language", "en");
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Retry-After")).contains("1");
        assertThat(early.body()).contains("Ancrage is starting. Ask again in a moment.");
        assertThat(Running.get(application, "/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(Running.get(application, "/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(Running.get(application, "/actuator/health/ancrage").body()).contains("\"status\":\"OUT_OF_SERVICE\"");
        assertThat(run).isNotDone();

        Slow.MAY_START.countDown();
        try (ConfigurableApplicationContext ready = run.get(60, TimeUnit.SECONDS)) {
            assertThat(Running.get(ready, "/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(Running.get(ready, "/actuator/health/ancrage").body()).contains("\"status\":\"UP\"", "\"hash\":");
            assertThat(Running.get(ready, "/ancrage/schemas/answer").statusCode()).isEqualTo(200);
            assertThat(ready.getBean(Ancrage.class)).isSameAs(Running.ANCRAGE);
        }
    }

    @Test
    void whereItCannotStartHealthSaysWhyAndTrafficStaysRefused() {
        try (ConfigurableApplicationContext application = Running.start(Plain.class, with("--ancrage.packs=acme/missing"))) {
            assertThat(Running.get(application, "/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(Running.get(application, "/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(Running.get(application, "/actuator/health/ancrage").body()).contains("\"status\":\"DOWN\"", "acme/missing");
            HttpResponse<String> asked = Running.post(application, "/ancrage/assess", Running.REQUEST);
            assertThat(asked.statusCode()).isEqualTo(503);
            assertThat(asked.body()).contains("Ancrage n’a pas pu démarrer.").doesNotContain("acme/missing");
            assertThat(asked.headers().firstValue("Retry-After")).isEmpty();
            AncrageHandle handle = application.getBean(AncrageHandle.class);
            assertThatThrownBy(handle::get).isInstanceOf(AncrageUnavailableException.class).hasCauseInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("acme/missing");
        }
    }

    @Test
    void anApplicationCanPreferToEnd() {
        assertThatThrownBy(() -> Running.start(Plain.class, with("--ancrage.packs=acme/missing", "--ancrage.fail-fast=true")).close())
                .isInstanceOf(AncrageUnavailableException.class).hasMessageContaining("acme/missing");
    }

    private static String[] with(String... more) {
        return Stream.of(ARGUMENTS, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
