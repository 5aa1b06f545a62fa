import type { Field } from '../../artifacts/kubernetes/objects/field.ts';
import type { PersistentVolume } from '../../artifacts/kubernetes/objects/persistent-volume.ts';
import { isMissing } from '../../artifacts/yaml/lookup.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { type Range, textUnder } from '../../text/range.ts';
import { holdsRuntimeSocket, isRuntimeSocket, sensitiveHostPath } from '../concepts/host-paths.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

type MessageId = 'ordinary' | 'sensitive' | 'socket';

interface NodePath {
  readonly at: Range;
  /** As written; undefined when a template or a tool decides. */
  readonly path: string | undefined;
  readonly isLocal: boolean;
}

interface Judgement {
  readonly messageId: MessageId;
  readonly severity: Severity;
  readonly holds?: string;
}

const rangeOf = (field: Field<string>): Range | undefined =>
  field.state === 'present' ? field.node.range : field.state === 'unknown' ? field.entry?.value.range : undefined;

const nodePathsOf = ({ hostPath, localPath }: PersistentVolume): readonly NodePath[] => {
  const key = hostPath.found.state === 'absent' ? undefined : hostPath.found.entry?.key.range;
  const hostRange = isMissing(hostPath.found) ? undefined : (rangeOf(hostPath.path) ?? key);
  const localRange = rangeOf(localPath);
  return [
    ...(hostRange ? [{ at: hostRange, path: textAt(hostPath.path), isLocal: false }] : []),
    ...(localRange ? [{ at: localRange, path: textAt(localPath), isLocal: true }] : []),
  ];
};

const textAt = (field: Field<string>): string | undefined => (field.state === 'present' ? field.value : undefined);

const judge = ({ path, isLocal }: NodePath): Judgement | undefined => {
  if (path !== undefined && (isRuntimeSocket(path) || holdsRuntimeSocket(path))) return { messageId: 'socket', severity: 'critical' };
  const held = path === undefined ? undefined : sensitiveHostPath(path);
  if (held) return { messageId: 'sensitive', severity: held.takeover ? 'critical' : 'high', holds: held.holds };
  // Why: a local volume is a disk that the scheduler knows to be on one node, and is what this rule advises.
  return isLocal ? undefined : { messageId: 'ordinary', severity: 'medium' };
};

const volume = (source: string): string => manifest`
  apiVersion: v1
  kind: PersistentVolume
  metadata: {name: data}
  spec:
    capacity: {storage: 10Gi}
    accessModes: [ReadWriteOnce]
    ${source}
`;

export const hostPathPersistentVolume = defineRule({
  meta: {
    id: 'kubernetes/host-path-persistent-volume',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'PersistentVolume backed by a path of the node',
    rationale: `A claim gives any pod of its namespace what the volume holds, and admission that forbids \`hostPath\` in pods does not look at claims: a volume with a path of the node is the
way around it. With a sensitive directory, whoever may use the claim owns the node. Which node's files a pod sees depends on where it happens to run, and nothing limits how much it writes.`,
    remediation:
      'Let a StorageClass provision the volume. For a disk of one node, use `local` with `nodeAffinity` and a directory that holds nothing but the data; never one of the system, of the kubelet or of the container runtime.',
    messages: {
      ordinary: 'The volume "{volume}" is "{path}" of whichever node a pod runs on, for every pod that may use its claim.',
      sensitive: 'The volume "{volume}" is "{path}" of the node, which gives every pod that may use its claim {holds}.',
      socket:
        'The volume "{volume}" is "{path}" of the node, by which every pod that may use its claim reaches the container runtime and is root on the node.',
    },
    fix: 'none',
    examples: {
      bad: volume('hostPath: {path: /var/lib/kubelet}'),
      good: volume('csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0a1b2c3d}'),
    },
    standards: { nsa: ['Pod security > Pod security enforcement'], mitre: ['T1611'] },
    references: [
      'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#types-of-persistent-volumes',
      'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
      'https://cwe.mitre.org/data/definitions/668.html',
    ],
  },
  visit: {
    *PersistentVolume(one) {
      const { object } = one;
      for (const place of nodePathsOf(one)) {
        const judgement = judge(place);
        if (judgement === undefined) continue;
        const { messageId, severity, holds = '' } = judgement;
        const path = place.path ?? textUnder(object.file.text, place.at);
        yield {
          messageId,
          severity,
          at: place.at,
          facts: { value: path, hazards: [path], degree: severityDegree(severity) },
          data: { volume: object.name ?? '?', path, holds },
        };
      }
    },
  },
});
