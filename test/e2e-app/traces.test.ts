import { afterAll, describe, expect, test, vi } from 'vitest';
import { hostNetworkPod } from '../e2e/sample-files.ts';
import { startTraceCollector, type ToldSpan, type TraceCollector } from '../support/app/trace-collector.ts';
import { useApp } from './app-harness.ts';
import { checkOf } from './views.ts';

let collector: TraceCollector;
const app = useApp(async () => {
  collector = await startTraceCollector();
  return { traces: { url: collector.url, headers: { 'x-key': 'of-the-collector' }, serviceName: 'tidewaiter-eu', resource: {}, share: 1 } };
});
afterAll(() => collector.close());

/** The spans of one trace, once the run of its job is among them: they go out in batches, every few seconds. */
const told = (traceId: string, name: string): Promise<readonly ToldSpan[]> =>
  vi.waitFor(
    () => {
      const spans = collector.spans.filter(span => span.traceId === traceId);
      expect(spans.map(span => span.name)).toContain(name);
      return spans;
    },
    { timeout: 20_000, interval: 100 },
  );

const nameOfParent = (spans: readonly ToldSpan[], { parentSpanId }: ToldSpan): string | undefined =>
  spans.find(({ spanId }) => spanId === parentSpanId)?.name;

describe('traces, sent to a collector', () => {
  test('of a delivery are one, by its id: the webhook, the job that comes of it, what it asks of GitHub, judges and stores', async () => {
    const secret = 'ghp_0123456789012345678901234567890123456';
    const pull = app()
      .organization()
      .repository({ name: 'shop' })
      .pullRequest({ files: { 'pod.yaml': `${hostNetworkPod()}# written by somebody: ${secret}\n` } });
    const { guid } = await app().deliver(pull.event('opened'));
    await app().settle();
    expect(checkOf(pull).state).toBe('failure');
    const spans = await told(guid.replaceAll('-', ''), 'job review-pull-request');
    const [webhook, job] = ['webhook pull_request', 'job review-pull-request'].map(name => spans.find(span => span.name === name));
    expect(webhook?.attributes).toMatchObject({ 'tidewaiter.delivery': guid, 'tidewaiter.event': 'pull_request' });
    expect(job?.attributes).toMatchObject({
      'vcs.provider.name': 'github',
      'vcs.repository.name': 'shop',
      'vcs.change.id': String(pull.number),
      'tidewaiter.attempt': 1,
    });
    const ofJob = spans.filter(span => span.parentSpanId === job?.spanId);
    const names = ofJob.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['judge review', 'POST /repos/{owner}/{repo}/check-runs', 'POST /graphql']));
    expect(spans.filter(({ name }) => name === 'Storing a job').map(span => nameOfParent(spans, span))).toContain('webhook pull_request');
    const check = ofJob.find(({ name }) => name === 'POST /repos/{owner}/{repo}/check-runs');
    expect(check?.attributes).toMatchObject({
      'http.request.method': 'POST',
      'http.response.status_code': 201,
      'server.address': '127.0.0.1',
    });
    // What is not there is an error of the request by OpenTelemetry's conventions, and none of the job.
    expect(new Set(spans.filter(({ failed }) => failed).map(span => span.attributes['http.response.status_code']))).toEqual(new Set([404]));
    expect(collector.resources[0]).toMatchObject({ 'service.name': 'tidewaiter-eu' });
    expect(collector.headers[0]?.['x-key']).toBe('of-the-collector');
    for (const word of [secret, 'written by somebody', 'ghs_', 'hostNetwork']) expect(collector.text()).not.toContain(word);
  });

  test('tell which request failed and how, without its words', async () => {
    const pull = app()
      .organization()
      .repository()
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const fault = app().github.fail({
      route: 'checks/create',
      repository: pull.repository.fullName,
      status: 502,
      body: 'a page of a broken proxy',
    });
    const { guid } = await app().deliver(pull.event('opened'));
    await vi.waitFor(() => expect(fault.hits).toBeGreaterThan(0), { timeout: 20_000 });
    fault.remove();
    await app().settle();
    const spans = await told(guid.replaceAll('-', ''), 'job review-pull-request');
    const failed = spans.filter(span => span.name === 'POST /repos/{owner}/{repo}/check-runs' && span.failed);
    expect(failed[0]?.attributes).toMatchObject({ 'http.response.status_code': 502, 'error.type': 'HttpError' });
    expect(collector.text()).not.toContain('broken proxy');
  });
});
