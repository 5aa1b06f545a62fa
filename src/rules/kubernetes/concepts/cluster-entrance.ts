import type { PodSpec } from '../../../artifacts/kubernetes/model.ts';
import { stringAt } from '../../../artifacts/yaml/lookup.ts';
import { repositoryEnd } from './container-image.ts';

/** Programs that take the traffic from outside of a cluster in, by the last part of their image's name between hyphens. */
const entryWords = new Set(['ingress', 'traefik', 'contour', 'envoy', 'kong', 'haproxy', 'nginx', 'caddy', 'gateway', 'svclb', 'klipper']);

/**
 * True for a pod that is the entrance to its cluster on each node: a DaemonSet of an ingress controller or gateway, and what kind's nodes
 * with `ingress-ready` run.
 */
export const isClusterEntrance = (podSpec: PodSpec): boolean => {
  if (stringAt(podSpec.get('nodeSelector'), 'ingress-ready') !== undefined) return true;
  const names = [podSpec.object.name ?? '', ...podSpec.containers.map(container => repositoryEnd(container).lastTwo)];
  return podSpec.object.kind === 'DaemonSet' && names.some(name => name.split(/[-_/]/).some(word => entryWords.has(word)));
};
