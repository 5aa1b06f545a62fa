import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { Service } from '../../artifacts/kubernetes/objects/service.ts';
import { isInstaller } from '../concepts/installers.ts';
import { manifestReads, nameFields } from '../concepts/object-fields.ts';
import { CustomResources } from '../concepts/operator-labels.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { type Backend, backendsOf, routedObjects, Services } from './concepts/routes.ts';

/** Whether a Service has a port of this number or name; true when it may. */
const mayHavePort = ({ ports, object, type }: Service, port: number | string): boolean =>
  object.partial ||
  !ports.complete ||
  ports.items.length === 0 ||
  (type.state === 'present' && type.value === 'ExternalName') ||
  ports.items.some(each => {
    const field = typeof port === 'number' ? each.port : each.name;
    return field.state === 'unknown' || (field.state === 'present' && field.value === port);
  });

const missing = (backend: Backend, services: Services): Report<'service' | 'port'> | undefined => {
  const { object, service, port, at, portAt } = backend;
  const found = services.of(backend);
  const base = { absent: true, path: object.file.path, subject: object.subject } as const;
  if (found.length === 0) return { ...base, messageId: 'service', at, identity: service, data: { service, port: '' } };
  if (port === undefined || portAt === undefined || found.some(each => mayHavePort(each, port))) return undefined;
  return { ...base, messageId: 'port', at: portAt, identity: `${service}:${port}`, data: { service, port: String(port) } };
};

function* danglingBackends(objects: readonly KubernetesObject[], tellsInfo: boolean): Iterable<Report<'service' | 'port' | 'none'>> {
  const services = new Services(objects);
  // Why: such Services come from elsewhere, with software that is installed besides.
  if (services.hasUnnamed || objects.some(isInstaller)) return;
  const isAny = services.all.length > 0;
  if (!isAny && !tellsInfo) return;
  const customResources = new CustomResources(objects);
  for (const object of objects.filter(({ partial }) => !partial)) {
    const seen = new Set<string>();
    for (const backend of backendsOf(object)) {
      const report = customResources.mayBring(backend.service) ? undefined : missing(backend, services);
      if (report === undefined || seen.has(report.identity ?? '')) continue;
      seen.add(report.identity ?? '');
      // Why info: where no Service is written at all, somebody else makes them.
      yield isAny ? report : { ...report, messageId: 'none', severity: 'info', identity: `any ${report.identity}` };
    }
  }
}

const objectsWith = (service: string): string => manifest`
  apiVersion: v1
  kind: Service
  metadata: {name: web}
  spec: {selector: {app: web}, ports: [{port: 80}]}
  ---
  apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata: {name: web}
  spec:
    tls: [{hosts: [shop.example.com], secretName: shop}]
    rules: [{host: shop.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: ${service}, port: {number: 80}}}}]}}]
`;

export const danglingIngressBackend = defineRule({
  meta: {
    id: 'network/dangling-ingress-backend',
    kind: 'repository',
    reads: manifestReads({
      ...routedObjects,
      '*': { fields: nameFields },
    }),
    severity: 'low',
    profile: 'hardening',
    confidence: 'medium',
    title: 'Route leads to a Service that is not there',
    rationale:
      'Requests to the route fail, while its host name stays public: whoever may create Services in the namespace makes one of that name and gets the requests of all clients, with their cookies.',
    remediation: 'Correct the name or the port of the backend, add the Service, or remove the route and the DNS entry of its host.',
    messages: {
      service: 'The Service "{service}" is not among the objects that are deployed with the route.',
      port: 'The Service "{service}" has no port "{port}".',
      none: 'No Service at all is among the objects that are deployed with the route, so somebody else has to make "{service}".',
    },
    fix: 'none',
    examples: { bad: objectsWith('wbe'), good: objectsWith('web') },
    standards: { mitre: ['T1584.001'] },
    references: [
      'https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types',
      'https://gateway-api.sigs.k8s.io/api-types/httproute/',
    ],
  },
  visit: { unit: ({ objects }, _artifact, { facts }) => danglingBackends(objects, facts.tellsInfo === true) },
});
