import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../../src/artifacts/dockerfile/parse.ts';
import { imageArguments } from '../../../src/artifacts/images/image-arguments.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';

/** What stands at the place of the default that the last FROM is made of. */
const defaultOf = (text: string): string | undefined => {
  const dockerfile = parseDockerfile(sourceFile('Dockerfile', text));
  const from = dockerfile.stages.at(-1)?.from;
  const found = from && imageArguments(dockerfile)(from.image.word);
  return found && `${found.before}[${text.slice(found.range.start, found.range.end)}]${found.after}`;
};

describe('the default that decides about an image', () => {
  test.each([
    ['of a tag', 'ARG V=16\nFROM node:$V\n', 'node:[16]'],
    ['of a part of a tag', 'ARG V="16"\nFROM node:${V}-alpine\n', 'node:[16]-alpine'],
    ['of all', "ARG IMAGE='node:16'\nFROM $IMAGE\n", '[node:16]'],
    ['of two stages of one image', 'ARG V=16\nFROM node:$V AS a\nFROM node:${V}-slim\n', 'node:[16]-slim'],
  ])('%s', (_, text, expected) => {
    expect(defaultOf(text)).toBe(expected);
  });
});

describe('no default may be edited for an image', () => {
  test.each([
    ['that a stage declares, too: a step may need it', 'ARG V=16\nFROM node:$V\nARG V\nRUN curl -O https://x.io/$V\n'],
    ['that a trigger declares', 'ARG V=16\nFROM node:$V\nONBUILD ARG V\n'],
    ['of which images of two names are made', 'ARG V=3.12\nFROM alpine:$V AS a\nFROM python:$V\n'],
    ['of which another argument is made', 'ARG V=16\nARG W=$V\nFROM node:$V\n'],
    ['which is made of another', 'ARG W=16\nARG V=$W\nFROM node:$V\n'],
    ['of which a platform is made', 'ARG V=arm64\nFROM --platform=$V node:$V\n'],
    ['that is declared twice', 'ARG V=14\nARG V=16\nFROM node:$V\n'],
    ['of two parts', 'ARG V=16\nARG A=3.12\nFROM node:$V-alpine$A\n'],
    ['that the FROM changes', 'ARG V=v16\nFROM node:${V#v}\n'],
    ['that nobody gives', 'ARG V\nFROM node:${V:-16}\n'],
    ['with an escape in it', 'ARG V=1\\6\nFROM node:$V\n'],
  ])('%s', (_, text) => {
    expect(defaultOf(text)).toBeUndefined();
  });
});
