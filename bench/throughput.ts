import { classify } from '../src/artifacts/classify.ts';
import { parseArtifact } from '../src/artifacts/parse-artifact.ts';
import { sourceFile } from '../src/artifacts/source-file.ts';
import { defaultPolicy } from '../src/policy/merge.ts';
import type { FileText, RepositoryReader } from '../src/review/ports.ts';
import { scanFiles } from '../src/review/scan.ts';
import { allRules } from '../src/rules/catalog.ts';
import { type CorpusFile, generateCorpus } from './corpus.ts';
import { median, type Row } from './table.ts';

const emptyReader: RepositoryReader = {
  readChanges: () => Promise.resolve({ base: '', head: '', files: [], complete: true }),
  readChangedFiles: () => Promise.resolve({ base: new Map(), head: new Map() }),
  readFiles: (_, paths) => Promise.resolve(new Map(paths.map(path => [path, { state: 'absent' as const }]))),
  readBytes: () => Promise.resolve(new Map()),
  listFiles: () => Promise.resolve([]),
  listSpecial: () => Promise.resolve({ links: new Map(), submodules: new Set() }),
};

/** Judges texts in memory, as `tidewaiter scan` does once they are read. */
export const scanTexts = (files: readonly CorpusFile[]): ReturnType<typeof scanFiles> => {
  const texts = new Map<string, FileText>(files.map(({ path, text }) => [path, { state: 'text', text }]));
  return scanFiles(
    texts,
    { policy: defaultPolicy, rules: allRules, version: 'bench' },
    { reader: emptyReader, clock: { today: () => '2026-11-24' } },
  );
};

const parseOnly = (files: readonly CorpusFile[]): void => {
  for (const { path, text } of files) {
    const found = classify(path, text);
    if (found.kind !== 'none') parseArtifact(sourceFile(path, text), found, new Map());
  }
};

const sizes = [200, 2_000, 20_000] as const;

/**
 * Files and bytes a second, the share of parsing, and how time grows with ten times the files (1.0 is linear). The clock counts what other
 * processes take as well; CPU of the thread does not, but leaves out what the thread waits for garbage collection in others.
 */
export const measureThroughput = async (): Promise<readonly Row[]> => {
  await scanTexts(generateCorpus(400));
  const rows: Row[] = [];
  let before: { readonly files: number; readonly time: number } | undefined;
  for (const size of sizes) {
    const files = generateCorpus(size);
    const bytes = files.reduce((sum, file) => sum + file.text.length, 0);
    const repeats = size >= 20_000 ? 1 : 3;
    const scans: number[] = [];
    const used: number[] = [];
    const parses: number[] = [];
    let findings = 0;
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      let started = performance.now();
      const usedBefore = process.threadCpuUsage();
      findings = (await scanTexts(files)).findings.length;
      scans.push(performance.now() - started);
      const { user, system } = process.threadCpuUsage(usedBefore);
      used.push((user + system) / 1000);
      started = performance.now();
      parseOnly(files);
      parses.push(performance.now() - started);
    }
    const time = median(scans);
    const growth = before ? Math.log(time / before.time) / Math.log(size / before.files) : undefined;
    before = { files: size, time };
    rows.push({
      files: size,
      MB: (bytes / 1e6).toFixed(2),
      findings,
      'scan (ms)': time.toFixed(0),
      'CPU of its thread (ms)': median(used).toFixed(0),
      'files/s': Math.round((size / time) * 1000),
      'MB/s': (bytes / 1e3 / time).toFixed(1),
      'scan / parse': (time / median(parses)).toFixed(2),
      'growth exponent': growth?.toFixed(2) ?? '',
      'RSS (MB)': Math.round(process.memoryUsage().rss / 1e6),
    });
  }
  return rows;
};
