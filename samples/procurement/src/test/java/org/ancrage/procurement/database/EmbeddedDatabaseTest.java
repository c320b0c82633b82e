package org.ancrage.procurement.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Where a database is named, none is started. */
class EmbeddedDatabaseTest {

    @Test
    void aNamedDatabaseTakesItsPlace() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("named", Map.of("spring.datasource.url", "jdbc:postgresql://elsewhere/procurement")));
            context.register(EmbeddedDatabase.class);
            context.refresh();
            assertThat(context.getBeanDefinitionNames()).noneMatch(name -> name.contains("mbeddedPostgres") || name.equals("connectionDetails"));
        }
    }
}
