import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { keptAnswers } from '../kept-answers.ts';
import { hasPrivileged, kubectlAnswer, missingObjects, readManifest, sentObjects } from './kubernetes-reading.ts';

const asked = v.object({ text: v.string(), reader: v.literal('kubectl') });

/** Lists that only kubectl takes for lists: we have them as one object, and find in it what is in their items. */
const readAsAWhole = new Set(['ConstraintTemplate', 'Foo', 'Template'].map(kind => `kubectl/list-of-bare-items-in-${kind}`));

/** A list in a list, which kubectl sends as it is and the API server refuses: we look into it. */
const readFurther = new Set(['kubectl/list-in-a-list']);

/** What kubectl passes over and other readers of the same file take: the rest after `...` or behind lone carriage returns, a list by its kind. */
const readMore = /^kubectl\/(?:document-end-and-more|document-carriage-returns-only|list-of-null|list-of-bare-items-in-\w+)$/u;

/** kubectl ends the last line before anyone reads it as YAML; Helm and kustomize, by whom values and overlays are read, do not. */
const readWithLastBreak = new Set(['kubectl/block-literal-without-last-break']);

const spellings = keptAnswers('yaml').flatMap(({ id, case: question, answer }) => {
  const read = v.safeParse(asked, question);
  return read.success ? [{ id, text: read.output.text, answer: v.parse(kubectlAnswer, answer) }] : [];
});

test('there are many, and most of them are read', () => {
  expect(spellings.length).toBeGreaterThan(500);
  const read = spellings.filter(({ text }) => readManifest('deploy/a.yaml', text).errors.length === 0);
  expect(read.length).toBeGreaterThan(350);
  // What kubectl takes and we do not evaluate is told; it must not become the rule.
  const refusedByUs = spellings.filter(
    ({ text, answer }) => answer.error === undefined && readManifest('deploy/a.yaml', text).errors.length > 0,
  );
  expect(refusedByUs.length).toBeLessThan(70);
});

test.each(['json-twice', 'json-lines'])('objects of JSON one behind the other are read: %s', name => {
  const asked = spellings.find(({ id }) => id === `kubectl/${name}`);
  expect(asked && readManifest('deploy/a.json', asked.text)).toMatchObject({ errors: [], isPrivilegedFound: true });
});

describe.each(spellings)('$id', ({ id, text, answer }) => {
  const theirs = sentObjects(answer);
  const ours = readManifest('deploy/a.yaml', text);

  test('is the same objects for us as for kubectl, or is not evaluated', () => {
    if (ours.errors.length > 0 || readAsAWhole.has(id) || readFurther.has(id)) return;
    if (!readWithLastBreak.has(id)) expect(missingObjects(theirs, ours)).toEqual([]);
    if (answer.error === undefined && !readMore.test(id)) expect(ours.objects.length).toBe(theirs.length);
  });

  test('hides no privileged container', () => {
    if (theirs.some(hasPrivileged)) expect(ours.isPrivilegedFound || ours.errors.length > 0).toBe(true);
  });

  test('is read in the same way under the name of another tool’s file', () => {
    expect(readManifest('deploy/tsconfig.json', text)).toEqual(ours);
  });
});
