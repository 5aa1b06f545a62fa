import { container, pod } from '../../../src/rules/forms/examples.ts';
import { privilegedContainerPort } from '../../../src/rules/kubernetes/privileged-container-port.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(privilegedContainerPort, {
  valid: {
    'a high port': container`ports: [{containerPort: 8080}]`,
    'the capability': container`
      ports: [{containerPort: 80}]
      securityContext: {capabilities: {add: [NET_BIND_SERVICE]}}
    `,
    'the bound is lowered': pod`
      securityContext: {sysctls: [{name: net.ipv4.ip_unprivileged_port_start, value: "0"}]}
      containers: [{name: app, image: a, ports: [{containerPort: 80}]}]
    `,
    Windows: pod`
      os: {name: windows}
      containers: [{name: app, image: a, ports: [{containerPort: 80}]}]
    `,
    'a template decides': { text: container`ports: [{containerPort: {{ .Values.port }}}]`, path: 'chart/templates/pod.yaml' },
  },
  invalid: {
    http: { text: container`ports: [{⟦containerPort: 80⟧}]`, expect: [{ messageId: 'privileged', severity: 'info' }] },
    'two ports': { text: container`ports: [{⟦containerPort: 80⟧}, {⟦containerPort: 443⟧}]`, expect: ['privileged', 'privileged'] },
    'the last one': { text: container`ports: [{name: x, ⟦containerPort: 1023⟧}, {containerPort: 1024}]`, expect: ['privileged'] },
    'another capability': {
      text: container`
        ports: [{⟦containerPort: 53⟧, protocol: UDP}]
        securityContext: {capabilities: {add: [CHOWN]}}
      `,
      expect: ['privileged'],
    },
    'a bound that is lowered too little': {
      text: pod`
        securityContext: {sysctls: [{name: net.ipv4.ip_unprivileged_port_start, value: "443"}]}
        containers: [{name: app, image: a, ports: [{⟦containerPort: 80⟧}, {containerPort: 443}]}]
      `,
      expect: ['privileged'],
    },
  },
});
