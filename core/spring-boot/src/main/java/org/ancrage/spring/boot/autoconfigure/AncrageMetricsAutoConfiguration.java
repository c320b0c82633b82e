package org.ancrage.spring.boot.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ancrage.spring.boot.AncrageHandle;
import org.ancrage.spring.boot.AncrageMeter;
import org.ancrage.spring.boot.metrics.MicrometerMeter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Measures answers where the application has a registry; elsewhere {@link AncrageMeter} is there and does nothing. */
@AutoConfiguration(
        after = AncrageAutoConfiguration.class,
        // In both versions of Spring Boot, by its name.
        afterName = {"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
                "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration"})
public final class AncrageMetricsAutoConfiguration {

    /** With Micrometer and a registry. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    @ConditionalOnSingleCandidate(MeterRegistry.class)
    @ConditionalOnBean(AncrageHandle.class)
    static class Measured {

        @Bean
        @ConditionalOnMissingBean
        AncrageMeter ancrageMeter(MeterRegistry registry) {
            return new MicrometerMeter(registry);
        }

        @Bean
        MeterBinder ancrageStartTime(AncrageHandle handle) {
            return registry -> TimeGauge.builder("ancrage.start.time", handle, TimeUnit.MILLISECONDS,
                    started -> started.took().map(took -> (double) took.toMillis()).orElse(Double.NaN))
                    .description("How long the start of Ancrage took").register(registry);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    AncrageMeter ancrageMeter() {
        return new AncrageMeter() {
            @Override
            public <T> T measure(String operation, Supplier<T> answer) {
                return answer.get();
            }
        };
    }
}
