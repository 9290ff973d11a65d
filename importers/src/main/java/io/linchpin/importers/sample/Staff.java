package io.linchpin.importers.sample;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The teams and people of one tenant. */
final class Staff {
    private final String domain;
    private final String timeZone;
    private final List<Team> teams = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();

    record Team(String name, String email, String description) {}

    /**
     * @param teams names separated by {@code ;}
     * @param roles separated by {@code ;}, each with a {@code +} when it also holds in the tenants below
     * @param timeZone an IANA name
     * @param language a BCP 47 tag
     */
    record Person(
            String name,
            String username,
            String email,
            String title,
            String teams,
            String roles,
            String timeZone,
            String language) {}

    /** @param domain of the mail addresses */
    Staff(String domain, String timeZone) {
        this.domain = domain;
        this.timeZone = timeZone;
    }

    void team(String name, String description) {
        var address = name.toLowerCase(Locale.ROOT).replace(" & ", "-").replace(' ', '-');
        teams.add(new Team(name, "%s@%s".formatted(address, domain), description));
    }

    void person(String name, String title, String teams, String roles) {
        person(name, title, teams, roles, timeZone, "en");
    }

    void person(String name, String title, String teams, String roles, String zone, String language) {
        var username = username(name);
        people.add(
                new Person(name, username, "%s@%s".formatted(username, domain), title, teams, roles, zone, language));
    }

    /** {@code tomas.herrera} for Tomás Herrera. */
    private static String username(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ø", "o")
                .replace("'", "")
                .toLowerCase(Locale.ROOT)
                .replace(' ', '.');
    }

    List<Team> teams() {
        return List.copyOf(teams);
    }

    List<Person> people() {
        return List.copyOf(people);
    }
}
