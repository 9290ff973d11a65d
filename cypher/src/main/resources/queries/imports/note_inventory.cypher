// Keeps with a plan what it means for the CIs that its source did not bring.
// $tenant, $id  of the run
// $whole  whether it brings, or marks as missing, everything that the source describes
// $brake  whether it would retire so many CIs that a person has to confirm their number
CYPHER 25
MATCH (run:ImportRun {id: $id})
WHERE run.tenant = $tenant
SET run.whole = $whole, run.brake = $brake
