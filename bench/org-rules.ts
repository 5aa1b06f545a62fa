import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
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

const languages = ['ValidatingAdmissionPolicy', 'ValidatingPolicy of Kyverno', 'ClusterPolicy of Kyverno'] as const;

/** The same rules in one of the languages, under different names. */
const sources = (language: string): readonly string[] => {
  if (language === 'ClusterPolicy of Kyverno') return migratable.filter(({ path }) => path !== 'exceptions.yaml').map(({ text }) => text);
  const objectsOfTests = written.map(one => ({ ...one, cluster: { ...cluster, asWritten: true as const } }));
  const to = language === 'ValidatingAdmissionPolicy' ? language : 'ValidatingPolicy';
  return migratePolicies(migratable, objectsOfTests, to, 37).flatMap(({ outcome }) => (outcome.state === 'migrated' ? [outcome.text] : []));
};

const copies = (texts: readonly string[]): readonly PolicyFile[] =>
  Array.from({ length: policies }, (_, index) => {
    const text = (texts[index % texts.length] ?? '')
      .replaceAll(/^( {2}(?:name|policyName): .*)$/gmu, `$1-${index}`)
      .replace(/^metadata: \{name: ([\w-]+)\}$/mu, `metadata: {name: $1-${index}}`);
    return { path: `${index}.yaml`, text };
  });

/** Processor time of judging all objects, and how many answers there were. Each rule has to have decided: what is not asked is quick. */
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
    for (const set of sets)
      for (const answer of set.judge({ object, oldObject: undefined }, cluster, budget)) {
        if (answer.outcome === 'undetermined') throw new Error(`${answer.rule.id} decides nothing. ${answer.reason}`);
        answers += 1;
      }
  }
  const { user, system } = process.cpuUsage(begin);
  return { seconds: (user + system) / 1_000_000, answers };
};

const measured = v.object({ policies: v.string(), load: v.number(), first: v.number(), warm: v.number(), answers: v.number() });

/** What 200 policies of one language over 2,000 objects take. */
const measureLanguage = (language: string): v.InferOutput<typeof measured> => {
  const texts = sources(language);
  const begin = process.cpuUsage();
  const sets = loadOrgRules(copies(texts), [], 37);
  const loaded = process.cpuUsage(begin);
  const first = judgeAll(sets);
  const warm = Array.from({ length: runs }, () => judgeAll(sets));
  return {
    policies: `${policies} × ${language}`,
    load: (loaded.user + loaded.system) / 1_000_000,
    first: first.seconds,
    warm: median(warm.map(({ seconds }) => seconds)),
    answers: first.answers,
  };
};

/** 200 policies over 2,000 objects, by the language of the policies, each in a process of its own: nobody has the same rules in all of them. */
export const measureOrgRules = (): readonly Row[] =>
  languages.map(language => {
    const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), language], { encoding: 'utf8' });
    const { policies: name, load, first, warm, answers } = v.parse(measured, JSON.parse(stdout));
    return {
      policies: name,
      'load (CPU s)': load.toFixed(2),
      'first (CPU s)': first.toFixed(2),
      'warm (CPU s)': warm.toFixed(2),
      answers,
    };
  });

const [, program, asked] = process.argv;
if (program === fileURLToPath(import.meta.url) && asked !== undefined) process.stdout.write(JSON.stringify(measureLanguage(asked)));
