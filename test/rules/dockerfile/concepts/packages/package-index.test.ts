import { expect, test } from 'vitest';
import { parseDockerfile } from '../../../../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../../../../src/artifacts/source-file.ts';
import { indexFollowings } from '../../../../../src/rules/dockerfile/concepts/packages/package-index.ts';

/** For each RUN that loads an index, by line: the managers and lines of what installs with it later. */
const followings = (text: string): Readonly<Record<number, readonly string[]>> => {
  const file = sourceFile('Dockerfile', text);
  const lineOf = ({ range }: { readonly range: { readonly start: number } }): number => file.lines.line(range.start);
  return Object.fromEntries(
    [...indexFollowings(parseDockerfile(file))].map(([run, { installs }]) => [
      lineOf(run),
      [...installs].map(([manager, by]) => `${manager} ${lineOf(by)}`),
    ]),
  );
};

test('an index is used by the next RUN that installs without loading one', () => {
  expect(followings('FROM a\nRUN apt-get update\nRUN true\nRUN apt-get install -y b\nRUN apt-get install -y c\n')).toEqual({
    2: ['apt 4'],
  });
  expect(followings('FROM a\nRUN apt-get update\nRUN apt-get update && apt-get install -y b\n')).toEqual({ 2: [], 3: [] });
});

test('one that installs before it loads its own uses the index of before as well', () => {
  expect(followings('FROM a\nRUN apt-get update\nRUN apt-get install -y b && apt-get update\n')).toEqual({ 2: ['apt 3'], 3: [] });
});

test('each package manager has its own', () => {
  const text = 'FROM a\nRUN apt-get update && apk update\nRUN apk add b\nRUN apt-get install -y c\n';
  expect(followings(text)).toEqual({ 2: ['apt 4', 'apk 3'] });
});

test('stages that continue another one use its index', () => {
  expect(followings('FROM a AS b\nRUN apt-get update\nFROM b\nRUN apt-get install -y c\nFROM d\nRUN apt-get install -y e\n')).toEqual({
    2: ['apt 4'],
  });
});
