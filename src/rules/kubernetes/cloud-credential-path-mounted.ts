import { podWithHostPath } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { hazardOf, hostPathVolumes } from './concepts/security/host-path-volumes.ts';

export const cloudCredentialPathMounted = defineRule({
  meta: {
    id: 'kubernetes/cloud-credential-path-mounted',
    formerly: 'kubernetes/host-path-volume',
    kind: 'kubernetes',
    severity: 'high',
    title: 'Credentials for the cloud mounted from the node',
    rationale:
      'Nodes keep credentials with which they speak to the cloud (`/etc/kubernetes/azure.json`, `/var/lib/waagent`), and so do the homes of users who worked there (`~/.aws`, `~/.config/gcloud`). A container that reads them acts as the node or the ' +
      'user: it attaches disks, reads registries and buckets, and often creates machines. Mounting them read-only does not help.',
    remediation:
      'Do not mount it. Let the pod have an identity of its own in the cloud: IAM roles for service accounts or Pod Identity, Workload Identity Federation, Azure Workload ID.',
    messages: { mounted: 'Volume "{volume}" mounts "{path}" of the node, where credentials for the cloud lie.' },
    fix: 'none',
    examples: { bad: podWithHostPath('/root/.aws', ', readOnly: true'), good: podWithHostPath('/srv/shop', ', readOnly: true') },
    standards: {
      pss: ['baseline/hostPathVolumes'],
      nsa: ['Network separation > Protecting sensitive cloud infrastructure'],
      mitre: ['T1552.001'],
    },
    references: [
      'https://attack.mitre.org/techniques/T1552/001/',
      'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
      'https://cwe.mitre.org/data/definitions/668.html',
    ],
  },
  visit: {
    *podSpec(podSpec) {
      for (const volume of hostPathVolumes(podSpec)) {
        if (hazardOf(volume, false) !== 'credentials') continue;
        const path = volume.path ?? '';
        yield {
          messageId: 'mounted',
          at: volume.range,
          facts: { value: path, hazards: [path] },
          data: { volume: volume.name, path },
        };
      }
    },
  },
});
