import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

const own =
  /^(?:localhost|.*\.localhost|127(?:\.\d{1,3}){0,3}|0\.0\.0\.0|0|::1|\[::1\]|.*\.?localtest\.me|127(?:[.-]\d{1,3}){3}\.(?:nip|sslip)\.io)$/i;
const metadata =
  /^(?:169\.254\.169\.254|169-254-169-254\.(?:nip|sslip)\.io|fd00:ec2::254|metadata\.google\.internal|metadata\.azure\.internal|instance-data(?:\.ec2\.internal)?|100\.100\.100\.200|metadata)$/i;

/** Longer names are not names of hosts. */
const maxNameLength = 253;

const service = (name: string): string => manifest`
  apiVersion: v1
  kind: Service
  metadata: {name: api}
  spec: {type: ExternalName, externalName: ${name}}
`;

export const localhostExternalName = defineRule({
  meta: {
    id: 'network/localhost-external-name',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Service leads to the proxy itself or to the metadata of the cloud',
    rationale: `What sends requests on to a Service by its name — an Ingress controller, a gateway, a proxy with a list of Services — sends them to itself or to the metadata service of its node: to
admin interfaces that listen on \`localhost\` only, and to the credentials of the node.`,
    remediation: 'Name the host that is meant. A Service for pods has a `selector` and no `externalName`.',
    messages: {
      own: 'The Service "{service}" is another name of "{name}": whoever sends requests on to it reaches what listens for itself only.',
      metadata: 'The Service "{service}" is another name of "{name}": whoever sends requests on to it reads the credentials of its node.',
    },
    fix: 'none',
    examples: { bad: service('localhost'), good: service('api.example.com') },
    standards: { mitre: ['T1190'] },
    references: [
      'https://kubernetes.io/docs/concepts/services-networking/service/#externalname',
      'https://cwe.mitre.org/data/definitions/918.html',
    ],
  },
  visit: {
    *Service({ object, type, externalName }) {
      if (type.state !== 'present' || type.value !== 'ExternalName') return;
      if (externalName.state !== 'present' || externalName.value.length > maxNameLength) return;
      const name = externalName.value.trim().replace(/\.$/, '');
      const messageId = own.test(name) ? 'own' : metadata.test(name) ? 'metadata' : undefined;
      if (messageId === undefined) return;
      yield {
        messageId,
        at: externalName.entry?.range ?? externalName.node.range,
        data: { service: object.subject, name },
        facts: { value: name },
      };
    },
  },
});
