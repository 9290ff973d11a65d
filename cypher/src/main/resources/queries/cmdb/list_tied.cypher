// Which CIs more is known about than one source says: relationships that not only it asserts, or records of another source.
// $tenant: id of the tenant they belong to
// $source: the name of that source
// $ids: of the CIs
// Columns: id
CYPHER 25
UNWIND $ids AS id
MATCH (ci:Ci {id: id})
WHERE ci.tenant = $tenant
  AND (EXISTS {
    MATCH (ci)-[edge]-(:Ci)
    WHERE coalesce(edge.sources, []) <> [$source]
  } OR EXISTS {
    MATCH (ci)<-[:DESCRIBES]-(record:SourceRecord)
    WHERE record.source <> $source
  })
RETURN ci.id AS id
