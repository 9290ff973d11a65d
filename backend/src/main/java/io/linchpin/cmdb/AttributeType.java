package io.linchpin.cmdb;

public enum AttributeType {
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN,
    CHOICE,
    IP_ADDRESS,
    EMAIL,
    URL
}
