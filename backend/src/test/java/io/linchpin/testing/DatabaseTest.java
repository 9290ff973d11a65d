package io.linchpin.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/**
 * The application on a real, migrated Neo4j, which starts empty for each test class: the embedded one, or a container with
 * {@code LINCHPIN_TEST_DATABASE=container}. {@code MockMvc} is there; a server on a real port only when asked for with
 * {@code webEnvironment = RANDOM_PORT}. Tests with the same settings share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.Address.class)
@ExtendWith(EmptyDatabase.class)
public @interface DatabaseTest {
    @AliasFor(annotation = SpringBootTest.class)
    Class<?>[] classes() default TestApplication.class;

    @AliasFor(annotation = SpringBootTest.class)
    WebEnvironment webEnvironment() default WebEnvironment.MOCK;

    @AliasFor(annotation = SpringBootTest.class)
    String[] properties() default "logging.level.org.springframework.data.neo4j.cypher.unrecognized=ERROR";
}
