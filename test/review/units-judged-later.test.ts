import { describe, expect, test } from 'vitest';
import type { Container } from '../../src/artifacts/kubernetes/model.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { profileEverywhere } from '../../src/policy/profile.ts';
import { fixFiles } from '../../src/review/fix-files.ts';
import type { FileText } from '../../src/review/ports.ts';
import { type ScanResult, scanFiles } from '../../src/review/scan.ts';
import { allRules } from '../../src/rules/catalog.ts';
import type { AnyRule, Report } from '../../src/rules/rule.ts';
import { type Files, InMemoryRepository } from '../support/in-memory-repository.ts';

type Handler = (...given: readonly unknown[]) => Iterable<Report>;

/** A rule of the catalogue with another handler around one of its own. */
const ruleWith = (id: string, node: string, around: (handler: Handler) => Handler): AnyRule => {
  const rule = allRules.find(({ meta }) => meta.id === id);
  if (rule === undefined) throw new Error(`There is no rule ${id}.`);
  const visit = rule.visit as unknown as Readonly<Record<string, Handler>>;
  return { ...rule, visit: { ...visit, [node]: around(visit[node] ?? (() => [])) } };
};

type Given = Parameters<typeof scanFiles>;

const given = (files: Files, rules: readonly AnyRule[]): Given => [
  new Map(Object.entries(files).map(([path, text]): readonly [string, FileText] => [path, { state: 'text', text }])),
  { policy: { ...defaultPolicy, profile: profileEverywhere('hardening') }, rules, version: '0' },
  { reader: new InMemoryRepository({ base: files, head: files }), clock: { today: () => '2026-11-24' } },
];

const scan = (files: Files, rules: readonly AnyRule[]): Promise<ScanResult> => scanFiles(...given(files, rules));

/** The files in which a round of fixes mends what the rule about files says. */
const mendedIn = async (files: Files, rules: readonly AnyRule[]): Promise<readonly string[]> => {
  const { fixed } = await fixFiles(...given(files, rules), ({ ruleId }) => ruleId === ofFile);
  return fixed.flatMap(one => one.fixed.map(({ location }) => location.path));
};

const manifest = (name: string): string =>
  [
    'apiVersion: v1',
    'kind: Pod',
    `metadata: {name: ${name}, namespace: shop}`,
    'spec:',
    '  automountServiceAccountToken: false',
    '  containers:',
    '    - name: app',
    '      image: acme/web:1.29.1',
    '',
  ].join('\n');
const pods = (count: number): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`pods/p${at}.yaml`, manifest(`p${at}`)]));

const ofUnit = 'kubernetes/service-account-token-automounted';
const ofFile = 'kubernetes/seccomp-not-set';

/** The rule about units, which counts how often it is asked, and one about files whose fixes also say something of tokens. */
const rulesThat = (spoil: (name: string) => boolean, asked: { times: number }): readonly AnyRule[] => [
  ruleWith(ofUnit, 'unit', handler => (...given) => {
    asked.times += 1;
    return handler(...given);
  }),
  ruleWith(ofFile, 'container', handler => (container, ...given) => {
    const { object } = container as Container;
    const { text } = object.file;
    const line = '  automountServiceAccountToken: false\n';
    const start = text.indexOf(line);
    const newText = spoil(object.name ?? '') ? '' : `${line}  serviceAccountName: web\n`;
    return [...handler(container, ...given)].map(report => {
      const fix = typeof report.fix === 'function' ? report.fix() : report.fix;
      return fix ? { ...report, fix: { ...fix, edits: [...fix.edits, { range: { start, end: start + line.length }, newText }] } } : report;
    });
  }),
];
const fixedIn = ({ findings }: ScanResult): readonly string[] =>
  findings.flatMap(({ ruleId, fix, location }) => (ruleId === ofFile && fix ? [location.path] : []));

describe('fixes of files that alter what rules about units go by', () => {
  test('are proven with those of all files: the units are judged a few times, however many files there are', async () => {
    const asked = { times: 0 };
    const files = pods(60);
    expect(
      fixedIn(
        await scan(
          files,
          rulesThat(() => false, asked),
        ),
      ),
    ).toEqual(Object.keys(files).toSorted());
    expect(asked.times).toBeGreaterThan(1);
    expect(asked.times).toBeLessThanOrEqual(6);
  });

  test('are taken away where they bring something into the unit, and from no other file', async () => {
    const asked = { times: 0 };
    const files = pods(20);
    const fixed = fixedIn(
      await scan(
        files,
        rulesThat(name => ['p3', 'p11'].includes(name), asked),
      ),
    );
    expect(fixed).toEqual(
      Object.keys(files)
        .toSorted()
        .filter(path => !/p3\.|p11\./u.test(path)),
    );
    // One look for all, one without those two, and a few for each of them by itself.
    expect(asked.times).toBeLessThanOrEqual(20);
  });

  test('are applied by the command that fixes after a few looks at the units, too', async () => {
    const asked = { times: 0 };
    const files = pods(60);
    const rules = rulesThat(() => false, asked);
    expect(await mendedIn(files, rules)).toEqual(Object.keys(files).toSorted());
    expect(asked.times).toBeGreaterThan(1);
    expect(asked.times).toBeLessThanOrEqual(6);
  });

  test('are not applied by it where they bring something into the unit, and elsewhere they are', async () => {
    const asked = { times: 0 };
    const files = pods(20);
    const mended = await mendedIn(
      files,
      rulesThat(name => ['p3', 'p11'].includes(name), asked),
    );
    expect(mended).toEqual(
      Object.keys(files)
        .toSorted()
        .filter(path => !/p3\.|p11\./u.test(path)),
    );
    expect(asked.times).toBeLessThanOrEqual(20);
  });
});
