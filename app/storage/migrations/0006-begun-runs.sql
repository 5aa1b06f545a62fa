CREATE TABLE tidewaiter.begun_runs (
  key text PRIMARY KEY,
  runs integer NOT NULL,
  begun_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX begun_runs_begun_at ON tidewaiter.begun_runs (begun_at);
