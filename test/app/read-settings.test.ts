import { generateKeyPairSync } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../app/read-settings.ts';
import { SettingsError } from '../../app/settings-error.ts';

const pem = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
}).privateKey;
const ellipticPem = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
}).privateKey;

const secret = 'a-secret-of-thirty-two-characters';
const least = { APP_ID: '12345', PRIVATE_KEY: pem, WEBHOOK_SECRET: secret };

const problemsOf = (environment: Readonly<Record<string, string>>): readonly string[] => {
  try {
    readSettings(environment, () => {
      throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    });
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
};

test('the least that has to be said gives defaults for the rest', () => {
  const settings = readSettings(least);
  expect(settings).toEqual({
    appId: 12345,
    privateKey: expect.stringMatching(/^-----BEGIN PRIVATE KEY-----\n/),
    webhookSecret: secret,
    host: '0.0.0.0',
    port: 3000,
    apiUrl: 'https://api.github.com',
    rateLimits: true,
    storage: { kind: 'embedded', folder: './data' },
    orgPolicy: { repositories: ['.github-private', '.github'], path: 'tidewaiter/policy.yml' },
    registry: { credentials: { kind: 'none' }, proxy: {}, authorities: [], allowedPrivate: [] },
    trustRoots: { updates: 'on', folder: 'data/trust-roots', hosts: ['tuf-repo-cdn.sigstore.dev', 'tuf-repo.github.com'] },
    workers: 8,
    jobsPerInstallation: 4,
    retentionDays: 90,
    reviewSeconds: 60,
    reviewMemoryMb: 384,
    sweepMinutes: 60,
    logLevel: 'info',
  });
});

test('all that can be said is heard', () => {
  const settings = readSettings({
    ...least,
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: 'postgres://tide:pass@db/tidewaiter',
    GITHUB_RATE_LIMITS: 'off',
    ORG_POLICY_REPOSITORIES: ' rules , .github',
    ORG_POLICY_PATH: 'policies/containers.yml',
    WORKERS: '8',
    JOBS_PER_INSTALLATION: '2',
    RETENTION_DAYS: '30',
    SWEEP_MINUTES: '15',
    LOG_LEVEL: 'debug',
  });
  expect(settings).toMatchObject({
    host: '127.0.0.1',
    port: 0,
    rateLimits: false,
    storage: { kind: 'postgres', url: 'postgres://tide:pass@db/tidewaiter' },
    orgPolicy: { repositories: ['rules', '.github'], path: 'policies/containers.yml' },
    workers: 8,
    jobsPerInstallation: 2,
    retentionDays: 30,
    sweepMinutes: 15,
    logLevel: 'debug',
  });
});

describe('traces', () => {
  const endpoint = 'http://collector.example:4318';
  const tracesOf = (environment: Readonly<Record<string, string>>) => readSettings({ ...least, ...environment }).traces;

  test('go where OpenTelemetry’s own variables say', () => {
    expect(tracesOf({ OTEL_EXPORTER_OTLP_ENDPOINT: `${endpoint}/` })).toEqual({
      url: `${endpoint}/v1/traces`,
      headers: {},
      serviceName: 'tidewaiter',
      resource: {},
      share: 1,
    });
    expect(
      tracesOf({
        OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
        OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://traces.example/otlp',
        OTEL_EXPORTER_OTLP_HEADERS: 'x-a=1',
        OTEL_EXPORTER_OTLP_TRACES_HEADERS: 'authorization=Basic%20eDp5, x-tenant = a=b, %zz, x-c=%zz',
        OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
        OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: 'http/json',
        OTEL_SERVICE_NAME: 'tidewaiter-eu',
        OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=prod,service.namespace=ci',
        OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
        OTEL_TRACES_SAMPLER_ARG: '0.25',
      }),
    ).toEqual({
      url: 'https://traces.example/otlp',
      headers: { authorization: 'Basic eDp5', 'x-tenant': 'a=b', 'x-c': '%zz' },
      serviceName: 'tidewaiter-eu',
      resource: { 'deployment.environment.name': 'prod', 'service.namespace': 'ci' },
      share: 0.25,
    });
  });

  test.each([
    {},
    { OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SDK_DISABLED: 'TRUE' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_EXPORTER: 'none' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER: 'always_off' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0' },
  ])('go nowhere with %o', environment => {
    expect(tracesOf(environment)).toBeUndefined();
  });

  test.each([
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }, 'OTEL_EXPORTER_OTLP_ENDPOINT is not an address'],
    [
      { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' },
      'OTEL_EXPORTER_OTLP_PROTOCOL is "grpc", and traces go out as "http/json" only',
    ],
    [{ OTEL_TRACES_EXPORTER: 'zipkin' }, 'OTEL_TRACES_EXPORTER is "otlp" or "none".'],
    [{ OTEL_TRACES_SAMPLER: 'jaeger_remote' }, 'OTEL_TRACES_SAMPLER is one of'],
    [{ OTEL_TRACES_SAMPLER_ARG: '1.5' }, 'OTEL_TRACES_SAMPLER_ARG is the share of traces'],
    [{ OTEL_TRACES_SAMPLER_ARG: 'half' }, 'OTEL_TRACES_SAMPLER_ARG is the share of traces'],
  ])('that are asked for in a way that is not understood are a problem: %o', (environment, problem) => {
    expect(problemsOf({ ...least, ...environment })).toEqual([expect.stringContaining(problem)]);
  });
});

describe('registries', () => {
  const certificate = `${rootCertificates[0]}\n`;
  const files: Readonly<Record<string, string>> = {
    '/run/secrets/registries': '{"auths":{"ghcr.io":{"auth":"Ym90OnB3"}}}',
    '/run/secrets/empty': '',
    '/etc/ca.pem': `# Ours.\n${certificate}${certificate}`,
    '/etc/broken.pem': '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
  };
  const read = (path: string): string => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    return text;
  };
  const problems = (environment: Readonly<Record<string, string>>): readonly string[] => {
    try {
      readSettings({ ...least, ...environment }, read);
      return [];
    } catch (error) {
      if (error instanceof SettingsError) return error.problems;
      throw error;
    }
  };

  test('are asked as the settings say', () => {
    const { registry, trustRoots } = readSettings(
      {
        ...least,
        DATABASE_URL: 'postgres://tide:pass@db/tidewaiter',
        REGISTRY_CREDENTIALS_FILE: '/run/secrets/registries',
        REGISTRY_CA_FILE: '/etc/ca.pem',
        ALLOWED_PRIVATE_REGISTRIES: 'Registry.corp.example:5000, 10.0.0.7',
        HTTPS_PROXY: 'http://proxy.example.com:3128',
        NO_PROXY: '.corp.example',
        TRUST_ROOT_UPDATES: 'off',
        TRUST_ROOT_HOSTS: 'tuf.corp.example',
      },
      read,
    );
    expect(registry).toEqual({
      credentials: { kind: 'file', path: '/run/secrets/registries' },
      authorities: [certificate, certificate],
      allowedPrivate: ['registry.corp.example:5000', '10.0.0.7'],
      proxy: { httpsProxy: 'http://proxy.example.com:3128', noProxy: '.corp.example' },
    });
    expect(trustRoots).toEqual({
      updates: 'off',
      folder: join(tmpdir(), 'trust-roots'),
      hosts: ['tuf-repo-cdn.sigstore.dev', 'tuf-repo.github.com', 'tuf.corp.example'],
    });
  });

  test('may have their credentials in the environment', () => {
    const text = '{"auths":{}}';
    expect(readSettings({ ...least, REGISTRY_CREDENTIALS: text }).registry.credentials).toEqual({ kind: 'text', text });
  });

  test.each([
    [{ REGISTRY_CREDENTIALS: '{"auths":' }, /^REGISTRY_CREDENTIALS is not a Docker configuration/u],
    [{ REGISTRY_CREDENTIALS_FILE: '/nowhere' }, /^REGISTRY_CREDENTIALS_FILE names a file that can't be read \(ENOENT\)/u],
    [{ REGISTRY_CREDENTIALS_FILE: '/run/secrets/empty' }, /^REGISTRY_CREDENTIALS_FILE can't be used/u],
    [{ REGISTRY_CA_FILE: '/run/secrets/registries' }, /^REGISTRY_CA_FILE holds no certificate/u],
    [{ REGISTRY_CA_FILE: '/etc/broken.pem' }, /^REGISTRY_CA_FILE holds something that is not a certificate/u],
    [{ ALLOWED_PRIVATE_REGISTRIES: 'https://registry' }, /^ALLOWED_PRIVATE_REGISTRIES lists hosts/u],
    [{ HTTPS_PROXY: 'proxy:3128' }, /^HTTPS_PROXY is not an address/u],
    [{ TRUST_ROOT_UPDATES: 'daily' }, /^TRUST_ROOT_UPDATES is "on" or "off"/u],
  ])('are not asked by settings such as %j', (environment, problem) => {
    expect(problems(environment)).toEqual([expect.stringMatching(problem)]);
  });
});

test.each([
  ['an Enterprise Server', { GHE_HOST: 'github.example.com' }, 'https://github.example.com/api/v3'],
  [
    'an Enterprise Server without TLS',
    { GHE_HOST: 'github.example.com:8080', GHE_PROTOCOL: 'http' },
    'http://github.example.com:8080/api/v3',
  ],
  ['a host of GHE.com', { GHE_HOST: 'acme.ghe.com' }, 'https://api.acme.ghe.com'],
  ['an address', { GITHUB_API_URL: 'http://127.0.0.1:4000/' }, 'http://127.0.0.1:4000'],
])('the API of %s is found', (_, environment, apiUrl) => {
  expect(readSettings({ ...least, ...environment }).apiUrl).toBe(apiUrl);
});

test.each([
  ['as it is', pem],
  ['with \\n for line ends', pem.trim().replaceAll('\n', '\\n')],
  ['in base64', Buffer.from(pem).toString('base64')],
])('a private key is read %s', (_, text) => {
  expect(readSettings({ ...least, PRIVATE_KEY: text }).privateKey).toBe(readSettings(least).privateKey);
});

test('a private key is read from a file', () => {
  const { privateKey } = readSettings({ ...least, PRIVATE_KEY: '', PRIVATE_KEY_PATH: '/run/secrets/key.pem' }, path => {
    expect(path).toBe('/run/secrets/key.pem');
    return pem;
  });
  expect(privateKey).toBe(readSettings(least).privateKey);
});

describe('the App does not start', () => {
  test('without anything, and names all that is missing and how to get it', () => {
    expect(problemsOf({ PATH: '/bin', APP_ID: ' ' })).toEqual([
      expect.stringMatching(/^APP_ID is missing\. .*App's page/),
      expect.stringMatching(/^WEBHOOK_SECRET is missing\. .*openssl rand -hex 32/),
      expect.stringMatching(/^PRIVATE_KEY is missing\. Generate one/),
    ]);
    expect(() => readSettings({})).toThrow(/^Tidewaiter can't start: 3 settings are missing or wrong\.\n- APP_ID is missing\./);
  });

  test.each([
    ["Probot's well-known secret", { WEBHOOK_SECRET: 'development' }, /^WEBHOOK_SECRET is Probot's well-known default/],
    ['a short secret', { WEBHOOK_SECRET: 'fifteen-letters' }, /^WEBHOOK_SECRET is shorter than 16/],
    ['an App id that is not a number', { APP_ID: 'tidewaiter' }, /^APP_ID is not a number/],
    ['a key that is none', { PRIVATE_KEY: 'tidewaiter' }, /^PRIVATE_KEY holds no PEM key/],
    ['a key of another kind', { PRIVATE_KEY: ellipticPem }, /^PRIVATE_KEY holds no RSA key/],
    ['a key file that is not there', { PRIVATE_KEY: '', PRIVATE_KEY_PATH: '/none' }, /^PRIVATE_KEY_PATH .*ENOENT/],
    ['a database of another kind', { DATABASE_URL: 'mysql://root:hunter22@db/x' }, /^DATABASE_URL is not an address/],
    ['an API that is not an address', { GITHUB_API_URL: 'github' }, /^GITHUB_API_URL is not an address/],
    ['a host with a path', { GHE_HOST: 'github.example.com/x' }, /^GHE_HOST is a host name/],
    ['a policy repository with its owner', { ORG_POLICY_REPOSITORIES: 'acme/.github' }, /^ORG_POLICY_REPOSITORIES lists names/],
    ['a policy path that leaves the repository', { ORG_POLICY_PATH: '../policy.yml' }, /^ORG_POLICY_PATH is the path/],
    ['no workers', { WORKERS: '0' }, /^WORKERS is how many jobs run at a time: a whole number from 1 to 200/],
    ['half a worker', { WORKERS: '0.5' }, /^WORKERS is/],
    ['a level that is none', { LOG_LEVEL: 'verbose' }, /^LOG_LEVEL is one of trace/],
  ])('with %s', (_, environment, problem) => {
    expect(problemsOf({ ...least, ...environment })).toEqual([expect.stringMatching(problem)]);
  });

  test('and never says a secret', () => {
    const message = problemsOf({
      APP_ID: 'hunter1',
      WEBHOOK_SECRET: 'hunter2',
      PRIVATE_KEY: 'hunter3',
      DATABASE_URL: 'x://u:hunter4@h',
    }).join();
    expect(message).not.toContain('hunter');
    expect(message).toMatch(/APP_ID.*WEBHOOK_SECRET.*DATABASE_URL.*PRIVATE_KEY/s);
  });
});
