import { container, pod } from '../../../src/rules/forms/examples.ts';
import { probePortMismatch } from '../../../src/rules/kubernetes/probe-port-mismatch.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(probePortMismatch, {
  valid: {
    'the name of a port': container`
      ports: [{name: http, containerPort: 80}]
      livenessProbe: {httpGet: {port: http}}
    `,
    'its number': container`
      ports: [{name: http, containerPort: 80}]
      livenessProbe: {tcpSocket: {port: 80}}
    `,
    'a number where no port is declared': container`livenessProbe: {tcpSocket: {port: 81}}`,
    'the port of a neighbour': pod`containers: [{name: a, image: a, ports: [{containerPort: 1}], livenessProbe: {tcpSocket: {port: 2}}}, {name: b, image: b, ports: [{containerPort: 2}]}]`,
    'the network of the node': pod`
      hostNetwork: true
      containers: [{name: a, image: a, ports: [{containerPort: 1}], livenessProbe: {tcpSocket: {port: 10250}}}]
    `,
    'ports that a template gives': {
      text: container`
        ports: {{ toYaml .Values.ports }}
        livenessProbe: {httpGet: {port: http}}
      `,
      path: 'chart/templates/pod.yaml',
    },
  },
  invalid: {
    'another name': {
      text: container`
        ports: [{name: http, containerPort: 80}]
        livenessProbe: {httpGet: {path: /, ⟦port: web⟧}}
      `,
      expect: [{ messageId: 'name', severity: 'low', message: 'No port of container "app" is called "web", so the probe always fails.' }],
    },
    'a name without any port': { text: container`startupProbe: {tcpSocket: {⟦port: http⟧}}`, expect: ['name'] },
    'another number': {
      text: container`
        ports: [{containerPort: 8080}]
        readinessProbe: {httpGet: {⟦port: 9999⟧}}
      `,
      expect: [{ messageId: 'number', severity: 'info' }],
    },
    'by grpc': {
      text: container`
        ports: [{containerPort: 8081}]
        readinessProbe: {grpc: {⟦port: 9998⟧}}
      `,
      expect: ['number'],
    },
    'a name of a neighbour counts for nothing': {
      text: pod`containers: [{name: a, image: a, livenessProbe: {tcpSocket: {⟦port: http⟧}}}, {name: b, image: b, ports: [{name: http, containerPort: 2}]}]`,
      expect: ['name'],
    },
  },
});
