import type { SourceFile } from '../artifacts/source-file.ts';
import { extendProven, noneBlamed } from '../engine/fixes/extend-proven.ts';
import type { FixedText } from '../engine/fixes/fix-together.ts';
import type { Finding } from '../findings/finding.ts';
import { appendAll } from '../text/append-all.ts';
import { compareText } from '../text/sorted.ts';
import { type UnreadFile, unreadFiles } from '../verdict/coverage.ts';
import { type ChangeJudgement, fixSide } from './judge-change.ts';
import type { FileText } from './ports.ts';
import { PlainFindings } from './rendered/plain-findings.ts';
import type { ToldFinding } from './rendered/proofs/told-finding.ts';
import type { UnitGroup } from './rendered/unit-group.ts';
import type { ReviewRequest } from './request.ts';
import { countsFor, judgeBatches, judgementOf, wantedOf } from './scan-batches.ts';
import { isTold, openScan, type ScanPorts } from './scan-deployed.ts';
import { shownFile, shownFinding } from './shown-result.ts';
import type { StandingRepository } from './standing-repository.ts';

/** A file as it is, and its text with fixes applied that are proven together. */
export interface FixedScan extends FixedText {
  readonly file: SourceFile;
}

/**
 * Why a finding was left. `no-proven-fix`: there is no fix, or none that could be proven. `not-wanted`: its fix is of a kind that was not asked
 * for. `not-given`: its fix writes in a file that was not given. `breaks-deployment`: its fix would change for the worse what is deployed of the file.
 */
export type LeftOver = 'no-proven-fix' | 'not-wanted' | 'not-given' | 'breaks-deployment';

/** What was mended, and what was not. */
interface Mended {
  /** In the order in which they are to be written: a file may come twice, the second time as the first fix left it. */
  readonly fixed: readonly FixedScan[];
  /** The findings that count and were not fixed, and why, as far as another round would do no more about them. */
  readonly left: readonly { readonly finding: Finding; readonly reason: LeftOver }[];
}

/** One round of fixes. */
export interface FixRound extends Mended {
  /** The files of which nothing could be judged, and why. */
  readonly unread: readonly UnreadFile[];
}

/** One round of fixes for files as they stand: of the findings that a scan reports, those that are wanted and go together. */
export const fixFiles = async (
  texts: ReadonlyMap<string, FileText>,
  request: ReviewRequest,
  ports: ScanPorts,
  isWanted: (finding: Finding) => boolean,
): Promise<FixRound> => {
  const judgement = judgementOf(request, ports);
  const counts = countsFor(request.policy);
  const files = new Map<string, SourceFile>();
  const plain = new PlainFindings((_, path, offset) => files.get(path)?.lines.line(offset));
  const fixed = new Map<string, FixedScan>();
  const left: FixRound['left'][number][] = [];
  const unread: UnreadFile[] = [];
  for await (const { side, units, findings } of judgeBatches(wantedOf(texts, request.policy).wanted, judgement, ports)) {
    const applied = fixSide(side, findings, finding => counts(finding) && isWanted(finding), judgement, units);
    for (const [path, one] of applied) {
      const file = side.snapshot.files.get(path);
      if (file) fixed.set(path, { file, ...one });
    }
    const done = new Set([...applied.values()].flatMap(one => one.fixed));
    for (const [path, file] of side.snapshot.files) files.set(path, file);
    appendAll(unread, unreadFiles([...side.snapshot.ledger.values()]));
    for (const finding of findings) {
      plain.add(finding, 'head', true);
      if (counts(finding) && !done.has(finding))
        left.push({ finding, reason: finding.fix && !isWanted(finding) ? 'not-wanted' : 'no-proven-fix' });
    }
  }
  const rendered = await fixDeployed(judgement, ports, { counts, isWanted, found: plain }, fixed);
  const round = { fixed: [...sorted([...fixed.values()]), ...sorted(rendered.fixed)], left: [...left, ...rendered.left], unread };
  return ports.repository ? shownRound(round, ports.repository) : round;
};

/** A round by paths as people gave them. */
const shownRound = ({ fixed, left, unread }: FixRound, repository: StandingRepository): FixRound => {
  const finding = shownFinding(repository);
  return {
    fixed: fixed.map(one => ({ ...one, file: shownFile(one.file, repository), fixed: one.fixed.map(finding) })),
    left: left.map(one => ({ ...one, finding: finding(one.finding) })),
    unread: unread.map(one => ({ ...one, path: repository.shown(one.path) })),
  };
};

const sorted = (fixed: readonly FixedScan[]): readonly FixedScan[] => fixed.toSorted((a, b) => compareText(a.file.path, b.file.path));

/** What is mended by what. */
interface MendedBy {
  readonly counts: (finding: Finding) => boolean;
  readonly isWanted: (finding: Finding) => boolean;
  /** What was found in the files themselves. */
  readonly found: PlainFindings;
}

/**
 * Mends what is deployed, group by group. Of the fixes of the files themselves those are taken out of `plain` that would change for the worse what
 * is deployed of them.
 */
const fixDeployed = async (judgement: ChangeJudgement, ports: ScanPorts, by: MendedBy, plain: Map<string, FixedScan>): Promise<Mended> => {
  const fixed: FixedScan[] = [];
  const left: Mended['left'][number][] = [];
  const opened = await openScan(judgement, ports);
  if (opened === undefined) return { fixed, left };
  const { scan, repository } = opened;
  for await (const original of scan.groups()) {
    const { group, dropped, changed } = withPlainFixes(original, plain);
    for (const path of dropped) {
      for (const finding of plain.get(path)?.fixed ?? []) left.push({ finding, reason: 'breaks-deployment' });
      plain.delete(path);
    }
    const mended = mendGroup(group, changed, repository, by);
    appendAll(fixed, mended.fixed);
    appendAll(left, mended.left);
  }
  return { fixed, left };
};

/**
 * Mends what is deployed, but not what is said of files that this round has `changed`: what was found in them lies on other lines now, so that nothing
 * tells what they say themselves from what is only deployed of them. The next round looks at them.
 */
const mendGroup = (
  group: UnitGroup,
  changed: ReadonlySet<string>,
  repository: StandingRepository,
  { counts, isWanted, found }: MendedBy,
): Mended => {
  const isSettled = ({ finding: { location }, printedAt }: ToldFinding): boolean =>
    [location, ...printedAt].every(({ path }) => !changed.has(path));
  const told = group.judge(counts).told.filter(one => counts(one.finding) && isSettled(one) && !isTold(one, found));
  const reasons = new Map(told.map(one => [one, whyLeft(one, isWanted, repository)] as const));
  const mended = group.mend(told.filter(one => reasons.get(one) === undefined)) ?? { texts: new Map<string, string>(), fixed: [] };
  const fixed = [...mended.texts].flatMap(([path, text]): readonly FixedScan[] => {
    const file = group.files.get(path);
    const own = mended.fixed.filter(({ mending }) => [...(mending?.edits.keys() ?? [])][0] === path);
    return file ? [{ file, text, fixed: own.map(one => group.withFix(one)) }] : [];
  });
  const done = new Set(mended.fixed);
  const left = told
    .filter(one => !done.has(one))
    .map(one => ({ finding: one.finding, reason: reasons.get(one) ?? ('no-proven-fix' as const) }));
  return { fixed, left };
};

/** A group with as many of the fixed texts of its files as leave nothing worse that is deployed of them. */
const withPlainFixes = (
  group: UnitGroup,
  plain: ReadonlyMap<string, FixedScan>,
): { readonly group: UnitGroup; readonly dropped: readonly string[]; readonly changed: ReadonlySet<string> } => {
  const texts = new Map(
    [...group.files.keys()].flatMap(path => {
      const text = plain.get(path)?.text;
      return text !== undefined && group.units.some(unit => unit.reads(path)) ? [[path, text] as const] : [];
    }),
  );
  if (texts.size === 0) return { group, dropped: [], changed: new Set() };
  const proven = extendProven([...texts.keys()], paths => {
    const tried = new Map([...texts].filter(([path]) => paths.includes(path)));
    return group.proof.holds(tried) ? { proven: tried } : noneBlamed;
  });
  const kept = proven?.outcome ?? new Map<string, string>();
  const dropped = [...texts.keys()].filter(path => !kept.has(path));
  return { group: group.with(kept), dropped, changed: new Set(kept.keys()) };
};

/** Why nobody tries to mend a finding; undefined where its edits may be proven. */
const whyLeft = (
  { finding, mending }: ToldFinding,
  isWanted: (finding: Finding) => boolean,
  { given }: StandingRepository,
): LeftOver | undefined => {
  if (mending === undefined) return 'no-proven-fix';
  if (!isWanted({ ...finding, fix: mending.fix })) return 'not-wanted';
  return [...mending.edits.keys()].every(path => given.has(path)) ? undefined : 'not-given';
};
