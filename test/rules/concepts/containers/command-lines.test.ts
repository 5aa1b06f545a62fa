import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../../src/artifacts/source-file.ts';
import { itemsOf, lookup, nodeAt } from '../../../../src/artifacts/yaml/lookup.ts';
import type { YamlNode, YamlScalar } from '../../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../../src/artifacts/yaml/parse.ts';
import { callsOf, execScript, scalarText } from '../../../../src/rules/concepts/containers/command-lines.ts';

const at = (text: string, key: string) => {
  const [document] = parseYaml(sourceFile('a.yaml', text)).documents;
  if (!document?.root) throw new Error(text);
  return lookup(document.root, key);
};

const wordsOf = (text: string): readonly YamlNode[] => itemsOf(at(text, 'command'));

const scalarOf = (text: string): YamlScalar => {
  const found = at(text, 'script');
  const node = found.state === 'present' ? nodeAt(found.node) : undefined;
  if (node?.kind !== 'scalar') throw new Error(text);
  return node;
};

/** Commands by name, with their words as they stand in the file. */
const commandsIn = (text: string) =>
  execScript(wordsOf(text))?.commands.map(({ name, args }) => [name, ...args.map(({ range }) => text.slice(range.start, range.end))]);

describe('a list of words runs', () => {
  test.each<[string, string, ReturnType<typeof commandsIn>]>([
    ['its first word', 'command: [curl, -k, "https://a"]\n', [['curl', '-k', '"https://a"']]],
    ['a program by its path', 'command: [/usr/bin/sudo, id]\n', [['id', 'id'].slice(0, 1)]],
    ['a word that is a number', 'command: [sleep, 30]\n', [['sleep', '30']]],
    ['nothing, when it is empty', 'command: []\n', undefined],
    ['what is not known, with a word that is a list', 'command: [sh, [a]]\n', undefined],
  ])('%s', (_, text, expected) => {
    expect(commandsIn(text)).toEqual(expected);
  });

  test('the script of a shell, whose words stand in the file', () => {
    expect(commandsIn('command: [sh, -c, "wget http://a && tar xf b"]\n')).toEqual([
      ['sh', '-c', '"wget http://a && tar xf b"'],
      ['wget', 'http://a'],
      ['tar', 'xf', 'b'],
    ]);
  });

  test('nothing that is known, when it is longer than any command', () => {
    expect(execScript(wordsOf(`command: [${Array.from({ length: 1_001 }, () => 'a').join(', ')}]\n`))).toBeUndefined();
    expect(execScript(wordsOf(`command: [${Array.from({ length: 1_000 }, () => 'a').join(', ')}]\n`))).toBeDefined();
  });
});

describe('a program is called', () => {
  const callsIn = (text: string, program: string): readonly string[] =>
    callsOf(execScript(wordsOf(text)), program).map(({ start, end }) => text.slice(start, end));

  test.each<[string, string, readonly string[]]>([
    ['by its name', 'command: [sudo]\n', ['sudo']],
    ['around another command', 'command: [sudo, -u, root, id]\n', ['sudo']],
    ['in a script, each time', 'command: [sh, -c, "sudo a; b; sudo c"]\n', ['sudo', 'sudo']],
    ['not as a word of another', 'command: [echo, sudo]\n', []],
    ['not where nothing is known', 'command: []\n', []],
  ])('%s', (_, text, expected) => {
    expect(callsIn(text, 'sudo')).toEqual(expected);
  });
});

describe('the text of a scalar knows where each unit stands', () => {
  /** The first `b`, looked up in the value and shown in the file. */
  const placeOfB = (text: string): string => {
    const mapped = scalarText(scalarOf(text));
    const from = mapped.text.indexOf('b');
    const { start, end } = mapped.range(from, from + 1);
    return text.slice(start, end);
  };

  test.each([
    ['plain', 'script: a b\n', 'b'],
    ['in quotes', 'script: "a b"\n', 'b'],
    ['line by line', 'script: |\n  a\n  b\n', 'b'],
    ['as a whole, where escapes hide it', 'script: "a\\tb"\n', '"a\\tb"'],
    ['as a whole, where lines are folded', 'script: >\n  a\n  b\n', '>\n  a\n  b'],
  ])('%s', (_, text, place) => {
    expect(placeOfB(text)).toBe(place);
  });
});
