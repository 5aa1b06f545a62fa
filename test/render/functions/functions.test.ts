import { describe, expect, test } from 'vitest';
import { print } from '../../support/render/render-text.ts';

const values = [
  'port: 8080',
  'big: 12345678',
  'float: 1.5',
  'text: hello world',
  'list: [c, a, b]',
  'map: {z: 1, a: {b: true, c: "1"}}',
  'strings: {yes: "yes", number: "0123", time: "12:30", plain: abc, colon: "a: b", multi: "one\\ntwo\\n", empty: ""}',
  '',
].join('\n');

test.each([
  ['{{ toYaml .Values.map }}', 'a:\n  b: true\n  c: "1"\nz: 1'],
  ['{{ toYaml .Values.list }}', '- c\n- a\n- b'],
  ['{{ toYaml (dict "l" (list 1 (dict "a" 1 "b" 2))) }}', 'l:\n- 1\n- a: 1\n  b: 2'],
  ['{{ toYamlPretty (dict "l" (list 1)) }}', 'l:\n  - 1'],
  [
    '{{ toYaml .Values.strings }}',
    'colon: \'a: b\'\nempty: ""\nmulti: |\n  one\n  two\nnumber: "0123"\nplain: abc\ntime: "12:30"\n"true": "yes"',
  ],
  ['{{ toYaml (dict "a10" 1 "a9" 2 "B" 3) }}', 'B: 3\na9: 2\na10: 1'],
  ['{{ .Values.big }} {{ int .Values.big }} {{ toYaml .Values.big }}', '1.2345678e+07 12345678 12345678'],
  ['{{ toJson .Values.map }}', '{"a":{"b":true,"c":"1"},"z":1}'],
  ['{{ toJson "<a&b>" }} {{ toRawJson "<a&b>" }}', '"\\u003ca\\u0026b\\u003e" "<a&b>"'],
  ['{{ (fromYaml "a: [1, {b: c}]").a }}', '[1 map[b:c]]'],
  ['{{ (fromJson "{").Error }}', 'unexpected end of JSON input'],
  ['{{ fromJsonArray "[1,\\"a\\"]" }}', '[1 a]'],
  ['{{ toToml (dict "a" 1 "b" (dict "c" "d")) }}', 'a = 1\n\n[b]\n  c = "d"\n'],
  ['{{ (fromToml "a = 1\\n[b]\\nc = [1.5, true]").b.c }}', '[1.5 true]'],
  ['{{ .Values.text | upper | trunc 5 | quote }}', '"HELLO"'],
  ['{{ trunc -5 .Values.text }} {{ trimSuffix "-" "a-" }} {{ trimAll "$" "$5$" }}', 'world a 5'],
  ['{{ nindent 2 "a\\nb" }}', '\n  a\n  b'],
  ['{{ indent 2 "a\\nb" }}', '  a\n  b'],
  [
    '{{ replace " " "-" .Values.text }} {{ title .Values.text }} {{ snakecase "FirstName" }} {{ camelcase "http_server" }} {{ kebabcase "FirstName" }}',
    'hello-world Hello World first_name HttpServer first-name',
  ],
  [
    '{{ default "x" .Values.nothing }} {{ default "x" 0 }} {{ coalesce "" nil "y" }} {{ ternary "a" "b" false }} {{ empty (list) }}',
    'x x y b true',
  ],
  [
    '{{ join "," (sortAlpha .Values.list) }} {{ first .Values.list }} {{ last .Values.list }} {{ rest .Values.list }} {{ has "a" .Values.list }}',
    'a,b,c c b [a b] true',
  ],
  [
    '{{ uniq (list 1 2 1) }} {{ without (list 1 2) 1 }} {{ until 3 }} {{ untilStep 0 6 2 }} {{ concat (list 1) (list 2) }}',
    '[1 2] [2] [0 1 2] [0 2 4] [1 2]',
  ],
  [
    '{{ hasKey .Values.map "z" }} {{ get .Values.map "nope" }} {{ keys (dict "a" 1) }} {{ pick .Values.map "z" }} {{ omit .Values.map "a" }}',
    'true  [a] map[z:1] map[z:1]',
  ],
  ['{{ merge (dict "a" 1) (dict "a" 2 "b" 3) }} {{ mergeOverwrite (dict "a" 1) (dict "a" 2) }}', 'map[a:1 b:3] map[a:2]'],
  ['{{ dig "a" "b" "no" .Values.map }} {{ dig "a" "x" "no" .Values.map }}', 'true no'],
  ['{{ $d := dict "a" 1 }}{{ $_ := set $d "b" 2 }}{{ $_ := unset $d "a" }}{{ $d }}', 'map[b:2]'],
  [
    '{{ add 1 2 3 }} {{ sub 5 2 }} {{ mul 2 3 }} {{ div 7 2 }} {{ mod 7 2 }} {{ max 1 5 3 }} {{ floor 1.7 }} {{ round 2.345 2 }} {{ addf 1.5 2 }}',
    '6 3 6 3 1 5 1 2.35 3.5',
  ],
  ['{{ int "08" }} {{ int "0x1F" }} {{ int "1.7" }} {{ int 1.7 }} {{ float64 "2.5" }} {{ atoi "7" }}', '0 31 0 1 2.5 7'],
  [
    '{{ b64enc "ü" }} {{ b64dec "w7w=" }} {{ sha256sum "a" | trunc 8 }} {{ sha1sum "a" | trunc 8 }} {{ adler32sum "a" }} {{ b32enc "a" }}',
    'w7w= ü ca978112 86f7e437 6422626 ME======',
  ],
  [
    '{{ semverCompare ">=1.20-0" "1.33.0-gke.1" }} {{ semverCompare ">=1.20" "1.33.0-gke.1" }} {{ semverCompare "^1.2" "1.9.0" }} {{ (semver "1.2.3").Minor }}',
    'true false true 2',
  ],
  [
    '{{ regexMatch "^a+$" "aaa" }} {{ regexReplaceAll "a(b)" "ab" "$1" }} {{ regexFind "b+" "abb" }} {{ regexSplit "," "a,b" -1 }} {{ regexMatch "(" "a" }}',
    'true b bb [a b] false',
  ],
  ['{{ base "/a/b.c" }} {{ dir "/a/b" }} {{ ext "a.b" }} {{ clean "/a/../b" }} {{ isAbs "/a" }}', 'b.c /a .b /b true'],
  ['{{ (urlParse "https://u@h.x:1/p?q#f").host }}', 'h.x:1'],
  ['{{ kindOf .Values.port }} {{ typeOf .Values.list }} {{ kindIs "map" .Values.map }} {{ typeOf 1 }}', 'float64 []interface {} true int'],
  ['{{ date "2006-01-02" (toDate "2006-01-02" "2024-05-06") }} {{ duration "3661" }}', '2024-05-06 1h1m1s'],
  ['{{ lookup "v1" "Secret" "a" "b" }}{{ (lookup "v1" "Secret" "a" "b").data }}', 'map[]'],
  ['{{ tpl "{{ .Values.text }}!" . }}', 'hello world!'],
  ['{{ tpl "{{ tpl .Values.nothing . }}" (dict "Values" (dict "nothing" "")) }}', ''],
  [
    '{{ list 1 2 | toString }} {{ cat "a" 1 }} {{ squote "a" }} {{ nospace "a b" }} {{ repeat 3 "ab" }} {{ abbrev 5 "hello world" }}',
    "[1 2] a 1 'a' ab ababab he...",
  ],
])('%s', (template, printed) => {
  expect(print(template, values)).toBe(printed);
});

describe('where the Helms differ', () => {
  test.each([
    ['{{ .Chart.Nope }}', "can't evaluate field Nope in type interface {}", ''],
    ['{{ toYaml .Chart | trunc 12 }}', 'IsRoot: true', 'APIVersion: '],
    ['{{ .Capabilities.KubeVersion | toString }}', '{v1.33.0 1 33}', '{v1.33.0 v1.33.0 1 33}'],
    ['{{ mustToYaml 1 }}', 'function "mustToYaml" not defined', '1'],
    ['{{ typeOf .Values }}', 'chartutil.Values', 'common.Values'],
    ['{{ hasKey .Values "none" }}', 'true', 'false'],
  ])('%s', (template, third, fourth) => {
    expect(print(template, 'none: null\n', { helm: 3 })).toContain(third);
    expect(print(template, 'none: null\n', { helm: 4 })).toContain(fourth);
    expect(print(template, 'none: null\n', { helm: 4 })).not.toContain('rror');
  });
});

test('what is random, secret or of the clock is the same at every rendering', () => {
  const template =
    '{{ randAlphaNum 8 }} {{ uuidv4 }} {{ now | date "2006" }} {{ (genCA "a" 1).Cert | trunc 27 }} {{ genPrivateKey "rsa" | trunc 31 }} {{ htpasswd "u" "p" | trunc 2 }}';
  const printed = print(template);
  expect(print(template)).toBe(printed);
  expect(printed).toMatch(/^[a-zA-Z\d]{8} [\da-f-]{36} \d{4} -----BEGIN CERTIFICATE----- -----BEGIN RSA PRIVATE KEY----- u:$/u);
});

test('a function that refuses says so in its own words', () => {
  expect(print('{{ fail "no" }}')).toBe('execution error at (web/templates/t.yaml:1:3): no');
  expect(print('{{ required "give a name" .Values.name }}')).toBe('execution error at (web/templates/t.yaml:1:3): give a name');
  expect(print('{{ mustRegexMatch "(" "a" }}')).toContain('error calling mustRegexMatch: error parsing regexp: missing closing ): `(`');
  expect(print('{{ ternary "a" "b" (toString true) }}')).toContain('wrong type for value; expected bool; got string');
  expect(print('{{ semver "x" }}')).toContain('error calling semver: invalid semantic version');
});

test.each([
  ['{{ .Values.huge | toYaml }}', '1234567890123456800'],
  ['{{ .Values.huge | toYamlPretty }}', '1.2345678901234568e+18'],
  ['{{ camelcase "_complex__case_" }} {{ snakecase "a1B2" }} {{ snakecase "http20xOK" }}', '_Complex_Case_ a1_b2 http_20x_ok'],
  ['{{ toYaml (semver "1.2.3") }} {{ keys .Values.map }}', '1.2.3 [a b]'],
  ['{{ .Values.PathValue "map.a" }} {{ .Values.Table "map" }} {{ (.Values.AsMap).huge }}', '1 map[a:1 b:2] 1.2345678901234568e+18'],
  ['{{ range 1 }}{{ with $ }}{{ (fromJson (toJson .Values.map)).b }}{{ end }}{{ end }}', '2'],
])('%s prints what Helm prints', (template, text) => {
  expect(print(template, 'huge: 1234567890123456789\nmap: {b: 2, a: 1}\n')).toBe(text);
});
