package io.linchpin.ui.shell;

import java.util.List;

/** The people of the sample company, each one click away on the sign-in page; there is no such bean without the sample. */
public interface SampleSignIn {

    List<SamplePerson> people();

    /**
     * @param role what they are, in words
     * @param does what to try as this person, one short sentence
     * @param password known to everybody: the sample is served on loopback only
     */
    record SamplePerson(String username, String password, String name, String role, String does) {}
}
