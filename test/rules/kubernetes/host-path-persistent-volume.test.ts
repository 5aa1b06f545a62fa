import { manifest } from '../../../src/rules/forms/examples.ts';
import { hostPathPersistentVolume } from '../../../src/rules/kubernetes/host-path-persistent-volume.ts';
import { testRule } from '../../support/rule-tester.ts';

const volume = (source: string, version = 'v1', name = 'data'): string => manifest`
  apiVersion: ${version}
  kind: PersistentVolume
  metadata: {name: ${name}}
  spec:
    accessModes: [ReadWriteOnce]
    ${source}
`;

testRule(hostPathPersistentVolume, {
  valid: {
    'a disk of one node': volume('local: {path: /mnt/disks/ssd1}'),
    'a driver': volume('csi: {driver: ebs.csi.aws.com, volumeHandle: v}'),
    'a share': volume('nfs: {server: nfs.internal, path: /}'),
    'a source that is null': volume('hostPath: null'),
    'an object of that name in another group': volume('hostPath: {path: /}', 'storage.example.org/v1'),
  },
  invalid: {
    'a directory of whichever node it is': {
      text: volume('hostPath: {path: ⟦/data⟧, type: DirectoryOrCreate}'),
      expect: [
        {
          messageId: 'ordinary',
          severity: 'medium',
          subject: 'PersistentVolume/data',
          message: 'The volume "data" is "/data" of whichever node a pod runs on, for every pod that may use its claim.',
        },
      ],
    },
    'a directory with which the node is given away': {
      text: volume('hostPath: {path: ⟦/var/lib/../lib/kubelet/⟧}'),
      expect: [{ messageId: 'sensitive', severity: 'critical' }],
    },
    'a directory of the system': {
      text: volume('hostPath: {path: ⟦/etc⟧}'),
      expect: [{ messageId: 'sensitive', severity: 'high' }],
    },
    'the socket of the runtime': {
      text: volume('hostPath: {path: ⟦/var/run/docker.sock⟧, type: Socket}'),
      expect: [{ messageId: 'socket', severity: 'critical' }],
    },
    'the folder in which the socket lies': {
      text: volume('hostPath: {path: ⟦/run/containerd⟧}'),
      expect: ['socket'],
    },
    'the root of a node that is called a disk': {
      text: volume('local: {path: ⟦/⟧}'),
      expect: [{ messageId: 'sensitive', severity: 'critical' }],
    },
    'in JSON, in a list': {
      text: '{"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "v1", "kind": "PersistentVolume", "metadata": {"name": "d"}, "spec": {"hostPath": {"path": ⟦"/"⟧}}}]}\n',
      path: 'volume.json',
      expect: [{ messageId: 'sensitive', severity: 'critical' }],
    },
    'a path that a template decides': {
      text: volume('hostPath: {path: ⟦{{ .Values.path }}⟧}', 'v1', '{{ .Release.Name }}'),
      path: 'chart/templates/volume.yaml',
      expect: [
        {
          messageId: 'ordinary',
          message: 'The volume "?" is "{{ .Values.path }}" of whichever node a pod runs on, for every pod that may use its claim.',
        },
      ],
    },
    'no path at all': {
      text: volume('⟦hostPath⟧: {}'),
      expect: ['ordinary'],
    },
  },
});
