import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Notification } from '../../findings/notification.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import type { Coverage } from '../../verdict/coverage.ts';
import { plainLine, shorten } from '../escape.ts';
import { maxShownMessage, maxShownPath, maxShownText } from '../limits.ts';
import { lineAddress, type TextsAt } from '../place-link.ts';
import { firstLineOf } from '../sarif/region.ts';
import { entriesByStatus, ledgerTitle } from '../words/ledger-words.ts';
import { suppressionWords } from '../words/suppression-words.ts';
import { folded, html, link, type Markup, type Part, sentence } from './markup.ts';

type Files = ReadonlyMap<string, SourceFile>;

/** Rows of one list; what is beyond is counted. */
const maxRows = 1_000;

/** A folded list with its count in its title; nothing where it is empty. */
export const foldedRows = (title: string, rows: readonly Part[], open = false): Markup => {
  const shown = rows.slice(0, maxRows).map(row => html`<li>${row}</li>`);
  const more = rows.length - shown.length;
  const list = html`<ul>${shown}${more > 0 && html`<li>and ${countOf(more, 'more', 'more')}</li>`}</ul>`;
  return folded(html`${title} (${rows.length})`, rows.length === 0 ? [] : [list], open);
};

/** A finding in a row: its place, its message, its rule. */
export const findingRow = (finding: Finding, files: Files, at?: TextsAt): Markup => {
  const { path, range } = finding.location;
  return html`${placeMarkup(path, files.get(path) && range, files, at)} ${sentence(shorten(finding.message, maxShownMessage))} <span class="rule">${finding.ruleId}</span>`;
};

const quoting = { text: plainLine, reason: (text: string) => `"${shorten(plainLine(text), maxShownText)}"` };

/** A finding that does not count, and why. */
export const suppressedRow = (finding: Finding, files: Files, at?: TextsAt): Markup =>
  html`${findingRow(finding, files, at)}${finding.suppression && html`, ${sentence(suppressionWords(finding.suppression, quoting))}`}`;

const placeMarkup = (path: string, range: Finding['location']['range'] | undefined, files: Files, at?: TextsAt): Markup => {
  const file = files.get(path);
  const line = file && range ? firstLineOf(file, range) : undefined;
  const text = `${shorten(path, maxShownPath)}${line === undefined ? '' : `:${line}`}`;
  return link(at && lineAddress(at, path, line), html`<code>${text}</code>`);
};

/** Something to know that is not a finding. */
export const noteRow = ({ level, path, range, message }: Notification, files: Files, at?: TextsAt): Markup =>
  html`<span class="tag">${level}</span> ${path !== '' && html`${placeMarkup(path, range, files, at)}: `}${sentence(shorten(message, maxShownMessage))}`;

/** What became of each file. */
export const ledger = (coverage: Coverage, files?: string): Markup => {
  const rows = entriesByStatus(coverage).flatMap(([words, entries]) =>
    entries.map(
      entry =>
        html`<code>${shorten(entry.path, maxShownPath)}</code> ${words}${'kind' in entry && entry.kind !== undefined && ` as ${entry.kind}`}${'reason' in entry && html`: ${sentence(shorten(entry.reason, maxShownMessage))}`}`,
    ),
  );
  return foldedRows(ledgerTitle(coverage, files), rows);
};

const unjudged = new Set(['not-evaluated', 'partly-evaluated', 'not-rendered']);

/** Lines of an alert that stand open. */
const maxAlertRows = 10;

/** What must be seen first: the first lines stand open, all others are folded behind them. Nothing where there is nothing. */
export const alert = (title: string, rows: readonly Markup[], tone: 'warn' | 'bad'): readonly Markup[] =>
  rows.length === 0
    ? []
    : [
        html`<aside class="alert ${tone}" aria-label="${title}"><strong>${title}</strong><ul>${rows.slice(0, maxAlertRows).map(row => html`<li>${row}</li>`)}</ul>${foldedRows('More', rows.slice(maxAlertRows))}</aside>`,
      ];

/** What could not be judged: files that were not read as they should have been, and why else a judgement is not whole. */
export const incompleteness = (
  coverage: Coverage,
  notifications: readonly Notification[],
  files: Files,
  at?: TextsAt,
): readonly Markup[] => {
  const errors = notifications.filter(({ level }) => level === 'error');
  const told = new Set(errors.map(({ path }) => path));
  const entries = coverage.entries.flatMap(entry =>
    unjudged.has(entry.status) && !told.has(entry.path) && 'reason' in entry
      ? [html`<code>${shorten(entry.path, maxShownPath)}</code>: ${sentence(shorten(entry.reason, maxShownMessage))}`]
      : [],
  );
  const cut = coverage.listComplete ? [] : [html`The host's list of changed files is cut short.`];
  return alert('Not judged', [...cut, ...entries, ...errors.map(error => noteRow(error, files, at))], 'bad');
};
