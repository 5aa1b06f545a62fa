import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import type { YamlNode, YamlScalar } from '../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { scalarValue } from '../../../src/artifacts/yaml/scalar.ts';
import { compareRenderings, type IsMeant, isNamed, type Positions } from '../../support/render/attribution.ts';
import { positionsOf } from '../../support/render/positions.ts';
import { type Given, manifests } from '../../support/render/render-text.ts';

type Files = Readonly<Record<string, string>>;

const helpers = `{{- define "web.name" -}}{{ default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}{{- end }}
{{- define "web.labels" -}}
app.kubernetes.io/name: {{ include "web.name" . }}
{{- with .Values.labels }}
{{ toYaml . }}
{{- end }}
{{- end }}
{{- define "web.image" -}}
{{- $tag := .Values.image.tag | default .Chart.AppVersion -}}
{{- if .Values.image.digest }}{{ $tag = printf "%s@%s" $tag .Values.image.digest }}{{ end -}}
{{ printf "%s/%s:%s" .Values.image.registry .Values.image.repository $tag }}
{{- end }}
`;

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "web.name" . }}
  labels:
    {{- include "web.labels" . | nindent 4 }}
  annotations:
    checksum: {{ include (print $.Template.BasePath "/config.yaml") . | sha256sum }}
spec:
  {{- if not .Values.autoscaling.enabled }}
  replicas: {{ .Values.replicas }}
  {{- end }}
  template:
    spec:
      {{- $security := deepCopy .Values.podSecurity }}
      {{- if .Values.hardened }}
      {{- $_ := set $security "runAsNonRoot" true }}
      {{- end }}
      securityContext: {{ $security | toJson }}
      containers:
        {{- if .Values.metrics.enabled }}
        - name: metrics
          image: {{ .Values.metrics.image | quote }}
        {{- end }}
        - name: web
          image: {{ include "web.image" . }}
          {{- with .Values.resources }}
          resources: {{- toYaml . | nindent 12 }}
          {{- end }}
          args:
            {{- range .Values.args }}
            - {{ tpl . $ | quote }}
            {{- end }}
          ports:
            {{- range $name, $port := .Values.ports }}
            - name: {{ $name }}
              containerPort: {{ $port.number }}
              {{- if ne $port.protocol "TCP" }}
              protocol: {{ upper $port.protocol }}
              {{- end }}
            {{- else }}
            - containerPort: 1
            {{- end }}
`;

const config = `{{- if .Values.config.enabled }}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ include "web.name" . }}-config
data:
  {{- $merged := merge (fromYaml (tpl .Values.config.text .)) (dict "level" .Values.config.level) }}
  level: {{ $merged.level }}
  all: {{ $merged | toJson | quote }}
  hosts: {{ join "," .Values.config.hosts }}
  {{- range $key, $value := (fromJson .Values.config.json) }}
  {{ $key }}: {{ $value | toString | quote }}
  {{- end }}
{{- end }}
`;

const values = `nameOverride: ""
labels: {team: one, tier: web}
image: {registry: docker.io, repository: acme/web, tag: "", digest: ""}
autoscaling: {enabled: false}
replicas: 2
podSecurity: {runAsUser: 1000, seccomp: {type: RuntimeDefault}}
hardened: false
metrics: {enabled: false, image: acme/metrics}
resources: {limits: {cpu: 100m, memory: 64Mi}}
args: ["--level={{ .Values.config.level }}", "--replicas", "{{ .Values.replicas }}"]
ports:
  http: {number: 8080, protocol: TCP}
  dns: {number: 53, protocol: udp}
config:
  enabled: true
  level: info
  text: |
    team: {{ .Values.labels.team }}
    size: 3
  hosts: [a.example, b.example]
  json: '{"one": 1, "two": [true, null]}'
cache: {enabled: false, size: 1}
global: {zone: eu}
`;

const parent = `apiVersion: v2
name: web
version: 1.2.3
appVersion: "2.0"
dependencies:
  - {name: cache, version: 1.x.x, condition: cache.enabled}
  - {name: queue, version: 1.x.x, tags: [back], alias: jobs, import-values: [{child: names, parent: imported}]}
`;

const subchart = (name: string): Files => ({
  [`charts/${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n`,
  [`charts/${name}/values.yaml`]: `size: 4\nnames: {first: ${name}}\nglobal: {zone: us, deep: {level: 1}}\n`,
  [`charts/${name}/templates/a.yaml`]: `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\ndata:\n  size: "{{ .Values.size }}"\n  zone: {{ .Values.global.zone }}\n  first: {{ .Values.names.first }}\n`,
});

const charts: Readonly<Record<string, Files>> = {
  'a chart with helpers, conditions, loops and merged maps': {
    'templates/_helpers.tpl': helpers,
    'templates/deployment.yaml': deployment,
    'templates/config.yaml': config,
    'values.yaml': values,
  },
  'a chart with subcharts behind conditions and tags': {
    'Chart.yaml': parent,
    ...subchart('cache'),
    ...subchart('queue'),
    'values.yaml': 'cache: {enabled: true, size: 7}\ntags: {back: true}\njobs: {size: 9}\nglobal: {zone: eu}\n',
    'templates/list.yaml':
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: list}\ndata:\n  charts: {{ keys .Subcharts | sortAlpha | join "," | quote }}\n  imported: {{ .Values.imported | toJson | quote }}\n',
  },
};

/** The scalars of a text with their paths. */
const scalarsOf = (text: string): readonly { readonly path: string; readonly node: YamlScalar }[] => {
  const found: { readonly path: string; readonly node: YamlScalar }[] = [];
  const walk = (node: YamlNode | undefined, path: readonly string[]): void => {
    if (node?.kind === 'mapping') for (const { name = '', value } of node.entries) walk(value, [...path, name]);
    else if (node?.kind === 'sequence') for (const [index, item] of node.items.entries()) walk(item, [...path, `${index}`]);
    else if (node?.kind === 'scalar') found.push({ path: path.join('/'), node });
  };
  for (const { root } of parseYaml(sourceFile('values.yaml', text)).documents) walk(root, []);
  return found;
};

/** A scalar as something else that charts take. */
const mutatedScalar = (node: YamlScalar): string => {
  const value = scalarValue(node);
  if (typeof value === 'boolean') return `${!value}`;
  if (typeof value === 'number') return `${value + 1}`;
  if (node.style === 'literal') return JSON.stringify(node.value.replace('3', '4'));
  if (node.value.startsWith('{"')) return `'${node.value.replace('1', '2')}'`;
  return JSON.stringify(`${node.value}x`);
};

const renderedPositions = (files: Files, given: Given): Positions => {
  const made = manifests(files, given);
  if (typeof made === 'string') throw new Error(made);
  return positionsOf(made);
};

const objectIds = (positions: Positions, object: string): readonly Positions[] => [
  new Map([...positions].filter(([at]) => at === `${object} /kind` || at === `${object} /metadata/name`)),
];

/** Positions that changed without naming the value that was changed. */
const unnamed = (before: Positions, after: Positions, isMeant: IsMeant): readonly string[] => {
  const { changes, added, removed } = compareRenderings(before, after);
  const objects = [...[...removed].map(object => [object, before] as const), ...[...added].map(object => [object, after] as const)];
  return [
    ...changes.filter(change => !isNamed(change, isMeant)).map(({ at }) => at),
    ...objects.flatMap(([object, positions]) => {
      const named = objectIds(positions, object).some(ids =>
        [...ids.values()].some(one => isNamed({ before: one, after: undefined }, isMeant)),
      );
      return named ? [] : [object];
    }),
  ];
};

describe.each(Object.entries(charts))('%s', (_, files) => {
  const valuesFiles = Object.keys(files).filter(path => path.endsWith('values.yaml'));
  const mutants = valuesFiles.flatMap(file => scalarsOf(files[file] ?? '').map(scalar => ({ file, ...scalar })));

  test.each([3, 4] as const)('names each value wherever it changes something, with Helm %s', helm => {
    const base = renderedPositions(files, { helm });
    const wrong: string[] = [];
    let changing = 0;
    for (const { file, path, node } of mutants) {
      const text = files[file] ?? '';
      const { start, end } = node.range;
      const after = renderedPositions({ ...files, [file]: text.slice(0, start) + mutatedScalar(node) + text.slice(end) }, { helm });
      const isMeant: IsMeant = place =>
        place.kind === 'value' && place.file === file && (place.path === path || path.startsWith(`${place.path}/`) || place.path === '');
      if (compareRenderings(base, after).changes.length > 0) changing += 1;
      wrong.push(...unnamed(base, after, isMeant).map(at => `${file} ${path}: ${at}`));
    }
    expect(wrong).toEqual([]);
    expect(changing).toBeGreaterThan(mutants.length / 3);
  });
});
