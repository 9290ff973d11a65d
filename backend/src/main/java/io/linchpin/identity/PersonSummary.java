package io.linchpin.identity;

import java.util.List;

/**
 * A person as a list shows them.
 * @param hasPassword false: they cannot sign in by form yet
 * @param grants the roles given to them in tenants that the reader administers
 * @param teams by name
 */
public record PersonSummary(Person person, boolean hasPassword, List<Grant> grants, List<String> teams) {
    public PersonSummary {
        grants = List.copyOf(grants);
        teams = List.copyOf(teams);
    }
}
