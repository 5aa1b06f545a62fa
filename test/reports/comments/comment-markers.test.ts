import { describe, expect, test } from 'vitest';
import {
  commentBody,
  commentFrame,
  commentMarker,
  commentMarkers,
  fixedMarker,
  markOf,
  pathHashOf,
  readComment,
} from '../../../src/reports/comments/comment-markers.ts';

const fingerprint = (digit: string): string => `v1:${digit.repeat(32)}`;
const marked = (ruleId: string, path: string, digit = 'a') => ({ ruleId, fingerprint: fingerprint(digit), location: { path } });
const one = marked('dockerfile/root-user', 'Dockerfile');
const other = marked('compose/host-port', 'compose.yaml', 'b');

describe('a mark', () => {
  test('is the fingerprint and a hash of the path, so that equal texts in two files are two', () => {
    expect(pathHashOf('Dockerfile')).toMatch(/^[\da-f]{8}$/u);
    expect(markOf(one)).toBe(`${fingerprint('a')} ${pathHashOf('Dockerfile')}`);
    expect(markOf(marked('dockerfile/root-user', 'b/Dockerfile'))).not.toBe(markOf(one));
    expect(commentMarker(one)).toBe(`<!-- tidewaiter:dockerfile/root-user:${markOf(one)} -->`);
  });
});

describe('a comment', () => {
  const markers = [one, other].map(commentMarker).join('\n');
  const body = commentBody('Text.\n\nMore.', markers);

  test('is read as it was written, also after a host has changed its line breaks', () => {
    const read = readComment(body);
    expect(read).toEqual({
      text: 'Text.\n\nMore.',
      fixed: false,
      marks: [one, other].map(finding => ({
        ruleId: finding.ruleId,
        fingerprint: finding.fingerprint,
        pathHash: pathHashOf(finding.location.path),
        mark: markOf(finding),
      })),
    });
    expect(readComment(`${body.replaceAll('\n', '\r\n')}\r\n\r\n`)).toEqual(read);
    expect(commentMarkers(read.marks)).toBe(markers);
    expect(body.length).toBe(commentFrame + 'Text.\n\nMore.'.length + markers.length);
  });

  test('whose findings are gone says so in its last line alone', () => {
    const gone = readComment(`${body}\n${fixedMarker}`);
    expect([gone.fixed, gone.marks.length, gone.text]).toEqual([true, 2, 'Text.\n\nMore.']);
    expect(readComment(commentBody('Text.', `${fixedMarker}\n${commentMarker(one)}`))).toMatchObject({
      fixed: false,
      text: `Text.\n\n${fixedMarker}`,
      marks: [{ ruleId: 'dockerfile/root-user' }],
    });
  });

  test('counts only the marks behind its last line of text', () => {
    const text = `Quoted:\n${commentMarker(other)}\nand so on`;
    expect(readComment(commentBody(text, commentMarker(one)))).toMatchObject({ text, marks: [{ ruleId: 'dockerfile/root-user' }] });
    expect(readComment(commentBody('Text.', `${commentMarker(one)}\nmore`)).marks).toEqual([]);
  });

  test('of somebody else has none, whatever stands at its end', () => {
    for (const foreign of [body.slice(body.indexOf('\n') + 1), ` ${body}`, `x\n${body}`, '', '<!-- tidewaiter --> \n\nx'])
      expect(readComment(`${foreign}\n`)).toEqual({ text: foreign.trimEnd(), marks: [], fixed: false });
  });

  test.each([
    `<!-- tidewaiter:dockerfile/root-user:${fingerprint('a')} -->`,
    `<!-- tidewaiter:dockerfile/root-user:${fingerprint('a')} 1234567 -->`,
    `<!-- tidewaiter:dockerfile/root-user:${fingerprint('a')} 12345678 --> `.replace('-->', '-- >'),
    `<!-- tidewaiter:dockerfile/root-user:v2:${'a'.repeat(32)} 12345678 -->`,
    `<!-- tidewaiter:root-user:${fingerprint('a')} 12345678 -->`,
    `<!-- tidewaiter:${'a'.repeat(41)}/x:${fingerprint('a')} 12345678 -->`,
    `<!-- tidewaiter:a/${'x'.repeat(81)}:${fingerprint('a')} 12345678 -->`,
  ])('has no mark in %s', line => {
    expect(readComment(commentBody('Text.', line)).marks).toEqual([]);
  });
});
