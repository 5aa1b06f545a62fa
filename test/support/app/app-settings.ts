import type { AppSettings } from '../../../app/settings.ts';
import type { FakeGitHub } from '../../fake-github/fake-github.ts';
import type { FakeApp } from '../../fake-github/state/app.ts';

/** The secret of the webhooks of Apps in tests. */
export const webhookSecret = 'secret-of-webhooks-in-tests';

/** What the App asks for: that of the manifest with *Fix all*. */
export const appPermissions = { contents: 'write', pull_requests: 'write', checks: 'write', actions: 'read' } as const;

/** Settings of an App of the fake GitHub, on a free port. */
export const settingsFor = (github: FakeGitHub, app: FakeApp, change: Partial<AppSettings> = {}): AppSettings => ({
  appId: app.id,
  privateKey: app.privateKey,
  webhookSecret,
  host: '127.0.0.1',
  port: 0,
  apiUrl: github.apiUrl,
  rateLimits: true,
  storage: { kind: 'memory' },
  orgPolicy: { repositories: ['.github-private', '.github'], path: 'tidewaiter/policy.yml' },
  registry: { credentials: { kind: 'none' }, proxy: {}, authorities: [], allowedPrivate: [] },
  trustRoots: { updates: 'off', folder: '', hosts: [] },
  workers: 4,
  jobsPerInstallation: 2,
  reviewSeconds: 60,
  reviewMemoryMb: 512,
  retentionDays: 30,
  sweepMinutes: 60,
  logLevel: 'debug',
  ...change,
});
