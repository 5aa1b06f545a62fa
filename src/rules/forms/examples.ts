import { indentationOf } from '../../text/indentation.ts';

/** The text of a template literal without the indentation that all of its lines share, and without the line break it begins with. */
const dedent = (text: string): string => {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n[ ]*$/, '\n')
    .split('\n');
  const indents = lines.filter(line => line.trim() !== '').map(indentationOf);
  const common = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
  return lines.map(line => line.slice(Number.isFinite(common) ? common : 0)).join('\n');
};

const written = (strings: TemplateStringsArray, values: readonly string[]): string => {
  const text = dedent(String.raw({ raw: strings }, ...values));
  return text.endsWith('\n') ? text : `${text}\n`;
};

const indent = (text: string, by: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));

/** A manifest, as it is. */
export const manifest = (strings: TemplateStringsArray, ...values: readonly string[]): string => written(strings, values);

/** The Pod `web` with this spec. */
export const pod = (strings: TemplateStringsArray, ...values: readonly string[]): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${indent(written(strings, values), 2)}`;

/** The Pod `web` whose container `app` has these fields besides its name and image. */
export const container = (strings: TemplateStringsArray, ...values: readonly string[]): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: ghcr.io/acme/web:1.4\n${indent(written(strings, values), 6)}`;

/** The static pod of a component of the control plane, as kubeadm writes it, started with these flags. */
export const staticPod = (component: string, ...flags: readonly string[]): string => {
  const command = [component, ...flags].map(word => `        - ${word}\n`).join('');
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${component}\n  namespace: kube-system\nspec:\n  hostNetwork: true\n  containers:\n    - name: ${component}\n      image: registry.k8s.io/${component}:v1.37.0\n      command:\n${command}`;
};

/** The ClusterRole `reader` with these rules, each in flow style: `{apiGroups: [""], resources: [pods], verbs: [get]}`. */
export const clusterRole = (...rules: readonly string[]): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: reader\nrules:\n${rules.map(rule => `  - ${rule}\n`).join('')}`;

/** The configuration of a kubelet with these fields. */
export const kubeletConfiguration = (strings: TemplateStringsArray, ...values: readonly string[]): string =>
  `apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n${written(strings, values)}`;

/** A policy for pods with these labels, and the Deployment `web` in its namespace; `rest` are further fields of the policy. */
export const policyAndDeployment = (labels: string, rest = 'ingress: []'): string => manifest`
  apiVersion: networking.k8s.io/v1
  kind: NetworkPolicy
  metadata: {name: web, namespace: shop}
  spec:
    podSelector: {matchLabels: ${labels}}
    policyTypes: [Ingress]
    ${rest}
  ---
  apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web, namespace: shop}
  spec:
    selector: {matchLabels: {app: web}}
    template: {metadata: {labels: {app: web}}, spec: {containers: [{name: app, image: "nginx:1.29"}]}}
`;

/** A namespace with a pod in it. */
export const podInNamespace = manifest`
  apiVersion: v1
  kind: Namespace
  metadata: {name: shop}
  ---
  apiVersion: v1
  kind: Pod
  metadata: {name: web, namespace: shop}
  spec: {containers: [{name: app, image: ghcr.io/acme/web:1.4}]}
`;

/** A pod that mounts a path of its node; `mount` is what else the mount says, with a comma in front. */
export const podWithHostPath = (path: string, mount: string): string => pod`
  containers: [{name: app, image: ghcr.io/acme/web:1.4, volumeMounts: [{name: data, mountPath: /data${mount}}]}]
  volumes: [{name: data, hostPath: {path: ${path}}}]
`;

/**
 * The files of the Pod `web` with these fields, whose container `app` has those of its own and runs the image that Compose builds: with these
 * instructions behind `FROM node:22`.
 */
export const builtPod = (instructions: string, spec = '', own = ''): Readonly<Record<string, string>> => ({
  'compose.yaml': 'services:\n  web:\n    build: .\n    image: ghcr.io/acme/web\n    user: "1000"\n',
  'web.yaml': `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n${indent(spec, 2)}  containers:\n    - name: app\n      image: ghcr.io/acme/web:1.4\n${indent(own, 6)}`,
  Dockerfile: `FROM node:22\n${instructions}CMD ["node", "server.js"]\n`,
});
