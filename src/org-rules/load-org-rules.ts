import { parseKubernetes } from '../artifacts/kubernetes/parse.ts';
import { sourceFile } from '../artifacts/source-file.ts';
import { isFields } from './fields.ts';
import { gatekeeperRules, moduleOfTemplate } from './gatekeeper/rule-set.ts';
import { kyvernoRules } from './kyverno/rule-set.ts';
import { validatingPolicyRules } from './kyverno/validating-policies.ts';
import { readMutations } from './mutation/mutation-set.ts';
import { labelsOfNamespaces, withNamespaces } from './namespace-labels.ts';
import { fieldsOf } from './object-value.ts';
import type { OrgProblem, OrgRuleSet, PolicyFile } from './org-rule.ts';
import type { PolicyDocument } from './policy-document.ts';
import { type RegoFile, regoRules } from './rego/rule-set.ts';
import { vapRules } from './vap/vap-rules.ts';

/** Documents of all policies together: honest sets have some hundreds. */
const maxDocuments = 5_000;

/**
 * Reads all rules of an organization, each document by the engine that knows its kind. A module in Rego is that of a template of Gatekeeper where it
 * is called as that is, and else has rules of its own. `minor` is the version of Kubernetes 1.
 */
export const loadOrgRules = (files: readonly PolicyFile[], modules: readonly RegoFile[], minor: number): readonly OrgRuleSet[] => {
  const problems: OrgProblem[] = [];
  const documents: PolicyDocument[] = [];
  for (const { path, text } of files) {
    const file = parseKubernetes(sourceFile(path, text));
    for (const { level, message, range } of file.notifications)
      if (level === 'error') problems.push({ path, range: range ?? { start: 0, end: 0 }, level, message });
    for (const object of file.objects) {
      const fields = fieldsOf(object.node);
      if (isFields(fields)) documents.push({ fields, object });
      else problems.push({ path, range: object.range, level: 'error', message: `${object.subject} can't be read: ${fields.reason}` });
    }
  }
  if (documents.length > maxDocuments) {
    const message = `There are ${documents.length} documents of organization rules; at most ${maxDocuments} are read.`;
    problems.push({ path: files[0]?.path ?? '', range: { start: 0, end: 0 }, level: 'error', message });
  }
  const read = documents.slice(0, maxDocuments);
  const ofTemplates = new Set(read.flatMap(({ fields }) => moduleOfTemplate(fields, modules) ?? []));
  const mutations = readMutations(read, minor);
  const inCluster = withNamespaces(labelsOfNamespaces(read.map(({ fields }) => fields)));
  const sets: readonly OrgRuleSet[] = [
    { rules: [], problems, judge: () => [] },
    { rules: [], problems: [], judge: () => [], ...(mutations && { mutations }) },
    vapRules(read, minor),
    kyvernoRules(read),
    validatingPolicyRules(read, minor),
    gatekeeperRules(read, modules, minor),
    regoRules(modules.filter(file => !ofTemplates.has(file))),
  ];
  return sets.map(({ mutations: changing, ...set }) => ({
    ...set,
    judge: (change, cluster, budget) => set.judge(change, inCluster(cluster), budget),
    ...(changing && {
      mutations: { ...changing, apply: (change, cluster, budget) => changing.apply(change, inCluster(cluster), budget) },
    }),
  }));
};
