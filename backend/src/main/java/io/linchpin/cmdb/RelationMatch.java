package io.linchpin.cmdb;

import org.jspecify.annotations.Nullable;

/** A relationship of a file that is new or differs from what is stored; those that are the same get no match. */
public record RelationMatch(RelationDraft wanted, CiChangeSet.@Nullable RelationState stored) {}
