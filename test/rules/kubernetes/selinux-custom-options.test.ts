import { container, pod } from '../../../src/rules/forms/examples.ts';
import { selinuxCustomOptions } from '../../../src/rules/kubernetes/selinux-custom-options.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(selinuxCustomOptions, {
  valid: {
    'nothing in it': container`securityContext: {seLinuxOptions: {}}`,
    'a container that runs others': pod`
      securityContext: {seLinuxOptions: {type: container_engine_t}}
      containers: [{name: app, image: a, securityContext: {seLinuxOptions: {level: "s0"}}}]
    `,
    'a template decides': {
      text: container`securityContext: {seLinuxOptions: {type: "{{ .Values.type }}", user: {{ .Values.user }}}}`,
      path: 'chart/templates/pod.yaml',
    },
    'a level, a type that keeps containers in, an empty user': container`
      securityContext: {seLinuxOptions: {level: "s0:c1,c2", type: container_init_t, user: ""}}
    `,
    'a pod for Windows': pod`
      os: {name: windows}
      securityContext: {seLinuxOptions: {type: spc_t}}
      containers: [{name: app, image: a}]
    `,
  },
  invalid: {
    'a container that begins before the others': {
      text: pod`
        initContainers: [{name: init, image: a, securityContext: {seLinuxOptions: {⟦type: init_t⟧}}}]
        containers: [{name: app, image: a}]
      `,
      expect: [{ messageId: 'type', subject: 'Pod/web#initContainer:init' }],
      fixed: pod`
        initContainers: [{name: init, image: a, securityContext: {seLinuxOptions: {}}}]
        containers: [{name: app, image: a}]
      `,
    },
    'a role alone, of the pod of a workload': {
      text: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: agent}\nspec: {selector: {}, template: {spec: {securityContext: {seLinuxOptions: {level: s0, ⟦role: system_r⟧}}, containers: [{name: a, image: a}]}}}\n',
      expect: [{ messageId: 'identity', severity: 'medium', subject: 'DaemonSet/agent' }],
      fixed:
        'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: agent}\nspec: {selector: {}, template: {spec: {securityContext: {seLinuxOptions: {level: s0}}, containers: [{name: a, image: a}]}}}\n',
    },
    'the type of privileged containers': {
      text: container`securityContext: {seLinuxOptions: {⟦type: spc_t⟧, level: s0}}`,
      expect: [{ messageId: 'unconfined', severity: 'high', subject: 'Pod/web#container:app' }],
      fixed: container`securityContext: {seLinuxOptions: {level: s0}}`,
    },
    'another type for the pod, another user and role for a container': {
      text: pod`
        securityContext: {seLinuxOptions: {⟦type: unconfined_t⟧}}
        containers: [{name: app, image: a, securityContext: {seLinuxOptions: {⟦user: sysadm_u⟧, ⟦role: sysadm_r⟧, level: s0}}}]
      `,
      expect: [
        {
          messageId: 'type',
          severity: 'medium',
          subject: 'Pod/web',
          message: 'The SELinux type "unconfined_t" of the containers of the pod is not one of those that keep containers in.',
        },
        {
          messageId: 'identity',
          message:
            '"securityContext.seLinuxOptions.user" gives container "app" the SELinux identity "sysadm_u" in place of the container\'s.',
        },
        'identity',
      ],
      fixed: pod`
        securityContext: {seLinuxOptions: {}}
        containers: [{name: app, image: a, securityContext: {seLinuxOptions: {level: s0}}}]
      `,
    },
  },
});
