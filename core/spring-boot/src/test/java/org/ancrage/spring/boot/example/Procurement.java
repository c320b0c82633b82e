package org.ancrage.spring.boot.example;

import java.time.LocalDate;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.document.Request;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.spring.boot.AncrageMeter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The application of the README. */
@SpringBootApplication
public class Procurement {

    public static void main(String[] arguments) {
        SpringApplication.run(Procurement.class, arguments);
    }

    @RestController
    static class Tenders {

        private final Ancrage ancrage;
        private final Trust trust;
        private final AncrageMeter meter;

        Tenders(Ancrage ancrage, Trust trust, AncrageMeter meter) {
            this.ancrage = ancrage;
            this.trust = trust;
            this.meter = meter;
        }

        @PostMapping("/tenders/{tender}/answer")
        Assessment answer(@RequestBody Request request, @RequestParam LocalDate on) {
            return meter.measure("tender", () -> ancrage.assess(request.hosting(), request.provenance(), trust, on, Level.PAGE, Level.FULL));
        }
    }
}
