// Several CIs may have one key: those are the possible duplicates.
CREATE INDEX identifier_key IF NOT EXISTS FOR (n:Identifier) ON (n.key);
// Pairs of CIs that somebody has told apart.
CREATE CONSTRAINT told_apart_key IF NOT EXISTS FOR (n:ToldApart) REQUIRE n.key IS UNIQUE;
CREATE INDEX ci_merged_into IF NOT EXISTS FOR (n:Ci) ON (n.mergedInto);
