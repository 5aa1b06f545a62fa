import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { printsGuards, templateParts } from '../../../src/artifacts/unrendered/template-guards.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';

const valuesText = `
privileged: false
loud: true
user: 1000
root: 0
pod: {runAsNonRoot: true}
open: {runAsUser: 0}
resources: {limits: {memory: 64Mi}}
caps: {add: [SYS_ADMIN]}
`;
const values = parseYaml(sourceFile('values.yaml', valuesText)).documents[0]?.root;
const helpers = sourceFile(
  'templates/_helpers.tpl',
  '{{- define "web.quiet" -}}\napp: web\n{{- end }}\n{{- define "web.guarded" -}}\nprivileged: true\n{{- end }}\n',
);

/** The actions of a new template that print what a container may do, as far as nothing shows that they are harmless. */
const printed = (text: string, before?: string): readonly string[] =>
  templateParts(sourceFile('templates/web.yaml', text), before === undefined ? undefined : sourceFile('templates/web.yaml', before), {
    values,
    partials: [helpers],
    others: new Set(['db']),
  }).map(({ range }) => text.slice(range?.start, range?.end));

describe('a line of a template is harmless', () => {
  test.each([
    ['a switch that is off by default', 'privileged: {{ .Values.privileged }}\n'],
    ['a user that is not root by default', 'runAsUser: {{ .Values.user }}\n'],
    ['a value that is not there by default', 'hostNetwork: {{ .Values.nothing }}\n'],
    ['a context that takes away', 'securityContext:\n  {{- toYaml .Values.pod | nindent 2 }}\n'],
    ['what is no matter of rights', 'replicas: {{ .Values.count }}\nimage: {{ .Values.tag }}\n'],
    ['resources, which only look like it', 'resources:\n  {{- toYaml .Values.resources | nindent 2 }}\n'],
    ['labels of another template', 'labels:\n  {{- include "web.labels" . | nindent 2 }}\n'],
    ['a template of the chart that says nothing of rights', '{{ include "web.quiet" . }}\n'],
    ['a comment', '{{/* privileged: true */}}\n'],
  ])('as %s', (_, text) => {
    expect(printed(text)).toEqual([]);
  });

  test('where the file has said it before', () => {
    const line = 'privileged: {{ .Values.loud }}\n';
    expect(printed(`a: 1\n  ${line}`, line)).toEqual([]);
    expect(printed(line, 'privileged: {{ .Values.other }}\n')).toEqual(['{{ .Values.loud }}']);
  });
});

describe('a line of a template is to be looked at', () => {
  test.each([
    ['a switch that is on by default', 'privileged: {{ .Values.loud }}\n', '{{ .Values.loud }}'],
    [
      'a value that a chart of its own may bring',
      'privileged: {{ .Values.db.persistence.enabled }}\n',
      '{{ .Values.db.persistence.enabled }}',
    ],
    ['root by default', 'runAsUser: {{ .Values.root }}\n', '{{ .Values.root }}'],
    [
      'a value that has a default of its own',
      'privileged: {{ .Values.privileged | default true }}\n',
      '{{ .Values.privileged | default true }}',
    ],
    ['a context that gives', 'securityContext:\n  {{- toYaml .Values.open | nindent 2 }}\n', '{{- toYaml .Values.open | nindent 2 }}'],
    ['capabilities', 'capabilities:\n  {{- toYaml .Values.caps | nindent 2 }}\n', '{{- toYaml .Values.caps | nindent 2 }}'],
    ['a text that sets it', '{{ "privileged: true" }}\n', '{{ "privileged: true" }}'],
    ['a line that is put together', '{{ printf "%s: true" .Values.name }}\n', '{{ printf "%s: true" .Values.name }}'],
    ['a template of the chart that sets it', '{{ include "web.guarded" . }}\n', '{{ include "web.guarded" . }}'],
    ['a template that nobody knows', '{{ include "lib.pod" . }}\n', '{{ include "lib.pod" . }}'],
  ])('as %s', (_, text, action) => {
    expect(printed(text)).toEqual([action]);
  });
});

describe('what the dot stands for', () => {
  const context = 'securityContext:\n  {{- toYaml . | nindent 2 }}\n';
  const action = '{{- toYaml . | nindent 2 }}';

  test.each([
    ['the value of a with', `{{- with .Values.pod }}\n${context}{{- end }}\n`, []],
    ['the value of a with, which may give', `{{- with .Values.open }}\n${context}{{- end }}\n`, [action]],
    ['the same within an if', `{{- with .Values.pod }}\n{{- if .Values.on }}\n${context}{{- end }}\n{{- end }}\n`, []],
    ['the same behind an if', `{{- with .Values.pod }}\n{{- if .Values.on }}\na: 1\n{{- end }}\n${context}{{- end }}\n`, []],
    ['nothing known behind the end', `{{- with .Values.pod }}\na: 1\n{{- end }}\n${context}`, [action]],
    ['nothing known within a range', `{{- with .Values.pod }}\n{{- range .Values.list }}\n${context}{{- end }}\n{{- end }}\n`, [action]],
    [
      'nothing known within a with of something else',
      `{{- with .Values.pod }}\n{{- with $x }}\n${context}{{- end }}\n{{- end }}\n`,
      [action],
    ],
    [
      'the outer value behind an inner one',
      `{{- with .Values.pod }}\n{{- with .Values.open }}\na: 1\n{{- end }}\n${context}{{- end }}\n`,
      [],
    ],
  ])('is %s', (_, text, actions) => {
    expect(printed(text)).toEqual(actions);
  });
});

test('whether a chart has to be looked at is told without its partial templates', () => {
  const asks = (text: string): boolean => printsGuards(sourceFile('templates/web.yaml', text), undefined, values);
  expect([asks('privileged: {{ .Values.loud }}\n'), asks('privileged: {{ .Values.privileged }}\n')]).toEqual([true, false]);
});

test('the first such action is where it stands, and all are named', () => {
  const text = 'a: 1\nprivileged: {{ .Values.loud }}\nrunAsUser: {{ .Values.root }}\n';
  const [part] = templateParts(sourceFile('templates/web.yaml', text), undefined, { values, partials: [], others: new Set() });
  expect(part).toMatchObject({ range: { start: text.indexOf('{{') }, renderer: 'charts' });
  expect(part?.what).toMatch(/^prints what a container may do \(.*loud.*root.*\)$/u);
});
