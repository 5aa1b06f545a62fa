import { parseArgs } from 'node:util';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { functionsOf } from '../../src/render/functions/all-functions.ts';
import { encodeYaml } from '../../src/render/functions/formats/encode-yaml.ts';
import { renderChart } from '../../src/render/helm/render-chart.ts';
import { buildKustomization } from '../../src/render/kustomize/build-kustomization.ts';
import { GoMap } from '../../src/render/template/go-value.ts';
import { mutate, random } from './mutate.ts';

type Files = Readonly<Record<string, string>>;
type Next = () => number;

const pick = <Value>(list: readonly [Value, ...Value[]], next: Next): Value => list[Math.floor(next() * list.length)] ?? list[0];

const names: readonly [string, ...string[]] = ['include', 'tpl', 'lookup', ...functionsOf(3).keys()];

const operands = [
  '.Values.text',
  '.Values.list',
  '.Values.map',
  '.Values.deep.a.b',
  '.Values.none',
  '.Values.number',
  '.Values.flag',
  '.Values',
  '.',
  '$',
  '.Chart',
  '.Release.Name',
  '.Files',
  '.Capabilities.APIVersions',
  '"a"',
  '"%s %d %v"',
  '"(a+)+$"',
  '"{{ .Values.text }}"',
  '"helper"',
  '""',
  '0',
  '1',
  '-1',
  '3.5',
  '100000',
  '9223372036854775807',
  'true',
  'nil',
  '(list 1 "a" nil)',
  '(dict "a" 1 "b" (list))',
  '(now)',
  '$x',
] as const;

/** A pipeline of random functions and arguments, right or wrong. */
const pipeline = (next: Next, depth = 0): string => {
  const commands = Array.from({ length: 1 + Math.floor(next() * 3) }, () => {
    const args = Array.from({ length: Math.floor(next() * 4) }, () =>
      next() < 0.25 && depth < 3 ? `(${pipeline(next, depth + 1)})` : pick(operands, next),
    );
    return [pick(names, next), ...args].join(' ');
  });
  return next() < 0.3 ? [pick(operands, next), ...commands].join(' | ') : commands.join(' | ');
};

/** A template of random blocks. */
const template = (next: Next, depth = 0): string =>
  Array.from({ length: 1 + Math.floor(next() * 4) }, () => {
    const inner = (): string => (depth < 3 ? template(next, depth + 1) : 'x');
    switch (Math.floor(next() * 9)) {
      case 0:
        return `{{ if ${pipeline(next)} }}${inner()}{{ else }}${inner()}{{ end }}`;
      case 1:
        return `{{- range $k, $x := ${pipeline(next)} }}${inner()}{{- end }}`;
      case 2:
        return `{{ with ${pipeline(next)} }}${inner()}{{ end }}`;
      case 3:
        return `{{ $x = ${pipeline(next)} }}`;
      case 4:
        return `a: {{ ${pipeline(next)} | quote }}\n`;
      case 5:
        return `b: {{- include "helper" (${pipeline(next)}) | nindent 2 }}\n`;
      default:
        return `c${Math.floor(next() * 9)}: {{ ${pipeline(next)} }}\n`;
    }
  }).join('');

const values =
  'text: "a b"\nlist: [1, x, {y: z}, null]\nmap: {a: 1, b: {c: [d]}}\ndeep: {a: {b: c}}\nnumber: 7\nflag: true\nsub: {on: true}\n';
const usual: Files = {
  'Chart.yaml':
    'apiVersion: v2\nname: web\nversion: 1.0.0\nappVersion: "2"\ndependencies:\n- {name: sub, version: 1.x, condition: sub.on}\n',
  'values.yaml': values,
  'templates/_helpers.tpl': '{{ define "helper" }}{{ toYaml . }}{{ end }}{{ define "again" }}{{ tpl .Values.text . }}{{ end }}',
  'templates/a.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: {{ .Release.Name | trunc 3 }}}\ndata:\n  {{- range $k, $v := .Values.map }}\n  {{ $k }}: {{ $v | toJson | quote }}\n  {{- else }}\n  a: b\n  {{- end }}\n  t: |-\n    {{- tpl (toYaml .Values) . | nindent 4 }}\n  j: {{ fromYaml (toYaml .Values) | toJson | fromJson | toYaml | sha256sum }}\n',
  'values.schema.json': '{"type": "object", "properties": {"number": {"type": "number", "maximum": 9}, "text": {"pattern": "^a"}}}',
  'charts/sub/Chart.yaml': 'apiVersion: v2\nname: sub\nversion: 1.2.3\n',
  'charts/sub/values.yaml': 'a: 1\nexports: {x: {y: 2}}\n',
  'charts/sub/templates/b.yaml': 'a: {{ .Values.a }}\n---\nb: {{ .Values.global | toJson }}\n',
  '.helmignore': '*.md\n/docs/\n',
};

const kustomization: Files = {
  'base/kustomization.yaml':
    'resources: [a.yaml]\nconfigMapGenerator:\n- name: c\n  literals: [a=b, "c=d"]\n  files: [x.txt]\nlabels:\n- {pairs: {app: web}, includeSelectors: true}\nvars:\n- {name: V, objref: {kind: Deployment, name: web, apiVersion: apps/v1}}\n',
  'base/x.txt': 'text\n',
  'base/a.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: 1\n  template:\n    spec:\n      containers:\n      - name: web\n        image: nginx:1@sha256:aa\n        args: ["$(V)"]\n        ports: [{containerPort: 80, protocol: TCP}]\n        envFrom: [{configMapRef: {name: c}}]\n      volumes: [{name: v, emptyDir: {}}]\n---\napiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80}]}\n',
  'kustomization.yaml':
    'resources: [base]\nnamespace: prod\nnamePrefix: p-\nnameSuffix: -s\ncommonAnnotations: {a: b}\nimages:\n- {name: nginx, newTag: "2"}\nreplicas:\n- {name: web, count: 3}\npatches:\n- path: p.yaml\n- target: {kind: Service, labelSelector: "app=web"}\n  patch: |-\n    - op: replace\n      path: /spec/ports/0/port\n      value: 81\nreplacements:\n- source: {kind: Service, fieldPath: "spec.ports.[port=81].port"}\n  targets:\n  - select: {kind: Deployment}\n    fieldPaths: ["spec.template.spec.containers.[name=web].ports.0.containerPort"]\n',
  'p.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n      - {name: web, $patch: merge, env: [{name: A, value: b}], ports: [{containerPort: 90}]}\n      - {name: side, image: s}\n',
};

const mutatedFile = (files: Files, next: Next): Files => {
  const names = Object.keys(files);
  const made: Record<string, string> = { ...files };
  for (let count = 1 + Math.floor(next() * 3); count > 0; count -= 1) {
    const name = names[Math.floor(next() * names.length)] ?? '';
    made[name] = mutate(made[name] ?? '', next);
  }
  return made;
};

const sources = (files: Files) => new Map(Object.entries(files).map(([path, text]) => [path, sourceFile(path, text)]));

const render = (files: Files, helm: 3 | 4): void => {
  const rendered = renderChart(sources(files), new GoMap(new Map()), {
    name: 'demo',
    namespace: 'prod',
    kubeVersion: '1.33.0',
    apiVersions: [],
    helm,
  });
  if (rendered.state === 'failed') return;
  for (const { text, pieces } of rendered.manifests)
    if (pieces.map(piece => piece.text).join('') !== text) throw new Error('The parts of a document are not its text.');
};

const build = (files: Files): void => {
  const built = buildKustomization(sources(files), '.');
  if (built.state === 'built') for (const resource of built.resources) encodeYaml(resource);
};

/** One case: files of a chart or a kustomization, and how they are made into objects. */
interface RenderCase {
  readonly files: Files;
  readonly run: () => void;
}

const caseOf = (next: Next): RenderCase => {
  const helm = next() < 0.5 ? 3 : 4;
  const kind = next();
  const files =
    kind < 0.35
      ? mutatedFile(usual, next)
      : kind < 0.7
        ? { ...usual, 'templates/a.yaml': `{{- $x := 1 }}${template(next)}` }
        : mutatedFile(kustomization, next);
  return { files, run: () => (kind < 0.7 ? render(files, helm) : build(files)) };
};

/** No case of a few kilobytes may take longer, in milliseconds of this thread. */
const slow = 2_000;

const problemWith = ({ run }: RenderCase): string | undefined => {
  const before = process.threadCpuUsage();
  try {
    run();
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const { user, system } = process.threadCpuUsage(before);
  const taken = (user + system) / 1_000;
  return taken > slow ? `Took ${Math.round(taken)} ms.` : undefined;
};

/** Random charts and kustomizations: what breaks, or takes too long, with its files. */
export const findBrokenRenders = (rounds: number, seed: number, most = 10): readonly string[] => {
  const next = random(seed);
  const broken: string[] = [];
  for (let round = 0; round < rounds && broken.length < most; round += 1) {
    const one = caseOf(next);
    const problem = problemWith(one);
    if (problem !== undefined) broken.push(`Round ${round} of seed ${seed}: ${problem}\n${JSON.stringify(one.files)}`);
  }
  return broken;
};

/** `npm run fuzz -- renders [--seed N] [--rounds N]`: random templates, values and kustomizations. */
export const fuzzRenders = (args: readonly string[]): number => {
  const { values: given } = parseArgs({
    args: [...args],
    options: { seed: { type: 'string', default: '1' }, rounds: { type: 'string', default: '20000' } },
  });
  const broken = findBrokenRenders(Number(given.rounds), Number(given.seed));
  for (const one of broken) console.log(`${one}\n`);
  console.log(`${given.rounds} rounds from seed ${given.seed}: ${broken.length} broken.`);
  return broken.length;
};
