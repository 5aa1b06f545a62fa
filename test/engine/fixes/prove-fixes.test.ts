import { describe, expect, test } from 'vitest';
import type { FileArtifact } from '../../../src/artifacts/artifact.ts';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { repositoryUnit } from '../../../src/artifacts/repository/repository-unit.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { analyze } from '../../../src/engine/analyze.ts';
import { proofBudget, SharedBudget } from '../../../src/engine/fixes/proof-budget.ts';
import { type ProofMode, proveFixes } from '../../../src/engine/fixes/prove-fixes.ts';
import { planRules } from '../../../src/engine/rule-runner.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import { profileEverywhere } from '../../../src/policy/profile.ts';
import { activeRules } from '../../../src/review/judge.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import type { TextEdit } from '../../../src/text/range.ts';
import { applyEdits, joinEdits } from '../../../src/text/text-edit.ts';

const facts = { today: '2026-06-15', buildContexts: new Map() };
const rules = activeRules(allRules, defaultPolicy);
const parse = (text: string): FileArtifact => parseKubernetes(sourceFile('pod.yaml', text));
const findingsOf = (text: string): readonly Finding[] => analyze({ artifacts: [parse(text)], rules, facts }).findings;

/** Proves what `change` makes of the findings; also says how often the text was parsed for it. */
const prove = (text: string, mode: ProofMode, change: (finding: Finding, index: number) => Finding = finding => finding) => {
  let parses = 0;
  const counted = (fixed: string): FileArtifact => {
    parses += 1;
    return parse(fixed);
  };
  const findings = findingsOf(text).map(change);
  const proven = proveFixes({ artifact: parse(text), findings }, () => true, mode, {
    parse: (_, changed) => counted(changed),
    plan: planRules(rules),
    facts,
  });
  return { findings, proven, fixed: proven.filter(finding => finding.fix), parses };
};

/** With a seccomp profile, which a fix would write for all containers at once. */
const pod = (...containers: readonly string[]): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  securityContext: {seccompProfile: {type: RuntimeDefault}}\n  containers:\n${containers.join('')}`;
const bare = (name: string): string => `    - name: ${name}\n      image: acme/web:1.29.1\n`;

const withFix = (finding: Finding, ...edits: readonly TextEdit[]): Finding => ({
  ...finding,
  fix: { title: 'Do something', safety: 'safe', edits },
});

describe.each(['each', 'groups'] as const)('fixes proven in %s', mode => {
  test('are offered when the finding goes and nothing comes', () => {
    const { findings, fixed } = prove(pod(bare('a'), bare('b')), mode);
    expect(fixed.map(finding => finding.ruleId)).toEqual(findings.filter(finding => finding.fix).map(finding => finding.ruleId));
    expect(fixed.length).toBeGreaterThan(6);
  });

  test('are taken away when they leave the finding, bring another one, or break the file, and the others stay', () => {
    const text = pod(bare('a'), bare('b'), bare('c'));
    const end = text.length;
    const host = { range: { start: end, end }, newText: '  hostNetwork: true\n' };
    const useless = { range: { start: end, end }, newText: '  restartPolicy: Always\n' };
    const broken = { range: { start: 0, end: 0 }, newText: ': [\n' };
    const bad = [[host], [useless], [broken], []];
    const { fixed, findings } = prove(text, mode, (finding, index) =>
      finding.fix && index < bad.length ? withFix(finding, ...(bad[index] ?? [])) : finding,
    );
    expect(fixed.map(({ jointFix: _joint, ...finding }) => finding)).toEqual(findings.slice(bad.length).filter(finding => finding.fix));
  });
});

test.each(['each', 'groups'] as const)(
  'a fix that writes a key a second time is taken away, as a strict parser refuses the file, in %s',
  mode => {
    const twice = (finding: Finding): Finding => {
      const edits = finding.fix?.edits.map(({ range, newText }) => ({ range, newText: newText.replace(/(\n +)(\w+: \w+)$/u, '$1$2$1$2') }));
      return edits === undefined ? finding : withFix(finding, ...edits);
    };
    const { fixed, findings } = prove(pod(bare('a')), mode, twice);
    const written = findings.flatMap(({ fix }) => fix?.edits ?? []).filter(({ newText }) => /(\w+: \w+)\s+\1/u.test(newText));
    expect(written.length).toBeGreaterThan(1);
    expect(fixed.flatMap(({ fix }) => fix?.edits ?? []).filter(edit => written.includes(edit))).toEqual([]);
  },
);

test('all fixes of a container without a security context can be applied at once, under one key', () => {
  const text = pod(bare('a'));
  const { fixed } = prove(text, 'groups');
  const result = applyEdits(text, joinEdits(fixed.flatMap(finding => finding.fix?.edits ?? [])));
  expect(result.match(/^ {6}securityContext:/gmu)).toHaveLength(1);
  expect(findingsOf(result).filter(finding => finding.fix)).toEqual([]);
});

test('fixes of the same lines are one fix, too, that leaves none of their findings and is there once', () => {
  const text = pod(bare('a'), bare('b'));
  const { fixed } = prove(text, 'each');
  const joint = new Set(fixed.flatMap(finding => finding.jointFix ?? []));
  expect(joint.size).toBe(2);
  for (const fix of joint) {
    const members = fixed.filter(finding => finding.jointFix === fix);
    expect(fix.title.split('; ')).toEqual([...new Set(members.map(finding => finding.fix?.title))]);
    expect(members.map(finding => finding.fix?.safety)).toContain('safe');
    expect(fix.safety).toBe('unsafe');
    const subject = members[0]?.location.subject ?? '';
    expect(members.every(finding => finding.location.subject === subject)).toBe(true);
    expect(findingsOf(applyEdits(text, fix.edits)).filter(finding => finding.fix && finding.location.subject === subject)).toEqual([]);
  }
});

test('the fix of a family is of those of its members whose own fixes are proven, whatever the others are', () => {
  const text = pod(bare('a'), bare('b'));
  const end = text.length;
  const useless = { range: { start: end, end }, newText: '  restartPolicy: Always\n' };
  const findings = findingsOf(text);
  const spoilt = findings.find(({ fix }) => fix !== undefined);
  const given = findings.map(finding => (finding === spoilt ? withFix(finding, useless) : finding));
  const fixable = given.filter(({ fix }) => fix !== undefined);
  const rescan = { parse: (_: FileArtifact, changed: string) => parse(changed), plan: planRules(rules), facts };
  const proven = proveFixes({ artifact: parse(text), findings: given }, () => true, 'each', rescan, { families: [fixable] }).filter(
    ({ fix }) => fix !== undefined,
  );
  expect(proven).toHaveLength(fixable.length - 1);
  const [family, ...others] = new Set(proven.map(({ familyFix }) => familyFix));
  expect([family?.edits.length === 0, others]).toEqual([false, []]);
  expect(family?.title.split('; ')).toEqual([...new Set(proven.map(({ fix }) => fix?.title))]);
});

test('fixes that were proven together need no proof of their own to be the fix of a family', () => {
  const text = pod(bare('a'));
  const findings = findingsOf(text);
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  let parses = 0;
  const counted = (_: FileArtifact, changed: string): FileArtifact => {
    parses += 1;
    return parse(changed);
  };
  const proven = proveFixes(
    { artifact: parse(text), findings },
    () => true,
    'groups',
    { parse: counted, plan: planRules(rules), facts },
    { families: [fixable] },
  );
  expect(new Set(proven.flatMap(({ familyFix }) => familyFix ?? [])).size).toBe(1);
  expect(parses).toBe(1);
});

test.each([
  [
    'in JSON',
    '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {"containers": [\n  {\n    "name": "a",\n    "image": "acme/web:1.29.1"\n  }\n]}}\n',
  ],
  [
    'beside an empty security context',
    'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: acme/web:1.29.1, securityContext: {}}]}\n',
  ],
])('all fixes of a container %s are one edit for its family', (_, text) => {
  const findings = findingsOf(text);
  const group = findings.filter(({ fix }) => fix);
  expect(group.length).toBeGreaterThan(4);
  const proven = proveFixes(
    { artifact: parse(text), findings },
    () => true,
    'each',
    { parse: (_before, changed) => parse(changed), plan: planRules(rules), facts },
    { families: [group] },
  );
  const [fix, ...others] = new Set(proven.flatMap(({ familyFix }) => familyFix ?? []));
  expect(others).toEqual([]);
  expect(findingsOf(applyEdits(text, fix?.edits ?? [])).filter(finding => finding.fix)).toEqual([]);
});

test('fixes of lines apart, and fixes proven for a whole file at once, have no joint fix', () => {
  const text = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  hostPID: true\n  hostIPC: true\n  containers: []\n';
  expect(prove(text, 'each').fixed.map(({ jointFix }) => jointFix)).toEqual([undefined, undefined]);
  expect(prove(pod(bare('a')), 'groups').fixed.filter(({ jointFix }) => jointFix)).toEqual([]);
});

test('a hundred fixes of one file are proven by one look, and one that is no good costs two more: without it, and at it alone', () => {
  const text = pod(...Array.from({ length: 30 }, (_, at) => bare(`c${at}`)));
  const good = prove(text, 'groups');
  expect(good.fixed.length).toBeGreaterThan(100);
  expect(good.parses).toBe(1);
  const end = text.length;
  const spoilt = prove(text, 'groups', (finding, index) =>
    index === 40 ? withFix(finding, { range: { start: end, end }, newText: '  restartPolicy: Always\n' }) : finding,
  );
  expect(spoilt.fixed).toHaveLength(good.fixed.length - 1);
  expect(spoilt.parses).toBe(3);
});

test('fixes in documents of their own are proven by one look, and of those that one spoils none is lost', () => {
  const document = (name: string): string => pod(bare(name)).replace('web}', `${name}}`);
  const one = prove(document('a'), 'each');
  const text = Array.from({ length: 8 }, (_, at) => document(`p${at}`)).join('---\n');
  const good = prove(text, 'each');
  expect(good.fixed).toHaveLength(8 * one.fixed.length);
  expect(good.parses).toBe(one.parses);
  const end = document('p0').length;
  const spoiler = good.findings.find(({ fix }) => fix !== undefined);
  const spoilt = prove(text, 'each', finding =>
    finding.fingerprint === spoiler?.fingerprint
      ? withFix(finding, { range: { start: end, end }, newText: '  restartPolicy: Always\n' })
      : finding,
  );
  expect(spoilt.fixed).toHaveLength(good.fixed.length - 1);
});

test('each fix is proven alone as long as reading the file for all of them stays within the budget of the file, else all at once', () => {
  const lean = pod(bare('a'));
  const findings = findingsOf(lean);
  const fixes = findings.filter(({ fix }) => fix).length;
  // What is found costs fifty characters each to find again, and the look itself two thousand.
  const largest = Math.floor(proofBudget / fixes) - 50 * findings.length - 2_000;
  expect(proofBudget % fixes).toBe(0);
  const parsesOf = (length: number): number => prove(`${lean}#${'x'.repeat(length - lean.length - 1)}`, 'each').parses;
  expect(parsesOf(largest)).toBeGreaterThanOrEqual(fixes);
  expect(parsesOf(largest + 1)).toBeLessThan(fixes);
});

describe('what all files of a side may cost together', () => {
  test('is not used up by a proof that costs too much, nor by those that judge whole units again', () => {
    const budget = new SharedBudget({ file: 100, unit: 50, around: 0 });
    expect([budget.takes(101, 'file'), budget.takes(60, 'file'), budget.takes(60, 'file'), budget.takes(40, 'file')]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect([budget.takes(51, 'unit'), budget.takes(50, 'unit'), budget.takes(1, 'unit'), budget.takes(1, 'file')]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  /** The findings of a file in a unit of a million and a half characters, and those that keep their fixes; `around` is the budget for rules that fixes concern. */
  const inLargeUnit = (around: number, concerned: readonly string[] = []) => {
    const text = pod(bare('a'));
    const file = parse(text);
    const large = parseKubernetes(sourceFile('large.yaml', `# ${'x'.repeat(1_600_000)}\n${pod(bare('b'))}`));
    const units = [repositoryUnit({ unit: 'folder', path: '', artifacts: [file, large] })];
    const louder = activeRules(allRules, { ...defaultPolicy, profile: profileEverywhere('hardening') });
    const { findings } = analyze({ artifacts: [file, large], units, rules: louder, facts });
    const own = findings.filter(({ location }) => location.path === 'pod.yaml');
    const proven = proveFixes({ artifact: file, findings: own }, () => true, 'groups', {
      parse: (_, changed) => parse(changed),
      plan: planRules(louder),
      facts,
      budget: new SharedBudget({ file: 50_000, unit: 50_000, around }),
      around: {
        artifactOf: path => (path === 'pod.yaml' ? file : large),
        findingsIn: path => findings.filter(({ location }) => location.path === path),
        units,
        unitFindings: findings,
        rulesConcernedBy: () => new Set(concerned),
      },
    });
    return { own: own.filter(finding => finding.fix), proven: proven.filter(finding => finding.fix).map(({ ruleId }) => ruleId) };
  };
  const isOfUnit = ({ ruleId }: Finding): boolean => allRules.some(({ meta }) => meta.id === ruleId && meta.kind === 'repository');

  test('leaves the fixes of a file where only a finding about its large unit costs too much', () => {
    const { own, proven } = inLargeUnit(0);
    expect(own.some(isOfUnit)).toBe(true);
    expect(proven).toEqual(own.filter(finding => !isOfUnit(finding)).map(({ ruleId }) => ruleId));
  });

  test('bounds how often a unit is judged again because fixes alter by what its rules go', () => {
    const concerned = allRules.filter(({ meta }) => meta.reads?.in === 'unit').map(({ meta }) => meta.id);
    expect(inLargeUnit(800_000, concerned).proven).toEqual([]);
    expect(inLargeUnit(160_000_000, concerned).proven.length).toBeGreaterThan(0);
  });
});
