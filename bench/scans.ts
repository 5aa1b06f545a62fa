import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { largeFormats, largeReport } from './scans/large-reports.ts';
import type { Row } from './table.ts';

const megabyte = 1_000_000;
const rounds = 1;

/** Milliseconds of processor time, and megabytes. */
const measured = v.object({ compared: v.number(), parsed: v.number(), peak: v.number() });

const smallest = (values: readonly number[]): number => values.reduce((least, value) => Math.min(least, value));

/** Compares two reports of 25 and of 50 MB of each format, each in a process of its own. */
export const measureScans = (): readonly Row[] => {
  const folder = mkdtempSync(join(tmpdir(), 'large-scans-'));
  const compare = (format: (typeof largeFormats)[number], size: number): v.InferOutput<typeof measured> => {
    const files = ['base', 'head'].map(side => join(folder, `${side}.json`));
    for (const file of files) writeFileSync(file, largeReport(format, size * megabyte));
    const script = join(import.meta.dirname, 'scans', 'compare-once.ts');
    const runs = Array.from({ length: rounds }, () =>
      v.parse(measured, JSON.parse(execFileSync(process.execPath, [script, ...files], { encoding: 'utf8' }))),
    );
    return {
      compared: smallest(runs.map(({ compared }) => compared)),
      parsed: smallest(runs.map(({ parsed }) => parsed)),
      peak: smallest(runs.map(({ peak }) => peak)),
    };
  };
  try {
    return largeFormats.map(format => {
      const [half, whole] = [compare(format, 25), compare(format, 50)];
      return {
        format,
        'two of 50 MB': `${Math.round(whole.compared)} ms`,
        'in times of JSON.parse': (whole.compared / whole.parsed).toFixed(1),
        'against two of 25 MB': (whole.compared / half.compared).toFixed(1),
        'largest resident set': `${Math.round(whole.peak)} MB`,
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
