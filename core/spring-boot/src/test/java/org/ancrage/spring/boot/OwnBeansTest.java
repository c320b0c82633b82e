package org.ancrage.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import org.ancrage.Ancrage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** Beans of an application are heard: its clock, its languages, its meter. */
class OwnBeansTest {

    private static final String FACT = "the name of a patient";
    private static final ConfigurableApplicationContext APPLICATION = Running.start(Own.class, "--ancrage.web.enabled=true", "--ancrage.web.today=true",
            "--ancrage.web.path=/law", "--ancrage.web.endpoints=texts,record,openapi");

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Own {

        @Bean
        Ancrage ancrage() {
            return Running.ANCRAGE;
        }

        /** On the first of May in Paris, while it is April in London. */
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2024-04-30T22:30:00Z"), ZoneId.of("Europe/Paris"));
        }

        @Bean
        LocaleResolver localeResolver() {
            return new FixedLocaleResolver(Locale.UK);
        }

        /** As a fault of the program would. */
        @Bean
        AncrageMeter meter() {
            return new AncrageMeter() {
                @Override
                public <T> T measure(String operation, Supplier<T> answer) {
                    if (operation.equals("record")) {
                        throw new IllegalStateException(FACT);
                    }
                    return answer.get();
                }
            };
        }
    }

    @AfterAll
    static void end() {
        APPLICATION.close();
    }

    @Test
    void todayIsTheDayOfTheClockAndTheLanguageThatOfTheResolver() {
        HttpResponse<String> texts = Running.get(APPLICATION, "/law/texts", "Accept", "text/plain", "Accept-Language", "fr");
        assertThat(texts.statusCode()).isEqualTo(200);
        assertThat(texts.body()).contains("1 May 2024");
        assertThat(texts.headers().firstValue("Content-Language")).contains("en");
    }

    @Test
    void aFaultOfTheProgramTellsNothingOfTheQuestion() {
        HttpResponse<String> failed = Running.post(APPLICATION, "/law/record", Running.REQUEST);
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).contains("The answer failed, through a fault of the program.").doesNotContain(FACT, "Exception");
    }

    @Test
    void onlyEndpointsThatAreSwitchedOnAreThereAndDescribed() {
        assertThat(Running.post(APPLICATION, "/law/assess", Running.REQUEST).statusCode()).isEqualTo(404);
        assertThat(Running.get(APPLICATION, "/law/openapi.json").body()).contains("\"/law/texts\"", "\"/law/record\"").doesNotContain("/law/assess", "schemas/record");
    }
}
