CREATE TABLE tidewaiter.reviewed_objects (
  owner text NOT NULL,
  repo text NOT NULL,
  number integer NOT NULL,
  installation_id bigint NOT NULL,
  facts text NOT NULL,
  PRIMARY KEY (owner, repo, number),
  FOREIGN KEY (owner, repo, number) REFERENCES tidewaiter.latest_reviews (owner, repo, number) ON DELETE CASCADE
);
