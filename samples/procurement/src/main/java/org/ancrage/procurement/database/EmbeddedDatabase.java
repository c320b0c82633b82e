package org.ancrage.procurement.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A PostgreSQL beside the application, where no other is named by {@code spring.datasource.url}. Its data stay in a folder. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "no address")
class EmbeddedDatabase {

    @Bean
    DataFolder dataFolder(Settings settings) throws IOException {
        return DataFolder.hold(settings.data().toAbsolutePath());
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(Settings settings, DataFolder folder) throws IOException {
        Path data = settings.data().resolve("postgresql").toAbsolutePath();
        folder.stopLeftOver(data);
        return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).start();
    }

    /** The pool and Flyway connect as if it had been configured. */
    @Bean
    JdbcConnectionDetails connectionDetails(EmbeddedPostgres database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }

            @Override
            public String getJdbcUrl() {
                return database.getJdbcUrl("postgres", "postgres");
            }
        };
    }
}
