import { expect, test } from 'vitest';
import { describeTags, literalTag } from '../../../../src/rules/ci/concepts/image-tags.ts';

test('what a tag is made of is told by a word in its place, each tag once, five at most', () => {
  const made = (['anything', 'hex', 'digits', 'version'] as const).map(word => ({ before: 'v', made: word, after: '-x' }));
  expect(describeTags([...made, literalTag('latest'), literalTag('latest')])).toBe(
    '"v…-x", "vCOMMIT-x", "vNUMBER-x", "vVERSION-x", "latest"',
  );
  expect(describeTags(Array.from({ length: 6 }, (_, index) => literalTag(`${index}`)))).toBe('"0", "1", "2", "3", "4"');
});
