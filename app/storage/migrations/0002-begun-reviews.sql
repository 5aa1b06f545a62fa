CREATE TABLE tidewaiter.begun_reviews (
  owner text NOT NULL,
  repo text NOT NULL,
  number integer NOT NULL,
  head_sha text NOT NULL,
  begun_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (owner, repo, number, head_sha)
);
CREATE INDEX begun_reviews_begun_at ON tidewaiter.begun_reviews (begun_at);
