import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { booleanAt, hasUnseen, isMissing, itemsOf, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { Lookup } from '../../artifacts/yaml/model.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { severityDegree } from '../../findings/severity.ts';
import { isLoopbackHost } from '../concepts/loopback.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';

type MessageId = 'open' | 'local';

const everywhere = ['0.0.0.0/0', '::/0'];

const isOpenList = (found: Lookup): boolean => itemsOf(found).some(item => everywhere.includes(String(scalarValue(item))));

/** An endpoint that is public, without a list of networks or with one that has them all in it. */
const publicWithout = (object: KubernetesObject, isPublic: readonly string[], networks: readonly string[]): Lookup | undefined => {
  const [open, list] = [object.get(...isPublic), object.get(...networks)];
  if (isOpenList(list)) return list;
  return booleanAt(open) === true && isMissing(list) ? open : undefined;
};

const openPlace = (object: KubernetesObject): Lookup | undefined => {
  switch (`${object.group ?? ''} ${object.kind ?? ''}`) {
    case 'eksctl.io ClusterConfig':
      return publicWithout(object, ['vpc', 'clusterEndpoints', 'publicAccess'], ['vpc', 'publicAccessCIDRs']);
    case 'controlplane.cluster.x-k8s.io AWSManagedControlPlane':
      return publicWithout(object, ['spec', 'endpointAccess', 'public'], ['spec', 'endpointAccess', 'publicCIDRs']);
    case 'infrastructure.cluster.x-k8s.io AzureManagedControlPlane':
      return openList(object.get('spec', 'apiServerAccessProfile', 'authorizedIPRanges'));
    case 'kops.k8s.io Cluster':
      return openList(object.get('spec', 'kubernetesApiAccess')) ?? openList(object.get('spec', 'api', 'access'));
    default:
      return undefined;
  }
};

const openList = (found: Lookup): Lookup | undefined => (isOpenList(found) ? found : undefined);

/** A cluster on a developer's machine that the network reaches. */
const openKind = (object: KubernetesObject): Lookup | undefined => {
  if (object.group !== 'kind.x-k8s.io' || object.kind !== 'Cluster') return undefined;
  const found = object.get('networking', 'apiServerAddress');
  const address = stringAt(found);
  return address === undefined || isLoopbackHost(address) || hasUnseen(found) ? undefined : found;
};

function* judge(object: KubernetesObject): Iterable<Report<MessageId>> {
  for (const [messageId, found, severity] of [
    ['open', openPlace(object), 'medium'],
    ['local', openKind(object), 'low'],
  ] as const) {
    const at = found && writtenRange(found);
    if (at) yield { messageId, at, severity, facts: { value: '', degree: severityDegree(severity) } };
  }
}

export const publicApiEndpoint = defineRule({
  meta: {
    id: 'control-plane/public-api-endpoint',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'API endpoint is open to the internet',
    messages: {
      open: 'The API server of this cluster can be reached from every address of the internet.',
      local: 'The API server of this kind cluster can be reached from the network; it is low because such clusters are for tests.',
    },
    fix: 'none',
    standards: { nsa: ['Network separation > Control plane hardening'], mitre: ['T1133'] },
    rationale: `Every bug in authentication, every leaked token and every kubeconfig on a lost laptop can be used from anywhere. A list of networks makes each of them need a way in first.`,
    remediation: 'Keep the endpoint private and reach it by VPN, or list the networks from which people and pipelines come.',
    examples: {
      bad: manifest`
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: {name: shop, region: eu-central-1}
        vpc:
          clusterEndpoints: {publicAccess: true, privateAccess: true}
      `,
      good: manifest`
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: {name: shop, region: eu-central-1}
        vpc:
          clusterEndpoints: {publicAccess: true, privateAccess: true}
          publicAccessCIDRs: [198.51.100.0/24]
      `,
    },
    references: [
      'https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html',
      'https://kops.sigs.k8s.io/cluster_spec/#kubernetesapiaccess',
      'https://cwe.mitre.org/data/definitions/668.html',
    ],
  },
  visit: { other: judge },
});
