import { literalNamespace } from '../../artifacts/kubernetes/walk.ts';
import { manifest } from '../forms/examples.ts';
import { podField } from '../forms/pod-field.ts';
import { addOnOf } from './concepts/cluster-add-ons.ts';
import { systemNamespaceOf } from './concepts/namespaces.ts';

const deployment = (namespace: string, priority: string): string => manifest`
  apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web, namespace: ${namespace}}
  spec:
    selector: {matchLabels: {app: web}}
    template:
      metadata: {labels: {app: web}}
      spec:
        priorityClassName: ${priority}
        containers: [{name: app, image: ghcr.io/acme/web:1.4}]
`;

/** Silent without a namespace in the file: add-ons get theirs from whoever applies them. */
export const systemPriorityClassMisused = podField({
  id: 'kubernetes/system-priority-class-misused',
  severity: 'low',
  profile: 'hardening',
  title: "Application has the priority of the cluster's own parts",
  field: ['priorityClassName'],
  except: podSpec =>
    literalNamespace(podSpec.object) === undefined || systemNamespaceOf(podSpec.object) !== undefined || addOnOf(podSpec) !== undefined,
  wrong: { misused: value => value === 'system-cluster-critical' || value === 'system-node-critical' },
  fix: { title: 'Take the ordinary priority', remove: 'setting' },
  messages: {
    misused: '"priorityClassName: {value}" lets the pods push those of others off their nodes, of the cluster\'s own parts too.',
  },
  standards: { mitre: ['T1499'] },
  rationale: `When a node is full, pods of higher priority push those of lower priority off it. An application with the priority of DNS, network plugin and API server takes their room when it
grows or starts many replicas, and is the last to be evicted when memory runs out.`,
  remediation:
    "Define a PriorityClass of your own below 1000000000, and limit by a ResourceQuota with `scopeSelector` who may use the system's.",
  examples: { bad: deployment('shop', 'system-cluster-critical'), good: deployment('shop', 'shop-critical') },
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/'],
});
