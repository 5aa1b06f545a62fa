import type { Service } from '../../artifacts/kubernetes/objects/service.ts';
import { severityDegree } from '../../findings/severity.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { coverEverywhere, isGateway, isInternal, isLimitedByAnnotation } from './concepts/entry-points.ts';

/** Ports on which the outside is expected. */
const isWebPort = (port: number): boolean => port === 80 || port === 443;

const isWebOnly = ({ ports }: Service): boolean =>
  ports.complete && ports.items.length > 0 && ports.items.every(({ port }) => port.state === 'present' && isWebPort(port.value));

/** Whether everybody gets through: nothing is written that limits it, or what is written is everything. */
const isOpen = (service: Service): boolean => {
  const { loadBalancerSourceRanges: ranges, object } = service;
  if (isInternal(service)) return false;
  if (ranges.items.length > 0) return coverEverywhere(ranges.items.map(({ value }) => value));
  return ranges.complete && !object.partial && !isLimitedByAnnotation(service);
};

const service = (rest: string): string => manifest`
  apiVersion: v1
  kind: Service
  metadata: {name: db}
  spec:
    type: LoadBalancer
    selector: {app: db}
    ports: [{port: 5432}]
    ${rest}
`;

export const loadBalancerUnrestricted = defineRule({
  meta: {
    id: 'network/load-balancer-unrestricted',
    kind: 'kubernetes',
    severity: 'medium',
    family: 'network-isolation',
    title: 'Load balancer is open to everybody',
    rationale:
      'A Service of the type `LoadBalancer` gets a public address in most clouds, and without source ranges everybody on the internet reaches its ports: what was meant for an office or another cluster is found by scanners within minutes.',
    remediation:
      'Name the addresses that may connect in `loadBalancerSourceRanges`, or give the load balancer an internal address by the annotation of your cloud. What is public goes through an Ingress or Gateway with TLS.',
    messages: {
      open: 'The load balancer of "{service}" has neither source ranges nor an internal address: everybody reaches its ports.',
      ranges: 'The source ranges of "{service}" are all addresses: everybody reaches its ports.',
      gateway:
        'The load balancer of "{service}" is open to everybody; it is info because it lets the outside in for others, on web ports only.',
    },
    fix: 'none',
    examples: { bad: service('sessionAffinity: None'), good: service('loadBalancerSourceRanges: [198.51.100.0/24]') },
    standards: { nsa: ['Network separation > Network policies'], mitre: ['T1133'] },
    references: [
      'https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer',
      'https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer',
      'https://cwe.mitre.org/data/definitions/923.html',
    ],
  },
  visit: {
    *Service(service) {
      const { loadBalancerSourceRanges: ranges, type, object } = service;
      if (type.state !== 'present' || type.value !== 'LoadBalancer' || !isOpen(service)) return;
      const isForOthers = isGateway(object) && isWebOnly(service);
      const severity = isForOthers ? 'info' : 'medium';
      const written = ranges.items.length > 0 && ranges.state === 'present' ? ranges.node.range : undefined;
      yield {
        messageId: isForOthers ? 'gateway' : written ? 'ranges' : 'open',
        at: written ?? type.entry?.range ?? type.node.range,
        severity,
        identity: 'spec.loadBalancerSourceRanges',
        data: { service: object.subject },
        facts: { ...(written && { value: ranges.items.map(({ value }) => value).join(' ') }), degree: severityDegree(severity) },
      };
    },
  },
});
