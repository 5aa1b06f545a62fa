import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { PodSpec } from '../../artifacts/kubernetes/model.ts';
import type { Service, ServicePort } from '../../artifacts/kubernetes/objects/service.ts';
import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { objectNameRange } from '../../artifacts/kubernetes/walk.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { SelectableWorkloads } from '../concepts/selectable-workloads.ts';
import { type Admitted, admittedPorts, isAdmitted, targetOf } from '../concepts/traffic/admitted-ports.ts';
import { type PodPort, podPorts } from '../concepts/traffic/pod-ports.ts';
import { manifest } from '../forms/examples.ts';
import { isNetworkPolicy } from '../network/concepts/network-policies.ts';
import { PoliciesOfPods } from '../network/concepts/policies-of-pods.ts';
import { defineRule, type Report } from '../rule.ts';

/** More ports of one Service are not asked about, nor are more policies named. */
const maxPorts = 100;
const maxPolicies = 5;

const reportOn = (
  service: Service,
  wanted: ServicePort,
  target: Pick<PodPort, 'port'>,
  podSpec: PodSpec,
  { policies }: Admitted,
): Report<'blocked'> => {
  const { object } = podSpec;
  const own = podPorts(podSpec).ports.find(({ port }) => port === target.port);
  return {
    messageId: 'blocked',
    absent: true,
    path: service.object.file.path,
    at: wanted.node.range,
    subject: service.object.subject,
    identity: `port ${target.port} of ${podSpec.subject}`,
    data: { service: service.object.subject, port: String(target.port), workload: podSpec.subject },
    related: [
      { at: own?.at ?? objectNameRange(object), path: object.file.path, note: 'It sends requests to these pods.' },
      ...policies.slice(0, maxPolicies).map(policy => ({
        at: objectNameRange(policy.object),
        path: policy.object.file.path,
        note: 'It lets them be reached on other ports only.',
      })),
    ],
  };
};

function* blocked({ objects }: RepositoryUnit): Iterable<Report<'blocked'>> {
  const policies = new PoliciesOfPods(objects.filter(isNetworkPolicy));
  const workloads = new SelectableWorkloads(objects);
  const known = new Map<PodSpec, Admitted | undefined>();
  const admittedTo = (podSpec: PodSpec): Admitted | undefined => {
    if (!known.has(podSpec)) known.set(podSpec, admittedPorts(podSpec, policies.restricting(podSpec) ?? []));
    return known.get(podSpec);
  };
  for (const object of objects) {
    const service = typedObject(object);
    if (service?.kind !== 'Service' || service.selector.state !== 'present' || service.selector.requirements.length === 0) continue;
    const podSpecs = [...workloads.selectedBy(service.selector, object)].flatMap(workload => workload.object.podSpecs);
    for (const wanted of service.ports.items.slice(0, maxPorts))
      for (const podSpec of podSpecs) {
        const admitted = admittedTo(podSpec);
        const target = admitted && targetOf(wanted, podSpec);
        if (admitted === undefined || target === undefined || isAdmitted(target, admitted)) continue;
        yield reportOn(service, wanted, target, podSpec, admitted);
        // Why only the first: it is one port that nobody reaches.
        break;
      }
  }
}

const objectsWith = (port: number): Readonly<Record<string, string>> => ({
  'policy.yaml': manifest`
    apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata: {name: web, namespace: shop}
    spec:
      podSelector: {matchLabels: {app: web}}
      ingress: [{ports: [{port: ${String(port)}}]}]
  `,
  'service.yaml': manifest`
    apiVersion: v1
    kind: Service
    metadata: {name: web, namespace: shop}
    spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
  `,
  'web.yaml': manifest`
    apiVersion: v1
    kind: Pod
    metadata: {name: web, namespace: shop, labels: {app: web}}
    spec: {containers: [{name: app, image: "ghcr.io/acme/web:1.4", ports: [{containerPort: 8080}]}]}
  `,
});

/**
 * Policies without any rule say nothing here: who denies everything has the policy that allows something elsewhere. Probes are not asked about:
 * the kubelet reaches the pods of its node whatever policies say.
 */
export const networkPolicyBlocksService = defineRule({
  meta: {
    id: 'cross/network-policy-blocks-service',
    kind: 'repository',
    reads: manifestReads({
      NetworkPolicy: { fields: [['metadata'], ['spec']] },
      Service: { fields: [['metadata'], ['spec']] },
      '*': { fields: [['metadata', 'namespace']], pod: [['hostNetwork']], containers: [['ports']], podLabels: true },
    }),
    severity: 'low',
    profile: 'hardening',
    title: 'Network policies keep requests from the port of a Service',
    rationale:
      'A Service sends requests to a port on which the policies for its pods let nobody in. Nothing answers, and what people take away then is mostly the policy, for all ports and all peers.',
    remediation:
      'Name the port of the pods in the policy, not that of the Service; a name follows the `containerPort` that has it. Or let the Service lead to the port that the policy is for.',
    messages: {
      blocked:
        '"{service}" sends requests to port {port} of the pods of "{workload}", and the network policies that select these let nothing in there.',
    },
    fix: 'none',
    examples: { bad: objectsWith(80), good: objectsWith(8080) },
    standards: { nsa: ['Network separation > Network policies'] },
    references: [
      'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
      'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
    ],
  },
  visit: { unit: blocked },
});
