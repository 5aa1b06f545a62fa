import { pulledHubRepository } from '../../../artifacts/images/docker-hub.ts';
import type { ImageReference } from '../../../artifacts/images/image-reference.ts';

/** Where an image is pulled from that is not served or not kept up any more. */
export interface Retirement {
  /** What became of the place: `closed`: nothing is served; `frozen`: what is there gets no more updates. */
  readonly state: 'closed' | 'frozen';
  /** Registry or repository, as messages name it. */
  readonly place: string;
  /** Where to go: a sentence without its period. */
  readonly advice: string;
  /** The name (without tag and digest) that is the same image, and whether it is certain that it has the same tags. */
  readonly successor?: { readonly name: string; readonly certain: boolean };
}

/** Sources: kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement; k8s.gcr.io redirects to registry.k8s.io since March 2023. */
const kubernetes = 'The images of Kubernetes are served by "registry.k8s.io"';

/** The registry's own name, and the projects behind it by which it could be reached. */
const googleContainers = /^(?:google[-_]containers|k8s-artifacts-prod)\//;
const googleHosts: ReadonlySet<string> = new Set(['gcr.io', 'us.gcr.io', 'eu.gcr.io', 'asia.gcr.io']);

/** Repositories that CoreOS left when its projects moved, and where they are now. `quay.io/coreos/etcd` is kept up. */
const coreos: ReadonlyMap<string, string> = new Map([
  ['clair', 'quay.io/projectquay/clair'],
  ['dex', 'ghcr.io/dexidp/dex'],
  ['flannel', 'ghcr.io/flannel-io/flannel'],
  ['kube-rbac-proxy', 'quay.io/brancz/kube-rbac-proxy'],
  ['kube-state-metrics', 'registry.k8s.io/kube-state-metrics/kube-state-metrics'],
  ['prometheus-config-reloader', 'quay.io/prometheus-operator/prometheus-config-reloader'],
  ['prometheus-operator', 'quay.io/prometheus-operator/prometheus-operator'],
]);

/** Registries that are shut down, by host. Sources: the announcements of JFrog (May 2021) and GitHub (June 2024). */
const closedHost = (host: string): string | undefined => {
  if (host === 'docker.pkg.github.com') return 'GitHub serves images by "ghcr.io", under the owner without the name of the repository';
  return host.endsWith('.bintray.io') ? 'JFrog closed Bintray in 2021: ask the publisher where the image is now' : undefined;
};

const ofGoogle = ({ registry, repository }: ImageReference): Retirement | undefined => {
  if (registry === 'k8s.gcr.io') {
    const successor = { name: `registry.k8s.io/${repository}`, certain: true };
    return { state: 'frozen', place: registry, advice: kubernetes, successor };
  }
  const project = googleHosts.has(registry) ? googleContainers.exec(repository)?.[0] : undefined;
  if (project !== undefined) {
    const successor = { name: `registry.k8s.io/${repository.slice(project.length)}`, certain: false };
    return { state: 'frozen', place: `${registry}/${project.slice(0, -1)}`, advice: kubernetes, successor };
  }
  // Source: kubernetes-sigs/kubebuilder, discussion 3907: unavailable since March 2025.
  return registry === 'gcr.io' && repository.startsWith('kubebuilder/')
    ? {
        state: 'closed',
        place: 'gcr.io/kubebuilder',
        advice: 'Use the authentication of controller-runtime, or "quay.io/brancz/kube-rbac-proxy"',
      }
    : undefined;
};

const ofCoreos = ({ registry, repository }: ImageReference): Retirement | undefined => {
  const successor = registry === 'quay.io' && repository.startsWith('coreos/') ? coreos.get(repository.slice('coreos/'.length)) : undefined;
  return successor === undefined
    ? undefined
    : { state: 'frozen', place: `${registry}/${repository}`, advice: `The project publishes "${successor}"` };
};

/** A version, as Bitnami's tags have it: `7.2`, `7.2.4-debian-12-r3`. */
const versioned = /^v?\d/;

/**
 * Bitnami took its versioned images out of `docker.io/bitnami` in 2025; those that are left have the tag `latest` or a digest. Source:
 * bitnami/containers, issue 83267.
 */
const ofBitnami = (reference: ImageReference): Retirement | undefined => {
  const path = pulledHubRepository(reference) ?? '';
  const advice = 'Use the image of the project itself, or Bitnami Secure Images';
  if (path.startsWith('bitnamilegacy/')) return { state: 'frozen', place: 'docker.io/bitnamilegacy', advice };
  return path.startsWith('bitnami/') && reference.digest === undefined && versioned.test(reference.tag ?? '')
    ? { state: 'closed', place: 'docker.io/bitnami', advice }
    : undefined;
};

/** What became of the registry or repository that an image is pulled from; undefined when it is in service as far as is known. */
export const retirementOf = (reference: ImageReference): Retirement | undefined => {
  const registry = reference.registry.toLowerCase();
  const advice = closedHost(registry);
  if (advice !== undefined) return { state: 'closed', place: registry, advice };
  const lower = { ...reference, registry };
  return ofGoogle(lower) ?? ofCoreos(lower) ?? ofBitnami(lower);
};
