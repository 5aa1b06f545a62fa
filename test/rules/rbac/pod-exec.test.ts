import { clusterRole } from '../../../src/rules/forms/examples.ts';
import { podExec } from '../../../src/rules/rbac/pod-exec.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(podExec, {
  valid: { 'logs and lists': clusterRole('{apiGroups: [""], resources: [pods, pods/log, pods/exec], verbs: [list, watch, delete]}') },
  invalid: {
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
