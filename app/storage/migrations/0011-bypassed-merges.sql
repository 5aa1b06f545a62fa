CREATE INDEX audit_log_bypassed ON tidewaiter.audit_log (installation_id, id DESC) WHERE action = 'gate.bypassed';
