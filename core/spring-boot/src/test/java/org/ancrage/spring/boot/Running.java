package org.ancrage.spring.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcomes;
import org.ancrage.decision.comparison.Matrix;
import org.ancrage.document.Portfolio;
import org.ancrage.document.Request;
import org.ancrage.requirement.Requirements;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One Ancrage, and one application with it that listens, for all tests. */
final class Running {

    static final Ancrage ANCRAGE = Ancrage.standard();
    static final LocalDate DAY = LocalDate.of(2023, 10, 2);
    /** A request of the catalogue of cases, of which all is known, so that it is soon answered; it names that day. */
    static final String REQUEST = read("prototype-with-fictitious-data.yaml");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ConfigurableApplicationContext CONTEXT = start(Application.class, "--ancrage.web.enabled=true", "--management.endpoint.health.show-details=always",
            "--management.endpoint.health.probes.enabled=true", "--management.endpoints.web.exposure.include=health,metrics", "--ancrage.limits.bytes=100KB",
            "--ancrage.web.most-pairs=2");

    private Running() {
    }

    /** An application that brings the one Ancrage, and controllers of its own. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Controllers.class)
    static class Application {

        @Bean
        Ancrage ancrage() {
            return ANCRAGE;
        }
    }

    /** What an application would write. */
    @RestController
    static class Controllers {

        private final Ancrage ancrage;

        Controllers(Ancrage ancrage) {
            this.ancrage = ancrage;
        }

        @PostMapping("/mine/answer")
        Assessment answer(@RequestBody Request request) {
            return ancrage.assess(request, DAY, Level.FULL);
        }

        @PostMapping("/mine/findings")
        Assessment findings(@RequestBody Request request) {
            return ancrage.assess(request, DAY, Level.FINDINGS);
        }

        @PostMapping("/mine/requirements")
        Requirements requirements(@RequestBody Portfolio portfolio) {
            return ancrage.requirements(portfolio.needs().get(0), DAY);
        }

        @PostMapping("/mine/echo")
        Request echo(@RequestBody Request request) {
            return request;
        }

        @PostMapping("/mine/outcomes")
        Outcomes outcomes(@RequestBody Request request) {
            return ancrage.outcomes(request.hosting(), DAY);
        }

        @PostMapping("/mine/matrix")
        Matrix matrix(@RequestBody Portfolio portfolio) {
            return ancrage.matrix(portfolio.needs(), portfolio.proposals(), DAY);
        }

        @GetMapping(path = "/mine/other", produces = MediaType.APPLICATION_JSON_VALUE)
        Other other() {
            return new Other("value");
        }
    }

    /** Nothing of Ancrage. */
    record Other(String name) {
    }

    static ConfigurableApplicationContext start(Class<?> application, String... arguments) {
        SpringApplication spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--server.port=0";
        return spring.run(all);
    }

    static ConfigurableApplicationContext context() {
        return CONTEXT;
    }

    static HttpResponse<String> get(String path, String... headers) {
        return send(CONTEXT, HttpRequest.newBuilder().GET(), path, headers);
    }

    static HttpResponse<String> get(ConfigurableApplicationContext application, String path, String... headers) {
        return send(application, HttpRequest.newBuilder().GET(), path, headers);
    }

    static HttpResponse<String> post(String path, String body, String... headers) {
        return post(CONTEXT, path, body, headers);
    }

    /** As YAML, unless a header says something else. */
    static HttpResponse<String> post(ConfigurableApplicationContext application, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder().POST(BodyPublishers.ofString(body));
        return send(application, String.join(",", headers).contains("Content-Type") ? request : request.header("Content-Type", "application/yaml"), path, headers);
    }

    private static HttpResponse<String> send(ConfigurableApplicationContext application, HttpRequest.Builder request, String path, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.uri(URI.create("http://localhost:" + application.getEnvironment().getProperty("local.server.port") + path)).build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String read(String caseFile) {
        try {
            return Files.readString(Path.of("../../samples/cli/cases", caseFile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
