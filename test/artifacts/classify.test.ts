import { describe, expect, test } from 'vitest';
import { classify, mayBeManifest, mayBeOurs } from '../../src/artifacts/classify.ts';
import { MAX_LENGTH } from '../../src/artifacts/yaml/parse.ts';
import { inLinearTime } from '../support/linear-time.ts';

const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n';
const compose = 'services:\n  web:\n    image: nginx:1\n';

/** Kind and template in one word. */
const kindOf = (path: string, text: string): string => {
  const found = classify(path, text);
  return found.kind !== 'none' && found.template === 'helm' ? 'helm' : found.kind;
};

describe('Dockerfiles are known by name', () => {
  test.each([
    'Dockerfile',
    'dockerfile',
    'DOCKERFILE',
    'a/b/Dockerfile',
    'Dockerfile.dev',
    'Dockerfile.alpine-3.20',
    'dockerfile.PROD',
    'Dockerfile.old',
    'web.Dockerfile',
    'web.dockerfile',
    'Containerfile',
    'containerfile',
    'Containerfile.in-ci',
    'app.containerfile',
    'Dockerfile.1',
    '.dockerfile',
  ])('%s', path => {
    expect(kindOf(path, '')).toBe('dockerfile');
    expect(mayBeOurs(path)).toBe(true);
  });

  test.each([
    '.dockerignore',
    'Dockerfile.dockerignore',
    'web.Dockerfile.dockerignore',
    '.containerignore',
    'Dockerfile.md',
    'dockerfile.html',
    '.Dockerfile.swp',
    'Dockerfile~',
    'Dockerfile.patch',
    'Dockerfile.nanorc',
    'Dockerfile.tmPreferences',
    'Docker',
    'File',
    'dockerfile/readme',
    'Dockerfiles.d/x',
    'README.md',
    'main.go',
  ])('%s is none, whatever it holds', path => {
    expect(kindOf(path, 'FROM alpine:3.22\n')).toBe('none');
    expect(mayBeOurs(path)).toBe(false);
  });

  test.each(['Dockerfile.j2', 'Dockerfile.tmpl', 'Dockerfile.erb', 'Dockerfile-alpine.template', 'web.Dockerfile.in'])(
    '%s is a template of one when it has a FROM',
    path => {
      expect(mayBeOurs(path)).toBe(true);
      expect(kindOf(path, '{% if x %}\nFROM alpine:%%VERSION%%\n{% endif %}\n')).toBe('dockerfile');
      expect(kindOf(path, 'hello {{ name }}\n')).toBe('none');
    },
  );

  test.each([
    ['base_dockerfile_check.py', 'from checkov.common import check\n'],
    ['dockerfile_parser.py', 'from dockerfile import Parser as P\n'],
    ['dockerfile.rego', 'package builtin.dockerfile\n'],
    ['dockerfile.ts', "import { from } from 'x';\nfrom(1);\n"],
    ['Dockerfile.sql', 'FROM a JOIN b\n'],
    ['dockerfile-notes', 'From here on we build twice.\n'],
  ])('%s is a program or a text about them', (path, text) => {
    expect(kindOf(path, text)).toBe('none');
  });

  test.each(['FROM --platform=$BUILDPLATFORM golang:1.25 AS build', 'from scratch', 'FROM a \\\n AS b'])('%s begins one', line => {
    expect(kindOf('Dockerfile-dev', `${line}\n`)).toBe('dockerfile');
  });

  test.each([
    'Dockerfile-dev',
    'Dockerfile_gpu',
    'dev-dockerfile',
    'DevDockerfile',
    'Dockerfile2',
    'Dockerfile.go',
    'Dockerfile.py',
    'web.Dockerfile.dev',
  ])('%s is one when its text begins as one', path => {
    expect(mayBeOurs(path)).toBe(true);
    expect(kindOf(path, '# syntax=docker/dockerfile:1\n\n  from alpine:3.22\n')).toBe('dockerfile');
    expect(kindOf(path, '\uFEFFARG V=1\r\nFROM alpine:$V\r\n')).toBe('dockerfile');
    expect(kindOf(path, 'package main\n// FROM here\nFROM x\n')).toBe('none');
    expect(kindOf(path, 'ARG X\nRUN y\n')).toBe('none');
    expect(kindOf(path, '')).toBe('none');
  });
});

describe('Kubernetes manifests are known by content', () => {
  test.each([
    ['block', pod],
    ['CRLF', pod.replaceAll('\n', '\r\n')],
    ['lone CR', pod.replaceAll('\n', '\r')],
    ['byte-order mark', `\uFEFF${pod}`],
    ['quoted keys', '"apiVersion": v1\n\'kind\' : Pod\n'],
    ['any order, far apart', `kind: ConfigMap\ndata:\n${'  a: b\n'.repeat(1000)}apiVersion: v1\n`],
    ['the second document only', `a: 1\n---\n${pod}`],
    ['after an empty document and a directive', `%YAML 1.2\n---\n---\n${pod}`],
    ['indented root', '  apiVersion: v1\n  kind: Pod\n'],
    ['behind the marker', '--- {apiVersion: v1, kind: Pod}\n'],
    ['tagged root', '--- !!map\napiVersion: v1\nkind: Pod\n'],
    ['flow over lines', '{\n  apiVersion: v1,\n  kind: Pod\n}\n'],
    ['JSON', '{"kind":"Pod","apiVersion":"v1"}'],
    ['escaped keys', '"\\x61piVersion": v1\n"k\\u0069nd": Pod\n'],
    ['escaped JSON keys', '{"\\u0061piVersion":"v1","\\u006bind":"Pod"}'],
    ['explicit keys', '? apiVersion\n: v1\n? kind\n: Pod\n'],
    ['anchored keys', '&a apiVersion: v1\n!!str kind: Pod\n'],
    ['merge key', 'x: &x\n  apiVersion: v1\n  kind: Pod\n<<: *x\n'],
    ['a list of objects', `apiVersion: v1\nkind: List\nitems: []\n`],
    ['a patch', 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\n$patch: delete\n'],
    ['Flux Kustomization', 'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n'],
    ['kustomize configuration beside an object', `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n---\n${pod}`],
    [
      'an escaped object behind kustomize configuration',
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n---\n"\\x61piVersion": v1\nkind: Pod\n',
    ],
    ['broken further down', `${pod}spec: {[\n`],
    ['actions in a quoted string', `${pod}  x: "{{ $labels.pod }}"\n`],
    ['actions in a block scalar', `${pod}data:\n  a: |\n    {{- if x }}\n    b: {{ y }}\n    {% if z %}\n  b: 1\n`],
    ['a Jinja line inside a quoted string', `${pod}  x: "\n    {% if x %}\n    {{/* y */}}"\n`],
  ])('%s', (_, text) => {
    expect(kindOf('a/b.yaml', text)).toBe('kubernetes');
    expect(kindOf('b.json', text)).toBe('kubernetes');
    expect(kindOf('b.yml', text)).toBe('kubernetes');
  });

  test.each([
    ['only one of the keys', 'apiVersion: v2\nname: chart\nkindness: 1\n'],
    ['a chart', 'apiVersion: v2\nname: x\ntype: application\n'],
    ['keys further inside', 'a:\n  apiVersion: v1\n  kind: Pod\n'],
    ['keys in a block scalar', 'a: |\n  apiVersion: v1\n  kind: Pod\n'],
    ['keys of different documents', 'apiVersion: v1\n---\nkind: Pod\n'],
    ['keys in a comment', '# apiVersion: v1\n# kind: Pod\na: 1\n'],
    ['a JSON schema', '{"properties": {"apiVersion": {}, "kind": {}}}'],
    ['a list', '- apiVersion: v1\n  kind: Pod\n'],
    ['JSON patch', '- op: replace\n  path: /kind\n  value: apiVersion\n'],
    ['kustomize configuration', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []\n'],
    ['a workflow', 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo ${{ github.sha }} apiVersion kind\n'],
    ['nothing', ''],
  ])('not with %s', (_, text) => {
    expect(kindOf('b.yaml', text)).toBe('none');
  });

  test('other file names are never fetched or parsed', () => {
    expect(kindOf('a.txt', pod)).toBe('none');
    expect(mayBeOurs('a.txt')).toBe(false);
    expect(mayBeManifest('a.txt')).toBe(false);
    expect(mayBeOurs('k8s/a.YAML')).toBe(true);
    expect(mayBeOurs('values.yaml')).toBe(true);
  });

  test.each(['web/package-lock.json', 'pnpm-lock.yaml', 'deploy/Package.JSON'])(
    '%s is looked at when it changes, and not looked for',
    path => {
      expect([mayBeOurs(path), mayBeManifest(path)]).toEqual([true, false]);
      expect(kindOf(path, '{"apiVersion":"v1","kind":"Pod"}')).toBe('kubernetes');
      expect(kindOf(path, '{"kind":"v1","name":"apiVersion"}')).toBe('none');
    },
  );

  test.each([
    ['a.json', '{"apiVersion":"v1","kind":"Pod","spec":{'],
    ['a.json', `{\n  "kind": "Pod",\n  "apiVersion": "v1",\n  "spec": ${'{"a":'.repeat(1_000)}`],
    ['a.yaml', '{apiVersion: v1, kind: Pod, spec: [\n'],
  ])('a manifest in braces that is too broken to parse is not passed over: %s', (path, text) => {
    expect(kindOf(path, text)).toBe('kubernetes');
  });

  test.each([
    ['Base64', '!!binary a2luZA==: Pod'],
    ['a whole tag', '!<tag:yaml.org,2002:binary> a2luZA==: Pod'],
    ['a tag in escapes', '!!bin%61ry a2luZA==: Pod'],
    ['a tag that a directive makes', '%TAG !b! tag:yaml.org,2002:bin\n---\n!b!ary a2luZA==: Pod'],
    ['escapes', '"\\x6bind": Pod'],
  ])('a broken file whose words may hide in %s is not passed over', (_, line) => {
    expect(kindOf('a.yaml', `${line}\na: [\n`)).toBe('kubernetes');
  });

  test('a broken file of something else is, whatever its scripts deny', () => {
    const script = '[[ ! -e build/my_binary ]] || curl -O https://acme.example/a%20b';
    expect(kindOf('a.yaml', `queue: {{ .queue }}\nsteps:\n  - command: |\n      ${script}\n  - a: "{{ file "x" }}"\n`)).toBe('none');
  });

  test('a manifest that is too large to parse is not passed over', () => {
    const padding = `"x":"${'y'.repeat(MAX_LENGTH)}"`;
    expect(kindOf('a.json', `{"apiVersion":"v1","kind":"Pod",${padding}}`)).toBe('kubernetes');
    expect(kindOf('a.json', `{"swagger":"2.0","apiVersion":"v1","kind":"Pod",${padding}}`)).toBe('kubernetes');
    expect(kindOf('a.json', `{"$schema":"x","properties":{"apiVersion":{},"kind":{}},${padding}}`)).toBe('none');
    expect(kindOf('a.yaml', `${pod}x: ${'y'.repeat(MAX_LENGTH)}\n`)).toBe('kubernetes');
  });
});

describe('Helm templates are known by folder or by actions in the structure', () => {
  test.each([
    ['chart/templates/a.yaml', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: "{{ .Release.Name }}"\n'],
    ['templates/a.yaml', '{{- if .Values.x }}\napiVersion: {{ include "v" . }}\nkind: Pod\n{{- end }}\n'],
    ['c/templates/sub/a.yml', '{{- range .Values.x }}\n---\n  apiVersion: v1\n  kind: Pod\n{{- end }}\n'],
    ['deploy/a.yaml', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Values.name }}\n'],
    ['deploy/a.yaml', '\uFEFFapiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Values.name }}\n'],
    ['chart/templates/a.yaml', '\uFEFFkind: Pod\r\napiVersion: v1\r\nmetadata:\r\n  name: "{{ .Release.Name }}"\r\n'],
    ['deploy/a.yaml', 'apiVersion: v1\nkind: Pod\n{{- with .Values.x }}\nspec: {}\n{{- end }}\n'],
  ])('%s: %j', (path, text) => {
    expect(kindOf(path, text)).toBe('helm');
  });

  test.each([
    ['chart/templates/a.yaml', pod, 'kubernetes'],
    ['mytemplates/a.yaml', `${pod}  x: "{{ y }}"\n`, 'kubernetes'],
    ['chart/templates/_helpers.tpl', '{{ define "a" }}apiVersion: v1\nkind: Pod{{ end }}', 'none'],
    ['chart/templates/NOTES.txt', pod, 'none'],
    ['chart/templates/a.yaml', '{{ include "common.deployment" . }}\n', 'none'],
    ['roles/x/templates/a.yml', '{% for x in y %}\napiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ x }}\n{% endfor %}\n', 'kubernetes'],
    ['chart/values.yaml', 'image: nginx\nservice:\n  kind: x\n', 'values'],
    ['chart/templates/values.yaml', '{{ .Values | toYaml }}\n', 'none'],
    ['deploy/templates/values.yaml', 'password: "{{ .password }}"\n', 'values'],
  ])('but %s: %j', (path, text, kind) => {
    expect(kindOf(path, text)).toBe(kind);
  });
});

describe('Compose files are known by name and root keys', () => {
  test.each([
    'compose.yaml',
    'compose.yml',
    'docker-compose.yml',
    'docker-compose.yaml',
    'Docker-Compose.yml',
    'docker-compose.override.yml',
    'docker-compose-dev.yml',
    'docker_compose.yml',
    'compose.prod.yaml',
    'compose-dev.yml',
    'web.compose.yml',
    'web-compose.yaml',
    'a/web.docker-compose.yml',
    'podman-compose.yml',
  ])('%s', path => {
    expect(kindOf(path, compose)).toBe('compose');
    expect(kindOf(path, 'volumes:\n  a:\n')).toBe('compose');
    expect(kindOf(path, 'x-a: &a {}\ninclude:\n  - b.yml\n')).toBe('compose');
    expect(kindOf(path, '{"services": {"a": {"image": "b"}}}')).toBe('compose');
    expect(kindOf(path, '')).toBe('compose');
    expect(kindOf(path, '# nothing yet\n')).toBe('compose');
  });

  test.each([
    ['a workflow', 'on: push\njobs:\n  a:\n    services:\n      db:\n        image: x\n'],
    ['a pipeline with services', 'steps:\n  a: {}\nservices:\n  db:\n    image: postgres\n'],
    ['a list of tasks', '- name: start\n  docker_compose: {}\n'],
    ['a list in flow', '[{"services": 1}]'],
    ['other content', 'foo: bar\n'],
  ])('not with %s', (_, text) => {
    expect(kindOf('docker-compose.yml', text)).toBe('none');
  });

  test('the first file format has its services at the root', () => {
    expect(kindOf('docker-compose.yml', 'web:\n  image: nginx\n')).toBe('compose');
    expect(kindOf('docker-compose.yml', 'web: {build: .}\n')).toBe('compose');
    expect(kindOf('stack.yml', 'web:\n  image: nginx\n')).toBe('none');
  });

  test('a manifest under a Compose name is a manifest', () => {
    expect(kindOf('compose.yaml', pod)).toBe('kubernetes');
  });

  test.each([
    ['stack.yml', compose, 'compose'],
    ['stack.yml', 'version: "3"\nx-a: 1\nservices:\n  a:\n    build: .\n', 'compose'],
    ['stack.yml', 'services: {a: {build: {context: .}}}\n', 'compose'],
    ['stack.yml', '"services":\n  a: &a\n    image: b\n', 'compose'],
    ['stack.prod.yml', 'services:\n  web:\n    privileged: true\n', 'compose'],
    ['stack.prod.yml', 'services:\n  web:\n    extends: {file: a.yml, service: web}\n', 'compose'],
    ['composer.yml', 'services:\n  a: {class: B}\n', 'none'],
    ['config/services.yaml', 'services:\n  _defaults:\n    autowire: true\n', 'none'],
    ['.woodpecker.yml', 'steps: {}\nservices:\n  db:\n    image: postgres\n', 'none'],
    ['.gitlab-ci.yml', 'services:\n  - docker:dind\nbuild:\n  script: []\n', 'pipeline'],
    ['.lando.yml', 'name: a\nservices:\n  app:\n    build:\n      - make\n', 'none'],
    ['values.yaml', compose, 'values'],
    ['values-prod.yaml', compose, 'values'],
    ['a.json', '{"services":{"a":{"image":"b"}}}', 'compose'],
    ['a.json', '{"services":{"a":{"image":"b"}},"dependencies":{}}', 'none'],
    ['app.yaml', 'replicas: 1\nservices:\n  a:\n    image: b\n', 'none'],
    ['stack.yml', 'services:\n', 'none'],
  ])('%s: %j is %s', (path, text, kind) => {
    expect(kindOf(path, text)).toBe(kind);
  });
});

describe('the reason says by which sign', () => {
  test('ours and passed over', () => {
    expect(classify('Dockerfile', '')).toEqual({ kind: 'dockerfile', reason: 'Its name says so.' });
    expect(classify('kustomization.yaml', 'apiVersion: kustomize.config.k8s.io/v1\nkind: Kustomization\n')).toEqual({
      kind: 'kustomization',
      reason: 'Kustomize reads a file of this name in its folder.',
    });
    expect(classify('kustomize.yaml', 'apiVersion: kustomize.config.k8s.io/v1\nkind: Kustomization\n')).toEqual({
      kind: 'none',
      reason: 'It configures kustomize and is not an API object.',
    });
    expect(classify('a.yaml', 'a: 1\n')).toEqual({ kind: 'none' });
  });
});

test.each<[string, (size: number) => string, string]>([
  ['carriage returns', size => `apiVersion kind${'\r'.repeat(size)}`, 'none'],
  ['keys', size => `apiVersion kind\n${'a:'.repeat(size / 2)}`, 'kubernetes'],
  ['dashes', size => `apiVersion kind\n${'- '.repeat(size / 2)}`, 'none'],
  ['blanks', size => `apiVersion kind\n${' '.repeat(size)}`, 'none'],
  ['documents', size => `apiVersion kind\n${'---\n'.repeat(size / 8)}`, 'none'],
  ['openings of actions', size => `apiVersion kind\n${'{{ '.repeat(size / 3)}`, 'none'],
  ['bars', size => `apiVersion kind ${'|'.repeat(size)}`, 'none'],
  ['blank lines', size => `apiVersion kind\n${'  \n'.repeat(size / 3)}services`, 'none'],
  ['openings of tags', size => `kind: a\n# ${'!'.repeat(size)}`, 'none'],
  ['old line breaks', size => `apiVersion kind\n# ${'\u2028'.repeat(size)}`, 'kubernetes'],
])('texts of many %s are classified in linear time', (_, make, kind) => {
  const paths = ['a.yaml', 'templates/a.yaml', 'package.json', 'compose.yaml'];
  const kindsOf = (text: string): readonly string[] => paths.map(path => classify(path, text).kind);
  expect(inLinearTime(500_000, make, kindsOf)).toEqual(paths.map(() => kind));
});
