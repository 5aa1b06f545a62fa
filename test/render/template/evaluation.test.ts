import { describe, expect, test } from 'vitest';
import { print } from '../../support/render/render-text.ts';

const values = 'name: web\nport: 8080\nempty: ""\nlist: [a, b]\nmap: {b: 2, a: 1}\nnone: null\ndeep: {er: {est: yes}}\n';

describe('scopes', () => {
  test.each([
    ['{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ end }}{{ $x }}', '2'],
    ['{{ $x := 1 }}{{ if true }}{{ $x := 2 }}{{ end }}{{ $x }}', '1'],
    ['{{ with .Values.map }}{{ .a }}{{ $.Values.name }}{{ end }}', '1web'],
    ['{{ with .Values.none }}yes{{ else }}{{ .Values.name }}{{ end }}', 'web'],
    ['{{ with .Values.none }}yes{{ else with .Values.map }}{{ .b }}{{ end }}', '2'],
    ['{{ range $i, $v := .Values.list }}{{ $i }}{{ $v }}{{ end }}', '0a1b'],
    ['{{ range $k, $v := .Values.map }}{{ $k }}={{ $v }};{{ end }}', 'a=1;b=2;'],
    ['{{ range .Values.none }}x{{ else }}none{{ end }}', 'none'],
    ['{{ range 3 }}{{ . }}{{ end }}', '012'],
    ['{{ range .Values.list }}{{ if eq . "b" }}{{ break }}{{ end }}{{ . }}{{ end }}', 'a'],
    ['{{ range .Values.list }}{{ if eq . "a" }}{{ continue }}{{ end }}{{ . }}{{ end }}', 'b'],
    ['{{ define "t" }}[{{ . }}]{{ end }}{{ template "t" .Values.name }}', '[web]'],
    ['{{ block "t" .Values.name }}<{{ . }}>{{ end }}', '<web>'],
  ])('%s prints %j', (template, printed) => {
    expect(print(template, values)).toBe(printed);
  });
});

describe('values', () => {
  test.each([
    ['{{ .Values.port }}', '8080'],
    ['{{ .Values.nothing }}', ''],
    ['{{ (.Values.nothing).deeper }}', ''],
    ['{{ .Values.none }}{{ .Values.list }}{{ .Values.map }}', '[a b]map[a:1 b:2]'],
    ['{{ .Values.deep.er.est }}', 'true'],
    ['{{ "a" | printf "%s-%s" "b" }}', 'b-a'],
    ['{{ printf "%d %5.2f %q %v %T" 3 1.5 "x" nil 1.0 }}', '3  1.50 "x" <nil> float64'],
    ['{{ 1000000.0 }} {{ 1e21 }} {{ 0x1F }} {{ 017 }} {{ 1_000 }}', '1e+06 1e+21 31 15 1000'],
    ["{{ 'a' }}", '97'],
    ['{{ and 1 0 2 }}{{ or "" "x" }}{{ not true }}', '0xfalse'],
    ['{{ or true (fail "never") }}', 'true'],
    ['{{ len "wörld" }}', '6'],
    ['{{ index .Values.list 1 }}{{ index .Values.map "b" }}{{ slice (list 1 2 3) 1 }}', 'b2[2 3]'],
    ['{{ eq 1 2 1 }} {{ lt 1 2 }} {{ ge "b" "a" }}', 'true true true'],
  ])('%s prints %j', (template, printed) => {
    expect(print(template, values)).toBe(printed);
  });
});

describe('a template that fails says where, with the column in bytes', () => {
  const at = (column: number, expression: string): string =>
    `template: web/templates/t.yaml:1:${column}: executing "web/templates/t.yaml" at <${expression}>: `;
  test.each([
    ['{{ .Values.nothing.deeper }}', `${at(10, '.Values.nothing.deeper')}nil pointer evaluating interface {}.deeper`],
    ['{{ .Values.name.first }}', `${at(10, '.Values.name.first')}can't evaluate field first in type interface {}`],
    ['ü{{ .Values.name.first }}', `${at(12, '.Values.name.first')}can't evaluate field first in type interface {}`],
    ['{{ index .Values.list 5 }}', `${at(3, 'index .Values.list 5')}error calling index: index out of range: 5`],
    ['{{ eq .Values.port 8080 }}', `${at(3, 'eq .Values.port 8080')}error calling eq: incompatible types for comparison: float64 and int`],
    ['{{ range 3.0 }}{{ end }}', `${at(9, '3.0')}range can't iterate over 3`],
    ['{{ upper 3 }}', `${at(9, '3')}expected string; found 3`],
    ['{{ upper }}', `${at(3, 'upper')}wrong number of args for upper: want 1 got 0`],
    ['{{ template "nope" }}', `${at(12, '{{template "nope"}}')}template "nope" not defined`],
    ['{{ 1 2 }}', `${at(3, '1')}can't give argument to non-function 1`],
    ['{{ nil }}', 'nil is not a command'],
  ])('%s', (template, message) => {
    expect(print(template, values)).toContain(message);
  });

  test('Helm 4 breaks the chain of calls into lines', () => {
    const helper = { 'templates/_h.tpl': '{{ define "h" }}\n{{ .Values.nothing.deeper }}{{ end }}' };
    expect(print('{{ include "h" . }}', values, { helm: 4 }, helper)).toBe(
      [
        'web/templates/t.yaml:1:3',
        '  executing "web/templates/t.yaml" at <include "h" .>:',
        '    error calling include:',
        'web/templates/_h.tpl:2:10',
        '  executing "h" at <.Values.nothing.deeper>:',
        '    nil pointer evaluating interface {}.deeper',
      ].join('\n'),
    );
    expect(print('{{ include "h" . }}', values, { helm: 3 }, helper)).toContain(
      'error calling include: template: web/templates/_h.tpl:2:10: ',
    );
  });
});
