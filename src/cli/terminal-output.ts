import { styleText } from 'node:util';
import type { Paint } from '../reports/terminal.ts';
import { noPaint } from '../reports/terminal.ts';
import { withoutMiddle } from '../reports/without-middle.ts';
import { wrapWords } from '../reports/wrap-words.ts';
import { countOf, withCommas } from '../verdict/counted-noun.ts';

const styles: Readonly<Record<Parameters<Paint>[0], Parameters<typeof styleText>[0]>> = {
  worst: ['bold', 'red'],
  bad: 'red',
  warn: 'yellow',
  note: 'cyan',
  dim: 'dim',
  good: 'green',
  strong: 'bold',
};

/** Colors when standard output is a terminal that wants them (`NO_COLOR`, `FORCE_COLOR`). */
export const terminalPaint = (): Paint =>
  process.stdout.isTTY && process.env['NO_COLOR'] === undefined
    ? (style, text) => styleText(styles[style], text, { validateStream: false })
    : noPaint;

/** Terminals that are narrower are taken as if they were not: nobody reads words one below the other. */
const minColumns = 40;

/** A text for people, not longer than a person reads and its lines broken between words where standard output is a terminal; in a pipe and in a file a line is a line. */
export const forTerminal = (text: string, output: string | undefined): string =>
  output === undefined && process.stdout.isTTY ? wrapWords(withoutMiddle(text), Math.max(minColumns, process.stdout.columns)) : text;

/** Writes all of a text to standard output before it resolves. */
export const writeOutput = (text: string): Promise<void> => write(process.stdout, text);

/** Writes all of a text to standard error before it resolves; nothing of an empty one. */
export const writeProblem = (text: string): Promise<void> => (text === '' ? Promise.resolve() : write(process.stderr, text));

/** A reader that went away early (`| head`) wants no more: that is not a failure. */
const write = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    // Of an earlier piece the reader was gone: nothing tells of this one.
    if (stream.destroyed) return resolve();
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EPIPE') resolve();
      else reject(error);
    };
    stream.once('error', failed);
    stream.write(text, error => {
      // Why not right away: a broken pipe comes as an event after this call, which must find its listener.
      if (error) return;
      stream.off('error', failed);
      resolve();
    });
  });

/** Work that takes shorter than this shows no progress, in seconds. */
const progressAfter = 0.5;

/** Shows how far long work is, on one line of standard error, only on a terminal. */
export class Progress {
  readonly #verb: string;
  readonly #noun: string;
  // Why not `performance`: Node loads nine modules when it is first used.
  readonly #started = process.uptime();
  #shown = false;

  constructor(verb: string, noun: string) {
    this.#verb = verb;
    this.#noun = noun;
  }

  update(done: number, all: number): void {
    if (!process.stderr.isTTY || process.uptime() - this.#started < progressAfter) return;
    this.#shown = true;
    process.stderr.write(`\r${this.#verb} ${withCommas(done)} of ${countOf(all, this.#noun)}`);
  }

  end(): void {
    if (this.#shown) process.stderr.write('\r\u001B[2K');
  }
}
