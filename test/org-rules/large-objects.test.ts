import { describe, expect, test } from 'vitest';
import type { KubernetesFile } from '../../src/artifacts/kubernetes/model.ts';
import { parseKubernetes } from '../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { asRules } from '../../src/org-rules/as-rules.ts';
import { kyvernoRules } from '../../src/org-rules/kyverno/rule-set.ts';
import { StepBudget } from '../../src/org-rules/step-budget.ts';
import type { Report } from '../../src/rules/rule.ts';
import { policyDocuments } from '../support/org-rules/policy-documents.ts';

const policy = JSON.stringify({
  apiVersion: 'kyverno.io/v1',
  kind: 'ClusterPolicy',
  metadata: { name: 'named' },
  spec: {
    rules: [
      {
        name: 'team',
        match: { any: [{ resources: { kinds: ['ConfigMap'] } }] },
        validate: { message: 'Name a team.', pattern: { metadata: { labels: { team: '?*' } } } },
      },
    ],
  },
});

/** What the policy says of a ConfigMap with so many characters of data. */
const saidOf = (characters: number): readonly Report<string>[] => {
  const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata:\n  a: ${'x'.repeat(characters)}\n`;
  const file = parseKubernetes(sourceFile('a.yaml', text));
  const [rule] = asRules([kyvernoRules(policyDocuments(policy))], { minor: 37, today: '2026-11-30' });
  const visit = rule?.visit as { object: (object: unknown, file: KubernetesFile) => Iterable<Report<string>> };
  return file.objects.flatMap(one => [...visit.object(one, file)]);
};

describe('objects of many characters', () => {
  test('are judged as long as an API server takes them', () => {
    for (const characters of [10, 1_500_000]) {
      expect(saidOf(characters)).toMatchObject([{ data: { message: expect.stringContaining('Name a team') } }]);
    }
  });

  test('leave the review incomplete beyond that, and say why', () => {
    expect(saidOf(1_600_000)).toMatchObject([{ undetermined: { level: 'error', reason: expect.stringContaining('1.5 MiB') } }]);
  });

  test('take of the time of all objects before a rule is asked', () => {
    const budget = new StepBudget();
    const begin = (count: number, characters: number): boolean => {
      for (let at = 0; at < count; at += 1) budget.begin(characters);
      return budget.isSpent(30_000);
    };
    expect(begin(5_000, 20_000)).toBe(false);
    expect(begin(50, 130_000)).toBe(false);
    expect(begin(200, 130_000)).toBe(true);
    expect([budget.begin(130_000), budget.begin(2_000)]).toEqual([expect.stringContaining('had their time'), undefined]);
  });
});
