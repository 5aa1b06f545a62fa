import { describe, expect, test } from 'vitest';
import { allBuiltins } from '../../../src/org-rules/rego/builtins/all-builtins.ts';
import { RegoModule } from '../../../src/org-rules/rego/module.ts';
import { plainOf, RegoObject } from '../../../src/org-rules/rego/value.ts';
import { buildPolicy, evaluatePolicy } from '../../support/rego/build-policy.ts';
import { requireTools } from '../../support/signing/tools.ts';

/** Calls, each with an argument of the input, which keeps OPA from computing it while it compiles. */
const calls: readonly string[] = [
  ...[
    '1',
    '1.5',
    '10Gi',
    '"10Gi"',
    '2.5Ki',
    '1e3',
    '100m',
    '1M',
    '1m',
    '5kB',
    '1EIB',
    '-3k',
    '',
    ' 1',
    'x',
    '1 Gi',
    '1.5.5',
    '.5Mi',
    '0.1',
    '1XB',
    '10Gb',
    '3E',
  ].flatMap(text => [`units.parse(input.t[${JSON.stringify(text)}])`, `units.parse_bytes(input.t[${JSON.stringify(text)}])`]),
  ...['1.2.3', 'v1.2.3', '1.2', '1.2.3-alpha.1', '1.2.3+build', '01.2.3', '1.2.3-', '1.2.3-01'].map(
    text => `semver.is_valid(input.t[${JSON.stringify(text)}])`,
  ),
  ...[
    ['1.2.3', '1.2.4'],
    ['1.10.0', '1.9.9'],
    ['1.0.0-alpha', '1.0.0'],
    ['1.0.0-alpha.2', '1.0.0-alpha.10'],
    ['1.0.0-alpha.beta', '1.0.0-alpha.1'],
    ['1.0.0+a', '1.0.0+b'],
    ['x', '1.0.0'],
  ].map(([one, other]) => `semver.compare(input.t[${JSON.stringify(one)}], ${JSON.stringify(other)})`),
  'sprintf("%v", [{input.a, input.b}])',
  'sprintf("%v %v %v", [[input.a, 1, true], {"k": input.a}, null])',
  'sprintf("%q|%s|%d|%5d|%-5s|%05.2f", [input.a, input.b, 7, 42, input.a, 3.14159])',
  'sprintf("%d", [input.half])',
  'sprintf("%s", [input.seven])',
  'sprintf("%d %d", [input.seven])',
  'sprintf("%x %o %b %c %e", [input.seven, 8, 5, 65, input.half])',
  'sprintf("%t", [input.a == input.b])',
  'sprintf("%v", [{1: {input.a}, "x": set()}])',
  'sprintf("%v", [input.big])',
  'strings.any_prefix_match(input.a, ["x", "al"])',
  'strings.any_prefix_match({input.a, "zz"}, {"q"})',
  'strings.any_suffix_match([input.a], "ha")',
  'strings.count(input.banana, "an")',
  'strings.count(input.banana, "")',
  'indexof_n(input.banana, "ana")',
  'regex.replace(input.banana, "(a)(n)", "$2${1}x")',
  'regex.replace(input.banana, "a*?", "-")',
  'regex.replace(input.banana, "(", "-")',
  'regex.find_n("a.", input.banana, -1)',
  'regex.find_n("a.", input.banana, 2)',
  'regex.find_n("z", input.banana, -1)',
  'regex.split("n", input.banana)',
  'regex.split("a*", input.banana)',
  'regex.template_match("urn:foo:{.*}", sprintf("urn:foo:%s", [input.a]), "{", "}")',
  'regex.template_match("b.n{a}na", input.banana, "{", "}")',
  'object.subset({"a": {"b": 1, "c": input.seven}, "d": [1, 2]}, {"a": {"c": 7}})',
  'object.subset([1, input.seven, 3], [7, 3])',
  'object.subset([1, input.seven, 3], {3, 1})',
  'object.subset({1, input.seven}, {7, 8})',
  'object.subset({"a": input.seven}, [7])',
  'json.patch({"a": {"b": input.seven}}, [{"op": "add", "path": "/a/c", "value": 2}])',
  'json.patch({"a": [1, input.seven]}, [{"op": "add", "path": "/a/1", "value": "x"}, {"op": "remove", "path": "/a/0"}])',
  'json.patch({"a": [1, input.seven]}, [{"op": "add", "path": "/a/-", "value": 9}])',
  'json.patch({"a": 1, "b": input.seven}, [{"op": "move", "from": "/a", "path": "/c"}, {"op": "copy", "from": "/b", "path": "d"}])',
  'json.patch({"a": input.seven}, [{"op": "test", "path": "/a", "value": 7}, {"op": "replace", "path": "/a", "value": 8}])',
  'json.patch({"a": input.seven}, [{"op": "test", "path": "/a", "value": 9}])',
  'json.patch({"a": input.seven}, [{"op": "remove", "path": "/b"}])',
  'json.patch({"a/b": input.seven}, [{"op": "replace", "path": ["a/b"], "value": 1}])',
  'json.patch({"a/b": input.seven}, [{"op": "replace", "path": "/a~1b", "value": 1}])',
  ...['10.0.0.0/8', '10.0.0.0/33', '10.0.0.0', '2001:db8::/32', '::ffff:1.2.3.4/96', '1.2.3/8', '010.0.0.0/8', 'x', ''].map(
    text => `net.cidr_is_valid(input.t[${JSON.stringify(text)}])`,
  ),
  'net.cidr_expand(input.t["192.0.2.0/30"])',
  'net.cidr_expand(input.t["2001:db8::/126"])',
  'net.cidr_contains_matches("10.0.0.0/8", [input.t["10.1.0.0/16"], "11.0.0.0/8"])',
  'net.cidr_contains_matches({"a": "10.0.0.0/8"}, {input.t["10.1.2.3"]})',
  'time.parse_rfc3339_ns(input.t["2026-11-28T01:02:03.5Z"])',
  'time.parse_rfc3339_ns(input.t["2026-11-28T01:02:03+02:00"])',
  'time.parse_rfc3339_ns(input.t["2026-02-30T01:02:03Z"])',
  'time.parse_rfc3339_ns(input.t["0001-01-01T00:00:00Z"])',
  'time.parse_ns("2006-01-02", input.t["2026-11-28"])',
  'time.parse_ns("RFC1123", input.t["Sat, 28 Nov 2026 01:02:03 UTC"])',
  'time.parse_duration_ns(input.t["1h30m"])',
  'time.parse_duration_ns(input.t["1.5d"])',
  'time.date(input.when)',
  'time.date([input.when, "America/New_York"])',
  'time.clock([input.when, "Asia/Kolkata"])',
  'time.weekday(input.when)',
  'time.weekday([input.when, "Nowhere/Land"])',
  'time.add_date(input.when, 0, 3, 5)',
  'time.add_date(input.when, 1, 14, -40)',
  'time.format(input.when)',
  'time.format([input.when, "Europe/Berlin"])',
  'time.format([input.when, "UTC", "2006-01-02 15:04"])',
  'time.format([input.when, "UTC", "RFC1123Z"])',
  'time.diff(input.when, input.when + 100000000000000000)',
  'time.diff(input.when + 9000000000000000, input.when)',
  'yaml.unmarshal(input.t["a: [1, 2.5, yes]\\nb: {c: null}"])',
  'yaml.unmarshal(input.t["a: ["])',
  'yaml.is_valid(input.t["a: ["])',
  'yaml.is_valid(input.seven)',
  'yaml.marshal({"b": [input.seven, "x"], "a": {"c": true}})',
  'json.is_valid(input.t["{\\"a\\": 1}"])',
  'json.is_valid(input.t["{a}"])',
  'hex.encode(input.a)',
  'hex.decode(input.t["616c"])',
  'hex.decode(input.t["61z"])',
  'base64url.encode_no_pad(input.t["a?>b"])',
  'urlquery.encode(input.t["a b&c=d/é!"])',
  'urlquery.decode(input.t["a+b%26c"])',
  'urlquery.decode(input.t["%zz"])',
  'urlquery.encode_object({"a": input.a, "b": ["1", "2"]})',
  'urlquery.decode_object(input.t["a=1&b=2&a=3&c"])',
  'crypto.sha256(input.a)',
  'crypto.md5(input.a)',
  'crypto.sha1(input.a)',
  'crypto.hmac.sha256(input.a, "key")',
  'crypto.hmac.equal(input.a, "alpha")',
];

/** Texts that calls take out of the input by themselves. */
const texts = Object.fromEntries(
  [...calls.join('\n').matchAll(/input\.t\[("(?:[^"\\]|\\.)*")\]/gu)].map(([, text = '""']) => [JSON.parse(text), JSON.parse(text)]),
);

const input = JSON.stringify({ t: texts, a: 'alpha', b: 'beta', banana: 'banana', seven: 7, half: 2.5, when: 1 }).replace(
  '"when":1',
  '"when":1795827723123456789,"big":9007199254740993',
);

const policy = `package t\n\nimport rego.v1\n\n${calls.map((call, index) => `r["${index}"] := v if v := ${call}\n`).join('\n')}`;

describe.runIf(requireTools('opa'))('functions that OPA does not compile into modules', () => {
  test('answer as OPA does', async () => {
    const [bytes, theirs] = await Promise.all([buildPolicy(policy, 't/r'), evaluatePolicy(policy, 'data.t.r', input)]);
    const module = RegoModule.load(bytes, allBuiltins);
    expect(module.missing).toEqual([]);
    const result = module.evaluate('t/r', input, 0n);
    expect(result.state).toBe('value');
    const value = result.state === 'value' ? result.value : undefined;
    const named = (answers: object): object =>
      Object.fromEntries(
        calls.map((call, index) => [
          call,
          Object.hasOwn(answers, index) ? (answers as Readonly<Record<string, unknown>>)[index] : 'undefined',
        ]),
      );
    expect(named(value instanceof RegoObject ? (plainOf(value) as object) : {})).toEqual(named(theirs as object));
  });
});
