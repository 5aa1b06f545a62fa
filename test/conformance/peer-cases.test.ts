/** The labelled cases of other linters' own suites (TIDEWAITER_CORPUS): a floor under what is caught, and a bound on what is contradicted. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { profileEverywhere } from '../../src/policy/profile.ts';
import { scanFiles } from '../../src/review/scan.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { corpusPath, hasCorpus } from '../support/corpus.ts';
import { InMemoryRepository } from '../support/in-memory-repository.ts';

/** One label of a peer: at least one of the rules reports on a `fail`, none on a `pass`, at the lines that it names. */
interface PeerCase {
  readonly check: string;
  readonly expect: 'fail' | 'pass';
  readonly rules: readonly string[];
  readonly line?: number;
  readonly lineEnd?: number;
  readonly resourceLines?: readonly [number, number];
  readonly exceptLines?: readonly (readonly [number, number])[];
  readonly tags?: readonly string[];
}

interface PeerFile {
  readonly path: string;
  readonly format: string;
  readonly text: string;
  readonly beside?: Readonly<Record<string, string>>;
  readonly cases: readonly PeerCase[];
}

/** Labels that rest on something else than the file. */
const otherwise = new Set(['suppression', 'config', 'removed-api', 'user-namespaces', 'openshift', 'experimental', 'unreachable-stage']);

const filesOf = (format: string): readonly (PeerFile & { readonly source: string })[] =>
  readdirSync(corpusPath('peer-cases'))
    .filter(name => name.endsWith('.jsonl'))
    .flatMap(name =>
      readFileSync(corpusPath('peer-cases', name), 'utf8')
        .split('\n')
        .filter(line => line !== '')
        .map(line => ({ source: name, ...(JSON.parse(line) as PeerFile) })),
    )
    .filter(file => file.format === format);

const policy = {
  ...defaultPolicy,
  profile: profileEverywhere('strict'),
  thresholds: { ...defaultPolicy.thresholds, report: 'info' as const },
};

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The rules that report something in a file, with the first and last line of each place. */
const reportsIn = async ({ path, text, beside = {} }: PeerFile) => {
  const texts = { [path]: text, ...Object.fromEntries(Object.entries(beside).map(([name, own]) => [join(dirname(path), name), own])) };
  const { findings } = await scanFiles(
    new Map([[path, { state: 'text' as const, text }]]),
    { policy, rules: allRules, version: '0.0.0' },
    { reader: new InMemoryRepository({ base: {}, head: texts }), clock: { today: () => '2026-11-24' } },
  );
  return findings
    .filter(({ location }) => location.path === path)
    .map(({ ruleId, location: { range } }) => ({ ruleId, from: lineAt(text, range.start), to: lineAt(text, range.end) }));
};

type Reported = Awaited<ReturnType<typeof reportsIn>>[number];

/** Whether a report contradicts a `pass`, which may be of some lines, of a resource, or of all but some lines. */
const contradicts = ({ line, lineEnd = line, resourceLines, exceptLines = [] }: PeerCase, { from, to }: Reported): boolean => {
  const place = line !== undefined && lineEnd !== undefined ? ([line, lineEnd] as const) : resourceLines;
  if (place !== undefined) return from >= place[0] && from <= place[1];
  return !exceptLines.some(([first, last]) => from <= last && to >= first);
};

const score = async (format: string) => {
  const checks = new Map<string, { caught: number; all: number }>();
  const passes = { contradicted: 0, all: 0 };
  for (const file of filesOf(format)) {
    const cases = file.cases.filter(({ check, tags = [] }) => check !== 'PARSE' && !tags.some(tag => otherwise.has(tag)));
    const reports = cases.length === 0 ? [] : await reportsIn(file);
    for (const one of cases) {
      const own = reports.filter(({ ruleId }) => one.rules.includes(ruleId));
      if (one.expect === 'pass') {
        passes.all += 1;
        if (own.some(report => contradicts(one, report))) passes.contradicted += 1;
        continue;
      }
      const check = `${file.source} ${one.check}`;
      const counted = checks.get(check) ?? { caught: 0, all: 0 };
      checks.set(check, { caught: counted.caught + (own.length > 0 ? 1 : 0), all: counted.all + 1 });
    }
  }
  const shares = [...checks.values()].map(({ caught, all }) => caught / all);
  const macro = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return { checks: checks.size, macro: Math.floor(macro * 1_000) / 10, ...passes };
};

describe.runIf(hasCorpus('peer-cases'))('of the cases of other linters', () => {
  test.each([
    { format: 'dockerfile', floor: 95.4, checks: 108, contradicted: 3 },
    { format: 'compose', floor: 94.4, checks: 39, contradicted: 0 },
  ])('$format: at least $floor % are caught, by check, and $contradicted contradicted; who catches more raises the floor', async one => {
    const found = await score(one.format);
    expect(found.checks).toBe(one.checks);
    expect(found.contradicted).toBeLessThanOrEqual(one.contradicted);
    expect(found.macro).toBeGreaterThanOrEqual(one.floor);
    expect(found.macro).toBeLessThan(one.floor + 0.5);
  });
});
