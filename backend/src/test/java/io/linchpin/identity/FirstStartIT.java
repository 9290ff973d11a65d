package io.linchpin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class FirstStartIT {
    @Autowired
    Founding founding;

    @Autowired
    Tokens tokens;

    @Autowired
    SignIns signIns;

    @Autowired
    Driver driver;

    @Test
    void whatIsGivenOpensTheDoorAndIsNotPrinted(CapturedOutput output) {
        empty();
        start("given password", "given-token");

        assertThat(signIns.signIn("admin", "given password", "127.0.0.1")).isInstanceOf(SignInAnswer.Welcome.class);
        assertThat(tokens.use("given-token", "127.0.0.1")).isPresent();
        assertThat(output).contains("LINCHPIN_ADMIN_PASSWORD").doesNotContain("given password", "given-token");
    }

    @Test
    void whatIsMadeUpIsPrintedOnce(CapturedOutput output) {
        empty();
        start(null, null);
        start(null, null);

        var password = output.getOut()
                .lines()
                .filter(line -> line.contains("with the password"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .toList();
        assertThat(password).hasSize(1);
        assertThat(signIns.signIn("admin", password.getFirst(), "127.0.0.1")).isInstanceOf(SignInAnswer.Welcome.class);
    }

    @Test
    void ofManyInstancesOneMakesTheInstallation() throws Exception {
        empty();
        List<Callable<Boolean>> instances = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            var token = "token-" + number;
            instances.add(() -> founding.found("a password", token));
        }
        var made = 0;
        try (var together = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> instance : together.invokeAll(instances)) if (instance.get()) made++;
        }

        assertThat(made).isEqualTo(1);
        assertThat(count("MATCH (n:Tenant) RETURN count(n) AS found")).isEqualTo(1);
        assertThat(count("MATCH (n:Person) RETURN count(n) AS found")).isEqualTo(1);
    }

    private void start(
            @org.jspecify.annotations.Nullable String password, @org.jspecify.annotations.Nullable String token) {
        new FirstStart(founding, new FirstStartSettings(password, token))
                .on(new io.linchpin.database.DatabaseMigrated());
    }

    private void empty() {
        try (var session = driver.session()) {
            session.run("MATCH (n) WHERE n:Tenant OR n:Person OR n:Token OR n:AuditEntry DETACH DELETE n")
                    .consume();
        }
    }

    private int count(String query) {
        try (var session = driver.session()) {
            return session.run(query).single().get("found").asInt();
        }
    }
}
