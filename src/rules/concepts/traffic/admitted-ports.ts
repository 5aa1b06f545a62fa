import { labelsAsMap, selectorMatches } from '../../../artifacts/kubernetes/label-selector.ts';
import type { KubernetesObject, PodSpec } from '../../../artifacts/kubernetes/model.ts';
import type { NetworkPolicy, NetworkPolicyPort } from '../../../artifacts/kubernetes/objects/network-policy.ts';
import type { ServicePort } from '../../../artifacts/kubernetes/objects/service.ts';
import { typedObject } from '../../../artifacts/kubernetes/objects.ts';
import { sameNamespace } from '../../../artifacts/kubernetes/walk.ts';
import { appendAll } from '../../../text/append-all.ts';
import { type PodPort, podPorts } from './pod-ports.ts';

/** Ports on which traffic is let in, from somebody at least. */
interface AdmittedPorts {
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
}

/** What network policies let in to the pods of a spec. */
export interface Admitted {
  readonly ports: readonly AdmittedPorts[];
  /** Those that certainly select the pods and let in something. */
  readonly policies: readonly NetworkPolicy[];
}

/** Where policies for one pod have more ports, nothing is said of it. */
const maxPorts = 1_000;

const anyPort = { from: 0, to: 65_535 };

/** The ports of one item of a rule; undefined when they are not known. Source: NetworkPolicyPort of the API reference. */
const portsOf = ({ protocol, port, endPort }: NetworkPolicyPort, podSpec: PodSpec): readonly AdmittedPorts[] | undefined => {
  if (protocol.state === 'unknown' || port.state === 'unknown' || endPort.state === 'unknown') return undefined;
  const shared = { protocol: protocol.state === 'present' ? protocol.value : 'TCP' };
  if (port.state === 'absent') return [{ ...shared, ...anyPort }];
  const { value } = port;
  if (typeof value === 'number') return [{ ...shared, from: value, to: endPort.state === 'present' ? endPort.value : value }];
  const declared = podPorts(podSpec);
  if (!declared.complete) return undefined;
  return declared.ports
    .filter(({ name, protocol: own }) => name === value && own === shared.protocol)
    .map(({ port: from }) => ({ ...shared, from, to: from }));
};

/** Undefined when a rule lets everything in, or may. */
const admittedBy = ({ object, ingress }: NetworkPolicy, podSpec: PodSpec): readonly AdmittedPorts[] | undefined => {
  if (object.partial || !ingress.complete) return undefined;
  const admitted: AdmittedPorts[] = [];
  for (const { ports } of ingress.items) {
    if (!ports.complete || ports.items.length === 0) return undefined;
    for (const item of ports.items) {
      const own = portsOf(item, podSpec);
      if (own === undefined || admitted.length + own.length > maxPorts) return undefined;
      appendAll(admitted, own);
    }
  }
  return admitted;
};

const certainlySelects = ({ object, podSelector, restrictsIngress }: NetworkPolicy, podSpec: PodSpec): boolean =>
  restrictsIngress === true &&
  sameNamespace(object, podSpec.object) === true &&
  selectorMatches(podSelector, labelsAsMap(podSpec.labels)) === true;

/**
 * On which ports the policies let traffic in to the pods of a spec, of all those that may restrict them. Undefined where it is not certain
 * that they are kept from any: no policy for certain ports selects them for sure, one may let everything in, or is of a plugin.
 */
export const admittedPorts = (podSpec: PodSpec, policies: readonly KubernetesObject[]): Admitted | undefined => {
  const ports: AdmittedPorts[] = [];
  const selecting: NetworkPolicy[] = [];
  for (const object of policies) {
    const policy = typedObject(object);
    if (policy?.kind !== 'NetworkPolicy') return undefined;
    if (policy.restrictsIngress === false) continue;
    const own = admittedBy(policy, podSpec);
    if (own === undefined || ports.length + own.length > maxPorts) return undefined;
    appendAll(ports, own);
    if (policy.ingress.items.length > 0 && certainlySelects(policy, podSpec)) selecting.push(policy);
  }
  return selecting.length === 0 ? undefined : { ports, policies: selecting };
};

/** The port of the pods that a port of a Service leads to: by its number, or as its name is declared; undefined when it is not known. */
export const targetOf = ({ port, targetPort, protocol }: ServicePort, podSpec: PodSpec): Pick<PodPort, 'port' | 'protocol'> | undefined => {
  if (protocol.state === 'unknown') return undefined;
  const asked = protocol.state === 'present' ? protocol.value : 'TCP';
  const written = targetPort.state === 'absent' ? port : targetPort;
  if (written.state !== 'present') return undefined;
  const { value } = written;
  return typeof value === 'number'
    ? { port: value, protocol: asked }
    : podPorts(podSpec).ports.find(({ name, protocol: own }) => name === value && own === asked);
};

/** Whether traffic to a port is let in. */
export const isAdmitted = ({ port, protocol }: Pick<PodPort, 'port' | 'protocol'>, { ports }: Admitted): boolean =>
  ports.some(({ protocol: own, from, to }) => own === protocol && from <= port && port <= to);
