import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { largeFormats, largeReport } from './scans/large-reports.ts';
import type { Row } from './table.ts';

const megabyte = 1_000_000;
/** So many of some forty thousand findings are gone at the head, and as many others have come. */
const otherFindings = 2_000;
const program = join(import.meta.dirname, '..', 'dist', 'cli', 'index.js');
const teller = join(import.meta.dirname, 'scans', 'tell-usage.mjs');

/** Processor time, and the largest resident set. */
const usage = v.object({ milliseconds: v.number(), megabytes: v.number() });

/** Milliseconds of processor time that `JSON.parse` takes for the files alone. */
const parsingTime = (files: readonly string[]): number => {
  const texts = files.map(file => readFileSync(file, 'utf8'));
  const begin = process.cpuUsage();
  for (const text of texts) JSON.parse(text);
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1_000;
};

/** Runs the command line's bundle on two reports of a size. */
const compare = (folder: string, format: (typeof largeFormats)[number], size: number) => {
  const [base, head] = [join(folder, 'base.json'), join(folder, 'head.json')];
  writeFileSync(base, largeReport(format, size * megabyte));
  writeFileSync(head, largeReport(format, size * megabyte, otherFindings));
  const args = ['scans', '--base', base, '--head', head, '--format', 'json', '--output', join(folder, 'delta.json')];
  const { status, stderr } = spawnSync(process.execPath, ['--import', teller, program, ...args], { encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`The command line ended with ${status} on two reports of ${format}: ${stderr}`);
  return { ...v.parse(usage, JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '')), parsing: parsingTime([base, head]) };
};

/** Compares two reports of 25 and of 50 MB of each format by the command line's bundle. */
export const measureScans = (): readonly Row[] => {
  const folder = mkdtempSync(join(tmpdir(), 'large-scans-'));
  try {
    return largeFormats.map(format => {
      const [half, whole] = [compare(folder, format, 25), compare(folder, format, 50)];
      return {
        format,
        'two of 50 MB': `${Math.round(whole.milliseconds)} ms`,
        'in times of JSON.parse': (whole.milliseconds / whole.parsing).toFixed(1),
        'against two of 25 MB': (whole.milliseconds / half.milliseconds).toFixed(1),
        'largest resident set': `${Math.round(whole.megabytes)} MB`,
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
