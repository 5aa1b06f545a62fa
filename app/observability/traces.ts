import { createHash } from 'node:crypto';
import { type Attributes, context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import type { Job } from '../queue/job.ts';

/**
 * What the App does, as OpenTelemetry tells it: a delivery of GitHub and all jobs that come of it are one trace, whose id is the delivery's. Nothing of
 * this does anything until `exportTraces` has said where traces go. What people wrote is in no attribute, nor is the message of an error.
 */
const tracer = (): Tracer => trace.getTracer('tidewaiter');

/** The id that the next trace is to have. */
let wantedTraceId: string | undefined;

/** For the source of ids: the id that was asked for last, once. */
export const takeWantedTraceId = (): string | undefined => {
  const wanted = wantedTraceId;
  wantedTraceId = undefined;
  return wanted;
};

/**
 * The trace of what belongs together: a GUID, as GitHub's deliveries have, is one as it is (W3C Trace Context: 16 bytes in lower-case hex, not all zero), and
 * of other words their digest is.
 */
export const traceIdOf = (correlationId: string): string => {
  const hex = correlationId.replaceAll('-', '').toLowerCase();
  return /^[0-9a-f]{32}$/u.test(hex) && !/^0+$/u.test(hex) ? hex : createHash('sha256').update(correlationId).digest('hex').slice(0, 32);
};

const toEnd = async <T>(span: Span, work: (span: Span) => Promise<T>): Promise<T> => {
  try {
    return await context.with(trace.setSpan(context.active(), span), () => work(span));
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error.type', error instanceof Error ? error.name : 'Error');
    throw error;
  } finally {
    span.end();
  }
};

/** Does work that begins in this process: a delivery, a run of a job. It is in the trace of its correlation id, whatever process it runs in. */
export const inTrace = <T>(
  correlationId: string,
  { name, kind, attributes }: { readonly name: string; readonly kind: 'server' | 'consumer'; readonly attributes: Attributes },
  work: (span: Span) => Promise<T>,
): Promise<T> => {
  wantedTraceId = traceIdOf(correlationId);
  const span = tracer().startSpan(name, { kind: kind === 'server' ? SpanKind.SERVER : SpanKind.CONSUMER, attributes }, ROOT_CONTEXT);
  wantedTraceId = undefined;
  return toEnd(span, work);
};

/** Does a step of such work. Outside of any it is not told: databases are asked all the time. */
export const inSpan = <T>(
  name: string,
  attributes: Attributes,
  work: (span?: Span) => Promise<T>,
  kind: 'client' | 'internal' = 'internal',
): Promise<T> => {
  if (trace.getActiveSpan() === undefined) return work();
  return toEnd(tracer().startSpan(name, { kind: kind === 'client' ? SpanKind.CLIENT : SpanKind.INTERNAL, attributes }), work);
};

/** What a job is about, in the words of OpenTelemetry's conventions for version control. */
export const attributesOf = (job: Job): Attributes => ({
  'vcs.provider.name': 'github',
  ...('owner' in job && { 'vcs.owner.name': job.owner }),
  ...('repo' in job && { 'vcs.repository.name': job.repo }),
  ...('number' in job && { 'vcs.change.id': String(job.number) }),
  'tidewaiter.job': job.kind,
});
