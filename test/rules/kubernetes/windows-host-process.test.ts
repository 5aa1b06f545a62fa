import { container, pod } from '../../../src/rules/forms/examples.ts';
import { windowsHostProcess } from '../../../src/rules/kubernetes/windows-host-process.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(windowsHostProcess, {
  valid: {
    'the container is an ordinary one against the pod': pod`
      securityContext: {windowsOptions: {hostProcess: true}}
      containers: [{name: app, image: a, securityContext: {windowsOptions: {hostProcess: false}}}]
    `,
    'an account of Windows': container`securityContext: {windowsOptions: {runAsUserName: ContainerUser}}`,
  },
  invalid: {
    'of the container': {
      text: container`securityContext: {windowsOptions: {⟦hostProcess: true⟧, runAsUserName: "NT AUTHORITY\\\\SYSTEM"}}`,
      expect: [{ messageId: 'hostProcess', severity: 'high', subject: 'Pod/web#container:app' }],
      fixed: container`securityContext: {windowsOptions: {hostProcess: false, runAsUserName: "NT AUTHORITY\\\\SYSTEM"}}`,
    },
    'of the pod': {
      text: pod`
        securityContext: {windowsOptions: {⟦hostProcess: true⟧}}
        containers: [{name: app, image: a}]
      `,
      expect: [{ messageId: 'hostProcess', subject: 'Pod/web' }],
      fixed: pod`
        securityContext: {windowsOptions: {hostProcess: false}}
        containers: [{name: app, image: a}]
      `,
    },
  },
});
