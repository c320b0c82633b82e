package org.ancrage.procurement.database;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only clock: what must know the day injects it. */
@Configuration(proxyBeanMethods = false)
class Time {

    @Bean
    @ConditionalOnMissingBean
    Clock clock(Settings settings) {
        return Clock.system(settings.zone());
    }
}
