// Forgets a kept answer of impact.
// $tenant  whose it is
// $id      its id
CYPHER 25
MATCH (assessment:ImpactAssessment {id: $id, tenant: $tenant})
DELETE assessment
