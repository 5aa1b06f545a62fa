import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { encodeJson } from '../../../src/render/functions/formats/encode-json.ts';
import { readDocuments } from '../../../src/render/functions/formats/read-values.ts';
import { buildKustomization } from '../../../src/render/kustomize/build-kustomization.ts';
import { substituteVariables, type Variables } from '../../../src/render/kustomize/flux-substitution.ts';
import { SubstitutionError } from '../../../src/render/kustomize/substitution/parse-expression.ts';
import { Substituter } from '../../../src/render/kustomize/substitution/substitute.ts';
import { GoMap, Ref, textOf } from '../../../src/render/template/go-value.ts';
import { Place } from '../../../src/render/template/sources.ts';
import { inLinearTime } from '../../support/linear-time.ts';
import { endsSoon } from '../../support/soon.ts';

interface Answers {
  readonly variables: Readonly<Record<string, string>>;
  readonly texts: readonly { readonly given: string; readonly output?: string; readonly error?: string }[];
  readonly objects: readonly { readonly given: unknown; readonly output: unknown }[];
}

/** What the library answered; the program that asked it lies beside. */
const answers = JSON.parse(readFileSync(new URL('flux-substitution-answers.json', import.meta.url), 'utf8')) as Answers;

const valueOfName = (name: string): string => (Object.hasOwn(answers.variables, name) ? (answers.variables[name] ?? '') : '');

const variables = (given: Readonly<Record<string, string>>, isOpen = false): Variables => ({
  byName: new Map(Object.entries(given).map(([name, value]) => [name, { value, place: new Place('value', 'vars.yaml', name, 0, 1) }])),
  isOpen,
});

const objectOf = (value: unknown): Ref => {
  const [read] = readDocuments(sourceFile('a.yaml', JSON.stringify(value)), 'named');
  if (read?.state !== 'read') throw new Error('The object cannot be read.');
  return read.value;
};

const substituted = (value: unknown, given: Variables): unknown => {
  const built = substituteVariables([objectOf(value)], given);
  if (built.state === 'failed') return built.reason;
  return JSON.parse(textOf(encodeJson(built.resources[0] ?? new Ref(null))));
};

const asText = (text: string): string => {
  try {
    return new Substituter(valueOfName).substitute(text);
  } catch (error) {
    if (error instanceof SubstitutionError) return 'refused';
    throw error;
  }
};

describe('texts are as the library of Flux makes them', () => {
  const crashes = answers.texts.filter(({ error }) => error === 'panic');

  test('every text that it answers, and every one that it refuses', () => {
    expect(answers.texts.length).toBeGreaterThan(700);
    const different = answers.texts.filter(
      ({ given, output, error }) => asText(given) !== (error === undefined ? (output ?? '') : 'refused'),
    );
    expect(different.map(({ given, output, error }) => ({ given, theirs: output ?? error, ours: asText(given) }))).toEqual([]);
  });

  test('what makes it panic is refused', () => expect(crashes.map(({ given }) => asText(given))).toEqual(crashes.map(() => 'refused')));

  test('refusals are told in its words', () => {
    const reason = (text: string): unknown => substituted({ a: text }, variables({ A: 'x' }));
    expect(reason('${A')).toBe('variable substitution failed: missing closing brace');
    expect(reason('${}')).toBe('variable substitution failed: unable to parse variable name');
    expect(reason('${A:=')).toBe('variable substitution failed: unable to parse substitution within function');
  });
});

describe('objects', () => {
  test.each(answers.objects)('$given is as Flux makes it', ({ given, output }) => {
    expect(substituted(given, variables(answers.variables))).toEqual(output);
  });

  test('one that is marked disabled stays as it is, by label and by annotation', () => {
    const marked = (field: string) => ({
      metadata: { name: 'x', [field]: { 'kustomize.toolkit.fluxcd.io/substitute': 'disabled' } },
      data: { run: 'echo ${A} ${' },
    });
    for (const field of ['labels', 'annotations']) expect(substituted(marked(field), variables({ A: 'x' }))).toEqual(marked(field));
    expect(
      substituted({ metadata: { labels: { 'kustomize.toolkit.fluxcd.io/substitute': 'enabled' } }, a: '${A}' }, variables({ A: 'x' })),
    ).toMatchObject({ a: 'x' });
  });

  test('nothing is put in when no variable is set, not even a default', () => {
    expect(substituted({ a: '${A:=b} ${' }, variables({}))).toEqual({ a: '${A:=b} ${' });
  });

  test('a variable that is not set is empty, and one that may be set elsewhere stays as it is written', () => {
    expect(substituted({ a: 'x${B}y' }, variables({ A: '1' }))).toEqual({ a: 'xy' });
    expect(substituted({ a: 'x${B}y', b: '${B:=5}' }, variables({ A: '1' }, true))).toEqual({ a: 'x${B}y', b: 5 });
  });

  test('a name that is none makes Flux refuse all', () => {
    expect(substituted({ a: 1 }, variables({ 'a-b': 'x' }))).toMatch(/^'a-b' var name is invalid/u);
  });

  test('a value that breaks the YAML is refused', () => {
    expect(substituted({ a: '${A}' }, variables({ A: '"x' }))).toMatch(/^variable substitution failed: yaml: /u);
  });

  test('a value names the variables it was made with first, then the line that it stands in', () => {
    const files = new Map(
      Object.entries({
        'kustomization.yaml': 'resources: [a.yaml]\n',
        'a.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {type: "${TYPE:=ClusterIP}", externalName: x}\n',
      }).map(([path, text]) => [path, sourceFile(path, text)]),
    );
    const built = buildKustomization(files, '');
    if (built.state === 'failed') throw new Error(built.reason);
    const made = substituteVariables(built.resources, variables({ TYPE: 'LoadBalancer' }));
    if (made.state === 'failed') throw new Error(made.reason);
    const spec = made.resources[0]?.raw instanceof GoMap ? made.resources[0].raw.entries.get('spec')?.raw : undefined;
    const at = (name: string) =>
      spec instanceof GoMap ? spec.entries.get(name)?.data.map(({ file, path }) => `${file}${path === '' ? '' : `:${path}`}`) : undefined;
    expect(at('type')).toEqual(['vars.yaml:TYPE', expect.stringMatching(/^a\.yaml/u)]);
    expect(at('externalName')).toEqual([expect.stringMatching(/^a\.yaml/u)]);
  });
});

describe('hostile texts', () => {
  test('escapes, expressions and open braces take time in proportion to their number', () => {
    for (const part of ['$$', '${A}', '${A:=b}', '$${', 'a$'])
      inLinearTime(
        200_000,
        size => part.repeat(size / part.length),
        text => new Substituter(() => 'x').substitute(text),
      );
  });

  test('expressions in expressions are read to a depth, and never overflow the stack', () => {
    expect(asText(`${'${N:='.repeat(40)}x${'}'.repeat(40)}`)).toBe('x');
    expect(asText(`${'${N:='.repeat(100_000)}x${'}'.repeat(100_000)}`)).toBe('refused');
  });

  test('what grows too large, and patterns on long values, are refused', () => {
    const withLong = (text: string) => new Substituter(() => 'x'.repeat(1_000_000)).substitute(text);
    expect(() => withLong('${A}'.repeat(10))).toThrow('more than 4000000 characters are made of variables');
    expect(() => withLong('${A%%*[x]*[x]*y}')).toThrow('a variable is too long to be compared with a pattern');
  });

  test('patterns with many stars end soon', () => {
    endsSoon(() => new Substituter(() => 'a'.repeat(500)).substitute(`\${A##${'*a'.repeat(300)}b}`));
  });
});
