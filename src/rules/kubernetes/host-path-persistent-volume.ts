import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { isMissing } from '../../artifacts/yaml/lookup.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { holdsRuntimeSocket, isRuntimeSocket, sensitiveHostPath } from '../concepts/host-paths.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

interface Grade {
  readonly messageId: 'ordinary' | 'sensitive';
  readonly severity: Severity;
  readonly holds: string;
}

const gradeOf = (path: string): Grade => {
  if (isRuntimeSocket(path) || holdsRuntimeSocket(path))
    return { messageId: 'sensitive', severity: 'critical', holds: 'the socket of the container runtime' };
  const sensitive = sensitiveHostPath(path);
  if (sensitive === undefined) return { messageId: 'ordinary', severity: 'medium', holds: '' };
  return { messageId: 'sensitive', severity: sensitive.takeover ? 'critical' : 'high', holds: sensitive.holds };
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
    title: 'PersistentVolume is a directory of the node',
    rationale:
      'A claim on such a volume brings a directory of the node into a pod that itself names no `hostPath`: Pod Security admission and policies that forbid `hostPath` let it pass. The data stays on whichever ' +
      'node the pod happened to run, and others find another directory.',
    remediation:
      'Use a StorageClass of a CSI driver, or `local` volumes with `nodeAffinity` on a disk of their own. Let only administrators create PersistentVolumes.',
    messages: {
      ordinary: 'The volume is the directory "{path}" of whichever node the pod runs on.',
      sensitive: 'The volume is "{path}" of the node, which gives pods that claim it {holds}.',
    },
    fix: 'none',
    examples: {
      bad: volume('hostPath: {path: /mnt/data}'),
      good: volume('csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0a1b2c3d4e5f}'),
    },
    standards: { nsa: ['Pod security > Pod security enforcement'], mitre: ['T1611'] },
    references: [
      'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#types-of-persistent-volumes',
      'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
    ],
  },
  create() {
    return {
      *object(object) {
        const view = typedObject(object);
        if (view?.kind !== 'PersistentVolume' || isMissing(view.hostPath.found)) return;
        const { path, found } = view.hostPath;
        const at = writtenRange(path) ?? writtenRange(found);
        if (at === undefined) return;
        const written = path.state === 'present' ? path.value : '?';
        const { messageId, severity, holds } = gradeOf(written);
        yield {
          messageId,
          at,
          severity,
          data: { path: written, holds },
          facts: { value: written, hazards: [written], degree: severityDegree(severity) },
        };
      },
    };
  },
});
