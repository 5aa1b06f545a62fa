import { defaultPolicy } from '../src/policy/merge.ts';
import type { FileText } from '../src/review/ports.ts';
import { reviewResult } from '../src/review/review.ts';
import { scanFiles } from '../src/review/scan.ts';
import { allRules } from '../src/rules/catalog.ts';
import { InMemoryRepository } from '../test/support/in-memory-repository.ts';
import { repositories, type Tree } from './growth/repositories.ts';
import type { Row } from './table.ts';

const members = 100;
const times = 4;

const request = { policy: defaultPolicy, rules: allRules, version: 'bench' };
const clock = { today: () => '2026-11-24' };

const scan = (files: Tree): Promise<unknown> => {
  const texts = new Map(Object.entries(files).map(([path, text]): readonly [string, FileText] => [path, { state: 'text', text }]));
  return scanFiles(texts, request, { reader: new InMemoryRepository({ base: files, head: files }), clock });
};

/** A change that brings all files in. */
const review = (files: Tree): Promise<unknown> =>
  reviewResult(request, { reader: new InMemoryRepository({ base: {}, head: files, isLocal: true }), clock });

/** Processor time, in milliseconds. */
const timeOf = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1_000;
};

/** Each kind of repository with a hundred members and with four times as many, as a scan and as a change that brings it in. */
export const measureGrowth = async (): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const [repository, make] of Object.entries(repositories)) {
    const row: Record<string, string | number> = { repository };
    for (const [name, judge] of Object.entries({ scan, review })) {
      // The first is for code that is compiled while it runs.
      await judge(make(members / times));
      const [few, many] = [await timeOf(() => judge(make(members))), await timeOf(() => judge(make(members * times)))];
      row[`${name} of ${members * times} (CPU ms)`] = Math.round(many);
      row[`${name} against ${members}`] = (many / few).toFixed(1);
    }
    rows.push(row);
  }
  return rows;
};
