import { clusterRole } from '../../../src/rules/forms/examples.ts';
import { podExec } from '../../../src/rules/rbac/pod-exec.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(podExec, {
  valid: {
    'a port of a pod, and its logs': clusterRole(
      '{apiGroups: [""], resources: [pods/log, pods/portforward, pods/proxy, pods/eviction], verbs: [get, create]}',
    ),
    'the same names of another group': clusterRole(
      '{apiGroups: [apps, example.com], resources: [pods/exec, pods/attach], verbs: [create, get]}',
    ),
    'pods that are made': clusterRole('{apiGroups: [""], resources: [pods, exec], verbs: [create, get]}'),
    'logs and lists': clusterRole('{apiGroups: [""], resources: [pods, pods/log, pods/exec], verbs: [list, watch, delete]}'),
  },
  invalid: {
    'by the requests of newer clients, in a namespace': {
      text: 'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: debug, namespace: shop}\nrules: [{apiGroups: [""], resources: [⟦pods/exec⟧, pods/log], verbs: [get]}]\n',
      expect: [{ messageId: 'exec', severity: 'medium' }],
      fixed:
        'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: debug, namespace: shop}\nrules: [{apiGroups: [""], resources: [pods/log], verbs: [get]}]\n',
    },
    'a subresource of everything': {
      text: clusterRole('{apiGroups: [""], resources: [⟦"*/exec"⟧], verbs: [create]}'),
      expect: ['exec'],
    },
    'a shell': {
      text: clusterRole('{apiGroups: [""], resources: [pods, ⟦pods/attach⟧], verbs: [create]}'),
      expect: [
        {
          messageId: 'exec',
          severity: 'high',
          message:
            'ClusterRole "reader" allows "create" on "pods/attach": whoever has it runs commands in the pods in every namespace that it is bound for, as whatever they are.',
        },
      ],
      fixed: clusterRole('{apiGroups: [""], resources: [pods], verbs: [create]}'),
    },
    'a container put beside the others': {
      text: clusterRole(
        '{apiGroups: [""], resources: [⟦pods/ephemeralcontainers⟧], verbs: [patch]}',
        '{apiGroups: [""], resources: [pods], verbs: [get]}',
      ),
      expect: ['exec'],
      fixed: clusterRole('{apiGroups: [""], resources: [pods], verbs: [get]}'),
    },
  },
});
