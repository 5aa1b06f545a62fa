import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';
import { firstFree, firstUnprivileged, mayBind } from './concepts/low-ports.ts';

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
