CREATE TABLE tidewaiter.begun_verifications (
  owner text NOT NULL,
  repo text NOT NULL,
  number integer NOT NULL,
  head_sha text NOT NULL,
  begun_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  PRIMARY KEY (owner, repo, number, head_sha)
);
CREATE INDEX begun_verifications_begun_at ON tidewaiter.begun_verifications (begun_at);

CREATE TABLE tidewaiter.image_judgements (
  owner text NOT NULL,
  key text NOT NULL,
  judgement jsonb NOT NULL,
  judged_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (owner, key)
);
CREATE INDEX image_judgements_judged_at ON tidewaiter.image_judgements (judged_at);

CREATE TABLE tidewaiter.trust_digests (
  owner text PRIMARY KEY,
  digest text NOT NULL
);
