package org.ancrage.spring.boot.autoconfigure;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Limits;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.mcp.AssistantServer;
import org.ancrage.spring.boot.AncrageHandle;
import org.ancrage.spring.boot.AncrageMeter;
import org.ancrage.spring.boot.web.AncrageMcpProperties;
import org.ancrage.spring.boot.web.AncrageWebProperties;
import org.ancrage.spring.boot.web.AnswerConverter;
import org.ancrage.spring.boot.web.AssistantEndpoint;
import org.ancrage.spring.boot.web.Deadline;
import org.ancrage.spring.boot.web.Endpoints;
import org.ancrage.spring.boot.web.ProblemAdvice;
import org.ancrage.spring.boot.web.QuestionConverter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Ancrage in web applications of servlets: controllers of the application, and endpoints where they are switched on. */
@AutoConfiguration(after = {AncrageAutoConfiguration.class, AncrageMetricsAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
@EnableConfigurationProperties(AncrageWebProperties.class)
public final class AncrageWebAutoConfiguration {

    /** Where French law is, so is the day that nobody names. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Bean
    @ConditionalOnProperty(name = "ancrage.web.converters", matchIfMissing = true)
    WebMvcConfigurer ancrageConverters(AncrageHandle handle, DocumentReader documents) {
        return new Converters(new AnswerConverter(handle), new QuestionConverter(documents));
    }

    /**
     * Before all others, which both versions of Spring Boot allow in this way only: beans that are converters of JSON take the place of the application's.
     */
    private record Converters(AnswerConverter answers, QuestionConverter questions) implements WebMvcConfigurer {

        @Override
        @SuppressWarnings({"deprecation", "removal"})
        public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
            converters.add(0, answers);
            converters.add(1, questions);
        }
    }

    @Bean
    @ConditionalOnProperty(name = "ancrage.web.problem-details", matchIfMissing = true)
    ProblemAdvice ancrageProblemAdvice() {
        return new ProblemAdvice();
    }

    /** What is reached from outside. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "ancrage.web.enabled", havingValue = "true")
    static class Reachable {

        @Bean
        Deadline ancrageDeadline(AncrageWebProperties properties) {
            return new Deadline(properties.timeout());
        }

        @Bean
        RouterFunction<ServerResponse> ancrageEndpoints(AncrageHandle handle, AncrageMeter meter, DocumentReader documents, Limits limits, Trust trust,
                AncrageWebProperties properties, Deadline deadline, ObjectProvider<Clock> clock) {
            Clock today = properties.today() ? clock.getIfAvailable(() -> Clock.system(PARIS)) : null;
            return new Endpoints(handle, meter, documents, limits, trust, properties, deadline, today).routes();
        }
    }

    /** What assistants reach from outside. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "ancrage.mcp.enabled", havingValue = "true")
    @ConditionalOnClass(AssistantServer.class)
    @EnableConfigurationProperties(AncrageMcpProperties.class)
    static class ForAssistants {

        @Bean
        AssistantEndpoint ancrageAssistantEndpoint(AncrageHandle handle, AncrageMeter meter, DocumentReader documents, Limits limits, Trust trust,
                AncrageMcpProperties properties) {
            return new AssistantEndpoint(handle, meter, documents, limits, trust, properties);
        }

        @Bean
        RouterFunction<ServerResponse> ancrageAssistants(AssistantEndpoint endpoint) {
            return endpoint.routes();
        }
    }
}
