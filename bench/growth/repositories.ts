/** Files by path. */
export type Tree = Readonly<Record<string, string>>;

const tree = (count: number, file: (index: number) => readonly [path: string, text: string]): Tree =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => file(index)));

const joined = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

const deployment = (index: number, more = ''): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web${index}
  namespace: team${index % 7}
spec:
  selector: {matchLabels: {app: web${index}}}
  template:
    metadata: {labels: {app: web${index}}}
    spec:
${more}      containers:
        - name: web
          image: ghcr.io/acme/web:1.${index}.0
          ports: [{containerPort: 8080}]
`;

const role = (index: number): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: reader${index}, namespace: team${index % 7}}
rules: [{apiGroups: [""], resources: [pods, secrets], verbs: [get, list]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: reader${index}, namespace: team${index % 7}}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader${index}}
subjects: [{kind: ServiceAccount, name: web${index}, namespace: team${index % 7}}]
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: web${index}, namespace: team${index % 7}}
---
${deployment(index, `      serviceAccountName: web${index}\n`)}`;

const network = (index: number): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web${index}, namespace: team${index % 7}}
spec: {podSelector: {matchLabels: {app: web${index}}}, ingress: [{from: [{podSelector: {matchLabels: {app: web${index + 1}}}}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: web${index}, namespace: team${index % 7}}
spec: {selector: {app: web${index}}, ports: [{port: 80, targetPort: 8080}]}
---
${deployment(index)}`;

const scaled = (index: number): string => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web${index}, namespace: team${index % 7}}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web${index}}, minReplicas: 2, maxReplicas: 4}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web${index}, namespace: team${index % 7}}
spec: {minAvailable: 1, selector: {matchLabels: {app: web${index}}}}
---
${deployment(index)}`;

const service = (index: number): string => `  web${index}:
    image: ghcr.io/acme/web:1.${index}.0
    ports: ["${8_000 + (index % 1_000)}:80"]
    environment: {MODE: production}
`;

const template = `apiVersion: v1
kind: Pod
metadata: {name: {{ .Release.Name }}}
spec:
  containers:
    - name: web
      image: {{ .Values.image }}
      securityContext: {{- toYaml .Values.security | nindent 8 }}
`;

const chart = (folder: string): Tree => ({
  [`${folder}/Chart.yaml`]: 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  [`${folder}/values.yaml`]: 'image: ghcr.io/acme/web:1.0.0\nsecurity: {privileged: false}\n',
  [`${folder}/templates/pod.yaml`]: template,
});

const application = (index: number): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web${index}, namespace: argocd}
spec:
  project: web
  destination: {server: https://kubernetes.default.svc, namespace: team${index % 7}}
  source: {repoURL: https://github.com/acme/shop, path: charts/web, helm: {parameters: [{name: image, value: ghcr.io/acme/web:1.${index}.0}]}}
`;

const workflow = (index: number): string => `on: [push]
jobs:
  build:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v5
      - run: |
          docker build -t ghcr.io/acme/web${index}:1.0.0 services/web${index}
          kubectl apply -f deploy/web${index}.yaml
`;

/** Kinds of repositories by their number of members: what stands beside what must not take time by the square of it. */
export const repositories: Readonly<Record<string, (count: number) => Tree>> = {
  'Dockerfiles in folders of their own': count =>
    tree(count, at => [
      `web${at}/Dockerfile`,
      `FROM node:24.11.1\nRUN apt-get update && apt-get install -y curl\nCOPY . /app\nCMD ["a${at}"]\n`,
    ]),
  'Compose files in folders of their own': count => tree(count, at => [`web${at}/compose.yaml`, `services:\n${service(at)}`]),
  'services of one Compose file': count => ({ 'compose.yaml': `services:\n${joined(count, service)}` }),
  'services that each extend the one before': count => ({
    'compose.yaml': `services:\n  web0: {image: 'ghcr.io/acme/web:1.0.0'}\n${joined(count, at => `  web${at + 1}: {extends: web${at}}\n`)}`,
  }),
  'manifests in one folder': count => tree(count, at => [`deploy/web${at}.yaml`, deployment(at)]),
  'objects of one file': count => ({ 'deploy/all.yaml': joined(count, at => `---\n${deployment(at)}`) }),
  'roles, bindings, accounts and workloads': count => tree(count, at => [`deploy/web${at}.yaml`, role(at)]),
  'network policies, services and workloads': count => tree(count, at => [`deploy/web${at}.yaml`, network(at)]),
  'autoscalers, budgets and workloads': count => tree(count, at => [`deploy/web${at}.yaml`, scaled(at)]),
  'kustomizations in folders of their own': count => ({
    ...tree(count, at => [`web${at}/kustomization.yaml`, 'resources: [web.yaml]\n']),
    ...tree(count, at => [`web${at}/web.yaml`, deployment(at)]),
  }),
  'overlays of one base': count => ({
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'base/web.yaml': deployment(0),
    ...tree(count, at => [`overlays/o${at}/kustomization.yaml`, `resources: [../../base]\nnamespace: o${at}\n`]),
  }),
  'patches of one kustomization, each for another object': count => ({
    'kustomization.yaml': `resources: [all.yaml]\npatches:\n${joined(count, at => `- path: patches/p${at}.yaml\n`)}`,
    'all.yaml': joined(count, at => `---\n${deployment(at)}`),
    ...tree(count, at => [
      `patches/p${at}.yaml`,
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web${at}, namespace: team${at % 7}}\nspec: {replicas: 2}\n`,
    ]),
  }),
  'charts beside each other': count => Object.assign({}, ...Array.from({ length: count }, (_, at) => chart(`charts/web${at}`))) as Tree,
  'Applications of one chart': count => ({ ...chart('charts/web'), ...tree(count, at => [`apps/web${at}.yaml`, application(at)]) }),
  workflows: count => tree(count, at => [`.github/workflows/web${at}.yml`, workflow(at)]),
};
