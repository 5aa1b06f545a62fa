import type { KubernetesFile, KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import { severityDegree } from '../../findings/severity.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

const settings = (anonymous: string, role: string): string => manifest`
  apiVersion: v1
  kind: ConfigMap
  metadata: {name: argocd-cm, namespace: argocd}
  data: {users.anonymous.enabled: "${anonymous}"}
  ---
  apiVersion: v1
  kind: ConfigMap
  metadata: {name: argocd-rbac-cm, namespace: argocd}
  data: {policy.default: "${role}"}
`;

const isConfigMap = ({ kind, name }: KubernetesObject, expected: string): boolean => kind === 'ConfigMap' && name === expected;

const letsAnybodyIn = (object: KubernetesObject): boolean =>
  isConfigMap(object, 'argocd-cm') && stringAt(object.get('data', 'users.anonymous.enabled')) === 'true';

/** The role that Argo CD gives to whoever has no other. */
const defaultRole = (object: KubernetesObject): string | undefined =>
  isConfigMap(object, 'argocd-rbac-cm') ? stringAt(object.get('data', 'policy.default')) : undefined;

const defaultRoleIn = ({ objects }: KubernetesFile): string | undefined => objects.flatMap(object => defaultRole(object) ?? [])[0];

export const openAccess = defineRule({
  meta: {
    id: 'gitops/open-access',
    kind: 'kubernetes',
    severity: 'high',
    title: 'Everybody may use the GitOps controller',
    rationale: `Argo CD deploys with its own rights, which are mostly those of an administrator of the cluster, and it knows the credentials of repositories and clusters. Without a login whoever
reaches its port has the default role, and where the default role is \`role:admin\`, whoever has any account at all deploys what he likes. Anonymous access was also all that was needed to become an
administrator with a token written by hand (CVE-2022-29165).`,
    remediation:
      'Leave `users.anonymous.enabled` out, and let people log in by the identity provider. Leave `policy.default` empty or at `role:readonly`, and give `role:admin` to a group in `policy.csv`.',
    messages: {
      administrators:
        'Argo CD asks nobody who he is ("users.anonymous.enabled"), and its default role is "{role}": whoever reaches it deploys what he likes.',
      anonymous:
        'Argo CD asks nobody who he is ("users.anonymous.enabled"): whoever reaches it sees what its default role may see; it is medium because that role is not known to be an administrator\'s.',
      everybody: 'The default role of Argo CD is "{role}": whoever logs in deploys what he likes; it is medium because a login is needed.',
    },
    fix: 'none',
    examples: { bad: settings('true', 'role:admin'), good: settings('false', 'role:readonly') },
    standards: { mitre: ['T1190'] },
    references: [
      'https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/#anonymous-access',
      'https://github.com/argoproj/argo-cd/security/advisories/GHSA-r642-gv9p-2wjj',
      'https://cwe.mitre.org/data/definitions/306.html',
    ],
  },
  visit: {
    *object(object, file) {
      if (letsAnybodyIn(object)) {
        const role = defaultRoleIn(file);
        const messageId = role === 'role:admin' ? 'administrators' : 'anonymous';
        const severity = messageId === 'administrators' ? 'high' : 'medium';
        const at = nodeAt(object.get('data', 'users.anonymous.enabled'))?.range ?? object.range;
        yield { messageId, severity, at, data: { role: role ?? '' }, facts: { value: role ?? '', degree: severityDegree(severity) } };
      }
      const role = defaultRole(object);
      if (role !== 'role:admin' || file.objects.some(letsAnybodyIn)) return;
      const at = nodeAt(object.get('data', 'policy.default'))?.range ?? object.range;
      yield { messageId: 'everybody', severity: 'medium', at, data: { role }, facts: { value: role, degree: severityDegree('medium') } };
    },
  },
});
