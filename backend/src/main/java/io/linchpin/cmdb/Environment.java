package io.linchpin.cmdb;

public enum Environment {
    PRODUCTION,
    STAGING,
    TEST,
    DEVELOPMENT
}
