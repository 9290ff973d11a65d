CREATE CONSTRAINT impact_assessment_id IF NOT EXISTS FOR (n:ImpactAssessment) REQUIRE n.id IS UNIQUE;
CREATE INDEX impact_assessment_tenant IF NOT EXISTS FOR (n:ImpactAssessment) ON (n.tenant, n.keptAt);
