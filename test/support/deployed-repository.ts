import type { Files } from './in-memory-repository.ts';

/** A chart with values of its own and of an environment, which lets both decide about the security of a container. */
export const deployedChart = {
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'charts/web/values.yaml': `image: ghcr.io/acme/web:1.4.2
security:
  allowPrivilegeEscalation: false
  privileged: false
`,
  'charts/web/values-prod.yaml': 'security:\n  privileged: false\n',
  'charts/web/templates/pod.yaml': `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      image: {{ .Values.image }}
      securityContext:
        {{- toYaml .Values.security | nindent 8 }}
`,
} as const satisfies Files;

/** Two overlays over one base; what both patch stands in a component. */
export const deployedOverlays = {
  'base/kustomization.yaml': 'resources: [pod.yaml]\n',
  'base/pod.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: api\nspec:\n  containers:\n    - name: api\n      image: ghcr.io/acme/api:1.0.0\n',
  'overlays/dev/kustomization.yaml': 'resources: [../../base]\ncomponents: [../../shared]\n',
  'overlays/prod/kustomization.yaml': 'resources: [../../base]\ncomponents: [../../shared]\n',
  'shared/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
patches:
  - target: {kind: Pod}
    patch: |-
      - op: add
        path: /spec/hostNetwork
        value: false
`,
} as const satisfies Files;
