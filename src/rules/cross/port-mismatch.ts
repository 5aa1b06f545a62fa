import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import { displayName } from '../../artifacts/kubernetes/walk.ts';
import { isMissing, itemsOf, lookup, numberAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import { targetPorts } from '../concepts/compose/reachable-ports.ts';
import { baseImage } from '../concepts/images/base-images.ts';
import { imageProduct } from '../concepts/images/image-roles.ts';
import { rootImage } from '../concepts/images/root-images.ts';
import { builtPod } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import type { BuiltImage } from './concepts/image-identity.ts';
import { exposedPorts, type ImagePort } from './concepts/image-ports.ts';
import { imageReads } from './concepts/image-reads.ts';
import { type ContainerRun, imageRuns, type ServiceRun } from './concepts/image-runs.ts';

/** More ports of one container or service are not asked about. */
const maxPorts = 100;

/** The ports of an image whose base certainly has none of its own: a language, a system, nothing. */
const portsOf = (built: BuiltImage): readonly ImagePort[] => {
  const { reference, word } = built.shipped.bottom.from.image;
  const isBare =
    word.expanded.value === 'scratch' ||
    (reference !== undefined && baseImage(reference).user === 'root' && !rootImage(reference) && !imageProduct(reference));
  return isBare ? (exposedPorts(built.shipped) ?? []) : [];
};

/** True when a text has the number, so that it may be what sets the port. */
const names = (texts: readonly (string | undefined)[], port: number): boolean =>
  texts.some(text => text === undefined || text.includes(String(port)));

const reportOn = (ports: readonly ImagePort[], built: BuiltImage): Pick<Report, 'confidence' | 'related'> => ({
  confidence: built.confidence,
  related: ports.slice(0, 1).map(({ at }) => ({ at, path: built.dockerfile.file.path, note: 'The image exposes its ports here.' })),
});

/** What may set a port where the container is started. */
const textsOf = ({ container }: ContainerRun): readonly (string | undefined)[] => [
  ...(isMissing(container.get('envFrom')) ? [] : [undefined]),
  ...itemsOf(container.get('env')).map(item =>
    isMissing(lookup(item, 'value')) ? undefined : (stringAt(item, 'value') ?? String(numberAt(item, 'value'))),
  ),
  ...[...itemsOf(container.get('command')), ...itemsOf(container.get('args'))].map(item => stringAt(item)),
];

function* inContainer(run: ContainerRun): Iterable<Report<'container' | 'service'>> {
  const { container, built } = run;
  const ports = portsOf(built);
  const texts = ports.length === 0 ? [] : textsOf(run);
  for (const item of ports.length === 0 ? [] : itemsOf(container.get('ports')).slice(0, maxPorts)) {
    const written = lookup(item, 'containerPort');
    const port = numberAt(written);
    if (written.state !== 'present' || typeof port !== 'number' || ports.some(one => one.port === port) || names(texts, port)) continue;
    yield {
      messageId: 'container',
      at: written.node.range,
      path: container.object.file.path,
      subject: container.subject,
      identity: `port ${port}`,
      data: { name: displayName(container), port: String(port), exposed: ports[0] ? String(ports[0].port) : '' },
      ...reportOn(ports, built),
    };
  }
}

function* inService({ service, built }: ServiceRun): Iterable<Report<'container' | 'service'>> {
  const ports = portsOf(built);
  const isStartedOtherwise = ['command', 'entrypoint', 'env_file'].some(key => service.get(key).state !== 'absent');
  if (ports.length === 0 || isStartedOtherwise) return;
  const values = service.environment.map(({ value }) => value?.value);
  for (const port of service.ports.slice(0, maxPorts)) {
    const [from, to] = targetPorts(port) ?? [];
    const isForeign = from === undefined || from !== to || port.item.file.path !== service.file.path;
    if (isForeign || ports.some(one => one.port === from) || names(values, from)) continue;
    yield {
      messageId: 'service',
      at: port.range,
      path: service.file.path,
      subject: service.subject,
      identity: `port ${from}`,
      data: { name: service.name, port: String(from), exposed: ports[0] ? String(ports[0].port) : '' },
      ...reportOn(ports, built),
    };
  }
}

/**
 * Only where the base has no ports of its own, and nothing that starts the program holds the number or is unknown. Which port of a pod a Service
 * leads to is no question of the image, and not asked here; probes are asked about by `kubernetes/probe-port-mismatch`.
 */
export const portMismatch = defineRule({
  meta: {
    id: 'cross/port-mismatch',
    kind: 'repository',
    reads: imageReads({
      instructions: ['EXPOSE', 'ARG', 'ENV'],
      containers: [['ports'], ['env'], ['envFrom'], ['command'], ['args']],
      services: [['ports'], ['environment'], ['command'], ['entrypoint'], ['env_file']],
    }),
    severity: 'low',
    profile: 'hardening',
    title: 'Port chain is inconsistent',
    rationale:
      'What is published leads to a port on which nobody listens, or the image listens on one that nobody knows of. Network policies and rules of firewalls are then written for the wrong one.',
    remediation:
      'Name the port on which the program listens in all places: `EXPOSE` of the image, `containerPort` or the target of a published port.',
    messages: {
      container: 'Container "{name}" declares port {port}, and its image exposes others ("{exposed}").',
      service: 'The service "{name}" publishes port {port} of the container, and its image exposes others ("{exposed}").',
    },
    fix: 'none',
    examples: {
      bad: builtPod('EXPOSE 3000\n', '', 'ports: [{containerPort: 8080}]\n'),
      good: builtPod('EXPOSE 3000\n', '', 'ports: [{containerPort: 3000}]\n'),
    },
    references: ['https://docs.docker.com/reference/dockerfile/#expose', 'https://docs.docker.com/reference/compose-file/services/#ports'],
  },
  visit: {
    *unit(unit: RepositoryUnit) {
      const { containers, services } = imageRuns(unit);
      for (const run of containers) yield* inContainer(run);
      for (const run of services) yield* inService(run);
    },
  },
});
