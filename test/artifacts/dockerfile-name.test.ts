import { describe, expect, test } from 'vitest';
import { classify } from '../../src/artifacts/classify.ts';

describe('a text under a name that may be a Dockerfile’s is one', () => {
  test.each([
    ['continued behind the keyword', 'FROM\\\n alpine:3.22\nRUN x\n'],
    ['continued in the keyword', 'FR\\\nOM alpine:3.22\nRUN x\n'],
    ['continued behind blanks', 'FROM \\  \n\n  alpine:3.22\nRUN x\n'],
    ['continued over a comment', 'FROM \\\n# the base\nalpine:3.22\nRUN x\n'],
    ['continued with a backtick', '# escape=`\nFROM `\nalpine:3.22\nRUN x\n'],
    ['continued over Windows line breaks', 'FROM\\\r\n alpine:3.22\r\nRUN x\r\n'],
    ['in small letters behind a byte-order mark', '\uFEFFfrom alpine:3.22\nrun x\n'],
    ['behind directives and comments', '# syntax=docker/dockerfile:1\n# check=skip=all\n\n#\nFROM a\n'],
    ['behind arguments that go on', 'ARG\\\n V=3.22\nFROM\\\n alpine:${V}\n'],
    ['with a flag on the next line', 'FROM --platform=linux/amd64 \\\n  alpine AS \\\n build\n'],
  ])('%s', (_, text) => {
    for (const path of ['Dockerfile-dev', 'dev-dockerfile', 'Dockerfile.tmpl', 'Dockerfile.go'])
      expect(classify(path, text)).toMatchObject({ kind: 'dockerfile' });
  });

  test.each([
    ['a program', 'from x import y\n'],
    ['a program that goes on', 'import a \\\n  as b\nfrom x import y\n'],
    ['a shell script', '#!/bin/sh\ndocker build . \\\n  -f x\n'],
    ['prose', 'FROM here on \\\nall is well\n'],
  ])('but not %s', (_, text) => {
    for (const path of ['Dockerfile-dev', 'Dockerfile.py']) expect(classify(path, text)).toEqual({ kind: 'none' });
  });
});
