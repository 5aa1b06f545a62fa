import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { stringAt } from '../../artifacts/yaml/lookup.ts';
import { manifest } from '../forms/examples.ts';
import { type ObjectSetting, objectField } from '../forms/object-field.ts';

/** Drivers with disks that are not encrypted unless they are asked to be. Google's and Azure's always are. */
const asked = new Set([
  'ebs.csi.aws.com',
  'efs.csi.aws.com',
  'kubernetes.io/aws-ebs',
  'diskplugin.csi.alibabacloud.com',
  'cinder.csi.openstack.org',
]);

const provisioner = (object: KubernetesObject): string => stringAt(object.get('provisioner')) ?? '';

const storageClass = (parameters: string): string => manifest`
  apiVersion: storage.k8s.io/v1
  kind: StorageClass
  metadata: {name: fast}
  provisioner: ebs.csi.aws.com
  parameters: {${parameters}}
`;

const driver = ({ object }: ObjectSetting): Readonly<Record<string, string>> => ({ driver: provisioner(object) });

export const unencryptedStorage = objectField({
  id: 'kubernetes/unencrypted-storage',
  severity: 'low',
  profile: 'strict',
  title: 'Volumes are not asked to be encrypted',
  kinds: { StorageClass: ['storage.k8s.io'] },
  field: ['parameters', 'encrypted'],
  except: object => !asked.has(provisioner(object)),
  absent: 'missing',
  wrong: { off: value => value === false || (typeof value === 'string' && value.toLowerCase() === 'false') },
  severities: { missing: 'info' },
  data: driver,
  fix: { title: 'Encrypt the volumes', value: 'true' },
  messages: {
    missing: 'The class does not set "encrypted", so whether volumes of "{driver}" are encrypted hangs on the account.',
    off: '"encrypted: {value}" leaves the volumes of "{driver}" unencrypted.',
  },
  standards: { nsa: ['Network separation > Encryption'] },
  rationale: `What pods store lies on disks and snapshots of the cloud, which are copied, shared and thrown away by others. Unencrypted they are readable for whoever gets hold of one, without any
right in the cluster.`,
  remediation:
    'Set `encrypted: "true"` and a key of your own (`kmsKeyId`) in the parameters of the class. Existing volumes keep what they have.',
  examples: { bad: storageClass('type: gp3, encrypted: "false"'), good: storageClass('type: gp3, encrypted: "true"') },
  references: [
    'https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md',
    'https://cwe.mitre.org/data/definitions/311.html',
  ],
});
