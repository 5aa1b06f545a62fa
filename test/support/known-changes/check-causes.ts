import type { ChangedBlock } from '../../../src/changes/line-map.ts';
import type { Cause, DeltaEntry } from '../../../src/delta/delta.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import type { AnyRule } from '../../../src/rules/rule.ts';
import { type Files, usualRules } from '../in-memory-repository.ts';
import type { KnownChange } from './known-change.ts';
import { blocksOf, type ComparedText, isWritten, reversedTexts, withoutBlocks } from './reversal.ts';
import { reviewStates } from './review.ts';

/** What was found out about the causes of one change. */
export interface CheckedCauses {
  readonly problems: readonly string[];
  /** Findings that are brought in at lines that the change did not write, and of which one block of changed lines alone is the cause. */
  readonly provable: number;
  /** Those of them for which causes are named. */
  readonly claimed: number;
  readonly unclaimed: readonly string[];
}

type Caused = Extract<DeltaEntry, { readonly head: Finding }>;

const lineOf = ({ files }: ReviewResult, { location: { path, range } }: Finding): { readonly first: number; readonly last: number } => {
  const lines = files.get(path)?.lines;
  return { first: lines?.line(range.start) ?? 0, last: lines?.line(Math.max(range.start, range.end - 1)) ?? 0 };
};

const named = ({ path, kind, line, endLine }: Cause): string => `${kind} ${path}:${line}${endLine > line ? `-${endLine}` : ''}`;

/** Tries other texts in place of the head's. */
class Trials {
  readonly #head: Files;
  /** Files that count as changed in every trial: what is in them may depend on another file. */
  readonly #changed: readonly string[];
  /** Files of the head that do not parse. */
  readonly #broken: ReadonlySet<string>;
  /** Rules of the findings that are asked about: what others find takes most of the time, and nobody looks at it. */
  readonly #rules: readonly AnyRule[];
  readonly #reviews = new Map<string, Promise<ReviewResult>>();

  constructor({ change, head }: KnownChange, findings: readonly Finding[]) {
    const ids = new Set(findings.map(({ ruleId }) => ruleId));
    this.#rules = usualRules.filter(({ meta }) => ids.has(meta.id));
    this.#head = change.head;
    this.#changed = Object.keys(change.head).filter(path => change.head[path] !== change.base[path] && !path.endsWith('.dockerignore'));
    this.#broken = new Set(head.repository.files.filter(file => file.state === 'invalid').map(file => file.path));
  }

  /** True when the finding would be brought in by the change from these texts to the head: it is not in them. */
  async cures(finding: Finding, texts: ReadonlyMap<string, string | undefined>): Promise<boolean> {
    const key = JSON.stringify([...texts]);
    const review = this.#reviews.get(key) ?? this.#review(texts);
    this.#reviews.set(key, review);
    const entry = (await review).delta.entries.find(
      ({ head }) =>
        head?.ruleId === finding.ruleId &&
        head.location.path === finding.location.path &&
        head.location.range.start === finding.location.range.start &&
        head.message === finding.message,
    );
    if (!entry?.head || !entry.caused) return false;
    // Why: of a text that does not parse, before as after, it is known only that the finding is not in what could be read.
    return entry.baseUnknown === undefined || this.#broken.has(finding.location.path);
  }

  #review(texts: ReadonlyMap<string, string | undefined>): Promise<ReviewResult> {
    const base = new Map<string, string>(Object.entries(this.#head));
    for (const path of this.#changed) base.set(path, `${this.#head[path]}# A trial.\n`);
    for (const [path, text] of texts)
      if (text === undefined) base.delete(path);
      else base.set(path, text);
    return reviewStates({ base: Object.fromEntries(base), head: this.#head }, this.#rules);
  }
}

/** Both texts of all files that the change touches, by the path that causes give. */
const comparedTexts = ({ change: { base, head, renames = {} } }: KnownChange): ReadonlyMap<string, ComparedText> => {
  const old = new Map(Object.entries(renames).map(([from, to]) => [to, from]));
  const renamed = new Set(old.values());
  const paths = [...new Set([...Object.keys(head), ...Object.keys(base).filter(path => !renamed.has(path))])];
  return new Map(
    paths
      .map(path => ({ path, base: base[old.get(path) ?? path], head: head[path] }))
      .filter(text => text.base !== text.head)
      .map(text => [text.path, text]),
  );
};

/** Proves every cause that a review claims, and looks by trial of each block for those that it could have claimed. */
export const checkCauses = async (known: KnownChange, result: ReviewResult): Promise<CheckedCauses> => {
  const caused = result.delta.entries.flatMap(entry => (entry.head && entry.caused && entry.baseUnknown === undefined ? [entry] : []));
  const texts = comparedTexts(known);
  const trials = new Trials(
    known,
    caused.map(({ head }) => head),
  );
  const problems: string[] = [];
  const unclaimed: string[] = [];
  let provable = 0;
  for (const entry of caused) {
    const { path } = entry.head.location;
    const { first, last } = lineOf(result, entry.head);
    const own = texts.get(path);
    const ownIsWritten = own !== undefined && isWritten(own, first, last);
    problems.push(...(await claimProblems(known, entry, ownIsWritten, texts, trials)), ...elsewhere(known, entry));
    if (ownIsWritten) continue;
    const curing = await curingBlocks(entry.head, texts, trials);
    if (curing.length === 0) continue;
    provable += 1;
    if (entry.causes.length === 0)
      unclaimed.push(
        `${entry.head.ruleId} at ${path}:${first}, ${entry.head.location.subject}: ${curing.map(block => block.name).join(' or ')}`,
      );
    else if (entry.causesAre !== 'together')
      for (const block of curing)
        if (!entry.causes.some(block.holds))
          problems.push(`${entry.head.ruleId} at ${path}:${first}: ${block.name} does it, too, and is not named`);
  }
  return { problems, provable, claimed: provable - unclaimed.length, unclaimed };
};

/** Causes that are named elsewhere than where the only edit brought the finding about. */
const elsewhere = ({ base, head, draft, done }: KnownChange, { head: finding, causes }: Caused): readonly string[] => {
  const subject = head.sourceOf(finding).subject?.id;
  const known = done.length === 1 ? draft.causes.find(cause => cause.rule === finding.ruleId && cause.subject === subject) : undefined;
  const side = known?.side === 'base' ? base : head;
  const span = known && side.spanOf(known.id);
  if (!known || !span || causes.length === 0) return [];
  const line = (offset: number): number => side.text(span.path).slice(0, offset).split('\n').length;
  const [first, last] = [line(span.start), line(Math.max(span.start, span.end - 1))];
  const kind = known.side === 'base' ? 'deleted' : 'changed';
  const isThere = causes.some(cause => cause.kind === kind && cause.path === span.path && cause.line <= last && cause.endLine >= first);
  return isThere
    ? []
    : [`${finding.ruleId} at ${finding.location.path}: ${causes.map(named).join(', ')} instead of ${kind} ${span.path}:${first}-${last}`];
};

interface CuringBlock {
  readonly name: string;
  readonly holds: (cause: Cause) => boolean;
}

const curingBlocks = async (
  finding: Finding,
  texts: ReadonlyMap<string, ComparedText>,
  trials: Trials,
): Promise<readonly CuringBlock[]> => {
  const found: CuringBlock[] = [];
  for (const text of texts.values()) {
    for (const block of blocksOf(text)) {
      if (!(await trials.cures(finding, new Map([[text.path, withoutBlocks(text, [block])]])))) continue;
      const { base, head } = block;
      found.push({
        name: `${text.path} -${base.from},${base.to - base.from} +${head.from},${head.to - head.from}`,
        holds: cause => holds(text, block, cause),
      });
    }
  }
  return found;
};

/** What is wrong with the causes that are named for a finding. */
const claimProblems = async (
  known: KnownChange,
  entry: Caused,
  ownIsWritten: boolean,
  texts: ReadonlyMap<string, ComparedText>,
  trials: Trials,
): Promise<readonly string[]> => {
  const { head, causes, causesAre } = entry;
  if (causes.length === 0) return [];
  const about = `${head.ruleId} at ${head.location.path}, ${head.location.subject}`;
  const isTrue = (some: readonly Cause[]): Promise<boolean> => doesIt(head, some, texts, trials);
  if (causesAre !== 'together') {
    const wrong: string[] = [];
    for (const cause of causes) if (!(await isTrue([cause]))) wrong.push(`${about}: ${named(cause)} ("${cause.text}") is not its cause`);
    return wrong;
  }
  if (!(await isTrue(causes))) return [`${about}: ${causes.map(named).join(' and ')} are not its cause together`];
  // Why: without its own lines a finding goes away with its subject. Of one that was there before, that is not all that may be said.
  const subject = known.head.sourceOf(head).subject;
  if (subject && known.base.subjects.has(subject.id) && ownIsWritten) return [];
  for (const spare of causes)
    if (await isSpare(entry, spare, texts, trials)) return [`${about}: ${named(spare)} is named beside its causes`];
  return [];
};

/** True when the finding goes away although nothing of the block is undone in which a cause is. */
const isSpare = async (
  { head, causes }: Caused,
  spare: Cause,
  texts: ReadonlyMap<string, ComparedText>,
  trials: Trials,
): Promise<boolean> => {
  const undone = new Map<string, string | undefined>();
  for (const text of texts.values()) {
    const blocks = blocksOf(text).filter(block => causes.some(cause => holds(text, block, cause)) && !holds(text, block, spare));
    if (blocks.length === 0) continue;
    const undoing = withoutBlocks(text, blocks);
    if (losesDocuments(text, undoing)) return false;
    undone.set(text.path, undoing);
  }
  return undone.size > 0 && trials.cures(head, undone);
};

/** True when a text has fewer objects than both sides: a finding that went with another place of what moved is not cured. */
const losesDocuments = ({ base, head }: ComparedText, undone: string | undefined): boolean =>
  documentsIn(undone) < Math.min(documentsIn(base), documentsIn(head));

const documentsIn = (text: string | undefined): number => text?.match(/^kind:/gmu)?.length ?? 0;

const holds = (text: ComparedText, { base, head }: ChangedBlock, { path, kind, line }: Cause): boolean => {
  const span = kind === 'deleted' ? base : head;
  return path === text.path && span.from <= line && line < span.to;
};

const doesIt = async (
  finding: Finding,
  causes: readonly Cause[],
  texts: ReadonlyMap<string, ComparedText>,
  trials: Trials,
): Promise<boolean> => {
  let all: readonly ReadonlyMap<string, string | undefined>[] = [new Map()];
  for (const [path, own] of Map.groupBy(causes, cause => cause.path)) {
    const text = texts.get(path);
    const reversed = text ? reversedTexts(text, own) : [];
    all = all.flatMap(done => reversed.map(one => new Map([...done, [path, one]])));
  }
  for (const trial of all) if (await trials.cures(finding, trial)) return true;
  return false;
};
