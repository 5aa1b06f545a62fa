CREATE TABLE tidewaiter.begun_comparisons (
  owner text NOT NULL,
  repo text NOT NULL,
  number integer NOT NULL,
  head_sha text NOT NULL,
  begun_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  PRIMARY KEY (owner, repo, number, head_sha)
);
CREATE INDEX begun_comparisons_begun_at ON tidewaiter.begun_comparisons (begun_at);

CREATE TABLE tidewaiter.awaited_scans (
  owner text NOT NULL,
  repo text NOT NULL,
  place text NOT NULL,
  head_sha text NOT NULL,
  workflows jsonb NOT NULL,
  job jsonb NOT NULL,
  begun_at timestamptz NOT NULL DEFAULT now(),
  until timestamptz NOT NULL,
  ended boolean NOT NULL DEFAULT false,
  told_at timestamptz,
  PRIMARY KEY (owner, repo, place)
);
CREATE INDEX awaited_scans_head ON tidewaiter.awaited_scans (owner, repo, head_sha);
CREATE INDEX awaited_scans_until ON tidewaiter.awaited_scans (until) WHERE NOT ended;
CREATE INDEX awaited_scans_begun_at ON tidewaiter.awaited_scans (begun_at);
