// How far the graph has been written, to know whether a topology in memory is still the graph's.
// Reaches across tenants: the topology belongs to all of them, and a number and a meaningless id are all that is read.
// Columns: changes (how many transactions have written), newest (id of the latest one, null when there is none)
CYPHER 25
MATCH (change:TopologyChange)
WITH count(change) AS changes
RETURN
  changes,
  head(COLLECT {
    MATCH (latest:TopologyChange)
    WHERE latest.at IS NOT NULL
    RETURN latest.id
    ORDER BY latest.at DESC
    LIMIT 1
  }) AS newest
