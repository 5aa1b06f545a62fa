import { describe, expect, test } from 'vitest';
import { StagePlan } from '../../../src/artifacts/dockerfile/stage-draft.ts';

describe('the stage that `COPY --from` names', () => {
  const plan = new StagePlan(['Build', 'other', 'build', undefined, 'BUILD', 'alone']);
  const indexOf = (name: string, index: number): number | undefined => plan.forCopy(name, index)?.index;

  test('by a number is a stage before, whether it has a name or not', () => {
    expect([indexOf('0', 4), indexOf('3', 4), indexOf('03', 4)]).toEqual([0, 3, 3]);
  });

  test('by a number is none of the stage itself, of later ones, and of numbers that no file reaches', () => {
    expect([indexOf('4', 4), indexOf('5', 4), indexOf('6', 99), indexOf('0000000', 4)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('by a name, in any case, is the nearest one before', () => {
    expect([indexOf('BUILD', 1), indexOf('build', 3), indexOf('build', 4), indexOf('build', 5)]).toEqual([0, 2, 2, 4]);
  });

  test('by a name that no stage before has is the first that comes later, never the stage itself', () => {
    expect([indexOf('build', 0), indexOf('other', 0), indexOf('alone', 5), indexOf('nobody', 3)]).toEqual([2, 1, undefined, undefined]);
  });
});

test('the earlier stage of a name is the nearest, and not the one that asks', () => {
  const plan = new StagePlan(['a', 'a', 'a']);
  expect([0, 1, 2, 3].map(index => plan.earlier('A', index)?.index)).toEqual([undefined, 0, 1, 2]);
});

test('a stage is named in findings by its name, else by its number', () => {
  const [first, second] = new StagePlan(['web', undefined]).stages;
  expect([first?.subject, second?.subject]).toEqual(['stage:web', 'stage:1']);
  expect([first && 'name' in first, second && Object.hasOwn(second, 'name')]).toEqual([true, false]);
});
