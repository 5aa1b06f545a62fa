import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../../src/artifacts/dockerfile/parse.ts';
import { earlierStage, effectiveUser, externalBase, instructionsOf, stageChain } from '../../../src/artifacts/dockerfile/walk.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';

const dockerfile = parseDockerfile(
  sourceFile(
    'Dockerfile',
    [
      'FROM alpine:3 AS base',
      'USER app',
      'FROM BASE AS build',
      'USER root',
      'FROM node AS other',
      'COPY --from=build /a /b',
      'COPY --from=0 /a /b',
      'COPY --from=nginx:1 /a /b',
      'COPY --from=later /a /b',
      'COPY --from=9 /a /b',
      'FROM base',
      'COPY --from=Other /a /b',
      'FROM base AS later',
      'ONBUILD COPY a b',
      '',
    ].join('\n'),
  ),
);

const subjects = (stages: readonly { readonly subject: string }[]) => stages.map(({ subject }) => subject);

describe('the stages of a file', () => {
  test('are named by their alias or their index', () => {
    expect(subjects(dockerfile.stages)).toEqual(['stage:base', 'stage:build', 'stage:other', 'stage:3', 'stage:later']);
  });

  test('continue earlier stages, whatever the case of the name', () => {
    expect(dockerfile.stages.map(({ parent }) => parent?.subject)).toEqual([
      undefined,
      'stage:base',
      undefined,
      'stage:base',
      'stage:base',
    ]);
    expect(dockerfile.stages[1]?.from.image.reference).toBe(undefined);
  });

  test('are shipped when the last one continues them', () => {
    expect(subjects(dockerfile.stages.filter(({ shipped }) => shipped))).toEqual(['stage:base', 'stage:later']);
    expect(subjects(dockerfile.imageStages)).toEqual(['stage:later']);
    expect(dockerfile.finalStage?.subject).toBe('stage:later');
  });

  test('are shipped when they are built besides the last one, in any case, by name or number, with what they continue', () => {
    const text = 'FROM a AS one\nFROM one AS two\nFROM b\nFROM c\n';
    const { stages, imageStages, finalStage } = parseDockerfile(sourceFile('Dockerfile', text), false, ['TWO', '2', 'nobody']);
    expect(stages.map(({ shipped }) => shipped)).toEqual([true, true, true, true]);
    expect(subjects(imageStages)).toEqual(['stage:two', 'stage:2', 'stage:3']);
    expect(finalStage?.subject).toBe('stage:3');
    expect(parseDockerfile(sourceFile('Dockerfile', text), false, ['one']).stages.map(({ shipped }) => shipped)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test('are what --from means, by name or by number; the rest are images', () => {
    expect(
      instructionsOf(dockerfile, 'COPY').flatMap(({ from }) =>
        from ? [[from.word.text, from.stage?.subject, from.image?.reference?.name]] : [],
      ),
    ).toEqual([
      ['build', 'stage:build', undefined],
      ['0', 'stage:base', undefined],
      ['nginx:1', undefined, 'nginx'],
      ['later', 'stage:later', undefined],
      ['9', undefined, undefined],
      ['Other', 'stage:other', undefined],
    ]);
  });

  test('form chains down to an image', () => {
    const [base, build] = dockerfile.stages;
    expect(build && subjects(stageChain(build))).toEqual(['stage:build', 'stage:base']);
    expect(build && externalBase(build).image.word.text).toBe('alpine:3');
    expect(base && externalBase(base)).toBe(base?.from);
  });

  test('know who a container runs as', () => {
    expect(dockerfile.stages.map(stage => [effectiveUser(stage).value, effectiveUser(stage).stage.subject])).toEqual([
      ['app', 'stage:base'],
      ['root', 'stage:build'],
      [undefined, 'stage:other'],
      ['app', 'stage:base'],
      ['app', 'stage:base'],
    ]);
  });

  test('are found by name before another stage', () => {
    const [, build, , , later] = dockerfile.stages;
    expect(later && earlierStage(dockerfile, 'BUILD', later)?.subject).toBe('stage:build');
    expect(build && earlierStage(dockerfile, 'later', build)).toBe(undefined);
  });

  test('instructions of a keyword include those that ONBUILD triggers', () => {
    expect(instructionsOf(dockerfile, 'COPY').map(({ onbuild }) => onbuild)).toEqual([false, false, false, false, false, false, true]);
  });
});

test('names that are used twice mean the nearest stage before', () => {
  const { stages } = parseDockerfile(sourceFile('Dockerfile', 'FROM a AS x\nFROM b AS x\nFROM x\n'));
  expect(stages[2]?.parent?.index).toBe(1);
});
