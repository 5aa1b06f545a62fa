import type { Container } from '../../artifacts/kubernetes/model.ts';
import { handlerFields } from '../concepts/containers/handlers.ts';
import { declaredPorts, sharesNetwork } from '../concepts/traffic/declared-ports.ts';
import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';

/** The containers of a pod share its network, so a number may be that of any; a name is looked up in the container's own ports. */
const isDeclaredNumber = (one: Container, port: number): boolean => {
  const ports = one.podSpec.containers.map(declaredPorts);
  return ports.some(({ numbers, complete }) => !complete || numbers.has(port)) || declaredPorts(one).numbers.size === 0;
};

const isDeclaredName = (one: Container, port: string): boolean => {
  const { names, complete } = declaredPorts(one);
  return !complete || names.has(port) || /^\d+$/u.test(port);
};

export const probePortMismatch = containerField({
  id: 'kubernetes/probe-port-mismatch',
  severity: 'low',
  profile: 'hardening',
  title: 'Probe asks a port that the container does not declare',
  fields: [...handlerFields('httpGet', 'port'), ...handlerFields('tcpSocket', 'port'), ...handlerFields('grpc', 'port')],
  except: ({ podSpec }) => sharesNetwork(podSpec) !== false,
  wrong: {
    name: (value, { container: one }) => typeof value === 'string' && !isDeclaredName(one, value),
    number: (value, { container: one }) => typeof value === 'number' && !isDeclaredNumber(one, value),
  },
  severities: { number: 'info' },
  messages: {
    name: 'No port of container "{container}" is called "{value}", so the probe always fails.',
    number: 'Container "{container}" declares other ports than {value}; it is info because a port is open without being declared.',
  },
  rationale: `A probe that asks a port on which nobody listens fails always: the container is killed again and again, or never gets requests. Mostly a port was renamed or renumbered on one side.`,
  remediation: 'Ask a port that the container declares, best by its name.',
  examples: {
    bad: container`
      ports: [{name: http, containerPort: 8080}]
      readinessProbe: {httpGet: {path: /healthz, port: web}}
    `,
    good: container`
      ports: [{name: http, containerPort: 8080}]
      readinessProbe: {httpGet: {path: /healthz, port: http}}
    `,
  },
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'],
});
