/** What Kubernetes' own code says of pods, roles and selectors, and what the door for cases answers. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { corpusPath, hasCorpus } from '../support/corpus.ts';
import { runConformance } from './run-conformance.ts';

const readCorpus = <T>(schema: v.GenericSchema<unknown, T>, ...path: readonly string[]): T =>
  v.parse(schema, JSON.parse(readFileSync(corpusPath(...path), 'utf8')));

const answersOf = async <T>(suite: string, cases: readonly object[], schema: v.GenericSchema<unknown, T>): Promise<readonly T[]> =>
  v.parse(v.array(schema), JSON.parse(await runConformance([suite], () => Promise.resolve(JSON.stringify(cases)), '.')));

const verdict = v.looseObject({ v: v.tuple([v.number(), v.number()]), allowed: v.boolean() });
const verdicts = v.object({ baseline: v.array(verdict), restricted: v.array(verdict) });
const judgedPod = v.object({ id: v.string(), ...verdicts.entries, defaulted: v.optional(verdicts) });

describe.runIf(hasCorpus('pod-security-versions', 'matrix.json'))('pods, by the evaluator of Pod Security', () => {
  test('every verdict of the matrix is the same: version, reason, detail, with defaults and without', async () => {
    const matrix = readCorpus(v.array(v.object({ pod: v.unknown(), ...judgedPod.entries })), 'pod-security-versions', 'matrix.json');
    const ours = await answersOf(
      'pod-security',
      matrix.map(({ id, pod }) => ({ id, pod })),
      judgedPod,
    );
    expect(ours).toEqual(matrix.map(({ pod: _pod, ...judged }) => judged));
  });

  test('every fixture of every version is allowed or not, as its project says', async () => {
    const range = v.tuple([v.number(), v.number()]);
    const fixture = v.object({
      level: v.picklist(['baseline', 'restricted']),
      expect: v.picklist(['pass', 'fail']),
      name: v.string(),
      versions: v.array(range),
      pod: v.string(),
    });
    const fixtures = readCorpus(v.array(fixture), 'pod-security-versions', 'fixtures.json');
    const ours = await answersOf(
      'pod-security',
      fixtures.map(({ name, pod }) => ({ id: name, pod })),
      judgedPod,
    );
    const pairs = fixtures.flatMap(({ level, name, versions, expect: expected }, at) => {
      const judged = ours[at]?.defaulted?.[level] ?? ours[at]?.[level] ?? [];
      return versions.flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, index) => first + index).map(minor => ({
          name: `${level} ${name} 1.${minor}`,
          expected,
          said: judged.find(({ v: [from, to] }) => from <= minor && minor <= to)?.allowed ? 'pass' : 'fail',
        })),
      );
    });
    expect(pairs.filter(({ expected, said }) => expected !== said)).toEqual([]);
    expect(pairs).toHaveLength(4_537);
  });
});

describe.runIf(hasCorpus('rbac', 'covers.json'))('roles, by the escalation check of the API server', () => {
  test('what is not covered is the same, part by part', async () => {
    const words = v.array(v.string());
    const rule = v.record(v.string(), words);
    const judged = v.object({ id: v.string(), covered: v.boolean(), missing: v.array(rule) });
    const cases = readCorpus(v.array(v.object({ ...judged.entries, owner: v.unknown(), wanted: v.unknown() })), 'rbac', 'covers.json');
    const ours = await answersOf(
      'rbac',
      cases.map(({ id, owner, wanted }) => ({ id, owner, wanted })),
      judged,
    );
    expect(ours).toEqual(cases.map(({ id, covered, missing }) => ({ id, covered, missing })));
  });
});

describe.runIf(hasCorpus('selectors', 'cases.json'))('selectors, by the library of Kubernetes', () => {
  test('objects and texts select the same, and the same are refused', async () => {
    const judged = v.object({ id: v.string(), matches: v.optional(v.record(v.string(), v.boolean())), error: v.optional(v.string()) });
    const { labels, cases } = readCorpus(
      v.object({ labels: v.unknown(), cases: v.array(v.looseObject(judged.entries)) }),
      'selectors',
      'cases.json',
    );
    const asked = cases.map(({ matches: _matches, error: _error, ...item }) => ({ ...item, labels }));
    const ours = await answersOf('selectors', asked, judged);
    const outcome = ({ id, matches, error }: v.InferOutput<typeof judged>): object => ({ id, matches, isRefused: error !== undefined });
    expect(ours.map(outcome)).toEqual(cases.map(outcome));
  });
});
