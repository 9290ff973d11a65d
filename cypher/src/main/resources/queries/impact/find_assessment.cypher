// One kept answer of impact, unless it shows what the reader may not see.
// $tenants  ids of the tenants whose CIs may be seen
// $id       its id
// Columns: assessment (all its properties), keptByName (empty when that person may not be seen)
CYPHER 25
MATCH (assessment:ImpactAssessment {id: $id})
WHERE assessment.tenant IN $tenants AND all(seen IN assessment.sees WHERE seen IN $tenants)
RETURN
  properties(assessment) AS assessment,
  CASE WHEN EXISTS { (who:Person {id: assessment.keptBy}) WHERE NOT who.tenant IN $tenants } THEN ''
    ELSE assessment.keptByName END AS keptByName
