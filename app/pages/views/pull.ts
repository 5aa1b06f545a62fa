import { html, link, type Markup } from '../../../src/reports/html/markup.ts';
import type { ListedFinding, ListedReview } from '../../storage/pages/lists.ts';
import { reviewCells, reviewHeads, ruleMarkup, section, table } from './parts.ts';

const stateWords: Readonly<Record<ListedFinding['state'], string>> = {
  new: 'counts',
  waived: 'waived',
  observed: 'observed',
  'below-threshold': 'below the threshold',
  'pre-existing': 'was there before',
  fixed: 'fixed',
};

/** A pull request: findings of its latest review, and all reviews. */
export const pullBody = (
  gitHubUrl: string,
  findings: readonly ListedFinding[],
  reviews: readonly ListedReview[],
): Markup => html`<p>${link(gitHubUrl, 'On GitHub')}</p>
${section(
  'Findings of the latest review',
  'findings',
  table(
    'Findings, the weightiest first',
    ['Severity', 'Rule', 'Place', 'What', 'State'],
    findings.map(({ severity, ruleId, path, line, message, state }) => [
      html`<span class="severity ${severityClass(severity)}">${severity}</span>`,
      ruleMarkup(ruleId),
      html`<code>${path}:${line}</code>`,
      message,
      stateWords[state],
    ]),
    'Nothing was found.',
  ),
)}
${section(
  'Reviews',
  'reviews',
  table(
    'The newest first',
    ['Commit', ...reviewHeads],
    reviews.map(row => [html`<code>${row.headSha.slice(0, 13)}</code>`, ...reviewCells(row, row.headSha.slice(0, 7))]),
  ),
)}`;

const severityClass = (severity: string): string => (/^[a-z]+$/u.test(severity) ? severity : 'info');
