import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';

/** Flux, Argo CD, k3s, OLM, Crossplane and Cluster API: what these install no file of the unit shows. */
const installers = new Set([
  'HelmRelease',
  'HelmChart',
  'HelmChartConfig',
  'Application',
  'ApplicationSet',
  'Kustomization',
  'Subscription',
  'ClusterServiceVersion',
  'HelmChartProxy',
  'ClusterResourceSet',
]);

/**
 * True for an object that installs software, whose objects come on top of those of the unit. It names their namespace elsewhere than in its
 * own metadata.
 */
export const isInstaller = ({ kind }: KubernetesObject): boolean => installers.has(kind ?? '');
