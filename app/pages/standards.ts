import { plainLine } from '../../src/reports/escape.ts';
import { csvRow } from '../../src/reports/lists/csv.ts';
import { renderObserved } from '../../src/reports/standards/oscal.ts';
import { stateWords } from '../../src/reports/standards/state-words.ts';
import { assessReviews } from '../../src/review/standards/assess-reviews.ts';
import { standards } from '../../src/review/standards/controls.ts';
import type { StandardId } from '../../src/review/standards/standard-ids.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { version } from '../../src/version.ts';
import { Scope } from '../storage/pages/scope.ts';
import { maxStanding } from '../storage/pages/standing.ts';
import { crumbsOf, type DashboardNeeds, type Found } from './dashboard.ts';
import { pageAnswer } from './page-answer.ts';
import type { Session } from './sign-in/sessions.ts';
import { type OrganizationStandard, standardBody } from './views/standard.ts';

const assessed = async (
  { figures }: DashboardNeeds,
  session: Session,
  installationId: number,
  id: StandardId,
): Promise<OrganizationStandard | undefined> => {
  const scope = Scope.of(session.visible, installationId);
  if (!scope) return undefined;
  const standard = standards[id];
  const ruleIds = allRules.flatMap(({ meta }) => (meta.standards?.[standard.key] ? [meta.id] : []));
  const [findings, { repositories }] = await Promise.all([figures.standing(scope, id, ruleIds), figures.of(scope)]);
  const controls = assessReviews(standard, {
    findings,
    isWaived: ({ isWaived }) => isWaived,
    repositories: repositories.length,
    incomplete: repositories.reduce((total, { incomplete }) => total + incomplete, 0),
    rules: allRules,
  });
  return { scope, standard, controls, isWhole: findings.length < maxStanding };
};

/** The page of an organization's report on a standard. */
export const organizationStandard = async (needs: DashboardNeeds, session: Session, installationId: number, id: StandardId): Found => {
  const found = await assessed(needs, session, installationId, id);
  return (
    found &&
    pageAnswer({
      title: `${found.standard.title} ${found.standard.version}`,
      crumbs: crumbsOf(found.scope, { name: found.standard.title }),
      session,
      body: standardBody(found, needs.today()),
    })
  );
};

const columns = ['standard', 'version', 'control', 'title', 'state', 'reason', 'rules', 'repository', 'pull_request', 'finding_rule'];
const more = ['severity', 'path', 'line', 'message', 'accepted_by', 'accepted_until', 'accepted_because'];

const csvOf = ({ scope, standard, controls }: OrganizationStandard): string => {
  const rows = controls.flatMap(({ id, title, state, reason, rules, findings, waived }) => {
    const own = [standard.title, standard.version, id, title, stateWords[state], reason, rules.join(' ')];
    const found = [...findings, ...waived].map(one => [
      ...own,
      ...[scope.nameOf(one.repositoryId), one.number, one.ruleId, one.severity, plainLine(one.path), one.line, plainLine(one.message)],
      ...(one.isWaived ? [plainLine(one.owner ?? ''), one.until ?? '', plainLine(one.reason ?? '')] : ['', '', '']),
    ]);
    return found.length === 0 ? [[...own, ...Array<string>(columns.length + more.length - own.length).fill('')]] : found;
  });
  return [[...columns, ...more], ...rows].map(csvRow).join('');
};

const oscalOf = ({ scope, standard, controls }: OrganizationStandard, today: string): string => {
  const { owner } = scope.installation;
  const observed = controls.map(control => ({
    ...control,
    findings: [...control.findings, ...control.waived].map(({ isWaived, repositoryId, owner: by, until, reason, ...one }) => ({
      ...one,
      path: `${scope.nameOf(repositoryId)}/${one.path}`,
      ...(isWaived && {
        accepted: {
          words: plainLine(`Waived${by === null ? '' : ` by ${by}`}${until === null ? '' : ` until ${until}`}: ${reason ?? ''}`),
          reason: reason ?? undefined,
        },
      }),
    })),
  }));
  const meta = {
    time: `${today}T00:00:00Z`,
    paths: [owner],
    version,
    of: `what the latest reviews of ${owner} say`,
    judged: `Findings of the latest reviews of ${owner}'s pull requests, judged by Tidewaiter ${version}.`,
  };
  return `${JSON.stringify(renderObserved(standard, observed, meta))}\n`;
};

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

/** The same as a file: a row for each finding, or assessment results of OSCAL. */
export const standardExport = async (
  needs: DashboardNeeds,
  session: Session,
  installationId: number,
  id: StandardId,
  format: keyof typeof types,
): Found => {
  const found = await assessed(needs, session, installationId, id);
  if (!found) return undefined;
  const name = `tidewaiter-${id}-${found.scope.installation.owner.replaceAll(/[^\w-]/gu, '_')}.${format}`;
  return {
    status: 200,
    headers: { 'content-type': types[format], 'content-disposition': `attachment; filename="${name}"` },
    body: format === 'csv' ? csvOf(found) : oscalOf(found, needs.today()),
  };
};
