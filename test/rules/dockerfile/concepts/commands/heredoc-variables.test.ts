import { expect, test } from 'vitest';
import { parseDockerfile } from '../../../../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../../../../src/artifacts/source-file.ts';
import { type BodyVariables, bodyVariables } from '../../../../../src/rules/dockerfile/concepts/commands/heredoc-variables.ts';
import { inLinearTime } from '../../../../support/linear-time.ts';

const inBody = (body: string, top = ''): BodyVariables | undefined => {
  const dockerfile = parseDockerfile(sourceFile('Dockerfile', `${top}FROM scratch\nCOPY <<EOF /a\n${body}\nEOF\n`));
  const [heredoc] = dockerfile.instructions.at(-1)?.heredocs ?? [];
  return heredoc && bodyVariables(heredoc, dockerfile);
};

const names = (body: string, top?: string): readonly string[] => (inBody(body, top)?.needed ?? []).map(({ name }) => name);

test('quotes in the body protect no variable', () => {
  expect(names(`'$a' "\${b}" $c_1.$d`)).toEqual(['a', 'b', 'c_1', 'd']);
});

test('the escape character of the file protects one', () => {
  expect(names('\\$a \\\\$b `$c')).toEqual(['b', 'c']);
  expect(names('`$a \\$b', '# escape=`\n')).toEqual(['b']);
});

test('what has a default is not needed, and says that the body is written for the builder', () => {
  expect(inBody('${a:-1} $1 $$')).toMatchObject({ needed: [], isWrittenForBuilder: true });
  expect(inBody('\\$a $b')?.isWrittenForBuilder).toBe(true);
  expect(inBody('$a \\n')?.isWrittenForBuilder).toBe(false);
});

test.each(['$a', '${', '\\', '${a', '$'])('a body full of %s is read in linear time', part => {
  inLinearTime(
    20_000,
    size => part.repeat(size),
    body => inBody(body)?.needed.length,
  );
});
