// How many transactions have ever written to the topology. The same for all tenants.
// Columns: changes
CYPHER 25
MATCH (change:TopologyChange)
WITH count(change) AS kept
OPTIONAL MATCH (all:PrunedTopologyChanges {name: 'all'})
RETURN kept + coalesce(all.changes, 0) AS changes
