import type { KubernetesObject, PodSpec } from '../../artifacts/kubernetes/model.ts';
import { isStaticSystemPod, literalNamespace, podsOf, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { isMissing, stringAt } from '../../artifacts/yaml/lookup.ts';
import { wordSet } from '../../text/word-set.ts';
import { clusterNamespaces } from '../concepts/cluster-namespaces.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { addOnOf } from './concepts/cluster-add-ons.ts';
import { repositoryEnd } from './concepts/container-image.ts';

/** Words in names and images of what clusters are made of; whoever writes such manifests puts them there on purpose. */
const systemWords = wordSet(
  'coredns kubedns dns dnsmasq nodelocaldns metrics autoscaler scaler ingress traefik cni csi proxy router flannel calico cilium weave antrea multus konnectivity controller operator ' +
    'provisioner webhook admission exporter monitor agent daemon plugin snapshot driver kube kubernetes k8s cluster node fluentd fluentbit fluent filebeat heapster event eventer dashboard tiller ' +
    'registry external-dns cert backup velero etcd apiserver cloud aws azure gcp gke eks aks vsphere openstack descheduler reflector reloader sealed secrets vault keda karpenter spot vpa hpa lb loadbalancer metallb vip',
);

const isSystemName = (name: string | undefined): boolean =>
  name
    ?.toLowerCase()
    .split(/[^a-z0-9]+/u)
    .some(word => systemWords.has(word)) ?? false;

/** What administrators install into the cluster's own namespaces: marked as such, or known by its name, labels or images. */
const isAddOn = (object: KubernetesObject, podSpec: PodSpec): boolean =>
  isStaticSystemPod(podSpec) ||
  addOnOf(podSpec) !== undefined ||
  object.kind === 'DaemonSet' ||
  (stringAt(podSpec.get('priorityClassName')) ?? '').startsWith('system-') ||
  ['k8s-app', 'tier', 'component', 'addonmanager.kubernetes.io/mode', 'kubernetes.io/cluster-service'].some(
    label => !isMissing(object.get('metadata', 'labels', label)),
  ) ||
  isSystemName(object.name) ||
  podSpec.containers.some(one => isSystemName(repositoryEnd(one).last));

const deployment = (namespace: string): string => manifest`
  apiVersion: apps/v1
  kind: Deployment
  metadata: {name: shop, namespace: ${namespace}}
  spec: {selector: {matchLabels: {app: shop}}, template: {metadata: {labels: {app: shop}}, spec: {containers: [{name: app, image: ghcr.io/acme/shop:1.4}]}}}
`;

/** Low in confidence: an add-on that nothing marks looks like an application. trivy reports whatever lies in kube-system, roles too. */
export const systemNamespaceWorkload = defineRule({
  meta: {
    id: 'kubernetes/system-namespace-workload',
    kind: 'kubernetes',
    severity: 'medium',
    confidence: 'low',
    profile: 'hardening',
    title: 'Application in a namespace of the cluster itself',
    rationale:
      'Policies, quotas and Pod Security admission mostly leave `kube-system` out, since the parts of the cluster need powers. An application there has the same freedom, and its account lies beside those of controllers: who may read ' +
      'Secrets or create pods in the namespace for the sake of the application can take over the cluster.',
    remediation:
      'Give the application a namespace of its own with a Pod Security level, and keep those of the cluster to its administrators.',
    messages: { application: '"{object}" looks like an application and lies in "{namespace}", a namespace of the cluster itself.' },
    fix: 'none',
    examples: { bad: deployment('kube-system'), good: deployment('shop') },
    standards: { cisKubernetes: ['5.7.1'], nsa: ['Network separation > Namespaces'], mitre: ['T1610'] },
    references: [
      'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces',
      'https://cwe.mitre.org/data/definitions/653.html',
    ],
  },
  visit: {
    *object(object) {
      const namespace = literalNamespace(object);
      const [podSpec] = podsOf(object);
      if (
        namespace === undefined ||
        !clusterNamespaces.has(namespace) ||
        object.partial ||
        podSpec === undefined ||
        isAddOn(object, podSpec)
      )
        return;
      const at = writtenRange(object.namespace);
      if (at) yield { messageId: 'application', at, data: { object: object.subject, namespace } };
    },
  },
});
