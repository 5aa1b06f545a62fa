import { expect, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import { cosignTag, referrersTag } from '../../src/oci/digest-tags.ts';

test('the tags of a digest are as OCI and cosign spell them', () => {
  const digest = digestOf(Buffer.from(''));
  const hex = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  expect(referrersTag(digest)).toBe(`sha256-${hex}`);
  expect(cosignTag(digest, 'sig')).toBe(`sha256-${hex}.sig`);
  expect(cosignTag(digest, 'att', 'release-')).toBe(`release-sha256-${hex}.att`);
});
