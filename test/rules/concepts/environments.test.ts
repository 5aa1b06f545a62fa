import { expect, test } from 'vitest';
import { classify } from '../../../src/artifacts/classify.ts';
import type { Container } from '../../../src/artifacts/kubernetes/model.ts';
import { parseArtifact } from '../../../src/artifacts/parse-artifact.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { environmentOf } from '../../../src/rules/concepts/environments.ts';
import { container } from '../../../src/rules/forms/examples.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';

const only = (text: string, path = 'pod.yaml'): Container => {
  const artifact = parseArtifact(sourceFile(path, text), choiceOf(path, text), new Map());
  const objects = artifact.kind === 'kubernetes' ? artifact.objects : [];
  const found = objects.flatMap(({ podSpecs }) => podSpecs.flatMap(({ containers }) => containers))[0];
  if (!found) throw new Error(text);
  return found;
};

const choiceOf = (path: string, text: string) => {
  const found = classify(path, text);
  if (found.kind === 'none') throw new Error(path);
  return found;
};

const read = (text: string, path?: string) => {
  const { variables, complete } = environmentOf(only(text, path));
  return { complete, variables: variables.map(({ name, value, at }) => [name, value, text.slice(at.start, at.end)]) };
};

test.each<[string, string, ReturnType<typeof read>]>([
  ['a literal', container`env: [{name: A, value: x}]`, { complete: true, variables: [['A', 'x', 'value: x']] }],
  ['an empty text', container`env: [{name: A, value: ""}]`, { complete: true, variables: [['A', '', 'value: ""']] }],
  ['no value', container`env: [{name: A}]`, { complete: true, variables: [['A', undefined, 'name: A']] }],
  [
    'a reference, which has no literal',
    container`env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: k}}}]`,
    { complete: true, variables: [['A', undefined, 'name: A']] },
  ],
  ['a number, which the API refuses', container`env: [{name: A, value: 1}]`, { complete: true, variables: [['A', undefined, 'value: 1']] }],
  ['no environment at all', container`tty: true`, { complete: true, variables: [] }],
  ['more from a ConfigMap', container`envFrom: [{configMapRef: {name: c}}]`, { complete: false, variables: [] }],
  ['an entry without a name', container`env: [{value: x}, {name: B, value: z}]`, { complete: false, variables: [['B', 'z', 'value: z']] }],
  ['no list', container`env: {A: x}`, { complete: true, variables: [] }],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('what a template adds is not known', () => {
  const text = container`
    env:
      - {name: A, value: x}
      {{- toYaml .Values.env | nindent 8 }}
  `;
  expect(read(text, 'chart/templates/pod.yaml')).toEqual({ complete: false, variables: [['A', 'x', 'value: x']] });
});

test('a value is replaced where it stands, and written where there is none', () => {
  const text = container`env: [{name: A, value: x}, {name: B}]`;
  const replaced = environmentOf(only(text)).variables.map(({ replace }) => {
    const edits = replace('new');
    return edits && applyEdits(text, edits);
  });
  expect(replaced[0]).toBe(text.replace('value: x', 'value: new'));
  expect(replaced[1]).toBe(text.replace('{name: B}', '{name: B, value: new}'));
});
