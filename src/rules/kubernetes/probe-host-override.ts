import { handlerFields } from '../concepts/containers/handlers.ts';
import { isLoopbackHost } from '../concepts/loopback.ts';
import { removeSetting } from '../concepts/setting.ts';
import { sharesNetwork } from '../concepts/traffic/declared-ports.ts';
import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';

/** Addresses of the node itself: the kubelet asks from there. */
const isLoopback = (host: unknown): boolean => typeof host === 'string' && isLoopbackHost(host);

export const probeHostOverride = containerField({
  id: 'kubernetes/probe-host-override',
  severity: 'medium',
  title: 'Probe or hook asks another host',
  fields: [...handlerFields('httpGet', 'host'), ...handlerFields('tcpSocket', 'host')],
  wrong: { other: value => typeof value === 'string' && value !== '' },
  eased: [
    { as: 'loopback', when: ({ value, container: { podSpec } }) => isLoopback(value) && sharesNetwork(podSpec) === true },
    { as: 'node', when: ({ value }) => isLoopback(value) },
  ],
  severities: { loopback: 'info' },
  fix: { title: 'Ask the pod itself', edits: setting => (isLoopback(setting.value) ? removeSetting(setting) : undefined) },
  messages: {
    other: 'The kubelet asks host "{value}" in place of container "{container}", from the network of the node.',
    node: 'The kubelet asks "{value}" in place of container "{container}", which is the node itself and not the pod.',
    loopback: 'The kubelet asks "{value}" for container "{container}"; it is info because the pod is in the network of its node.',
  },
  standards: { pss: ['baseline/hostProbesAndHostLifecycle'], mitre: ['T1046'] },
  rationale: `Probes and hooks are run by the kubelet, from the network of the node. A host in them lets whoever may create pods have the node ask any address that it reaches, past network
policies: services on its \`localhost\`, the metadata service of the cloud, other networks. Whether the probe succeeds tells what answered.`,
  remediation:
    'Remove `host`, so that the pod itself is asked. To check that another service is there, ask it from within the container, with a probe of type `exec`.',
  examples: {
    bad: container`livenessProbe: {httpGet: {host: 169.254.169.254, path: /latest, port: 80}}`,
    good: container`livenessProbe: {httpGet: {path: /healthz, port: 8080}}`,
  },
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#http-probes',
    'https://cwe.mitre.org/data/definitions/918.html',
  ],
});
