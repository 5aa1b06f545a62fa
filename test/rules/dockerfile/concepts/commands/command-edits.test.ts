import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../../../../src/artifacts/dockerfile/parse.ts';
import { readArguments } from '../../../../../src/artifacts/shell/command-arguments.ts';
import { sourceFile } from '../../../../../src/artifacts/source-file.ts';
import {
  insertArgument,
  isLiteral,
  removeOption,
  removePair,
  removeUpTo,
} from '../../../../../src/rules/dockerfile/concepts/commands/command-edits.ts';
import type { TextEdit } from '../../../../../src/text/range.ts';
import { applyEdits } from '../../../../../src/text/text-edit.ts';

/** The first command of a RUN with these arguments, and what an edit makes of the text. */
const runOf = (text: string) => {
  const file = `FROM a\nRUN ${text}\n`;
  const dockerfile = parseDockerfile(sourceFile('Dockerfile', file));
  const [run] = dockerfile.instructions.flatMap(instruction => (instruction.keyword === 'RUN' ? [instruction] : []));
  const command = run?.command.script?.commands[0];
  if (!run || !command) throw new Error('no command');
  const after = (edit: TextEdit | undefined): string | undefined => edit && applyEdits(file, [edit]).slice('FROM a\nRUN '.length, -1);
  return { dockerfile, run, command, after };
};

describe('an argument is put in', () => {
  const inserted = (text: string, at?: number) => {
    const { command, after } = runOf(text);
    const word = at === undefined ? command.nameWord : command.args[at];
    return word && after(insertArgument(command, word, '-y'));
  };

  test('behind a word', () => {
    expect([inserted('apt install x'), inserted('apt install x', 0)]).toEqual(['apt -y install x', 'apt install -y x']);
    expect(inserted('"apt" install x')).toBe('"apt" -y install x');
  });

  test('as a JSON string where the word is one', () => {
    expect(inserted('["apt", "install", "x"]', 0)).toBe('["apt", "install", "-y", "x"]');
    expect(inserted('["apt", "", "x"]', 0)).toBe('["apt", "", "-y", "x"]');
    expect(inserted('["apt", "install"]', 0)).toBe('["apt", "install", "-y"]');
  });
});

describe('an option is taken out', () => {
  const removed = (text: string, name: string) => {
    const { dockerfile, command, after } = runOf(text);
    const option = readArguments(command.args, { short: 'o', long: ['output'] }).options.find(one => one.name === name);
    return option && after(removeOption(dockerfile, command, option));
  };

  test('with the space before it, and with its value', () => {
    expect(removed('curl -k x', '-k')).toBe('curl x');
    expect(removed('curl x   -k', '-k')).toBe('curl x');
    expect(removed('curl --insecure x', '--insecure')).toBe('curl x');
    expect(removed('curl -o f x', '-o')).toBe('curl x');
    expect(removed('curl -of x', '-o')).toBe('curl x');
    expect(removed('curl --output=f x', '--output')).toBe('curl x');
    expect(removed('sudo curl -k x', '-k')).toBe('sudo curl x');
  });

  test('with the comma of the exec form', () => {
    expect(removed('["curl", "-k", "x"]', '-k')).toBe('["curl", "x"]');
    expect(removed('["curl", "x", "-k"]', '-k')).toBe('["curl", "x"]');
  });

  test('by its letter where others stand with it', () => {
    expect(removed('curl -fsSLk x', '-k')).toBe('curl -fsSL x');
    expect(removed('curl -kL x', '-k')).toBe('curl -L x');
    expect(removed('curl -ff x', '-f')).toBe('curl -f x');
  });

  test('not where its letter has a value, or is not what stands in the file', () => {
    expect(removed('curl -ko f x', '-o')).toBeUndefined();
    expect(removed('curl -kof x', '-o')).toBeUndefined();
    expect(removed('curl -f\\\nk x', '-k')).toBeUndefined();
  });

  test('not where a comment would go with it', () => {
    expect(removed('curl \\\n# why\n  -k x', '-k')).toBeUndefined();
    expect(removed('curl \\\n  -k \\\n# why\n  x', '-k')).toBe('curl \\\n# why\n  x');
  });
});

describe('all up to a word is taken out', () => {
  const removed = (text: string) => {
    const { dockerfile, command, after } = runOf(text);
    const [wrapper] = command.wrappers;
    const { nameWord } = command;
    return wrapper && nameWord && after(removeUpTo(dockerfile, wrapper.word, nameWord));
  };

  test('with the space before the word', () => {
    expect([removed('sudo  apt install x'), removed('sudo -E apt install x')]).toEqual(['apt install x', 'apt install x']);
  });

  test('not where a comment would go with it, and nothing where there is nothing', () => {
    expect(removed('sudo \\\n# why\n  apt install x')).toBeUndefined();
    const { dockerfile, command } = runOf('apt install');
    const { nameWord, args } = command;
    const [verb] = args;
    if (!nameWord || !verb) throw new Error('no words');
    expect([removeUpTo(dockerfile, verb, nameWord), removeUpTo(dockerfile, verb, verb)]).toEqual([undefined, undefined]);
  });
});

test('a word is literal when the file has its characters', () => {
  const { dockerfile, command } = runOf('apt in\\\nstall "x" y');
  expect(command.args.map(word => isLiteral(dockerfile, word))).toEqual([false, true, true]);
});

describe('a variable is taken out', () => {
  const removed = (text: string, name: string) => {
    const file = `FROM a\n${text}\nRUN x\n`;
    const dockerfile = parseDockerfile(sourceFile('Dockerfile', file));
    const [env] = dockerfile.instructions.flatMap(instruction => (instruction.keyword === 'ENV' ? [instruction] : []));
    const pair = env?.pairs.find(one => one.name === name);
    const edit = env && pair && removePair(dockerfile, env, env.pairs, pair);
    return edit && applyEdits(file, [edit]);
  };

  test('with its instruction when it is the only one', () => {
    expect(removed('ENV A=1', 'A')).toBe('FROM a\nRUN x\n');
  });

  test('up to the next one, or from the end of the one before', () => {
    expect(removed('ENV A=1 B=2 C=3', 'A')).toBe('FROM a\nENV B=2 C=3\nRUN x\n');
    expect(removed('ENV A=1 B=2 C=3', 'B')).toBe('FROM a\nENV A=1 C=3\nRUN x\n');
    expect(removed('ENV A=1 B=2 C=3', 'C')).toBe('FROM a\nENV A=1 B=2\nRUN x\n');
  });

  test('not where a comment would go with it', () => {
    expect(removed('ENV A=1 \\\n# why\n  B=2', 'A')).toBeUndefined();
    expect(removed('ENV A=1 \\\n# why\n  B=2', 'B')).toBeUndefined();
  });
});
