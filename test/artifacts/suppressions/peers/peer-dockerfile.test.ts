import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../../../src/artifacts/source-file.ts';
import { peerDockerfileDirectives } from '../../../../src/artifacts/suppressions/peers/peer-dockerfile.ts';
import { maxDirectives } from '../../../../src/artifacts/suppressions/suppression-directive.ts';
import { textUnder } from '../../../../src/text/range.ts';

const directives = (text: string) => peerDockerfileDirectives(parseDockerfile(sourceFile('Dockerfile', text)));
/** Whose each comment is, and what it is about. */
const covers = (text: string) =>
  directives(text).map(({ peer, scopes }) => [peer, ...scopes.map(scope => textUnder(text, scope).trimEnd())]);

const two = 'FROM a AS x\nRUN one\nFROM b\nRUN two\n';

describe('comments of other tools in a Dockerfile', () => {
  test('of hadolint are about the instruction right below, a stage, or the file', () => {
    expect(covers('FROM a\n# hadolint ignore=DL3008\nRUN x\n')).toEqual([['hadolint', 'RUN x']]);
    expect(covers('FROM a\n# hadolint ignore=DL3008\n\nRUN x\n')).toEqual([]);
    expect(covers(`# hadolint stage ignore=DL3008\n${two}`)).toEqual([['hadolint', 'FROM a AS x\nRUN one']]);
    expect(covers('FROM a\n# hadolint stage ignore=DL3008\nRUN x\n')).toEqual([]);
    const whole = `${two}# hadolint global ignore=DL3008\n`;
    expect(covers(whole)).toEqual([['hadolint', whole.trimEnd()]]);
  });

  test('of Checkov are about the file, wherever they stand', () => {
    const text = 'FROM a\nRUN x \\\n  # checkov:skip=CKV_DOCKER_3:Why not\n  y\n';
    expect(covers(text)).toEqual([['checkov', text.trimEnd()]]);
    expect(directives(text)[0]).toMatchObject({ reason: 'Why not', path: 'Dockerfile' });
    expect(textUnder(text, directives(text)[0]?.at ?? { start: 0, end: 0 })).toBe('# checkov:skip=CKV_DOCKER_3:Why not');
  });

  test('of the others are about nothing inside of an instruction', () => {
    expect(covers('FROM a\nRUN x \\\n  # hadolint ignore=DL3008\n  # trivy:ignore:DS002\n  # kics-scan ignore-line\n  y\n')).toEqual([]);
  });

  test('of Trivy are about the instruction in the next line that is none of them', () => {
    expect(covers('# trivy:ignore:DS002\nFROM a\n')).toEqual([['trivy', 'FROM a']]);
    expect(covers('# trivy:ignore:DS002\n# trivy:ignore:DS001\nFROM a\n').map(([peer, scope]) => [peer, scope])).toEqual([
      ['trivy', 'FROM a'],
      ['trivy', 'FROM a'],
    ]);
    expect(covers('# trivy:ignore:DS002\n\nFROM a\n')).toEqual([]);
    expect(covers('# see trivy:ignore:DS002\nFROM a\n')).toEqual([]);
    expect(directives('# trivy:ignore:DS002:exp:2027-01-01\nFROM a\n')[0]).toMatchObject({ until: '2027-01-01' });
  });

  test('of KICS are about the file above all else, the stage, or the instruction below', () => {
    const top = `# kics-scan ignore\n${two}`;
    expect(covers(top)).toEqual([['kics', top.trimEnd()]]);
    expect(covers('FROM a\n# kics-scan ignore\nRUN x\n')).toEqual([]);
    expect(covers('FROM a\n# kics-scan ignore-line\n\nRUN x\nRUN y\n')).toEqual([['kics', 'RUN x']]);
    expect(covers(`# kics-scan ignore-block\n${two}`)).toEqual([['kics', 'FROM a AS x\nRUN one']]);
    expect(covers('FROM a\n# kics-scan ignore-line\n')).toEqual([]);
  });

  test('of BuildKit are about the file at its top, or about the stage of the instruction below, the first of several', () => {
    const top = `# check=skip=SecretsUsedInArgOrEnv\n${two}`;
    expect(covers(top)).toEqual([['buildkit', top.trimEnd()]]);
    const first = directives('FROM a\n# check=skip=SecretsUsedInArgOrEnv\n# check=skip=all\nENV x=1\n');
    expect(first.map(({ peer, claims }) => [peer, claims[0]?.checks?.map(({ id }) => id)])).toEqual([
      ['buildkit', ['SecretsUsedInArgOrEnv']],
    ]);
    const parted = directives('FROM a\n# check=skip=SecretsUsedInArgOrEnv\n#\n# check=skip=all\nENV x=1\n');
    expect(parted.map(({ claims }) => (claims[0]?.checks?.length ?? 0) > 1)).toEqual([true]);
    expect(directives('FROM a\nRUN x \\\n# check=skip=all\n  y\n')).toEqual([]);
  });

  test('that skip nothing of ours, or are no words of theirs, are none', () => {
    expect(covers('# hadolint ignore=DL9999\nFROM a\n# trivy:ignore:XX1\nRUN x\n')).toEqual([]);
    expect(covers('# a comment\nFROM a\n')).toEqual([]);
  });

  test('are bounded', () => {
    const many = `FROM a\n${'# checkov:skip=CKV_DOCKER_3\n'.repeat(maxDirectives + 5)}RUN x\n`;
    expect(directives(many)).toHaveLength(maxDirectives);
  });
});
