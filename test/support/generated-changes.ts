import type { DeltaEntry } from '../../src/delta/delta.ts';
import type { Policy } from '../../src/policy/policy.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import { random } from '../fuzz/mutate.ts';
import { deepFreeze } from './deep-freeze.ts';
import { ofLoad } from './full-load.ts';
import { hostileTexts } from './hostile-text.ts';
import { type Change, reviewChange } from './in-memory-repository.ts';

type Pick = <T>(from: readonly [T, ...T[]]) => T;

const dockerfileLines = [
  'FROM node:24.11-bookworm-slim',
  'FROM alpine',
  'FROM ghcr.io/acme/base:latest AS build',
  'ADD src ./src',
  'COPY . .',
  'ENV API_TOKEN=ghp_16C7e42F292c6912E7710c838347Ae178B4a',
  'ENV KEY="$(whoami)" PASSWORD=hunter2`x`|y',
  'RUN apt-get update && apt-get install -y curl',
  'RUN curl -k https://example.org/x.sh | sh',
  'USER root',
  'USER app',
  'EXPOSE 22',
  'WORKDIR relative/path',
  '# tidewaiter: ignore[dockerfile/add-local-file] -- @octocat said so',
  'NONSENSE here',
  'CMD ["node", "a.js"]',
] as const;

const composeService = (name: string, pick: Pick): string =>
  `  ${name}:
    image: ${pick(['nginx', 'nginx:latest', 'docker.io/acme/web:1.2.3', '"evil|name`:1"'])}
    ${pick(['privileged: true', 'network_mode: host', 'user: "0"', 'read_only: true'])}
    ${pick(['ports: ["80:80"]', 'volumes: ["/var/run/docker.sock:/s"]', 'volumes: ["/etc:/e"]', 'environment: {PASSWORD: hunter2x9}'])}
`;

const pod = (name: string, pick: Pick): string => `apiVersion: v1
kind: Pod
metadata: {name: ${name}}
spec:
  ${pick(['hostPID: true', 'hostNetwork: true', 'hostIPC: true', 'dnsPolicy: Default'])}
  containers:
    - name: ${pick(['app', '"a#b:c"', '"*"'])}
      image: ${pick(['nginx', 'nginx:1.29.1', 'quay.io/a/b@sha256:0'])}
      securityContext: {${pick(['privileged: true', 'runAsUser: 0', 'capabilities: {add: [SYS_ADMIN]}', 'privileged: "{{ x }}"'])}}
`;

const changeOf = (next: () => number, texts: readonly string[]): Change => {
  const pick: Pick = from => from[Math.floor(next() * from.length)] ?? from[0];
  const names = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `n${index}`);
  const dockerfile = (): string =>
    `${names(2 + Math.floor(next() * 7))
      .map(() => `${pick(dockerfileLines)}\n`)
      .join('')}`;
  const compose = (): string =>
    `services:\n${names(1 + Math.floor(next() * 5))
      .map(name => composeService(name, pick))
      .join('')}`;
  const pods = (): string =>
    names(1 + Math.floor(next() * 3))
      .map(name => pod(name, pick))
      .join('---\n');
  const folder = `${(texts[Math.floor(next() * texts.length)] ?? '').replaceAll(/[/\0]/gu, '')}x`;
  const paths: Record<string, () => string> = {
    Dockerfile: dockerfile,
    [`${folder}/Dockerfile`]: dockerfile,
    'compose.yaml': compose,
    'deploy/pods.yaml': pods,
    'src/main.ts': () => pick(['a', 'b']),
  };
  const side = (): Record<string, string> =>
    Object.fromEntries(Object.entries(paths).flatMap(([path, text]) => (next() < 0.75 ? [[path, text()]] : [])));
  const base = side();
  // Kept as it is now and then, so that some findings are there before.
  const head = Object.fromEntries(Object.entries(side()).map(([path, text]) => [path, next() < 0.3 ? (base[path] ?? text) : text]));
  return { base, head, unreadable: next() < 0.15 ? ['compose.yaml'] : [], listComplete: next() > 0.1 };
};

const policyOf = (next: () => number): Partial<Policy> => {
  const pick: Pick = from => from[Math.floor(next() * from.length)] ?? from[0];
  return {
    scope: pick(['new', 'changed-files', 'all']),
    thresholds: {
      report: pick(['low', 'info', 'high']),
      comment: pick(['low', 'medium', 'none']),
      block: pick(['high', 'critical', 'none']),
    },
    onIncomplete: pick(['block', 'warn']),
    ignorePaths: next() < 0.2 ? ['deploy/**'] : [],
    waivers:
      next() < 0.3
        ? [{ rules: ['compose/*'], paths: [], subjects: [], reason: pick(['Known.', '</details>|`@octocat`']), until: '2027-01-31' }]
        : [],
    source: next() < 0.5 ? { path: '.github/`|tidewaiter`.yml' } : undefined,
  };
};

/** Reviews of made-up changes under made-up policies, one after the other, the same each time. */
async function* madeUpReviews(): AsyncGenerator<ReviewResult, never> {
  const next = random(20_261_124);
  const texts = hostileTexts(200, 7);
  for (;;) {
    const result = await reviewChange(changeOf(next, texts), { policy: policyOf(next) });
    deepFreeze(result);
    yield result;
  }
}

// Why kept: a dozen test files of one worker look at the same reviews, which took most of their time. Frozen: none can change them for another.
const made = madeUpReviews();
const kept: ReviewResult[] = [];

/** Made-up reviews, the same each time, deeply frozen: files come and go, break, hide findings, and have hostile names. Half of `full` but under full load. */
export const generatedReviews = async (full: number): Promise<readonly ReviewResult[]> => {
  const count = ofLoad(Math.ceil(full / 2), full);
  while (kept.length < count) kept.push((await made.next()).value);
  return kept.slice(0, count);
};

/** Made-up changes, the same each time. */
export const generatedChanges = (count: number): readonly Change[] => {
  const next = random(20_261_127);
  const texts = hostileTexts(200, 7);
  return Array.from({ length: count }, () => changeOf(next, texts));
};

/** A change that adds Compose files with very many services of the given lines, 900 in each file. */
export const manyServices = (count: number, lines: (index: number) => string): Change => {
  const head: Record<string, string> = {};
  for (let first = 0; first < count; first += 900) {
    const services = Array.from({ length: Math.min(900, count - first) }, (_, index) => `  s${first + index}:\n${lines(first + index)}`);
    head[`f${first}/compose.yaml`] = `services:\n${services.join('')}`;
  }
  return { base: {}, head };
};

/** A finding of the base that reports do not list by itself: another one says it in its place. */
export const isMerged = (entry: DeltaEntry): boolean => entry.state === 'absent' && entry.mergedInto !== undefined;
