import { type Severity, severityDegree } from '../../findings/severity.ts';
import { holdsClusterKeys } from '../concepts/host-paths.ts';
import { podWithHostPath } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { isNodeDriver, mayBringPlugins } from './concepts/node-powers.ts';
import { type HostPathVolume, hazardOf, hostPathVolumes, isWritable, sensitivityOf } from './concepts/security/host-path-volumes.ts';

type MessageId = 'writable' | 'readOnly' | 'driver';

const gradeOf = (volume: HostPathVolume, isDriver: boolean): { readonly messageId: MessageId; readonly severity: Severity } => {
  if (isDriver) return { messageId: 'driver', severity: 'medium' };
  if (!isWritable(volume)) return { messageId: 'readOnly', severity: volume.reached.some(holdsClusterKeys) ? 'high' : 'medium' };
  return { messageId: 'writable', severity: sensitivityOf(volume)?.takeover ? 'critical' : 'high' };
};

export const sensitiveHostPath = defineRule({
  meta: {
    id: 'kubernetes/sensitive-host-path',
    formerly: 'kubernetes/host-path-volume',
    kind: 'kubernetes',
    severity: 'high',
    title: 'Sensitive directory of the node mounted',
    rationale:
      'Some directories of a node are the node: a job in `/etc/cron.d`, a static pod in `/etc/kubernetes/manifests`, a program in `/usr/bin` run as its root; below `/var/lib/kubelet` lie the tokens and Secrets of all of its pods. ' +
      'Whoever gets into the container has them.',
    remediation:
      'Use a volume that belongs to the pod: `configMap`, `secret`, `emptyDir` or a `persistentVolumeClaim`. Where an agent has to read something of its node, mount the smallest directory with `readOnly: true` and keep the agent in a namespace of the administrators.',
    messages: {
      writable: 'Volume "{volume}" mounts "{path}" of the node writable, which gives the pod {holds}.',
      readOnly: 'Volume "{volume}" mounts "{path}" of the node read-only, which shows the pod {holds}.',
      driver:
        'Volume "{volume}" mounts "{path}" of the node, which gives the pod {holds}; it is medium because the pod is a network or storage driver of the cluster.',
    },
    fix: 'none',
    examples: { bad: podWithHostPath('/etc', ''), good: podWithHostPath('/srv/shop', ', readOnly: true') },
    standards: {
      cisKubernetes: ['5.2.12'],
      pss: ['baseline/hostPathVolumes'],
      nsa: ['Pod security > Pod security enforcement'],
      mitre: ['T1611'],
    },
    references: [
      'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
      'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
      'https://cwe.mitre.org/data/definitions/668.html',
    ],
  },
  visit: {
    *podSpec(podSpec) {
      const bringsPlugins = mayBringPlugins(podSpec);
      const isDriver = isNodeDriver(podSpec);
      for (const volume of hostPathVolumes(podSpec)) {
        if (hazardOf(volume, bringsPlugins) !== 'sensitive') continue;
        const { messageId, severity } = gradeOf(volume, isDriver);
        const path = volume.path ?? '';
        yield {
          messageId,
          at: volume.range,
          severity,
          facts: { value: path, hazards: [path], degree: severityDegree(severity) },
          data: { volume: volume.name, path, holds: sensitivityOf(volume)?.holds ?? '' },
        };
      }
    },
  },
});
