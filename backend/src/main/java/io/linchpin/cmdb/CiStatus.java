package io.linchpin.cmdb;

/** Only LIVE CIs fail and pass failure on. */
public enum CiStatus {
    PLANNED,
    LIVE,
    RETIRED
}
