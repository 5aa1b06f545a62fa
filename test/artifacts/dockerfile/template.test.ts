import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../../src/artifacts/dockerfile/parse.ts';
import { maskDockerfileTemplate, templateParts } from '../../../src/artifacts/dockerfile/template.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { textUnder } from '../../../src/text/range.ts';
import { reviewChange } from '../../support/in-memory-repository.ts';
import { dedent } from '../../support/marked-text.ts';
import { endsSoon } from '../../support/soon.ts';

/** Milliseconds of the thread: the machine may be busy. */

const parse = (text: string, path = 'Dockerfile.template') => parseDockerfile(sourceFile(path, text));

const partsOf = (text: string): readonly string[] => templateParts(text).map(range => textUnder(text, range));

describe('what engines replace', () => {
  test.each([
    ['Go, Jinja, Mustache', 'a {{ .x }} {%- if y %} {# z #} b', ['{{ .x }}', '{%- if y %}', '{# z #}']],
    ['ERB', 'a <%= x %> <% if y -%> b', ['<%= x %>', '<% if y -%>']],
    ['scripts', 'FROM a:%%VERSION%% @TAG@', ['%%VERSION%%', '@TAG@']],
    ['scripts with hyphens', 'FROM a:%%BASE-TAG%% %%-%%', ['%%BASE-TAG%%']],
    ['jq, over lines, with braces', 'FROM {{\n\tif x then "{{a}}" else b end\n}}\n', ['{{\n\tif x then "{{a}}" else b end\n}}']],
  ])('of %s', (_, text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  test('is not what a shell or a curl has', () => {
    expect(partsOf("RUN curl -w '%{http_code}' me@example.com npm@latest && echo ${#list[@]} $(date +%Y%%m) {{ x")).toEqual([]);
  });
});

describe('a template of a Dockerfile', () => {
  test('has variables of which nothing is known in place of actions within a line', () => {
    const text = 'FROM alpine:%%VERSION%%\nUSER {{ user }}\nWORKDIR /a/<%= dir %>\n';
    const { instructions, notifications, template } = parse(text);
    expect(template).toBe(true);
    expect(notifications).toEqual([]);
    expect(instructions.map(({ keyword, range }) => [keyword, textUnder(text, range)])).toEqual([
      ['FROM', 'FROM alpine:%%VERSION%%'],
      ['USER', 'USER {{ user }}'],
      ['WORKDIR', 'WORKDIR /a/<%= dir %>'],
    ]);
    const [from] = instructions;
    expect(from?.keyword === 'FROM' && from.image.reference).toBeUndefined();
  });

  test('shows the text of all branches, lines of nothing but actions being none', () => {
    const text = dedent(`
      {{
        def is_alpine: true;
      -}}
      {{ if is_alpine then ( -}}
      FROM alpine:3
      {{ ) else ( -}}
      FROM debian:12
      {{ ) end -}}
      RUN a \\
      {% if x %}
        && b \\
      {% endif %}
        && c
    `);
    const { instructions, notifications } = parse(text);
    expect(notifications).toEqual([]);
    expect(instructions.map(({ keyword, startLine, endLine }) => `${keyword} ${startLine}-${endLine}`)).toEqual([
      'FROM 5-5',
      'FROM 7-7',
      'RUN 9-13',
    ]);
  });

  test.each([
    ['prints instructions from elsewhere', 'FROM a:1\n{% include "user" %}\n', false],
    ['prints none', 'FROM a:1\n{% if x %}\nRUN a\n{% endif %}\n', true],
    ['has a line that is not an instruction', 'FROM a:1\nhello\n', false],
  ])('that %s: whether its last stage is known', (_, text, known) => {
    expect(parse(text).finalStage !== undefined).toBe(known);
  });

  test('is never refused, since nobody builds it as it is', () => {
    expect(parse('FROM a:1\n<%= x %>y z\n').notifications).toMatchObject([
      { level: 'warning', message: expect.stringContaining('Line 2') },
    ]);
  });

  test.each([
    ['its name', 'x/Dockerfile.j2', 'FROM {{ base }}\n'],
    ['its folder', 'dockerfile-templates/x/Dockerfile', 'FROM {{ base }}:{{ tag }}\n'],
    ['its first line', 'Dockerfile', '# hi\n{%- if x %}\nFROM a:1\n{%- endif %}\n'],
    ['what Docker refuses', 'Dockerfile', 'FROM a:{{ tag }}\n{% if x %}\nRUN a\n{% endif %}\n'],
  ])('is known by %s', (_, path, text) => {
    expect(parse(text, path)).toMatchObject({ template: true, notifications: [] });
  });

  test('is not taken for one because of braces that Docker takes', () => {
    expect(parse("FROM a:1\nRUN docker inspect -f '{{ .Id }}' a\n", 'Dockerfile')).toMatchObject({ template: false, notifications: [] });
  });

  test('that is called a Dockerfile and can be read in no way is told, with what to do', () => {
    const { notifications } = parse('FROM a:1\n{% if x %}\nhello\n{% endif %}\n', 'Dockerfile');
    expect(notifications).toMatchObject([{ level: 'error', message: expect.stringMatching(/unknown instruction: hello.*"ignore-paths"/) }]);
  });

  test('has findings where they stand, and no fix that writes what is not in it', async () => {
    const text = 'FROM a:%%TAG%%\nADD local.txt /a\nRUN curl http://example.com/{{ file }} | sh\n';
    const { delta, files, verdict } = await reviewChange({ base: {}, head: { 'Dockerfile.template': text } });
    const found = delta.entries.flatMap(({ head }) => (head ? [head] : []));
    expect(found.map(({ ruleId, location }) => `${files.get(location.path)?.lines.line(location.range.start)} ${ruleId}`)).toEqual(
      expect.arrayContaining(['2 dockerfile/add-local-file', '3 dockerfile/remote-script-executed']),
    );
    expect(found.filter(({ fix }) => fix)).toEqual([]);
    expect(verdict.conclusion).not.toBe('incomplete');
  });
});

test.each([
  ['openings', '{{'],
  ['openings and one end', '{{', '}}'],
  ['actions', '{{ a }}'],
  ['lines of actions', '{{ a }}\n'],
  ['marks of all kinds', '{% {# <% @A %%B '],
  ['placeholders', '%%A%% '],
])('many %s cost linear time', (_, part, end = '') => {
  const text = `FROM a\nRUN ${part.repeat(1_000_000 / part.length)}${end}\n`;
  expect(endsSoon(() => maskDockerfileTemplate(text)).text).toHaveLength(text.length);
});
