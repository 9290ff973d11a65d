// How many CIs a team owns, supports or approves the changes of.
// $tenants: ids of the tenants that may be seen
// $team: id of the team
// Columns: kind (OWNED_BY, SUPPORTED_BY or APPROVED_BY), cis (of whatever tenant), seen (those that may be seen)
CYPHER 25
MATCH (team:Team {id: $team})<-[duty:OWNED_BY|SUPPORTED_BY|APPROVED_BY]-(ci:Ci)
WHERE team.tenant IN $tenants
RETURN type(duty) AS kind, count(ci) AS cis, count(CASE WHEN ci.tenant IN $tenants THEN 1 END) AS seen
ORDER BY kind
