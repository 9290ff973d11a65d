// The kept answers of impact that show nothing the reader may not see, newest first.
// $tenants   ids of the tenants whose CIs may be seen
// $until     those kept earlier, and of those kept at that very time
// $beforeId  those with a smaller id
// $limit     how many at most
// Columns: assessment (all its properties but the question and the report), keptByName (empty when that person may not be seen)
CYPHER 25
MATCH (assessment:ImpactAssessment)
WHERE assessment.tenant IN $tenants
  AND all(seen IN assessment.sees WHERE seen IN $tenants)
  AND (assessment.keptAt < $until OR assessment.keptAt = $until AND assessment.id < $beforeId)
WITH assessment
ORDER BY assessment.keptAt DESC, assessment.id DESC
LIMIT $limit
RETURN
  assessment {
    .id, .tenant, .sees, .name, .keptBy, .keptAt, .topologyVersion, .down, .degraded, .atRisk, .absorbed
  } AS assessment,
  CASE WHEN EXISTS { (who:Person {id: assessment.keptBy}) WHERE NOT who.tenant IN $tenants } THEN ''
    ELSE assessment.keptByName END AS keptByName
ORDER BY assessment.keptAt DESC, assessment.id DESC
