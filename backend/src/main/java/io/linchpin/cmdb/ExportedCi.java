package io.linchpin.cmdb;

/** A CI as a file tells it. @param externalId what a source calls it, or its own id when none does or several things are called so */
public record ExportedCi(String externalId, CiFacts facts) {}
