ALTER TABLE tidewaiter.audit_log ADD COLUMN repository_id bigint;
ALTER TABLE tidewaiter.audit_log ADD COLUMN previous text;
ALTER TABLE tidewaiter.audit_log ADD COLUMN hash text;
CREATE INDEX audit_log_visible ON tidewaiter.audit_log (installation_id, id DESC);
