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
