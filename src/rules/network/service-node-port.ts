import { severityDegree } from '../../findings/severity.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

/** Folders and files for clusters on one's own machine. */
const isLocal = (path: string): boolean => /(?:^|[/._-])(?:kind|minikube|k3d|local|microk8s)(?:[/._-]|$)/i.test(path);

const service = (type: string): string => manifest`
  apiVersion: v1
  kind: Service
  metadata: {name: web}
  spec:
    type: ${type}
    selector: {app: web}
    ports: [{port: 80}]
`;

export const serviceNodePort = defineRule({
  meta: {
    id: 'network/service-node-port',
    kind: 'kubernetes',
    severity: 'low',
    profile: 'hardening',
    family: 'network-isolation',
    title: 'Service opens a port on every node',
    rationale:
      'A port of the type `NodePort` is open on every node of the cluster, on all of its addresses, the public ones too, whether the node runs the pod or not. Firewalls of clouds often let the whole range through, and network policies see the node in place of the client.',
    remediation: 'Use the type `ClusterIP`, and an Ingress, a Gateway or an internal load balancer for what is reached from outside.',
    messages: {
      node: 'The Service "{service}" opens a port on every node of the cluster.',
      local:
        'The Service "{service}" opens a port on every node of the cluster; it is info because the file is for a cluster on one machine.',
    },
    fix: 'none',
    examples: { bad: service('NodePort'), good: service('ClusterIP') },
    standards: { nsa: ['Network separation > Network policies'], mitre: ['T1133'] },
    references: [
      'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
      'https://cwe.mitre.org/data/definitions/1327.html',
    ],
  },
  visit: {
    *Service({ object, type }) {
      if (type.state !== 'present' || type.value !== 'NodePort') return;
      const severity = isLocal(object.file.path) ? 'info' : 'low';
      yield {
        messageId: severity === 'info' ? 'local' : 'node',
        at: type.entry?.range ?? type.node.range,
        severity,
        data: { service: object.subject },
        facts: { degree: severityDegree(severity) },
      };
    },
  },
});
