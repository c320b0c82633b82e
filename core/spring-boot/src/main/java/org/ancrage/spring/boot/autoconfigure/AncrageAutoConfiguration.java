package org.ancrage.spring.boot.autoconfigure;

import java.util.List;
import org.ancrage.Ancrage;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Limits;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.spring.boot.AncrageCustomizer;
import org.ancrage.spring.boot.AncrageHandle;
import org.ancrage.spring.boot.actuate.AncrageReadiness;
import org.ancrage.spring.boot.actuate.AncrageStartRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ResourceLoader;

/**
 * Ancrage as properties say, started beside the application. An {@code Ancrage} or an {@link AncrageHandle} of the application's own takes its place.
 */
@AutoConfiguration
@EnableConfigurationProperties(AncrageProperties.class)
public final class AncrageAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AncrageAutoConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    Limits ancrageDocumentLimits(AncrageProperties properties) {
        return Configured.limits(properties);
    }

    @Bean
    @ConditionalOnMissingBean
    DocumentReader ancrageDocumentReader(Limits limits) {
        return new DocumentReader(limits);
    }

    @Bean
    @ConditionalOnMissingBean
    Trust ancrageTrust(AncrageProperties properties) {
        return Configured.trust(properties);
    }

    /** Lazy: who injects it waits for it, and nobody else. */
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    Ancrage ancrage(AncrageHandle handle) {
        return handle.await();
    }

    @Bean
    AncrageStartRunner ancrageStartRunner(AncrageHandle handle, AncrageProperties properties) {
        return new AncrageStartRunner(handle, properties.failFast());
    }

    /** @param before hears of the state of the application first */
    @Bean
    @Lazy(false)
    AncrageReadiness ancrageReadiness(AncrageHandle handle, ApplicationContext context, ObjectProvider<ApplicationAvailability> before) {
        before.getIfAvailable();
        return new AncrageReadiness(handle, context);
    }

    /** Where the application brings none. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean({Ancrage.class, AncrageHandle.class})
    static class StartedHere {

        /** Not lazy, whatever the other beans of the application are: the sooner it begins, the sooner it is there. */
        @Bean
        @Lazy(false)
        AncrageHandle ancrageHandle(AncrageProperties properties, ObjectProvider<AncrageCustomizer> customizers, ResourceLoader resources) {
            List<AncrageCustomizer> customizing = customizers.orderedStream().toList();
            return AncrageHandle.starting(() -> start(properties, customizing, resources), work -> {
                Thread thread = new Thread(work, "ancrage-start");
                thread.setDaemon(true);
                return thread;
            });
        }

        private static Ancrage start(AncrageProperties properties, List<AncrageCustomizer> customizers, ResourceLoader resources) {
            try {
                Ancrage ancrage = Configured.ancrage(properties, customizers, resources.getClassLoader());
                LOG.info("Ancrage answers with {}.", ancrage.ruleSets().stream().map(rules -> rules.pack() + " " + rules.version()).toList());
                return ancrage;
            } catch (RuntimeException | Error failure) {
                LOG.error("Ancrage could not start.", failure);
                throw failure;
            }
        }
    }

    /** Where the application brings one that is started. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Ancrage.class)
    @ConditionalOnMissingBean(AncrageHandle.class)
    static class StartedElsewhere {

        @Bean
        AncrageHandle ancrageHandle(Ancrage ancrage) {
            return AncrageHandle.of(ancrage);
        }
    }
}
