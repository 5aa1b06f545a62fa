import type { SourceFile } from '../artifacts/source-file.ts';
import type { Finding } from '../findings/finding.ts';
import { compareSeverity } from '../findings/severity.ts';
import type { ChangedText, Row, RowBlock } from './changed-text.ts';
import type { Cause, DeltaMarks } from './delta.ts';
import { type MinimalSets, maxEach, minimalSets, shortestRun } from './minimal-set.ts';
import { type JudgeTrial, OutOfBounds, RowBudget, Trials } from './trials.ts';

/** What a search for causes goes by. */
export interface CauseSearch {
  /** Changed files whose base and head can be compared, by path at head (of a removed file: at base). */
  readonly changed: ReadonlyMap<string, ChangedText>;
  readonly headFiles: ReadonlyMap<string, SourceFile>;
  /** The changed files that a finding depends on, its own first. */
  readonly unitOf: (finding: Finding) => readonly string[];
  readonly judge: JudgeTrial;
}

export interface FoundCauses extends Pick<DeltaMarks, 'causes' | 'causesAre'> {
  /** Why there may be causes that were not found: a file of the unit is too large, or the bounds of the search were reached. */
  readonly unproven?: 'too-large' | 'too-much';
}

/** Larger files are not judged again to find causes, in UTF-16 units. */
export const maxTriedLength = 200_000;
/** Characters of a file that cost as much to prepare as to look at a changed line. */
const charactersPerRow = 4;
/** Longest piece of a causing line that is kept, in UTF-16 units. */
export const maxCauseText = 200;
/** Lines of one block that are tried one by one. */
const maxTriedLines = 12;
/** More places that brought a finding about only together are not told. */
const maxTold = 8;
/** Blocks that are tried one by one where all of them together leave no text that parses. */
const maxTriedAlone = 8;

const nothing: FoundCauses = { causes: [] };

/**
 * What brought findings about, as far as it can be proven (see `Cause`). Nothing is told of a finding whose own lines are its cause, the
 * worst findings come first, and what was judged for one is known for all others that depend on the same files.
 */
export const findCauses = (findings: readonly Finding[], search: CauseSearch): ReadonlyMap<Finding, FoundCauses> => {
  const units = new Map<string, Trials | 'too-large'>();
  const budget = new RowBudget();
  const keys = new WeakMap<readonly string[], string>();
  const unitOf = (finding: Finding): Trials | 'too-large' => {
    const paths = search.unitOf(finding);
    // Why sorted: files that depend on each other are one unit, whichever of them the first finding is in.
    const key = keys.get(paths) ?? JSON.stringify(paths.toSorted());
    keys.set(paths, key);
    const unit = units.get(key) ?? makeUnit(paths, search, budget);
    units.set(key, unit);
    return unit;
  };
  const worstFirst = findings.toSorted((a, b) => compareSeverity(a.severity, b.severity));
  return new Map(worstFirst.map(finding => [finding, causesOf(finding, unitOf(finding), search)]));
};

const makeUnit = (paths: readonly string[], { changed, judge }: CauseSearch, budget: RowBudget): Trials | 'too-large' => {
  const texts = paths.flatMap(path => changed.get(path) ?? []);
  const lengths = texts.map(({ base, head }) => Math.max(base?.text.length ?? 0, head?.text.length ?? 0));
  if (lengths.some(length => length > maxTriedLength)) return 'too-large';
  const rows = Math.ceil(lengths.reduce((sum, length) => sum + length, 0) / charactersPerRow);
  return within<Trials | 'too-large'>(() => {
    budget.spend(rows);
    return new Trials(texts, judge, budget);
  }, 'too-large');
};

const causesOf = (finding: Finding, unit: Trials | 'too-large', search: CauseSearch): FoundCauses => {
  const own = ownLines(finding, search);
  // Why so early: with a file that was not there before, everything in it is new.
  if (own && search.changed.get(finding.location.path)?.base === undefined && search.changed.has(finding.location.path)) return nothing;
  if (unit === 'too-large')
    return isWritten(own, search.changed.get(finding.location.path)) ? nothing : { causes: [], unproven: 'too-large' };
  return new FindingSearch(finding, own, unit).find();
};

/** The lines at which a finding stands, both included. */
interface OwnLines {
  readonly first: number;
  readonly last: number;
}

const ownLines = ({ location: { path, range } }: Finding, { headFiles }: CauseSearch): OwnLines | undefined => {
  const file = headFiles.get(path);
  return file && { first: file.lines.line(range.start), last: file.lines.line(Math.max(range.start, range.end - 1)) };
};

const isWritten = (own: OwnLines | undefined, text: ChangedText | undefined): boolean =>
  own !== undefined && text?.map.touches(own.first, own.last) === true;

/** What is found within the bounds of the search; `otherwise` where they are reached. */
const within = <T>(find: () => T, otherwise: T): T => {
  try {
    return find();
  } catch (error) {
    if (error instanceof OutOfBounds) return otherwise;
    throw error;
  }
};

/** The search for one finding. */
class FindingSearch {
  readonly #finding: Finding;
  readonly #own: OwnLines | undefined;
  readonly #unit: Trials;

  constructor(finding: Finding, own: OwnLines | undefined, unit: Trials) {
    this.#finding = finding;
    this.#own = own;
    this.#unit = unit;
  }

  find(): FoundCauses {
    if (this.#unit.blocks.length === 0) return nothing;
    return within<FoundCauses>(
      () => {
        const own = this.#ownRows();
        return own.length > 0 && (this.#isPlainlyNew(own) || this.#cures(own)) ? nothing : this.#among();
      },
      { causes: [], unproven: 'too-much' },
    );
  }

  #ownRows(): readonly Row[] {
    return this.#own === undefined ? [] : this.#unit.rowsAt(this.#finding.location.path, this.#own.first, this.#own.last);
  }

  #cures(rows: readonly Row[]): boolean {
    return this.#unit.cures(this.#finding, rows);
  }

  #isOwn({ file, head }: Row): boolean {
    const own = this.#own;
    return own !== undefined && head !== undefined && file.path === this.#finding.location.path && head >= own.first && head <= own.last;
  }

  /** True when the change added all lines at which the finding stands, and they did not stand elsewhere in the file before. */
  #isPlainlyNew(own: readonly Row[]): boolean {
    const { first, last } = this.#own ?? { first: 0, last: 0 };
    if (own.length !== last - first + 1 || own.some(row => row.base !== undefined)) return false;
    return own.every(({ file, head }) => head !== undefined && !file.wasLine(file.headLine(head)));
  }

  /**
   * Blocks in the order in which they are tried: those in the finding's scope, then the others of its file by distance, then other files.
   */
  #nearestFirst(): readonly RowBlock[] {
    const { path } = this.#finding.location;
    const file = this.#unit.files.find(candidate => candidate.path === path)?.text.head;
    if (!file) return this.#unit.blocks;
    const { scope, location } = this.#finding;
    const line = file.lines.line(location.range.start);
    const first = file.lines.line(scope.start);
    const last = file.lines.line(Math.max(scope.start, scope.end - 1));
    const rank = ({ file: own, head }: RowBlock): number => {
      if (own.path !== path) return 2;
      // Why one more line: what was deleted right after the scope may have belonged to it.
      return head.from <= last + 1 && head.to >= first ? 0 : 1;
    };
    const distance = ({ head }: RowBlock): number => (line < head.from ? head.from - line : line >= head.to ? line - head.to + 1 : 0);
    return this.#unit.blocks.toSorted((a, b) => rank(a) - rank(b) || (rank(a) === 2 ? 0 : distance(a) - distance(b)));
  }

  /** Which of all blocks of the unit brought the finding about. */
  #among(): FoundCauses {
    const outcome = this.#unit.outcome(this.#finding, this.#unit.allRows);
    if (outcome === 'there') return nothing;
    this.#unit.lookAtAll();
    const blocks = this.#nearestFirst();
    const sets =
      outcome === 'gone'
        ? minimalSets(blocks, some => this.#cures(some.flatMap(block => block.rows)))
        : // A base that does not parse as a whole proves nothing, yet a part of it may.
          eachOf(blocks.slice(0, maxTriedAlone).filter(block => this.#cures(block.rows)));
    if (sets.are === 'undecided') return nothing;
    return sets.are === 'each' ? this.#each(sets.parts) : this.#together(sets.parts);
  }

  /** Each block alone does it, and so does each of the ways in it. */
  #each(blocks: readonly RowBlock[]): FoundCauses {
    const ways = blocks.flatMap(block => this.#decidingLines(block, []));
    if (ways.some(rows => rows.some(row => this.#isOwn(row)))) return nothing;
    const told = (ways.length <= maxEach ? ways : blocks.map(block => block.rows)).map(rows => this.#causesFor(rows));
    const [only] = told;
    // Why not for a block that has the finding's own lines: it stands there, and pieces of the block tell no more.
    if (told.some(causes => causes.length > 1) && blocks.some(block => this.#hasOwn(block))) return nothing;
    if (only && told.length === 1) return together(only);
    // Why nothing otherwise: several ways of which one needs several places can't be told in one list.
    return told.length > 1 && told.every(causes => causes.length === 1) ? { causes: told.flat(), causesAre: 'each' } : nothing;
  }

  /** Only all of the blocks do it: each is narrowed while the others are undone. */
  #together(blocks: readonly RowBlock[]): FoundCauses {
    const chosen = new Map(blocks.map(block => [block, block.rows]));
    for (const block of blocks) {
      const others = blocks.filter(other => other !== block).flatMap(other => chosen.get(other) ?? []);
      const [only, ...more] = this.#decidingLines(block, others);
      if (only && more.length === 0) chosen.set(block, only);
    }
    return together(this.#causesFor([...chosen.values()].flat()));
  }

  #hasOwn({ rows }: RowBlock): boolean {
    return rows.some(row => this.#isOwn(row));
  }

  /** The ways in which lines of a block do it while `others` are undone; the whole block when that is not decided. */
  #decidingLines({ rows }: RowBlock, others: readonly Row[]): readonly (readonly Row[])[] {
    if (rows.length === 1) return [rows];
    return within(() => this.#waysIn(rows, some => this.#cures([...some, ...others])), [rows]);
  }

  #waysIn(rows: readonly Row[], does: (rows: readonly Row[]) => boolean): readonly (readonly Row[])[] {
    const singles = rows.length <= maxTriedLines ? rows.filter(row => does([row])) : [];
    if (singles.length > 0) return singles.length <= maxEach ? singles.map(row => [row]) : [rows];
    // Why lines of one kind first: a text with some of the old lines and some of the new ones may be neither's.
    const enough =
      kinds.map(kind => rows.filter(row => kindOf(row) === kind)).find(some => some.length < rows.length && does(some)) ?? rows;
    const run = shortestRun(enough, does);
    const rest = rows.filter(row => !run.includes(row));
    if (rest.length > 0 && does(rest)) return [rows];
    if (run.length > maxTriedLines) return [run];
    return [withoutSpare(run, does)];
  }

  /**
   * Causes for lines that do it together. Lines between them that were deleted, or written, as they were are told with them if that is as
   * true.
   */
  #causesFor(rows: readonly Row[]): readonly Cause[] {
    const wider = widened(rows, this.#unit.blocks);
    return toCauses(wider.length > rows.length && within(() => this.#cures(wider), false) ? wider : rows);
  }
}

/** One way, which may need several places; of too many nobody could make sense. */
const together = (causes: readonly Cause[]): FoundCauses => {
  if (causes.length > maxTold) return nothing;
  return { causes, ...(causes.length > 1 && { causesAre: 'together' }) };
};

const eachOf = (blocks: readonly RowBlock[]): MinimalSets<RowBlock> =>
  blocks.length <= maxEach ? { are: 'each', parts: blocks } : { are: 'undecided' };

/** Lines of which none can be left out any more. */
const withoutSpare = (rows: readonly Row[], does: (rows: readonly Row[]) => boolean): readonly Row[] => {
  const spare = rows.find(row => rows.length > 1 && does(rows.filter(other => other !== row)));
  return spare
    ? withoutSpare(
        rows.filter(row => row !== spare),
        does,
      )
    : rows;
};

const kinds = ['deleted', 'changed'] as const;

const kindOf = ({ head }: Row): Cause['kind'] => (head === undefined ? 'deleted' : 'changed');

/** The rows, and within each block those between two of the same kind. */
const widened = (rows: readonly Row[], blocks: readonly RowBlock[]): readonly Row[] => {
  const chosen = new Set(rows);
  return blocks.flatMap(block => {
    const own = block.rows.filter(row => chosen.has(row));
    return kinds.flatMap(kind => {
      const ids = own.filter(row => kindOf(row) === kind).map(row => row.id);
      const [first = 0, last = -1] = [ids[0], ids.at(-1)];
      return block.rows.filter(row => kindOf(row) === kind && row.id >= first && row.id <= last);
    });
  });
};

/** Runs of lines of one kind, by file and line. */
const toCauses = (rows: readonly Row[]): readonly Cause[] => {
  const causes: Cause[] = [];
  const byKind = kinds.flatMap(kind => rows.filter(row => kindOf(row) === kind));
  for (const row of byKind) {
    const { path } = row.file;
    const kind = kindOf(row);
    const line = row.head ?? row.base ?? 1;
    const before = causes.at(-1);
    if (before && before.path === path && before.kind === kind && before.endLine + 1 === line)
      causes[causes.length - 1] = { ...before, endLine: line };
    else {
      const text = kind === 'deleted' ? row.file.baseLine(line) : row.file.headLine(line);
      causes.push({ path, kind, line, endLine: line, text: text.trim().slice(0, maxCauseText) });
    }
  }
  return causes;
};
