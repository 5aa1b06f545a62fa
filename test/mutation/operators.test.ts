import { describe, expect, test } from 'vitest';
import { mutated, viewOf } from './mutant.ts';
import { mutantsOf } from './operators.ts';

/** What becomes of a text, by operator. */
const changesOf = (text: string): readonly string[] =>
  mutantsOf('a.ts', text).map(mutant => `${mutant.operator}: ${mutated(text, mutant)}`);

describe('the operators', () => {
  test.each<[string, readonly string[]]>([
    ['if (a) b();', ['dropped call: if (a) {}', 'negated condition: if (!(a)) b();']],
    [
      'const f = () => { if (a) return b; return c; };',
      ['dropped guard: const f = () => { {} return c; };', 'negated condition: const f = () => { if (!(a)) return b; return c; };'],
    ],
    ['const x = a ? b : c;', ['negated condition: const x = !(a) ? b : c;']],
    ['const x = !a;', ['negated condition: const x = a;']],
    ['const x = a === b;', ['negated condition: const x = a !== b;']],
    ['const x = a < b;', ['boundary: const x = a <= b;']],
    ['const x = a && b;', ['&& and ||: const x = a || b;']],
    ['const x = a ?? b;', ['??: const x = a;', '??: const x = b;']],
    ["const x = 'a';", ["literal: const x = '';"]],
    ["const x = '';", ["literal: const x = 'mutant';"]],
    ['const x = 9;', ['literal: const x = 10;']],
    ['const x = true;', ['literal: const x = false;']],
    ['const x = [a, b,];', ['list element: const x = [b,];', 'list element: const x = [a,];']],
    ['const x = [a,];', ['list element: const x = [];']],
    ['const x = a.some(b);', ['method: const x = a.every(b);']],
    ['const x = a?.trim();', ['method: const x = a;']],
    ['const x = Math.max(a, b);', ['method: const x = Math.min(a, b);']],
    ['await a.b();', ['dropped call: {}']],
  ])('of %s', (text, expected) => {
    expect(changesOf(text).toSorted()).toEqual(expected.toSorted());
  });

  test('leave alone what says nothing at run time, names of files and of properties', () => {
    expect(
      changesOf(
        "import { a } from './a.ts';\nimport b from './b.json' with { type: 'json' };\nexport * from './b.ts';\ntype T = 'a' | 1 | -1;\nconst x = { 'b-c': d };\n",
      ),
    ).toEqual([]);
    expect(changesOf('const x = a.min(b);')).toEqual([]);
  });

  test('give text that can be parsed again', () => {
    const text =
      "export const f = (x: string[]) => {\n  if (x.length > 2 && x[0] !== '') return [...x.filter(y => y), 'z'];\n  return x ?? [];\n};\n";
    const mutants = mutantsOf('a.ts', text);
    expect(mutants.length).toBeGreaterThan(8);
    for (const mutant of mutants) expect(() => mutantsOf('a.ts', mutated(text, mutant))).not.toThrow();
  });

  test('refuse a file that is not TypeScript', () => {
    expect(() => mutantsOf('a.ts', 'const = ;')).toThrow('a.ts');
  });
});

test('a mutant is shown by its line, without and with it, each as one line', () => {
  const text = 'a();\nif (b) {\n  return;\n}\nc();\n';
  const wrapped = `const f = () => {\n${text}};\n`;
  const guard = mutantsOf('a.ts', wrapped).find(({ operator }) => operator === 'dropped guard');
  expect(guard && viewOf(wrapped, guard)).toEqual({ line: 3, before: 'if (b) { return; }', after: '{}' });
});
