import type { ScanResult } from '../../review/scan.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { scanGroupsOf } from '../../verdict/groups.ts';
import { shorten } from '../escape.ts';
import { maxShownText } from '../limits.ts';
import { severityCounts } from '../words/severity-words.ts';
import { groupCards, type ShownFinding } from './group-card.ts';
import { findingRow, foldedRows, incompleteness, ledger, noteRow, suppressedRow } from './listed.ts';
import { html } from './markup.ts';
import { groupCounts, overview } from './overview.ts';
import { renderPage } from './page.ts';
import type { PageOutcome, PageSection } from './page-section.ts';

/** A scan decides nothing: its end is what was found. */
const outcomeOf = ({ findings, notifications }: ScanResult): PageOutcome => {
  if (notifications.some(({ level }) => level === 'error')) return { words: 'not all could be judged', tone: 'bad' };
  return findings.length === 0 ? { words: 'nothing found', tone: 'good' } : { words: countOf(findings.length, 'finding'), tone: 'warn' };
};

const sectionOf = (result: ScanResult, version: string): PageSection => {
  const { files, rules, coverage, notifications, suppressed, superseded, findings } = result;
  const shown = (finding: ShownFinding['finding']): ShownFinding => ({ finding, remarks: [] });
  const groups = scanGroupsOf(result).map(({ members: [first, ...others], ...group }) => ({
    ...group,
    members: [shown(first), ...others.map(shown)] as const,
  }));
  const judged = coverage.entries.filter(
    ({ status }) => status === 'evaluated' || status === 'rendered' || status === 'partly-evaluated',
  ).length;
  const found = findings.length === 0 ? '' : `: ${severityCounts(findings)}`;
  return {
    title: 'Scan',
    outcome: outcomeOf(result),
    reasons: [
      {
        status: findings.length === 0 ? 'met' : 'warned',
        text: `${countOf(findings.length, 'finding')} in ${countOf(judged, 'file')}${found}.`,
      },
    ],
    alerts: incompleteness(coverage, notifications, files),
    body: html`${groupCounts(groups)}${overview(groups, result)}${groupCards(groups, { files, baseFiles: new Map(), rules, version, at: undefined })}
<h3 class="part">What does not count, and what was looked at</h3>${foldedRows(
      'Told by another finding',
      superseded.map(({ entry, by }) => html`${findingRow(entry, files)}, told by <span class="rule">${by.ruleId}</span>`),
    )}${foldedRows(
      'Suppressed',
      suppressed.map(finding => suppressedRow(finding, files)),
    )}${foldedRows(
      'Notes',
      notifications.filter(({ level }) => level !== 'error').map(note => noteRow(note, files)),
    )}${ledger(coverage, 'Files')}`,
  };
};

/** A scan as one HTML file. `paths`: what was asked for; `version` is Tidewaiter's. */
export const renderScanPage = (result: ScanResult, paths: readonly string[], version: string): string => {
  const facts = [
    ['Looked at', html`${paths.map((path, index) => html`${index > 0 && ', '}<code>${shorten(path, maxShownText)}</code>`)}`],
  ] as const;
  return renderPage({ title: 'Tidewaiter scan', facts, version }, [sectionOf(result, version)]);
};
