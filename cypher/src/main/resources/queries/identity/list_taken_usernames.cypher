// Which of these user names somebody of another tenant has; they are unique in the whole installation.
// $tenant     the tenant that is imported into
// $usernames  in small letters
// Columns: username
CYPHER 25
MATCH (person:Person)
WHERE person.username IN $usernames AND person.tenant <> $tenant
RETURN person.username AS username
