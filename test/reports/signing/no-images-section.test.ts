import { expect, test } from 'vitest';
import { sectionOfNothing, sectionOfProblems } from '../../../src/reports/signing/change/no-images-section.ts';

const none = { images: 0, 'images-refused': 0, 'images-undetermined': 0 };

test('a change without images to verify passes, which is not worth a word of its own', () => {
  const section = sectionOfNothing('The change brings in no image.');
  expect(section).toMatchObject({ isWorthSaying: false, sentence: 'Images: The change brings in no image.' });
  expect(section.outputs).toEqual({ 'image-verdict': 'pass', ...none });
  expect(section.annotations('error', 10)).toEqual({ shown: [], lost: 0 });
  expect(section.summary(1_000)).toBe('## Tidewaiter image signing: Passed\n\nThe change brings in no image.\n');
});

const error = { path: 'policies/a.yaml', line: 3, column: 5, range: { start: 20, end: 21 }, message: 'The key "x" is unknown.' };

test('image policies with errors leave the change incomplete, each at its line, as far as there is room', () => {
  const section = sectionOfProblems({ errors: [error, { ...error, line: 9 }] });
  expect(section.isWorthSaying).toBe(true);
  expect(section.outputs).toEqual({ 'image-verdict': 'incomplete', ...none });
  expect(section.annotations('error', 1)).toMatchObject({
    shown: [{ level: 'error', path: 'policies/a.yaml', startLine: 3, endLine: 3, startColumn: 5, title: 'Image policy error' }],
    lost: 1,
  });
  expect(section.annotations('error', 5).lost).toBe(0);
  expect(section.annotations('warning', 5)).toEqual({ shown: [], lost: 0 });
  expect(section.summary(1_000)).toMatch(/^## Tidewaiter image signing: Incomplete\n\n[\s\S]*policies\/a\.yaml:3/u);
});

test('errors in another repository stand at no file of this one, and say where they are', () => {
  const [annotation] = sectionOfProblems({ errors: [error], repository: 'acme/.github' }).annotations('error', 1).shown;
  expect(annotation?.path).toBe('');
  expect(annotation?.message).toMatch(/policies\/a\.yaml:3.*The key "x" is unknown\./u);
});

test('a summary lists fifty errors and counts the others', () => {
  const errors = Array.from({ length: 53 }, (_, index) => ({ ...error, line: index + 1 }));
  const summary = sectionOfProblems({ errors }).summary(100_000);
  expect(summary.match(/^- `/gmu)).toHaveLength(50);
  expect(summary).toMatch(/\n- 3 more errors\n$/u);
});
