import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { hostileChanges } from '../test/support/hostile-changes.ts';
import type { Row } from './table.ts';

const program = fileURLToPath(new URL('large-change/review-once.ts', import.meta.url));

const toldSchema = v.object({ ms: v.number(), cpuMs: v.number(), maxRssMb: v.number(), verdict: v.string(), findings: v.number() });

/** Reviews one change, and renders its check and comments, in a process of its own. */
const reviewOnce = async (flags: readonly string[], name: string, bytes: number): Promise<v.InferOutput<typeof toldSchema>> => {
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, program, name, String(bytes)]);
  return v.parse(toldSchema, JSON.parse(stdout));
};

const rowOf = async (change: string, bytes: number, flags: readonly string[] = []): Promise<Row> => {
  const { ms, cpuMs, maxRssMb, verdict, findings } = await reviewOnce(flags, change, bytes);
  return {
    change: flags.length > 0 ? `${change}, ${flags.join(' ')}` : change,
    kB: Math.round(bytes / 1_000),
    'clock (ms)': Math.round(ms),
    'CPU of its thread (ms)': Math.round(cpuMs),
    'most memory (MB)': Math.round(maxRssMb),
    findings,
    verdict,
  };
};

/** Twelve Compose files of ten megabytes, and the shapes that cost most for their size. The target is 10 s and 700 MB. */
export const measureLargeChange = async (): Promise<readonly Row[]> => [
  await rowOf('ten megabytes', 10_000_000),
  await rowOf('ten megabytes', 10_000_000, ['--max-old-space-size=512']),
  await rowOf('ten megabytes at either side', 10_000_000),
  await rowOf('downloads in each step (Dockerfiles)', 10_000_000),
  await rowOf('a chart of many templates', 400_000),
  await rowOf('many small Dockerfiles', 1_000_000),
  await rowOf('a chart of loops', 100_000),
  await rowOf('patches of an overlay', 2_000_000),
  await rowOf('here-documents (Dockerfiles)', 10_000_000),
  await rowOf('many overlays of one base', 300_000),
];

/** Changes that cost as much as their author could think of, from 3 kB to 178 kB. */
export const measureHostileChanges = async (): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const change of Object.keys(hostileChanges)) for (const bytes of [3_000, 24_000, 178_000]) rows.push(await rowOf(change, bytes));
  return rows;
};
