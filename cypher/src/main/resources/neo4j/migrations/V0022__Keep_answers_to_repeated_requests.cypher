CREATE CONSTRAINT kept_answer_key IF NOT EXISTS FOR (a:KeptAnswer) REQUIRE a.key IS UNIQUE;
CREATE INDEX kept_answer_until IF NOT EXISTS FOR (a:KeptAnswer) ON (a.until);
