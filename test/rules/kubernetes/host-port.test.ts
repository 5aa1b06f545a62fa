import { container, pod } from '../../../src/rules/forms/examples.ts';
import { hostPort } from '../../../src/rules/kubernetes/host-port.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(hostPort, {
  valid: {
    'a port of the node that a Service opens':
      'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {type: NodePort, ports: [{port: 80, nodePort: 30080}]}\n',
    null: container`ports: [{containerPort: 80, hostPort: null, hostIP: 127.0.0.1}]`,
    'a template decides about the port': {
      text: container`ports: [{containerPort: 80, hostPort: {{ .Values.hostPort }}}]`,
      path: 'chart/templates/pod.yaml',
    },
    'no port of the node': container`ports: [{containerPort: 80}, {containerPort: 81, hostPort: 0}]`,
    'a template decides about the network': {
      text: pod`
        hostNetwork: {{ .Values.hostNetwork }}
        containers: [{name: app, image: a, ports: [{containerPort: 80, hostPort: 80}]}]
      `,
      path: 'chart/templates/pod.yaml',
    },
  },
  invalid: {
    bound: {
      text: container`
        ports:
          - name: http
            containerPort: 8080
            ⟦hostPort: 80⟧
      `,
      expect: [
        {
          messageId: 'bound',
          severity: 'medium',
          message: '"hostPort: 80" of container "app" opens port 80 on every node that runs the pod.',
        },
      ],
      fixed: container`
        ports:
          - name: http
            containerPort: 8080
      `,
    },
    'in the network of the node, of which another rule speaks': {
      text: pod`
        hostNetwork: true
        containers: [{name: app, image: a, ports: [{containerPort: 80, ⟦hostPort: 80⟧}]}]
      `,
      expect: [{ messageId: 'shared', severity: 'info' }],
      fixed: pod`
        hostNetwork: true
        containers: [{name: app, image: a, ports: [{containerPort: 80}]}]
      `,
    },
    'the entrance to a cluster': {
      text: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: ingress-nginx-controller}\nspec: {selector: {}, template: {spec: {containers: [{name: c, image: registry.k8s.io/ingress-nginx/controller, ports: [{containerPort: 80, ⟦hostPort: 80⟧}]}]}}}\n',
      expect: [{ messageId: 'entrance', severity: 'low' }],
      fixed:
        'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: ingress-nginx-controller}\nspec: {selector: {}, template: {spec: {containers: [{name: c, image: registry.k8s.io/ingress-nginx/controller, ports: [{containerPort: 80}]}]}}}\n',
    },
    'a node of kind that is ready for it': {
      text: pod`
        nodeSelector: {ingress-ready: "true"}
        containers: [{name: app, image: a, ports: [{containerPort: 80, ⟦hostPort: 80⟧}]}]
      `,
      expect: ['entrance'],
      fixed: pod`
        nodeSelector: {ingress-ready: "true"}
        containers: [{name: app, image: a, ports: [{containerPort: 80}]}]
      `,
    },
  },
});
