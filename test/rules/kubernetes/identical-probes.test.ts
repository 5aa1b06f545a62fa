import { container } from '../../../src/rules/forms/examples.ts';
import { identicalProbes } from '../../../src/rules/kubernetes/identical-probes.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(identicalProbes, {
  valid: {
    'one probe': container`livenessProbe: {httpGet: {path: /, port: 80}}`,
    'another path': container`
      livenessProbe: {httpGet: {path: /live, port: 80}}
      readinessProbe: {httpGet: {path: /ready, port: 80}}
    `,
    'another patience': container`
      livenessProbe: {tcpSocket: {port: 80}, failureThreshold: 9}
      readinessProbe: {tcpSocket: {port: 80}}
    `,
    'liveness is asked more seldom': container`
      livenessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 30}
      readinessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 5, failureThreshold: 4}
    `,
    'a template decides on patience': {
      text: container`
        livenessProbe: {httpGet: {path: /, port: 80}, failureThreshold: {{ .Values.failures }}}
        readinessProbe: {httpGet: {path: /, port: 80}}
      `,
      path: 'chart/templates/pod.yaml',
    },
    'other headers': container`
      livenessProbe: {httpGet: {path: /, port: 80, httpHeaders: [{name: Host, value: a}]}}
      readinessProbe: {httpGet: {path: /, port: 80}}
    `,
    'a template decides': {
      text: container`
        livenessProbe: {httpGet: {path: {{ .Values.path }}, port: 80}}
        readinessProbe: {httpGet: {path: {{ .Values.path }}, port: 80}}
      `,
      path: 'chart/templates/pod.yaml',
    },
    'nothing in them': container`
      livenessProbe: {}
      readinessProbe: {}
    `,
  },
  invalid: {
    'the same': {
      text: container`
        livenessProbe: {httpGet: {path: /, port: 80}}
        ⟦readinessProbe⟧: {httpGet: {path: /, port: 80}}
      `,
      expect: [{ messageId: 'identical', severity: 'info' }],
    },
    'in another order and style': {
      text: container`
        ⟦readinessProbe⟧:
          periodSeconds: 5
          exec:
            command: [cat, /tmp/ok]
        livenessProbe: {exec: {command: ["cat", '/tmp/ok']}, periodSeconds: 5}
      `,
      expect: ['identical'],
    },
    'by an anchor': {
      text: container`
        livenessProbe: &probe {tcpSocket: {port: 80}}
        ⟦readinessProbe⟧: *probe
      `,
      expect: ['identical'],
    },
    'only the first one is asked later': {
      text: container`
        livenessProbe: {httpGet: {path: /, port: 80}, initialDelaySeconds: 300, periodSeconds: 3}
        ⟦readinessProbe⟧: {httpGet: {path: /, port: 80}, initialDelaySeconds: 180, periodSeconds: 3}
      `,
      expect: ['identical'],
    },
    'a default written out': {
      text: container`
        livenessProbe: {httpGet: {port: 80, path: /, scheme: HTTP}, failureThreshold: 3}
        ⟦readinessProbe⟧: {httpGet: {port: 80}, periodSeconds: 10, timeoutSeconds: 5}
      `,
      expect: ['identical'],
    },
    'liveness gives up sooner': {
      text: container`
        livenessProbe: {tcpSocket: {port: 80}, failureThreshold: 2}
        ⟦readinessProbe⟧: {tcpSocket: {port: 80}}
      `,
      expect: ['identical'],
    },
    'by grpc': {
      text: container`
        livenessProbe: {grpc: {port: 9000}}
        ⟦readinessProbe⟧: {grpc: {port: 9000}}
      `,
      expect: ['identical'],
    },
  },
});
