import { describe, expect, test } from 'vitest';
import { manifests } from '../../support/render/render-text.ts';

const rendered = (template: string, helm: 3 | 4 = 3) => manifests({ 'templates/x.yaml': template }, { helm });

/** What Helm 3.22.0 and 4.3.1 say of such a document, behind what is the same in all. */
const refused: readonly (readonly [string, string])[] = [
  ['kind: A\nmetadata:\n  annotations:\n    a: {x: 1}\n', 'object into Go struct field .metadata.annotations of type string'],
  [
    'kind: A\nmetadata:\n  annotations:\n    a: 1\n    b: [1]\n    c: {}\n',
    'array into Go struct field .metadata.annotations of type string',
  ],
  ['kind: A\nmetadata:\n  annotations: [1]\n', 'array into Go struct field .metadata.annotations of type map[string]string'],
  ['kind: A\nmetadata:\n  annotations: true\n', 'bool into Go struct field .metadata.annotations of type map[string]string'],
  ['metadata:\n  name: {}\n  annotations: {a: []}\n', 'array into Go struct field .metadata.annotations of type string'],
  ['kind: A\nmetadata:\n  name: [1]\n', 'array into Go struct field .metadata.name of type string'],
  [
    'kind: A\nmetadata: x\n',
    'string into Go struct field SimpleHead.metadata of type struct { Name string "json:\\"name\\""; Annotations map[string]string "json:\\"annotations\\"" }',
  ],
  ['kind: [1]\nmetadata: []\n', 'array into Go struct field SimpleHead.kind of type string'],
  ['apiVersion: {}\nkind: []\n', 'object into Go struct field SimpleHead.apiVersion of type string'],
  ['Kind: []\n', 'array into Go struct field SimpleHead.kind of type string'],
];

describe('a document whose head has other types than Helm wants', () => {
  test.each(refused)('%j is refused in the words of Helm', (template, reason) => {
    for (const helm of [3, 4] as const)
      expect(rendered(template, helm)).toBe(
        `YAML parse error on web/templates/x.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal ${reason}`,
      );
  });

  test('one that is no mapping is told with the type of each Helm', () => {
    expect(rendered('5\n', 3)).toContain('cannot unmarshal number into Go value of type releaseutil.SimpleHead');
    expect(rendered('[5]\n', 4)).toContain('cannot unmarshal array into Go value of type util.SimpleHead');
  });

  test('numbers, booleans and nothing are texts there', () => {
    const made = rendered('kind: 1\nmetadata:\n  name: true\n  annotations: {a: 1, b: true, c: null, d: 1.5, helm.sh/hook: pre-install}\n');
    expect(made).toMatchObject([{ kind: '1', isHook: true }]);
    expect(rendered('kind: null\nmetadata: null\n')).toMatchObject([{ kind: '', isHook: false }]);
  });
});

describe('a text that go-yaml does not read', () => {
  test.each([
    ['a:\n  b: "":"x:\n    c: 1\n', 'line 1: did not find expected key'],
    ['k: 1\na:\n  b: "x" y\n  c: d\n', 'line 2: did not find expected key'],
    ["b: 'x'y\n", 'did not find expected key'],
    ['k: 1\na:\n  b: "x": y\n', 'line 3: mapping values are not allowed in this context'],
    ['k: 1\na:\n  b: x: y\n', 'line 3: mapping values are not allowed in this context'],
    ['k: 1\nb: -\n', 'line 2: block sequence entries are not allowed in this context'],
  ])('%j is refused in its words', (template, reason) => {
    expect(rendered(template)).toBe(`YAML parse error on web/templates/x.yaml: error converting YAML to JSON: yaml: ${reason}`);
  });
});
