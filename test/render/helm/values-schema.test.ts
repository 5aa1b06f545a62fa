import { describe, expect, test } from 'vitest';
import { stream } from '../../support/render/render-text.ts';
import { endsSoon } from '../../support/soon.ts';

const seventh = 'http://json-schema.org/draft-07/schema#';

const problems = (schema: object, values: string): string => {
  const text = stream({ 'values.schema.json': JSON.stringify(schema), 'values.yaml': values });
  return text.replace("values don't meet the specifications of the schema(s) in the following chart(s):\nweb:\n", '').trimEnd();
};

describe('values are held against values.schema.json, in the words of Helm', () => {
  test.each<[object, string, string]>([
    [{ properties: { a: { type: 'integer' } } }, 'a: x', "- at '/a': got string, want integer"],
    [{ properties: { a: { type: 'integer' } } }, 'a: 3', ''],
    [{ properties: { a: { type: ['string', 'null'] } } }, 'a: 1', "- at '/a': got number, want null or string"],
    [
      { required: ['z'], properties: { a: { minItems: 2, items: { type: 'string' } } } },
      'a: [1]',
      "- at '': missing property 'z'\n- at '/a': validation failed\n  - at '/a': minItems: got 1, want 2\n  - at '/a/0': got number, want string",
    ],
    [{ required: ['a', 'b'] }, 'c: 1', "- at '': missing properties 'a', 'b'"],
    [{ properties: { a: { maximum: 65535 } } }, 'a: 70000', "- at '/a': maximum: got 70,000, want 65,535"],
    [{ properties: { a: { enum: ['x', 'y'] } } }, 'a: z', "- at '/a': value must be one of 'x', 'y'"],
    [{ properties: { a: { const: 1 } } }, 'a: 2', "- at '/a': value must be 1"],
    [{ properties: { a: {} }, additionalProperties: false }, 'a: 1\nb: 2', "- at '': additional properties 'b' not allowed"],
    [{ patternProperties: { '^x-': { type: 'string' } } }, 'x-a: 1', "- at '/x-a': got number, want string"],
    [
      { properties: { a: { pattern: '^(a+)+$' } } },
      `a: ${'a'.repeat(5000)}b`,
      `- at '/a': '${'a'.repeat(5000)}b' does not match pattern '^(a+)+$'`,
    ],
    [
      { properties: { a: { items: { type: 'string' }, minItems: 2 } } },
      'a: [1]',
      "- at '/a': minItems: got 1, want 2\n- at '/a/0': got number, want string",
    ],
    [{ properties: { a: { uniqueItems: true } } }, 'a: [{b: 1}, 2, {b: 1}]', "- at '/a': items at 0 and 2 are equal"],
    [
      { properties: { a: { oneOf: [{ type: 'string' }, { type: 'integer' }] } } },
      'a: []',
      "- at '/a': 'oneOf' failed, none matched\n  - at '/a': got array, want string\n  - at '/a': got array, want integer",
    ],
    [{ properties: { a: { not: { type: 'string' } } } }, 'a: x', "- at '/a': 'not' failed"],
    [JSON.parse('{"if": {"required": ["tls"]}, "then": {"required": ["cert"]}}'), 'tls: true', "- at '': missing property 'cert'"],
    [{ dependentRequired: { user: ['password'] } }, 'user: u', "- at '': properties 'password' required, if 'user' exists"],
    [{ $defs: { port: { type: 'integer' } }, properties: { a: { $ref: '#/$defs/port' } } }, 'a: x', "- at '/a': got string, want integer"],
    [
      { $defs: { port: { $anchor: 'p', type: 'integer' } }, properties: { a: { $ref: '#p' } } },
      'a: x',
      "- at '/a': got string, want integer",
    ],
    [{ properties: { a: { $ref: 'https://example.com/other.json' } } }, 'a: x', ''],
    [{ allOf: [{ properties: { a: true } }], unevaluatedProperties: false }, 'a: 1\nb: 1', "- at '/b': false schema"],
    [{ $schema: seventh, properties: { a: { format: 'email' } } }, 'a: nope', "- at '/a': 'nope' is not valid email: missing @"],
    [{ properties: { a: { format: 'email' } } }, 'a: nope', ''],
    [
      { properties: { a: { prefixItems: [{ const: 'a' }], items: false } } },
      'a: [b, c]',
      "- at '/a/0': value must be 'a'\n- at '/a/1': false schema",
    ],
  ])('%j on %j', (schema, values, said) => {
    expect(problems(schema, values)).toBe(said);
  });

  test('a subchart has a schema of its own for its part', () => {
    const files = {
      'values.yaml': 'sub: {size: big}\n',
      'charts/sub/Chart.yaml': 'apiVersion: v2\nname: sub\nversion: 1.0.0\n',
      'charts/sub/values.schema.json': '{"properties": {"size": {"type": "integer"}}}',
    };
    expect(stream(files)).toContain("chart(s):\nsub:\n- at '/size': got string, want integer");
    expect(stream(files, { options: { validates: false } })).toBe('\n');
  });

  test('patterns that would take minutes end with a reason', () => {
    const hard = (size: number, at: number): object => ({ pattern: `^(([a-c]|[b-d]|[c-e])*[a-e]){${size}}[x-z]${at}` });
    const all = (count: number, size: number): object => ({
      properties: { a: { anyOf: Array.from({ length: count }, (_, at) => hard(size, at)) } },
    });
    for (const [schema, length] of [
      [all(1, 900), 100_000],
      [all(2_000, 900), 1],
      [all(200, 10), 50_000],
    ] as const)
      expect(endsSoon(() => problems(schema, `a: ${'c'.repeat(length)}`))).toContain('too much to be checked here');
  });

  test('a schema that refers to itself, grows without end or is not one ends with a reason', () => {
    expect(problems({ $ref: '#' }, 'a: 1')).toContain('refers to itself');
    const doubling = {
      $defs: Object.fromEntries(
        Array.from({ length: 40 }, (_, at) => [`d${at}`, { allOf: [{ $ref: `#/$defs/d${at + 1}` }, { $ref: `#/$defs/d${at + 1}` }] }]),
      ),
      $ref: '#/$defs/d0',
    };
    const text = problems({ ...doubling, $defs: { ...doubling.$defs, d40: true } }, 'a: 1');
    expect(text).toContain('too much to be checked here');
    expect(problems({ properties: { a: { pattern: '(' } } }, 'a: x')).toContain('missing closing )');
    expect(problems({ $ref: '#/$defs/none' }, 'a: x')).toContain('"#/$defs/none", which is not in it');
    expect(stream({ 'values.schema.json': '{' })).toBe('unexpected end of JSON input');
  });
});
