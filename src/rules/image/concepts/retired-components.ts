import type { ImageReference } from '../../../artifacts/images/image-reference.ts';

/** A project whose maintainers have ended it. */
export interface RetiredComponent {
  readonly name: string;
  /** Its end, as exactly as it was announced: `2025-11-01`, `2026-03`, `2018`. */
  readonly end: string;
  /** What its maintainers name in its place; undefined when they name nothing. */
  readonly successor?: string;
  /** Ends of repositories, whole parts, whatever mirror they are pulled from: `ingress-nginx/controller`. */
  readonly repositories: readonly string[];
}

/**
 * Add-ons of clusters that are retired or archived, by the repositories that only they have: forks and products of others under like names
 * (`nginx/nginx-ingress`) are not among them. Sources: the announcements of the projects and the archived repositories on GitHub.
 */
const components: readonly RetiredComponent[] = [
  {
    name: 'Ingress NGINX Controller',
    end: '2026-03',
    successor: 'the Gateway API or another controller',
    repositories: ['ingress-nginx/controller', 'ingress-nginx/controller-chroot', 'kubernetes-ingress-controller/nginx-ingress-controller'],
  },
  {
    name: 'Kubernetes Dashboard',
    end: '2026-01-21',
    successor: 'Headlamp',
    repositories: [
      'kubernetesui/dashboard',
      'kubernetesui/dashboard-api',
      'kubernetesui/dashboard-auth',
      'kubernetesui/dashboard-web',
      'kubernetesui/metrics-scraper',
      'kubernetesui/dashboard-metrics-scraper',
    ],
  },
  {
    name: 'Tiller',
    end: '2020-11-13',
    successor: 'Helm 3 or later, which needs no server',
    repositories: ['kubernetes-helm/tiller', 'helm/tiller'],
  },
  {
    name: 'Heapster',
    end: '2018',
    successor: 'metrics-server',
    repositories: ['google_containers/heapster', 'google-containers/heapster', 'heapster-amd64'],
  },
  { name: 'Weave Net', end: '2024', repositories: ['weaveworks/weave-kube', 'weaveworks/weave-npc'] },
  { name: 'Flux 1', end: '2022', successor: 'Flux 2', repositories: ['fluxcd/flux', 'fluxcd/helm-operator'] },
  {
    name: 'Open Service Mesh',
    end: '2023',
    repositories: ['openservicemesh/osm-controller', 'openservicemesh/osm-injector', 'openservicemesh/osm-bootstrap'],
  },
  { name: 'Service Catalog', end: '2022', repositories: ['kubernetes-service-catalog/service-catalog'] },
  { name: 'KubeFed', end: '2023', repositories: ['kubernetes-multicluster/kubefed'] },
  {
    name: 'nfs-client-provisioner',
    end: '2020',
    successor: 'nfs-subdir-external-provisioner',
    repositories: ['external_storage/nfs-client-provisioner'],
  },
  { name: 'Grafana Agent', end: '2025-11-01', successor: 'Grafana Alloy', repositories: ['grafana/agent', 'grafana/agent-operator'] },
  { name: 'Promtail', end: '2026-03-02', successor: 'Grafana Alloy', repositories: ['grafana/promtail'] },
  { name: 'Grafana OnCall', end: '2026-03-24', repositories: ['grafana/oncall'] },
];

const byEnd: ReadonlyMap<string, RetiredComponent> = new Map(
  components.flatMap(component => component.repositories.map(repository => [repository, component] as const)),
);

/** What has ended before a day (`YYYY-MM-DD`), by the last one and two parts of an image's repository. */
export const retiredComponent = ({ repository }: Pick<ImageReference, 'repository'>, today: string): RetiredComponent | undefined => {
  const parts = repository.split('/');
  const found = byEnd.get(parts.slice(-2).join('/')) ?? byEnd.get(parts.at(-1) ?? '');
  return found !== undefined && found.end < today.slice(0, found.end.length) ? found : undefined;
};

/** The controller that an IngressClass of Ingress NGINX names. Source: ingress-nginx, "Basic usage". */
export const retiredController = (controller: string, today: string): RetiredComponent | undefined =>
  controller === 'k8s.io/ingress-nginx' ? retiredComponent({ repository: 'ingress-nginx/controller' }, today) : undefined;
