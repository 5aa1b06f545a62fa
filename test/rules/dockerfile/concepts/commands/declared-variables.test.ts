import { expect, test } from 'vitest';
import { parseDockerfile } from '../../../../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../../../../src/artifacts/source-file.ts';
import { DeclaredVariables } from '../../../../../src/rules/dockerfile/concepts/commands/declared-variables.ts';

const declaredIn = (text: string) => {
  const dockerfile = parseDockerfile(sourceFile('Dockerfile', text));
  const declared = new DeclaredVariables(dockerfile);
  return (name: string, stage: number, before: string): boolean =>
    declared.isDeclared(name, dockerfile.stages[stage], text.indexOf(before));
};

test('an ARG holds behind it, an ENV behind the whole instruction', () => {
  const isDeclared = declaredIn('FROM a\nARG A=1 B=$A\nENV C=1 D=$C\nLABEL e=$C\n');
  expect(isDeclared('A', 0, '$A')).toBe(true);
  expect(isDeclared('B', 0, '$A')).toBe(false);
  expect(isDeclared('C', 0, '$C\nLABEL')).toBe(false);
  expect(isDeclared('C', 0, '$C\n')).toBe(false);
  expect(isDeclared('C', 0, 'LABEL')).toBe(true);
});

test('a stage has what the stage that it is FROM declares, and not what the file or another stage does', () => {
  const isDeclared = declaredIn('ARG G=1\nFROM a AS base\nENV A=1\nFROM base\nLABEL a=$A\nFROM b\nLABEL b=$A\n');
  expect(isDeclared('A', 1, 'LABEL a')).toBe(true);
  expect(isDeclared('A', 2, 'LABEL b')).toBe(false);
  expect(isDeclared('G', 1, 'LABEL a')).toBe(false);
});
