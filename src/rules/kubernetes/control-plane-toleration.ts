import type { PodSpec } from '../../artifacts/kubernetes/model.ts';
import { isStaticSystemPod } from '../../artifacts/kubernetes/walk.ts';
import { isMissing, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import { pod } from '../forms/examples.ts';
import { type PodSetting, podField } from '../forms/pod-field.ts';
import { systemNamespaceOf } from './concepts/namespaces.ts';

const roles = new Set(['node-role.kubernetes.io/control-plane', 'node-role.kubernetes.io/master', 'node-role.kubernetes.io/etcd']);

/** Pods that belong on every node, or to the cluster itself. */
const belongsThere = (podSpec: PodSpec): boolean =>
  podSpec.object.kind === 'DaemonSet' || isStaticSystemPod(podSpec) || systemNamespaceOf(podSpec.object) !== undefined;

const isPath = ({ path }: PodSetting, key: string): boolean => path[0] === key;

/** A toleration of every taint: "Exists" without a key. */
const toleratesAll = ({ found }: PodSetting): boolean => stringAt(found, 'operator') === 'Exists' && isMissing(lookup(found, 'key'));

export const controlPlaneToleration = podField({
  id: 'kubernetes/control-plane-toleration',
  severity: 'low',
  profile: 'hardening',
  title: 'Workload may run on nodes of the control plane',
  fields: [['tolerations', '[]'], ['nodeName']],
  except: belongsThere,
  wrong: {
    tolerated: (_value, setting) => isPath(setting, 'tolerations') && roles.has(stringAt(setting.found, 'key') ?? ''),
    all: (_value, setting) => isPath(setting, 'tolerations') && toleratesAll(setting),
    pinned: (value, setting) =>
      isPath(setting, 'nodeName') && typeof value === 'string' && /(?:^|[-_.])(?:master|control-?plane)(?:$|[-_.\d])/u.test(value),
  },
  data: ({ found }) => ({ key: stringAt(found, 'key') ?? '' }),
  fix: { title: 'Keep it off the control plane', remove: 'setting' },
  messages: {
    tolerated: 'The toleration of "{key}" lets the pods run on nodes of the control plane.',
    all: 'A toleration of every taint lets the pods run on nodes of the control plane and on others that are kept for something else.',
    pinned: '"nodeName: {value}" puts the pod on a node of the control plane, past the scheduler and its taints.',
  },
  standards: { nsa: ['Network separation > Worker node segmentation'], mitre: ['T1610'] },
  rationale: `Nodes of the control plane hold the keys of the cluster, etcd and the API server. They are tainted so that nothing else runs there: an application that gets out of its container on
such a node owns the cluster, where elsewhere it would own one node.`,
  remediation:
    "Remove the toleration or `nodeName`. Agents that every node needs are DaemonSets in a namespace of the cluster's administrators.",
  examples: {
    bad: pod`
      tolerations: [{key: node-role.kubernetes.io/control-plane, operator: Exists, effect: NoSchedule}]
      containers: [{name: app, image: ghcr.io/acme/web:1.4}]
    `,
    good: pod`
      tolerations: [{key: dedicated, operator: Equal, value: batch, effect: NoSchedule}]
      containers: [{name: app, image: ghcr.io/acme/web:1.4}]
    `,
  },
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/'],
});
