import type { Container, PodSpec } from '../../artifacts/kubernetes/model.ts';
import { itemsOf, numberAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';
import { capabilitiesOf } from './concepts/container-capabilities.ts';

const firstUnprivileged = 1024;

/** The port from which on the pod lets everybody listen, when it says so by a sysctl. */
const firstFree = (podSpec: PodSpec): number => {
  const sysctls = itemsOf(podSpec.get('securityContext', 'sysctls'));
  const set = sysctls.find(item => stringAt(item, 'name') === 'net.ipv4.ip_unprivileged_port_start');
  const written = set === undefined ? undefined : (stringAt(set, 'value') ?? numberAt(set, 'value'));
  const port = Number(written ?? firstUnprivileged);
  return Number.isInteger(port) ? port : firstUnprivileged;
};

const mayBind = (one: Container): boolean =>
  capabilitiesOf(one, 'add').items.some(({ name }) => name === 'NET_BIND_SERVICE' || name === 'ALL');

export const privilegedContainerPort = containerField({
  id: 'kubernetes/privileged-container-port',
  severity: 'info',
  profile: 'strict',
  title: 'Container listens below port 1024',
  field: ['ports', '[]', 'containerPort'],
  os: 'linux',
  except: mayBind,
  wrong: {
    privileged: (value, { container: { podSpec } }) =>
      typeof value === 'number' && value > 0 && value < firstFree(podSpec) && value < firstUnprivileged,
  },
  messages: {
    privileged:
      'Container "{container}" listens on port {value}, for which it needs root or the capability NET_BIND_SERVICE on older runtimes.',
  },
  standards: { cisDocker: ['5.8'] },
  rationale: `Ports below 1024 are kept for root. Runtimes of today lower that bound inside of containers, older ones do not: there the image has to run as root, or with a capability, for the
number of a port only.`,
  remediation: 'Let the program listen on a port from 1024 on, such as 8080, and map it by the Service.',
  examples: { bad: container`ports: [{containerPort: 80}]`, good: container`ports: [{containerPort: 8080}]` },
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],
});
