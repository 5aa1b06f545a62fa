/** Hostile changes from end to end: read, judged on both sides, compared, proven and told in every report. */
import { describe, expect, test } from 'vitest';
import { renderAnnotations } from '../../src/reports/check-run/annotations.ts';
import { renderReviewComments } from '../../src/reports/comments/review-comments.ts';
import { renderReviewJson } from '../../src/reports/json/review-json.ts';
import { renderSarif } from '../../src/reports/sarif/sarif.ts';
import { sarifOfReview } from '../../src/reports/sarif/sarif-input.ts';
import { renderSummary } from '../../src/reports/summary.ts';
import { noPaint, renderReviewText } from '../../src/reports/terminal.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { ofLoad } from '../support/full-load.ts';
import { type Change, causedLines, reviewChange } from '../support/in-memory-repository.ts';
import { endsSoonAsync } from '../support/soon.ts';

/** A guard against hanging, in milliseconds, not a measure: what is not linear is refused by its processor time. */
const guard = { timeout: 60_000 };

/** Units of processor time (test/support/soon.ts): the longest takes half of it; what is not linear takes many times as much. */
const soon = 300;

const many = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join('');

const tree = (count: number, file: (index: number) => readonly [path: string, text: string]): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => file(index)));

/** Renders the result in every way there is. */
const tell = (result: ReviewResult): void => {
  expect(JSON.stringify(renderReviewJson(result)).length).toBeGreaterThan(0);
  expect(JSON.stringify(renderSarif(sarifOfReview(result)).payload).length).toBeGreaterThan(0);
  expect(renderSummary(result).payload.length).toBeGreaterThan(0);
  expect(renderReviewText(result, noPaint).length).toBeGreaterThan(0);
  expect(renderReviewComments(result).payload.length).toBeLessThan(100);
  expect(renderAnnotations(result).payload.length).toBeLessThan(100);
};

const reviewAndTell = async (change: Change): Promise<ReviewResult> => {
  const result = await endsSoonAsync(async () => {
    const result = await reviewChange(change);
    tell(result);
    return result;
  }, soon);
  expect(result.notifications.filter(({ code }) => code === 'rule-crashed')).toEqual([]);
  return result;
};

const dockerfile = (body: string, base = 'debian:12'): Readonly<Record<string, string>> => ({ Dockerfile: `FROM ${base}\n${body}` });
const compose = (services: string): Readonly<Record<string, string>> => ({ 'compose.yaml': `services:\n${services}` });
const manifest = (text: string, path = 'deploy/a.yaml'): Readonly<Record<string, string>> => ({ [path]: text });
const list = (items: string): Readonly<Record<string, string>> => manifest(`apiVersion: v1\nkind: List\nitems:\n${items}`);

describe('files under a megabyte', () => {
  const inputs: readonly (readonly [string, Readonly<Record<string, string>>, Verdict['conclusion'][]])[] = [
    ['5,000 ADD', dockerfile('ADD x /x\n'.repeat(5_000)), ['incomplete']],
    ['60,000 unknown instructions', dockerfile('NONSENSE\n'.repeat(60_000)), ['incomplete']],
    [
      '3,000 suppressed findings',
      dockerfile('# tidewaiter: ignore[dockerfile/add-local-file] -- x\nADD x /x\n'.repeat(3_000)),
      ['incomplete'],
    ],
    ['3,000 installations', dockerfile('RUN apt-get update && apt-get install -y curl\n'.repeat(3_000)), ['incomplete']],
    ['3,000 downloads', dockerfile('RUN curl -k https://a.b/c -o d\n'.repeat(3_000)), ['block', 'incomplete']],
    ['10,000 copies of the whole context', dockerfile('COPY . /x\n'.repeat(10_000)), ['incomplete']],
    [
      'a chain of 20,000 stages',
      { Dockerfile: `FROM a:1.0 AS s0\n${many(20_000, at => `FROM s${at} AS s${at + 1}\n`)}CMD x\n` },
      ['incomplete'],
    ],
    ['3,000 secret arguments', dockerfile(many(3_000, at => `ARG TOKEN${at}\n`)), ['incomplete', 'block']],
    ['a variable that doubles 30 times', dockerfile(`ENV A=xxxxxxxxxx\n${'ENV A=$A$A\n'.repeat(30)}RUN echo $A\n`), ['warn', 'pass']],
    ['20,000 heredocs without end', dockerfile(many(20_000, at => `RUN <<E${at}\n`)), ['incomplete']],
    ['a line of 400,000 backticks', dockerfile(`RUN ${'` '.repeat(400_000)}\n`), ['incomplete']],
    ['lone carriage returns', { Dockerfile: `FROM a:1.0\r${'RUN x\r'.repeat(150_000)}` }, ['incomplete']],
    ['900,000 null characters', dockerfile('\0'.repeat(900_000)), ['incomplete']],
    [
      '1,100 pods in a list',
      list(many(1_100, at => `- {apiVersion: v1, kind: Pod, metadata: {name: p${at}}, spec: {containers: [{name: a, image: nginx}]}}\n`)),
      ['incomplete'],
    ],
    [
      '500 containers in a line of 900,000 characters',
      manifest(
        `{"apiVersion":"v1","kind":"Pod","x":"${'y'.repeat(800_000)}","spec":{"containers":[${many(500, at => `{"name":"c${at}","image":"nginx","securityContext":{"privileged":true}},`)}{"name":"a"}]}}`,
        'a.json',
      ),
      ['block'],
    ],
    [
      '1,050 Services beside as many Deployments',
      manifest(
        many(
          1_050,
          at =>
            `apiVersion: v1\nkind: Service\nmetadata: {name: s${at}}\nspec: {selector: {app: x${at}}}\n---\n` +
            `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d${at}}\nspec: {template: {metadata: {labels: {app: y${at}}}, spec: {containers: [{name: a, image: 'a:1.0'}]}}}\n---\n`,
        ),
      ),
      ['incomplete'],
    ],
    [
      '8,000 pods that are one alias',
      list(`- &p {apiVersion: v1, kind: Pod, spec: {hostPID: true, containers: [{name: a, image: nginx}]}}\n${'- *p\n'.repeat(8_000)}`),
      ['block', 'incomplete'],
    ],
    ['150,000 documents that do not end', manifest(`apiVersion: v1\nkind: Pod\n${'--- {\n'.repeat(150_000)}`), ['incomplete']],
    ['JSON nested 150,000 deep', manifest(`{"apiVersion":"v1","kind":"Pod","spec":${'{"a":'.repeat(150_000)}`, 'a.json'), ['incomplete']],
    [
      '15,000 template blocks in each other',
      manifest(
        `apiVersion: v1\nkind: Pod\n${'{{- if .a }}\n'.repeat(15_000)}${'{{- end }}\n'.repeat(15_000)}`,
        'charts/a/templates/a.yaml',
      ),
      ['pass', 'incomplete'],
    ],
    [
      '1,100 host path volumes',
      manifest(
        `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  volumes:\n${many(1_100, at => `  - {name: v${at}, hostPath: {path: /etc}}\n`)}  containers: [{name: a, image: a:1.0}]\n`,
      ),
      ['block', 'incomplete'],
    ],
    [
      '8,000 annotations that ignore',
      manifest(
        `apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  annotations:\n${many(8_000, at => `    tidewaiter.dev/ignore.kubernetes.r${at}: "x"\n`)}spec: {containers: [{name: a, image: nginx}]}\n`,
      ),
      ['warn', 'block'],
    ],
    [
      'a chain of 3,500 extends',
      compose(`  s0: {image: nginx}\n${many(3_500, at => `  s${at + 1}: {extends: s${at}}\n`)}`),
      ['incomplete', 'block'],
    ],
    [
      'a chain of 1,500 shared networks',
      compose(
        `  a0: {image: 'n:1.2', network_mode: host}\n${many(1_500, at => `  a${at + 1}: {image: 'n:1.2', network_mode: 'service:a${at}'}\n`)}`,
      ),
      ['block', 'incomplete'],
    ],
    [
      '8,000 services that are one alias',
      {
        'compose.yaml': `x: &x {image: nginx, privileged: true, ports: [${'"80:80", '.repeat(2_000)}]}\n${compose(many(8_000, at => `  s${at}: *x\n`))['compose.yaml'] ?? ''}`,
      },
      ['block', 'incomplete'],
    ],
  ];

  test.each(inputs)('%s', guard, async (_, head, conclusions) => {
    const { verdict, coverage, notifications } = await reviewAndTell({ base: {}, head });
    expect(conclusions).toContain(verdict.conclusion);
    expect(coverage.entries.every(entry => entry.status === 'evaluated') || notifications.some(({ level }) => level === 'error')).toBe(
      true,
    );
  });
});

describe('a change of one line in a hostile file costs no more than the file', () => {
  const before: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['5,000 ADD', dockerfile('ADD x /x\n'.repeat(5_000))],
    [
      '1,100 pods',
      list(many(1_100, at => `- {apiVersion: v1, kind: Pod, metadata: {name: p${at}}, spec: {containers: [{name: a, image: nginx}]}}\n`)),
    ],
    ['1,500 services', compose(many(1_500, at => `  s${at}: {image: nginx}\n`))],
  ];

  test.each(before)('%s', guard, async (_, base) => {
    const head = Object.fromEntries(Object.entries(base).map(([path, text]) => [path, `# new\n${text}`]));
    const result = await reviewAndTell({ base, head });
    expect(causedLines(result)).toEqual([]);
    expect(result.verdict.conclusion).toBe('incomplete');
  });

  test('also when all lines are in another order', guard, async () => {
    const pods = (order: (index: number) => number): Readonly<Record<string, string>> =>
      manifest(`apiVersion: v1\nkind: Pod\nspec:\n  containers:\n${many(600, at => `  - {name: c${order(at)}, image: nginx}\n`)}`);
    const { delta } = await reviewAndTell({ base: pods(at => at), head: pods(at => 599 - at) });
    expect(delta.entries.filter(entry => entry.state === 'absent')).toEqual([]);
  });

  test('also when a deletion is one of hundreds', guard, async () => {
    const stages = (user: string): Readonly<Record<string, string>> => ({
      Dockerfile: many(600, at => `FROM node:24.11 AS s${at}\nRUN x\n${user}CMD x\n`),
    });
    const result = await reviewAndTell({ base: stages('USER node\n'), head: stages('') });
    expect(causedLines(result)).toEqual(['Dockerfile:1798 dockerfile/root-user [new] <- deleted Dockerfile:2399']);
  });
});

describe('changes of very many files', () => {
  const deployment = (at: number): string =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d${at}}\nspec: {template: {metadata: {labels: {app: a${at}}}, spec: {hostPID: true, containers: [{name: a, image: 'a:1.0'}]}}}\n`;
  const mixed = (count: number): Readonly<Record<string, string>> =>
    tree(count, at => {
      if (at % 3 === 0) return [`s${at}/Dockerfile`, 'FROM node:24.11\nCOPY . /app\nCMD x\n'];
      if (at % 3 === 1) return [`k/d${at}.yaml`, deployment(at)];
      return [`k/s${at}.yaml`, `apiVersion: v1\nkind: Service\nmetadata: {name: s${at}}\nspec: {selector: {app: b${at}}}\n`];
    });

  test('hundreds of all kinds are added', guard, async () => {
    // Why not in all of them something to mend: what a thousand such files cost is asked below, and each fix is proven.
    const ordinary = tree(600, at =>
      at % 2 === 0
        ? [`o${at}/Dockerfile`, 'FROM node:24.11\nCOPY package.json /app/\nUSER node\nCMD ["x"]\n']
        : [`o/c${at}.yaml`, `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c${at}}\ndata: {a: b}\n`],
    );
    const { verdict, coverage } = await reviewAndTell({ base: {}, head: { ...ordinary, ...mixed(ofLoad(120, 300)) } });
    expect(verdict.conclusion).toBe('block');
    expect(coverage.entries.filter(entry => entry.status === 'evaluated')).toHaveLength(600 + ofLoad(120, 300));
  });

  test('hundreds are renamed, and nothing is blamed on the change', guard, async () => {
    const base = mixed(ofLoad(150, 600));
    const renames = Object.fromEntries(Object.keys(base).map(path => [path, `new/${path}`]));
    const head = Object.fromEntries(Object.entries(base).map(([path, text]) => [`new/${path}`, text]));
    const result = await reviewAndTell({ base, head, renames });
    expect(causedLines(result)).toEqual([]);
    expect(new Set(result.delta.entries.map(({ state }) => state))).toEqual(new Set(['moved']));
    expect(result.verdict.conclusion).toBe('warn');
  });

  test('thousands are removed', guard, async () => {
    expect((await reviewAndTell({ base: mixed(ofLoad(900, 3_000)), head: {} })).verdict.conclusion).toBe('pass');
  });

  test('a hundred Compose files include each other', guard, async () => {
    const head = tree(100, at => {
      const included = many(20, next => `../c${(at + next + 1) % 100}/compose.yaml, `);
      return [`c${at}/compose.yaml`, `include: [${included}]\nservices: {s${at}: {image: x, privileged: true}}\n`];
    });
    const { coverage, verdict } = await reviewAndTell({ base: {}, head });
    expect(coverage.entries.filter(entry => entry.status === 'evaluated')).toHaveLength(100);
    expect(verdict.conclusion).toBe('block');
  });

  test('200 Compose files extend one another in a circle', guard, async () => {
    const head = tree(200, at => [
      `c${at}/compose.yaml`,
      `services: {a: {extends: {file: ../c${(at + 1) % 200}/compose.yaml, service: a}, privileged: true}}\n`,
    ]);
    expect((await reviewAndTell({ base: {}, head })).verdict.conclusion).toBe('block');
  });

  test('an ignore file of 40,000 patterns that backtrack meets 2,000 files', guard, async () => {
    const files = tree(2_000, at => [`a/b/c/d/aabbcc${at}.txt`, 'x']);
    const head = {
      ...files,
      Dockerfile: 'FROM node:24.11\nCOPY . /x\nUSER node\n',
      '.dockerignore': many(40_000, at => `**/a*a*b*b*c*${at}x/**\n`),
    };
    expect(['warn', 'pass']).toContain((await reviewAndTell({ base: files, head })).verdict.conclusion);
  });

  test('an ignore file stands above many Dockerfiles', guard, async () => {
    const files = tree(500, at => [`s${at}/Dockerfile`, 'FROM node:24.11\nCOPY . /app\nUSER node\n']);
    const change = { base: { ...files, '.dockerignore': '.git\n.env*\n' }, head: { ...files, '.dockerignore': 'x\n' } };
    expect((await reviewAndTell(change)).verdict.conclusion).toBe('warn');
  });
});
