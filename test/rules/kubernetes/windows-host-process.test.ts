import { container, pod } from '../../../src/rules/forms/examples.ts';
import { windowsHostProcess } from '../../../src/rules/kubernetes/windows-host-process.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(windowsHostProcess, {
  valid: {
    'explicitly not': pod`
      os: {name: windows}
      securityContext: {windowsOptions: {hostProcess: false, gmsaCredentialSpecName: web}}
      containers: [{name: app, image: a}]
    `,
    'a template decides': {
      text: container`securityContext: {windowsOptions: {hostProcess: {{ .Values.hostProcess }}}}`,
      path: 'chart/templates/pod.yaml',
    },
    'the container is an ordinary one against the pod': pod`
      securityContext: {windowsOptions: {hostProcess: true}}
      containers: [{name: app, image: a, securityContext: {windowsOptions: {hostProcess: false}}}]
    `,
    'an account of Windows': container`securityContext: {windowsOptions: {runAsUserName: ContainerUser}}`,
  },
  invalid: {
    'of a container that begins before the others': {
      text: pod`
        os: {name: windows}
        hostNetwork: true
        initContainers: [{name: setup, image: a, securityContext: {windowsOptions: {⟦hostProcess: true⟧}}}]
        containers: [{name: app, image: a}]
      `,
      expect: [{ messageId: 'hostProcess', subject: 'Pod/web#initContainer:setup' }],
      fixed: pod`
        os: {name: windows}
        hostNetwork: true
        initContainers: [{name: setup, image: a, securityContext: {windowsOptions: {hostProcess: false}}}]
        containers: [{name: app, image: a}]
      `,
    },
    'of the pod, where one container is an ordinary one': {
      text: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: agent}\nspec: {selector: {}, template: {spec: {securityContext: {windowsOptions: {⟦hostProcess: true⟧}}, containers: [{name: a, image: a, securityContext: {windowsOptions: {hostProcess: false}}}, {name: b, image: b}]}}}\n',
      expect: [{ messageId: 'hostProcess', subject: 'DaemonSet/agent' }],
      fixed:
        'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: agent}\nspec: {selector: {}, template: {spec: {securityContext: {windowsOptions: {hostProcess: false}}, containers: [{name: a, image: a, securityContext: {windowsOptions: {hostProcess: false}}}, {name: b, image: b}]}}}\n',
    },
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
