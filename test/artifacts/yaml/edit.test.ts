import { describe, expect, test } from 'vitest';
import { maskTemplate } from '../../../src/artifacts/helm/mask.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { appendItem, type Edits, ensureItems, replaceScalar, setKey } from '../../../src/artifacts/yaml/edit.ts';
import { lookup, mappingAt, type Step, sequenceAt } from '../../../src/artifacts/yaml/lookup.ts';
import type { YamlMapping, YamlNode, YamlSequence } from '../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { removeEntry, removeItem } from '../../../src/artifacts/yaml/remove.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';
import { dedent } from '../../support/marked-text.ts';

type Root = YamlNode | undefined;

/** The text after the edits, or `refused`. */
const edited = (text: string, edit: (root: Root) => Edits): string => {
  const file = text.includes('{{') ? parseYaml(sourceFile('a.yaml', text), maskTemplate(text)) : parseYaml(sourceFile('a.yaml', text));
  expect(file.notifications).toEqual([]);
  const edits = edit(file.documents[0]?.root);
  return edits === undefined ? 'refused' : applyEdits(text, edits);
};

const mapping = (root: Root, ...path: readonly Step[]): YamlMapping => {
  const found = mappingAt(root, ...path);
  if (found === undefined) throw new Error(`no mapping at ${path.join('/')}`);
  return found;
};

const sequence = (root: Root, ...path: readonly Step[]): YamlSequence => {
  const found = sequenceAt(root, ...path);
  if (found === undefined) throw new Error(`no sequence at ${path.join('/')}`);
  return found;
};

const hardened = { runAsNonRoot: true, capabilities: { drop: ['ALL'] } };

describe('setKey', () => {
  test('writes a key after the last one, at its column', () => {
    const text = 'spec:\n  containers:\n    - name: app # the app\n      image: nginx # web\n    # end\nkind: Pod\n';
    expect(edited(text, root => setKey(mapping(root, 'spec', 'containers', 0), ['securityContext'], hardened))).toBe(
      dedent(`
        spec:
          containers:
            - name: app # the app
              image: nginx # web
              securityContext:
                runAsNonRoot: true
                capabilities:
                  drop:
                    - ALL
            # end
        kind: Pod
      `).trimStart(),
    );
  });

  test('keeps to the document’s own indentation', () => {
    const text = 'spec:\n    containers:\n    -   name: app\n        ports:\n        - 80';
    expect(edited(text, root => setKey(mapping(root, 'spec', 'containers', 0), ['securityContext'], hardened))).toBe(
      `${text}\n        securityContext:\n            runAsNonRoot: true\n            capabilities:\n                drop:\n                - ALL`,
    );
  });

  test('keeps carriage returns and the byte-order mark', () => {
    expect(edited('\uFEFFa: 1\r\n', root => setKey(mapping(root), ['b', 'c'], 2))).toBe('\uFEFFa: 1\r\nb:\r\n  c: 2\r\n');
  });

  test('makes the mappings on the way, and fills empty ones', () => {
    expect(edited('a:\n  b:\n    c: 1\n', root => setKey(mapping(root), ['a', 'x', 'z'], true))).toBe(
      'a:\n  b:\n    c: 1\n  x:\n    z: true\n',
    );
    expect(edited('a: # why\nb: 1\n', root => setKey(mapping(root), ['a', 'x'], true))).toBe('a: # why\n  x: true\nb: 1\n');
    expect(edited('a: {} # why\n', root => setKey(mapping(root), ['a', 'x'], true))).toBe('a: # why\n  x: true\n');
    expect(edited('a:\n  b:\n    {}\n  c: 1\n', root => setKey(mapping(root), ['a', 'b', 'x'], true))).toBe(
      'a:\n  b:\n    x: true\n  c: 1\n',
    );
    expect(edited('a:\n\n  {}\n', root => setKey(mapping(root), ['a', 'x'], true))).toBe('refused');
    expect(edited('a:\n  {\n  }\n', root => setKey(mapping(root), ['a', 'x'], true))).toBe('refused');
    expect(edited('a: null\n', root => setKey(mapping(root), ['a', 'x'], true))).toBe('a:\n  x: true\n');
    expect(edited('a: []\n', root => setKey(mapping(root), ['a'], ['x']))).toBe('a:\n  - x\n');
  });

  test('replaces a scalar with its quotes kept and the comment after it', () => {
    expect(edited("a: 'x'  # c\n", root => setKey(mapping(root), ['a'], 'y'))).toBe("a: 'y'  # c\n");
    expect(edited('a: "x"\n', root => setKey(mapping(root), ['a'], false))).toBe('a: false\n');
    expect(edited('a: true\n', root => setKey(mapping(root), ['a'], 'true'))).toBe('a: "true"\n');
    expect(edited('a: # c\n', root => setKey(mapping(root), ['a'], 1))).toBe('a: 1 # c\n');
  });

  test('writes into flow mappings in their own style', () => {
    expect(edited('a: {b: 1}\n', root => setKey(mapping(root, 'a'), ['c'], hardened))).toBe(
      'a: {b: 1, c: {runAsNonRoot: true, capabilities: {drop: [ALL]}}}\n',
    );
    expect(edited('a: { b: 1 }\n', root => setKey(mapping(root, 'a'), ['c'], true))).toBe('a: { b: 1, c: true }\n');
    expect(edited('a: {b: 1,}\n', root => setKey(mapping(root, 'a'), ['c'], true))).toBe('a: {b: 1, c: true}\n');
    expect(edited('a: [{}]\n', root => setKey(mapping(root, 'a', 0), ['c'], true))).toBe('a: [{c: true}]\n');
    expect(edited('a: {\n    b: 1\n  }\n', root => setKey(mapping(root, 'a'), ['c'], true))).toBe('a: {\n    b: 1,\n    c: true\n  }\n');
  });

  test('writes JSON in JSON', () => {
    const text = '{\n\t"a": {"b": "x"},\n\t"n": null\n}\n';
    expect(edited(text, root => setKey(mapping(root), ['c'], { d: 'e' }))).toBe(
      '{\n\t"a": {"b": "x"},\n\t"n": null,\n\t"c": {"d": "e"}\n}\n',
    );
    expect(edited(text, root => setKey(mapping(root), ['n'], 'yes'))).toBe('{\n\t"a": {"b": "x"},\n\t"n": "yes"\n}\n');
    expect(edited(text, root => setKey(mapping(root), ['n', 'x'], 'y'))).toBe('{\n\t"a": {"b": "x"},\n\t"n": {"x": "y"}\n}\n');
  });

  test('writes after the blank lines that belong to a block scalar', () => {
    expect(edited('a: |+\n  x\n\n# c\n', root => setKey(mapping(root), ['b'], 1))).toBe('a: |+\n  x\n\nb: 1\n# c\n');
    expect(edited('a: |\n  x\n\n# c\n', root => setKey(mapping(root), ['b'], 1))).toBe('a: |\n  x\nb: 1\n\n# c\n');
  });

  test('overrides what is merged in, without touching its source', () => {
    expect(edited('x: &x {p: true}\ny:\n  <<: *x\n', root => setKey(mapping(root, 'y'), ['p'], false))).toBe(
      'x: &x {p: true}\ny:\n  <<: *x\n  p: false\n',
    );
  });

  test.each<[string, string, readonly string[]]>([
    ['in a mapping that an alias repeats', 'x: &x\n  a: 1\ny: *x\n', ['x', 'b']],
    ['in a mapping that is an alias', 'x: &x {a: 1}\ny: *x\n', ['y', 'b']],
    ['in part of what is merged in', 'x: &x\n  s: {a: 1}\ny:\n  <<: *x\n', ['y', 's', 'b']],
    ['under a key that is there twice', 'a: 1\na: 2\n', ['a']],
    ['under a scalar', 'a: 1\n', ['a', 'b']],
    ['in place of a collection', 'a: {b: 1}\n', ['a']],
    ['beside comments in brackets', 'a: {\n  b: 1 # c\n  }\n', ['a', 'x']],
    ['after a complex key', '? a\n: b\n', ['c']],
    ['in a pair without braces', 'a: [b: c]\n', ['a', 'x']],
  ])('is refused %s', (_, text, path) => {
    expect(edited(text, root => setKey(mapping(root), path, true))).toBe('refused');
  });

  test('may still replace an alias, which changes that place only', () => {
    expect(edited('x: &x true\ny: *x\n', root => setKey(mapping(root), ['y'], false))).toBe('x: &x true\ny: false\n');
    expect(edited('x: &x true\ny: *x\n', root => setKey(mapping(root), ['x'], false))).toBe('refused');
  });
});

describe('setKey in a template', () => {
  const container = '- name: {{ .Chart.Name }}\n  image: "{{ .Values.image }}"\n';

  test('writes before the first line of actions', () => {
    expect(
      edited(`${container}  {{- if .Values.x }}\n  tty: true\n  {{- end }}\n`, root => setKey(mapping(root, 0), ['stdin'], false)),
    ).toBe(`${container}  stdin: false\n  {{- if .Values.x }}\n  tty: true\n  {{- end }}\n`);
    expect(
      edited(`${container}  resources:\n    {{- toYaml .Values.r | nindent 4 }}\n`, root => setKey(mapping(root, 0), ['stdin'], false)),
    ).toBe(`${container}  stdin: false\n  resources:\n    {{- toYaml .Values.r | nindent 4 }}\n`);
  });

  test('minds the lines of actions where it writes, and not those above', () => {
    const above = '{{- if .Values.x }}\nb: 1\n{{- end }}\n';
    const filled = (line: string): string => edited(`${above}c:\n  ${line}\n  d: 1\n`, root => setKey(mapping(root, 'c'), ['a', 'e'], 1));
    expect(filled('a: {}')).toBe(`${above}c:\n  a:\n    e: 1\n  d: 1\n`);
    expect(filled('a: {} # {{ if .Values.x }}')).toBe('refused');
  });

  test('writes after a collection when no scalar is there and no action goes on with it', () => {
    const text = 'a:\n  caps:\n    drop:\n      - ALL\n\n  # env\n  env: []\nb: "{{ .x }}"\n';
    expect(edited(text, root => setKey(mapping(root, 'a'), ['c'], 1))).toBe(text.replace('  env: []\n', '  env: []\n  c: 1\n'));
    const followed = 'a:\n  caps:\n    drop:\n      - ALL\n  env:\n    - x\n    # more\n    {{- toYaml .env | nindent 4 }}\n';
    expect(edited(followed, root => setKey(mapping(root, 'a'), ['c'], 1))).toBe(followed.replace('      - ALL\n', '      - ALL\n  c: 1\n'));
  });

  test.each<[string, string, readonly Step[], readonly string[]]>([
    ['where unseen keys may be', 'a:\n  b: 1\n  {{- toYaml .Values.a | nindent 2 }}\n', ['a'], ['c']],
    ['where the value is a template', 'a: {{ .Values.a }}\n', [], ['a']],
    ['where the mapping itself is printed', 'a:\n  {{- toYaml .Values.a | nindent 2 }}\n', [], ['a', 'b']],
    ['where everything is within branches', 'a:\n  {{- if .Values.x }}\n  b: 1\n  {{- end }}\n', [], ['a', 'c']],
    ['where nothing comes before the actions', '{{- if .Values.x }}\nb:\n  - 1\n{{- end }}\n', [], ['c']],
  ])('is refused %s', (_, text, place, path) => {
    expect(edited(text, root => setKey(mapping(root, ...place), path, true))).toBe('refused');
  });
});

describe('replaceScalar', () => {
  const replaced = (text: string, value: string | number): string =>
    edited(text, root => {
      const found = lookup(root, 'a');
      return found.state === 'present' && found.node.kind === 'scalar' ? replaceScalar(found.node, value) : undefined;
    });

  test('quotes what would be read as something else', () => {
    for (const text of [
      '1000',
      'yes',
      'null',
      '~',
      '',
      'a: b',
      '- x',
      '1.25',
      '0x1',
      ' x',
      '#x',
      '.5',
      '2001-01-01',
      'a,b',
      '{}',
      'é',
      '1e3',
      '1E',
      '0xA',
      '1_000',
      '1:30',
      '.5m',
    ]) {
      expect(replaced('a: x\n', text)).toBe(`a: ${JSON.stringify(text)}\n`);
    }
    for (const text of [
      'nginx:1.25',
      'registry.io/a/b@sha256:0a',
      '/bin/sh',
      'RuntimeDefault',
      'v1.2.3',
      'a_b-c',
      '128Mi',
      '0.5Gi',
      '500m',
      '1k',
    ]) {
      expect(replaced('a: x\n', text)).toBe(`a: ${text}\n`);
    }
  });

  test('keeps the quotes', () => {
    expect(replaced("a: 'x'\n", 'y')).toBe("a: 'y'\n");
    expect(replaced("a: 'x'\n", "it's")).toBe('a: "it\'s"\n');
    expect(replaced('a: "x"\n', 'a"b')).toBe('a: "a\\"b"\n');
  });

  test('replaces all lines of a scalar', () => {
    expect(replaced('a: |\n  x\n  y\nb: 1\n', 'z')).toBe('a: z\nb: 1\n');
    expect(replaced('a: x\n  y\nb: 1\n', 'z')).toBe('a: z\nb: 1\n');
  });

  test('is refused for tagged scalars, and where a comment would be lost', () => {
    expect(replaced('a: !!str x\n', 'y')).toBe('refused');
    expect(replaced('a: | # c\n  x\n', 'y')).toBe('refused');
  });
});

describe('appendItem and ensureItems', () => {
  test('write an item like the others', () => {
    expect(edited('a:\n- "x" # c\n- "y"\nb: 1\n', root => appendItem(sequence(root, 'a'), 'z'))).toBe(
      'a:\n- "x" # c\n- "y"\n- "z"\nb: 1\n',
    );
    expect(edited('a:\n  -   x\n', root => appendItem(sequence(root, 'a'), { b: 1, c: [2] }))).toBe(
      'a:\n  -   x\n  -   b: 1\n      c:\n        - 2\n',
    );
    expect(edited('a: [x, y]\n', root => appendItem(sequence(root, 'a'), 'z'))).toBe('a: [x, y, z]\n');
    expect(edited('a: ["x"]\n', root => appendItem(sequence(root, 'a'), 'z'))).toBe('a: ["x", "z"]\n');
  });

  const ensured = (text: string): string => edited(text, root => ensureItems(mapping(root, 'c'), ['caps', 'drop'], ['ALL']));

  test('make the list when there is none', () => {
    expect(ensured('c:\n  name: x\n')).toBe('c:\n  name: x\n  caps:\n    drop:\n      - ALL\n');
    expect(ensured('c:\n  caps:\n    add: [X]\n')).toBe('c:\n  caps:\n    add: [X]\n    drop:\n      - ALL\n');
    expect(ensured('c:\n  caps: {drop: []}\n')).toBe('c:\n  caps: {drop: [ALL]}\n');
    expect(ensured('c: {caps: {drop: null}}\n')).toBe('c: {caps: {drop: [ALL]}}\n');
  });

  test('add to the list that is there, unless the item is in it', () => {
    expect(ensured('c:\n  caps:\n    drop:\n    - NET_RAW\n')).toBe('c:\n  caps:\n    drop:\n    - NET_RAW\n    - ALL\n');
    expect(ensured('c:\n  caps:\n    drop: ["ALL"]\n')).toBe('c:\n  caps:\n    drop: ["ALL"]\n');
  });

  test.each([
    ['for a template’s items', 'c:\n  caps:\n    drop:\n    - {{ .Values.cap }}\n'],
    ['for a list that a template prints', 'c:\n  caps:\n    drop: {{ toYaml .Values.caps | nindent 6 }}\n'],
    ['for a list that is an alias', 'x: &x [NET_RAW]\nc:\n  caps:\n    drop: *x\n'],
    ['for an empty list that is an alias', 'x: &x []\nc:\n  caps:\n    drop: *x\n'],
    ['for something else', 'c:\n  caps:\n    drop: ALL\n'],
  ])('are refused %s', (_, text) => {
    expect(ensured(text)).toBe('refused');
  });
});

describe('removeEntry', () => {
  const removed = (text: string, ...path: readonly string[]): string =>
    edited(text, root => removeEntry(mapping(root, ...path.slice(0, -1)), path.at(-1) ?? ''));

  test('takes the entry’s lines and the comment at their end, and leaves the lines around', () => {
    expect(removed('# a\na: 1\n# b\nb:\n  # inner\n  c: 1 # own\n# d\nd: 1\n', 'b')).toBe('# a\na: 1\n# b\n# d\nd: 1\n');
    expect(removed('a: |+\n  x\n\nb: 1\n', 'a')).toBe('b: 1\n');
    expect(removed('a: 1\r\nb: 2', 'b')).toBe('a: 1');
  });

  test('moves the next key up to the dash', () => {
    expect(edited('- a: 1\n  b: 2\n', root => removeEntry(mapping(root, 0), 'a'))).toBe('- b: 2\n');
    expect(edited('- a: 1 # c\n  b: 2\n', root => removeEntry(mapping(root, 0), 'a'))).toBe('refused');
  });

  test('leaves an empty mapping when nothing else is in it', () => {
    expect(removed('a:\n  b: 1 # c\nd: 2\n', 'a', 'b')).toBe('a: {} # c\nd: 2\n');
    expect(removed('a: 1\n', 'a')).toBe('{}\n');
    expect(edited('- a: 1\n', root => removeEntry(mapping(root, 0), 'a'))).toBe('- {}\n');
    expect(removed('a: {b: 1}\n', 'a', 'b')).toBe('a: {}\n');
  });

  test('takes the comma in flow mappings', () => {
    expect(removed('a: {b: 1, c: 2, d: 3}\n', 'a', 'b')).toBe('a: {c: 2, d: 3}\n');
    expect(removed('a: {b: 1, c: 2, d: 3}\n', 'a', 'c')).toBe('a: {b: 1, d: 3}\n');
    expect(removed('a: {b: 1, c: 2, d: 3}\n', 'a', 'd')).toBe('a: {b: 1, c: 2}\n');
  });

  test.each<[string, string, readonly string[]]>([
    ['when an alias needs it', 'a: &x 1\nb: *x\n', ['a']],
    ['when an alias needs something in it', 'a:\n  c: &x 1\nb: *x\n', ['a']],
    ['within what an alias repeats', 'a: &x\n  c: 1\n  d: 2\nb: *x\n', ['a', 'c']],
    ['when a merged value would come to light', 'x: &x {p: 1}\na:\n  <<: *x\n  p: 2\n', ['a', 'p']],
    ['for a merged key', 'x: &x {p: 1}\na:\n  <<: *x\n', ['a', 'p']],
    ['for a key that is there twice', 'a: 1\nb: 1\na: 2\n', ['a']],
    ['for a template’s unseen lines', 'a: 1\nb:\n  {{- toYaml .x | nindent 2 }}\nc: 1\n', ['b']],
    ['within branches', 'a: 1\n{{- if .x }}\nb: 1\n{{- end }}\nc: 1\n', ['b']],
    ['with its comments in brackets', 'a: {b: 1, # c\n  c: 2}\n', ['a', 'b']],
  ])('is refused %s', (_, text, path) => {
    expect(removed(text, ...path)).toBe('refused');
  });
});

describe('removeItem', () => {
  const removed = (text: string, index: number): string => edited(text, root => removeItem(sequence(root, 'a'), index));

  test('takes the item’s lines', () => {
    const text = 'a:\n  - x # c\n  # y\n  - b: 1\n    c: 2\n  - z\n';
    expect(removed(text, 0)).toBe('a:\n  # y\n  - b: 1\n    c: 2\n  - z\n');
    expect(removed(text, 1)).toBe('a:\n  - x # c\n  # y\n  - z\n');
    expect(removed(text, 2)).toBe('a:\n  - x # c\n  # y\n  - b: 1\n    c: 2\n');
    expect(removed(text, 3)).toBe('refused');
  });

  test('leaves an empty list when nothing else is in it', () => {
    expect(removed('a:\n- x\nb: 1\n', 0)).toBe('a: []\nb: 1\n');
    expect(removed('a: # why:\n- x\n', 0)).toBe('refused');
  });

  test('takes the comma, tag and anchor in brackets', () => {
    expect(removed('a: [x, !!str y, z]\n', 1)).toBe('a: [x, z]\n');
    expect(removed('a: [!!str x, y]\n', 0)).toBe('a: [y]\n');
    expect(removed('a: [x]\n', 0)).toBe('a: []\n');
  });
});
