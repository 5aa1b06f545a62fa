import { plainLine } from '../../src/reports/escape.ts';
import { csvRow } from '../../src/reports/lists/csv.ts';
import type { AuditFilter, ShownEntry } from '../storage/pages/audit-entries.ts';
import type { PageRecords } from '../storage/pages/page-records.ts';
import { Scope } from '../storage/pages/scope.ts';
import { crumbsOf, type DashboardNeeds, type Found } from './dashboard.ts';
import { pageAnswer } from './page-answer.ts';
import type { Session } from './sign-in/sessions.ts';
import { auditBody } from './views/audit.ts';

const perPage = 100;
/** Entries that are read at once for an export. */
const perPart = 1_000;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

const numberOf = (text: string): number | undefined => (/^\d{1,15}$/u.test(text) ? Number(text) : undefined);

/** The filter that an address asks for; what makes no sense is not asked for. */
export const readFilter = (query: URLSearchParams): AuditFilter => {
  const text = (name: string): string => (query.get(name) ?? '').trim().slice(0, 100);
  const [from, until] = [text('from'), text('until')];
  const repositoryId = numberOf(text('repository'));
  const before = numberOf(text('before'));
  return {
    ...(repositoryId !== undefined && { repositoryId }),
    ...(text('actor') !== '' && { actor: text('actor') }),
    ...(text('action') !== '' && { action: text('action') }),
    ...(isDay(from) && { from }),
    ...(isDay(until) && { until }),
    ...(before !== undefined && { before }),
  };
};

/** The audit log of an organization; `check`: its chain is looked through as well. */
export const auditLog = async (
  { records }: DashboardNeeds,
  session: Session,
  installationId: number,
  filter: AuditFilter,
  check = false,
): Found => {
  const scope = Scope.of(session.visible, installationId);
  if (!scope) return undefined;
  const [entries, chain] = await Promise.all([records.audit(scope, filter, perPage + 1), check ? records.checkAudit(scope) : undefined]);
  const shown = entries.slice(0, perPage);
  const next = entries.length > perPage ? shown.at(-1)?.id : undefined;
  return pageAnswer({
    title: `Audit log of ${scope.installation.owner}`,
    crumbs: crumbsOf(scope, { name: 'Audit log' }),
    session,
    body: auditBody({ scope, session, filter, entries: shown, next, ...(chain && { chain }) }),
  });
};

const columns = ['id', 'at', 'action', 'actor', 'repository_id', 'repo', 'number', 'sha', 'correlation_id', 'detail', 'previous', 'hash'];

const rowOf = (entry: ShownEntry): readonly (string | number)[] => [
  entry.id,
  entry.at.toISOString(),
  plainLine(entry.action),
  plainLine(entry.actor),
  entry.repositoryId,
  plainLine(entry.repo ?? ''),
  entry.number ?? '',
  plainLine(entry.sha ?? ''),
  plainLine(entry.correlationId ?? ''),
  plainLine(JSON.stringify(entry.detail) ?? ''),
  entry.previous ?? '',
  entry.hash ?? '',
];

const formats = {
  jsonl: { type: 'application/x-ndjson; charset=utf-8', head: '', write: (entry: ShownEntry): string => `${JSON.stringify(entry)}\n` },
  csv: { type: 'text/csv; charset=utf-8', head: csvRow(columns), write: (entry: ShownEntry): string => csvRow(rowOf(entry)) },
} as const;

/** Formats of exports. */
export type AuditFormat = keyof typeof formats;

/** All entries that match, the newest first, part by part: an export of any length takes little memory. */
async function* exported(records: PageRecords, scope: Scope, filter: AuditFilter, format: AuditFormat): AsyncGenerator<string> {
  const { head, write } = formats[format];
  if (head !== '') yield head;
  let before = filter.before;
  for (;;) {
    const part = await records.audit(scope, { ...filter, ...(before !== undefined && { before }) }, perPart);
    if (part.length > 0) yield part.map(write).join('');
    if (part.length < perPart) return;
    before = part.at(-1)?.id;
  }
}

/** The audit log of an organization as a file. */
export const auditExport = async (
  { records }: DashboardNeeds,
  session: Session,
  installationId: number,
  filter: AuditFilter,
  format: AuditFormat,
): Found => {
  const scope = Scope.of(session.visible, installationId);
  if (!scope) return undefined;
  const name = `tidewaiter-audit-${scope.installation.owner.replaceAll(/[^\w-]/gu, '_')}.${format}`;
  return {
    status: 200,
    headers: { 'content-type': formats[format].type, 'content-disposition': `attachment; filename="${name}"` },
    body: exported(records, scope, filter, format),
  };
};
