import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../../src/artifacts/dockerfile/parse.ts';
import { instructionsOf } from '../../../src/artifacts/dockerfile/walk.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';

const parse = (text: string) => parseDockerfile(sourceFile('Dockerfile', text));
const images = (text: string) => parse(text).stages.map(({ from }) => from.image.word.expanded.value);
const paths = (text: string) => instructionsOf(parse(text), 'WORKDIR').map(({ path }) => path.expanded.value);

describe('FROM', () => {
  test('sees the arguments before the first FROM, as far as they are declared above', () => {
    expect(images('ARG V=1\nARG R=x.io/$V\nFROM $R/a:${V}\nARG V=2\nFROM a:$V\n')).toEqual(['x.io/1/a:1', 'a:1']);
  });

  test('takes defaults of what is not set, and stays unknown without', () => {
    expect(images('ARG V\nFROM a:${V:-2}\nFROM a:$V\nFROM a:${W:-3}\n')).toEqual(['a:2', undefined, 'a:3']);
  });

  test('does not know what the builder sets', () => {
    expect(images('FROM a:$TARGETARCH\nFROM a:${TARGETARCH:-amd64}\n')).toEqual([undefined, undefined]);
    expect(images('ARG TARGETARCH=arm64\nFROM a:$TARGETARCH\n')).toEqual(['a:arm64']);
    const names = ['BUILDVARIANT', 'SOURCE_DATE_EPOCH', 'HTTPS_PROXY', 'no_proxy'];
    expect(names.flatMap(name => images(`FROM \${${name}:-a}\n`))).toEqual(names.map(() => undefined));
    expect(images('FROM ${PROXY:-a}\n')).toEqual(['a']);
  });
});

describe('a stage', () => {
  test('sees arguments before the first FROM only when it declares them again', () => {
    expect(paths('ARG D=/x\nFROM a\nWORKDIR $D\nARG D\nWORKDIR $D\n')).toEqual([undefined, '/x']);
  });

  test('may give such an argument another default', () => {
    expect(paths('ARG D=/x\nFROM a\nARG D=/y\nWORKDIR $D\n')).toEqual(['/y']);
  });

  test('sees variables from their line on', () => {
    expect(paths('FROM a\nWORKDIR ${D:-/no}\nENV D=/x\nWORKDIR $D\n')).toEqual([undefined, '/x']);
  });

  test('gives all values of one ENV the variables before it, but those of one ARG one after the other', () => {
    expect(paths('FROM a\nENV A=/x\nENV A=/y B=$A\nWORKDIR $B\nARG C=/z D=$C\nWORKDIR $D\n')).toEqual(['/x', '/z']);
  });

  test('inherits ENV and ARG from the stage that it is FROM, and from no other', () => {
    expect(paths('FROM a AS b\nENV E=/e\nARG A=/a\nFROM b\nWORKDIR $E$A\nFROM c\nWORKDIR $E\n')).toEqual(['/e/a', undefined]);
  });

  test('does not know the variables of its base image, but scratch has none', () => {
    expect(paths('FROM a\nWORKDIR ${HOME:-/x}\n')).toEqual([undefined]);
    expect(paths('FROM scratch\nWORKDIR ${HOME:-/x}\n')).toEqual(['/x']);
  });

  test('an ARG without value keeps what an ENV said', () => {
    expect(paths('FROM a\nENV D=/x\nARG D\nWORKDIR $D\n')).toEqual(['/x']);
  });

  test('an ARG against an ENV is unknown, because builders differ', () => {
    expect(paths('FROM a\nENV D=/x\nARG D=/y\nWORKDIR $D\n')).toEqual([undefined]);
  });

  test('an ARG in a trigger does not reach the stage, nor the other way round', () => {
    expect(paths('FROM a\nARG D=/x\nONBUILD ARG E=/y\nONBUILD WORKDIR $D$E\nONBUILD WORKDIR $E\nWORKDIR $E\n')).toEqual([
      undefined,
      '/y',
      undefined,
    ]);
  });
});
