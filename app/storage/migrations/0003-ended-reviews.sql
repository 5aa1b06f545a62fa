ALTER TABLE tidewaiter.begun_reviews ADD COLUMN ended_at timestamptz;
