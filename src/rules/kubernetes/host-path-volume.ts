import { type Severity, severityDegree } from '../../findings/severity.ts';
import { defineRule } from '../rule.ts';
import { isNodeDriver, mayBringPlugins } from './concepts/node-powers.ts';
import { type HostPathVolume, hazardOf, hostPathVolumes, isDevice, isHarmless, isWritable } from './concepts/security/host-path-volumes.ts';

type MessageId = 'ordinary' | 'readOnly' | 'harmless' | 'addOn';

/** Of drivers of the cluster it is said here as well what they write: they can't do without. */
const judge = (volume: HostPathVolume, isDriver: boolean): { readonly messageId: MessageId; readonly severity: Severity } => {
  if (isDriver) return { messageId: 'addOn', severity: 'low' };
  if (isHarmless(volume) || isDevice(volume)) return { messageId: 'harmless', severity: 'low' };
  return volume.mounts.length > 0 && !isWritable(volume)
    ? { messageId: 'readOnly', severity: 'low' }
    : { messageId: 'ordinary', severity: 'medium' };
};

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
      addOn:
        'Volume "{volume}" mounts "{path}" of the node into the pod; it is low because the pod is a network or storage driver of the cluster.',
    },
    fix: 'none',
    examples: {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      volumeMounts:\n        - name: data\n          mountPath: /data\n          readOnly: true\n  volumes:\n    - name: data\n      hostPath:\n        path: /data\n',
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
  visit: {
    *podSpec(podSpec) {
      const bringsPlugins = mayBringPlugins(podSpec);
      const isDriver = isNodeDriver(podSpec);
      for (const volume of hostPathVolumes(podSpec)) {
        const hazard = hazardOf(volume, bringsPlugins);
        // Rules of their own say all there is to say about the others; of what is writable one says it as well, and this is what stays when it is no more.
        if (hazard !== 'plain' && hazard !== 'writable') continue;
        const { messageId, severity } = judge(volume, isDriver);
        const path = volume.path ?? podSpec.object.file.text.slice(volume.range.start, volume.range.end);
        yield {
          messageId,
          at: volume.range,
          severity,
          facts: { value: path, hazards: [path], degree: severityDegree(severity) },
          data: { volume: volume.name, path },
        };
      }
    },
  },
});
