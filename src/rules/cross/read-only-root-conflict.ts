import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import { composeBoolean } from '../../artifacts/compose/compose-boolean.ts';
import { displayName, isWhole } from '../../artifacts/kubernetes/walk.ts';
import { booleanAt, hasUnseen, isMissing, itemsOf, sequenceAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { Range } from '../../text/range.ts';
import { placeOfSetting } from '../concepts/compose/service-settings.ts';
import { builtPod } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import type { BuiltImage } from './concepts/image-identity.ts';
import { imageReads } from './concepts/image-reads.ts';
import { type ContainerRun, imageRuns, type ServiceRun } from './concepts/image-runs.ts';
import { imageUser } from './concepts/image-users.ts';
import { isCovered, writtenPaths } from './concepts/written-paths.ts';

type MessageId = 'container' | 'service';

/** More paths are not named. */
const maxNamed = 5;

/** What runs with a read-only root: where it says so, and the paths at which something writable is mounted. */
interface ReadOnlyRun {
  readonly built: BuiltImage;
  readonly at: Range;
  readonly path: string;
  readonly subject: string;
  readonly name: string;
  readonly mounts: readonly string[];
}

const ofContainer = ({ container, built }: ContainerRun): ReadOnlyRun | undefined => {
  const found = container.get('securityContext', 'readOnlyRootFilesystem');
  const mounts = container.get('volumeMounts');
  const isKnown = isMissing(mounts) || (sequenceAt(mounts) !== undefined && !hasUnseen(mounts));
  if (booleanAt(found) !== true || found.state !== 'present' || !isKnown || !isWhole(container)) return undefined;
  return {
    built,
    at: found.entry?.range ?? found.node.range,
    path: container.object.file.path,
    subject: container.subject,
    name: displayName(container),
    mounts: itemsOf(mounts).flatMap(item => (booleanAt(item, 'readOnly') === true ? [] : (stringAt(item, 'mountPath') ?? []))),
  };
};

const ofService = ({ project, service, built }: ServiceRun): ReadOnlyRun | undefined => {
  const found = service.get('read_only');
  const value = found.state === 'present' ? project.interpolate(found.node)?.value : undefined;
  const place = found.state === 'present' ? placeOfSetting(service, found, found.entry?.range ?? found.node.range) : undefined;
  const tmpfs = service.items('tmpfs');
  if (composeBoolean(value) !== true || place === undefined || tmpfs === undefined || !service.complete) return undefined;
  const memory = tmpfs.map(({ node }) => (node.kind === 'scalar' ? project.interpolate(node)?.value?.split(':', 1)[0] : undefined));
  const volumes = service.volumes.filter(({ readOnly }) => readOnly !== true).map(({ target }) => target?.value);
  const mounts = [...memory, ...volumes];
  // Why nothing then: what is not known may be the place that is missed.
  if (mounts.includes(undefined)) return undefined;
  return {
    built,
    at: place.at,
    path: service.file.path,
    subject: service.subject,
    name: service.name,
    mounts: mounts.flatMap(mount => mount ?? []),
  };
};

const reportOn = (messageId: MessageId, run: ReadOnlyRun): Report<MessageId> | undefined => {
  const { built, at, path, subject, name, mounts } = run;
  const open = writtenPaths(built.shipped)(imageUser(built)).filter(written => !isCovered(written.path, mounts));
  if (open.length === 0) return undefined;
  return {
    messageId,
    at,
    path,
    subject,
    identity: 'read-only root',
    confidence: 'medium',
    data: {
      name,
      paths: open
        .slice(0, maxNamed)
        .map(written => `"${written.path}"`)
        .join(', '),
    },
    facts: { hazards: open.map(written => written.path), degree: 1 },
    related: open.slice(0, maxNamed).map(written => ({
      at: written.at,
      path: built.dockerfile.file.path,
      note: `The image shows here that it writes to "${written.path}".`,
    })),
  };
};

function* conflicts(unit: RepositoryUnit): Iterable<Report<MessageId>> {
  const { containers, services } = imageRuns(unit);
  for (const run of containers) {
    const own = ofContainer(run);
    const report = own && reportOn('container', own);
    if (report !== undefined) yield report;
  }
  for (const run of services) {
    const own = ofService(run);
    const report = own && reportOn('service', own);
    if (report !== undefined) yield report;
  }
}

const readOnly = 'securityContext: {readOnlyRootFilesystem: true}\n';

/**
 * Folders that the Dockerfile makes and gives to the user of the image, and those of official images that are used as they are. A `VOLUME` is not
 * one: Docker and containerd mount something writable there unasked.
 */
export const readOnlyRootConflict = defineRule({
  meta: {
    id: 'cross/read-only-root-conflict',
    kind: 'repository',
    reads: imageReads({
      instructions: ['USER', 'ARG', 'ENV', 'RUN', 'COPY', 'ADD', 'WORKDIR'],
      containers: [['securityContext'], ['volumeMounts']],
      services: [['read_only'], ['tmpfs'], ['volumes']],
    }),
    severity: 'low',
    confidence: 'medium',
    profile: 'hardening',
    title: 'Read-only root file system breaks paths that are written',
    rationale:
      'The image has a folder that its user is to write in, and where it runs nothing there can be written. The program fails at its first write, and what people take away then is the setting, which was right.',
    remediation:
      'Mount something that can be written at each of these paths: an `emptyDir` (with a `sizeLimit`), a `tmpfs`, a volume for data. Leave the root read-only.',
    messages: {
      container:
        'The root file system of container "{name}" is read-only, and its image writes to {paths}, where nothing writable is mounted.',
      service:
        'The root file system of the service "{name}" is read-only, and its image writes to {paths}, where nothing writable is mounted.',
    },
    fix: 'none',
    examples: {
      bad: builtPod('RUN mkdir -p /data && chown node /data\nUSER node\n', '', readOnly),
      good: builtPod(
        'RUN mkdir -p /data && chown node /data\nUSER node\n',
        'volumes: [{name: data, emptyDir: {}}]\n',
        `${readOnly}volumeMounts: [{name: data, mountPath: /data}]\n`,
      ),
    },
    standards: { nsa: ['Pod security > Immutable container file systems'] },
    references: [
      'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
      'https://docs.docker.com/reference/compose-file/services/#read_only',
    ],
  },
  create: () => ({ unit: conflicts }),
});
