import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReplayedChange } from '../../bench/replay/replayed-change.ts';
import { percentile, summarize } from '../../bench/replay/summary.ts';
import { runProcessSync } from '../support/processes/run-process.ts';
import { inWorkplace, type Workplace } from '../support/workplace.ts';
import { root } from './repository-files.ts';

const clean = 'FROM node:24.11-bookworm-slim\nCOPY src /app\nUSER node\n';

interface Told {
  readonly summary: ReturnType<typeof summarize>;
  readonly changes: readonly ReplayedChange[];
}

/** Runs the script over folders of the workplace. What it prints, and what it writes as JSON. */
const replay = (workplace: Workplace, ...args: readonly string[]): Told & { readonly printed: string } => {
  const file = join(workplace.folder, 'replay.json');
  const script = join(root, 'bench/replay.ts');
  const { status, stdout, stderr } = runProcessSync(process.execPath, [script, ...args, '--json', file], { cwd: workplace.folder });
  if (status !== 0) throw new Error(stderr.toString());
  const told: Told = JSON.parse(readFileSync(file, 'utf8'));
  return { ...told, printed: stdout.toString() };
};

const stateLines = ({ changes }: Told): readonly string[] =>
  changes.flatMap(({ findings }) => findings.map(({ path, line, rule, state }) => `${path}:${line} ${rule} ${state}`));

describe('the replay of local clones', () => {
  test(
    'reviews each change of the first-parent history that touches a container file, as on its day',
    inWorkplace({ 'one/Dockerfile': clean }, workplace => {
      const git = (...args: readonly string[]) => workplace.git('-C', 'one', ...args);
      workplace.git('init', '--quiet', '--initial-branch=main', 'one');
      const commit = (message: string): void => {
        git('add', '--all');
        git('commit', '--quiet', '-m', message);
      };
      commit('Base');
      workplace.write({ 'one/notes.txt': 'nothing of ours\n' });
      commit('Notes');
      workplace.write({ 'one/Dockerfile': clean.replace('COPY', 'ADD') });
      commit('Add');
      git('checkout', '--quiet', '-b', 'side');
      workplace.write({ 'one/Dockerfile': 'FROM\n' });
      commit('Break');
      git('checkout', '--quiet', 'main');
      git('merge', '--quiet', '--no-ff', '--no-edit', 'side');
      const told = replay(workplace, 'one');
      expect(told.changes.map(({ conclusion }) => conclusion)).toEqual(['incomplete', 'warn']);
      expect(told.summary).toMatchObject({ reviewed: 2, ours: 2, conclusions: { pass: 0, warn: 1, block: 0, incomplete: 1, crashed: 0 } });
      expect(told.summary.reasons).toContainEqual({
        changes: 1,
        files: 1,
        reason: expect.stringContaining('FROM requires'),
        example: expect.stringContaining('Dockerfile'),
      });
      expect(stateLines(told)).toContain('Dockerfile:2 dockerfile/add-local-file new');
      expect(told.changes.map(({ date }) => date)).toEqual(told.changes.map(() => expect.stringMatching(/^\d{4}-\d\d-\d\d$/u)));
      expect(told.printed).toContain('2 changes reviewed, 2 of them with container files.');
      expect(told.printed).toContain('| 50.0 % |');
      expect(told.printed).toMatch(/\| dockerfile\/add-local-file \|/u);
    }),
  );

  test(
    'takes a repository with the refs of one change as that change, and draws as many as are wanted',
    inWorkplace({}, workplace => {
      for (const name of ['a', 'b', 'c']) {
        const folder = `all/${name}`;
        workplace.write({ [`${folder}/Dockerfile`]: clean });
        workplace.git('init', '--quiet', '--initial-branch=change-head', folder);
        const commit = (): void => {
          workplace.git('-C', folder, 'add', '--all');
          workplace.git('-C', folder, 'commit', '--quiet', '-m', 'A commit');
        };
        commit();
        workplace.git('-C', folder, 'tag', 'change-base');
        workplace.write({ [`${folder}/x.txt`]: 'x' });
        commit();
        workplace.write({ [`${folder}/Dockerfile`]: clean.replace('COPY', 'ADD') });
        commit();
      }
      const all = replay(workplace, 'all');
      expect(all.changes.map(({ repository }) => repository)).toEqual(['all/a', 'all/b', 'all/c']);
      expect(new Set(stateLines(all))).toEqual(new Set(['Dockerfile:2 dockerfile/add-local-file new']));
      const drawn = (seed: string): readonly string[] =>
        replay(workplace, 'all', '--limit', '1', '--seed', seed).changes.map(({ repository }) => repository);
      expect(drawn('7')).toHaveLength(1);
      expect(drawn('7')).toEqual(drawn('7'));
    }),
  );

  test(
    'says what is wrong with what it is given',
    inWorkplace({}, workplace => {
      const complaint = (...args: readonly string[]): string => {
        try {
          replay(workplace, ...args);
        } catch (error) {
          return String(error);
        }
        return '';
      };
      expect(complaint()).toContain('Usage: npm run replay');
      expect(complaint('.')).toContain('There is no git repository in "."');
      expect(complaint('.', '--limit', 'few')).toContain('--limit takes a number, not "few"');
    }),
  );
});

test('a share of some values is bounded by one of them', () => {
  const values = [5, 1, 4, 2, 3];
  expect([0.5, 0.95, 1].map(share => percentile(values, share))).toEqual([3, 5, 5]);
  expect(percentile([], 0.5)).toBe(0);
});

test('a review that throws is counted as a crash, not lost', () => {
  const crashed: ReplayedChange = {
    repository: 'r',
    base: 'a',
    head: 'b',
    date: '2026-01-01',
    milliseconds: 1,
    ours: true,
    conclusion: 'crashed',
    errors: [{ code: 'crashed', path: '', message: 'at line 12 of "x"' }],
    findings: [],
  };
  expect(summarize([crashed, { ...crashed, ours: false }])).toMatchObject({
    reviewed: 2,
    ours: 1,
    conclusions: { crashed: 1 },
    reasons: [{ reason: 'crashed: at line N of "…"', changes: 1 }],
  });
});
