/**
 * `npm run oracles [-- NAME...]` builds the judges that are missing, all or those that are named, and prints a table of them.
 * `npm run oracles -- --list` only prints the table. `npm run oracles -- --update [NAME...]` asks them again the questions that are kept in
 * answers/, keeps what they say now, and tells what is different. Exit code 1: a judge could not be built; 2: there is none of that name.
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { buildJudge } from './build-judge.ts';
import { cacheFolder, findJudge, remedy } from './judge-cache.ts';
import { isJudgeName, type JudgeName, judgeNames, judges } from './judges.ts';
import { hasKeptAnswers, refreshAnswers } from './kept-answers.ts';

const options = { list: { type: 'boolean' }, update: { type: 'boolean' } } as const;
const { values, positionals } = parseArgs({ allowPositionals: true, options });

for (const name of positionals.filter(text => !isJudgeName(text))) {
  process.stderr.write(`There is no judge ${JSON.stringify(name)}. There are: ${judgeNames.join(', ')}.\n`);
  process.exit(2);
}
const wanted = positionals.length === 0 ? judgeNames : positionals.filter(isJudgeName);
const isBuiltHere = (name: JudgeName): boolean => judges[name].origin.kind !== 'debian';

/** Why a judge could not be built. */
const reasons = new Map<JudgeName, string>();

const firstLine = (error: unknown): string => {
  const text =
    error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' && error.stderr !== '' ? error.stderr : String(error);
  const lines = text.split('\n').filter(line => line.trim() !== '' && !/^(?:go: downloading|#) /u.test(line));
  return lines[0]?.trim() ?? text;
};

if (!values.list) {
  for (const name of wanted.filter(isBuiltHere)) {
    const start = performance.now();
    try {
      if (await buildJudge(name)) process.stderr.write(`Built ${name} in ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
    } catch (error) {
      const reason = firstLine(error);
      process.stderr.write(`Could not build ${name}: ${reason}\n`);
      reasons.set(name, reason);
    }
  }
}

if (values.update) {
  for (const name of wanted.filter(hasKeptAnswers)) {
    const program = findJudge(name);
    if (program === undefined) continue;
    const changed = await refreshAnswers(name, program);
    if (changed.length > 0) process.stderr.write(`${name} answers otherwise than before: ${changed.map(({ id }) => id).join(', ')}\n`);
  }
}

/** What a program of Debian says of itself. */
const installedVersion = (path: string, args: readonly string[]): string => {
  if (args.length === 0) return '';
  try {
    const text = execFileSync(path, [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 20_000 });
    return /\d+(?:\.\d+)+/u.exec(text)?.[0] ?? 'unknown';
  } catch {
    return 'unknown';
  }
};

const rowOf = (name: JudgeName): readonly string[] => {
  const { version, judges: what, origin } = judges[name];
  const path = findJudge(name);
  if (path === undefined) return [name, version ?? '', 'missing', `${what} (${reasons.get(name) ?? remedy(name)})`];
  if (origin.kind === 'debian') return [name, installedVersion(path, origin.versionArgs), 'found', what];
  return [name, version ?? '', 'built', what];
};

const rows = [['name', 'version', 'state', 'judges'], ...wanted.map(rowOf)];
const widths = [0, 1, 2].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)));
for (const row of rows) process.stdout.write(`${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`);
process.stdout.write(`The built ones lie in ${cacheFolder()}\n`);
if (reasons.size > 0) process.exitCode = 1;
