import { describe, expect, test } from 'vitest';
import { findActions } from '../../../src/artifacts/helm/actions.ts';
import { looksTemplated, maskTemplate } from '../../../src/artifacts/helm/mask.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { booleanAt, hasUnseen, isMissing, itemsOf, lookup, type Step, stringAt } from '../../../src/artifacts/yaml/lookup.ts';
import type { YamlFile, YamlNode } from '../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { textUnder } from '../../../src/text/range.ts';
import { dedent } from '../../support/marked-text.ts';

const read = (template: string): YamlFile => parseYaml(sourceFile('templates/a.yaml', template), maskTemplate(template));

const rootOf = (template: string): YamlNode | undefined => {
  const file = read(template);
  expect(file.notifications).toEqual([]);
  return file.documents[0]?.root;
};

const stateAt = (template: string, ...path: readonly Step[]): string => lookup(rootOf(template), ...path).state;

/** The mask with its fillers drawn: `█` for unknown text, `·` for lines that print nothing, `▒` for lines that may print others. */
const drawn = (template: string): string => {
  const { maskedText } = maskTemplate(template);
  expect(maskedText).toHaveLength(template.length);
  return maskedText
    .split('')
    .map((char, index) => {
      if (char === template[index]) return char;
      return char === '\uE000' ? '█' : char === '\r' ? '·' : char === '\n' ? '▒' : char;
    })
    .join('');
};

describe('actions', () => {
  const actions = (template: string): readonly string[] =>
    findActions(template).map(({ range, kind }) => `${kind} ${textUnder(template, range)}`);

  test('are told apart by what they do', () => {
    expect(
      actions('{{ .x }}{{- if .y -}}{{else}}{{ end }}{{/* c }} */}}{{- $x := 1 }}{{ $x }}{{ $k, $v := .x }}{{ ifx }}{{ template "t" . }}'),
    ).toEqual([
      'print {{ .x }}',
      'control {{- if .y -}}',
      'control {{else}}',
      'control {{ end }}',
      'comment {{/* c }} */}}',
      'assignment {{- $x := 1 }}',
      'print {{ $x }}',
      'assignment {{ $k, $v := .x }}',
      'print {{ ifx }}',
      'print {{ template "t" . }}',
    ]);
  });

  test('may hold braces in strings, and run over lines', () => {
    expect(actions('{{ "}}" }}x{{ `}}\n` }}y{{ \'}\' }}{{ "\\"}}" }}')).toEqual([
      'print {{ "}}" }}',
      'print {{ `}}\n` }}',
      "print {{ '}' }}",
      'print {{ "\\"}}" }}',
    ]);
    expect(actions('{{ dict\n  "a" 1 }}')).toEqual(['print {{ dict\n  "a" 1 }}']);
  });

  test('that are never closed are none, and a quote that is not closed hides nothing', () => {
    expect(actions('a {{ b')).toEqual([]);
    expect(actions('{{ "a }} b {{ c }}')).toEqual(['print {{ "a }}', 'print {{ c }}']);
  });

  test('know how far their lines are indented', () => {
    const indents = (text: string): unknown => findActions(text)[0]?.indent;
    expect(indents('{{- toYaml .x | nindent 8 }}')).toEqual({ width: 8, breaksFirst: true });
    expect(indents('{{ include "a" . | indent 4 -}}')).toEqual({ width: 4, breaksFirst: false });
    expect(indents('{{ nindent 4 .x | trim }}')).toBeUndefined();
    expect(indents('{{ tpl (toYaml .Values.other | indent 8) .}}')).toEqual({ width: 8, breaksFirst: false });
    expect(indents('{{- tpl (.Values.other | nindent 4 ) $.ctx -}}')).toEqual({ width: 4, breaksFirst: true });
    expect(indents('{{ include (.x | indent 8) . }}')).toBeUndefined();
    expect(indents('{{ tplx (.x | indent 8) . }}')).toBeUndefined();
  });
});

describe('the mask', () => {
  test('leaves the text of all branches, and empties the lines between', () => {
    expect(drawn('a:\n  {{- if .x }}\n  b: 1\n  {{- else }}\n  b: 2\n  {{- end }}  \n')).toBe(
      'a:\n··············\n  b: 1\n·············\n  b: 2\n··············\n',
    );
  });

  test('makes actions within a line unknown text', () => {
    expect(drawn('image: "{{ .a }}:{{ .b }}" # {{ c }}\n{{ .k }}: v\n')).toBe('image: "████████:████████" # ███████\n████████: v\n');
    expect(drawn('a: {{ dict\n  "b" 1 }} # c\n')).toBe('a: ██████████████████ # c\n');
  });

  test('keeps the place of lines that may be printed', () => {
    const template = 'labels: {{- include "l" . | nindent 2 }}\n  a: b\nx:\n  {{- toYaml .x | nindent 2 }}\n';
    expect(drawn(template)).toBe('labels: ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒\n  a: b\nx:\n▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒\n');
    expect(maskTemplate(template).gaps.map(({ column }) => column)).toEqual([2, 2]);
  });

  test('blanks comments and assignments after a value', () => {
    expect(drawn('a: b{{/* c */}}\n')).toBe('a: b           \n');
    expect(stringAt(rootOf('a: b {{- /* c */}}\n'), 'a')).toBe('b');
  });

  test('keeps carriage returns, and lines that share an action', () => {
    expect(drawn('{{- /*\r\nc\r\n*/}}\r\na: {{ x }}\r\n')).toBe('······\r··\r·····\r\na: ███████\r\n');
  });
});

describe('a template is read at its own offsets', () => {
  const template = dedent(`
    {{- if .Values.enabled }}
    kind: Deployment
    metadata:
      name: {{ include "app.fullname" . }}
      labels: {{- include "app.labels" . | nindent 4 }}
        part: web
    spec:
      replicas: {{ .Values.replicas }} # scaled
      template:
        spec:
          {{- with .Values.nodeSelector }}
          nodeSelector:
            {{- toYaml . | nindent 8 }}
          {{- end }}
          containers:
            - name: app
              image: "{{ .Values.repository }}:1.0"
              securityContext:
                privileged: {{ .Values.privileged | default false }}
                runAsUser: 1000
              resources:
                {{- toYaml .Values.resources | nindent 12 }}
            {{- with .Values.sidecars }}
            {{- toYaml . | nindent 8 }}
            {{- end }}
    {{- end }}
  `);
  const root = rootOf(template);
  const container = lookup(root, 'spec', 'template', 'spec', 'containers', 0);

  test('what is written is known', () => {
    expect(stringAt(root, 'kind')).toBe('Deployment');
    expect(stringAt(root, 'metadata', 'labels', 'part')).toBe('web');
    expect(stringAt(container, 'name')).toBe('app');
    const found = lookup(container, 'securityContext', 'runAsUser');
    expect(found.state === 'present' && textUnder(template, found.node.range)).toBe('1000');
  });

  test('what is a template is unknown, with the entry that holds it', () => {
    expect(booleanAt(container, 'securityContext', 'privileged')).toBe('unknown');
    const found = lookup(container, 'image');
    expect(found.state === 'unknown' && found.entry && textUnder(template, found.entry.value.range)).toBe('"{{ .Values.repository }}:1.0"');
    expect(stringAt(container, 'image')).toBeUndefined();
  });

  test('what may be printed is unknown, never absent', () => {
    expect(lookup(container, 'resources', 'limits').state).toBe('unknown');
    expect(isMissing(lookup(container, 'resources'))).toBe(false);
    expect(lookup(root, 'metadata', 'labels', 'team').state).toBe('unknown');
    expect(lookup(root, 'spec', 'template', 'spec', 'nodeSelector', 'disk').state).toBe('unknown');
    expect(hasUnseen(lookup(root, 'spec', 'template', 'spec', 'containers'))).toBe(true);
  });

  test('what can’t be printed there is absent', () => {
    expect(lookup(container, 'securityContext', 'runAsNonRoot').state).toBe('absent');
    expect(lookup(container, 'livenessProbe').state).toBe('absent');
    expect(lookup(root, 'metadata', 'annotations').state).toBe('absent');
    expect(lookup(root, 'spec', 'template', 'spec', 'hostNetwork').state).toBe('absent');
  });

  test('comments are found', () => {
    expect(read(template).comments.map(({ text, line }) => [text, line])).toEqual([[' scaled', 8]]);
  });
});

describe('lines that a template prints', () => {
  test('belong to the mapping whose column they have', () => {
    const template = 'a:\n  b:\n    c: 1\n  {{- x | nindent 2 }}\nd: 1\n';
    expect(stateAt(template, 'a', 'q')).toBe('unknown');
    expect(stateAt(template, 'a', 'b', 'q')).toBe('absent');
    expect(stateAt(template, 'q')).toBe('absent');
  });

  test('may come before the first key', () => {
    expect(stateAt('a:\n  {{- x | nindent 2 }}\n  b: 1\n', 'a', 'q')).toBe('unknown');
  });

  test('before the first member of a list in their column are members of it', () => {
    const template = 'a:\n  env:\n  {{- toYaml .Values.env | nindent 2 }}\n  - name: x\n  other: 1\n';
    expect(stateAt(template, 'a', 'q')).toBe('absent');
    expect(hasUnseen(lookup(rootOf(template), 'a', 'env'))).toBe(true);
  });

  test('may be items under a key of their own column', () => {
    const template = 'a:\n{{ toYaml .a | indent 0 }}\nb: 1\n';
    expect(stateAt(template, 'a')).toBe('unknown');
    expect(stateAt(template, 'q')).toBe('unknown');
  });

  test('may belong to any mapping around them when their column is not known', () => {
    const template = 'a:\n  b:\n    c: 1\n{{ include "x" . }}\nd: 1\n';
    for (const path of [['q'], ['a', 'q'], ['a', 'b', 'q']]) expect(stateAt(template, ...path)).toBe('unknown');
    expect(stateAt('a:\n  b:\n{{ include "x" . }}\n', 'a', 'b')).toBe('unknown');
  });

  test('do not reach into another document, or into what is closed', () => {
    const file = read('a: {b: 1}\n{{- x | nindent 0 }}\n---\nc: 1\n');
    expect(file.documents.map(({ root }) => lookup(root, 'q').state)).toEqual(['unknown', 'absent']);
    expect(lookup(file.documents[0]?.root, 'a', 'q').state).toBe('absent');
  });

  test('make the block scalar they are in unknown', () => {
    expect(stateAt('a: |\n  {{- .Files.Get "x" | nindent 2 }}\nb: 1\n', 'a')).toBe('unknown');
    expect(stateAt('a: |\n  x {{ .y }}\nb: 1\n', 'a')).toBe('unknown');
    expect(stateAt('a: |\n  x\n  {{- if .z }}\n  y\n  {{- end }}\nb: 1\n', 'a')).toBe('unknown');
    expect(stateAt('{{- if .z }}\na: |\n  x\n{{- end }}\nb: 1\n', 'a')).toBe('present');
  });

  test('are at any column when only the masked text is given', () => {
    const template = 'a:\n  b: 1\n  {{- x | nindent 2 }}\n';
    const { maskedText } = maskTemplate(template);
    const root = parseYaml(sourceFile('a.yaml', template), { maskedText }).documents[0]?.root;
    expect([lookup(root, 'q').state, lookup(root, 'a', 'q').state]).toEqual(['unknown', 'unknown']);
  });
});

describe('branches', () => {
  test('that agree are known, that differ are not', () => {
    const branches = (first: string, second: string): string =>
      `a:\n  {{- if .x }}\n  b: ${first}\n  {{- else }}\n  b: ${second}\n  {{- end }}\n`;
    expect(booleanAt(rootOf(branches('true', 'false')), 'a', 'b')).toBe('unknown');
    expect(booleanAt(rootOf(branches('true', 'true')), 'a', 'b')).toBe(true);
    expect(booleanAt(rootOf(branches('{{ .x }}', 'true')), 'a', 'b')).toBe('unknown');
  });

  test('hide nothing: what stands in none of them is absent', () => {
    expect(stateAt('a:\n  {{- if .x }}\n  b: 1\n  {{- else }}\n  c: 1\n  {{- end }}\n', 'a', 'd')).toBe('absent');
    expect(stateAt('a:\n  {{- if .x }}\n  b: 1\n  {{- end }}\n', 'a', 'b')).toBe('present');
  });

  test('of a list are all its items', () => {
    const items = itemsOf(lookup(rootOf('a:\n{{- range .x }}\n- name: {{ .n }}\n  value: v\n{{- end }}\n- name: z\n'), 'a'));
    expect(items.map(item => stringAt(item, 'name'))).toEqual([undefined, 'z']);
  });
});

test('a key that is a template may be any key', () => {
  expect(stateAt('a:\n  {{ .k }}: 1\n  b: 2\n', 'a', 'c')).toBe('unknown');
  expect(stateAt('a:\n  {{ .k }}: 1\n  b: 2\n', 'a', 'b')).toBe('present');
});

test('text looks templated when an action stands outside of comment lines', () => {
  expect(['a: {{ .x }}', '{{- if }}\na: 1', 'a: 1 # {{ x }}'].map(looksTemplated)).toEqual([true, true, true]);
  expect(['# {{ x }}\n  #{{ y }}\na: 1', 'a: {{ b', 'a: {b: {c: 1}}', ''].map(looksTemplated)).toEqual([false, false, false, false]);
});

describe('what stands beside an action', () => {
  test('is a comment behind a condition, also in a text of several lines', () => {
    expect(stateAt('a:\n  {{- if .x }} # of the proxy\n  b: 1\n  {{- end }} # proxy\n', 'a', 'b')).toBe('present');
    const script = 'a:\n  run: |\n    one\n    {{- if .x }} # two\n    three\n    {{- end }} # four\n  c: 1\n';
    expect(stateAt(script, 'a', 'c')).toBe('present');
    expect(drawn('{{- end }} # of it\n')).toBe('           # of it\n');
    // What an action prints may have a comment of its own behind it.
    expect(drawn('{{ .x }} # of it\n')).toBe('████████ # of it\n');
  });

  test('are the further members of an item of which it prints the first', () => {
    const item =
      'spread:\n  - {{ toYaml .x | nindent 10 | trim }}\n    {{- if not .x.y }}\n    labelSelector: {a: b}\n    {{- end }}\n  - {{ .z }}\n';
    expect(stateAt(item, 'spread', 0, 'labelSelector', 'a')).toBe('present');
    expect(stateAt(item, 'spread', 0, 'whenUnsatisfiable')).toBe('unknown');
    expect(stateAt(item, 'spread', 1)).toBe('unknown');
    expect(drawn('a:\n  - {{ .x }}\n  b: 1\n')).toBe('a:\n  - ████████\n  b: 1\n');
  });

  test('are the members of an item whose dash stands before a condition', () => {
    const item = 'containers:\n- {{- if .a }}\n  image: a:1\n  {{- else }}\n  name: b\n  {{- end }}\n  args: [c]\n';
    expect(stateAt(item, 'containers', 0, 'image')).toBe('present');
    expect(stateAt(item, 'containers', 0, 'args', 0)).toBe('present');
  });

  test('is an item behind a condition on its line, beside the other items', () => {
    const args = 'args:\n  - --a\n  {{ if .b }}- --b={{ .b }}{{- end }}\n  - --c\n';
    const items = itemsOf(lookup(rootOf(args), 'args'));
    expect(items).toHaveLength(3);
    expect(stringAt(items[2])).toBe('--c');
    expect(stateAt('{{ if .b }}- --b{{ end }}\n- c\n', 1)).toBe('present');
  });
});
