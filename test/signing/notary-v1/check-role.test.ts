import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkHashes } from '../../../src/signing/notary-v1/check-role.ts';

const bytes = Buffer.from('{}');
const hashOf = (algorithm: 'sha256' | 'sha512', of = bytes): string => createHash(algorithm).update(of).digest('base64');

test.each([
  ['one hash', { sha256: hashOf('sha256') }, 2, true],
  ['both hashes', { sha256: hashOf('sha256'), sha512: hashOf('sha512') }, 2, true],
  ['no hash', {}, 2, false],
  ['no hash that is known', { md5: 'AAAA' }, 2, false],
  ['one of two hashes', { sha256: hashOf('sha256'), sha512: hashOf('sha512', Buffer.from('x')) }, 2, false],
  ['another length', { sha256: hashOf('sha256') }, 3, false],
] as const)(
  'bytes are those of a file that signed metadata describe by length and every known hash, at least one: %s',
  (_, hashes, length, fits) => {
    expect(checkHashes('targets', bytes, { hashes, length }).refusal?.code).toBe(fits ? undefined : 'digest-mismatch');
  },
);
