import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import { builtPod } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { imageReads } from './concepts/image-reads.ts';
import { imageRuns } from './concepts/image-runs.ts';
import { imageUser } from './concepts/image-users.ts';
import { type ReadOnlyRun, readOnlyContainer, readOnlyService } from './concepts/read-only-runs.ts';
import { isCovered, writtenPaths } from './concepts/written-paths.ts';

type MessageId = 'container' | 'service';

/** More paths are not named. */
const maxNamed = 5;

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
    const own = readOnlyContainer(run);
    const report = own && reportOn('container', own);
    if (report !== undefined) yield report;
  }
  for (const run of services) {
    const own = readOnlyService(run);
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
  visit: { unit: conflicts },
});
