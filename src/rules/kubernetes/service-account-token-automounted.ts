import type { KubernetesObject, PodSpec } from '../../artifacts/kubernetes/model.ts';
import { isStaticSystemPod, isWholePod, objectNameRange, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { setKey } from '../../artifacts/yaml/edit.ts';
import { isMissing } from '../../artifacts/yaml/lookup.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { pod } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { addOnOf } from './concepts/cluster-add-ons.ts';
import { repositoryEnd } from './concepts/container-image.ts';
import { ServiceAccounts } from './concepts/service-accounts.ts';

/** Words in names of software that speaks to the API of its cluster. */
const clientWords =
  /(?:^|[-_/.])(?:operator|controller|provisioner|autoscaler|scheduler|kubectl|kube|k8s|kubernetes|argocd|argo|flux|helm|prometheus|external-dns|cert-manager|velero|ingress|traefik|promtail|vector|vault|linkerd|istio|cilium|calico|keda|knative|tekton|rancher|tiller|reloader|reflector|leader-elector|config-reload|sidecar)(?:[-_/.]|$)/u;

const isClient = (podSpec: PodSpec): boolean =>
  addOnOf(podSpec) !== undefined ||
  isStaticSystemPod(podSpec) ||
  podSpec.containers.some(one => clientWords.test(repositoryEnd(one).lastTwo));

function* mountedTokens(objects: readonly KubernetesObject[]): Iterable<Report<'mounted' | 'asked'>> {
  const accounts = new ServiceAccounts(objects);
  for (const podSpec of objects.flatMap(object => object.podSpecs)) {
    const { object } = podSpec;
    if (!isWholePod(podSpec) || accounts.mountsToken(podSpec) !== true || accounts.mayBeBound(podSpec) || isClient(podSpec)) continue;
    const field = podSpec.get('automountServiceAccountToken');
    const at = isMissing(field) ? undefined : writtenRange(field);
    yield {
      messageId: at ? 'asked' : 'mounted',
      absent: true,
      path: object.file.path,
      at: at ?? objectNameRange(object),
      subject: podSpec.subject,
      identity: 'automountServiceAccountToken',
      ...(object.doubtful && { confidence: 'low' }),
      data: { object: podSpec.subject },
      supersedes: ['kubernetes/default-service-account'],
      fix: () => {
        const edits = setKey(podSpec.node, ['automountServiceAccountToken'], false);
        return edits && { title: 'Do not mount the token', edits };
      },
    };
  }
}

/**
 * Silent, not info as in the catalogue, where a binding gives the account a right: the token is there to be used, and nobody could do
 * anything about the finding. The same goes for software that is known to speak to the API.
 */
export const serviceAccountTokenAutomounted = defineRule({
  meta: {
    id: 'kubernetes/service-account-token-automounted',
    kind: 'repository',
    reads: manifestReads({
      ServiceAccount: { fields: [['metadata'], ['automountServiceAccountToken']] },
      RoleBinding: { fields: [['metadata', 'namespace'], ['subjects']] },
      ClusterRoleBinding: { fields: [['subjects']] },
      '*': {
        fields: [['metadata', 'namespace']],
        pod: [['serviceAccountName'], ['serviceAccount'], ['automountServiceAccountToken'], ['containers']],
      },
    }),
    severity: 'low',
    confidence: 'medium',
    profile: 'hardening',
    family: 'pod-hardening',
    title: 'Token for the API that nothing seems to need',
    rationale:
      'Unless told otherwise Kubernetes puts a token into every container, with which whoever gets in speaks to the API as the service account. Without any binding it still tells who is there and what the cluster runs, and each right that the account gets one day is theirs too.',
    remediation:
      'Set `automountServiceAccountToken: false` in the pod, or on the service account, where the containers do not speak to the API. Where one does, give it an account of its own with a role.',
    messages: {
      mounted: '"{object}" finds a token for the API in its containers, and no binding gives its account any right.',
      asked: '"{object}" asks for a token for the API, and no binding gives its account any right.',
    },
    fix: 'unsafe',
    examples: {
      bad: pod`
        containers: [{name: app, image: ghcr.io/acme/web:1.4}]
      `,
      good: pod`
        automountServiceAccountToken: false
        containers: [{name: app, image: ghcr.io/acme/web:1.4}]
      `,
    },
    standards: { cisKubernetes: ['5.1.6'], nsa: ['Pod security > Protecting Pod service account tokens'], mitre: ['T1528'] },
    references: [
      'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting',
      'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
      'https://cwe.mitre.org/data/definitions/250.html',
    ],
  },
  visit: { unit: ({ objects }) => mountedTokens(objects) },
});
