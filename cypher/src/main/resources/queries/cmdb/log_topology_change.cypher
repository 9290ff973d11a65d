// Says that a transaction has written to CIs or relationships, stamped by the database's clock.
// Reaches across tenants: a change of the topology concerns whoever depends on it, and ids are all that is kept.
// $id: of the record
// $cis: ids of the CIs written, or at the ends of a relationship written; none stands for all
CYPHER 25
CREATE (:TopologyChange {id: $id, at: datetime.realtime(), cis: $cis})
