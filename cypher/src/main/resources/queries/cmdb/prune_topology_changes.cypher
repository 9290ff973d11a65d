// Deletes records of changes that every topology in memory has long seen, and keeps how many there were.
// Reaches across tenants: it deletes by age only and answers nothing about them.
// $before: database time
// $limit: how many at once
// Columns: pruned
CYPHER 25
MATCH (change:TopologyChange)
WHERE change.at < $before
WITH change LIMIT $limit
DELETE change
WITH count(*) AS pruned
MERGE (all:PrunedTopologyChanges {name: 'all'})
SET all.changes = coalesce(all.changes, 0) + pruned
RETURN pruned
