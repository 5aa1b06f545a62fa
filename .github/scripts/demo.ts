/** Builds a small git repository with a pull-request branch from examples/shop and prints the review as the pull request's page would show it. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GitRepository } from '../../src/cli/git-repository.ts';
import { systemClock } from '../../src/cli/system-clock.ts';
import { terminalPaint } from '../../src/cli/terminal-output.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { renderReviewComments } from '../../src/reports/review-comments.ts';
import { renderSummary } from '../../src/reports/summary.ts';
import { reviewPullRequest } from '../../src/review/review.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { version } from '../../src/version.ts';

const examples = fileURLToPath(new URL('../../examples/shop/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-demo-'));
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=Demo', '-c', 'user.email=demo@example.com', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const commit = (side: 'base' | 'head', message: string): void => {
  for (const name of readdirSync(folder)) if (name !== '.git') rmSync(join(folder, name), { recursive: true });
  cpSync(join(examples, side), folder, { recursive: true });
  git('add', '--all');
  git('commit', '--quiet', '--no-gpg-sign', '-m', message);
};

try {
  git('init', '--quiet', '--initial-branch=main');
  commit('base', 'Shop');
  git('checkout', '--quiet', '-b', 'payments');
  commit('head', 'Take payments');
  const reader = await GitRepository.open(folder, 'main', 'payments');
  const started = performance.now();
  const result = await reviewPullRequest({ policy: defaultPolicy, rules: allRules, version }, { reader, clock: systemClock });
  const took = Math.round(performance.now() - started);
  const paint = terminalPaint();
  const rule = paint('dim', '─'.repeat(100));
  const lines = [paint('strong', 'Pull request #1: Take payments (payments → main)'), rule, renderSummary(result).payload, rule];
  for (const { path, line, startLine, body } of renderReviewComments(result).payload) {
    lines.push(paint('strong', `${path}, ${startLine === undefined ? `line ${line}` : `lines ${startLine} to ${line}`}`));
    const file = result.files.get(path);
    for (let at = Math.max(1, (startLine ?? line) - 2); file && at <= line; at += 1) {
      lines.push(
        paint('dim', `${String(at).padStart(4)} │ ${file.text.slice(file.lines.lineStart(at), file.lines.lineEnd(at)).trimEnd()}`),
      );
    }
    lines.push('', body.replaceAll(/<!--.*?-->\n?/gu, '').trimEnd(), rule);
  }
  lines.push(`Reviewed in ${took} ms, offline, nothing executed.`);
  process.stdout.write(`${lines.join('\n')}\n`);
  reader.close();
} finally {
  rmSync(folder, { recursive: true });
}
