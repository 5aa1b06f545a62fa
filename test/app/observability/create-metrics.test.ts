import { expect, test } from 'vitest';
import { createMetrics } from '../../../app/observability/create-metrics.ts';

test('what is counted is what Prometheus reads', async () => {
  const metrics = createMetrics();
  metrics.delivery('pull_request', 'enqueued');
  metrics.delivery('pull_request', 'enqueued');
  metrics.delivery('unknown', 'refused');
  metrics.webhook(200, 30);
  metrics.job('review-pull-request', 'done', 1_500);
  metrics.review({ conclusion: 'failure', durationMs: 1_400, apiCalls: 5, findings: 3 });
  metrics.gitHubRequest({ resource: 'rest', outcome: 'ok', points: 5 });
  metrics.gitHubRequest({ resource: 'rest', outcome: 'rate-limited', points: 1 });
  metrics.watchQueue({ counts: () => Promise.resolve([{ kind: 'sweep', queued: 3, active: 1, failed: 0 }]) });
  const { contentType, body } = await metrics.render();
  expect(contentType).toContain('text/plain');
  expect(body.split('\n')).toEqual(
    expect.arrayContaining([
      'tidewaiter_webhook_deliveries_total{event="pull_request",outcome="enqueued"} 2',
      'tidewaiter_webhook_deliveries_total{event="unknown",outcome="refused"} 1',
      'tidewaiter_webhook_duration_seconds_bucket{le="0.025",status="200"} 0',
      'tidewaiter_webhook_duration_seconds_bucket{le="0.05",status="200"} 1',
      'tidewaiter_job_duration_seconds_sum{kind="review-pull-request",outcome="done"} 1.5',
      'tidewaiter_review_duration_seconds_count{conclusion="failure"} 1',
      'tidewaiter_review_api_calls_total 5',
      'tidewaiter_findings_total 3',
      'tidewaiter_github_requests_total{resource="rest",outcome="ok"} 1',
      'tidewaiter_github_requests_total{resource="rest",outcome="rate-limited"} 1',
      'tidewaiter_github_points_total{resource="rest"} 6',
      'tidewaiter_queue_jobs{kind="sweep",state="queued"} 3',
      'tidewaiter_queue_jobs{kind="sweep",state="active"} 1',
      'tidewaiter_queue_reachable 1',
    ]),
  );
  expect(body).toContain('process_resident_memory_bytes');
});

test('a queue that is away does not take the other numbers with it', async () => {
  const metrics = createMetrics();
  metrics.watchQueue({ counts: () => Promise.reject(new Error('no database')) });
  metrics.delivery('push', 'ignored');
  const { body } = await metrics.render();
  expect(body).toContain('tidewaiter_queue_reachable 0');
  expect(body).toContain('tidewaiter_webhook_deliveries_total{event="push",outcome="ignored"} 1');
  expect(body).not.toContain('tidewaiter_queue_jobs{');
});
