import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reviewBounds, reviewPatience } from '../../src/engine/bounds.ts';
import { FindingRoom } from '../../src/engine/finding-room.ts';
import type { Finding } from '../../src/findings/finding.ts';

describe('the patience of a review', () => {
  test('is over when more processor time was spent than it has, and stays so', () => {
    let microseconds = { user: 5_000_000, system: 1_000_000 };
    const patience = reviewPatience(() => microseconds, 60);
    expect(patience.isOver()).toBe(false);
    microseconds = { user: 5_040_000, system: 1_020_000 };
    expect([patience.isOver(), patience.begin('a')]).toEqual([false, true]);
    microseconds = { user: 5_040_000, system: 1_020_001 };
    expect([patience.isOver(), patience.begin('b')]).toEqual([true, false]);
    microseconds = { user: 5_000_000, system: 1_000_000 };
    expect(patience.isOver()).toBe(true);
  });

  test('tells which file is worked on, the one included that is left', () => {
    const paths: string[] = [];
    let user = 0;
    const patience = reviewPatience(
      () => ({ user, system: 0 }),
      1,
      path => paths.push(path),
    );
    patience.begin('a');
    user = 2_000;
    patience.begin('b');
    expect(paths).toEqual(['a', 'b']);
  });

  test('is a minute when nobody says anything', () => {
    let user = 0;
    const patience = reviewPatience(() => ({ user, system: 0 }));
    user = 60_000_000;
    expect(patience.isOver()).toBe(false);
    user = 60_001_000;
    expect(patience.isOver()).toBe(true);
  });
});

describe('room for findings', () => {
  /** A finding whose texts have so many characters, all of them in its message. */
  const finding = (length: number, more: Partial<Finding> = {}): Finding =>
    ({ message: 'x'.repeat(length), location: { subject: '', path: '' }, related: [], ...more }) as unknown as Finding;

  test('is for as many as are kept, and full with the last of them', () => {
    const room = new FindingRoom({ findings: 2, text: 100 });
    expect([room.isFull, room.takes(finding(1)), room.isFull, room.takes(finding(1)), room.isFull, room.takes(finding(1))]).toEqual([
      false,
      true,
      false,
      true,
      true,
      false,
    ]);
    expect(room.reason).toContain('more than 2 findings');
  });

  test('is for as much text as is kept, and full with the last of it', () => {
    const room = new FindingRoom({ findings: 10, text: 5 });
    expect([room.takes(finding(4)), room.isFull, room.takes(finding(1)), room.isFull]).toEqual([true, false, true, true]);
    expect(new FindingRoom({ findings: 10, text: 5 }).takes(finding(6))).toBe(false);
  });

  test.each<[string, Partial<Finding>]>([
    ['its place', { location: { subject: 'ab', path: 'cd' } } as never],
    ['what identifies it', { identity: 'abcd' }],
    ['its advice', { advice: 'abcd' }],
    ['its value', { facts: { value: 'abcd' } }],
    ['its hazards', { facts: { hazards: ['ab', 'cd'] } }],
    ['places beside it', { related: [{ note: 'ab', path: 'c', subject: 'd' }] } as never],
    ['its fix', { fix: { edits: [{ newText: 'ab' }, { newText: 'cd' }] } } as never],
    ['its fix elsewhere', { fix: { edits: [], elsewhere: [{ edits: [{ newText: 'abcd' }] }] } } as never],
  ])('counts %s', (_, more) => {
    expect(new FindingRoom({ findings: 10, text: 4 }).takes(finding(0, more))).toBe(true);
    expect(new FindingRoom({ findings: 10, text: 3 }).takes(finding(0, more))).toBe(false);
  });
});

test('the bounds of a review are those that the documentation names', () => {
  const { findings, text } = reviewBounds;
  const named = `Over ${findings.toLocaleString('en')} findings of one side, or ${text / 2 ** 20} million characters of them`;
  expect(readFileSync(new URL('../../docs/app.md', import.meta.url), 'utf8')).toContain(named);
});
