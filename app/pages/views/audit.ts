import { html, Markup, type Part } from '../../../src/reports/html/markup.ts';
import type { AuditChain } from '../../storage/audit-chain.ts';
import type { AuditFilter, ShownEntry } from '../../storage/pages/audit-entries.ts';
import type { Scope } from '../../storage/pages/scope.ts';
import { auditPath, pullPath } from '../addresses.ts';
import type { Session } from '../sign-in/sessions.ts';
import { form } from './frame.ts';
import { momentMarkup, table } from './parts.ts';

/** The filter as the query of an address. */
const filterQuery = (filter: AuditFilter): string => {
  const { repositoryId, actor, action, from, until, before } = filter;
  const given = { repository: repositoryId, actor, action, from, until, before };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
};

const field = (label: string, name: string, type: string, value: string | undefined): Markup =>
  html`<label>${label}<input type="${type}" name="${name}" value="${value ?? ''}"></label>`;

const choice = (id: number, name: string, chosen: number | undefined): Markup =>
  html`<option value="${id}"${id === chosen ? Markup.of(' selected') : ''}>${name}</option>`;

const filterForm = (
  scope: Scope,
  filter: AuditFilter,
): Markup => html`<form class="filter" method="get" action="${auditPath(scope.installation.id)}">
<label>Repository<select name="repository"><option value="">all that you see</option>${scope.repositories.map(({ id, name }) => choice(id, name, filter.repositoryId))}</select></label>
${field('Who', 'actor', 'text', filter.actor)}
${field('What begins with', 'action', 'text', filter.action)}
${field('From', 'from', 'date', filter.from)}
${field('Until', 'until', 'date', filter.until)}
<button>Filter</button></form>`;

const placeOf = (scope: Scope, { repositoryId, number }: ShownEntry): Part => {
  const name = scope.nameOf(repositoryId);
  return number === null ? name : html`<a href="${pullPath(scope.installation.id, repositoryId, number)}">${name} #${number}</a>`;
};

const maxDetail = 600;

const detailOf = (detail: unknown): string => {
  const text = JSON.stringify(detail) ?? '';
  return text.length > maxDetail ? `${text.slice(0, maxDetail)}…` : text;
};

const chainWords = ({ entries, broken, head }: AuditChain): Markup =>
  broken
    ? html`<p class="bad" role="status">The chain is broken at entry ${broken.id} of ${momentMarkup(broken.at)}: it is not as it was written, or one before it is missing.</p>`
    : html`<p class="good" role="status">The chain of ${entries} entries is whole. Its last hash is <code>${head ?? 'none'}</code>: kept elsewhere, it shows later whether all was written anew.</p>`;

/** What the page of the audit log is made of. */
export interface AuditView {
  readonly scope: Scope;
  readonly session: Pick<Session, 'csrf'>;
  readonly filter: AuditFilter;
  readonly entries: readonly ShownEntry[];
  /** Set when there are older ones. */
  readonly next?: number | undefined;
  readonly chain?: AuditChain;
}

/** Who decided what, about the repositories that a person sees. */
export const auditBody = ({ scope, session, filter, entries, next, chain }: AuditView): Markup => {
  const path = auditPath(scope.installation.id);
  const { before: _before, ...all } = filter;
  return html`${filterForm(scope, filter)}
<p>All that match: <a href="${path}.jsonl${filterQuery(all)}">JSON lines</a>, <a href="${path}.csv${filterQuery(all)}">CSV</a></p>
${form(`${path}/check`, session, html`<button>Check the chain of hashes</button>`)}
${chain && chainWords(chain)}
${table(
  'The newest first',
  ['When', 'What', 'Who', 'Where', 'Detail'],
  entries.map(entry => [
    momentMarkup(entry.at),
    entry.action,
    entry.actor,
    placeOf(scope, entry),
    html`<code>${detailOf(entry.detail)}</code>`,
  ]),
  'No entry matches.',
)}
${next !== undefined && html`<p><a href="${path}${filterQuery({ ...filter, before: next })}">Older entries</a></p>`}`;
};
