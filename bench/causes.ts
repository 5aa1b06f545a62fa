import { defaultPolicy } from '../src/policy/merge.ts';
import { reviewChange } from '../src/review/review.ts';
import { allRules } from '../src/rules/catalog.ts';
import { type Change, InMemoryRepository } from '../test/support/in-memory-repository.ts';
import { median, type Row } from './table.ts';

const lines = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('');

const dockerfile = (steps: number): string =>
  `FROM node:24.11-bookworm-slim\n${lines(steps, index => `RUN echo ${index} ${'x'.repeat(60)}\n`)}USER node\nCMD ["x"]\n`;

const compose = (services: number): string =>
  `services:\n${lines(
    services,
    index => `  s${index}:\n    image: nginx:1.29.1\n    cap_drop: [ALL]\n    read_only: true\n    ports: ["127.0.0.1:${index}:80"]\n`,
  )}`;

const manifest = (containers: number): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  selector: {matchLabels: {app: a}}\n  template:\n    metadata: {labels: {app: a}}\n    spec:\n      containers:\n${lines(
    containers,
    index =>
      `        - name: c${index}\n          image: nginx:1.29.1\n          securityContext:\n            runAsNonRoot: true\n            allowPrivilegeEscalation: false\n            readOnlyRootFilesystem: true\n            capabilities: {drop: [ALL]}\n          resources:\n            limits: {memory: 1Gi}\n`,
  )}`;

/** The text without every nth of the lines that match. */
const thinned = (text: string, pattern: RegExp, every: number): string => {
  let seen = 0;
  return text
    .split('\n')
    .filter(line => {
      if (!pattern.test(line)) return true;
      seen += 1;
      return seen % every !== 0;
    })
    .join('\n');
};

const changeOf = (path: string, base: string, head: string): Change => ({ base: { [path]: base }, head: { [path]: head } });

/** Changes whose findings stand on lines that were not written: ordinary ones, then files as large as a search takes. */
const changes: Readonly<Record<string, Change>> = {
  'USER deleted, 2 kB': changeOf('Dockerfile', dockerfile(30), dockerfile(30).replace('USER node\n', '')),
  'two settings deleted, 10 services': changeOf('compose.yaml', compose(10), thinned(compose(10), /read_only|cap_drop/u, 10)),
  'four settings deleted, 3 containers': changeOf('a.yaml', manifest(3), thinned(manifest(3), /ReadOnly|readOnly|memory|allowPriv/u, 3)),
  'USER deleted, 200 kB': changeOf('Dockerfile', dockerfile(2_600), dockerfile(2_600).replace('USER node\n', '')),
  'every line rewritten, 200 kB': changeOf(
    'Dockerfile',
    dockerfile(2_600),
    dockerfile(2_600).replaceAll('echo', 'true').replace('USER node\n', ''),
  ),
  '1 of 3 settings deleted, 200 kB': changeOf('compose.yaml', compose(1_700), thinned(compose(1_700), /read_only/u, 3)),
  '1 of 40 settings deleted, 200 kB': changeOf('a.yaml', manifest(560), thinned(manifest(560), /readOnly|memory|allowPriv/u, 40)),
};

const timeOf = async (change: Change, causes: 'found' | 'left-out'): Promise<{ readonly ms: number; readonly told: string }> => {
  const started = process.threadCpuUsage();
  const { result } = await reviewChange(
    { policy: defaultPolicy, rules: allRules, version: 'bench' },
    { reader: new InMemoryRepository(change), clock: { today: () => '2026-11-24' } },
    causes,
  );
  const { user, system } = process.threadCpuUsage(started);
  const caused = result.delta.entries.flatMap(entry => (entry.head && entry.caused ? [entry.causes.length] : []));
  return { ms: (user + system) / 1000, told: `${caused.filter(count => count > 0).length} of ${caused.length}` };
};

/** Milliseconds of the thread for a review without causes, and what the search for them costs on top. */
export const measureCauses = async (): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const [name, change] of Object.entries(changes)) {
    const repeats = Object.values(change.head).join('').length > 50_000 ? 3 : 15;
    const [without, withCauses]: [number[], number[]] = [[], []];
    let told = '';
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      without.push((await timeOf(change, 'left-out')).ms);
      const found = await timeOf(change, 'found');
      withCauses.push(found.ms);
      told = found.told;
    }
    const review = median(without);
    const search = median(withCauses) - review;
    rows.push({
      change: name,
      'review ms': review.toFixed(1),
      'search ms': search.toFixed(1),
      ratio: (search / review).toFixed(2),
      'causes told': told,
    });
  }
  return rows;
};
