import { pod } from '../../../src/rules/forms/examples.ts';
import { restrictedVolumeType } from '../../../src/rules/kubernetes/restricted-volume-type.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(restrictedVolumeType, {
  valid: {
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
