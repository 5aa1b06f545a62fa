import type { Finding } from '../findings/finding.ts';
import { fixSide } from './judge-change.ts';
import type { ReviewPorts } from './ports.ts';
import { OverlaidRepository } from './read/overlaid-repository.ts';
import type { ReviewRequest } from './request.ts';
import type { ReviewResult } from './result.ts';
import { type ReviewedChange, reviewChange } from './review.ts';

/** A fix may open the way for another, but not for ever. */
const maxRounds = 10;

/** A head file with its safe fixes applied. Every unit outside of their edits is as it was. */
export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly text: string;
  /** What was fixed, in the order in which it was done. */
  readonly findings: readonly Finding[];
}

/**
 * Why a finding that counts was left as it is. `no-proven-fix`: there is no fix, or none that could be proven. `needs-judgement`: its fix
 * is not safe. `not-in-change`: the pull request does not touch its file. `waived-here`: a comment that the change adds asks to leave it,
 * although that counts only once it is merged. `not-together`: its fix does not go with the others.
 */
export type LeftReason = 'no-proven-fix' | 'needs-judgement' | 'not-in-change' | 'waived-here' | 'not-together';

/** What a change looks like with all safe fixes applied. */
export interface FixedChange {
  readonly files: readonly FixedFile[];
  readonly left: readonly { readonly finding: Finding; readonly reason: LeftReason }[];
}

/**
 * Applies the proven fixes of safety `safe` of all findings that count (in scope, over the threshold, not suppressed), until none is left.
 * Those of a file are proven together; after each round the whole change is reviewed again, and a round that brings anything about is taken
 * back. Reads what one review reads.
 */
export const fixChange = async (request: ReviewRequest, { reader, clock, readTeams, patience }: ReviewPorts): Promise<FixedChange> => {
  let repository = new OverlaidRepository(reader);
  let reviewed = await reviewChange(request, { reader: repository, clock, readTeams, patience }, 'left-out');
  const { author } = reviewed.judgement;
  // What was learnt of the author's teams is not asked for again.
  const further = { ...request, ...(author !== undefined && { author }) };
  const original = reviewed.result.files;
  const fixed = new Map<string, FixedFile>();
  for (let round = 0; round < maxRounds; round += 1) {
    const texts = fixSafely(reviewed);
    if (texts.size === 0 || patience?.isOver()) break;
    const next = repository.with(new Map([...texts].map(([path, { text }]) => [path, text])));
    const again = await reviewChange(further, { reader: next, clock, patience }, 'left-out');
    if (!bringsNothing(reviewed.result, again.result)) break;
    for (const [path, { text, fixed: findings }] of texts) {
      const before = original.get(path)?.text ?? '';
      fixed.set(path, { path, before, text, findings: [...(fixed.get(path)?.findings ?? []), ...findings] });
    }
    repository = next;
    reviewed = again;
  }
  return { files: [...fixed.values()], left: leftOver(reviewed.result) };
};

/** One round: the safe fixes that go together, by path. */
const fixSafely = ({ result, head, judgement, headUnits }: ReviewedChange): ReturnType<typeof fixSide> => {
  const wanted = new Set(leftOver(result).flatMap(({ finding, reason }) => (reason === 'not-together' ? [finding] : [])));
  return fixSide(head, headFindings(result), finding => wanted.has(finding), judgement, headUnits);
};

const leftOver = ({ considered, changes }: ReviewResult): FixedChange['left'] => {
  const changed = new Set(changes.files.map(file => file.path));
  return considered.shown.map(({ head: finding }) => ({ finding, reason: reasonOf(finding, changed) }));
};

/** Why a finding stands, once all fixes that go together are applied. */
const reasonOf = ({ fix, location, pendingSuppression }: Finding, changed: ReadonlySet<string>): LeftReason => {
  if (!fix) return 'no-proven-fix';
  if (fix.safety !== 'safe') return 'needs-judgement';
  if (![location.path, ...(fix.elsewhere ?? []).map(({ path }) => path)].every(path => changed.has(path))) return 'not-in-change';
  return pendingSuppression ? 'waived-here' : 'not-together';
};

const headFindings = ({ delta }: ReviewResult): readonly Finding[] => delta.entries.flatMap(entry => (entry.head ? [entry.head] : []));

/** True when nothing is found or left unread that was not before: a fix in one file may show in another, such as one that extends it. */
const bringsNothing = (before: ReviewResult, after: ReviewResult): boolean => {
  const places = (result: ReviewResult): readonly string[] => [
    ...headFindings(result).map(({ ruleId, location }) => `${location.path}\0${ruleId}\0${location.subject}`),
    ...result.coverage.entries.filter(({ status }) => status !== 'evaluated').map(({ path, status }) => `${path}\0${status}`),
    ...result.notifications.filter(({ level }) => level === 'error').map(({ path, code }) => `${path}\0${code}`),
  ];
  const known = Map.groupBy(places(before), place => place);
  return [...Map.groupBy(places(after), place => place)].every(([place, own]) => own.length <= (known.get(place)?.length ?? 0));
};
