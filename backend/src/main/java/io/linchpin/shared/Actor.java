package io.linchpin.shared;

/**
 * Who does something, for audit trail and history.
 * @param id of the person, or the name of the job when the system acts by itself
 * @param origin from where: {@code "web 127.0.0.1"}, {@code "token nightly 10.0.0.7"}, {@code "system"}
 */
public record Actor(String id, String name, String origin) {
    public static final Actor SYSTEM = new Actor("system", "Linchpin", "system");
}
