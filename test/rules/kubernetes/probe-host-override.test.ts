import { container, pod } from '../../../src/rules/forms/examples.ts';
import { probeHostOverride } from '../../../src/rules/kubernetes/probe-host-override.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(probeHostOverride, {
  valid: {
    'a command and a call of gRPC': container`
      livenessProbe: {exec: {command: [curl, "http://10.0.0.1"]}}
      readinessProbe: {grpc: {port: 9000, service: host}}
      lifecycle: {postStart: {exec: {command: [ping, host]}}}
    `,
    'a template decides': {
      text: container`livenessProbe: {httpGet: {host: "{{ .Values.host }}", path: /, port: 80}}`,
      path: 'chart/templates/pod.yaml',
    },
    null: container`livenessProbe: {httpGet: {host: null, path: /, port: 80}}`,
    'no host, an empty one': container`
      livenessProbe: {httpGet: {path: /, port: 80}}
      readinessProbe: {tcpSocket: {host: "", port: 80}}
    `,
    'a header is not a host': container`livenessProbe: {httpGet: {path: /, port: 80, httpHeaders: [{name: Host, value: example.com}]}}`,
  },
  invalid: {
    'a sidecar among the containers that begin before the others': {
      text: pod`
        initContainers: [{name: mesh, image: a, restartPolicy: Always, startupProbe: {httpGet: {⟦host: LocalHost⟧, port: 15021}}}]
        containers: [{name: app, image: a}]
      `,
      expect: [{ messageId: 'node', subject: 'Pod/web#initContainer:mesh' }],
      fixed: pod`
        initContainers: [{name: mesh, image: a, restartPolicy: Always, startupProbe: {httpGet: {port: 15021}}}]
        containers: [{name: app, image: a}]
      `,
    },
    'probes and hooks': {
      text: container`
        startupProbe: {tcpSocket: {⟦host: 10.0.0.1⟧, port: 22}}
        lifecycle: {preStop: {httpGet: {⟦host: metadata.google.internal⟧, port: 80}}}
      `,
      expect: [
        {
          messageId: 'other',
          severity: 'medium',
          message: 'The kubelet asks host "10.0.0.1" in place of container "app", from the network of the node.',
        },
        'other',
      ],
    },
    'the node in place of the pod': {
      text: container`livenessProbe: {httpGet: {⟦host: 127.0.0.1⟧, path: /, port: 10250}}`,
      expect: [{ messageId: 'node', severity: 'medium' }],
      fixed: container`livenessProbe: {httpGet: {path: /, port: 10250}}`,
    },
    'a pod in the network of its node': {
      text: pod`
        hostNetwork: true
        containers: [{name: app, image: a, livenessProbe: {httpGet: {⟦host: "::1"⟧, port: 9090}}}]
      `,
      expect: [{ messageId: 'loopback', severity: 'info' }],
      fixed: pod`
        hostNetwork: true
        containers: [{name: app, image: a, livenessProbe: {httpGet: {port: 9090}}}]
      `,
    },
  },
});
