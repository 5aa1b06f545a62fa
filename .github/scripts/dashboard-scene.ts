import { createHash } from 'node:crypto';
import pg from 'pg';
import type { ReviewReason, StoredFinding } from '../../app/storage/store.ts';
import { parseOrgPolicy } from '../../src/policy/parse-org-policy.ts';
import { knownRules } from '../../src/rules/known-rules.ts';
import type { FakeRepository } from '../../test/fake-github/state/repository.ts';
import type { PagesApp } from '../../test/support/app/pages-app.ts';

/** What is found again and again: rule, severity, path, subject, message. */
const found: readonly (readonly [string, string, string, string, string])[] = [
  [
    'kubernetes/privileged-container',
    'critical',
    'deploy/agent.yaml',
    'DaemonSet/agent, container agent',
    'Container "agent" runs privileged.',
  ],
  ['rbac/secrets-access', 'high', 'deploy/rbac.yaml', 'ClusterRole/reader', 'The role may read the secrets of all namespaces.'],
  ['dockerfile/root-user', 'high', 'Dockerfile', 'stage 2', 'The image runs as root.'],
  [
    'kubernetes/privilege-escalation-allowed',
    'medium',
    'deploy/web.yaml',
    'Deployment/web, container web',
    'Container "web" may gain privileges.',
  ],
  [
    'kubernetes/capabilities-not-dropped',
    'medium',
    'deploy/web.yaml',
    'Deployment/web, container web',
    'Container "web" keeps the capabilities that container runtimes grant.',
  ],
  ['compose/exposed-port', 'medium', 'compose.yaml', 'service db', 'Service "db" is reachable from outside at port 5432.'],
  ['dockerfile/unpinned-base-image', 'low', 'Dockerfile', 'stage 1', 'The base image has no digest.'],
  [
    'kubernetes/no-memory-limit',
    'low',
    'deploy/worker.yaml',
    'Deployment/worker, container worker',
    'Container "worker" has no memory limit.',
  ],
];

const names = [
  'shop',
  'checkout',
  'payments',
  'search',
  'gateway',
  'identity',
  'ledger',
  'mailer',
  'catalog',
  'reports',
  'edge-agent',
  'infra',
];
const people = ['maria', 'olivia', 'tom'];

const policy = `profile: gate
thresholds: {block: high}
modes:
  kubernetes/*: warn
  rbac/*: {mode: warn, enforce-from: 2026-12-15}
images:
  modes: {"ghcr.io/acme/**": {mode: warn, enforce-from: 2027-02-01}}
`;

/** Reviews of a pull request, from the first day to the last, in days before today. */
const pullsOf = (repository: number) =>
  Array.from({ length: 3 + ((repository * 5) % 7) }, (_, at) => ({ number: 11 + 4 * at, daysAgo: (at * 13 + repository * 3) % 58 }));

const hex = (text: string, length: number): string => createHash('sha256').update(text).digest('hex').slice(0, length);

const waiverOf = (number: number): Pick<StoredFinding, 'state' | 'waiver'> => ({
  state: 'waived',
  waiver: {
    by: 'policy',
    owner: '@acme/platform',
    reason: 'Moves to the new base image this quarter',
    until: `2026-12-${String(1 + (number % 27)).padStart(2, '0')}`,
    path: '.github/tidewaiter.yml',
  },
});

const findingsOf = (repository: number, number: number): readonly StoredFinding[] =>
  found
    .filter((_, at) => (repository + number + at * at) % 4 === 0)
    .map(([ruleId, severity, path, subject, message], at) => ({
      fingerprint: hex(`${repository} ${number} ${ruleId}`, 32),
      ruleId,
      severity,
      path,
      line: 3 + ((number * 7 + at) % 40),
      subject,
      message,
      ...((repository + number) % 5 === 0 ? waiverOf(number) : { state: at === 2 ? ('observed' as const) : ('new' as const) }),
    }));

const conclusions = { pass: 'success', warn: 'neutral', block: 'failure', incomplete: 'failure' } as const;

const reasons: Readonly<Record<keyof typeof conclusions, ReviewReason>> = {
  pass: { gate: 'findings', status: 'met', reason: 'The change brings in nothing.' },
  warn: { gate: 'findings', status: 'met', reason: 'Nothing that blocks.' },
  block: { gate: 'findings', status: 'not-met', reason: 'The change brings in what blocks.' },
  incomplete: { gate: 'coverage', status: 'incomplete', reason: 'deploy/chart/values-eu.yaml could not be read: line 14 is no YAML.' },
};

const verdictOf = (findings: readonly StoredFinding[], mark: number): keyof typeof conclusions => {
  const counting = findings.filter(({ state }) => state === 'new');
  if (mark % 17 === 0) return 'incomplete';
  if (counting.some(({ severity }) => severity === 'critical' || severity === 'high')) return 'block';
  return counting.length > 0 ? 'warn' : 'pass';
};

interface ScenePull {
  readonly installationId: number;
  readonly repository: FakeRepository;
  readonly index: number;
  readonly number: number;
  readonly daysAgo: number;
}

/** Stores what the App would have stored of a pull request. Resolves to the id of its check. */
const savePull = async (
  { storage: { store } }: PagesApp,
  { installationId, repository, index, number, daysAgo }: ScenePull,
): Promise<number> => {
  const findings = findingsOf(index, number);
  const verdict = verdictOf(findings, index + number);
  const checkRunId = repository.id * 1_000 + number;
  const place = { installationId, repositoryId: repository.id, owner: 'acme', repo: repository.name, number };
  const counts = Map.groupBy(findings, ({ state, severity }) => `${state}.${severity}`);
  await store.saveReview({
    ...place,
    baseSha: hex(`base ${checkRunId}`, 40),
    baseRef: 'main',
    headSha: hex(`head ${checkRunId}`, 40),
    checkRunId,
    engineVersion: '0.1.0',
    policyDigest: hex(policy, 64),
    judgedOn: new Date().toISOString().slice(0, 10),
    inputs: {},
    verdict,
    conclusion: conclusions[verdict],
    counts: Object.fromEntries([...counts].map(([key, all]) => [key, all.length])),
    durationMs: 400 + ((index * 97 + number * 31) % 900),
    apiCalls: 4 + (number % 3),
    correlationId: 'scene',
    findings,
    policy: 'Policy from acme/.github: block high and worse, warn of low and worse.',
    reasons: [reasons[verdict]],
  });
  await store.audit({ action: 'review.decided', actor: 'tidewaiter', ...place, detail: { verdict } });
  if (verdict !== 'block' || number % 3 !== 0) return checkRunId;
  const mergedAt = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
  const detail = { checks: { Tidewaiter: 'failed' }, baseRef: 'main', mergedAt };
  await store.audit({ action: 'gate.bypassed', actor: people[number % people.length] ?? '', ...place, detail });
  return checkRunId;
};

/** Pages of the scene, by the name of their picture. */
export type ScenePages = Readonly<Record<'organization' | 'repository' | 'pull' | 'standard' | 'audit' | 'policy', string>>;

/** An organization with twelve repositories and two months of reviews, as *ann* sees it. Resolves to its pages. */
export const layDashboardScene = async (here: PagesApp): Promise<ScenePages> => {
  if (here.place.kind !== 'postgres') throw new Error('The scene changes when reviews were made, in PostgreSQL.');
  const acme = here.app.install('acme');
  const home = here.github.repository('acme/.github', { private: true });
  const repositories = names.map(name => here.github.repository(`acme/${name}`, { private: true }));
  for (const one of [home, ...repositories]) one.collaborator('ann', 'admin');
  const parsed = parseOrgPolicy(policy, 'tidewaiter/policy.yml', 'acme/.github', knownRules);
  if (!parsed.policy) throw new Error(parsed.errors?.[0]?.message);
  here.orgPolicy = { state: 'policy', policy: parsed.policy };
  const client = new pg.Client({ connectionString: here.place.url });
  await client.connect();
  try {
    for (const [index, repository] of repositories.entries())
      for (const { number, daysAgo } of pullsOf(index)) {
        const checkRunId = await savePull(here, { installationId: acme.id, repository, index, number, daysAgo });
        await client.query(
          `UPDATE tidewaiter.reviews SET started_at = now() - $2 * interval '1 day', finished_at = now() - $2 * interval '1 day' WHERE check_run_id = $1`,
          [checkRunId, daysAgo],
        );
      }
  } finally {
    await client.end();
  }
  const own = `/dashboard/${acme.id}`;
  const [shop] = repositories;
  const last = pullsOf(0).at(-1);
  return {
    organization: own,
    repository: `${own}/${shop?.id}`,
    pull: `${own}/${shop?.id}/pull/${last?.number}`,
    standard: `${own}/standards/cis-kubernetes`,
    audit: `${own}/audit`,
    policy: `${own}/policy`,
  };
};
