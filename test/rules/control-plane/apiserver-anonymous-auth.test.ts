import { apiserverAnonymousAuth } from '../../../src/rules/control-plane/apiserver-anonymous-auth.ts';
import { manifest, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, markedPod } from '../../support/static-pods.ts';

const configuration = (anonymous: string): string => manifest`
  apiVersion: apiserver.config.k8s.io/v1
  kind: AuthenticationConfiguration
  anonymous: ${anonymous}
`;

testRule(apiserverAnonymousAuth, {
  valid: {
    refused: staticPod('kube-apiserver', '--anonymous-auth=false'),
    'a file decides': staticPod('kube-apiserver', '--authentication-config=/etc/kubernetes/authentication.yaml'),
    'kubeadm sets up the rest': apiServerArgs('[{name: profiling, value: "false"}]'),
    'paths of health checks alone': configuration('{enabled: true, conditions: [{path: /livez}, {path: /readyz}, {path: /healthz}]}'),
    'refused by the configuration': configuration('{enabled: false}'),
    'one that a template decides about': {
      text: configuration('{{ .Values.anonymous }}'),
      path: 'chart/templates/authentication.yaml',
    },
  },
  invalid: {
    accepted: {
      text: staticPod('kube-apiserver', '--authorization-mode=Node,RBAC', '⟦--anonymous-auth=true⟧'),
      expect: [{ messageId: 'on', severity: 'medium' }],
      fixed: staticPod('kube-apiserver', '--authorization-mode=Node,RBAC', '--anonymous-auth=false'),
    },
    'accepted where everything is allowed': {
      text: staticPod('kube-apiserver', '⟦--anonymous-auth⟧', '--authorization-mode=AlwaysAllow'),
      expect: [{ messageId: 'allowed', severity: 'high' }],
      fixed: staticPod('kube-apiserver', '"--anonymous-auth=false"', '--authorization-mode=AlwaysAllow'),
    },
    'by default': {
      text: markedPod('kube-apiserver', '--authorization-mode=Node,RBAC'),
      expect: [{ messageId: 'absent', severity: 'low' }],
      fixed: staticPod('kube-apiserver', '--authorization-mode=Node,RBAC', '"--anonymous-auth=false"'),
    },
    'by kubeadm': {
      text: apiServerArgs('{⟦anonymous-auth: "true"⟧}', 'v1beta3'),
      expect: ['on'],
      fixed: apiServerArgs('{anonymous-auth: "false"}', 'v1beta3'),
    },
    'everywhere by the configuration': {
      text: configuration('{enabled: true}').replace('anonymous', '⟦anonymous⟧'),
      expect: ['configured'],
    },
    'to more than health by the configuration': {
      text: configuration('{enabled: true, conditions: [{path: /livez}, {path: /api}]}').replace('anonymous', '⟦anonymous⟧'),
      expect: ['configured'],
    },
  },
});
