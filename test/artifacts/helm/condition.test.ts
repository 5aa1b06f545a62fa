import { expect, test } from 'vitest';
import { conditionHolds } from '../../../src/artifacts/helm/condition.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';

const [document] = parseYaml(
  sourceFile(
    'values.yaml',
    'on: true\noff: false\nzero: 0\none: 1\nempty: ""\nname: web\nnothing:\nmap: {}\nlist: []\nfull: [1]\ndeep: {on: true, off: false}\n',
  ),
).documents;
const holds = (condition: string, dotIsRoot = true): boolean | undefined =>
  document?.root && conditionHolds(condition, document.root, dotIsRoot);

test.each([
  ['.Values.on', true],
  ['$.Values.on', true],
  ['.Values.off', false],
  ['.Values.zero', false],
  ['.Values.one', true],
  ['.Values.empty', false],
  ['.Values.name', true],
  ['.Values.nothing', false],
  ['.Values.map', false],
  ['.Values.list', false],
  ['.Values.full', true],
  ['.Values.deep.on', true],
  ['.Values.deep.off', false],
  ['.Values.deep.absent', false],
  ['.Values.absent', false],
  ['not .Values.off', true],
  ['empty .Values.list', true],
  ['and .Values.on .Values.off', false],
  ['and .Values.on (not .Values.off)', true],
  ['or .Values.off .Values.zero', false],
  ['or (include "x" .) .Values.on', undefined],
  ['or .Values.on $unknown', undefined],
  ['eq .Values.name "web"', true],
  ['eq .Values.name "db"', false],
  ['ne .Values.one 1', false],
  ['eq .Values.one "1"', undefined],
  ['eq .Values.deep "x"', undefined],
  ['not (eq .Values.name "web")', false],
  ['eq .Values.on true', true],
  ['eq .Values.on false', false],
  ['or .Values.off true', true],
  ['and .Values.on nil', false],
  ['or .Values.off another', undefined],
])('%s: %s', (condition, expected) => {
  expect(holds(condition)).toBe(expected);
});

test.each([
  ['what Helm would fail on', '.Values.absent.key'],
  ['a key below a scalar', '.Values.name.key'],
  ['a pipeline', '.Values.name | default "x"'],
  ['another function', 'hasKey .Values "on"'],
  ['the cluster', '.Capabilities.APIVersions.Has "v1"'],
  ['a template', 'include "web.enabled" .'],
  ['an unclosed bracket', 'and (.Values.on'],
  ['nothing', ''],
  ['nothing to negate', 'not'],
  ['very deep brackets', `${'('.repeat(200)}.Values.on${')'.repeat(200)}`],
  ['a very long condition', `and ${'.Values.on '.repeat(500)}`],
])('%s is not known', (_, condition) => {
  expect(holds(condition)).toBeUndefined();
});

test('where the dot has moved only values of the root are known', () => {
  expect(holds('.Values.on', false)).toBeUndefined();
  expect(holds('$.Values.off', false)).toBe(false);
});
