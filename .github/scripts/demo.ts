/** `npm run demo`: reviews a pull request built from examples/shop and prints the review as the pull request's page would show it. */
import { systemClock } from '../../src/cli/system-clock.ts';
import { terminalPaint } from '../../src/cli/terminal-output.ts';
import { renderReviewComments } from '../../src/reports/review-comments.ts';
import { renderSummary } from '../../src/reports/summary.ts';
import { reviewDemoRepository } from './demo-repository.ts';

const started = performance.now();
const result = await reviewDemoRepository(systemClock);
const paint = terminalPaint();
const rule = paint('dim', '─'.repeat(100));
const lines = [paint('strong', 'Pull request #1: Take payments (payments → main)'), rule, renderSummary(result).payload, rule];
for (const { path, line, startLine, body } of renderReviewComments(result).payload) {
  lines.push(paint('strong', `${path}, ${startLine === undefined ? `line ${line}` : `lines ${startLine} to ${line}`}`));
  const file = result.files.get(path);
  for (let at = Math.max(1, (startLine ?? line) - 2); file && at <= line; at += 1) {
    lines.push(paint('dim', `${String(at).padStart(4)} │ ${file.text.slice(file.lines.lineStart(at), file.lines.lineEnd(at)).trimEnd()}`));
  }
  lines.push('', body.replaceAll(/<!--.*?-->\n?/gu, '').trimEnd(), rule);
}
lines.push(`Built the repository and reviewed it in ${Math.round(performance.now() - started)} ms, offline; nothing of it was executed.`);
process.stdout.write(`${lines.join('\n')}\n`);
