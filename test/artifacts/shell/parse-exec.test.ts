import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../../src/artifacts/dockerfile/parse.ts';
import type { ShellScript } from '../../../src/artifacts/shell/model.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';

/** The script of a `RUN` in exec form with these words. */
const scriptOf = (...words: readonly string[]): ShellScript | undefined => {
  const { instructions } = parseDockerfile(sourceFile('Dockerfile', `FROM a\nRUN ${JSON.stringify(words)}\n`));
  const [run] = instructions.flatMap(instruction => (instruction.keyword === 'RUN' ? [instruction.command] : []));
  return run?.script;
};
const namesIn = (script: ShellScript | undefined): readonly (string | undefined)[] | undefined => script?.commands.map(({ name }) => name);

describe('a command in exec form', () => {
  test('is itself, and what the shell it names runs', () => {
    expect(namesIn(scriptOf('sh', '-c', 'curl -k a | bash'))).toEqual(['sh', 'curl', 'bash']);
  });

  test('is one command, whatever operators stand in its words', () => {
    expect(namesIn(scriptOf('echo', '&&', 'rm', '$(id)'))).toEqual(['echo']);
  });

  test('has no script where the shell parser gives up on the text that a shell would run', () => {
    expect(scriptOf('sh', '-c', 'coproc '.repeat(9_000))).toBeUndefined();
  });

  test('is looked at with ten thousand words, and not with one more', () => {
    const words = Array.from({ length: 10_000 }, () => 'a');
    expect(scriptOf(...words)?.commands[0]?.args).toHaveLength(9_999);
    expect(scriptOf(...words, 'a')).toBeUndefined();
  });
});
