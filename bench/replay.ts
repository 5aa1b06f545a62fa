/**
 * Reviews the changes of local clones again and prints what came of it. Run by `npm run replay -- DIR…`; it judges nothing.
 * Each DIR is a clone or a folder of clones. A clone with the refs `change-base` and `change-head` is that one change, any other all
 * commits of its first-parent history.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { GitObjects } from '../src/cli/git/git-objects.ts';
import { randomNumbers } from './corpus.ts';
import { type ReplayedChange, replay } from './replay/replayed-change.ts';
import { changesOf, findRepositories, type RecordedChange } from './replay/repositories.ts';
import { type ReplaySummary, summarize } from './replay/summary.ts';
import { printTable } from './table.ts';

const usage = 'Usage: npm run replay -- DIR... [--limit N] [--seed N] [--json FILE]';

const readArguments = (): {
  readonly folders: readonly string[];
  readonly limit: number;
  readonly seed: number;
  readonly json?: string;
} => {
  const options = { limit: { type: 'string' }, seed: { type: 'string' }, json: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const number = (name: 'limit' | 'seed', otherwise: number): number => {
    const given = values[name];
    if (given !== undefined && !/^\d+$/u.test(given)) throw new Error(`--${name} takes a number, not "${given}". ${usage}`);
    return given === undefined ? otherwise : Number(given);
  };
  if (positionals.length === 0) throw new Error(usage);
  const drawn = { limit: number('limit', Number.POSITIVE_INFINITY), seed: number('seed', 1) };
  return { folders: positionals, ...drawn, ...(values.json !== undefined && { json: values.json }) };
};

/** As many as are wanted, drawn evenly; in the order in which they were. */
const draw = (changes: readonly RecordedChange[], limit: number, seed: number): readonly RecordedChange[] => {
  if (changes.length <= limit) return changes;
  const next = randomNumbers(seed);
  const order = changes.map((_, index) => index);
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = next(at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  const drawn = new Set(order.slice(0, limit));
  return changes.filter((_, index) => drawn.has(index));
};

const replayAll = async (changes: readonly RecordedChange[]): Promise<readonly ReplayedChange[]> => {
  const replayed: ReplayedChange[] = [];
  for (const [repository, own] of Map.groupBy(changes, change => change.repository)) {
    const objects = new GitObjects(repository);
    for (const change of own) {
      replayed.push(await replay(change, objects));
      if (process.stderr.isTTY) process.stderr.write(`\r${replayed.length} of ${changes.length}`);
    }
    objects.close();
  }
  return replayed;
};

const print = ({ reviewed, ours, conclusions, time, reasons, states }: ReplaySummary): void => {
  const share = (count: number): string => `${((count / Math.max(ours, 1)) * 100).toFixed(1)} %`;
  console.log(`${reviewed} changes reviewed, ${ours} of them with container files.\n`);
  printTable('Conclusions', [
    { ...conclusions },
    Object.fromEntries(Object.entries(conclusions).map(([key, count]) => [key, share(count)])),
  ]);
  printTable('Milliseconds for a change', [{ ...time }]);
  if (reasons.length > 0)
    printTable(
      'Why incomplete',
      reasons.map(({ changes, files, reason, example }) => ({ changes, files, reason, example })),
    );
  const columns = [...new Set(Object.values(states).flatMap(own => Object.keys(own)))].toSorted();
  const zeros = Object.fromEntries(columns.map(state => [state, 0]));
  printTable(
    'Findings by rule and state',
    Object.entries(states).map(([rule, own]) => ({ rule, ...zeros, ...own })),
  );
};

const { folders, limit, seed, json } = readArguments();
const changes = folders.flatMap(findRepositories).flatMap(changesOf);
const replayed = await replayAll(draw(changes, limit, seed));
const summary = summarize(replayed);
print(summary);
if (json !== undefined) writeFileSync(json, `${JSON.stringify({ summary, changes: replayed })}\n`);
if (summary.conclusions.crashed > 0) process.exitCode = 1;
