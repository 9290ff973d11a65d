// What is told of impacted CIs beside the topology, and where the relationships of their proofs come from; one row.
// $tenants  ids of the tenants whose CIs may be seen
// $cis      ids of the CIs
// $edges    {source, type, target} each, with the ids of two CIs
// Columns: cis ({id, externalId of the first source or null, owner: name of the accountable team or person or null} each),
//   edges ({source, type, target, sources: who asserts it, empty when it was made by hand, firstSeen} each)
CYPHER 25
RETURN
  COLLECT {
    MATCH (ci:Ci)
    WHERE ci.id IN $cis AND ci.tenant IN $tenants
    RETURN {
      id: ci.id,
      externalId: head(COLLECT {
        MATCH (record:SourceRecord)-[:DESCRIBES]->(ci)
        RETURN record.externalId
        ORDER BY record.source, record.externalId
        LIMIT 1
      }),
      owner: head(COLLECT {
        MATCH (ci)-[:OWNED_BY]->(owner)
        RETURN owner.name
        LIMIT 1
      })
    }
  } AS cis,
  COLLECT {
    UNWIND $edges AS wanted
    MATCH (source:Ci {id: wanted.source})
    WHERE source.tenant IN $tenants
    // From the source, which needs few: the target may be a hub that tens of thousands need.
    WITH wanted, source
    MATCH (source)-[edge]->(target)
    WITH wanted, edge, target
    WHERE target.id = wanted.target AND type(edge) = wanted.type AND target.tenant IN $tenants
    RETURN {
      source: wanted.source,
      type: wanted.type,
      target: wanted.target,
      sources: edge.sources,
      firstSeen: edge.firstSeen
    }
  } AS edges
