package org.ancrage.spring.boot.autoconfigure;

import org.ancrage.spring.boot.AncrageHandle;
import org.ancrage.spring.boot.actuate.AncrageHealthIndicator;
import org.ancrage.spring.boot.actuate.AncrageHealthIndicatorOfBoot3;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The health of Ancrage, as {@code ancrage}, by the class of the version of Spring Boot that is there. */
@AutoConfiguration(after = AncrageAutoConfiguration.class)
@ConditionalOnBean(AncrageHandle.class)
@ConditionalOnProperty(name = "management.health.ancrage.enabled", matchIfMissing = true)
public final class AncrageHealthAutoConfiguration {

    /** Since Spring Boot 4. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
    static class OfBoot4 {

        @Bean
        AncrageHealthIndicator ancrageHealthIndicator(AncrageHandle handle) {
            return new AncrageHealthIndicator(handle);
        }
    }

    /** Up to Spring Boot 3.5. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
    static class OfBoot3 {

        @Bean
        AncrageHealthIndicatorOfBoot3 ancrageHealthIndicator(AncrageHandle handle) {
            return new AncrageHealthIndicatorOfBoot3(handle);
        }
    }
}
