import { pod } from '../../../src/rules/forms/examples.ts';
import { restrictedVolumeType } from '../../../src/rules/kubernetes/restricted-volume-type.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(restrictedVolumeType, {
  valid: {
    'what the restricted profile allows': pod`
      volumes:
        - {name: a, configMap: {name: c}}
        - {name: b, downwardAPI: {items: []}}
        - {name: c, projected: {sources: []}}
        - {name: d, ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}}
        - {name: e, persistentVolumeClaim: {claimName: e}}
      containers: [{name: app, image: a}]
    `,
    'a share that an administrator describes':
      'apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: share}\nspec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteMany], nfs: {server: 10.0.0.1, path: /}}\n',
    'kinds that every cluster serves': pod`
      volumes: [{name: a, emptyDir: {}}, {name: b, csi: {driver: d}}, {name: c, secret: {secretName: s}}, {name: d, image: {reference: r}}]
      containers: [{name: app, image: a}]
    `,
    'the host, of which other rules speak': pod`
      volumes: [{name: a, hostPath: {path: /data}}]
      containers: [{name: app, image: a}]
    `,
    null: pod`
      volumes: [{name: a, nfs: null}]
      containers: [{name: app, image: a}]
    `,
  },
  invalid: {
    'in the template of a workload': {
      text: 'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db}\nspec:\n  selector: {}\n  template:\n    spec:\n      containers: [{name: app, image: a}]\n      volumes:\n      - name: data\n        ⟦iscsi⟧: {targetPortal: 10.0.0.1, iqn: i, lun: 0}\n',
      expect: [{ messageId: 'restricted', subject: 'StatefulSet/db' }],
    },
    'of a cloud': {
      text: pod`
      volumes: [{name: a, ⟦azureFile⟧: {secretName: s, shareName: f}}, {name: b, ⟦gcePersistentDisk⟧: {pdName: d}}]
      containers: [{name: app, image: a}]
    `,
      expect: ['restricted', 'restricted'],
    },
    'whose name a template gives': {
      text: pod`
        volumes: [{name: "{{ .Values.volume }}", ⟦cephfs⟧: {monitors: ["{{ .Values.monitor }}"]}}]
        containers: [{name: app, image: a}]
      `,
      path: 'chart/templates/pod.yaml',
      expect: [
        {
          messageId: 'restricted',
          message: 'The volume of type "cephfs" names its storage in the pod itself, past storage classes and persistent volume claims.',
        },
      ],
    },
    'a share, a disk and a program of the node': {
      text: pod`
        containers: [{name: app, image: a}]
        volumes:
          - name: share
            ⟦nfs⟧:
              server: 10.0.0.1
              path: /
          - {name: disk, ⟦awsElasticBlockStore⟧: {volumeID: v}}
          - {name: program, ⟦flexVolume⟧: {driver: acme/x}}
      `,
      expect: [
        {
          messageId: 'restricted',
          severity: 'low',
          subject: 'Pod/web',
          message: 'The volume of type "nfs" names its storage in the pod itself, past storage classes and persistent volume claims.',
        },
        'restricted',
        'restricted',
      ],
    },
  },
});
