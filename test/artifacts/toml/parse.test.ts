import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { type TomlNode, tomlAt, tomlItems } from '../../../src/artifacts/toml/model.ts';
import { parseToml } from '../../../src/artifacts/toml/parse.ts';
import { textUnder } from '../../../src/text/range.ts';
import { inLinearTime } from '../../support/linear-time.ts';

/** A tree as plain values; numbers and dates, which it does not know, as null. */
const plain = (node: TomlNode): unknown => {
  if (node.kind === 'array') return node.items.map(plain);
  if (node.kind === 'table') return Object.fromEntries([...node.entries].map(([key, value]) => [key, plain(value)]));
  return node.value ?? null;
};

/** The same of what another reader makes of it. */
const reduced = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reduced);
  if (typeof value === 'object' && value !== null && !(value instanceof Date))
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, reduced(each)]));
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
};

const withoutReturns = (value: unknown): string => JSON.stringify(value).replaceAll('\\r', '');

const texts = {
  containerd:
    'version = 3\nroot = "/var/lib/containerd"\n[grpc]\n  uid = 0\n[plugins]\n  [plugins."io.containerd.grpc.v1.cri"]\n    sandbox_image = "pause:3.9"\n    [plugins."io.containerd.grpc.v1.cri".registry.configs."reg:5000".tls]\n      insecure_skip_verify = true\n',
  'tables in a list, and tables below the last of them':
    '[[registry]]\nlocation = "a"\n[[registry.mirror]]\nlocation = "b"\n[[registry.mirror]]\nlocation = "c"\n[[registry]]\nlocation = "d"\n[registry.extra]\nx.y = true\n',
  'tables in braces, dotted keys, all strings':
    'a.b.c = [{d = "e", f.g = \'h\\i\'}, [], """\nj\\\n   k""", \'\'\'l\n\'\'\']\n"quoted key"."ʎ" = "\\u00e9\\U0001F600"\n',
  'numbers and dates': 'a = 1\nb = 1.5e3\nc = 0xff\nd = inf\ne = 1979-05-27T07:32:00Z\nf = [1, 2.0, true]\n',
  'nothing but comments': '# a\n   # b\n',
  'a name that objects have already': '__proto__.polluted = true\n[constructor]\nprototype = "x"\n',
};

describe('reads what another reader reads', () => {
  test.each(Object.entries(texts))('%s', (_, text) => {
    for (const variant of [text, text.replaceAll('\n', '\r\n'), text.trimEnd()]) {
      const { root, notifications } = parseToml(sourceFile('a.toml', variant));
      expect(notifications).toEqual([]);
      // Why without returns: either is right about line breaks in strings over several lines.
      expect(withoutReturns(root && plain(root))).toBe(withoutReturns(reduced(parse(variant))));
    }
  });
});

test('knows where values stand, also behind a byte-order mark and characters of two units', () => {
  const text = '\uFEFF# 😀\r\n[[registry]]\r\nlocation = "😀.example.com"\r\ninsecure = true # why\r\n';
  const { root, comments } = parseToml(sourceFile('a.toml', text));
  const [registry] = tomlItems(tomlAt(root, 'registry'));
  const under = (node: TomlNode | undefined): string => (node ? textUnder(text, node.range) : '');
  expect([under(registry), under(tomlAt(registry, 'location')), under(tomlAt(registry, 'insecure'))]).toEqual([
    'registry',
    '"😀.example.com"',
    'true',
  ]);
  expect(comments.map(range => textUnder(text, range))).toEqual(['# 😀', '# why']);
});

test.each([
  'a =',
  '[a',
  'a = "x',
  '[a]\n[a]\n',
  'a = 1\na = 2',
  'a = [1]\n[[a]]\n',
  '\0',
  `a = ${'['.repeat(50_000)}`,
  `a = ${'[{b='.repeat(50_000)}`,
])('refuses what is no TOML: %.20j', text => {
  const { root, notifications } = parseToml(sourceFile('a.toml', text));
  expect(root).toBeUndefined();
  expect(notifications).toMatchObject([{ level: 'error' }]);
});

test.each<[string, (size: number) => string]>([
  ['tables in a list', size => '[[t]]\n'.repeat(size / 6)],
  ['long keys', size => `[${'a.'.repeat(size / 2)}b]`],
  ['items', size => `a = [${'1,'.repeat(size / 2)}]`],
  ['entries', size => Array.from({ length: size / 10 }, (_, index) => `k${index} = 1`).join('\n')],
  ['tables below others', size => Array.from({ length: size / 20 }, (_, index) => `[a.b.c.k${index}]`).join('\n')],
])('takes time that grows with the text: %s', (_, make) => {
  const { root } = inLinearTime(100_000, size => sourceFile('a.toml', make(size)), parseToml);
  expect(root).toBeDefined();
});
