// What is stored for rows of a source that are new or have changed; compared in the database, so that the same ones cost nothing.
// $tenant: id of the tenant
// $rows: {externalId, key (tenant, source and external id in one), hash} each
// Columns: externalId, hash (stored, or null), by (RECORD, OWN_ID, OTHER_SOURCE, or null when there is no CI), ci (all properties, or null),
//   owners ({kind, party} each), records (all properties of each that describes the CI)
// Planned anew each time: a plan made while the graph was still empty would read all records for each row of the first import.
CYPHER 25 replan=force
UNWIND $rows AS row
OPTIONAL MATCH (record:SourceRecord {key: row.key})
USING INDEX record:SourceRecord(key)
WITH row, record
WHERE record IS NULL OR record.hash <> row.hash OR record.missingSince IS NOT NULL
CALL (row, record) {
  OPTIONAL MATCH (record)-[:DESCRIBES]->(described)
  OPTIONAL MATCH (own:Ci {id: row.externalId})
  USING INDEX own:Ci(id)
  WHERE record IS NULL AND own.tenant = $tenant
  OPTIONAL MATCH (survivor:Ci {id: own.mergedInto})
  WITH row, record, described, coalesce(survivor, own) AS own, COLLECT {
    WITH row, record, own
    WHERE record IS NULL AND own IS NULL
    MATCH (elsewhere:SourceRecord {externalId: row.externalId})
    USING INDEX elsewhere:SourceRecord(externalId)
    WHERE elsewhere.tenant = $tenant
    WITH elsewhere
    MATCH (elsewhere)-[:DESCRIBES]->(known)
    RETURN DISTINCT known
    LIMIT 2
  } AS others
  RETURN
    coalesce(described, own, CASE size(others) WHEN 1 THEN others[0] END) AS ci,
    CASE
      WHEN described IS NOT NULL THEN 'RECORD'
      WHEN own IS NOT NULL THEN 'OWN_ID'
      WHEN size(others) = 1 THEN 'OTHER_SOURCE'
    END AS by
}
RETURN
  row.externalId AS externalId,
  record.hash AS hash,
  by,
  ci {.*} AS ci,
  COLLECT {
    MATCH (ci)-[kind:OWNED_BY|SUPPORTED_BY|APPROVED_BY]->(party)
    RETURN {kind: type(kind), party: party {.id, .name, kind: CASE WHEN party:Team THEN 'TEAM' ELSE 'PERSON' END}}
  } AS owners,
  COLLECT {
    MATCH (ci)<-[:DESCRIBES]-(described:SourceRecord)
    RETURN described {.*}
  } AS records
