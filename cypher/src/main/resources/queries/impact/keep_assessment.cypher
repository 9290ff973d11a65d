// Keeps an answer of impact.
// $tenant           whose it is
// $id               its id
// $sees             ids of the tenants whose CIs it may show
// $name             as people call it
// $keptBy, $keptByName  who kept it
// $keptAt           when
// $topologyVersion  of the topology it used
// $down, $degraded, $atRisk, $absorbed  its figures
// $question         as JSON
// $report           as compressed JSON
CYPHER 25
CREATE (:ImpactAssessment {
  id: $id,
  tenant: $tenant,
  sees: $sees,
  name: $name,
  keptBy: $keptBy,
  keptByName: $keptByName,
  keptAt: $keptAt,
  topologyVersion: $topologyVersion,
  down: $down,
  degraded: $degraded,
  atRisk: $atRisk,
  absorbed: $absorbed,
  question: $question,
  report: $report
})
