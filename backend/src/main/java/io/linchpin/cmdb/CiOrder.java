package io.linchpin.cmdb;

/** What a list is sorted by; equal ones by name, then by id. */
public record CiOrder(By by, boolean descending) {
    public static final CiOrder NAME = new CiOrder(By.NAME, false);

    public enum By {
        NAME,
        CLASS,
        STATUS,
        ENVIRONMENT,
        CRITICALITY,
        FIRST_SEEN
    }
}
