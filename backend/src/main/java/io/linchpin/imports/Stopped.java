package io.linchpin.imports;

/** Somebody has stopped the run, or thrown it away: nothing more of it is to be written. */
final class Stopped extends RuntimeException {}
