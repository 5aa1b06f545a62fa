import { unencryptedStorage } from '../../../src/rules/kubernetes/unencrypted-storage.ts';
import { testRule } from '../../support/rule-tester.ts';

const storage = (parameters: string, provisioner = 'ebs.csi.aws.com', name = 'name: fast'): string =>
  `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {${name}}\nprovisioner: ${provisioner}\nparameters: {${parameters}}\n`;

testRule(unencryptedStorage, {
  valid: {
    encrypted: storage('type: gp3, encrypted: "true"'),
    'a driver that always encrypts': storage('type: pd-ssd', 'pd.csi.storage.gke.io'),
    'a driver that is not known': storage('a: b', 'example.com/nfs'),
    'a template decides': { text: storage('encrypted: {{ .Values.encrypted }}'), path: 'chart/templates/class.yaml' },
  },
  invalid: {
    'switched off': {
      text: storage('⟦encrypted: "false"⟧'),
      expect: [{ messageId: 'off', severity: 'low' }],
      fixed: storage('encrypted: "true"'),
    },
    'switched off for the old driver': {
      text: storage('type: gp2, ⟦encrypted: "False"⟧', 'kubernetes.io/aws-ebs'),
      expect: ['off'],
      fixed: storage('type: gp2, encrypted: "true"', 'kubernetes.io/aws-ebs'),
    },
    'nothing said': {
      text: storage('type: gp3', 'ebs.csi.aws.com', '⟦name: fast⟧'),
      expect: [{ messageId: 'missing', severity: 'info' }],
      fixed: storage('type: gp3, encrypted: "true"'),
    },
    'nothing said for shared files': {
      text: storage('basePath: /x', 'efs.csi.aws.com', '⟦name: files⟧'),
      expect: ['missing'],
      fixed: storage('basePath: /x, encrypted: "true"', 'efs.csi.aws.com', 'name: files'),
    },
  },
});
