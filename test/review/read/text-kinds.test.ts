import { expect, test } from 'vitest';
import type { FileText } from '../../../src/review/ports.ts';
import { readSnapshot } from '../../../src/review/read/snapshot.ts';

const statusOf = (path: string, read: FileText) => readSnapshot(new Map([[path, read]]), new Map()).ledger.get(path)?.status;

const binary: FileText = { state: 'unreadable', code: 'binary', reason: 'The file is binary.' };

test.each(['certs/store.key', 'slides.key', '.env', 'ca.pem'])('%s that is no text is nobody’s, and no gap in the review', path => {
  expect(statusOf(path, binary)).toBe('not-ours');
  expect(statusOf(path, { state: 'text', text: '\0GITCRYPT\0' })).toBe('not-ours');
});

test('what is to be reviewed as a container file stays a gap when it is no text', () => {
  expect(statusOf('Dockerfile', binary)).toBe('not-evaluated');
  expect(statusOf('compose.yaml', { state: 'text', text: 'services:\0' })).toBe('not-evaluated');
});

test('a key file or an environment file that can’t be had stays one, too', () => {
  expect(statusOf('tls.key', { state: 'unreadable', code: 'too-large', reason: 'Too large.' })).toBe('not-evaluated');
  expect(statusOf('.env', { state: 'unreadable', code: 'unreadable', reason: 'The host did not give its text.' })).toBe('not-evaluated');
});
