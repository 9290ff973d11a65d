// How many transactions have written to the topology, from the count store. The same for all tenants.
// Columns: changes
CYPHER 25
MATCH (change:TopologyChange)
RETURN count(change) AS changes
