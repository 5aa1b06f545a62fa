import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { Container } from '../../artifacts/kubernetes/model.ts';
import { displayName, effectiveSecurityContext, isWhole } from '../../artifacts/kubernetes/walk.ts';
import { isMissing, itemsOf, lookup, numberAt } from '../../artifacts/yaml/lookup.ts';
import type { Range } from '../../text/range.ts';
import { declaredPorts, sharesNetwork } from '../concepts/traffic/declared-ports.ts';
import { builtPod } from '../forms/examples.ts';
import { capabilitiesOf } from '../kubernetes/concepts/container-capabilities.ts';
import { firstFree, firstUnprivileged, mayBind } from '../kubernetes/concepts/low-ports.ts';
import { defineRule, type Report } from '../rule.ts';
import type { BuiltImage } from './concepts/image-identity.ts';
import { exposedPorts } from './concepts/image-ports.ts';
import { imageReads } from './concepts/image-reads.ts';
import { imageRuns } from './concepts/image-runs.ts';
import { imageUser } from './concepts/image-users.ts';

/** True for a container that certainly runs as another user than root. */
const isOtherUser = (container: Container, built: BuiltImage): boolean => {
  const written = effectiveSecurityContext(container, 'runAsUser');
  if (!isMissing(written)) {
    const uid = numberAt(written);
    return typeof uid === 'number' && uid > 0;
  }
  const { is } = imageUser(built) ?? {};
  return is === 'number' || is === 'name' || is === 'base';
};

const isLow = (port: number, container: Container): boolean => port > 0 && port < Math.min(firstUnprivileged, firstFree(container.podSpec));

/** The low port that it listens on: as the container declares it, else as its image does. */
const lowPort = (container: Container, built: BuiltImage): { readonly port: number; readonly at?: Range } | undefined => {
  const { numbers, complete } = declaredPorts(container);
  if (!complete) return undefined;
  const port = [...numbers].find(one => isLow(one, container));
  return port !== undefined || numbers.size > 0
    ? port === undefined
      ? undefined
      : { port }
    : exposedPorts(built.shipped)?.find(({ port: one }) => isLow(one, container));
};

function* unbindable(unit: RepositoryUnit): Iterable<Report<'port'>> {
  for (const { container, built } of imageRuns(unit).containers) {
    const dropped = capabilitiesOf(container, 'drop').items.find(({ name }) => name === 'ALL');
    const isPlain = isWhole(container) && container.podSpec.os === 'linux' && sharesNetwork(container.podSpec) !== 'unknown';
    if (dropped === undefined || !isPlain || mayBind(container) || !capabilitiesOf(container, 'add').complete) continue;
    const low = isOtherUser(container, built) ? lowPort(container, built) : undefined;
    if (low === undefined) continue;
    const declared = itemsOf(container.get('ports')).find(item => numberAt(item, 'containerPort') === low.port);
    const written = declared === undefined ? undefined : lookup(declared, 'containerPort');
    yield {
      messageId: 'port',
      at: written?.state === 'present' ? written.node.range : dropped.node.range,
      path: container.object.file.path,
      subject: container.subject,
      identity: `port ${low.port}`,
      confidence: 'medium',
      data: { name: displayName(container), port: String(low.port) },
      related: [
        { at: dropped.node.range, path: container.object.file.path, note: 'All capabilities are taken away here.' },
        ...(low.at ? [{ at: low.at, path: built.dockerfile.file.path, note: 'The image listens on it.' }] : []),
      ],
    };
  }
}

const example = (port: number): Readonly<Record<string, string>> =>
  builtPod('USER 1000\n', '', `ports: [{containerPort: ${port}}]\nsecurityContext: {capabilities: {drop: [ALL]}}\n`);

/**
 * A file capability in the image is no way out, since a dropped one can not be had by executing a file. containerd from version 2 on and CRI-O on
 * request lower the bound for pods of a network of their own, so that it is not sure; Docker does since 20.10, so that nothing is said of Compose.
 */
export const privilegedPortWithoutCapability = defineRule({
  meta: {
    id: 'cross/privileged-port-without-capability',
    kind: 'repository',
    reads: imageReads({
      instructions: ['USER', 'EXPOSE', 'ARG', 'ENV'],
      pod: [['securityContext'], ['os'], ['hostNetwork']],
      containers: [['securityContext'], ['ports']],
    }),
    severity: 'low',
    profile: 'hardening',
    confidence: 'medium',
    title: 'Non-root container cannot bind its privileged port',
    rationale:
      'Ports below 1024 need root or NET_BIND_SERVICE where the runtime does not lower that bound. The program ends with "permission denied", and what people give back then is root or all capabilities.',
    remediation:
      'Let the program listen on a port from 1024 on, such as 8080, and map it by `targetPort` of the Service; or add NET_BIND_SERVICE alone.',
    messages: {
      port: 'Container "{name}" is to listen on port {port}, runs as another user than root and has no capability NET_BIND_SERVICE: runtimes that keep low ports for root refuse it.',
    },
    fix: 'none',
    examples: { bad: example(80), good: example(8080) },
    references: [
      'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
    ],
  },
  visit: { unit: unbindable },
});
