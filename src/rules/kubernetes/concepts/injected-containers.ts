import type { Container } from '../../../artifacts/kubernetes/model.ts';
import { repositoryEnd } from './container-image.ts';

/** Images by the last part of their repository, and names, of init containers that a mesh or a secret injector puts into pods. */
const injectedImages = new Set([
  'proxyv2',
  'proxy_init',
  'proxy-init',
  'cilium-proxy-init',
  'consul-k8s-control-plane',
  'kuma-init',
  'aws-appmesh-proxy-route-manager',
]);
const injectedNames = new Set([
  'istio-init',
  'istio-validation',
  'linkerd-init',
  'linkerd-network-validator',
  'kuma-init',
  'osm-init',
  'consul-connect-inject-init',
  'proxyinit',
  'vault-agent-init',
]);

/** True for the init containers of service meshes and injectors: they are set up by their tool, by name or by image. */
export const isInjectedInitContainer = (container: Container): boolean => {
  if (container.list !== 'initContainers') return false;
  return injectedNames.has(container.name ?? '') || injectedImages.has(repositoryEnd(container).last);
};
