import { describe, expect, test } from 'vitest';
import { fingerprint, identityKey } from '../../src/findings/fingerprint.ts';
import { inLinearTime } from '../support/linear-time.ts';

const print = (ruleId: string, subject: string, text: string, ordinal = 0): string =>
  fingerprint(identityKey(ruleId, subject, text), ordinal);

describe('a fingerprint', () => {
  test('never changes for the same finding: reports of earlier versions name it', () => {
    expect(print('dockerfile/root-user', 'stage:build', 'USER root')).toBe('v1:76145e9926a282f3365c0d2c137352e2');
  });

  test('does not depend on white space within or around the text', () => {
    const plain = print('a/b', 's', 'RUN a b');
    expect([print('a/b', 's', '  RUN\ta \r\n   b\n'), print('a/b', 's', 'RUN a  b')]).toEqual([plain, plain]);
  });

  test('depends on rule, subject, text and ordinal', () => {
    const prints = [
      print('a/b', 's', 't'),
      print('a/c', 's', 't'),
      print('a/b', 'u', 't'),
      print('a/b', 's', 'u'),
      print('a/b', 's', 't', 1),
      print('a/b', '', 'st'),
      print('a/b', 's', 'T'),
      print('a/b', 's', 'RUN ab'),
    ];
    expect(new Set(prints).size).toBe(prints.length);
    for (const one of prints) expect(one).toMatch(/^v1:[0-9a-f]{32}$/u);
  });

  test('takes time in proportion to the text', () => {
    const blanks = (size: number): string => `${' \n'.repeat(size)}x`;
    expect(inLinearTime(1_000_000, blanks, text => print('a/b', 's', text))).toBe(print('a/b', 's', ' x'));
  });
});
