package io.linchpin.ui.shell;

import java.util.List;

/**
 * The people of the sample company, each one click and no password away on the sign-in page. There is such a bean only while
 * the sample is on and the server listens on loopback.
 */
public interface SampleSignIn {

    /** In the language of the page that is being built. */
    List<SamplePerson> people();

    /** Whether somebody may sign in under this user name without a password. */
    boolean includes(String username);

    /**
     * @param role what they are, in words
     * @param does what to try as this person, one short sentence
     */
    record SamplePerson(String username, String name, String role, String does) {}
}
