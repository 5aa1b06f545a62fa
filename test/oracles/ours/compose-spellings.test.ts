import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { keptAnswers } from '../kept-answers.ts';
import { composeAnswer, readProject, shownByCompose } from './compose-reading.ts';

const asked = v.object({ files: v.record(v.string(), v.string()) });

/** What `!reset` takes away from an extension that is merged we still see: a finding too many, and none too few. */
const seenByUs = new Set(['spelling/anchor-whole-extension-reset']);

const spellings = keptAnswers('compose')
  .filter(({ id }) => id.startsWith('spelling/'))
  .map(({ id, case: question, answer, error }) => ({
    id,
    files: v.parse(asked, question).files,
    theirs: error === undefined ? shownByCompose(v.parse(composeAnswer, answer)) : undefined,
  }));

test('there are many, and most of them are read', () => {
  expect(spellings.length).toBeGreaterThan(350);
  const taken = spellings.filter(({ theirs }) => theirs !== undefined);
  expect(taken.length).toBeGreaterThan(180);
  expect(taken.filter(({ files }) => readProject(files).errors.length > 0).length).toBeLessThan(35);
});

describe.each(spellings.filter(({ theirs }) => theirs !== undefined))('$id', ({ id, files, theirs = {} }) => {
  const { shown, errors } = readProject(files);

  test('is the same project for us as for Compose, or is not evaluated', () => {
    if (errors.length > 0) return;
    if (seenByUs.has(id)) expect(Object.keys(shown)).toEqual(Object.keys(theirs));
    else expect(shown).toEqual(theirs);
  });

  test('hides no privileged container', () => {
    const hidden = Object.entries(theirs).filter(([name, { privileged }]) => privileged === true && shown[name]?.privileged !== true);
    if (errors.length === 0) expect(hidden).toEqual([]);
  });
});
