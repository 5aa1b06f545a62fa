import { afterEach, expect, test, vi } from 'vitest';
import { Progress } from '../../src/cli/terminal-output.ts';

/** What is written to standard error, which is a terminal or none, by a process that has run for some seconds. */
const watched = (isTerminal: boolean, seconds: readonly number[]): readonly string[] => {
  const written: string[] = [];
  vi.spyOn(process.stderr, 'isTTY', 'get').mockReturnValue(isTerminal);
  vi.spyOn(process.stderr, 'write').mockImplementation(text => written.push(String(text)) > 0);
  const uptime = vi.spyOn(process, 'uptime').mockReturnValue(0);
  const progress = new Progress('Judging', 'file');
  for (const [index, second] of seconds.entries()) {
    uptime.mockReturnValue(second);
    progress.update((index + 1) * 1_002, 5_004);
  }
  progress.end();
  return written;
};

process.stderr.isTTY ??= false;
afterEach(() => vi.restoreAllMocks());

test('long work shows how far it is, on one line that is gone at the end', () => {
  expect(watched(true, [0.2, 0.7, 1.4])).toEqual(['\rJudging 2,004 of 5,004 files', '\rJudging 3,006 of 5,004 files', '\r\u001B[2K']);
});

test('short work shows nothing, and none is shown where nobody watches', () => {
  expect(watched(true, [0.1, 0.4])).toEqual([]);
  expect(watched(false, [1, 2])).toEqual([]);
});
