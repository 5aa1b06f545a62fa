import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as v from 'valibot';

const value = v.object({ stringValue: v.optional(v.string()), intValue: v.optional(v.number()), doubleValue: v.optional(v.number()) });
const attributes = v.array(v.object({ key: v.string(), value }));
const span = v.object({
  traceId: v.string(),
  spanId: v.string(),
  parentSpanId: v.optional(v.string()),
  name: v.string(),
  kind: v.number(),
  attributes,
  status: v.object({ code: v.optional(v.number()) }),
});
/** Source: opentelemetry-proto, `ExportTraceServiceRequest` in its JSON form. */
const request = v.object({
  resourceSpans: v.array(v.object({ resource: v.object({ attributes }), scopeSpans: v.array(v.object({ spans: v.array(span) })) })),
});

/** A span as a collector was told of it. */
export interface ToldSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly name: string;
  readonly failed: boolean;
  readonly attributes: Readonly<Record<string, string | number>>;
}

const asRecord = (given: v.InferOutput<typeof attributes>): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    given.map(({ key, value: { stringValue, intValue, doubleValue } }) => [key, stringValue ?? intValue ?? doubleValue ?? '']),
  );

/** A collector of OpenTelemetry's, as far as it takes traces: OTLP as JSON over HTTP. */
export interface TraceCollector {
  readonly url: string;
  readonly spans: ToldSpan[];
  readonly resources: Readonly<Record<string, string | number>>[];
  /** Of each batch. */
  readonly headers: IncomingHttpHeaders[];
  /** All that it was sent. */
  readonly text: () => string;
  readonly close: () => Promise<void>;
}

/** `status`: what it answers to each batch. */
export const startTraceCollector = async (status = 200): Promise<TraceCollector> => {
  const collected = {
    spans: [] as ToldSpan[],
    resources: [] as Readonly<Record<string, string | number>>[],
    headers: [] as IncomingHttpHeaders[],
  };
  let all = '';
  const server = createServer((incoming, response) => {
    let body = '';
    incoming.setEncoding('utf8');
    incoming.on('data', piece => {
      body += piece;
    });
    incoming.on('end', () => {
      all += body;
      collected.headers.push(incoming.headers);
      if (status === 200)
        for (const { resource, scopeSpans } of v.parse(request, JSON.parse(body)).resourceSpans) {
          collected.resources.push(asRecord(resource.attributes));
          for (const one of scopeSpans.flatMap(({ spans }) => spans))
            collected.spans.push({
              traceId: one.traceId,
              spanId: one.spanId,
              parentSpanId: one.parentSpanId,
              name: one.name,
              // STATUS_CODE_ERROR
              failed: one.status.code === 2,
              attributes: asRecord(one.attributes),
            });
        }
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end('{}');
    });
  });
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1/traces`,
    ...collected,
    text: () => all,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>(resolve => void server.close(() => resolve()));
    },
  };
};
