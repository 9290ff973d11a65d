package io.linchpin.shared;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.convert.Neo4jConversions;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What every feature stands on: typed ids in the database, use cases that are tried again, jobs, and the time. */
@Configuration(proxyBeanMethods = false)
@EntityScan("io.linchpin")
@EnableResilientMethods
@EnableScheduling
class StoreConfiguration {
    @Bean
    static Neo4jConversions neo4jConversions() {
        return new Neo4jConversions(List.of(new IdentifierConverter(Identifiers.types())));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
