// Whether a person, active or not, holds a role in some other tenant than these.
// Reaches across tenants: it keeps an administrator from taking over roles they do not administer, and answers yes or no only.
// $person        id of the person
// $administered  ids of the tenants that somebody administers
// Columns: holds
CYPHER 25
MATCH (person:Person {id: $person})
RETURN EXISTS {
  MATCH (person)-[grant:HAS_ROLE]->(granted:Tenant)<-[:CHILD_OF*0..]-(tenant:Tenant)
  WHERE (grant.below OR tenant = granted) AND NOT tenant.id IN $administered
} AS holds
