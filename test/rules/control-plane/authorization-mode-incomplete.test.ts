import { authorizationModeIncomplete } from '../../../src/rules/control-plane/authorization-mode-incomplete.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, markedPod } from '../../support/static-pods.ts';

const chain = (authorizers: string): string =>
  `apiVersion: apiserver.config.k8s.io/v1\nkind: AuthorizationConfiguration\n⟦authorizers⟧: ${authorizers}\n`;
const unmarked = (text: string): string => text.replaceAll(/[⟦⟧]/gu, '');

testRule(authorizationModeIncomplete, {
  valid: {
    'a chain with both': unmarked(chain('[{type: Webhook, name: a}, {type: Node, name: b}, {type: RBAC, name: c}]')),
    'a chain of which a part is not known': { text: unmarked(chain('[{type: RBAC, name: c}, *other]')), allowNotifications: true },
    'a chain with a type that is not known': unmarked(chain('[{type: RBAC, name: c}, {name: b}]')),
    'nodes and roles': staticPod('kube-apiserver', '--authorization-mode=Node,RBAC'),
    'more than these': staticPod('kube-apiserver', '--authorization-mode=RBAC,Webhook,Node'),
    'a file with the chain of authorizers': staticPod('kube-apiserver', '--authorization-config=/etc/authorization.yaml'),
    'kubeadm sets them': apiServerArgs('[{name: profiling, value: "false"}]'),
    'the mode of a kubelet': staticPod('kubelet', '--authorization-mode=Webhook'),
    'modes that a variable decides about': staticPod('kube-apiserver', '--authorization-mode=$(MODES)'),
  },
  invalid: {
    'a chain without one of them': {
      text: chain('[{type: Webhook, name: a}, {type: RBAC, name: c}]'),
      expect: [{ messageId: 'configured', severity: 'medium', message: 'The chain of authorizers is without "Node".' }],
    },
    'a chain that lets everybody in': {
      text: chain('[{type: AlwaysAllow, name: a}]'),
      expect: [{ messageId: 'configured', severity: 'high', message: 'The chain of authorizers is without "Node" and "RBAC".' }],
    },
    neither: {
      text: staticPod('kube-apiserver', '⟦--authorization-mode=ABAC⟧'),
      expect: [{ messageId: 'incomplete', severity: 'high', message: '"--authorization-mode" is "ABAC", without "Node" and "RBAC".' }],
      fixed: staticPod('kube-apiserver', '"--authorization-mode=ABAC,Node,RBAC"'),
    },
    'roles, and no nodes': {
      text: staticPod('kube-apiserver', '⟦--authorization-mode=RBAC⟧'),
      expect: [{ messageId: 'webhook', severity: 'medium' }],
      fixed: staticPod('kube-apiserver', '"--authorization-mode=RBAC,Node"'),
    },
    'not at all': {
      text: markedPod('kube-apiserver', '--anonymous-auth=false'),
      expect: [{ messageId: 'absent', severity: 'high' }],
      fixed: staticPod('kube-apiserver', '--anonymous-auth=false', '"--authorization-mode=Node,RBAC"'),
    },
    'by kubeadm': {
      text: apiServerArgs('{⟦authorization-mode: "Node,AlwaysAllow"⟧}', 'v1beta3'),
      expect: ['incomplete'],
      fixed: apiServerArgs('{authorization-mode: "Node,AlwaysAllow,RBAC"}', 'v1beta3'),
    },
  },
});
