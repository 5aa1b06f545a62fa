/**
 * Scans repositories as they stand and prints how much is told of how many files, what of it carries a fix, and what is left when all fixes are applied. Run by
 * `npm run crater -- DIR…`: each DIR is a repository or a folder of them. Nothing in them is changed; fixes are applied to a copy.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LocalFiles } from '../src/cli/local-files.ts';
import { systemClock } from '../src/cli/system-clock.ts';
import type { Finding } from '../src/findings/finding.ts';
import { defaultPolicy } from '../src/policy/merge.ts';
import { profileEverywhere } from '../src/policy/profile.ts';
import { fixFiles } from '../src/review/fix-files.ts';
import { type ScanResult, scanFiles } from '../src/review/scan.ts';
import { allRules } from '../src/rules/catalog.ts';
import { type Profile, profiles } from '../src/rules/rule.ts';
import { version } from '../src/version.ts';
import { printTable } from './table.ts';

const usage = 'Usage: npm run crater -- DIR... [--loudest N] [--show RULE] [--fix]';

/** A fix may open the way for another; more rounds are a circle. */
const maxRounds = 20;

const { values, positionals } = parseArgs({
  options: { loudest: { type: 'string', default: '10' }, show: { type: 'string' }, fix: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (positionals.length === 0) throw new Error(usage);

/** A folder that holds nothing but folders, of which one is a clone, is a folder of repositories. */
const repositoriesIn = (folder: string): readonly string[] => {
  const below = readdirSync(folder, { withFileTypes: true }).filter(
    entry => entry.isDirectory() && existsSync(join(folder, entry.name, '.git')),
  );
  return existsSync(join(folder, '.git')) || below.length === 0 ? [resolve(folder)] : below.map(entry => resolve(folder, entry.name));
};

const read = (profile: Profile) => {
  const reader = LocalFiles.open({ operands: ['.'], exclude: [] });
  const policy = { ...defaultPolicy, profile: profileEverywhere(profile) };
  return {
    texts: reader.readAll(new Set()),
    review: { policy, rules: allRules, version },
    ports: { reader, clock: systemClock, repository: reader.repository() },
  };
};

const scan = (profile: Profile): Promise<ScanResult> => {
  const { texts, review, ports } = read(profile);
  return scanFiles(texts, review, ports);
};

const errorsOf = ({ notifications }: ScanResult): number => notifications.filter(({ level }) => level === 'error').length;

/** Applies all proven fixes to the working folder; what went wrong, in words. */
const fixAll = async (): Promise<{ readonly applied: number; readonly wrong: readonly string[] }> => {
  const before = errorsOf(await scan('hardening'));
  const wrong: string[] = [];
  let applied = 0;
  for (let round = 0; ; round += 1) {
    const { texts, review, ports } = read('hardening');
    const { fixed } = await fixFiles(texts, review, ports, () => true);
    if (fixed.length === 0) break;
    if (round === maxRounds) {
      wrong.push(`still fixes after ${maxRounds} rounds: ${fixed.map(one => one.file.path).join(', ')}`);
      break;
    }
    for (const one of fixed) {
      writeFileSync(one.file.path, one.text);
      applied += one.fixed.length;
    }
  }
  const after = errorsOf(await scan('hardening'));
  if (after > before) wrong.push(`${after - before} more errors than before`);
  return { applied, wrong };
};

const kindOf = (result: ScanResult): ReadonlyMap<string, string> =>
  new Map(
    result.coverage.entries.flatMap(entry => ('kind' in entry && entry.kind !== undefined ? [[entry.path, entry.kind] as const] : [])),
  );

const files = new Map<string, number>();
const counts = new Map<string, Map<Profile, number>>();
/** How many findings there are, and how many of them carry a fix. */
interface Share {
  count: number;
  fixes: number;
}
const byRule = new Map<string, Share>();
const byKind = new Map<string, Share>();
const all: Share = { count: 0, fixes: 0 };
/** The share of each repository: of some of them one template makes most files. */
const byRepository = new Map<string, Share>();
let milliseconds = 0;
const shown: string[] = [];
const start = process.cwd();

const shareOf = (shares: Map<string, Share>, name: string): Share => {
  const known = shares.get(name) ?? { count: 0, fixes: 0 };
  shares.set(name, known);
  return known;
};

const addTo = (share: Share, { fix }: Finding): void => {
  share.count += 1;
  share.fixes += fix ? 1 : 0;
};

const count = (finding: Finding, kind: string, folder: string): void => {
  for (const share of [shareOf(byRule, finding.ruleId), shareOf(byKind, kind), shareOf(byRepository, `${kind} ${folder}`), all])
    addTo(share, finding);
};

const percentOf = ({ count: number, fixes }: Share): string => `${Math.round((100 * fixes) / Math.max(1, number))} %`;

/** A finding with its line, to be read by a person. */
const show = ({ files: texts }: ScanResult, { location, severity, message, fix }: Finding): string => {
  const file = texts.get(location.path);
  const line = file?.lines.line(location.range.start) ?? 0;
  const text = file?.text.slice(file.lines.lineStart(line), file.lines.lineEnd(line)).trim() ?? '';
  return `${location.path}:${line} [${severity}${fix ? ', fix' : ''}] ${message}\n    ${text}`;
};

const countAll = (profile: Profile, { findings }: ScanResult, kinds: ReadonlyMap<string, string>): void => {
  for (const { location } of findings) {
    const kind = kinds.get(location.path) ?? 'other';
    const own = counts.get(kind) ?? new Map<Profile, number>();
    counts.set(kind, own.set(profile, (own.get(profile) ?? 0) + 1));
  }
};

const scanRepository = async (folder: string): Promise<void> => {
  process.chdir(folder);
  for (const profile of profiles) {
    const began = process.cpuUsage();
    const result = await scan(profile);
    const { user, system } = process.cpuUsage(began);
    const kinds = kindOf(result);
    countAll(profile, result, kinds);
    if (profile === 'gate') {
      milliseconds += (user + system) / 1_000;
      for (const kind of kinds.values()) files.set(kind, (files.get(kind) ?? 0) + 1);
    }
    for (const finding of profile === 'gate' ? result.findings : [])
      addTo(shareOf(byKind, `gate ${kinds.get(finding.location.path) ?? 'other'}`), finding);
    if (profile !== 'hardening') continue;
    for (const finding of result.findings) count(finding, kinds.get(finding.location.path) ?? 'other', folder);
    shown.push(...result.findings.filter(({ ruleId }) => ruleId === values.show).map(finding => `${folder}/${show(result, finding)}`));
  }
};

/** The mean of the shares of the repositories that have findings in files of a kind. */
const meanOf = (kind: string): string => {
  const own = [...byRepository].flatMap(([name, { count: number, fixes }]) => (name.startsWith(`${kind} `) ? [fixes / number] : []));
  return `${Math.round((100 * own.reduce((sum, share) => sum + share, 0)) / Math.max(1, own.length))} %`;
};

const failures: string[] = [];
let applied = 0;
for (const folder of positionals.flatMap(repositoriesIn)) {
  await scanRepository(folder);
  if (!values.fix) continue;
  const copy = mkdtempSync(join(tmpdir(), 'crater-'));
  cpSync(folder, copy, { recursive: true, filter: path => !path.endsWith('/.git') });
  process.chdir(copy);
  const done = await fixAll();
  applied += done.applied;
  failures.push(...done.wrong.map(what => `${folder}: ${what}`));
  process.chdir(start);
  rmSync(copy, { recursive: true, force: true });
}
process.chdir(start);

printTable(
  'Findings a file, by profile',
  [...files]
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind, number]) => ({
      kind,
      files: number,
      ...Object.fromEntries(profiles.map(profile => [profile, ((counts.get(kind)?.get(profile) ?? 0) / number).toFixed(2)])),
      'with a fix (gate)': percentOf(shareOf(byKind, `gate ${kind}`)),
      'with a fix (hardening)': percentOf(shareOf(byKind, kind)),
      'mean of repositories': meanOf(kind),
    })),
);
console.log(`${all.count} findings (hardening), ${percentOf(all)} with a fix; ${Math.round(milliseconds)} ms of processor time (gate)\n`);
printTable(
  'The loudest rules (hardening)',
  [...byRule]
    .toSorted(([, a], [, b]) => b.count - a.count)
    .slice(0, Number(values.loudest))
    .map(([rule, share]) => ({ rule, findings: share.count, 'with a fix': percentOf(share) })),
);
if (values.fix) console.log(`${applied} fixes applied; ${failures.length === 0 ? 'no failure' : failures.join('\n')}\n`);
if (shown.length > 0) console.log(shown.join('\n'));
