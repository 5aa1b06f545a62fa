const secretKeepers = [
  'cert-manager',
  'external-secrets',
  'sealed-secrets',
  'vault-agent-injector',
  'vault-secrets-operator',
  'reflector',
  'trust-manager',
];

/** Parts of the names of roles of software whose work it is to make, copy or open Secrets. */
export const keepsSecrets = (role: string): boolean => secretKeepers.some(name => role.includes(name));

/** Service accounts of well-known software that its own manifests bind to `cluster-admin`, because it deploys whatever it is told. */
const deployers = [
  /^argocd-application-controller$/,
  /^flux/,
  /^kustomize-controller$/,
  /^helm-controller$/,
  /^cluster-autoscaler$/,
  /^fleet-/,
  /^helm-operator$/,
];

export const deploysAnything = (name: string): boolean => deployers.some(pattern => pattern.test(name));

const hasPart = (parts: readonly string[]) => {
  const known = new Set(parts);
  return (role: string): boolean => role.split(/[^a-z0-9]+/i).some(part => known.has(part.toLowerCase()));
};

/** Roles of software that scrapes metrics of nodes. */
export const monitors = hasPart([
  'prometheus',
  'monitoring',
  'metrics',
  'datadog',
  'newrelic',
  'otel',
  'opentelemetry',
  'telegraf',
  'dynatrace',
  'grafana',
  'alloy',
  'kubecost',
  'opencost',
  'vmagent',
]);

/** Roles of software whose work it is to route traffic or to write network policies. */
export const routesTraffic = hasPart([
  'ingress',
  'gateway',
  'istio',
  'istiod',
  'traefik',
  'contour',
  'kong',
  'haproxy',
  'metallb',
  'cilium',
  'calico',
  'tigera',
  'antrea',
  'linkerd',
  'consul',
  'knative',
  'nginx',
]);

/** Roles of drivers that make volumes on request. */
export const makesVolumes = hasPart(['csi', 'provisioner', 'ceph', 'rook', 'longhorn', 'openebs', 'nfs', 'portworx', 'topolvm']);

/** Roles of software that keeps its own webhooks up to date. */
export const keepsWebhooks = hasPart(['cainjector', 'webhook', 'webhooks', 'admission', 'olm', 'cert']);

/** Roles with which replicas agree on which of them works. */
export const electsLeaders = (role: string): boolean => /leader|election/i.test(role);
