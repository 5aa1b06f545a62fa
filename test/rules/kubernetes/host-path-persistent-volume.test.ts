import { hostPathPersistentVolume } from '../../../src/rules/kubernetes/host-path-persistent-volume.ts';
import { testRule } from '../../support/rule-tester.ts';

const volume = (source: string): string =>
  `apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: data}\nspec: {capacity: {storage: 1Gi}, ${source}}\n`;

testRule(hostPathPersistentVolume, {
  valid: {
    'a driver': volume('csi: {driver: a, volumeHandle: b}'),
    'a disk of one node': volume('local: {path: /mnt/disks/a}, nodeAffinity: {required: {}}'),
    null: volume('hostPath: null'),
    'a claim': 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data}\nspec: {hostPath: {path: /}}\n',
  },
  invalid: {
    'a directory': {
      text: volume('hostPath: {⟦path: /mnt/data⟧, type: DirectoryOrCreate}'),
      expect: [{ messageId: 'ordinary', severity: 'medium', subject: 'PersistentVolume/data' }],
    },
    'the whole node': { text: volume('hostPath: {⟦path: /⟧}'), expect: [{ messageId: 'sensitive', severity: 'critical' }] },
    'what is secret there': { text: volume('hostPath: {⟦path: /etc/ssh⟧}'), expect: [{ messageId: 'sensitive', severity: 'high' }] },
    'the socket of the runtime': {
      text: volume('hostPath: {⟦path: /var/run/docker.sock⟧}'),
      expect: [{ messageId: 'sensitive', severity: 'critical' }],
    },
    'a path that a template gives': {
      text: volume('hostPath: {⟦path: {{ .Values.path }}⟧}'),
      path: 'chart/templates/pv.yaml',
      expect: ['ordinary'],
    },
  },
});
