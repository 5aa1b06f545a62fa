import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { usualReviewMilliseconds } from '../src/engine/bounds.ts';
import { parseDockerConfig } from '../src/registry/auth/docker-config.ts';
import { readPrivateKey } from './read-private-key.ts';
import { readRegistryFiles } from './read-registry-files.ts';
import { pageProblems, pageSettingsOf, pageVariables } from './read-settings-of-pages.ts';
import { traceProblems, traceSettingsOf, traceVariables } from './read-settings-of-traces.ts';
import type { AppSettings, StorageSettings } from './settings.ts';
import { SettingsError } from './settings-error.ts';

/** Variables by name; an empty one is as good as none, because Compose files and Helm charts pass those. */
export type Environment = Readonly<Record<string, string | undefined>>;

const appPage = "the App's page on GitHub (Settings, Developer settings, GitHub Apps)";

const wholeNumber = (name: string, what: string, [least, most]: readonly [number, number]) => {
  const message = `${name} is ${what}: a whole number from ${least} to ${most}.`;
  return v.pipe(
    v.string(message),
    v.regex(/^\d{1,9}$/u, message),
    v.transform(Number),
    v.minValue(least, message),
    v.maxValue(most, message),
  );
};

/** The default of Probot, which everybody knows. */
const knownSecret = 'development';
/** Fewer characters can be guessed (docs.github.com, "Validating webhook deliveries": "a random string of text with high entropy"). */
const leastSecret = 16;

const secretHint = 'Make one with "openssl rand -hex 32" and enter it as the webhook secret';

const webhookSecret = v.pipe(
  v.string(`WEBHOOK_SECRET is missing. ${secretHint} on ${appPage} too.`),
  v.check(secret => secret !== knownSecret, `WEBHOOK_SECRET is Probot's well-known default. ${secretHint} on ${appPage} too.`),
  v.check(
    secret => secret === knownSecret || secret.length >= leastSecret,
    `WEBHOOK_SECRET is shorter than ${leastSecret} characters. ${secretHint} on ${appPage} too.`,
  ),
);

/** Addresses are told without their value: one of a database holds its password. */
const address = (name: string, example: string, protocols: readonly string[]) => {
  const isAddress = (text: string): boolean => protocols.includes(URL.parse(text)?.protocol ?? '');
  return v.optional(v.pipe(v.string(), v.check(isAddress, `${name} is not an address such as ${example}.`)));
};

const repositoriesProblem = 'ORG_POLICY_REPOSITORIES lists names of repositories without their owner, such as ".github-private,.github".';

const policyRepositories = v.pipe(
  v.string(),
  v.transform(text => text.split(',').map(name => name.trim())),
  v.array(v.pipe(v.string(), v.regex(/^[\w.-]{1,100}$/u, repositoriesProblem))),
  v.maxLength(10, 'ORG_POLICY_REPOSITORIES lists 10 repositories at most: each may be asked for the policy.'),
);

const isRepositoryPath = (path: string): boolean =>
  path.length <= 255 && !path.includes('\\') && path.split('/').every(part => part !== '' && part !== '.' && part !== '..');

/** Hosts by commas, each with its port if it has one. */
const hosts = (name: string, example: string) =>
  v.pipe(
    v.string(),
    v.transform(text =>
      text
        .split(',')
        .map(host => host.trim().toLowerCase())
        .filter(host => host !== ''),
    ),
    v.array(
      v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,253}(?::\d{1,5})?$/u, `${name} lists hosts, with their ports, by commas: ${example}.`)),
    ),
  );

const dockerConfig = v.pipe(
  v.string(),
  v.check(
    text => parseDockerConfig(text).state === 'parsed',
    `REGISTRY_CREDENTIALS is not a Docker configuration: JSON with 'auths', as in ~/.docker/config.json.`,
  ),
);

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;

const environmentSchema = v.object({
  APP_ID: v.pipe(
    v.string(`APP_ID is missing. It is the number called "App ID" on ${appPage}.`),
    v.regex(/^[1-9]\d{0,11}$/u, `APP_ID is not a number. It is called "App ID" on ${appPage}.`),
    v.transform(Number),
  ),
  WEBHOOK_SECRET: webhookSecret,
  HOST: v.optional(v.string(), '0.0.0.0'),
  PORT: v.optional(wholeNumber('PORT', 'the port to listen on', [0, 65_535]), '3000'),
  DATABASE_URL: address('DATABASE_URL', '"postgres://user:password@host:5432/tidewaiter"', ['postgres:', 'postgresql:']),
  DATA_FOLDER: v.optional(v.string(), './data'),
  GITHUB_API_URL: address('GITHUB_API_URL', '"https://api.github.com"', ['https:', 'http:']),
  GHE_HOST: v.optional(
    v.pipe(v.string(), v.regex(/^[\w.-]{1,253}(?::\d{1,5})?$/u, 'GHE_HOST is a host name such as "github.example.com".')),
  ),
  GHE_PROTOCOL: v.optional(v.picklist(['https', 'http'], 'GHE_PROTOCOL is "https" or "http".'), 'https'),
  // Why on for Enterprise Servers, too: an owner may have turned limits on there, and being slow is better than being shut out.
  GITHUB_RATE_LIMITS: v.optional(v.picklist(['on', 'off'], 'GITHUB_RATE_LIMITS is "on" or "off".'), 'on'),
  ORG_POLICY_REPOSITORIES: v.optional(policyRepositories, '.github-private,.github'),
  ORG_POLICY_PATH: v.optional(
    v.pipe(
      v.string(),
      v.check(isRepositoryPath, 'ORG_POLICY_PATH is the path of a file in a repository, such as "tidewaiter/policy.yml".'),
    ),
    'tidewaiter/policy.yml',
  ),
  ...pageVariables,
  ...traceVariables,
  REGISTRY_CREDENTIALS: v.optional(dockerConfig),
  REGISTRY_CREDENTIALS_FILE: v.optional(v.string()),
  REGISTRY_CA_FILE: v.optional(v.string()),
  ALLOWED_PRIVATE_REGISTRIES: v.optional(hosts('ALLOWED_PRIVATE_REGISTRIES', '"registry.corp.example:5000,10.0.0.7"'), ''),
  HTTPS_PROXY: address('HTTPS_PROXY', '"http://proxy.example.com:3128"', ['https:', 'http:']),
  HTTP_PROXY: address('HTTP_PROXY', '"http://proxy.example.com:3128"', ['https:', 'http:']),
  NO_PROXY: v.optional(v.string()),
  TRUST_ROOT_UPDATES: v.optional(v.picklist(['on', 'off'], 'TRUST_ROOT_UPDATES is "on" or "off".'), 'on'),
  TRUST_ROOT_FOLDER: v.optional(v.string()),
  TRUST_ROOT_HOSTS: v.optional(hosts('TRUST_ROOT_HOSTS', '"tuf.corp.example"'), ''),
  WORKERS: v.optional(wholeNumber('WORKERS', 'how many jobs run at a time', [1, 200]), '8'),
  JOBS_PER_INSTALLATION: v.optional(wholeNumber('JOBS_PER_INSTALLATION', 'how many jobs of one installation run at a time', [1, 100]), '4'),
  REVIEW_SECONDS: v.optional(
    wholeNumber('REVIEW_SECONDS', 'how many seconds of processor time a review may take', [1, 240]),
    String(usualReviewMilliseconds / 1_000),
  ),
  REVIEW_MEMORY_MB: v.optional(wholeNumber('REVIEW_MEMORY_MB', 'how many megabytes of memory a review may take', [64, 16_384]), '384'),
  // Why 7 at least: GitHub redelivers for 3 days, and what was delivered has to be known that long.
  RETENTION_DAYS: v.optional(wholeNumber('RETENTION_DAYS', 'how many days records are kept', [7, 3_650]), '90'),
  SWEEP_MINUTES: v.optional(wholeNumber('SWEEP_MINUTES', 'how many minutes lie between two sweeps', [5, 1_440]), '60'),
  LOG_LEVEL: v.optional(v.picklist(levels, `LOG_LEVEL is one of ${levels.join(', ')}.`), 'info'),
});

type ReadEnvironment = v.InferOutput<typeof environmentSchema>;

/** Why: of a key that is not there at all, valibot tells in its own words. */
const required = { APP_ID: undefined, WEBHOOK_SECRET: undefined };

/** Reads the settings. Throws `SettingsError`, which names all that is missing or wrong at once. */
export const readSettings = (environment: Environment, readFile = (path: string): string => readFileSync(path, 'utf8')): AppSettings => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const read = v.safeParse(environmentSchema, { ...required, ...given });
  const key = readPrivateKey({ text: given['PRIVATE_KEY'], path: given['PRIVATE_KEY_PATH'] }, readFile);
  const files = readRegistryFiles({ credentials: given['REGISTRY_CREDENTIALS_FILE'], authorities: given['REGISTRY_CA_FILE'] }, readFile);
  const halves = [...pageProblems(given), ...traceProblems(given)];
  if (!read.success || 'problem' in key || files.problems.length > 0 || halves.length > 0) {
    const wrong = (read.issues ?? []).map(({ message }) => message);
    const problems = [...wrong, ...('problem' in key ? [key.problem] : []), ...files.problems, ...halves];
    throw new SettingsError([...new Set(problems)]);
  }
  return toSettings(read.output, key.key, files.authorities);
};

const toSettings = (read: ReadEnvironment, privateKey: string, authorities: readonly string[]): AppSettings => ({
  ...pageSettingsOf(read),
  ...traceSettingsOf(read),
  appId: read.APP_ID,
  privateKey,
  webhookSecret: read.WEBHOOK_SECRET,
  host: read.HOST,
  port: read.PORT,
  apiUrl: (read.GITHUB_API_URL ?? apiUrlOf(read)).replace(/\/$/u, ''),
  rateLimits: read.GITHUB_RATE_LIMITS === 'on',
  storage: storageOf(read),
  orgPolicy: { repositories: read.ORG_POLICY_REPOSITORIES, path: read.ORG_POLICY_PATH },
  registry: {
    credentials: credentialsOf(read),
    proxy: {
      ...(read.HTTPS_PROXY !== undefined && { httpsProxy: read.HTTPS_PROXY }),
      ...(read.HTTP_PROXY !== undefined && { httpProxy: read.HTTP_PROXY }),
      ...(read.NO_PROXY !== undefined && { noProxy: read.NO_PROXY }),
    },
    authorities,
    allowedPrivate: read.ALLOWED_PRIVATE_REGISTRIES,
  },
  trustRoots: {
    updates: read.TRUST_ROOT_UPDATES,
    folder: read.TRUST_ROOT_FOLDER ?? join(read.DATABASE_URL === undefined ? read.DATA_FOLDER : tmpdir(), 'trust-roots'),
    hosts: [...knownTrustRootHosts, ...read.TRUST_ROOT_HOSTS],
  },
  workers: read.WORKERS,
  jobsPerInstallation: read.JOBS_PER_INSTALLATION,
  reviewSeconds: read.REVIEW_SECONDS,
  reviewMemoryMb: read.REVIEW_MEMORY_MB,
  retentionDays: read.RETENTION_DAYS,
  sweepMinutes: read.SWEEP_MINUTES,
  logLevel: read.LOG_LEVEL,
});

/** Of Sigstore's public instance and of GitHub's. */
const knownTrustRootHosts = ['tuf-repo-cdn.sigstore.dev', 'tuf-repo.github.com'];

const credentialsOf = ({
  REGISTRY_CREDENTIALS: text,
  REGISTRY_CREDENTIALS_FILE: path,
}: ReadEnvironment): AppSettings['registry']['credentials'] => {
  if (path !== undefined) return { kind: 'file', path };
  return text === undefined ? { kind: 'none' } : { kind: 'text', text };
};

const storageOf = ({ DATABASE_URL: url, DATA_FOLDER: folder }: ReadEnvironment): StorageSettings =>
  url === undefined ? { kind: 'embedded', folder } : { kind: 'postgres', url };

/**
 * Where the API of a host is. Hosts of GHE.com have it at a name of its own (docs.github.com, "About GitHub Enterprise Cloud with data
 * residency").
 */
const apiUrlOf = ({ GHE_HOST: host, GHE_PROTOCOL: protocol }: ReadEnvironment): string => {
  if (host === undefined) return 'https://api.github.com';
  return host.endsWith('.ghe.com') ? `${protocol}://api.${host}` : `${protocol}://${host}/api/v3`;
};
