import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import type { IngressBackend } from '../../../artifacts/kubernetes/objects/ingress.ts';
import type { Service } from '../../../artifacts/kubernetes/objects/service.ts';
import { typedObject } from '../../../artifacts/kubernetes/objects.ts';
import { sameNamespace } from '../../../artifacts/kubernetes/walk.ts';
import { isMissing, itemsOf, lookup, nodeAt, numberAt, type Place, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';
import type { Range } from '../../../text/range.ts';

/** Where an Ingress or a route sends requests: a Service of its own namespace. */
export interface Backend {
  readonly object: KubernetesObject;
  readonly service: string;
  /** Undefined when it is not known. */
  readonly port: number | string | undefined;
  /** The name of the Service. */
  readonly at: Range;
  readonly portAt: Range | undefined;
  /** True where the route itself asks who it is, or may: where something is put in front of it. */
  readonly guarded?: true;
}

/** Ports that mean something to controllers of Ingresses of AWS only. */
const namedActions = new Set(['use-annotation']);

const ofIngress = (object: KubernetesObject, { serviceName, servicePort }: IngressBackend): readonly Backend[] => {
  if (serviceName.state !== 'present' || (servicePort.state === 'present' && namedActions.has(String(servicePort.value)))) return [];
  const port = servicePort.state === 'present' ? servicePort : undefined;
  return [{ object, service: serviceName.value, port: port?.value, at: serviceName.node.range, portAt: port?.node.range }];
};

const routeKinds = new Set(['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute']);

/** A Service as a route of a controller's own kind names it. */
interface NamedService {
  readonly node: YamlNode | undefined;
  readonly guarded: boolean;
}

const isThere = (place: Place): boolean => !isMissing(lookup(place));

/** Source: Traefik, IngressRoute, IngressRouteTCP and IngressRouteUDP. */
const inTraefik = (object: KubernetesObject): readonly NamedService[] =>
  itemsOf(object.get('spec', 'routes')).flatMap(route =>
    itemsOf(lookup(route, 'services')).map(node => ({ node, guarded: isThere(lookup(route, 'middlewares')) })),
  );

/** Source: Contour, HTTPProxy. */
const inContour = (object: KubernetesObject): readonly NamedService[] => {
  const host = object.get('spec', 'virtualhost');
  const guarded = isThere(lookup(host, 'authorization')) || isThere(lookup(host, 'tls', 'clientValidation'));
  const lists = [
    ...itemsOf(object.get('spec', 'routes')).map(route => lookup(route, 'services')),
    object.get('spec', 'tcpproxy', 'services'),
  ];
  return lists.flatMap(itemsOf).map(node => ({ node, guarded }));
};

/** Source: OpenShift, Route. Its port is that of the pods. */
const inOpenShift = (object: KubernetesObject): readonly NamedService[] =>
  [nodeAt(object.get('spec', 'to')), ...itemsOf(object.get('spec', 'alternateBackends'))].map(node => ({ node, guarded: false }));

/** Kinds that controllers have of their own, by what comes before the version and after the slash. */
const ownRoutes: ReadonlyMap<string, (object: KubernetesObject) => readonly NamedService[]> = new Map([
  ...['traefik.io', 'traefik.containo.us'].flatMap(group =>
    ['IngressRoute', 'IngressRouteTCP', 'IngressRouteUDP'].map(kind => [`${group}/${kind}`, inTraefik] as const),
  ),
  ['projectcontour.io/HTTPProxy', inContour],
  ['route.openshift.io/Route', inOpenShift],
]);

const ofOwnRoute = (object: KubernetesObject): readonly Backend[] =>
  (ownRoutes.get(`${object.group}/${object.kind}`)?.(object) ?? []).flatMap(({ node, guarded }) => {
    const [name, port, namespace] = [lookup(node, 'name'), lookup(node, 'port'), lookup(node, 'namespace')];
    const service = stringAt(name);
    const isService = ['Service', undefined].includes(stringAt(node, 'kind'));
    const isOwn = isMissing(namespace) || stringAt(namespace) === stringAt(object.namespace);
    if (service === undefined || !isService || !isOwn || name.state !== 'present') return [];
    const portAt = port.state === 'present' ? port.node.range : undefined;
    const number = numberAt(port);
    return [
      {
        object,
        service,
        port: typeof number === 'number' ? number : stringAt(port),
        at: name.node.range,
        portAt,
        ...(guarded && { guarded: true as const }),
      },
    ];
  });

const wholeObject = { fields: [['metadata'], ['spec']] } as const;

/** What a rule reads that follows requests from outside to the Services that they are sent to. */
export const routedObjects: Readonly<Record<string, typeof wholeObject>> = Object.fromEntries(
  ['Service', 'Ingress', ...routeKinds, ...[...ownRoutes.keys()].map(name => name.slice(name.indexOf('/') + 1))].map(kind => [
    kind,
    wholeObject,
  ]),
);

/** Backends of the Gateway API in the namespace of the route: for those in others a ReferenceGrant decides. */
const ofRoute = (object: KubernetesObject): readonly Backend[] =>
  itemsOf(object.get('spec', 'rules')).flatMap(rule =>
    itemsOf(lookup(rule, 'backendRefs')).flatMap(reference => {
      const [name, kind] = [lookup(reference, 'name'), lookup(reference, 'kind')];
      const service = stringAt(name);
      const isService = isMissing(kind) || stringAt(kind) === 'Service';
      const isOwn = isMissing(lookup(reference, 'namespace')) && isMissing(lookup(reference, 'group'));
      if (service === undefined || !isService || !isOwn || name.state !== 'present') return [];
      const number = numberAt(reference, 'port');
      const written = lookup(reference, 'port');
      const port = typeof number === 'number' ? number : undefined;
      return [{ object, service, port, at: name.node.range, portAt: written.state === 'present' ? written.node.range : undefined }];
    }),
  );

/** Where an object sends requests from outside of the cluster. */
export const backendsOf = (object: KubernetesObject): readonly Backend[] => {
  const ingress = typedObject(object);
  if (ingress?.kind === 'Ingress')
    return [
      ...ofIngress(object, ingress.defaultBackend),
      ...ingress.rules.items.flatMap(({ paths }) => paths.items.flatMap(({ backend }) => ofIngress(object, backend))),
    ];
  if (routeKinds.has(object.kind ?? '') && object.group === 'gateway.networking.k8s.io') return ofRoute(object);
  return ofOwnRoute(object);
};

/** The Services of a set of objects, by name. */
export class Services {
  readonly #byName = new Map<string, Service[]>();
  /** True when a Service has a name that is not known: it may be any. */
  readonly hasUnnamed: boolean;

  constructor(objects: readonly KubernetesObject[]) {
    let hasUnnamed = false;
    for (const object of objects) {
      const service = typedObject(object);
      if (service?.kind !== 'Service') continue;
      if (object.name === undefined) hasUnnamed = true;
      const known = this.#byName.get(object.name ?? '');
      if (known) known.push(service);
      else this.#byName.set(object.name ?? '', [service]);
    }
    this.hasUnnamed = hasUnnamed;
  }

  get all(): readonly Service[] {
    return [...this.#byName.values()].flat();
  }

  /** The Services that a backend means, or may mean: where a namespace is not known, also one of that name. */
  of({ service, object }: Backend): readonly Service[] {
    return this.#byName.get(service)?.filter(each => sameNamespace(each.object, object) !== false) ?? [];
  }
}
