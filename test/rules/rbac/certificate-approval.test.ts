import { clusterRole, manifest } from '../../../src/rules/forms/examples.ts';
import { certificateApproval } from '../../../src/rules/rbac/certificate-approval.ts';
import { testRule } from '../../support/rule-tester.ts';

const rules = (...rest: readonly string[]): string => clusterRole(...rest.map(one => `{apiGroups: [certificates.k8s.io], ${one}}`));

testRule(certificateApproval, {
  valid: {
    'requests are made and read': rules('resources: [certificatesigningrequests], verbs: [create, get, list, watch]'),
    'certificates of cert-manager': clusterRole(
      '{apiGroups: [cert-manager.io], resources: [certificaterequests/approval], verbs: [update]}',
    ),
    'signers are only read': rules('resources: [signers], verbs: [get, list]'),
    'another subresource': rules('resources: [certificatesigningrequests/approvals], verbs: [update]'),
  },
  invalid: {
    'requests are approved': {
      text: rules('resources: [certificatesigningrequests, ⟦certificatesigningrequests/approval⟧], verbs: [get, update]'),
      expect: [{ messageId: 'approve', severity: 'high' }],
      fixed: rules('resources: [certificatesigningrequests], verbs: [get, update]'),
    },
    'for any signer': { text: rules('resources: [⟦signers⟧], verbs: [sign]'), expect: [{ messageId: 'approve', severity: 'high' }] },
    'for a signer of Kubernetes itself': {
      text: rules('resources: [⟦signers⟧], resourceNames: [kubernetes.io/kube-apiserver-client], verbs: [approve]'),
      expect: [{ messageId: 'approve', severity: 'high' }],
    },
    'for the serving certificates of kubelets': {
      text: rules(
        'resources: [⟦certificatesigningrequests/approval⟧], verbs: [update]',
        'resources: [signers], resourceNames: [kubernetes.io/kubelet-serving], verbs: [approve]',
      ),
      expect: [{ messageId: 'serving', severity: 'medium' }],
    },
    'for the certificates of nodes': {
      text: rules(
        'resources: [⟦signers⟧], resourceNames: [kubernetes.io/kube-apiserver-client-kubelet, kubernetes.io/kubelet-serving], verbs: [approve]',
      ),
      expect: [{ messageId: 'nodes', severity: 'high' }],
    },
    'for the certificates of nodes, and of anybody': {
      text: rules(
        'resources: [⟦signers⟧], resourceNames: [kubernetes.io/kubelet-serving], verbs: [approve]',
        'resources: [signers], resourceNames: [kubernetes.io/kube-apiserver-client], verbs: [approve]',
      ),
      expect: [{ messageId: 'approve', severity: 'high' }],
    },
    'for a signer of its own': {
      text: rules(
        'resources: [⟦certificatesigningrequests/approval⟧], verbs: [update]',
        'resources: [signers], resourceNames: [acme.io/web], verbs: [approve]',
      ),
      expect: [{ messageId: 'own', severity: 'info' }],
    },
    'in a namespace it allows nothing': {
      text: manifest`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: certificates, namespace: shop}
        rules: [{apiGroups: [certificates.k8s.io], resources: [⟦signers⟧], verbs: [sign]}]
      `,
      expect: [{ messageId: 'inert', severity: 'info' }],
    },
  },
});
