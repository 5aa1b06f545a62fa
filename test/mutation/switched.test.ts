import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { type Mutant, mutated } from './mutant.ts';
import { mutantsOf } from './operators.ts';
import { switchedText } from './switched.ts';

const numbered = (mutants: readonly Mutant[]): ReadonlyMap<Mutant, number> => new Map(mutants.map((mutant, index) => [mutant, index]));

/** What a function body answers to some inputs, errors as their text, with the mutant of a number. */
const answersOf = (body: string, active: number): unknown => {
  const answer = compileFunction(body, ['$isActive', 'input']);
  return [undefined, null, { list: [] }, { list: [' b', 'a'], size: 3, next: { list: ['c'] } }].map(input => {
    try {
      return Reflect.apply(answer, undefined, [(mutant: number) => mutant === active, input]);
    } catch (error) {
      return String(error);
    }
  });
};

describe('a text with all its mutants answers as the text with one of them', () => {
  test.each([
    'if (input === undefined) return 1; return 2;',
    'if (input) { if (input.size > 2) return 1; else return 2; } else return 3;',
    "if (!input) throw new Error('none'); return `${input.size ?? 0} of ${input.list.length || 'no'}`;",
    'return input?.list.filter(Boolean).map(one => one.trim()).toSorted();',
    "return input?.next?.list.some(one => one.startsWith('c') && one !== '');",
    'const list = []; for (let at = 0; at < 3; at += 1) list.push(at); return [...list, input?.size, 7];',
    "const { size = 5, list: [first = 'x'] } = input; return { size, first, 'a-b': [size] };",
    'let size = 0; const add = () => { size += input.list.length; }; add(); return size <= 1 ? [size] : -size;',
    'function* each() { yield 1; yield input.size; } return [...each()];',
    "const told = { list: input.list, of: one => this ?? one }; delete told['list']; told.of(2); return told.list ?? Math.min(1, 2);",
    "switch (input.size) { case 3: return 'three'; default: return [,'none']; }",
    'outer: for (const one of input.list) { for (const two of one) { if (two === "b") continue outer; return two; } }',
    'return String.raw`a${input.list.length > 1 ? "b" : "c"}`;',
  ])('%s', body => {
    const mutants = numbered(mutantsOf('a.ts', `const answer = (input) => {${body}};`));
    const source = `const answer = (input) => {${body}};`;
    const switched = switchedText('a.ts', source, mutants, './active.ts').replace(/\nimport .*/u, '');
    const told = (text: string, active: number): unknown => answersOf(`${text} return answer(input);`, active);
    expect(mutants.size).toBeGreaterThan(0);
    expect(told(switched, -1)).toEqual(told(source, -1));
    for (const [mutant, number] of mutants) expect(told(switched, number)).toEqual(told(mutated(source, mutant), -1));
  });
});

test('lines keep their numbers, and types their places', () => {
  const source = "export const kinds = ['a', 'b'] as const;\nexport const first = (list: readonly string[]): string => list[0]!;\n";
  const mutants = mutantsOf('a.ts', source).filter(({ operator }) => operator === 'list element');
  const switched = switchedText('src/a.ts', source, numbered(mutants), '../.mutants/active-mutant.ts');
  expect(switched.split('\n')).toEqual([
    "export const kinds = ($isActive(0) ? (['b']) : $isActive(1) ? (['a']) : (['a', 'b'])) as const;",
    'export const first = (list: readonly string[]): string => list[0]!;',
    '',
    "import { isActive as $isActive } from '../.mutants/active-mutant.ts';",
    '',
  ]);
});

test('every mutant of the code has a place', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const files = globSync(['src/policy/**/*.ts', 'src/registry/**/*.ts', 'app/jobs/**/*.ts'], { cwd: root });
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const text = readFileSync(`${root}${file}`, 'utf8');
    expect(parseSync(file, switchedText(file, text, numbered(mutantsOf(file, text)), './active.ts')).errors).toEqual([]);
  }
});
