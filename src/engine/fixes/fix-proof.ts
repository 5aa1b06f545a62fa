import type { FileArtifact, RepositoryUnit } from '../../artifacts/artifact.ts';
import { repositoryUnit } from '../../artifacts/repository/repository-unit.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Finding } from '../../findings/finding.ts';
import { appendAll } from '../../text/append-all.ts';
import { onceFor } from '../../text/once-for.ts';
import type { TextEdit } from '../../text/range.ts';
import { applyEdits, editsConflict, joinEdits } from '../../text/text-edit.ts';
import { joiningRules } from '../active-rule.ts';
import type { Patience } from '../bounds.ts';
import type { ReportSink } from '../report-sink.ts';
import { type RulePlan, rulesForUnit, runOnFile, runOnUnit } from '../rule-runner.ts';
import { UnitReports } from '../unit-reports.ts';
import { lengthOfUnit, unitsByPath, withFixed } from './proof-units.ts';

/** How changed texts are read and judged again: the same parser, rules and facts as before. */
export interface Rescan {
  /** Reads another text as the same kind of artifact. */
  readonly parse: (artifact: FileArtifact, text: string) => FileArtifact;
  readonly plan: RulePlan;
  readonly facts: Facts;
  /** What there is no time for is not proven. */
  readonly patience?: Patience | undefined;
  /** Left out: there is only the one file. */
  readonly around?: RescanAround;
  /** What all files of the side may cost together. Left out: there is no bound but that of each file. */
  readonly budget?: SharedBudget;
}

/** Characters that may be parsed again, in proofs of files alone and of whole units; `around`: of units that a fix lets a few rules judge again. */
export interface SideBudget {
  readonly file: number;
  readonly unit: number;
  readonly around: number;
}

/**
 * What is left of them. Proofs that need whole units have their own: each costs as much as hundreds of files, which would be left without.
 */
export class SharedBudget {
  readonly #left: { -readonly [By in keyof SideBudget]: number };

  constructor(characters: SideBudget) {
    this.#left = { ...characters };
  }

  /** Takes so many; false, and nothing is taken, when there are not as many left. */
  takes(characters: number, by: keyof SideBudget): boolean {
    if (characters > this.#left[by]) return false;
    this.#left[by] -= characters;
    return true;
  }
}

/** The other files of the side. */
export interface RescanAround {
  /** The file at a path, as it was judged; undefined where fixes may not write. */
  readonly artifactOf: (path: string) => FileArtifact | undefined;
  readonly findingsIn: (path: string) => readonly Finding[];
  /** The units that rules look at which join files. */
  readonly units: readonly RepositoryUnit[];
  /** What those rules found in all files. */
  readonly unitFindings: readonly Finding[];
  /** The rules that join files and go by something that a fix alters in a file. */
  readonly rulesConcernedBy: (one: FileArtifact, fixed: FileArtifact) => ReadonlySet<string>;
}

/**
 * Characters that may be parsed again to prove the fixes of one file: what is not reached within it is not proven. Keeps the proof linear
 * in the file's size.
 */
export const proofBudget = 2_000_000;

/** So many more characters take as long to read as one finding takes to be found. */
const charactersPerFinding = 50;

/** The same for all files of a side: hundreds of files of a few kilobytes, each with some findings, stay within it. */
const leastOfSide: SideBudget = { file: 5_000_000, unit: 2_000_000, around: 100_000_000 };

/**
 * How often on average a file of a scan may be read to prove its fixes in groups: once where all of them go together, and some times more for each
 * that spoils the others.
 */
const readsPerFile = 8;

/**
 * What all files of a side may cost together: where somebody waits for a review a fixed sum, where a whole repository is scanned so much a file.
 * Units do not count: what it costs to judge them again grows with all that they hold.
 */
export const budgetOf = (mode: 'each' | 'groups', artifacts: Iterable<FileArtifact>, found: number): SharedBudget => {
  if (mode === 'each') return new SharedBudget(leastOfSide);
  const once = charactersPerFinding * found + [...artifacts].reduce((sum, { file }) => sum + file.text.length, 0);
  return new SharedBudget({ ...leastOfSide, file: Math.max(leastOfSide.file, readsPerFile * once), around: Number.POSITIVE_INFINITY });
};

/** A file with fixes applied, beside what it was. */
interface FixedArtifact {
  readonly before: FileArtifact;
  readonly after: FileArtifact;
}

/**
 * Tries fixes of findings of one file: applied together, in all files in which they write, each text must parse as well as before, their
 * findings must be gone and no other may have come, neither in one of the files nor in a unit that one of them is in.
 */
export class FixProof {
  readonly #artifact: FileArtifact;
  readonly #rescan: Rescan;
  readonly #joining: ReadonlySet<string>;
  /** How many findings there are, by file. */
  readonly #before = new Map<string, PlaceCounts>();
  readonly #found: number;

  /** `findings` are all those of the file. */
  constructor(artifact: FileArtifact, findings: readonly Finding[], rescan: Rescan) {
    this.#artifact = artifact;
    this.#rescan = rescan;
    this.#before.set(artifact.file.path, countByPlace(findings));
    this.#found = findings.length;
    this.#joining = joiningRules(rescan.plan.get('repository') ?? []);
  }

  /** Characters that are read to prove the fixes of these findings, and as many as what is found in the file costs to find again. */
  costOf(targets: readonly Finding[]): number {
    const paths = new Set([this.#artifact.file.path, ...targets.flatMap(({ fix }) => fix?.elsewhere?.map(({ path }) => path) ?? [])]);
    const units = this.needsUnits(targets) ? this.#unitsOf(paths) : [];
    const ofUnits = units.reduce((sum, unit) => sum + lengthOfUnit(unit), charactersPerFinding * this.#found);
    return [...paths].reduce((sum, path) => sum + (this.#artifactOf(path)?.file.text.length ?? 0), ofUnits);
  }

  /** True when one of these findings is about a unit, which has to be judged again as a whole. */
  needsUnits(targets: readonly Finding[]): boolean {
    return targets.some(({ ruleId }) => this.#joining.has(ruleId));
  }

  /** The texts with the fixes of all targets applied, by path; undefined when they are not proven together. */
  apply(targets: readonly Finding[]): ReadonlyMap<string, string> | undefined {
    if (this.#rescan.patience?.isOver()) return undefined;
    const fixed = new Map<string, FixedArtifact>();
    for (const [path, edits] of editsByPath(this.#artifact.file.path, targets)) {
      const before = this.#artifactOf(path);
      const after = before && this.#fixed(before, joinEdits(edits));
      if (!before || !after) return undefined;
      fixed.set(path, { before, after });
    }
    const files = [...fixed.values()];
    if (!files.every(file => this.#hasOnlyLess(file, targets)) || !this.#unitsHaveOnlyLess(fixed, targets)) return undefined;
    return new Map(files.map(({ after: { file } }) => [file.path, file.text]));
  }

  #fixed(artifact: FileArtifact, edits: readonly TextEdit[]): FileArtifact | undefined {
    const { text } = artifact.file;
    if (edits.some(({ range }) => range.start < 0 || range.end > text.length || range.start > range.end) || editsConflict(edits))
      return undefined;
    const fixed = applyEdits(text, edits);
    if (fixed === text) return undefined;
    const again = this.#rescan.parse(artifact, fixed);
    return again.kind !== artifact.kind || errorCount(again) > errorCount(artifact) ? undefined : again;
  }

  /** True when a file has the findings there were before, without the targets, or fewer. Stops at the first that is too much. */
  #hasOnlyLess({ after }: FixedArtifact, targets: readonly Finding[]): boolean {
    const { path } = after.file;
    const before = this.#before.get(path) ?? countByPlace(this.#rescan.around?.findingsIn(path) ?? []);
    this.#before.set(path, before);
    const seen = countByPlace(targets.filter(({ location }) => location.path === path));
    const watch = this.#watch((ruleId, subject) => seen.add(ruleId, subject) <= before.of(ruleId, subject));
    const end = runOnFile(after, this.#rescan.plan, this.#rescan.facts, {
      ...watch.sink,
      take: ({ rule }, report, visited) => watch.counts(rule.meta.id, report.subject ?? visited.subject),
    });
    return watch.isLess() && end !== 'out-of-time';
  }

  /**
   * The same for the units that the files are in, where that matters: a target is about one, or the fixes alter something by which rules go
   * that join files. What such a rule says is taken by nobody's word but its own.
   */
  #unitsHaveOnlyLess(fixed: ReadonlyMap<string, FixedArtifact>, targets: readonly Finding[]): boolean {
    const own = targets.filter(({ ruleId }) => this.#joining.has(ruleId));
    const { around } = this.#rescan;
    if (!around) return own.length === 0;
    const concerned = new Set(own.map(({ ruleId }) => ruleId));
    for (const { before, after } of fixed.values()) for (const id of around.rulesConcernedBy(before, after)) concerned.add(id);
    if (concerned.size === 0) return true;
    const rules = (this.#rescan.plan.get('repository') ?? []).filter(({ rule }) => concerned.has(rule.meta.id));
    const plan: RulePlan = new Map([['repository', rules]]);
    const units = this.#unitsOf(new Set(fixed.keys()));
    if (own.length > 0 && units.length === 0) return false;
    const before = countInUnits(around.unitFindings);
    const seen = countByPlace(own, placeInUnit);
    const watch = this.#watch((ruleId, place) => seen.add(ruleId, place) <= before.of(ruleId, place));
    const reports = new UnitReports();
    const sink: ReportSink = {
      ...watch.sink,
      take: ({ rule }, { path = '', subject = '' }) => watch.counts(rule.meta.id, `${path}\0${subject}`),
    };
    const looked = units.filter(unit => rulesForUnit(rules, unit).length > 0);
    // Why not where a target is about a unit: then it was counted before.
    const length = own.length > 0 ? 0 : looked.reduce((sum, unit) => sum + lengthOfUnit(unit), 0);
    if (this.#rescan.budget?.takes(length, 'around') === false) return false;
    return looked.every(unit => {
      const fixedUnit = repositoryUnit({ ...unit, artifacts: withFixed(unit.artifacts, fixed) }, unit.reason);
      const end = runOnUnit(fixedUnit, plan, this.#rescan.facts, reports.sinkOf(fixedUnit, sink));
      return watch.isLess() && end !== 'out-of-time';
    });
  }

  #unitsOf(paths: ReadonlySet<string>): readonly RepositoryUnit[] {
    const units = this.#rescan.around?.units ?? [];
    const [first = ''] = paths;
    if (paths.size === 1) return unitsByPath(units).get(first) ?? [];
    return units.filter(({ artifacts }) => artifacts.some(({ file }) => paths.has(file.path)));
  }

  #artifactOf(path: string): FileArtifact | undefined {
    return path === this.#artifact.file.path ? this.#artifact : this.#rescan.around?.artifactOf(path);
  }

  /** Counts reports until `isFewEnough` says no; what a rule that fails would have said is not known. */
  #watch(isFewEnough: (ruleId: string, place: string) => boolean) {
    let less = true;
    const { patience } = this.#rescan;
    return {
      counts: (ruleId: string, place: string): boolean => {
        less = isFewEnough(ruleId, place);
        return less;
      },
      isLess: (): boolean => less,
      sink: {
        exceeded: () => undefined,
        crashed: () => {
          less = false;
        },
        isOver: patience && (() => patience.isOver()),
      },
    };
  }
}

const editsByPath = (own: string, targets: readonly Finding[]): ReadonlyMap<string, readonly TextEdit[]> => {
  const byPath = new Map<string, TextEdit[]>();
  for (const { fix } of targets)
    for (const { path, edits } of [{ path: own, edits: fix?.edits ?? [] }, ...(fix?.elsewhere ?? [])]) {
      const known = byPath.get(path);
      if (known) appendAll(known, edits);
      else byPath.set(path, [...edits]);
    }
  return byPath;
};

const errorCount = (artifact: FileArtifact): number => artifact.notifications.filter(notification => notification.level === 'error').length;

/** How many findings each rule has at each logical place. */
class PlaceCounts {
  readonly #byRule = new Map<string, Map<string, number>>();

  of(ruleId: string, place: string): number {
    return this.#byRule.get(ruleId)?.get(place) ?? 0;
  }

  /** Counts one more; how many they are now. */
  add(ruleId: string, place: string): number {
    const known = this.#byRule.get(ruleId);
    const byPlace = known ?? new Map<string, number>();
    if (known === undefined) this.#byRule.set(ruleId, byPlace);
    const count = (byPlace.get(place) ?? 0) + 1;
    byPlace.set(place, count);
    return count;
  }
}

/** Why once for all files of a side: each file whose fixes are proven would count what was found in all of them. */
const countInUnits = onceFor((findings: readonly Finding[]) => countByPlace(findings, placeInUnit));

const placeInUnit = ({ location: { path, subject } }: Finding): string => `${path}\0${subject}`;

const countByPlace = (findings: readonly Finding[], placeOf = ({ location }: Finding): string => location.subject): PlaceCounts => {
  const counts = new PlaceCounts();
  for (const finding of findings) counts.add(finding.ruleId, placeOf(finding));
  return counts;
};
