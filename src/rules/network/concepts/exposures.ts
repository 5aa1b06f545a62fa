import type { Container, KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import type { Service } from '../../../artifacts/kubernetes/objects/service.ts';
import { literalNamespace } from '../../../artifacts/kubernetes/walk.ts';
import type { Range } from '../../../text/range.ts';
import { nearestTo } from '../../concepts/nearest.ts';
import { SelectableWorkloads } from '../../concepts/selectable-workloads.ts';
import { annotationsOf } from './annotations.ts';
import { isInternal } from './entry-points.ts';
import { backendsOf, Services } from './routes.ts';

/** A way from outside of the cluster to the pods of a workload. */
export interface Exposure {
  /** The Ingress, the route, or the Service itself. */
  readonly entry: KubernetesObject;
  readonly at: Range;
  readonly service: Service;
  readonly workload: KubernetesObject;
  readonly containers: readonly Container[];
  /** True when something asks who it is before requests get there. */
  readonly guarded: boolean;
  /** True for an address in a private network only. */
  readonly internal: boolean;
}

/** Annotations by which controllers of Ingresses ask who sends a request, or limit the addresses. */
const guard =
  /^(?:nginx\.ingress\.kubernetes\.io\/(?:auth-(?:url|type|secret|tls-secret)|enable-global-auth|whitelist-source-range|allowlist-source-range)|traefik\.ingress\.kubernetes\.io\/router\.middlewares|alb\.ingress\.kubernetes\.io\/(?:auth-type|inbound-cidrs|security-groups)|haproxy[\w.-]{0,40}\/auth-.*|konghq\.com\/plugins|cloud\.google\.com\/backend-config|beta\.cloud\.google\.com\/backend-config|ingress\.kubernetes\.io\/auth-.*|haproxy\.router\.openshift\.io\/ip_(?:white|allow)list)$/;

const isGuarded = (object: KubernetesObject): boolean => annotationsOf(object).some(({ name }) => guard.test(name));

const isInternalEntry = (object: KubernetesObject): boolean =>
  annotationsOf(object).some(
    ({ name, value }) =>
      (name === 'alb.ingress.kubernetes.io/scheme' && value === 'internal') ||
      (name === 'kubernetes.io/ingress.class' && /internal|private/i.test(value)),
  );

/** Types of Services that open a port to the outside. */
const openTypes = new Set(['NodePort', 'LoadBalancer']);

/** A way from outside of the cluster to a Service. */
export type Entry = Pick<Exposure, 'entry' | 'at' | 'service' | 'guarded' | 'internal'>;

/** All ways from outside to the Services of a set of objects. */
export function* entryPoints(objects: readonly KubernetesObject[], services = new Services(objects)): Iterable<Entry> {
  for (const service of services.all) {
    const { type, object, loadBalancerSourceRanges } = service;
    if (type.state !== 'present' || !openTypes.has(type.value)) continue;
    const guarded = loadBalancerSourceRanges.items.length > 0;
    yield { entry: object, at: type.entry?.range ?? type.node.range, service, guarded, internal: isInternal(service) };
  }
  for (const object of objects)
    for (const backend of backendsOf(object))
      for (const service of nearestServices(object, services.of(backend)))
        yield {
          entry: object,
          at: backend.at,
          service,
          guarded: isGuarded(object) || backend.guarded === true,
          internal: isInternalEntry(object),
        };
}

/** Of one Service that several files show, more are not told from each other. */
const maxVariants = 50;

const nearestServices = ({ file }: KubernetesObject, services: readonly Service[]): readonly Service[] =>
  services.length < 2 || services.length > maxVariants ? services : nearestTo(file.path, services, ({ object }) => object.file.path);

/** The Services of one name and namespace. */
const keyOf = ({ object }: Service): string => `${literalNamespace(object) ?? ''}\0${object.name ?? ''}`;

/** All ways from outside to workloads that a set of objects certainly opens, as far as labels tell. */
export function* exposures(objects: readonly KubernetesObject[]): Iterable<Exposure> {
  const workloads = new SelectableWorkloads(objects);
  if (workloads.all.length === 0) return;
  const services = new Services(objects);
  const variants = Map.groupBy(services.all, keyOf);
  for (const entry of entryPoints(objects, services)) {
    const { selector, object } = entry.service;
    if (selector.state !== 'present' || !selector.complete || selector.requirements.length === 0) continue;
    const alike = variants.get(keyOf(entry.service)) ?? [];
    for (const { object: workload } of workloads.selectedBy(selector, object))
      if (nearestServices(workload, alike).some(service => service.object === object))
        yield { ...entry, workload, containers: workload.podSpecs.flatMap(({ containers }) => containers) };
  }
}
