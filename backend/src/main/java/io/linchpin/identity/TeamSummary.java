package io.linchpin.identity;

/** @param members how many people are in it */
public record TeamSummary(Team team, int members) {}
