/**
 * `npm run demo`: reviews a pull request built from examples/shop, or from another example by its name, and prints the review as the pull
 * request's page would show it.
 */
import { systemClock } from '../../../src/cli/system-clock.ts';
import { terminalPaint } from '../../../src/cli/terminal-output.ts';
import { renderReviewComments } from '../../../src/reports/comments/review-comments.ts';
import { renderSummary } from '../../../src/reports/summary.ts';
import { readableMarkdown } from '../readable-markdown.ts';
import { examples, isExample } from './demo-example.ts';
import { ruleLine, showComment } from './demo-page.ts';
import { reviewDemoRepository } from './demo-repository.ts';

const started = performance.now();
const asked = process.argv[2] ?? 'shop';
if (!isExample(asked)) throw new Error(`There is no example "${asked}", but: ${Object.keys(examples).join(', ')}`);
const { title, branch } = examples[asked];
const result = await reviewDemoRepository(systemClock, asked);
const paint = terminalPaint();
const rule = paint('dim', ruleLine);
const lines = [
  paint('strong', `Pull request #1: ${title} (${branch} → main)`),
  rule,
  ...readableMarkdown(renderSummary(result).payload),
  rule,
];
for (const comment of renderReviewComments(result).payload) {
  lines.push(...showComment({ ...comment, text: result.files.get(comment.path)?.text ?? '' }, paint), rule);
}
lines.push(`Built the repository and reviewed it in ${Math.round(performance.now() - started)} ms, offline; nothing of it was executed.`);
process.stdout.write(`${lines.join('\n')}\n`);
