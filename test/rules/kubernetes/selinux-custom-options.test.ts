import { container, pod } from '../../../src/rules/forms/examples.ts';
import { selinuxCustomOptions } from '../../../src/rules/kubernetes/selinux-custom-options.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(selinuxCustomOptions, {
  valid: {
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
