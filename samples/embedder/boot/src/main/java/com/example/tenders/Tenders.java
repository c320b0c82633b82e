package com.example.tenders;

import java.time.LocalDate;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.document.Request;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers, for the request that is sent to it, whether the offer may host the data on the day. */
@SpringBootApplication
public class Tenders {

    public static void main(String[] arguments) {
        SpringApplication.run(Tenders.class, arguments);
    }

    @RestController
    static class Answers {

        private final Ancrage ancrage;

        Answers(Ancrage ancrage) {
            this.ancrage = ancrage;
        }

        @PostMapping("/answer")
        Assessment answer(@RequestBody Request request, @RequestParam LocalDate on) {
            return ancrage.assess(request, on);
        }
    }
}
