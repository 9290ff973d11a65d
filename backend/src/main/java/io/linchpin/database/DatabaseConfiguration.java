package io.linchpin.database;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.net.URI;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Waits shorter than the driver's own, so that a request to a lost database is answered in seconds. */
    @Bean
    ConfigBuilderCustomizer patience() {
        return config -> config.withConnectionTimeout(5, SECONDS)
                .withConnectionAcquisitionTimeout(10, SECONDS)
                .withMaxTransactionRetryTime(10, SECONDS)
                .withConnectionLivenessCheckTimeout(2, SECONDS);
    }

    /** A server of our own, unless an address says where there is one. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.neo4j.uri", havingValue = "embedded", matchIfMissing = true)
    @EnableConfigurationProperties(DatabaseProperties.class)
    static class Embedded {

        @Bean(initMethod = "start")
        EmbeddedNeo4j embeddedNeo4j(DatabaseProperties properties) {
            return new EmbeddedNeo4j(properties.embedded());
        }

        @Bean
        Neo4jConnectionDetails connectionDetails(EmbeddedNeo4j embedded) {
            return new Neo4jConnectionDetails() {
                @Override
                public URI getUri() {
                    return embedded.uri();
                }

                @Override
                public AuthToken getAuthToken() {
                    return AuthTokens.basic("neo4j", embedded.password());
                }
            };
        }
    }
}
