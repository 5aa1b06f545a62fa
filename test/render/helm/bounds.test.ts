import { describe, expect, test } from 'vitest';
import { print, stream } from '../../support/render/render-text.ts';
import { endsSoon } from '../../support/soon.ts';

describe('a hostile chart ends soon and says why', () => {
  test.each([
    ['include in itself', '{{ define "a" }}{{ include "a" . }}{{ end }}{{ include "a" . }}', 'nested reference name: a'],
    ['template in itself', '{{ define "a" }}{{ template "a" . }}{{ end }}{{ template "a" . }}', 'exceeded maximum template depth'],
    ['tpl in itself', '{{ tpl .Values.self . }}', 'too deeply'],
    ['a million repeats', '{{ repeat 1000000 "x" | repeat 1000 | len }}', 'too long'],
    ['loops in loops', '{{ range 100000 }}{{ range 100000 }}x{{ end }}{{ end }}', 'too much'],
    ['a loop over a huge number', '{{ range 9223372036854775807 }}{{ end }}', 'too much'],
    ['a huge list', '{{ until 1000000000 | len }}', 'too'],
    ['a list that doubles', '{{ $l := list 1 2 }}{{ range 60 }}{{ $l = concat $l $l }}{{ end }}{{ len $l }}', 'too much'],
    ['a text that doubles', '{{ $t := "x" }}{{ range 60 }}{{ $t = cat $t $t }}{{ end }}{{ len $t }}', 'too'],
    ['text replaced by text', '{{ $t := repeat 10000 "a" }}{{ replace "a" $t $t | replace "a" $t | len }}', 'too'],
    ['a list that holds itself twice, sixty times', '{{ $l := list 1 }}{{ range 60 }}{{ $l = list $l $l }}{{ end }}{{ $l | len }}', '2'],
    ['the same, written', '{{ $l := list 1 }}{{ range 60 }}{{ $l = list $l $l }}{{ end }}{{ $l | toYaml }}', 'too large to be written'],
    [
      'the same, compared',
      '{{ $l := list 1 }}{{ $m := list 1 }}{{ range 60 }}{{ $l = list $l $l }}{{ $m = list $m $m }}{{ end }}{{ deepEqual $l $m }}',
      'too large to be compared',
    ],
    ['the same, copied', '{{ $l := list 1 }}{{ range 60 }}{{ $l = list $l $l }}{{ end }}{{ deepCopy $l }}', 'too large to be copied'],
    ['the same, printed', '{{ $l := list 1 }}{{ range 60 }}{{ $l = list $l $l }}{{ end }}{{ $l }}', 'too long'],
    ['a map in itself', '{{ $d := dict }}{{ $_ := set $d "d" $d }}{{ toYaml $d }}{{ toJson $d }}', ''],
    ['a map in itself, printed', '{{ $d := dict }}{{ $_ := set $d "d" $d }}{{ $d }}', ''],
    ['a wide column', '{{ printf "%999999999d" 1 }}', ''],
    ['a wide random text', '{{ randAlphaNum 1000000000 }}', 'too'],
    ['a pattern that backtracks', '{{ regexMatch "^(a+)+$" (printf "%sb" (repeat 50000 "a")) }}', 'false'],
    ['a match that each look goes past', '{{ regexReplaceAll "a.*z|a" (repeat 60000 "a") "b" | len }}', 'takes too long'],
    ['a large pattern in a long text', '{{ regexMatch "^(([a-c]|[b-d])*[a-e]){900}z" (repeat 60000 "c") }}', 'takes too long'],
    [
      'the same in a short text, again and again',
      '{{ range 300 }}{{ $_ := regexMatch "^([a-c]*[a-e]){900}[y-z]" (repeat 500 "c") }}{{ end }}',
      'too much',
    ],
    [
      'large patterns without number',
      '{{ range $i := until 3000 }}{{ $_ := regexMatch (printf "((a|b|c){30}){30}%d" $i) "x" }}{{ end }}',
      'too much',
    ],
    ['a long name in words', '{{ snakecase (repeat 150000 "aB") | len }} {{ kebabcase (repeat 150000 "aB") | len }}', '450000 450000'],
    ['passwords without number', '{{ range until 300 }}{{ $_ := derivePassword 1 "long" "p" (toString .) "e" }}{{ end }}', 'too much'],
    ['times without number', '{{ range until 300000 }}{{ $_ := dateInZone "15:04" 0 "Europe/Berlin" }}{{ end }}', 'too much'],
    ['an indent of a billion', '{{ indent 1000000000 "x" }}', 'too'],
  ])('%s', (_, template, words) => {
    expect(endsSoon(() => print(template, 'self: "{{ tpl .Values.self . }}"\n'))).toContain(words);
  });

  test('collections nested without end', () => {
    expect(endsSoon(() => stream({ 'values.yaml': `a: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n` }))).not.toBe('');
    expect(
      endsSoon(() => print(`{{ fromJson .Values.text | toYaml }}`, `text: '${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}'\n`)),
    ).toContain('rror');
  });

  test('a pattern of many stars, and a text of many blanks', () => {
    const path = `conf/${'a'.repeat(200)}`;
    expect(
      endsSoon(() => print(`{{ range $p, $_ := .Files.Glob "${'**a'.repeat(40)}b" }}{{ $p }}{{ end }}none`, '', {}, { [path]: 'x' })),
    ).toBe('none');
    expect(
      endsSoon(() =>
        stream({ '.helmignore': `${'*a'.repeat(60)}b\n`, [path]: 'x', 'templates/a.yaml': `a: 1\n${'\n \n'.repeat(500_000)}b: 1\n` }),
      ),
    ).toContain('b: 1');
  });

  test('aliases that multiply', () => {
    const lines = Array.from(
      { length: 12 },
      (_, at) => `a${at}: &a${at} [${Array.from({ length: 10 }, () => (at === 0 ? 'x' : `*a${at - 1}`)).join(', ')}]`,
    );
    expect(endsSoon(() => stream({ 'values.yaml': `${lines.join('\n')}\n` }))).toContain('excessive aliasing');
  });

  test('charts in charts', () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, depth) => [`${'charts/c/'.repeat(depth)}Chart.yaml`, 'apiVersion: v2\nname: c\nversion: 1.0.0\n']),
    );
    expect(endsSoon(() => stream(files))).toContain('subcharts are nested too deeply');
  });
});
