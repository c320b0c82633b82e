package org.ancrage.spring.boot.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ancrage.Ancrage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application of the README does what the README says, with an Ancrage that it starts itself. */
class ProcurementTest {

    @Test
    void theApplicationOfTheReadmeAnswers() throws Exception {
        try (ConfigurableApplicationContext application = SpringApplication.run(Procurement.class, "--server.port=0", "--spring.config.location=classpath:procurement.yaml",
                "--logging.level.root=off", "--spring.main.banner-mode=off")) {
            String root = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
            HttpRequest.Builder question = HttpRequest.newBuilder().header("Content-Type", "application/yaml").header("Accept", "text/plain")
                    .header("Accept-Language", "en")
                    .POST(BodyPublishers.ofFile(Path.of("../../samples/cli/cases/qualified-cloud-with-sources.yaml")));
            HttpResponse<String> answer = send(question.uri(URI.create(root + "/tenders/7/answer?on=2026-11-24")));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Files.readString(Path.of("README.md"))).contains("--data-binary @samples/cli/cases/qualified-cloud-with-sources.yaml 'http://localhost:8080/tenders/7/answer?on=2026-11-24'");
            assertThat(answer.body()).startsWith("Offer fr-iaas-qualified “Qualified French infrastructure” for need ministry, on 24 November 2026")
                    .contains("Certificate hds-2024: its source is weaker (wanted:");
            assertThat(send(HttpRequest.newBuilder(URI.create(root + "/actuator/health/readiness"))).statusCode()).isEqualTo(200);
            assertThat(send(HttpRequest.newBuilder(URI.create(root + "/ancrage/schemas/request"))).statusCode()).isEqualTo(200);
            assertThat(send(question.uri(URI.create(root + "/ancrage/assess"))).statusCode()).as("not switched on").isEqualTo(404);
            Ancrage ancrage = application.getBean(Ancrage.class);
            assertThat(ancrage.readings()).hasSameSizeAs(ancrage.corpus().readings().entrySet());
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
