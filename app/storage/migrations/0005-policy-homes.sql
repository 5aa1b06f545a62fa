ALTER TABLE tidewaiter.seen_policies ALTER COLUMN repository DROP NOT NULL;
ALTER TABLE tidewaiter.seen_policies ADD COLUMN repository_id bigint;
ALTER TABLE tidewaiter.seen_policies ADD COLUMN places jsonb NOT NULL DEFAULT '[]';
ALTER TABLE tidewaiter.seen_policies ADD COLUMN claim_id bigint;
ALTER TABLE tidewaiter.seen_policies ADD COLUMN claim_beside boolean NOT NULL DEFAULT false;
