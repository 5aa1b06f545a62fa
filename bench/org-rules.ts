import { loadOrgRules } from '../src/org-rules/load-org-rules.ts';
import { migratePolicies } from '../src/org-rules/migration/migrate.ts';
import type { ClusterKnowledge, OrgRuleSet, PolicyFile } from '../src/org-rules/org-rule.ts';
import { StepBudget } from '../src/org-rules/step-budget.ts';
import { documentsOf } from '../src/org-rules/testing/policy-test.ts';
import { judgedObjects, migratable } from '../test/support/org-rules/cluster-policies.ts';
import { median, type Row } from './table.ts';

const policies = 200;
const objects = 2_000;
const runs = 5;

const cluster: ClusterKnowledge = { namespaceLabels: new Map(), minor: 37, today: '2026-11-28' };
const written = documentsOf('objects.yaml', judgedObjects.join('---\n')).map(({ fields, object }) => ({ fields, label: object.subject }));

/** The same rules in each of the three languages that have them, under different names. */
const sources = (): readonly (readonly [string, readonly string[]])[] => {
  const made = (to: 'ValidatingPolicy' | 'ValidatingAdmissionPolicy') =>
    migratePolicies(
      migratable,
      written.map(one => ({ ...one, cluster: { ...cluster, asWritten: true } })),
      to,
      37,
    ).flatMap(({ outcome }) => (outcome.state === 'migrated' ? [outcome.text] : []));
  return [
    ['ValidatingAdmissionPolicy', made('ValidatingAdmissionPolicy')],
    ['ValidatingPolicy of Kyverno', made('ValidatingPolicy')],
    ['ClusterPolicy of Kyverno', migratable.filter(({ path }) => path !== 'exceptions.yaml').map(({ text }) => text)],
  ];
};

const copies = (texts: readonly string[]): readonly PolicyFile[] =>
  Array.from({ length: policies }, (_, index) => {
    const text = (texts[index % texts.length] ?? '')
      .replaceAll(/^( {2}(?:name|policyName): .*)$/gmu, `$1-${index}`)
      .replace(/^metadata: \{name: ([\w-]+)\}$/mu, `metadata: {name: $1-${index}}`);
    return { path: `${index}.yaml`, text };
  });

/** Processor time of judging all objects, and how many answers there were. */
const judgeAll = (sets: readonly OrgRuleSet[]): { readonly seconds: number; readonly answers: number } => {
  const all = Array.from({ length: objects }, (_, index) => {
    const { fields } = written[index % written.length] ?? { fields: {} };
    return { ...fields };
  });
  const begin = process.cpuUsage();
  const budget = new StepBudget();
  let answers = 0;
  for (const object of all) {
    budget.begin();
    for (const set of sets) for (const _ of set.judge({ object, oldObject: undefined }, cluster, budget)) answers += 1;
  }
  const { user, system } = process.cpuUsage(begin);
  return { seconds: (user + system) / 1_000_000, answers };
};

/** 200 policies over 2,000 objects, by the language of the policies. */
export const measureOrgRules = (): readonly Row[] =>
  sources().map(([language, texts]) => {
    const begin = process.cpuUsage();
    const sets = loadOrgRules(copies(texts), [], 37);
    const loaded = process.cpuUsage(begin);
    const first = judgeAll(sets);
    const warm = Array.from({ length: runs }, () => judgeAll(sets));
    return {
      policies: `${policies} × ${language}`,
      'load (CPU s)': ((loaded.user + loaded.system) / 1_000_000).toFixed(2),
      'first (CPU s)': first.seconds.toFixed(2),
      'warm (CPU s)': median(warm.map(({ seconds }) => seconds)).toFixed(2),
      answers: first.answers,
    };
  });
