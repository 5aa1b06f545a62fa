import { expect, test } from 'vitest';
import { speaksOf } from '../../../../app/jobs/waiver/waiver-threads.ts';
import { commentBody, commentMarkers, pathHashOf } from '../../../../src/reports/comments/comment-markers.ts';

const fingerprint = 'v1:0123456789abcdef0123456789abcdef';
const mark = (ruleId: string, path: string) => ({
  ruleId,
  fingerprint,
  pathHash: pathHashOf(path),
  mark: `${fingerprint} ${pathHashOf(path)}`,
});
const comment = (...marks: readonly ReturnType<typeof mark>[]): string => commentBody('Words.', commentMarkers(marks));

test('a comment speaks of a rule in a file, though it speaks of others as well', () => {
  const body = comment(mark('kubernetes/host-pid', 'a.yaml'), mark('kubernetes/host-ipc', 'a.yaml'));
  expect(speaksOf('kubernetes/host-ipc', 'a.yaml')(body)).toBe(true);
  expect(speaksOf('kubernetes/host-ipc', 'b.yaml')(body)).toBe(false);
  expect(speaksOf('kubernetes/host-network', 'a.yaml')(body)).toBe(false);
});

test('a rule may be meant by the name of its family', () => {
  const body = comment(mark('kubernetes/capabilities-not-dropped', 'a.yaml'));
  expect(speaksOf('pod-hardening', 'a.yaml')(body)).toBe(true);
  expect(speaksOf('service-hardening', 'a.yaml')(body)).toBe(false);
});
