import { describe, expect, test } from 'vitest';
import { chartValuesPath } from '../../../src/artifacts/helm/chart-values.ts';
import { veilSkippedBranches } from '../../../src/artifacts/helm/veil.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { inLinearTime } from '../../support/linear-time.ts';

const values = 'on: true\noff: false\nlist: []\nname: web\n';

/** The veiled text, unknown characters shown as `?`. */
const veiled = (text: string): string => {
  const root = parseYaml(sourceFile('values.yaml', values)).documents[0]?.root;
  const result = root === undefined ? text : veilSkippedBranches(text, root);
  expect(result).toHaveLength(text.length);
  return result.replaceAll('\uE000', '?');
};

const branch = (condition: string, body: string): string => `spec:\n  {{- if ${condition} }}\n${body}  {{- end }}\n  last: 1\n`;

describe('options that the default values do not choose', () => {
  test('have unknown values under known keys', () => {
    expect(veiled(branch('.Values.off', '  hostPID: true\n  # ours\n  x:\n    - a\n\n    - b: {{ .Values.b }}\n'))).toBe(
      branch('.Values.off', '  hostPID: ????\n  # ours\n  x:\n    ???\n\n    ????????????????????\n'),
    );
  });

  test('have unknown items', () => {
    expect(veiled('add:\n  {{- if .Values.off }}\n  - NET_ADMIN\n  - name: a\n    b: c\n  {{- end }}\n  - KILL\n')).toBe(
      'add:\n  {{- if .Values.off }}\n  - ?????????\n  - ???????\n    ????\n  {{- end }}\n  - KILL\n',
    );
  });

  test('keep the line breaks of Windows', () => {
    expect(veiled('a:\r\n  {{- if .Values.off }}\r\n  b: 1\r\n  {{- end }}\r\n')).toBe(
      'a:\r\n  {{- if .Values.off }}\r\n  b: ?\r\n  {{- end }}\r\n',
    );
  });

  test.each([
    ['not .Values.on', '  {{- if not .Values.on }}\n  b: ?\n  {{- end }}\n'],
    ['the other branch', '  {{- if .Values.on }}\n  b: 1\n  {{- else }}\n  b: ?\n  {{- end }}\n'],
    [
      'the branches around the one that is taken',
      '  {{ if .Values.off }}\n  b: ?\n  {{ else if .Values.on }}\n  b: 2\n  {{ else }}\n  b: ?\n  {{ end }}\n',
    ],
    ['an empty list', '  {{- range $i, $x := .Values.list }}\n  - ??????\n  {{- end }}\n'],
    ['nothing to go into', '  {{- with .Values.off }}\n  b: ??????\n  {{- end }}\n'],
    [
      'a branch within one that is not known',
      '  {{- if .Values.x | quote }}\n  {{- if .Values.off }}\n  b: ?\n  {{- end }}\n  {{- end }}\n',
    ],
  ])('%s', (_, text) => {
    const written = text.replaceAll('- ??????', '- {{.}}').replaceAll('b: ??????', 'b: {{.}}').replaceAll('?', '1');
    expect(veiled(`a:\n${written}`)).toBe(`a:\n${text}`.replaceAll('- ??????', '- ?????').replaceAll('b: ??????', 'b: ?????'));
  });
});

describe('what stays as it is', () => {
  test.each([
    ['a branch that is printed', branch('.Values.on', '  b: 1\n')],
    ['a condition that is not known', branch('include "x" .', '  b: 1\n')],
    ['the rest after a condition that is not known', 'a:\n  {{- if .Values.x.y }}\n  b: 1\n  {{- else }}\n  b: 2\n  {{- end }}\n'],
    ['values within another dot', 'a:\n  {{- range .Values.other.list }}\n  {{- if .Values.off }}\n  b: 1\n  {{- end }}\n  {{- end }}\n'],
    ['a container that is an option', branch('.Values.off', '  - name: a\n    image: b\n')],
    ['an object that is an option', '{{- if .Values.off }}\napiVersion: v1\nkind: Pod\n{{- end }}\n'],
    ['keys at the root', '{{- if .Values.off }}\nspec: {}\n{{- end }}\n'],
    ['branches within a line', 'a:\n  b: {{ if .Values.off }}x{{ else }}y{{ end }}\n'],
    ['lines that are no entries', branch('.Values.off', '  "a\n    b"\n')],
    ['keys that a template prints', branch('.Values.off', '  {{ .k }}: 1\n')],
    ['actions over several lines', branch('.Values.off', '  b: {{ list\n    1 }}\n')],
    ['a block without an end', 'a:\n  {{- if .Values.off }}\n  b: 1\n'],
    ['an end without a block', 'a:\n  b: 1\n  {{- end }}\n  {{- else }}\n'],
  ])('%s', (_, text) => {
    expect(veiled(text)).toBe(text);
  });
});

test('many branches in one another cost linear time', () => {
  const nested = (depth: number): string => `a:\n${'  {{- if .Values.off }}\n'.repeat(depth)}  image: x\n${'  {{- end }}\n'.repeat(depth)}`;
  expect(inLinearTime(20_000, nested, veiled)).toBe(nested(20_000));
});

test('default values lie beside the templates folder', () => {
  expect(chartValuesPath('charts/web/templates/sub/a.yaml')).toBe('charts/web/values.yaml');
  expect(chartValuesPath('templates/a.yaml')).toBe('values.yaml');
  expect(chartValuesPath('/templates/a.yaml')).toBe('/values.yaml');
  expect(chartValuesPath('web/charts/db/templates/a.yaml')).toBe('web/charts/db/values.yaml');
  expect(chartValuesPath('deploy/a.yaml')).toBeUndefined();
});
