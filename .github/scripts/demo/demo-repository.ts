import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitRepository } from '../../../src/cli/git/git-repository.ts';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import type { Clock } from '../../../src/review/ports.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import { reviewResult } from '../../../src/review/review.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { version } from '../../../src/version.ts';
import { type ExampleName, exampleFolder, examples } from './demo-example.ts';

/** Builds a git repository with a pull-request branch from an example in a temporary folder, and reviews it for real. */
export const reviewDemoRepository = async (clock: Clock, example: ExampleName = 'shop'): Promise<ReviewResult> => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-demo-'));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=Demo', '-c', 'user.email=demo@example.com', '-c', 'core.autocrlf=false', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const commit = (side: 'base' | 'head', message: string): void => {
    for (const name of readdirSync(folder)) if (name !== '.git') rmSync(join(folder, name), { recursive: true });
    cpSync(exampleFolder(side, example), folder, { recursive: true });
    git('add', '--all');
    git('commit', '--quiet', '--no-gpg-sign', '-m', message);
  };
  try {
    git('init', '--quiet', '--initial-branch=main');
    const { branch, title } = examples[example];
    commit('base', 'As it was');
    git('checkout', '--quiet', '-b', branch);
    commit('head', title);
    const reader = await GitRepository.open(folder, 'main', branch);
    try {
      return await reviewResult({ policy: defaultPolicy, rules: allRules, version }, { reader, clock });
    } finally {
      reader.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
};
