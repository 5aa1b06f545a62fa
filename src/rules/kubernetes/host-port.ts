import { sharesNetwork } from '../concepts/traffic/declared-ports.ts';
import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';
import { isClusterEntrance } from './concepts/cluster-entrance.ts';

/** In the network of the host the container has the ports of the node anyway, and that is what is reported above info. */
export const hostPort = containerField({
  id: 'kubernetes/host-port',
  severity: 'medium',
  title: 'Container binds a port of its node',
  field: ['ports', '[]', 'hostPort'],
  wrong: { bound: (value, { container: { podSpec } }) => typeof value === 'number' && value !== 0 && sharesNetwork(podSpec) !== 'unknown' },
  eased: [
    { as: 'shared', when: ({ container: { podSpec } }) => sharesNetwork(podSpec) === true },
    { as: 'entrance', when: ({ container: { podSpec } }) => isClusterEntrance(podSpec) },
  ],
  severities: { shared: 'info', entrance: 'low' },
  fix: { title: 'Do not bind a port of the node', remove: 'setting' },
  messages: {
    bound: '"hostPort: {value}" of container "{container}" opens port {value} on every node that runs the pod.',
    entrance:
      '"hostPort: {value}" of container "{container}" opens port {value} on the node; it is low because the pod is the entrance to its cluster.',
    shared:
      '"hostPort: {value}" of container "{container}" stays open on the node when the pod leaves its network; it is info because "hostNetwork: true" opens all its ports.',
  },
  standards: {
    cisKubernetes: ['5.2.13'],
    pss: ['baseline/hostPorts'],
    nsa: ['Network separation > Network policies'],
    mitre: ['T1133'],
  },
  rationale: `A host port opens the container to whoever reaches the node, past Services and Ingresses and, with several network plugins, past network policies. It also ties the pod to
nodes where the port is free, and takes it from others.`,
  remediation:
    'Remove `hostPort` and publish the port by a Service. Entrances of a cluster can use a Service of type `LoadBalancer` instead.',
  examples: {
    bad: container`ports: [{containerPort: 8080, hostPort: 8080}]`,
    good: container`ports: [{containerPort: 8080}]`,
  },
  references: [
    'https://kubernetes.io/docs/concepts/configuration/overview/#services',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
  ],
});
