// The audit trail, newest first. Who is at home in a tenant that may not be seen has no name, id or address.
// $tenants   ids of the tenants that may be seen
// $actor     id of who did it, null for anybody
// $about     the beginning of kind and id, null for anything
// $action    the verb, null for any
// $text      part of the headline, in small letters; null for all
// $templates of headlines that are as good as the text
// $from      the earliest time
// $until     the latest time
// $beforeId  of the entries at the latest time only those with a smaller id
// $limit     how many
// Columns: id, tenant, at, actor ('provider' when hidden), actorName and origin (empty then), about, action, headline,
//   said (JSON, null in old entries), before and after (JSON), why
CYPHER 25
MATCH (entry:AuditEntry)
WHERE entry.tenant IN $tenants AND entry.at >= $from AND entry.at <= $until
  AND (entry.at < $until OR entry.id < $beforeId)
  AND ($actor IS NULL OR (entry.actor = $actor AND EXISTS { (who:Person {id: $actor}) WHERE who.tenant IN $tenants }))
  AND ($about IS NULL OR entry.about STARTS WITH $about)
  AND ($action IS NULL OR entry.action = $action)
  AND ($text IS NULL OR toLower(entry.headline) CONTAINS $text OR entry.template IN $templates)
WITH entry
ORDER BY entry.at DESC, entry.id DESC
LIMIT $limit
OPTIONAL MATCH (who:Person {id: entry.actor})
WITH entry, coalesce(who.tenant IN $tenants, true) AS known
RETURN entry.id AS id, entry.tenant AS tenant, entry.at AS at,
       CASE WHEN known THEN entry.actor ELSE 'provider' END AS actor,
       CASE WHEN known THEN entry.actorName ELSE '' END AS actorName,
       CASE WHEN known THEN entry.origin ELSE '' END AS origin,
       entry.about AS about, entry.action AS action, entry.headline AS headline, entry.said AS said,
       entry.before AS before, entry.after AS after, entry.why AS why
ORDER BY at DESC, id DESC
