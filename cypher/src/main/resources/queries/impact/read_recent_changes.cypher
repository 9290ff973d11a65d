// Where reading a topology begins: what was written before is in it, whatever is written from now on will be found as a change.
// Reaches across tenants: the topology belongs to all of them, and numbers, times and meaningless ids are all that is read.
// $seconds: how long a transaction may take from its change record to its end
// Columns: now (the database's clock), older (how many changes were recorded longer ago), recent: a list of {id, at}
CYPHER 25
LET now = datetime.realtime()
LET since = now - duration({seconds: $seconds})
RETURN
  now,
  COUNT {
    MATCH (change:TopologyChange)
    WHERE change.at < since
  } + coalesce(head(COLLECT {
    MATCH (pruned:PrunedTopologyChanges {name: 'all'})
    RETURN pruned.changes
  }), 0) AS older,
  COLLECT {
    MATCH (change:TopologyChange)
    WHERE change.at >= since
    RETURN {id: change.id, at: change.at}
  } AS recent
