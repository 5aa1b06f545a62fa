import { describe, expect, test } from 'vitest';
import type { FileArtifact } from '../../../src/artifacts/artifact.ts';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { repositoryUnit } from '../../../src/artifacts/repository/repository-unit.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { activate } from '../../../src/engine/active-rule.ts';
import { analyze } from '../../../src/engine/analyze.ts';
import { SharedBudget } from '../../../src/engine/fixes/proof-budget.ts';
import { provenAcross } from '../../../src/engine/fixes/prove-across.ts';
import { proveFixes } from '../../../src/engine/fixes/prove-fixes.ts';
import { planRules } from '../../../src/engine/rule-runner.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import type { AnyRule } from '../../../src/rules/rule.ts';

const facts = { today: '2026-06-15', buildContexts: new Map() };
const parse = (path: string, text: string): FileArtifact => parseKubernetes(sourceFile(path, text));
const pod = (name: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: shop}\nspec:\n  containers:\n    - name: app\n      image: acme/web:1.29.1\n`;

const units = ['kubernetes/service-account-token-automounted', 'kubernetes/default-service-account'];

/** The rules about units, which tell how often they are asked, and one that a fix may break. */
const countedRules = (asked: { times: number }) =>
  allRules
    .filter(({ meta }) => units.includes(meta.id) || meta.id === 'kubernetes/host-network')
    .map(rule => {
      if (rule.meta.id !== units[0] || rule.meta.kind !== 'repository') return activate(rule);
      const visit = rule.visit as { readonly unit: (...given: readonly unknown[]) => Iterable<never> };
      const counted = (...given: readonly unknown[]): Iterable<never> => {
        asked.times += 1;
        return visit.unit(...given);
      };
      return activate({ ...rule, visit: { unit: counted } } as unknown as AnyRule);
    });

/** So many pods of one folder, what of their fixes about the unit is proven together, and how often the unit was judged again for that. */
const proveAcross = (
  count: number,
  change: (finding: Finding) => Finding = finding => finding,
  { budget, isKnown = true }: { readonly budget?: SharedBudget; readonly isKnown?: boolean } = {},
) => {
  const asked = { times: 0 };
  const rules = countedRules(asked);
  const artifacts = Array.from({ length: count }, (_, at) => parse(`p${at}.yaml`, pod(`p${at}`)));
  const folder = [repositoryUnit({ unit: 'folder', path: '', artifacts })];
  const findings = analyze({ artifacts, units: folder, rules, facts }).findings.map(change);
  asked.times = 0;
  const findingsIn = (path: string): readonly Finding[] => findings.filter(({ location }) => location.path === path);
  const rescan = {
    parse: ({ file }: FileArtifact, text: string) => parse(file.path, text),
    plan: planRules(rules),
    facts,
    ...(budget && { budget }),
    around: {
      artifactOf: (path: string) => artifacts.find(({ file }) => file.path === path),
      findingsIn,
      units: isKnown ? folder : [],
      unitFindings: findings.filter(({ ruleId }) => units.includes(ruleId)),
      rulesConcernedBy: () => new Set<string>(),
    },
  };
  const files = artifacts.map(artifact => ({ artifact, findings: findingsIn(artifact.file.path) }));
  const across = provenAcross(files, () => true, rescan);
  const { times } = asked;
  const offered = files.flatMap(file => proveFixes(file, () => true, 'groups', rescan, { across })).filter(({ fix }) => fix);
  return { fixable: findings.filter(({ fix }) => fix), across, offered, times };
};

describe('fixes of findings about a unit', () => {
  test('are proven for all its files at once', () => {
    const { fixable, across, offered, times } = proveAcross(40);
    expect(fixable.length).toBeGreaterThanOrEqual(80);
    expect([across.size, offered.length]).toEqual([fixable.length, fixable.length]);
    expect(times).toBeLessThanOrEqual(2);
  });

  test.each([
    ['mend nothing', '  restartPolicy: Always\n', units],
    ['bring something else', '  automountServiceAccountToken: false\n  hostNetwork: true\n', units.slice(0, 1)],
  ])('are proven without those that %s', (_, newText, rules) => {
    const end = pod('p7').length;
    const { fixable, across, times } = proveAcross(40, finding =>
      finding.location.path === 'p7.yaml' && rules.includes(finding.ruleId)
        ? { ...finding, fix: { title: 'Do something', safety: 'safe', edits: [{ range: { start: end, end }, newText }] } }
        : finding,
    );
    const left = fixable.filter(finding => !across.has(finding)).map(({ location, ruleId }) => `${location.path} ${ruleId}`);
    expect(left.toSorted()).toEqual(rules.map(rule => `p7.yaml ${rule}`).toSorted());
    expect(times).toBeLessThanOrEqual(6);
  });

  test('are not proven past what all files may cost, and not for each file again', () => {
    const { across, offered, times } = proveAcross(40, undefined, {
      budget: new SharedBudget({ file: 10_000_000, unit: 50_000, around: 0 }),
    });
    expect([across.size, offered.length, times]).toEqual([0, 0, 0]);
  });

  test('are not proven where nobody knows the unit', () => expect(proveAcross(3, undefined, { isKnown: false }).across.size).toBe(0));
});
