package io.linchpin.database;

/** Requests are let in, for the first time since the application started. Published on the database's own thread. */
public record DatabaseReady() {}
