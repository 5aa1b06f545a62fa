import * as v from 'valibot';
import { percentDecoded } from '../src/text/percent-decoded.ts';
import type { AppSettings } from './settings.ts';

const isAddress = (text: string): boolean => ['https:', 'http:'].includes(URL.parse(text)?.protocol ?? '');

const endpoint = (name: string) =>
  v.optional(v.pipe(v.string(), v.check(isAddress, `${name} is not an address such as "http://collector.example:4318".`)));

const samplers = ['always_on', 'parentbased_always_on', 'always_off', 'parentbased_always_off', 'traceidratio', 'parentbased_traceidratio'];

const shareProblem = 'OTEL_TRACES_SAMPLER_ARG is the share of traces that are kept, from 0 to 1, such as "0.1".';

/**
 * Variables of OpenTelemetry, by its own names. Source: opentelemetry.io, "Environment Variable Specification" and "OpenTelemetry Protocol Exporter".
 */
export const traceVariables = {
  OTEL_SDK_DISABLED: v.optional(v.string()),
  OTEL_TRACES_EXPORTER: v.optional(v.picklist(['otlp', 'none'], 'OTEL_TRACES_EXPORTER is "otlp" or "none".'), 'otlp'),
  OTEL_EXPORTER_OTLP_ENDPOINT: endpoint('OTEL_EXPORTER_OTLP_ENDPOINT'),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: endpoint('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'),
  OTEL_EXPORTER_OTLP_HEADERS: v.optional(v.string()),
  OTEL_EXPORTER_OTLP_TRACES_HEADERS: v.optional(v.string()),
  OTEL_EXPORTER_OTLP_PROTOCOL: v.optional(v.string()),
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: v.optional(v.string()),
  OTEL_SERVICE_NAME: v.optional(v.string(), 'tidewaiter'),
  OTEL_RESOURCE_ATTRIBUTES: v.optional(v.string(), ''),
  OTEL_TRACES_SAMPLER: v.optional(v.picklist(samplers, `OTEL_TRACES_SAMPLER is one of ${samplers.join(', ')}.`), 'parentbased_always_on'),
  OTEL_TRACES_SAMPLER_ARG: v.optional(
    v.pipe(v.string(), v.regex(/^(?:0|1|[01]?\.\d{1,9}|0\.\d{1,9})$/u, shareProblem), v.transform(Number), v.maxValue(1, shareProblem)),
    '1',
  ),
};

type TraceVariables = v.InferOutput<v.ObjectSchema<typeof traceVariables, undefined>>;

/** `key=value` by commas, in percent encoding. Source: the same page, which refers to W3C Baggage. */
const pairsOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text.split(',').flatMap(pair => {
      const at = pair.indexOf('=');
      return at > 0 ? [[pair.slice(0, at).trim(), percentDecoded(pair.slice(at + 1).trim())]] : [];
    }),
  );

/** What can't be done of what is asked for: a collector takes JSON at the port at which it takes the other form of OTLP over HTTP. */
export const traceProblems = (given: Readonly<Record<string, string | undefined>>): readonly string[] => {
  const name =
    given['OTEL_EXPORTER_OTLP_TRACES_PROTOCOL'] === undefined ? 'OTEL_EXPORTER_OTLP_PROTOCOL' : 'OTEL_EXPORTER_OTLP_TRACES_PROTOCOL';
  const protocol = given[name];
  const isAsked = given['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] !== undefined || given['OTEL_EXPORTER_OTLP_ENDPOINT'] !== undefined;
  if (!isAsked || protocol === undefined || protocol === 'http/json') return [];
  return [
    `${name} is "${protocol}", and traces go out as "http/json" only: collectors take it where they take OTLP over HTTP, usually at port 4318.`,
  ];
};

/** Where traces go, when somebody wants them. */
export const traceSettingsOf = (read: TraceVariables): Pick<AppSettings, 'traces'> => {
  const base = read.OTEL_EXPORTER_OTLP_ENDPOINT?.replace(/\/$/u, '');
  const url = read.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? (base && `${base}/v1/traces`);
  const isOff = read.OTEL_SDK_DISABLED?.toLowerCase() === 'true' || read.OTEL_TRACES_EXPORTER === 'none';
  const share = read.OTEL_TRACES_SAMPLER.endsWith('always_off')
    ? 0
    : read.OTEL_TRACES_SAMPLER.endsWith('ratio')
      ? read.OTEL_TRACES_SAMPLER_ARG
      : 1;
  if (url === undefined || isOff || share === 0) return {};
  const headers = pairsOf(read.OTEL_EXPORTER_OTLP_TRACES_HEADERS ?? read.OTEL_EXPORTER_OTLP_HEADERS ?? '');
  return { traces: { url, headers, serviceName: read.OTEL_SERVICE_NAME, resource: pairsOf(read.OTEL_RESOURCE_ATTRIBUTES), share } };
};
