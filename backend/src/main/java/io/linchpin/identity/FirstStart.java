package io.linchpin.identity;

import io.linchpin.database.DatabaseMigrated;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets whoever installed it sign in: on a new database, and only there. */
@Component
@EnableConfigurationProperties(FirstStartSettings.class)
class FirstStart {
    private final Founding founding;
    private final FirstStartSettings settings;
    private final PrintStream out = System.out;

    FirstStart(Founding founding, FirstStartSettings settings) {
        this.founding = founding;
        this.settings = settings;
    }

    @EventListener
    void on(DatabaseMigrated event) {
        var password = given(settings.password()) ? String.valueOf(settings.password()) : Secrets.password();
        var token = given(settings.token()) ? String.valueOf(settings.token()) : Secrets.token();
        if (founding.found(password, token)) print(password, token);
    }

    // Printed and not logged: log files are collected and kept, and this is to be read once.
    private void print(String password, String token) {
        var lines = new ArrayList<>(List.of("Sign in as          " + Founding.USERNAME));
        lines.add("with the password   " + (given(settings.password()) ? "from LINCHPIN_ADMIN_PASSWORD" : password));
        lines.add("or with the token   " + (given(settings.token()) ? "from LINCHPIN_ADMIN_TOKEN" : token));
        lines.add("What was made up here is not shown again.");
        var width = lines.stream().mapToInt(String::length).max().orElse(0);
        var edge = "=".repeat(width + 4);
        out.println();
        out.println(edge);
        lines.forEach(line -> out.println("  " + line));
        out.println(edge);
        out.println();
    }

    private static boolean given(@Nullable String setting) {
        return setting != null && !setting.isBlank();
    }
}
