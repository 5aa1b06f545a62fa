import type { Change, Files } from './in-memory-repository.ts';

/** Manifests of each service, its kustomization besides. */
const manifestsOfService = 25;

const workload = (service: string, index: number, user: string): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${service}-${index}
spec:
  selector:
    matchLabels: {app: ${service}-${index}}
  template:
    metadata:
      labels: {app: ${service}-${index}}
    spec:
      securityContext:
        seccompProfile: {type: RuntimeDefault}
${user}      containers:
        - name: app
          image: ghcr.io/acme/${service}:1.4
          envFrom:
            - configMapRef: {name: ${service}-${index}}
`;

const networkService = (service: string, index: number): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${service}-${index}\nspec:\n  selector: {app: ${service}-${index}}\n  ports: [{port: 80, targetPort: 8080}]\n`;

const config = (service: string, index: number): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${service}-${index}\ndata: {LEVEL: info, SHARD: "${index}"}\n`;

const manifest = (service: string, at: number, user: string): string => {
  const index = Math.floor(at / 3);
  return [workload(service, index, user), networkService(service, index), config(service, index)][at % 3] ?? '';
};

/** A service: an image that is built in its folder, and a kustomization of the manifests that run it. */
const filesOf = (service: string, isHardened: boolean): Files => {
  const names = Array.from({ length: manifestsOfService }, (_, at) => `m${at}.yaml`);
  const user = isHardened ? '        runAsNonRoot: true\n' : '';
  return {
    [`services/${service}/Dockerfile`]: `FROM node:24\nCOPY . /app\n${isHardened ? 'USER 1000\n' : ''}CMD ["node", "/app/server.js"]\n`,
    [`services/${service}/compose.yaml`]: `services:\n  ${service}:\n    build: .\n    image: ghcr.io/acme/${service}\n`,
    [`services/${service}/k8s/kustomization.yaml`]: `resources: [${names.join(', ')}]\n`,
    ...Object.fromEntries(names.map((name, at) => [`services/${service}/k8s/${name}`, manifest(service, at, at === 0 ? user : '')])),
  };
};

/**
 * A repository of services, each of 25 manifests below a kustomization and a Dockerfile whose image they run. The change makes the first
 * `touched` of them lose the user of their image, in the Dockerfile and in the first manifest.
 */
export const joinedRepository = (services: number, touched: number): Change => {
  const names = Array.from({ length: services }, (_, at) => `s${at}`);
  const filesWith = (isHardened: (at: number) => boolean): Files =>
    Object.assign({}, ...names.map((name, at) => filesOf(name, isHardened(at))));
  return { base: filesWith(() => true), head: filesWith(at => at >= touched) };
};
