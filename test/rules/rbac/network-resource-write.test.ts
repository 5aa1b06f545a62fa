import { clusterRole, manifest } from '../../../src/rules/forms/examples.ts';
import { networkResourceWrite } from '../../../src/rules/rbac/network-resource-write.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(networkResourceWrite, {
  valid: {
    'only read': clusterRole('{apiGroups: [""], resources: [services, endpoints], verbs: [get, list, watch]}'),
    'the status of ingresses': clusterRole('{apiGroups: [networking.k8s.io], resources: [ingresses/status], verbs: [update]}'),
    'services of Knative': clusterRole('{apiGroups: [serving.knative.dev], resources: [services], verbs: [create]}'),
    'network policies of another group': clusterRole('{apiGroups: [example.com], resources: [networkpolicies], verbs: [delete]}'),
  },
  invalid: {
    'services and endpoints': {
      text: clusterRole('{apiGroups: [""], resources: [pods, ⟦services⟧, endpoints], verbs: [get, update]}'),
      expect: [{ messageId: 'redirect', severity: 'medium' }],
      fixed: clusterRole('{apiGroups: [""], resources: [pods, services, endpoints], verbs: [get]}'),
    },
    'network policies': {
      text: clusterRole('{apiGroups: [networking.k8s.io], resources: [⟦networkpolicies⟧], verbs: [deletecollection, get]}'),
      expect: [{ messageId: 'open', severity: 'medium' }],
      fixed: clusterRole('{apiGroups: [networking.k8s.io], resources: [networkpolicies], verbs: [get]}'),
    },
    'the status of a load balancer': {
      text: clusterRole('{apiGroups: [""], resources: [⟦services/status⟧], verbs: [patch, get]}'),
      expect: ['redirect'],
      fixed: clusterRole('{apiGroups: [""], resources: [services/status], verbs: [get]}'),
    },
    'in a namespace': {
      text: manifest`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: web, namespace: shop}
        rules: [{apiGroups: [discovery.k8s.io], resources: [⟦endpointslices⟧], verbs: [create]}]
      `,
      expect: [{ messageId: 'redirect', severity: 'low' }],
    },
    'a certain service': {
      text: clusterRole('{apiGroups: [""], resources: [⟦services⟧], resourceNames: [web], verbs: [get, patch]}'),
      expect: [{ messageId: 'named', severity: 'low' }],
      fixed: clusterRole('{apiGroups: [""], resources: [services], resourceNames: [web], verbs: [get]}'),
    },
    'a controller of ingresses': {
      text: clusterRole('{apiGroups: [""], resources: [⟦services⟧], verbs: [get, patch]}').replace('reader', 'ingress-nginx'),
      expect: [{ messageId: 'controller', severity: 'info' }],
      fixed: clusterRole('{apiGroups: [""], resources: [services], verbs: [get]}').replace('reader', 'ingress-nginx'),
    },
  },
});
