import { styleText } from 'node:util';
import type { Paint } from '../reports/terminal.ts';
import { noPaint } from '../reports/terminal.ts';

const styles = { bad: 'red', warn: 'yellow', note: 'cyan', dim: 'dim', good: 'green', strong: 'bold' } as const;

/** Colors when standard output is a terminal that wants them (`NO_COLOR`, `FORCE_COLOR`). */
export const terminalPaint = (): Paint =>
  process.stdout.isTTY && process.env['NO_COLOR'] === undefined
    ? (style, text) => styleText(styles[style], text, { validateStream: false })
    : noPaint;

/** Writes all of a text to standard output before it resolves. A reader that went away early (`| head`) wants no more: that is no failure. */
export const writeOutput = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EPIPE') resolve();
      else reject(error);
    };
    process.stdout.once('error', failed);
    process.stdout.write(text, error => {
      // Why not right away: a broken pipe comes as an event after this call, which must find its listener.
      if (error) return;
      process.stdout.off('error', failed);
      resolve();
    });
  });

/** Work that takes shorter than this shows no progress, in milliseconds. */
const progressAfter = 500;

/** Shows how far long work is, on one line of standard error, only on a terminal. */
export class Progress {
  readonly #verb: string;
  readonly #started = performance.now();
  #shown = false;

  constructor(verb: string) {
    this.#verb = verb;
  }

  update(done: number, all: number): void {
    if (!process.stderr.isTTY || performance.now() - this.#started < progressAfter) return;
    this.#shown = true;
    process.stderr.write(`\r${this.#verb} ${done} of ${all} files`);
  }

  end(): void {
    if (this.#shown) process.stderr.write('\r\u001B[2K');
  }
}
