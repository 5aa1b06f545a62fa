import { expect } from 'vitest';
import type { CheckRunReport } from '../../src/reports/check-run/check-run-report.ts';

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** What the REST reference says of a check run's output. */
export const expectWithinLimits = ({ title, summary, annotations, actions }: CheckRunReport): void => {
  expect(title.length).toBeLessThanOrEqual(255);
  expect(title).not.toMatch(/\p{Cc}/u);
  expect(bytes(summary)).toBeLessThanOrEqual(65_535 - 512);
  expect(annotations.length).toBeLessThanOrEqual(500);
  for (const { path, startLine, endLine, startColumn, endColumn, title: heading, message, details = '' } of annotations) {
    expect(path).not.toBe('');
    expect([startLine >= 1, endLine >= startLine, heading.length <= 255, message !== '']).toEqual([true, true, true, true]);
    expect(Math.max(bytes(message), bytes(details))).toBeLessThanOrEqual(65_536);
    if (startLine !== endLine) expect([startColumn, endColumn]).toEqual([undefined, undefined]);
  }
  expect(actions.length).toBeLessThanOrEqual(3);
  for (const { label, description, identifier } of actions)
    expect([label.length <= 20, description.length <= 40, identifier.length <= 20]).toEqual([true, true, true]);
};
