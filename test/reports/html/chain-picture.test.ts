import { expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { chainPicture } from '../../../src/reports/html/chain-picture.ts';

const range = { start: 0, end: 1 };

/** The place that the picture of a finding in a file shows. */
const placeOf = (path: string): string => {
  const finding: Finding = {
    ruleId: 'cross/escalation-path',
    messageId: 'path',
    message: 'A way.',
    severity: 'high',
    confidence: 'high',
    location: { path, range, subject: 'Pod/a' },
    scope: range,
    related: [],
    fingerprint: 'v1:0',
  };
  const picture = chainPicture(finding, new Map([[path, sourceFile(path, 'a: 1\n')]]), undefined).toString();
  return /<text class="place"[^>]*>([^<]*)</u.exec(picture)?.[1] ?? '';
};

test('a place that fits into its box is written whole, and of a longer one the end', () => {
  const fits = `${'a'.repeat(39)}.yaml`;
  expect(placeOf(fits)).toBe(`${fits}:1`);
  expect(placeOf(`b${fits}`)).toBe(`…${fits.slice(1)}:1`.replace('…', '…').slice(0, 46));
  expect(placeOf(`b${fits}`)).toHaveLength(46);
  expect(placeOf(`b${fits}`)).toMatch(/^…a+\.yaml:1$/u);
});
