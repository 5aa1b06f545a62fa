import { describe, expect, test } from 'vitest';
import { type Change, type Files, reviewChange } from '../../support/in-memory-repository.ts';

const pod = (context: string, name = 'a'): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n  - name: a\n    image: "nginx:1.31"\n    securityContext: ${context}\n`;
const evil = pod('{privileged: true}', 'evil');
const harmless = pod('{privileged: false}');
const files = {
  'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
  'c/values.yaml': 'p: false\n',
  'c/templates/p.yaml': harmless,
};
const printing = (template: string, more: Files = {}): Change => ({
  base: files,
  head: { ...files, 'c/templates/p.yaml': template, ...more },
});
const when = (condition: string): Change => printing(`${harmless}{{ if ${condition} }}\n---\n${evil}{{ end }}\n`);
const given = (value: string, more: Files = {}): Change => printing(pod(`{privileged: ${value}}`), more);
const context = (value: string, more: Files = {}): Change => printing(pod(`\n      {{- ${value} | nindent 6 }}`), more);
const indented = evil.trimEnd().replaceAll('\n', '\n  ');

/** What is deployed in some places or at some moments alone, by what decides it there. */
const attacks: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  'whether the release was there before': {
    'a condition': when('.Release.IsUpgrade'),
    'its opposite': printing(`{{ if .Release.IsInstall }}\n${harmless}{{ else }}\n${evil}{{ end }}`),
    'its number': when('gt (int .Release.Revision) 1'),
    'as a value': given('{{ .Release.IsUpgrade }}'),
    'as one of two values': given('{{ ternary true false .Release.IsUpgrade }}'),
    'by one of two settings': context('ternary .Values.a .Values.b .Release.IsUpgrade | toYaml', {
      'c/values.yaml': 'a: {privileged: true}\nb: {}\n',
    }),
    'in a map': context('dict "privileged" .Release.IsUpgrade | toYaml'),
    'by a map that is changed': printing(
      `{{ $sc := dict "privileged" false }}{{ if .Release.IsUpgrade }}{{ $_ := set $sc "privileged" true }}{{ end }}${pod('{{ toJson $sc }}')}`,
    ),
    'by values that another template changes': printing(pod('{privileged: {{ .Values.p }}}'), {
      'c/templates/z.yaml': '{{ if .Release.IsUpgrade }}{{ $_ := set .Values "p" true }}{{ end }}',
    }),
    'in words of two halves': printing(`{{ if .Release.IsUpgrade }}\n${pod('{ {{ printf "%s%s" "privil" "eged" }}: true}')}{{ end }}`),
    'as a text in another alphabet': printing(`{{ if .Release.IsUpgrade }}\n{{ "${btoa(evil)}" | b64dec }}{{ end }}`),
    'as a template in a value': printing('{{ if .Release.IsUpgrade }}\n{{ tpl .Values.t . }}{{ end }}', {
      'c/values.yaml': `t: |\n  ${indented}\n`,
    }),
    'by which key it is': printing(pod('{ {{ ternary "privileged" "readOnlyRootFilesystem" .Release.IsUpgrade }}: true}')),
    'behind a condition that ends the upgrade': printing(
      `{{ if .Release.IsUpgrade }}{{ fail "no" }}{{ end }}{{ if .Release.IsUpgrade }}\n${evil}{{ end }}`,
    ),
    'by values alone': {
      base: {
        ...files,
        'c/values.yaml': 'sc: {}\n',
        'c/templates/p.yaml': pod('\n      {{- if .Release.IsUpgrade }}{{ toYaml .Values.sc | nindent 6 }}{{ end }}'),
      },
      head: {
        ...files,
        'c/values.yaml': 'sc: {privileged: true}\n',
        'c/templates/p.yaml': pod('\n      {{- if .Release.IsUpgrade }}{{ toYaml .Values.sc | nindent 6 }}{{ end }}'),
      },
    },
    'in a chart of the chart': {
      base: {
        ...files,
        'c/charts/s/Chart.yaml': 'apiVersion: v2\nname: s\nversion: 1.0.0\n',
        'c/charts/s/templates/p.yaml': pod('{}', 's'),
      },
      head: {
        ...files,
        'c/charts/s/Chart.yaml': 'apiVersion: v2\nname: s\nversion: 1.0.0\n',
        'c/charts/s/templates/p.yaml': pod('{privileged: {{ .Release.IsUpgrade }}}', 's'),
      },
    },
    'a capability': printing(pod('{capabilities: {add: [{{ ternary "SYS_ADMIN" "CHOWN" .Release.IsUpgrade }}]}}')),
    'another image': printing(harmless.replace('"nginx:1.31"', '{{ ternary "evil.example/x:1" "nginx:1.31" .Release.IsUpgrade }}')),
  },
  'where it is deployed, and what it is called': {
    'a condition': when('eq .Release.Namespace "prod"'),
    'a name': when('hasPrefix "prod" .Release.Name'),
    'a variable': printing(`{{ $p := eq .Release.Namespace "prod" }}{{ if $p }}\n${evil}{{ end }}`),
    'a template of its own': printing(
      `{{ define "prod" }}{{ if eq .Release.Namespace "prod" }}yes{{ end }}{{ end }}{{ if include "prod" . }}\n${evil}{{ end }}`,
    ),
    'a template by its name': printing(
      `{{ define "sc.prod" }}privileged: true{{ end }}{{ define "sc.default" }}privileged: false{{ end }}${pod('\n      {{- include (printf "sc.%s" .Release.Namespace) . | nindent 6 }}')}`,
    ),
    'values by its name': context('index .Values .Release.Namespace | toYaml', {
      'c/values.yaml': 'prod: {privileged: true}\ndefault: {}\n',
    }),
    'values by its name, or none': context('get .Values.x .Release.Namespace | default (dict) | toYaml', {
      'c/values.yaml': 'x: {prod: {privileged: true}}\n',
    }),
    'whether values have it': given('{{ hasKey .Values.x .Release.Namespace }}', { 'c/values.yaml': 'x: {prod: 1}\n' }),
    'a file by its name': context('.Files.Get (printf "sc/%s" .Release.Namespace)', {
      'c/sc/prod': 'privileged: true',
      'c/sc/default': 'a: b',
    }),
    'as the key itself': printing(
      pod('{ {{ .Release.Namespace | replace "default" "readOnlyRootFilesystem" | replace "prod" "privileged" }}: true}'),
    ),
    'a namespace of the host': printing(`${pod('{}')}  hostPID: {{ ne .Release.Namespace "default" }}\n`),
  },
  'what is in the cluster': {
    'an object': when('lookup "v1" "Namespace" "" "default"'),
    'no object, where the release was there before': printing(
      `{{ if .Release.IsUpgrade }}{{ if (lookup "v1" "Pod" "" "") }}{{ else }}\n${evil}{{ end }}{{ end }}`,
    ),
    'each of some objects': printing(
      `{{ range (lookup "v1" "Namespace" "" "").items }}\n---\n${pod('{privileged: true}', 'x-{{ .metadata.name }}')}{{ end }}`,
    ),
    'an interface': when('.Capabilities.APIVersions.Has "x.example/v1"'),
    'an interface of the list': when('has "x.example/v1" .Capabilities.APIVersions'),
    'its version': when('semverCompare "<1.20-0" .Capabilities.KubeVersion.GitVersion'),
    'who runs it': when('contains "gke" (.Capabilities.KubeVersion | toString)'),
  },
  'the moment': {
    'the year': when('gt (now | date "2006" | atoi) 2029'),
    'as a value': given('{{ (toDate "2006" "2029").Before now }}'),
    chance: given('{{ eq (randNumeric 1) "7" }}'),
    'letters in another order': printing(`{{ if eq (shuffle "ab") "ba" }}\n${evil}{{ else }}\n${harmless}{{ end }}`),
  },
};

describe.each(Object.entries(attacks))('by %s', (_what, changes) => {
  test.each(Object.entries(changes))('is not green: %s', async (_name, change) => {
    const { verdict } = await reviewChange(change);
    expect(verdict.conclusion).toBeOneOf(['block', 'incomplete']);
    expect(verdict.mayMerge).toBe(false);
  });
});

test('what is deployed in some places alone is told at the line that says it', async () => {
  const { coverage } = await reviewChange(when('.Release.IsUpgrade'));
  expect(coverage.entries.find(({ path }) => path === 'c/templates/p.yaml')).toMatchObject({
    status: 'not-rendered',
    line: 18,
    reason: expect.stringContaining('prints what a container may do or run only in some places ("securityContext: {privileged: true}")'),
  });
});

test('what was deployed in some places before is not told again', async () => {
  const base = { ...files, 'c/templates/p.yaml': `${harmless}{{ if .Release.IsUpgrade }}\n---\n${evil}{{ end }}\n` };
  const { coverage } = await reviewChange({ base, head: { ...base, 'c/values.yaml': 'p: false\nreplicas: 2\n' } });
  expect(coverage.entries.map(({ status }) => status)).not.toContain('not-rendered');
});

describe('ordinary templates that ask for the cluster and the release stay quiet', () => {
  test.each(
    Object.entries({
      'a name that has such a word in it': printing(pod('{privileged: false}', '{{ .Release.Name }}-privileged')),
      'a version of an interface': printing(
        '{{ if .Capabilities.APIVersions.Has "policy/v1" }}\napiVersion: policy/v1\n{{ else }}\napiVersion: policy/v1beta1\n{{ end }}\nkind: PodDisruptionBudget\nmetadata: {name: {{ .Release.Name }}, namespace: {{ .Release.Namespace }}}\nspec: {minAvailable: 1}\n',
      ),
      'a password that stays what it was': printing(
        '{{ $s := lookup "v1" "Secret" .Release.Namespace "x" }}\napiVersion: v1\nkind: Secret\nmetadata: {name: x}\ndata:\n  p: {{ if $s }}{{ $s.data.p }}{{ else }}{{ randAlphaNum 20 | b64enc }}{{ end }}\n',
      ),
      'an argument': printing(`${harmless}    args: ["--namespace={{ .Release.Namespace }}", "--privileged-port=1"]\n`),
      'where pods may run': printing(
        `${harmless}{{ if contains "gke" .Capabilities.KubeVersion.Version }}\n  nodeSelector: {a: b}\n{{ end }}\n`,
      ),
      'less in some places': printing(`${harmless}{{ if .Release.IsUpgrade }}\n---\n${pod('{privileged: false}', 'b')}{{ end }}\n`),
    }),
  )('%s', async (_name, change) => {
    const { coverage } = await reviewChange(change);
    expect(coverage.entries.map(({ status }) => status)).not.toContain('not-rendered');
  });
});

describe('every file in the folder of templates is executed, whatever its name', () => {
  test.each(['README.md', 'sub/CHANGELOG.md', 'logo.svg', 'logo.png', 'a.zip'])('templates/%s', async name => {
    const { verdict, delta } = await reviewChange({ base: files, head: { ...files, [`c/templates/${name}`]: evil } });
    expect(verdict.conclusion).toBe('block');
    expect(delta.entries.map(({ head }) => head?.ruleId)).toContain('kubernetes/privileged-container');
  });
});

describe('manifests as texts that a chart or a kustomization prints are told', () => {
  const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x-{{ .Release.Name }}}\ndata:\n  m: {{ .Values.m | quote }}\n`;
  const secret = '{{ (.Files.Glob "m/*").AsSecrets | indent 2 }}';
  test.each(
    Object.entries({
      'by a value': printing(text, { 'c/values.yaml': `m: |\n  ${indented}\n` }),
      'by a file, encoded': printing(`apiVersion: v1\nkind: Secret\nmetadata: {name: x}\ndata:\n${secret}\n`, { 'c/m/a': evil }),
      'by a literal of a generator': {
        base: { 'k/kustomization.yaml': 'resources: [a.yaml]\n', 'k/a.yaml': harmless },
        head: {
          'k/kustomization.yaml': `resources: [a.yaml]\nconfigMapGenerator: [{name: x, literals: ${JSON.stringify([`m=${evil}`])}}]\n`,
          'k/a.yaml': harmless,
        },
      },
    }),
  )('%s', async (_name, change) => {
    const { verdict } = await reviewChange(change);
    expect(verdict.conclusion).toBe('incomplete');
  });
});
