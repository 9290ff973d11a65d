package io.linchpin.database;

/**
 * The schema is in place and no request has been let in yet: add what no installation is without. Published on the
 * database's own thread; it may come more than once a start, so listeners look before they write. A listener that fails
 * keeps the application waiting, and is called again.
 */
public record DatabaseMigrated() {}
