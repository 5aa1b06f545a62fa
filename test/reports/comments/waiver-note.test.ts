import { describe, expect, test } from 'vitest';
import { commentBody, fixedMarker } from '../../../src/reports/comments/comment-markers.ts';
import { waiverNotedIn, withWaiverNote } from '../../../src/reports/comments/waiver-note.ts';
import { maxCommentLength } from '../../../src/reports/limits.ts';

const marker = `<!-- tidewaiter:image/mutable-tag:v1:${'a'.repeat(32)} ${'b'.repeat(8)} -->`;
const comment = (text: string): string => commentBody(text, marker);

describe('The comment of a finding that somebody wants to be waived', () => {
  test('says first where the waiver stands, and goes on saying what it said, with its markers', () => {
    const asked = withWaiverNote(comment('The tag can move.'), { state: 'asked', pull: 12 });
    expect(asked).toBe(comment('> **A waiver is asked for** in #12: it counts once that is merged.\n\nThe tag can move.'));
    expect(waiverNotedIn(asked ?? '')).toBe(12);
  });

  test('says only the last of it', () => {
    let body = comment('The tag can move.');
    for (const state of ['asked', 'refused', 'asked', 'merged'] as const) body = withWaiverNote(body, { state, pull: 13 }) ?? '';
    expect(body).toBe(comment('> **Waived** by #13, from the next review on.\n\nThe tag can move.'));
    expect(waiverNotedIn(body)).toBe(13);
  });

  test('of nobody else is read: a person may write the same words', () => {
    const body = comment('Look:\n\n> **Waived** by #13, from the next review on.\n\nNo.');
    expect(waiverNotedIn(body)).toBeUndefined();
    expect(waiverNotedIn('> **Waived** by #13, from the next review on.\n\nNo.')).toBe(13);
  });

  test('stays as it is where it counts no more, where it is no comment of a finding, and where there is no room', () => {
    const note = { state: 'asked', pull: 12 } as const;
    expect(withWaiverNote(`${comment('Fixed.')}\n${fixedMarker}`, note)).toBeUndefined();
    expect(withWaiverNote('A word of a person.', note)).toBeUndefined();
    const room = maxCommentLength - (withWaiverNote(comment(''), note) ?? '').length;
    expect(withWaiverNote(comment('x'.repeat(room)), note)).toHaveLength(maxCommentLength);
    expect(withWaiverNote(comment('x'.repeat(room + 1)), note)).toBeUndefined();
  });
});
