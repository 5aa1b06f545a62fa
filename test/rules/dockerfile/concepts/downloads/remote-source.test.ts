import { expect, test } from 'vitest';
import { parseDockerfile } from '../../../../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../../../../src/artifacts/source-file.ts';
import { addSource } from '../../../../../src/rules/dockerfile/concepts/downloads/remote-source.ts';

const commit = 'a'.repeat(40);

/** What the first source of an ADD is. */
const sourceOf = (source: string): unknown => {
  const [stage] = parseDockerfile(sourceFile('Dockerfile', `FROM a\nADD ${source} /x\n`)).stages;
  const add = stage?.instructions.find(({ keyword }) => keyword === 'ADD');
  const [word] = add?.keyword === 'ADD' ? add.sources : [];
  return word && addSource(word);
};

test.each([
  [`?ref=main&commit=${commit}`, 'full'],
  [`?ref=main&checksum=${commit}`, 'full'],
  [`?ref=${commit}`, 'full'],
  [`?commit=main&ref=${commit}`, 'none'],
  [`?checksum=main&ref=${commit}`, 'none'],
  ['?branch=main', 'none'],
  ['', 'none'],
  [`#${commit}`, 'full'],
  [`#${commit}:docs`, 'full'],
  ['#main', 'none'],
  ['#$REF', 'unknown'],
])('the commit of a Git source is what its address says first of it: %s', (address, found) => {
  expect(sourceOf(`https://example.com/a.git${address}`)).toEqual({ kind: 'git', plain: false, commit: found });
});
