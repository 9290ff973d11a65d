// Pairs of live CIs that share an identifier, so that they could be one; those that a stronger identifier tells apart are none.
// $tenants: ids of the tenants that may be seen
// $id: of a CI that is one of each pair, or null
// $toldApart: true for the pairs that somebody has told apart, false for all others
// $classes, $sources: only pairs with one of such a class or source; an empty list does not restrict
// $related: by class, those that one of its CIs could turn out to be of
// $offset, $limit: how many pairs to leave out and to return
// $together: how many of those that share one identifier are paired at most
// Columns: inAll (how many pairs), pairs ({rules, one, other, tenantName, by and at (who told them apart, and when, or null)} each; one and
//   other: ci (all properties), owners ({kind, party} each), records (all properties of each))
CYPHER 25
CALL () {
  WITH $id AS id
  WHERE id IS NOT NULL
  MATCH (:Ci {id: id})<-[:IDENTIFIES]-(identifier:Identifier)
  RETURN DISTINCT identifier.key AS key
  UNION ALL
  WITH $id AS id
  WHERE id IS NULL
  MATCH (identifier:Identifier)
  USING INDEX identifier:Identifier(key)
  WHERE identifier.key IS NOT NULL
  WITH identifier.key AS key, count(*) AS times
  WHERE times > 1
  RETURN key
}
CALL (key) {
  MATCH (identifier:Identifier {key: key})
  USING INDEX identifier:Identifier(key)
  WHERE identifier.tenant IN $tenants
  MATCH (identifier)-[:IDENTIFIES]->(ci:Ci)
  WHERE ci.status <> 'RETIRED'
  CALL (identifier, ci) {
    WITH identifier
    WHERE identifier.within IS NULL
    RETURN null AS place
    UNION ALL
    MATCH (ci)-[edge]->(around:Ci)
    WHERE type(edge) = identifier.within
    RETURN around.id AS place
  }
  WITH identifier, ci, place
  ORDER BY ci.id = $id DESC, ci.firstSeen, ci.id
  WITH identifier.tenant AS tenant, identifier.rule AS rule, place, collect(ci)[..$together] AS alike, min(identifier.rank) AS rank
  WHERE size(alike) > 1
  UNWIND range(0, size(alike) - 2) AS i
  UNWIND range(i + 1, size(alike) - 1) AS j
  RETURN rule, rank, alike[i] AS one, alike[j] AS other
}
WITH one, other, rule, rank
WHERE ($id IS NULL OR one.id = $id OR other.id = $id)
  AND other.class IN $related[one.class]
  AND (size($classes) = 0 OR one.class IN $classes OR other.class IN $classes)
WITH
  one, other, collect(DISTINCT rule) AS rules, min(rank) AS rank,
  head(COLLECT { MATCH (one)<-[:IDENTIFIES]-(strongest:Identifier {rank: 0}) WHERE strongest.within IS NULL RETURN strongest }) AS mine,
  head(COLLECT { MATCH (other)<-[:IDENTIFIES]-(strongest:Identifier {rank: 0}) WHERE strongest.within IS NULL RETURN strongest }) AS theirs
WHERE (mine IS NULL OR theirs IS NULL OR mine.rule <> theirs.rule OR mine.key = theirs.key)
  AND (size($sources) = 0
    OR EXISTS { (one)<-[:DESCRIBES]-(record:SourceRecord) WHERE record.source IN $sources }
    OR EXISTS { (other)<-[:DESCRIBES]-(record:SourceRecord) WHERE record.source IN $sources })
OPTIONAL MATCH (apart:ToldApart {
  key: CASE WHEN one.id < other.id THEN one.id + '|' + other.id ELSE other.id + '|' + one.id END
})
WITH one, other, rules, rank, apart
WHERE $toldApart = (apart IS NOT NULL)
ORDER BY rank, one.nameKey, one.id, other.nameKey, other.id
WITH collect({one: one, other: other, rules: rules, apart: apart}) AS found
RETURN
  size(found) AS inAll,
  COLLECT {
    UNWIND found[$offset..$offset + $limit] AS pair
    WITH pair, pair.one AS one, pair.other AS other
    RETURN {
      rules: pair.rules,
      by: pair.apart.byName,
      at: pair.apart.at,
      tenantName: head(COLLECT { MATCH (tenant:Tenant {id: one.tenant}) RETURN tenant.name }),
      one: {
        ci: one {.*},
        owners: COLLECT {
          MATCH (one)-[kind:OWNED_BY|SUPPORTED_BY|APPROVED_BY]->(party)
          RETURN {kind: type(kind), party: party {.id, .name, kind: CASE WHEN party:Team THEN 'TEAM' ELSE 'PERSON' END}}
        },
        records: COLLECT {
          MATCH (one)<-[:DESCRIBES]-(record:SourceRecord)
          RETURN record {.*}
          ORDER BY record.firstSeen, record.key
        }
      },
      other: {
        ci: other {.*},
        owners: COLLECT {
          MATCH (other)-[kind:OWNED_BY|SUPPORTED_BY|APPROVED_BY]->(party)
          RETURN {kind: type(kind), party: party {.id, .name, kind: CASE WHEN party:Team THEN 'TEAM' ELSE 'PERSON' END}}
        },
        records: COLLECT {
          MATCH (other)<-[:DESCRIBES]-(record:SourceRecord)
          RETURN record {.*}
          ORDER BY record.firstSeen, record.key
        }
      }
    }
  } AS pairs
