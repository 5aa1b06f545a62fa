import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { literalNamespace, objectNameRange } from '../../artifacts/kubernetes/walk.ts';
import { andMore } from '../../text/and-more.ts';
import { identityOfObjects } from '../concepts/components/cluster-roots.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { isSecurityPolicyOrBinding, policyKindOf, securityPolicyNames } from './concepts/admission-engines.ts';
import { weakEnforcement } from './concepts/enforcement.ts';

type MessageId = 'removed' | 'replaced';

/** What holds back what it does not allow: a policy of the cluster's own does by its binding. */
const enforcers: ReadonlySet<string | undefined> = new Set([
  'kyverno-policy',
  'kyverno-validating-policy',
  'gatekeeper-constraint',
  'admission-binding',
]);

/** What an object is called in the cluster. */
const nameOf = (object: KubernetesObject): string => `${object.subject} ${literalNamespace(object) ?? ''}`;

/** The policies about security that hold something back, by what they are called in the cluster. */
export const enforcedPolicies = (objects: readonly KubernetesObject[]): ReadonlyMap<string, KubernetesObject> => {
  const names = securityPolicyNames({ objects });
  return new Map(
    objects.flatMap(object =>
      enforcers.has(policyKindOf(object)) &&
      !object.partial &&
      weakEnforcement(object).length === 0 &&
      isSecurityPolicyOrBinding(object, names)
        ? [[nameOf(object), object] as const]
        : [],
    ),
  );
};

/** More policies are counted, not named. */
const maxNamed = 5;

function* removed({ artifacts, objects, former }: RepositoryUnit): Iterable<Report<MessageId>> {
  if (former.objects.length === 0) return;
  const before = enforcedPolicies(former.objects);
  if (before.size === 0) return;
  const known = new Set(objects.map(nameOf));
  const added = [...enforcedPolicies(objects)].filter(([name]) => !before.has(name));
  const gone = [...before].flatMap(([name, object]) => (known.has(name) ? [] : [object]));
  for (const [path, own] of Map.groupBy(gone, ({ file }) => file.path)) {
    const here = artifacts.find(({ file }) => file.path === path) ?? artifacts[0];
    const first = objects.find(({ file }) => file.path === here?.file.path);
    if (here === undefined) continue;
    const names = own.map(({ subject }) => `"${subject}"`);
    yield {
      messageId: added.length === 0 ? 'removed' : 'replaced',
      // Why: it may have gone to a place from which others are deployed.
      confidence: 'medium',
      severity: added.length === 0 ? 'medium' : 'low',
      path: here.file.path,
      at: first ? objectNameRange(first) : { start: 0, end: 0 },
      subject: first?.subject ?? '',
      identity: path,
      facts: { hazards: own.map(({ subject }) => subject), degree: own.length },
      data: {
        policies: andMore(names.slice(0, maxNamed), names.length),
        path,
        added: andMore(
          added.slice(0, maxNamed).map(([, { subject }]) => `"${subject}"`),
          added.length,
        ),
      },
    };
  }
}

const policy = manifest`
  apiVersion: admissionregistration.k8s.io/v1
  kind: ValidatingAdmissionPolicy
  metadata: {name: no-host-processes}
  spec: {validations: [{expression: "!object.spec.hostPID"}]}
`;

const binding = manifest`
  ---
  apiVersion: admissionregistration.k8s.io/v1
  kind: ValidatingAdmissionPolicyBinding
  metadata: {name: no-host-processes}
  spec: {policyName: no-host-processes, validationActions: [Deny]}
`;

/**
 * What a change takes from the policies that hold something back, in the files that are deployed together: of the whole repository each review would have to read all manifests.
 * One that goes to another file of these is not gone. Where the change brings another one that is enforced, it is low: engines are changed so. Without a change there is
 * nothing to compare; where no file of them is left, the review tells it beside (`removedPolicies`).
 */
export const securityPolicyRemoved = defineRule({
  meta: {
    id: 'policy/security-policy-removed',
    kind: 'repository',
    reads: { in: 'unit', files: ['kubernetes'], objects: identityOfObjects },
    severity: 'medium',
    title: 'Change removes an enforced security policy',
    rationale: `A policy that the cluster no longer has holds nothing back, and nothing in the manifests of a workload shows it. It is the shortest way past a rule that is in the way, and of all changes to one the
easiest to overlook in a review: only deleted lines.`,
    remediation:
      "Leave the policy, and except by name what can't be mended at once, with an end to the exception. Where another policy takes its place, bring that in with the same change.",
    messages: {
      removed: 'The change removes {policies} from "{path}", which held back what it does not allow.',
      replaced: 'The change removes {policies} from "{path}"; it is low because it brings in {added}.',
    },
    fix: 'none',
    examples: { before: policy + binding, bad: policy, good: policy + binding, path: 'policies.yaml' },
    standards: { nsa: ['Pod security > Pod security enforcement'], mitre: ['T1562.001'] },
    references: [
      'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/',
      'https://cwe.mitre.org/data/definitions/693.html',
    ],
  },
  visit: { unit: removed },
});
