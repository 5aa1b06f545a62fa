import { context, DiagLogLevel, diag, trace } from '@opentelemetry/api';
import type { Logger } from 'pino';
import { version } from '../../src/version.ts';
import type { TraceSettings } from '../settings.ts';
import { takeWantedTraceId } from './traces.ts';

/** Traces that go out. */
export interface TraceExport {
  /** Sends what is left; what the collector does not take is said in the log. */
  close(): Promise<void>;
}

/** The library's own complaints, in our log: its collector may be away for days, and reviews go on. */
const complainTo = (logger: Logger): void => {
  const log = logger.child({ part: 'traces' });
  const nothing = (): undefined => undefined;
  const tell = (message: string): void => log.warn(message);
  diag.setLogger(
    { error: tell, warn: tell, info: nothing, debug: nothing, verbose: nothing },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
};

/**
 * Sends traces by OTLP (JSON over HTTP) from now on, in batches and beside the work: what a collector does not take is dropped. The library is loaded only
 * here: most who run the App want none of it.
 */
export const exportTraces = async ({ url, headers, serviceName, resource, share }: TraceSettings, logger: Logger): Promise<TraceExport> => {
  const [{ OTLPTraceExporter }, { AsyncLocalStorageContextManager }, { resourceFromAttributes }, sdk] = await Promise.all([
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/context-async-hooks'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace'),
  ]);
  complainTo(logger);
  const random = new sdk.RandomIdGenerator();
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ ...resource, 'service.name': serviceName, 'service.version': version }),
    // Why not by the parent: all of a delivery has one trace id, whichever process it is in, so that all is kept or nothing.
    sampler: new sdk.TraceIdRatioBasedSampler(share),
    idGenerator: {
      generateTraceId: () => takeWantedTraceId() ?? random.generateTraceId(),
      generateSpanId: () => random.generateSpanId(),
    },
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url, headers: { ...headers } }) })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  return {
    close: async () => {
      try {
        await provider.shutdown();
      } catch (error) {
        logger.warn({ err: error }, 'the last traces were not taken');
      } finally {
        trace.disable();
        context.disable();
        diag.disable();
      }
    },
  };
};
