import type { PodSpec } from '../../artifacts/kubernetes/model.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { isHarmlessHostPath, isSingleDevice, type SensitiveHostPath, sensitiveHostPath } from '../concepts/host-paths.ts';
import { defineRule } from '../rule.ts';
import { addOnOf } from './concepts/cluster-add-ons.ts';
import { type HostPathVolume, hostPathVolumes, runtimeSocketIn } from './concepts/host-path-volumes.ts';
import { systemNamespaceOf } from './concepts/namespaces.ts';

type MessageId = 'ordinary' | 'readOnly' | 'harmless' | 'sensitive' | 'sensitiveReadOnly' | 'addOn';

interface Judgement {
  readonly messageId: MessageId;
  readonly severity: Severity;
  readonly holds?: string;
}

/** The worst of what the containers see of the host. */
const sensitivityOf = ({ reached }: HostPathVolume): SensitiveHostPath | undefined => {
  const sensitive = reached.map(sensitiveHostPath).filter(held => held !== undefined);
  return sensitive.find(held => held.takeover) ?? sensitive[0];
};

const isKeyDirectory = ({ reached }: HostPathVolume): boolean => reached.some(path => path.includes('/pki'));

const judge = (volume: HostPathVolume, isNodeAddOn: boolean): Judgement => {
  const isMounted = volume.mounts.length > 0;
  const isWritable = volume.mounts.some(mount => mount.readOnly === false);
  const sensitive = isMounted ? sensitivityOf(volume) : undefined;
  if (sensitive !== undefined) {
    const { holds } = sensitive;
    if (isNodeAddOn) return { messageId: 'addOn', severity: 'medium', holds };
    if (isWritable) return { messageId: 'sensitive', severity: sensitive.takeover ? 'critical' : 'high', holds };
    return { messageId: 'sensitiveReadOnly', severity: isKeyDirectory(volume) ? 'high' : 'medium', holds };
  }
  if (isNodeAddOn) return { messageId: 'addOn', severity: 'low' };
  if (volume.reached.length > 0 && volume.reached.every(path => isHarmlessHostPath(path) || isSingleDevice(path)))
    return { messageId: 'harmless', severity: 'low' };
  return isMounted && !isWritable ? { messageId: 'readOnly', severity: 'low' } : { messageId: 'ordinary', severity: 'medium' };
};

/** Network and storage drivers of the cluster work on directories of the node. */
const isNodeAddOn = (podSpec: PodSpec): boolean =>
  ['network', 'storage'].includes(addOnOf(podSpec) ?? '') && systemNamespaceOf(podSpec.object) !== undefined;

export const hostPathVolume = defineRule({
  meta: {
    id: 'kubernetes/host-path-volume',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'hostPath volume used',
    rationale:
      'A `hostPath` volume shows a container the files of the node it happens to run on. With a sensitive directory and write access it gives the node away: a job in `/etc/cron.d`, a static pod in ' +
      '`/etc/kubernetes/manifests`, the tokens of other pods below `/var/lib/kubelet`. It also ties the pod to that node and escapes quotas.',
    remediation:
      'Use a volume that belongs to the pod: `configMap`, `secret`, `emptyDir` or a `persistentVolumeClaim` (class `local` for data on the node). Where a node agent has to read a directory of the ' +
      'node, mount the smallest one with `readOnly: true`.',
    messages: {
      ordinary: 'Volume "{volume}" mounts "{path}" of the node into the pod.',
      readOnly: 'Volume "{volume}" mounts "{path}" of the node into the pod; it is low because every container mounts it read-only.',
      harmless:
        'Volume "{volume}" mounts "{path}" of the node into the pod; it is low because the path is a single device or holds nothing secret.',
      sensitive: 'Volume "{volume}" mounts "{path}" of the node writable, which gives the pod {holds}.',
      sensitiveReadOnly: 'Volume "{volume}" mounts "{path}" of the node read-only, which shows the pod {holds}.',
      addOn:
        'Volume "{volume}" mounts "{path}" of the node into the pod; it is lowered because the pod is a network or storage driver of the cluster.',
    },
    fix: 'none',
    examples: {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      volumeMounts:\n        - name: data\n          mountPath: /data\n  volumes:\n    - name: data\n      hostPath:\n        path: /data\n',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      volumeMounts:\n        - name: data\n          mountPath: /data\n  volumes:\n    - name: data\n      persistentVolumeClaim:\n        claimName: data\n',
    },
    standards: {
      cisKubernetes: ['5.2.12'],
      pss: ['baseline/hostPathVolumes'],
      nsa: ['Pod security > Pod security enforcement'],
      mitre: ['T1611'],
    },
    references: [
      'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
      'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
      'https://www.cisecurity.org/benchmark/kubernetes',
      'https://cwe.mitre.org/data/definitions/668.html',
    ],
  },
  create() {
    return {
      *podSpec(podSpec) {
        for (const volume of hostPathVolumes(podSpec)) {
          // The socket rule says all there is to say about these.
          if (runtimeSocketIn(volume) !== undefined) continue;
          const { messageId, severity, holds } = judge(volume, isNodeAddOn(podSpec));
          const path = volume.path ?? podSpec.object.file.text.slice(volume.range.start, volume.range.end);
          yield {
            messageId,
            at: volume.range,
            severity,
            facts: { value: path, hazards: [path], degree: severityDegree(severity) },
            data: { volume: volume.name, path, holds: holds ?? '' },
          };
        }
      },
    };
  },
});
