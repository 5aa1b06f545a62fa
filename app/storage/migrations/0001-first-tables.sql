CREATE TABLE tidewaiter.deliveries (
  id text PRIMARY KEY,
  event text NOT NULL,
  action text,
  installation_id bigint,
  repository text,
  jobs integer NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX deliveries_received_at ON tidewaiter.deliveries (received_at);

CREATE TABLE tidewaiter.reviews (
  id bigserial PRIMARY KEY,
  installation_id bigint NOT NULL,
  owner text NOT NULL,
  repo text NOT NULL,
  number integer,
  base_sha text NOT NULL,
  base_ref text,
  head_sha text NOT NULL,
  check_run_id bigint NOT NULL,
  engine_version text NOT NULL,
  policy_digest text NOT NULL,
  judged_on text NOT NULL,
  inputs jsonb NOT NULL,
  verdict text NOT NULL,
  conclusion text NOT NULL,
  counts jsonb NOT NULL,
  duration_ms integer NOT NULL,
  api_calls integer NOT NULL,
  correlation_id text NOT NULL,
  started_at timestamptz NOT NULL,
  finished_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX reviews_pull_request ON tidewaiter.reviews (owner, repo, number, finished_at DESC);
CREATE INDEX reviews_finished_at ON tidewaiter.reviews (finished_at);

CREATE TABLE tidewaiter.latest_reviews (
  owner text NOT NULL,
  repo text NOT NULL,
  number integer NOT NULL,
  review_id bigint NOT NULL REFERENCES tidewaiter.reviews (id) ON DELETE CASCADE,
  started_at timestamptz NOT NULL,
  PRIMARY KEY (owner, repo, number)
);
CREATE INDEX latest_reviews_review_id ON tidewaiter.latest_reviews (review_id);

CREATE TABLE tidewaiter.findings (
  owner text NOT NULL,
  repo text NOT NULL,
  number integer NOT NULL,
  position integer NOT NULL,
  fingerprint text NOT NULL,
  rule_id text NOT NULL,
  severity text NOT NULL,
  path text NOT NULL,
  line integer NOT NULL,
  subject text NOT NULL,
  message text NOT NULL,
  state text NOT NULL,
  PRIMARY KEY (owner, repo, number, position),
  FOREIGN KEY (owner, repo, number) REFERENCES tidewaiter.latest_reviews (owner, repo, number) ON DELETE CASCADE
);
CREATE INDEX findings_rule ON tidewaiter.findings (rule_id, state);

CREATE TABLE tidewaiter.comments (
  owner text NOT NULL,
  repo text NOT NULL,
  number integer NOT NULL,
  comment_id bigint NOT NULL,
  fingerprint text NOT NULL,
  rule_id text NOT NULL,
  state text NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (owner, repo, number, comment_id, fingerprint)
);
CREATE INDEX comments_updated_at ON tidewaiter.comments (updated_at);

CREATE TABLE tidewaiter.audit_log (
  id bigserial PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  action text NOT NULL,
  actor text NOT NULL,
  installation_id bigint,
  owner text,
  repo text,
  number integer,
  sha text,
  correlation_id text,
  detail jsonb NOT NULL
);
CREATE INDEX audit_log_owner ON tidewaiter.audit_log (owner, id DESC);
CREATE INDEX audit_log_repository ON tidewaiter.audit_log (owner, repo, id DESC);
CREATE INDEX audit_log_at ON tidewaiter.audit_log (at);

CREATE TABLE tidewaiter.enqueued_jobs (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX enqueued_jobs_at ON tidewaiter.enqueued_jobs (at);

CREATE TABLE tidewaiter.schedules (
  name text PRIMARY KEY,
  enqueued_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE tidewaiter.seen_policies (
  owner text PRIMARY KEY,
  repository text NOT NULL
);

CREATE TABLE tidewaiter.policy_changes (
  owner text PRIMARY KEY,
  changes integer NOT NULL
);
