import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseKubernetes } from '../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { scopeOf } from '../../src/facts/kubernetes-kinds.ts';
import { fieldsAt, groupOf, isFields, textAt } from '../../src/org-rules/fields.ts';
import { fieldsOf } from '../../src/org-rules/object-value.ts';
import type { ClusterKnowledge, ObjectFields, ObjectValue } from '../../src/org-rules/org-rule.ts';
import { type Annotation, admit, prepareRequest } from '../../src/org-rules/vap/admit.ts';
import type { Decision } from '../../src/org-rules/vap/conditions.ts';
import { defaulted } from '../../src/org-rules/vap/defaulted.ts';
import { type AdmissionRequest, matchesResources, textLabels } from '../../src/org-rules/vap/match.ts';
import { resourceOf } from '../../src/org-rules/vap/names.ts';
import {
  type AdmissionPolicy,
  isBinding,
  isPolicy,
  type PolicyBinding,
  readBinding,
  readPolicy,
  reasonCodes,
} from '../../src/org-rules/vap/read-policies.ts';
import { exactJson } from './exact-json.ts';
import { findFile } from './find-file.ts';
import type { Folders } from './suite.ts';

export const policyCase = v.object({
  id: v.string(),
  /** A folder of the corpus with a policy.yaml. */
  folder: v.string(),
  /** The only one of its policies that is asked; the answer is then that policy's own, and not the API server's whole one. */
  policy: v.optional(v.string()),
  operation: v.optional(v.picklist(['CREATE', 'UPDATE', 'DELETE'])),
  object: v.optional(v.unknown()),
  oldObject: v.optional(v.unknown()),
  subresource: v.optional(v.string()),
  user: v.optional(v.string()),
  groups: v.optional(v.array(v.string())),
  dryRun: v.optional(v.boolean()),
});
export type PolicyCase = v.InferOutput<typeof policyCase>;

interface Documents {
  readonly policies: readonly AdmissionPolicy[];
  /** Why one does not compile: the API server then goes by its failurePolicy. */
  readonly broken: ReadonlyMap<AdmissionPolicy, string>;
  readonly bindings: readonly PolicyBinding[];
  readonly others: readonly ObjectFields[];
}

const known = new Map<string, Documents>();
const minor = 37;

const documentsOf = (folder: string, folders: Folders): Documents => {
  const path = findFile(join(folder, 'policy.yaml'), folders);
  const found = known.get(path);
  if (found) return found;
  const file = parseKubernetes(sourceFile('policy.yaml', readFileSync(path, 'utf8')));
  const all = file.objects.flatMap(({ node }) => {
    const fields = fieldsOf(node);
    return isFields(fields) ? [fields] : [];
  });
  const policies = all.filter(isPolicy).map(one => readPolicy(one, minor));
  const made: Documents = {
    policies: policies.map(({ policy }) => policy),
    broken: new Map(
      policies.flatMap(({ policy, problems }) => {
        const [first] = problems.filter(({ path: [, field] }) => field !== 'variables');
        return first ? [[policy, `compilation error: compilation failed: ${first.message}`] as const] : [];
      }),
    ),
    bindings: all.filter(isBinding).flatMap(one => {
      const { binding, problems } = readBinding(one);
      return problems.length === 0 ? [binding] : [];
    }),
    others: all.filter(one => !isPolicy(one) && !isBinding(one)),
  };
  known.set(path, made);
  return made;
};

const asObject = (value: unknown): ObjectFields | undefined => {
  const exact: ObjectValue = value === undefined || value === null ? null : exactJson(JSON.stringify(value));
  return isFields(exact) ? defaulted(exact) : undefined;
};

const requestOf = (item: PolicyCase): AdmissionRequest => {
  const [object, oldObject] = [asObject(item.object), asObject(item.oldObject)];
  const own = object ?? oldObject ?? {};
  const [apiVersion, kind, name] = [textAt(own, 'apiVersion') ?? '', textAt(own, 'kind') ?? '', textAt(own, 'metadata', 'name') ?? ''];
  const isOfCluster = scopeOf(apiVersion, kind) === 'cluster';
  return {
    operation: item.operation ?? 'CREATE',
    object: item.operation === 'DELETE' ? undefined : object,
    oldObject: item.operation === 'DELETE' ? (oldObject ?? object) : oldObject,
    apiVersion,
    kind,
    resource: resourceOf(kind),
    subresource: item.subresource ?? '',
    name,
    namespace: isOfCluster ? (kind === 'Namespace' ? name : '') : (textAt(own, 'metadata', 'namespace') ?? 'default'),
  };
};

/** Namespaces that are not in the policies' file are there, with the label of their name. */
const clusterOf = ({ others }: Documents, namespace: string): ClusterKnowledge => {
  const labels = new Map<string, Readonly<Record<string, string>>>([[namespace, { 'kubernetes.io/metadata.name': namespace }]]);
  for (const one of others) {
    const name = textAt(one, 'metadata', 'name') ?? '';
    if (textAt(one, 'kind') !== 'Namespace') continue;
    labels.set(name, { ...textLabels(fieldsAt(one, 'metadata', 'labels')), 'kubernetes.io/metadata.name': name });
  }
  return { namespaceLabels: labels, minor, today: '2026-11-27' };
};

interface Denial {
  readonly policy: string;
  readonly binding: string | undefined;
  readonly message: string;
  readonly reason: string;
}

class Response {
  readonly decisions: object[] = [];
  readonly denials: Denial[] = [];
  readonly warnings: string[] = [];
  readonly failures: object[] = [];
  readonly annotations = new Map<string, string[]>();
  unknown: string | undefined;

  decide(policy: AdmissionPolicy, { name: binding, actions }: PolicyBinding, decision: Decision): void {
    const { validation, action, evaluation, message, reason } = decision;
    if (action === 'undetermined') this.unknown ??= message ?? '';
    this.decisions.push({ policy: policy.name, validation, action, evaluation, ...(message !== undefined && { message }) });
    if (action !== 'deny' || message === undefined) return;
    for (const wanted of actions) {
      if (wanted === 'Deny')
        this.denials.push({ policy: policy.name, binding, message, reason: evaluation === 'error' ? 'Invalid' : reason });
      if (wanted === 'Warn')
        this.warnings.push(`Validation failed for ValidatingAdmissionPolicy '${policy.name}' with binding '${binding}': ${message}`);
      if (wanted === 'Audit')
        this.failures.push({ message, policy: policy.name, binding, expressionIndex: validation, validationActions: actions });
    }
  }

  /** Something is wrong with the binding, or with an annotation. */
  deny(policy: AdmissionPolicy, binding: PolicyBinding, message: string): void {
    this.denials.push({ policy: policy.name, binding: binding.name, message, reason: 'Invalid' });
  }

  annotate(policy: AdmissionPolicy, binding: PolicyBinding, { key, value, error }: Annotation): void {
    if (error !== undefined) this.deny(policy, binding, error);
    const name = `${policy.name}/${key}`;
    const before = this.annotations.get(name) ?? [];
    if (value !== undefined && !before.includes(value)) this.annotations.set(name, [...before, value]);
  }

  answer({ resource, name, apiVersion }: AdmissionRequest, ofOnePolicy: boolean): object {
    if (this.unknown !== undefined) return { undetermined: this.unknown };
    const [first] = this.denials;
    if (ofOnePolicy) return { verdict: first ? 'denied' : 'allowed', ...(first && { message: first.message }), decisions: this.decisions };
    const group = groupOf(apiVersion);
    const annotations = [...this.annotations].map(([key, values]) => [key, values.join(', ')] as const);
    const failures =
      this.failures.length > 0 ? [['validation.policy.admission.k8s.io/validation_failure', JSON.stringify(this.failures)] as const] : [];
    const all = [...annotations, ...failures].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const where =
      first && `ValidatingAdmissionPolicy '${first.policy}'${first.binding === undefined ? '' : ` with binding '${first.binding}'`}`;
    return {
      verdict: first ? 'denied' : 'allowed',
      ...(first && {
        message: `${resource}${group === '' ? '' : `.${group}`} "${name}" is forbidden: ${where} denied request: ${first.message}`,
        reason: first.reason,
        code: reasonCodes.get(first.reason),
      }),
      ...(this.warnings.length > 0 && { warnings: this.warnings }),
      ...(all.length > 0 && { auditAnnotations: Object.fromEntries(all) }),
      ...(this.decisions.length > 0 && { decisions: this.decisions }),
    };
  }
}

/** What one policy says by one of its bindings. */
const askBound = (
  policy: AdmissionPolicy,
  binding: PolicyBinding,
  documents: Documents,
  prepared: ReturnType<typeof prepareRequest>,
  response: Response,
): void => {
  const broken = documents.broken.get(policy);
  if (broken !== undefined) {
    const action = policy.ignoresErrors ? 'admit' : 'deny';
    response.decide(policy, binding, { validation: 0, action, evaluation: 'error', message: broken, reason: 'Invalid', read: undefined });
    return;
  }
  const { admissions, configurationError } = admit(policy, binding, prepared, documents.others, () => false);
  if (configurationError !== undefined && !policy.ignoresErrors) response.deny(policy, binding, configurationError);
  for (const { decisions, annotations } of admissions) {
    for (const decision of decisions) response.decide(policy, binding, decision);
    for (const annotation of annotations) response.annotate(policy, binding, annotation);
  }
};

/** What admission answers to a request, in the words of the corpus. */
export const answerPolicy = (item: PolicyCase, folders: Folders): object => {
  const documents = documentsOf(item.folder, folders);
  const request = requestOf(item);
  const cluster = clusterOf(documents, request.namespace);
  const { user = 'alice', groups = [], dryRun = false } = item;
  const prepared = prepareRequest(request, cluster, { user, groups, dryRun });
  const response = new Response();
  const asked = documents.policies.filter(({ name }) => item.policy === undefined || item.policy === name);
  const pairs = asked.flatMap(policy =>
    documents.bindings.flatMap(binding => (binding.policyName === policy.name ? [{ policy, binding }] : [])),
  );
  for (const { policy, binding } of pairs) {
    const about = [policy.constraints, binding.matchResources ?? {}].map(constraints => matchesResources(constraints, request, cluster));
    if (about.includes(false)) continue;
    const unknown = about.find(match => typeof match === 'object');
    if (unknown) response.unknown ??= unknown.unknown;
    else askBound(policy, binding, documents, prepared, response);
  }
  return response.answer(request, item.policy !== undefined);
};
