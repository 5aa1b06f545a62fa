import { sourceFile } from '../src/artifacts/source-file.ts';
import { renderChart } from '../src/render/helm/render-chart.ts';
import { buildKustomization } from '../src/render/kustomize/build-kustomization.ts';
import { GoMap } from '../src/render/template/go-value.ts';
import { median, type Row } from './table.ts';

type Texts = Readonly<Record<string, string>>;

const helpers = `{{- define "web.labels" }}
app: {{ .Chart.Name | trunc 63 | trimSuffix "-" }}
{{- with .Values.labels }}
{{ toYaml . }}
{{- end }}
{{- end }}
`;

const template = (at: number): string => `{{- if .Values.services.s${at}.enabled }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ printf "%s-s${at}" .Release.Name }}
  labels: {{- include "web.labels" . | nindent 4 }}
spec:
  template:
    spec:
      containers:
        - name: web
          image: {{ printf "%s:%s" .Values.services.s${at}.image (.Values.services.s${at}.tag | default .Chart.AppVersion) | quote }}
          resources: {{- toYaml .Values.services.s${at}.resources | nindent 12 }}
          env:
            {{- range $name, $value := .Values.services.s${at}.env }}
            - name: {{ $name | upper }}
              value: {{ tpl $value $ | quote }}
            {{- end }}
{{- end }}
`;

const values = (services: number): string =>
  `labels: {team: one, tier: web}\nservices:\n${Array.from(
    { length: services },
    (_, at) =>
      `  s${at}:\n    enabled: true\n    image: docker.io/acme/s${at}\n    tag: ""\n    resources: {limits: {cpu: 100m, memory: 64Mi}}\n    env: {level: info, name: "{{ .Release.Name }}", zone: eu}\n`,
  ).join('')}`;

const chart = (services: number): Texts => ({
  'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\nappVersion: "2.0"\n',
  'values.yaml': values(services),
  'templates/_helpers.tpl': helpers,
  ...Object.fromEntries(Array.from({ length: services }, (_, at) => [`templates/s${at}.yaml`, template(at)])),
});

/** A base of so many Deployments, and an overlay that changes each of them. */
export const overlay = (objects: number): Texts => ({
  'base/kustomization.yaml': `resources: [${Array.from({ length: objects }, (_, at) => `o${at}.yaml`).join(', ')}]\n`,
  ...Object.fromEntries(
    Array.from({ length: objects }, (_, at) => [
      `base/o${at}.yaml`,
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: o${at}, labels: {app: o${at}}}\nspec:\n  replicas: 1\n  template:\n    spec:\n      containers:\n      - name: web\n        image: nginx:1.25\n        env:\n        - {name: LEVEL, value: info}\n        ports:\n        - containerPort: 80\n          protocol: TCP\n`,
    ]),
  ),
  'kustomization.yaml':
    'resources: [base]\nnamespace: prod\nnamePrefix: prod-\nimages: [{name: nginx, newTag: "2"}]\nlabels: [{pairs: {team: one}}]\npatches:\n- {target: {kind: Deployment}, patch: "[{\\"op\\": \\"replace\\", \\"path\\": \\"/spec/replicas\\", \\"value\\": 3}]"}\n',
});

const sources = (texts: Texts) => new Map(Object.entries(texts).map(([path, text]) => [path, sourceFile(path, text)]));

/** Milliseconds of the thread for one run, the middle of some. */
const timeOf = (run: () => { readonly state: string }): number =>
  median(
    Array.from({ length: 7 }, () => {
      const before = process.threadCpuUsage();
      const { state } = run();
      const { user, system } = process.threadCpuUsage(before);
      if (state === 'failed') throw new Error('What is measured cannot be rendered.');
      return (user + system) / 1000;
    }),
  );

const release = { name: 'demo', namespace: 'prod', kubeVersion: '1.33.0', apiVersions: [], helm: 3 } as const;

export const overlaySizes = [10, 20, 40, 80, 160] as const;

const rowsOf = (name: string, textsOf: (size: number) => Texts, run: (texts: Texts) => { readonly state: string }): readonly Row[] => {
  let before: number | undefined;
  timeOf(() => run(textsOf(10)));
  return overlaySizes.map(size => {
    const texts = textsOf(size);
    const bytes = Object.values(texts).reduce((sum, text) => sum + text.length, 0);
    const time = timeOf(() => run(texts));
    const growth = before === undefined ? '' : Math.log2(time / before).toFixed(2);
    before = time;
    return {
      made: name,
      objects: size,
      kB: Math.round(bytes / 1000),
      'CPU (ms)': time.toFixed(1),
      's/MB': (time / (bytes / 1000)).toFixed(2),
      'growth exponent': growth,
    };
  });
};

/** CPU of charts and kustomizations with twice the objects each (1.0 is linear), with provenance, and seconds per MB of what is read. */
export const measureRender = (): readonly Row[] => [
  ...rowsOf('chart', chart, texts => renderChart(sources(texts), new GoMap(new Map()), release)),
  ...rowsOf('kustomization', overlay, texts => buildKustomization(sources(texts), '.')),
];
