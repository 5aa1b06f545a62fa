import { pod } from '../forms/examples.ts';
import { podField } from '../forms/pod-field.ts';
import { nodeLevelSources } from './concepts/volumes.ts';

/** Not for `hostPath`, which Pod Security counts here as well: rules of its own say what the path gives away, and `/dev/null` is nothing. */
export const restrictedVolumeType = podField({
  id: 'kubernetes/restricted-volume-type',
  severity: 'low',
  profile: 'hardening',
  title: 'Volume type that the pod should not name itself',
  fields: nodeLevelSources.map(type => ['volumes', '[]', type] as const),
  wrong: { restricted: () => true },
  data: ({ path }) => ({ type: path.at(-1) ?? '' }),
  messages: {
    restricted: 'The volume of type "{type}" names its storage in the pod itself, past storage classes and persistent volume claims.',
  },
  standards: { pss: ['restricted/restrictedVolumes'], nsa: ['Pod security > Pod security enforcement'], mitre: ['T1611'] },
  rationale: `A volume that names a server, a disk or a driver in the pod lets whoever may create pods choose what the node mounts, with the node's own rights: other people's shares and disks
are one line away. The drivers are old ones of Kubernetes itself or programs of the node (\`flexVolume\`), most of them removed or replaced by CSI.`,
  remediation:
    'Let an administrator describe the storage in a PersistentVolume or a StorageClass, and claim it in the pod by a `persistentVolumeClaim` or `ephemeral` volume.',
  examples: {
    bad: pod`
      volumes: [{name: data, nfs: {server: nfs.internal, path: /exports}}]
      containers: [{name: app, image: ghcr.io/acme/web:1.4}]
    `,
    good: pod`
      volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]
      containers: [{name: app, image: ghcr.io/acme/web:1.4}]
    `,
  },
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
    'https://kubernetes.io/docs/concepts/storage/volumes/',
  ],
});
