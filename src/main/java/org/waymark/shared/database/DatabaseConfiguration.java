package org.waymark.shared.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the embedded database when no other is named by {@code spring.datasource.url}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(@Value("${waymark.data-dir:.waymark}") Path dataDir) {
        return EmbeddedDatabase.open(dataDir.toAbsolutePath());
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return DatabaseSecrets.APP;
            }

            @Override
            public String getPassword() {
                return database.secrets().app();
            }

            @Override
            public String getJdbcUrl() {
                return database.url("waymark");
            }
        };
    }

    @Bean
    FlywayConnectionDetails embeddedOwner(EmbeddedDatabase database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return DatabaseSecrets.ADMIN;
            }

            @Override
            public String getPassword() {
                return database.secrets().admin();
            }

            @Override
            public String getJdbcUrl() {
                return database.url("waymark");
            }
        };
    }
}
