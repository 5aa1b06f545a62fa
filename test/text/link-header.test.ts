import { expect, test } from 'vitest';
import { nextLink } from '../../src/text/link-header.ts';

test('the next page is found among other links', () => {
  expect(nextLink('</v2/a/referrers/x?n=2>; rel="next"')).toBe('/v2/a/referrers/x?n=2');
  expect(nextLink('</prev>; rel="prev", </next?a=1,2;3>; rel="next", </last>; rel="last"')).toBe('/next?a=1,2;3');
  expect(nextLink('<next>;title=x;REL=NEXT')).toBe('next');
});

test('no next page is none', () => {
  for (const header of [
    undefined,
    '',
    '</a>',
    '</a>; rel="prev"',
    'rel="next"',
    '<never ends; rel="next"',
    `<${'x'.repeat(9_000)}>; rel="next"`,
  ])
    expect(nextLink(header), header).toBeUndefined();
});
