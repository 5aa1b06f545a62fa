ALTER TABLE tidewaiter.reviews ADD COLUMN repository_id bigint;
ALTER TABLE tidewaiter.reviews ADD COLUMN reasons jsonb NOT NULL DEFAULT '[]';
ALTER TABLE tidewaiter.reviews ADD COLUMN policy text;
CREATE INDEX reviews_visible ON tidewaiter.reviews (installation_id, repository_id, finished_at);
CREATE INDEX reviews_check_run ON tidewaiter.reviews (check_run_id);
ALTER TABLE tidewaiter.findings ADD COLUMN waiver jsonb;

CREATE TABLE tidewaiter.review_pages (
  review_id bigint PRIMARY KEY REFERENCES tidewaiter.reviews (id) ON DELETE CASCADE,
  page bytea NOT NULL,
  content_policy text NOT NULL
);

CREATE TABLE tidewaiter.sessions (
  id_digest text PRIMARY KEY,
  user_id bigint NOT NULL,
  login text NOT NULL,
  sealed bytea NOT NULL,
  visible jsonb NOT NULL,
  visible_at timestamptz NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  signed_in_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX sessions_expires_at ON tidewaiter.sessions (expires_at);
CREATE INDEX sessions_user_id ON tidewaiter.sessions (user_id);
