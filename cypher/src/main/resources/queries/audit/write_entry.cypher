// Adds one entry to the audit trail.
// $tenant     id of the tenant it happened in
// $id         id of the entry
// $at         when
// $actor      id of the person, or the name of the job
// $actorName  as people know them
// $origin     from where
// $about      kind and id of what it was done to
// $action     the verb
// $headline   one sentence, in English
// $template   what it is called in every language
// $said       JSON of the sentence and what comes in it
// $before     JSON of the values that changed, as they were
// $after      JSON of the same, as they became
// $why        the reason that was given, or empty
CYPHER 25
CREATE (:AuditEntry {id: $id, tenant: $tenant, at: $at, actor: $actor, actorName: $actorName, origin: $origin,
  about: $about, action: $action, headline: $headline, template: $template, said: $said, before: $before, after: $after, why: $why})
