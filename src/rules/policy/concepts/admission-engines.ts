import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { stringAt } from '../../../artifacts/yaml/lookup.ts';
import { wordSet } from '../../../text/word-set.ts';

/** Which engine reads an object, and as what. */
export type PolicyKind =
  | 'kyverno-policy'
  | 'kyverno-validating-policy'
  | 'kyverno-exception'
  | 'gatekeeper-constraint'
  | 'gatekeeper-config'
  | 'admission-policy'
  | 'admission-binding';

const kinds: Readonly<Record<string, PolicyKind>> = {
  'kyverno.io/ClusterPolicy': 'kyverno-policy',
  'kyverno.io/Policy': 'kyverno-policy',
  'kyverno.io/PolicyException': 'kyverno-exception',
  'policies.kyverno.io/PolicyException': 'kyverno-exception',
  'policies.kyverno.io/ValidatingPolicy': 'kyverno-validating-policy',
  'policies.kyverno.io/NamespacedValidatingPolicy': 'kyverno-validating-policy',
  'config.gatekeeper.sh/Config': 'gatekeeper-config',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy': 'admission-policy',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': 'admission-binding',
};

/** What of an admission policy an object is; undefined for all others. Sources: CRDs of Kyverno and Gatekeeper; admissionregistration/v1. */
export const policyKindOf = ({ group, kind }: KubernetesObject): PolicyKind | undefined => {
  if (group === 'constraints.gatekeeper.sh') return 'gatekeeper-constraint';
  const key = `${group ?? ''}/${kind ?? ''}`;
  return Object.hasOwn(kinds, key) ? kinds[key] : undefined;
};

/** What policies about pod security, rights and the supply chain are called. */
const securityWords = wordSet(
  'security secure privileged privilege psp pss psa baseline restricted rbac capabilities capability seccomp apparmor selinux sysctl sysctls procmount ' +
    'hostpath hostport hostports hostnetwork hostpid hostipc hostnamespace hostnamespaces host root nonroot runasnonroot rootless escalation escalate ' +
    'image images signature signatures signed sign verify verified attestation attestations sbom provenance supply registry registries repo repos digest ' +
    'digests trusted clusterrole clusterroles rolebinding rolebindings clusterrolebinding wildcard wildcards impersonate impersonation exec secret secrets ' +
    'token tokens automount automounting serviceaccount cve vulnerability vulnerabilities sandbox',
);

/** The words of a name, in lower case: `K8sPSPPrivilegedContainer` and `disallow-privileged-containers` both have `privileged`. */
const wordsIn = (text: string): readonly string[] =>
  text
    .slice(0, 300)
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/u);

const speaksOfSecurity = (text: string | undefined): boolean => text !== undefined && wordsIn(text).some(word => securityWords.has(word));

/** Annotations in which policies of Kyverno's and Gatekeeper's libraries say what they are about. */
const topics = ['policies.kyverno.io/category', 'policies.kyverno.io/title', 'metadata.gatekeeper.sh/title'];

/** True for names of policies that are about pod security, rights or the supply chain. */
export const namesSecurity = (...names: readonly (string | undefined)[]): boolean => names.some(speaksOfSecurity);

/** Fields of pods that a policy about their security asks for, in patterns, conditions and expressions. Source: Pod Security Standards. */
const securityField =
  /\b(?:privileged|hostNetwork|hostPID|hostIPC|hostPath|hostPort|runAsNonRoot|runAsUser|allowPrivilegeEscalation|capabilities|seccompProfile|appArmorProfile|seLinuxOptions|procMount|sysctls|automountServiceAccountToken)\b/u;

/** Longer objects are looked at in their beginning only. */
const maxText = 65_536;

/** Objects that say themselves what they ask for. */
const withRules: ReadonlySet<PolicyKind | undefined> = new Set(['kyverno-policy', 'kyverno-validating-policy', 'admission-policy']);

const asksForSecurity = (object: KubernetesObject): boolean => {
  const { file, range } = object;
  return (
    withRules.has(policyKindOf(object)) && securityField.test(file.text.slice(range.start, Math.min(range.end, range.start + maxText)))
  );
};

/**
 * True when a policy, its binding or its exception is about pod security, rights or the supply chain, as far as its name, its annotations and the fields tell
 * that it asks for.
 */
export const isSecurityPolicy = (object: KubernetesObject): boolean =>
  asksForSecurity(object) ||
  namesSecurity(
    object.name,
    policyKindOf(object) === 'gatekeeper-constraint' ? object.kind : undefined,
    stringAt(object.get('spec', 'policyName')),
    ...topics.map(topic => stringAt(object.annotations, topic)),
  );

/** The same where a binding is as much about security as its policy, by the names of those that are (`securityPolicyNames`). */
export const isSecurityPolicyOrBinding = (object: KubernetesObject, names: ReadonlySet<string>): boolean =>
  isSecurityPolicy(object) || (policyKindOf(object) === 'admission-binding' && names.has(stringAt(object.get('spec', 'policyName')) ?? ''));

/** The names of the policies among some objects that are about security: a binding says only what its policy is called. */
export const securityPolicyNames = ({ objects }: { readonly objects: readonly KubernetesObject[] }): ReadonlySet<string> =>
  new Set(objects.flatMap(object => (policyKindOf(object) === 'admission-policy' && isSecurityPolicy(object) ? (object.name ?? []) : [])));
