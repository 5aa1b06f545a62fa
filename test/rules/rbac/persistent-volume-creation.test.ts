import { clusterRole, manifest } from '../../../src/rules/forms/examples.ts';
import { persistentVolumeCreation } from '../../../src/rules/rbac/persistent-volume-creation.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(persistentVolumeCreation, {
  valid: {
    claims: clusterRole('{apiGroups: [""], resources: [persistentvolumeclaims], verbs: ["*"]}'),
    'read and deleted': clusterRole('{apiGroups: [""], resources: [persistentvolumes], verbs: [get, list, delete]}'),
    'another group': clusterRole('{apiGroups: [storage.k8s.io], resources: [persistentvolumes], verbs: [create]}'),
    'their status': clusterRole('{apiGroups: [""], resources: [persistentvolumes/status], verbs: [create]}'),
  },
  invalid: {
    created: {
      text: clusterRole('{apiGroups: [""], resources: [⟦persistentvolumes⟧, persistentvolumeclaims], verbs: [get, create]}'),
      expect: [{ messageId: 'create', severity: 'medium' }],
      fixed: clusterRole('{apiGroups: [""], resources: [persistentvolumeclaims], verbs: [get, create]}'),
    },
    'all verbs': { text: clusterRole('{apiGroups: ["*"], resources: [⟦persistentvolumes⟧], verbs: ["*"]}'), expect: ['create'] },
    'a driver': {
      text: clusterRole('{apiGroups: [""], resources: [⟦persistentvolumes⟧], verbs: [create]}').replace(
        'reader',
        'ebs-csi-external-provisioner',
      ),
      expect: [{ messageId: 'provisioner', severity: 'low' }],
    },
    'in a namespace it allows nothing': {
      text: manifest`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: volumes, namespace: shop}
        rules: [{apiGroups: [""], resources: [⟦persistentvolumes⟧], verbs: [create]}]
      `,
      expect: [{ messageId: 'inert', severity: 'info' }],
    },
  },
});
