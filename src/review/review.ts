import type { RepositoryUnit } from '../artifacts/artifact.ts';
import { type SourceFile, sourceFile } from '../artifacts/source-file.ts';
import { basePath, type ChangedFile, type ChangeSet } from '../changes/change-set.ts';
import type { ComparedSide } from '../delta/compared-files.ts';
import type { Delta } from '../delta/delta.ts';
import { matchFindings } from '../delta/match.ts';
import { type ActiveRule, joiningRules } from '../engine/active-rule.ts';
import { reviewBounds } from '../engine/bounds.ts';
import type { Finding } from '../findings/finding.ts';
import type { Notification } from '../findings/notification.ts';
import { matchesAnyGlob } from '../policy/glob.ts';
import { policyOn } from '../policy/mode.ts';
import { type ConsideredEntries, considerEntries } from '../verdict/considered.ts';
import type { Coverage, CoverageEntry } from '../verdict/coverage.ts';
import { decideVerdict } from '../verdict/decide-verdict.ts';
import { familiesOf, familyGroups } from '../verdict/groups.ts';
import { withCauses } from './causes-of-change.ts';
import { readWatchedImagePolicies } from './images/image-policy-change.ts';
import { activeRules, type Judged } from './judge.ts';
import { type ChangeJudgement, type JudgedChange, judgeChange, proveSide } from './judge-change.ts';
import { type PolicyChange, readPolicyChange } from './policy/policy-change.ts';
import { previewPolicy } from './policy/policy-preview.ts';
import type { ReviewPorts } from './ports.ts';
import type { ReadChange, ReadSide } from './read/read-change.ts';
import type { OrganizationRules } from './read/read-org-rules.ts';
import { removedPolicies } from './read/removed-policies.ts';
import { withoutHeard } from './rendered/heard-comments.ts';
import { readAndRender } from './rendered/read-and-render.ts';
import type { JoinedDelta, RenderedChange } from './rendered/rendered-change.ts';
import type { ReviewRequest } from './request.ts';
import type { ReviewResult } from './result.ts';
import { unrenderedEntries, unrenderedFiles, unrenderedNotifications } from './unrendered/unrendered.ts';

/** A review, and what its head was judged by: to try other texts in place of the head's. */
export interface ReviewedChange extends ReadChange {
  readonly result: ReviewResult;
  /** The units of the head that the change touches. */
  readonly headUnits: readonly RepositoryUnit[];
  readonly judgement: ChangeJudgement;
  /** What the change makes of charts and kustomizations; undefined where it touches none. */
  readonly rendered: RenderedChange | undefined;
}

/** The corridor: what a change brings in, whether it may be merged, and what could not be looked at. */
export const reviewResult = async (request: ReviewRequest, ports: ReviewPorts): Promise<ReviewResult> =>
  (await reviewChange(request, ports)).result;

const noOrganizationRules: OrganizationRules = { rules: [], notifications: [], onRemoved: () => [] };

/** The languages of organization rules are loaded where policy names some. */
const languages = () => import('./read/read-org-rules.ts');
const newDocuments = () => import('./policy/new-documents.ts');

/** The same, with what the head was judged by. Causes are left out for who does not show them. */
export const reviewChange = async (
  request: ReviewRequest,
  { reader, clock, readTeams, patience }: ReviewPorts,
  causes: 'found' | 'left-out' = 'found',
): Promise<ReviewedChange> => {
  const {
    rules: known,
    version,
    watchedPolicies = [],
    watchedImagePolicies,
    organizationRules: documents,
    author,
    repositoryUrl,
  } = request;
  const today = clock.today();
  const opened = documents && (await languages()).openDocuments(documents, request.policy);
  const policy = policyOn(opened?.policy ?? request.policy, today);
  const changes = await reader.readChanges();
  const { read, rendered } = await readAndRender(reader, changes, policy, patience);
  const organization =
    opened || policy.organizationRules.length > 0
      ? await (await languages()).readOrgRules(reader, { changes, read, policy, today, documents, opened })
      : noOrganizationRules;
  const rules = [...known, ...organization.rules];
  const active = activeRules(rules, policy);
  const judged = await judgeChange({ reader, readTeams }, read, changes, {
    rules: active,
    known: rules.map(rule => rule.meta),
    policy,
    today,
    author,
    bounds: { patience, ...reviewBounds },
  });
  const { judgement } = judged;
  const files = new Map([...unrenderedFiles(read.unrendered), ...(rendered?.sources.head ?? []), ...filesOf(read.head, judged.otherFiles)]);
  const baseFiles = new Map([...(rendered?.sources.base ?? []), ...filesOf(read.base, judged.otherFiles)]);
  const isIgnored = (path: string): boolean => matchesAnyGlob(path, policy.ignorePaths);
  const compare: Compare = ({ base, head }, by) => {
    const plain = matchFindings({
      changes: { ...changes, files: changes.files.map(file => (read.leading.has(file.path) ? heldNothing(file) : file)) },
      // What stood where policy does not look is brought in by whoever moves it to where policy does.
      base: {
        ...comparedSide(read.base, { ...base, findings: base.findings.filter(finding => !isIgnored(finding.location.path)) }, baseFiles),
        unjoined: whyUnjoined(judged.baseUnits, active),
      },
      head: { ...comparedSide(read.head, head, files), unjoined: whyUnjoined(judged.headUnits, active) },
    });
    return rendered?.join(plain, by) ?? { delta: plain, rendered: new Map() };
  };
  const compared = compare(judged, judgement);
  const caused =
    causes === 'found' ? withCauses(compared, changes, read, judged, files, rendered) : { delta: compared.delta, notifications: [] };
  const changedPaths = new Set(changes.files.map(file => file.path));
  const proven = proveDelta(caused.delta, read, judged, changedPaths, finding => compared.rendered.has(finding));
  const shown = new Set(considerEntries(proven, policy, changedPaths).shown.map(entry => entry.head));
  const delta = rendered?.withFixes(proven, compared.rendered, finding => shown.has(finding), judgement) ?? proven;
  const coverage = coverageOf(changes, read, {
    unrenderedPaths: policy.unrenderedPaths,
    unjudged: judged.head.unjudged,
    isRendered: path => rendered?.reads(path) ?? false,
  });
  const considered = considerEntries(delta, policy, changedPaths);
  const ownRules = opened && { documents: opened.policy.guarded?.documents, known: opened.known };
  const policyChange = await readPolicyChange(reader, changes, watchedPolicies, ownRules);
  const watchedRules = request.watchedRules;
  const namedNow = watchedRules && policyChange.previews.get(watchedRules.path)?.namedRules;
  const rulesChange =
    watchedRules && (namedNow ?? watchedRules.named).length > 0
      ? await (await newDocuments()).readRulesChange(reader, changes, watchedRules, namedNow, policy)
      : [];
  const notifications = [
    ...policy.notes,
    ...organization.notifications,
    ...organization.onRemoved(id => active.some(({ rule }) => rule.meta.id === id)),
    ...removedPolicies(read, changes, { base: judged.baseUnits, head: judged.headUnits }, { rules: active, policy, today }),
    ...policyChange.notifications,
    ...rulesChange,
    ...(watchedImagePolicies ? (await readWatchedImagePolicies(reader, changes, watchedImagePolicies)).notifications : []),
    ...previewsOf(policyChange.previews, { rules, changes, judged, judgement, compare, considered }),
    ...read.head.snapshot.notifications,
    ...unrenderedNotifications(read.unrendered, policy.unrenderedPaths),
    ...(rendered?.notifications() ?? []),
    ...withoutHeard(judged.head.notifications, compared.rendered.keys()),
    ...caused.notifications,
  ];
  const result: ReviewResult = {
    changes,
    delta,
    considered,
    verdict: decideVerdict(considered, coverage, notifications, policy),
    coverage,
    notifications,
    ...(rendered && { effective: rendered.effective() }),
    policy,
    files,
    baseFiles,
    rules: new Map(active.map(({ rule }) => [rule.meta.id, rule.meta])),
    ...(repositoryUrl !== undefined && { repositoryUrl }),
    version,
  };
  return { ...read, result, judgement, rendered, headUnits: judged.headUnits };
};

/** Compares what was found at both sides, in files and in what is rendered of them. */
type Compare = (sides: Pick<JudgedChange, 'base' | 'head'>, by: ChangeJudgement) => JoinedDelta;

/** What previews of other policies start from. */
interface JudgedByPolicy extends Pick<ReviewRequest, 'rules'> {
  readonly changes: ChangeSet;
  readonly judged: JudgedChange;
  readonly judgement: ChangeJudgement;
  readonly compare: Compare;
  readonly considered: ConsideredEntries;
}

/** What the policies that the change edits would make of the change itself. */
const previewsOf = (previews: PolicyChange['previews'], context: JudgedByPolicy): readonly Notification[] => {
  const { rules, changes, judged, judgement, compare, considered } = context;
  const { policy: before, known, today } = judgement;
  return [...previews].flatMap(([path, { policy: next, otherKeys }]) => {
    const after = policyOn(next, today);
    const by = { ...judgement, rules: activeRules(rules, after), policy: after };
    const again = judged.judgeAgain(by);
    if (again.base.unjudged.size + again.head.unjudged.size > 0) return [unpreviewed(path)];
    return previewPolicy({ path, before, considered, after, otherKeys, delta: compare(again, by).delta, changes, rules: known });
  });
};

const unpreviewed = (path: string): Notification => ({
  code: 'policy-preview',
  level: 'note',
  path,
  message: 'What the new policy would make of this change was not looked at: it is too much to be judged a second time.',
});

/** Why rules that join files say nothing of what is absent in the units that a finding's file is in. */
const whyUnjoined = (units: readonly RepositoryUnit[], rules: readonly ActiveRule[]): ComparedSide['unjoined'] => {
  const open = units.filter(({ complete }) => !complete);
  if (open.length === 0) return undefined;
  const joining = joiningRules(rules);
  const reasons = new Map(open.flatMap(({ artifacts, reason }) => artifacts.map(({ file }) => [file.path, reason] as const)));
  return ({ ruleId, location }) => (joining.has(ruleId) ? reasons.get(location.path) : undefined);
};

/** All texts of a side: judged files, unchanged manifests, and ignore files, in which the cause of a finding may lie. */
const filesOf = (side: ReadSide, others: ReadonlyMap<string, SourceFile>): ReadonlyMap<string, SourceFile> => {
  const ignoreFiles = [...side.buildContexts.values()].flatMap(({ ignoreFile }) =>
    ignoreFile.state === 'known' ? [[ignoreFile.value.path, sourceFile(ignoreFile.value.path, ignoreFile.value.text)] as const] : [],
  );
  return new Map([...others, ...ignoreFiles, ...side.snapshot.files]);
};

/** Proves the fixes of the findings that count, each alone and those of a family as one; no other finding keeps its fix. */
const proveDelta = (
  delta: Delta,
  { head }: ReadChange,
  { judgement, headUnits }: JudgedChange,
  changedPaths: ReadonlySet<string>,
  isRendered: (finding: Finding) => boolean,
): Delta => {
  const shown = new Set(
    considerEntries(delta, judgement.policy, changedPaths).shown.flatMap(({ head: one }) => (isRendered(one) ? [] : [one])),
  );
  const heads = delta.entries.flatMap(entry => (entry.head && !isRendered(entry.head) ? [entry.head] : []));
  const families = familyGroups([...shown], familiesOf({ rules: new Map(judgement.rules.map(({ rule }) => [rule.meta.id, rule.meta])) }));
  const proven = proveSide(head, heads, finding => shown.has(finding), 'each', judgement, headUnits, families);
  return { ...delta, entries: delta.entries.map(entry => (entry.head ? { ...entry, head: proven.get(entry.head) ?? entry.head } : entry)) };
};

/** Dockerfiles in folders to which only the repository's own ignore file may apply: it does where the image is built from there. */
const openContexts = ({ buildContexts }: ReadSide): ReadonlyMap<string, string> =>
  new Map(
    [...buildContexts].flatMap(([path, { ignoreFile }]) =>
      path.includes('/') && ignoreFile.state === 'known' && ignoreFile.value.path === '.dockerignore'
        ? [[path, 'Whether the ".dockerignore" of the repository counts depends on the folder from which the image is built.'] as const]
        : [],
    ),
  );

/** What became of a file in whose place there is a link now. */
const heldNothing = (file: ChangedFile): ChangedFile =>
  file.status === 'added' || file.status === 'copied' ? file : { path: basePath(file), status: 'removed' };

const comparedSide = (
  side: ReadSide,
  { findings, unjudged }: Pick<Judged, 'findings' | 'unjudged'>,
  files: ReadonlyMap<string, SourceFile>,
): ComparedSide => ({
  findings,
  artifacts: side.snapshot.artifacts,
  files,
  unread: new Map([
    ...[...side.snapshot.ledger.values()].flatMap(entry => {
      const reason = whyUnread(entry);
      return reason === undefined ? [] : [[entry.path, reason] as const];
    }),
    ...[...unjudged].map(([path, reason]) => [path, `"${path}" could be evaluated only in part. ${reason}`] as const),
  ]),
  surroundings: openContexts(side),
});

/** Why what a file holds could not be judged, or not all of it. */
const whyUnread = (entry: CoverageEntry): string | undefined => {
  const path = `"${entry.path}"`;
  if (entry.status === 'not-evaluated') return `${path} could not be evaluated. ${entry.reason}`;
  if (entry.status === 'partly-evaluated') return `${path} could be evaluated only in part. ${entry.reason}`;
  return entry.status === 'not-ours' ? `${path} is not read as a container file.` : undefined;
};

/** Paths of files that were read because container files need them. */
const readBeside = ({ companions, buildContexts }: ReadSide): readonly string[] => [
  ...companions.keys(),
  ...[...buildContexts.values()].flatMap(({ ignoreFile }) => (ignoreFile.state === 'known' ? [ignoreFile.value.path] : [])),
];

/** What the ledger tells beside what was read. */
export interface CoverageNeeds {
  /** Globs of files of which policy excuses what is not rendered. */
  readonly unrenderedPaths?: readonly string[];
  /** Files of the head that were left because a bound was reached, and why. */
  readonly unjudged?: ReadonlyMap<string, string>;
  /** Files of which something was rendered that was judged. */
  readonly isRendered?: (path: string) => boolean;
}

/** The ledger: one entry for each changed file, in the order of the change set. */
export const coverageOf = (
  changes: ChangeSet,
  { base, head, unread, unrendered }: ReadChange,
  { unrenderedPaths = [], unjudged = new Map(), isRendered = () => false }: CoverageNeeds,
): Coverage => {
  const beside = new Set([...readBeside(base), ...readBeside(head)]);
  const entries = new Map<string, CoverageEntry>(
    [...unread, ...head.snapshot.ledger.values()].map(entry => {
      const { path, status } = entry;
      if (status !== 'not-ours') return [path, entry];
      return [path, isRendered(path) ? { path, status: 'rendered' } : beside.has(path) ? { path, status: 'read-beside' } : entry];
    }),
  );
  for (const entry of unrenderedEntries(unrendered, entries, unrenderedPaths)) entries.set(entry.path, entry);
  return {
    entries: changes.files.map(
      ({ path, status }) =>
        leftEntry(path, unjudged.get(path)) ??
        entries.get(path) ??
        (status === 'removed' ? { path, status } : { path, status: 'not-evaluated', reason: 'The host did not give its text.' }),
    ),
    listComplete: changes.complete,
    ...(changes.totalFiles !== undefined &&
      changes.totalFiles > changes.files.length && { unlisted: changes.totalFiles - changes.files.length }),
  };
};

const leftEntry = (path: string, reason: string | undefined): CoverageEntry | undefined =>
  reason === undefined ? undefined : { path, status: 'not-evaluated', reason };
