// What was written to the topology and is not known yet. Transactions end out of the order in which they recorded their change.
// Reaches across tenants: the topology belongs to all of them, and times and meaningless ids are all that is read.
// $since: database time from which on changes may not be known
// $known: ids of those recorded since then that are known
// Columns: id, at, cis (ids of those written; none stands for all)
CYPHER 25
MATCH (change:TopologyChange)
WHERE change.at >= $since AND NOT change.id IN $known
RETURN change.id AS id, change.at AS at, change.cis AS cis
