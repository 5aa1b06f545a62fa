import { stringify } from 'yaml';
import { nodeAt } from '../../artifacts/yaml/lookup.ts';
import type { Range } from '../../text/range.ts';
import { fieldsAt, groupOf, isFields, itemsAt, textAt } from '../fields.ts';
import { idPart } from '../id-part.ts';
import { kyvernoRules } from '../kyverno/rule-set.ts';
import { isCelException, isValidatingPolicy, validatingPolicyRules } from '../kyverno/validating-policies.ts';
import type { ObjectFields, OrgRuleSet, PolicyFile } from '../org-rule.ts';
import type { PolicyDocument } from '../policy-document.ts';
import { documentsOf } from '../testing/policy-test.ts';
import { vapRules } from '../vap/vap-rules.ts';
import { NotMigrated } from './cel-source.ts';
import { validatingPolicyOf } from './from-cluster-policy.ts';
import { type Proof, type ProofObject, prove, type ToProve } from './prove.ts';
import { admissionPoliciesOf } from './to-admission-policy.ts';

/** What policies are migrated to: the kind of Kyverno's, or that of Kubernetes with its binding. */
export type MigrationTarget = 'ValidatingPolicy' | 'ValidatingAdmissionPolicy';

/** What became of one rule of a policy. */
export interface Migration {
  readonly path: string;
  /** Where in the file it stands. */
  readonly range: Range;
  readonly policy: string;
  /** Empty for a policy that is one rule. */
  readonly rule: string;
  readonly outcome:
    | { readonly state: 'migrated'; readonly name: string; readonly text: string; readonly proof: Proof }
    /** Full sentences. */
    | { readonly state: 'left'; readonly reason: string };
}

const isClusterPolicy = (fields: ObjectFields): boolean =>
  groupOf(textAt(fields, 'apiVersion') ?? '') === 'kyverno.io' && ['ClusterPolicy', 'Policy'].includes(textAt(fields, 'kind') ?? '');

const isClusterException = (fields: ObjectFields): boolean =>
  groupOf(textAt(fields, 'apiVersion') ?? '') === 'kyverno.io' && textAt(fields, 'kind') === 'PolicyException';

const nameOf = (fields: ObjectFields): string => textAt(fields, 'metadata', 'name') ?? '';

/**
 * Migrates each rule of Kyverno's policies that says the same afterwards, held against objects and variations of them. Those for which that is not
 * proven stay as they are, with the reason. `minor` is the version of Kubernetes 1.
 */
export const migratePolicies = (
  files: readonly PolicyFile[],
  objects: readonly ProofObject[],
  to: MigrationTarget,
  minor: number,
): readonly Migration[] => {
  const documents = files.flatMap(({ path, text }) => documentsOf(path, text));
  const exceptions = documents.filter(({ fields }) => isClusterException(fields));
  const celExceptions = documents.filter(({ fields }) => isCelException(fields));
  const run: Run = {
    objects,
    to,
    minor,
    taken: new Set(documents.map(({ fields }) => `${textAt(fields, 'kind') ?? ''} ${nameOf(fields)}`)),
  };
  return documents.flatMap(document => {
    if (isClusterPolicy(document.fields)) return clusterPolicy(document, exceptions, run);
    return isValidatingPolicy(document.fields) && to === 'ValidatingAdmissionPolicy' ? [celPolicy(document, celExceptions, run)] : [];
  });
};

interface Run {
  readonly objects: readonly ProofObject[];
  readonly to: MigrationTarget;
  readonly minor: number;
  /** Kinds and names that there are. */
  readonly taken: Set<string>;
}

/** A name that Kubernetes takes. */
const documentName = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/gu, '')
    .slice(0, 200);

const clusterPolicy = (document: PolicyDocument, exceptions: readonly PolicyDocument[], run: Run): readonly Migration[] => {
  const { fields, object } = document;
  const rules = itemsAt(fields, 'spec', 'rules').filter(isFields);
  const policy = nameOf(fields);
  const old = kyvernoRules([document, ...exceptions]);
  const own = exceptions.filter(one => itemsAt(one.fields, 'spec', 'exceptions').some(item => textAt(item, 'policyName') === policy));
  return rules.map((rule, index): Migration => {
    const ruleName = textAt(rule, 'name') ?? '';
    const name = documentName(rules.length === 1 ? policy : `${policy}-${ruleName}`);
    const id = `org/${idPart(policy)}/${idPart(ruleName)}`;
    return {
      path: object.file.path,
      range: nodeAt(object.node, 'spec', 'rules', index, 'name')?.range ?? object.range,
      policy,
      rule: ruleName,
      outcome: migrated(name, run, { old, rule, isOwn: answer => answer.rule.id === id }, () => {
        const made = validatingPolicyOf({ policy: fields, rule, exceptions: own.map(one => one.fields), name, minor: run.minor });
        return run.to === 'ValidatingPolicy' ? [made] : admissionPoliciesOf(made, [], run.minor);
      }),
    };
  });
};

const celPolicy = (document: PolicyDocument, exceptions: readonly PolicyDocument[], run: Run): Migration => {
  const { fields, object } = document;
  const own = exceptions.filter(one =>
    itemsAt(one.fields, 'spec', 'policyRefs').some(
      item => textAt(item, 'name') === nameOf(fields) && textAt(item, 'kind') === textAt(fields, 'kind'),
    ),
  );
  const old = validatingPolicyRules([document, ...exceptions], run.minor);
  return {
    path: object.file.path,
    range: nodeAt(object.node, 'metadata', 'name')?.range ?? object.range,
    policy: nameOf(fields),
    rule: '',
    outcome: migrated(nameOf(fields), run, { old, rule: fieldsAt(fields, 'spec'), isOwn: () => true }, () =>
      admissionPoliciesOf(
        fields,
        own.map(one => one.fields),
        run.minor,
      ),
    ),
  };
};

/** What is made, once it is proven as it is written. */
const migrated = (
  name: string,
  { objects, to, minor, taken }: Run,
  rule: Omit<ToProve, 'made'>,
  make: () => readonly ObjectFields[],
): Migration['outcome'] => {
  try {
    const documents = make();
    const twice = documents.find(fields => taken.has(`${textAt(fields, 'kind') ?? ''} ${nameOf(fields)}`));
    if (twice) throw new NotMigrated(`There is a ${textAt(twice, 'kind') ?? ''} "${nameOf(twice)}" already.`);
    const text = documents.map(yamlOf).join('---\n');
    const read = documentsOf(`${name}.yaml`, text);
    const made = to === 'ValidatingPolicy' ? validatingPolicyRules(read, minor) : vapRules(read, minor);
    refuseProblems(made);
    const proof = prove({ ...rule, made }, objects);
    if (typeof proof === 'string') return { state: 'left', reason: proof };
    for (const fields of documents) taken.add(`${textAt(fields, 'kind') ?? ''} ${nameOf(fields)}`);
    return { state: 'migrated', name, text, proof };
  } catch (error) {
    if (error instanceof NotMigrated) return { state: 'left', reason: error.message };
    throw error;
  }
};

const refuseProblems = ({ problems }: OrgRuleSet): void => {
  const [problem] = problems.filter(({ level }) => level === 'error');
  if (problem) throw new NotMigrated(problem.message);
};

/** Why 1.1: what it takes for a boolean (`yes`), so do readers of Kubernetes. */
const yamlOf = (fields: ObjectFields): string => stringify(fields, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false });
