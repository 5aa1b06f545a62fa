import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino';
import { parseDockerConfig } from '../../src/registry/auth/docker-config.ts';
import { version } from '../../src/version.ts';
import type { AppSettings } from '../settings.ts';
import { createRedactor, type Redactor } from './redact.ts';
import { serializeError } from './serialize-error.ts';

/** The settings that the log has to know: its level, and what it must never say. */
export type LogSettings = Pick<AppSettings, 'logLevel' | 'privateKey' | 'webhookSecret' | 'storage' | 'registry' | 'pages' | 'traces'>;

/** Lines of a key, because what quotes a key may quote a part of it. */
const linesOfKey = (pem: string): readonly string[] => pem.split('\n').filter(line => !line.startsWith('-----'));

/** Those of registries that the settings hold themselves; a file's are read by what asks for them, and told to nobody. */
const registrySecrets = ({ credentials }: LogSettings['registry']): readonly string[] => {
  const parsed = credentials.kind === 'text' ? parseDockerConfig(credentials.text) : undefined;
  if (parsed?.state !== 'parsed') return [];
  return [...parsed.config.credentials.values()].map(credential =>
    credential.kind === 'password' ? credential.password : credential.token,
  );
};

const secretsOf = ({ privateKey, webhookSecret, storage, registry, pages, traces }: LogSettings): readonly string[] => {
  const password = storage.kind === 'postgres' ? (URL.parse(storage.url)?.password ?? '') : '';
  const passwords = password === '' ? [] : [password, decodeURIComponent(password)];
  return [
    webhookSecret,
    ...(pages ? [pages.clientSecret] : []),
    ...linesOfKey(privateKey),
    ...passwords,
    ...registrySecrets(registry),
    ...Object.values(traces?.headers ?? {}),
  ];
};

/** A redactor that knows the secrets of the settings. */
export const redactorOf = (settings: LogSettings): Redactor => createRedactor(secretsOf(settings));

/**
 * The App's log: one JSON object a line, as Fluentd and Elasticsearch take it: `time` (ISO 8601), `level` (a word), `msg`, and, where they
 * are known, `correlationId`, `deliveryId`, `installationId`, `repository`, `pullRequest`, `job` and `err`. Secrets are taken out of each
 * line as the last thing before it is written, whatever it was made of.
 */
export const createLogger = (settings: LogSettings, to: DestinationStream = destination({ dest: 1, sync: true })): Logger => {
  const redactor = redactorOf(settings);
  const redactLine = (line: string): string => {
    const fields: unknown = JSON.parse(line);
    return `${JSON.stringify(redactor.value(fields))}\n`;
  };
  return pino(
    {
      level: settings.logLevel,
      base: { service: 'tidewaiter', version },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      serializers: { err: serializeError, error: serializeError },
      hooks: { streamWrite: redactLine },
    },
    to,
  );
};
