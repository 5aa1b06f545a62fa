import { type FileArtifact, isYamlArtifact, type RepositoryUnit } from '../../artifacts/artifact.ts';
import { repositoryUnit } from '../../artifacts/repository/repository-unit.ts';
import { hasRepeatedKeyIn, placesOfEdits } from '../../artifacts/yaml/repeated-keys.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Finding } from '../../findings/finding.ts';
import { appendAll } from '../../text/append-all.ts';
import { onceFor } from '../../text/once-for.ts';
import type { TextEdit } from '../../text/range.ts';
import { applyEdits, editsConflict, joinEdits } from '../../text/text-edit.ts';
import { type ActiveRule, joiningRules } from '../active-rule.ts';
import type { Patience } from '../bounds.ts';
import type { ReportSink } from '../report-sink.ts';
import { type RulePlan, rulesForUnit, runOnFile, runOnUnit } from '../rule-runner.ts';
import { UnitReports } from '../unit-reports.ts';
import { noneBlamed, type Trial } from './extend-proven.ts';
import { countByPlace, FindingWatch, type PlaceCounts, placeInUnit, subjectOf } from './finding-watch.ts';
import { judgingAgain, lookingAt, type SharedBudget } from './proof-budget.ts';
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
  /** Takes what is proven in its file alone, for units to be judged again by what is fixed in all files. Left out: they are judged for each. */
  readonly later?: { readonly add: (proven: ProvenInFile) => void };
}

/** Findings of one file whose fixes were proven at once in it alone. */
export interface ProvenInFile {
  readonly targets: readonly Finding[];
  /** The file with their fixes; left out where it is to be read again. */
  readonly after?: FileArtifact;
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

/** What is to be judged again of the units that files are in; `own` are the targets that are about units. */
interface UnitsOfConcern {
  readonly own: readonly Finding[];
  readonly rules: readonly ActiveRule[];
  readonly units: readonly RepositoryUnit[];
}

/** A file with fixes applied, beside what it was. */
interface FixedArtifact {
  readonly before: FileArtifact;
  readonly after: FileArtifact;
}

/** The text that edits make of a file, and the edits in their order. */
interface WrittenFile {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

type WrittenFiles = ReadonlyMap<FileArtifact, WrittenFile>;

/** A file, and all that was found in it. */
export interface FoundIn {
  readonly artifact: FileArtifact;
  readonly findings: readonly Finding[];
}

/**
 * Tries fixes of findings: applied together, in all files in which they write, each text must parse as well as before, their
 * findings must be gone and no other may have come, neither in one of the files nor in a unit that one of them is in.
 */
export class FixProof {
  readonly #own: FoundIn | undefined;
  readonly #rescan: Rescan;
  readonly #joining: ReadonlySet<string>;
  /** How many findings there are, by file. */
  readonly #before = new Map<string, PlaceCounts>();
  /** Why kept: whether fixes can be written is asked before they are tried. */
  #written: { readonly targets: readonly Finding[]; readonly texts: WrittenFiles | undefined } | undefined;

  /** `own`: the file that most of the findings are of, where that is one. */
  constructor(rescan: Rescan, own?: FoundIn) {
    this.#own = own;
    this.#rescan = rescan;
    this.#joining = joiningRules(rescan.plan.get('repository') ?? []);
  }

  /** Characters that are read to prove the fixes of these findings, and as many as looking and what is found in their files cost. */
  costOf(targets: readonly Finding[]): number {
    const paths = new Set(targets.flatMap(({ fix, location }) => [location.path, ...(fix?.elsewhere?.map(({ path }) => path) ?? [])]));
    const units = this.needsUnits(targets) ? this.#unitsOf(paths) : [];
    const ofUnits = units.reduce((sum, unit) => sum + judgingAgain(unit), 0);
    return [...paths].reduce((sum, path) => {
      const artifact = this.#artifactOf(path);
      return artifact ? sum + lookingAt(artifact, this.#findingsIn(path).length) : sum;
    }, ofUnits);
  }

  /** What a proof in the own file alone costs. */
  get leastCost(): number {
    return this.#own ? lookingAt(this.#own.artifact, this.#own.findings.length) : 0;
  }

  /** True when one of these findings is about a unit, which has to be judged again as a whole. */
  needsUnits(targets: readonly Finding[]): boolean {
    return targets.some(({ ruleId }) => this.#joining.has(ruleId));
  }

  /** Whether the fixes of all targets can be written at once, and change something: without that, there is nothing to prove. */
  canApply(targets: readonly Finding[]): boolean {
    return this.#textsWith(targets) !== undefined;
  }

  /** The texts with the fixes of all targets applied, by path; where they are not proven together, whose fault that seems to be. */
  apply(targets: readonly Finding[]): Trial<Finding, ReadonlyMap<string, string>> {
    const texts = this.#rescan.patience?.isOver() ? undefined : this.#textsWith(targets);
    if (texts === undefined) return noneBlamed;
    const byFile = Map.groupBy(targets, ({ location }) => location.path);
    const fixed = new Map<string, FixedArtifact>();
    for (const [before, { text, edits }] of texts) {
      const after = this.#rescan.parse(before, text);
      if (after.kind !== before.kind || isWorseRead(before, after, edits)) return { blamed: new Set(byFile.get(before.file.path)) };
      fixed.set(after.file.path, { before, after });
    }
    const inUnits = this.#unitsOfConcern(fixed, targets);
    const { later } = this.#rescan;
    const isLater = later !== undefined && inUnits?.own.length === 0 && fixed.size === 1;
    // Why first: what there is no room for is not proven, whatever the files say.
    if (inUnits && !isLater && !this.#hasRoomFor(inUnits)) return noneBlamed;
    for (const [path, { after }] of fixed) {
      const due = byFile.get(path) ?? none;
      const watch = this.#lookAtFile(after, due, targets.length === 1);
      if (!watch.isLess) return { blamed: watch.blamed(due) };
    }
    if (isLater) for (const { after } of fixed.values()) later.add({ targets, after });
    const watch = isLater ? undefined : inUnits && this.#lookAtUnits(fixed, targets, inUnits);
    if (watch?.isLess === false) return { blamed: watch.blamed(targets) };
    return { proven: new Map([...fixed].map(([path, { after }]) => [path, after.file.text])) };
  }

  /** Whether units stand what was proven in files alone, with all of it applied: those whose fault it seems to be that they do not. */
  blamedInUnits(proven: readonly ProvenInFile[]): ReadonlySet<Finding> | undefined {
    const targets = proven.flatMap(one => one.targets);
    const texts = this.#textsWith(targets);
    if (texts === undefined || this.#rescan.patience?.isOver()) return noneBlamed.blamed;
    const known = new Map(proven.flatMap(({ after }) => (after ? [[after.file.path, after] as const] : [])));
    const fixed = new Map(
      [...texts].map(([before, { text }]) => {
        const { path } = before.file;
        return [path, { before, after: known.get(path) ?? this.#rescan.parse(before, text) }] as const;
      }),
    );
    const inUnits = this.#unitsOfConcern(fixed, targets);
    if (inUnits === undefined) return undefined;
    const watch = this.#hasRoomFor(inUnits) ? this.#lookAtUnits(fixed, targets, inUnits) : undefined;
    return watch?.isLess === true ? undefined : (watch?.blamed(targets) ?? noneBlamed.blamed);
  }

  /** What the files become in which the fixes write; undefined where one of them cannot be written, or changes nothing. */
  #textsWith(targets: readonly Finding[]): WrittenFiles | undefined {
    if (this.#written?.targets !== targets) this.#written = { targets, texts: this.#write(targets) };
    return this.#written.texts;
  }

  #write(targets: readonly Finding[]): WrittenFiles | undefined {
    const texts = new Map<FileArtifact, WrittenFile>();
    for (const [path, own] of editsByPath(targets)) {
      const artifact = this.#artifactOf(path);
      const edits = joinEdits(own);
      const { text } = artifact?.file ?? { text: '' };
      const isOutside = edits.some(({ range }) => range.start < 0 || range.end > text.length || range.start > range.end);
      const fixed = artifact === undefined || isOutside || editsConflict(edits) ? text : applyEdits(text, edits);
      if (artifact === undefined || fixed === text) return undefined;
      texts.set(artifact, { text: fixed, edits: edits.toSorted((a, b) => a.range.start - b.range.start) });
    }
    return texts;
  }

  /** Whether a file has the findings there were before, without those that are due to be gone, or fewer. */
  #lookAtFile(after: FileArtifact, due: readonly Finding[], isBrief: boolean): FindingWatch {
    const { path } = after.file;
    const before = this.#before.get(path) ?? countByPlace(this.#findingsIn(path));
    this.#before.set(path, before);
    const watch = new FindingWatch(before, countByPlace(due), subjectOf, isBrief);
    const end = runOnFile(after, this.#rescan.plan, this.#rescan.facts, {
      ...this.#sinkOf(watch),
      take: ({ rule }, report, visited) => watch.counts(rule.meta.id, report.subject ?? visited.subject),
    });
    if (end === 'out-of-time') watch.fail();
    return watch;
  }

  /**
   * The rules to be asked again that join files, and of which units: those that a target is of, and those that go by something that the fixes alter.
   * Undefined where there are none.
   */
  #unitsOfConcern(fixed: ReadonlyMap<string, FixedArtifact>, targets: readonly Finding[]): UnitsOfConcern | undefined {
    const own = targets.filter(({ ruleId }) => this.#joining.has(ruleId));
    const concerned = new Set(own.map(({ ruleId }) => ruleId));
    for (const { before, after } of fixed.values())
      for (const id of this.#rescan.around?.rulesConcernedBy(before, after) ?? []) concerned.add(id);
    if (concerned.size === 0) return undefined;
    const rules = (this.#rescan.plan.get('repository') ?? []).filter(({ rule }) => concerned.has(rule.meta.id));
    const units = this.#unitsOf(new Set(fixed.keys())).filter(unit => rulesForUnit(rules, unit).length > 0);
    return { own, rules, units };
  }

  /** Whether units may be judged again. What a target is about was counted before. */
  #hasRoomFor({ own, units }: UnitsOfConcern): boolean {
    if (own.length > 0) return units.length > 0;
    const length = units.reduce((sum, unit) => sum + lengthOfUnit(unit), 0);
    return this.#rescan.budget?.takes(length, 'around') !== false;
  }

  /** Whether units have the findings that there were before, without the targets, or fewer. What a rule says is taken by nobody's word but its own. */
  #lookAtUnits(
    fixed: ReadonlyMap<string, FixedArtifact>,
    targets: readonly Finding[],
    { own, rules, units }: UnitsOfConcern,
  ): FindingWatch {
    const before = countInUnits(this.#rescan.around?.unitFindings ?? none);
    const watch = new FindingWatch(before, countByPlace(own, placeInUnit), placeInUnit, targets.length === 1);
    const plan: RulePlan = new Map([['repository', rules]]);
    const reports = new UnitReports();
    const sink: ReportSink = {
      ...this.#sinkOf(watch),
      take: ({ rule }, { path = '', subject = '' }) => watch.counts(rule.meta.id, `${path}\0${subject}`),
    };
    for (const unit of units) {
      const fixedUnit = repositoryUnit({ ...unit, artifacts: withFixed(unit.artifacts, fixed) }, unit.reason);
      const end = runOnUnit(fixedUnit, plan, this.#rescan.facts, reports.sinkOf(fixedUnit, sink));
      if (end === 'out-of-time') watch.fail();
      if (!watch.isLess) break;
    }
    return watch;
  }

  #unitsOf(paths: ReadonlySet<string>): readonly RepositoryUnit[] {
    const units = this.#rescan.around?.units ?? [];
    const [first = ''] = paths;
    if (paths.size === 1) return unitsByPath(units).get(first) ?? [];
    return units.filter(({ artifacts }) => artifacts.some(({ file }) => paths.has(file.path)));
  }

  #artifactOf(path: string): FileArtifact | undefined {
    return path === this.#own?.artifact.file.path ? this.#own.artifact : this.#rescan.around?.artifactOf(path);
  }

  #findingsIn(path: string): readonly Finding[] {
    return path === this.#own?.artifact.file.path ? this.#own.findings : (this.#rescan.around?.findingsIn(path) ?? none);
  }

  #sinkOf(watch: FindingWatch): Omit<ReportSink, 'take'> {
    const { patience } = this.#rescan;
    // Why a crash fails: what the rule would have said is not known.
    return { exceeded: () => undefined, crashed: () => watch.fail(), isOver: patience && (() => patience.isOver()) };
  }
}

const none: readonly Finding[] = [];

const editsByPath = (targets: readonly Finding[]): ReadonlyMap<string, readonly TextEdit[]> => {
  const byPath = new Map<string, TextEdit[]>();
  for (const { fix, location } of targets)
    for (const { path, edits } of [{ path: location.path, edits: fix?.edits ?? [] }, ...(fix?.elsewhere ?? [])]) {
      const known = byPath.get(path);
      if (known) appendAll(known, edits);
      else byPath.set(path, [...edits]);
    }
  return byPath;
};

/** Whether a parser complains about more in a file than before its edits, or they write a key that is there. */
const isWorseRead = (before: FileArtifact, after: FileArtifact, edits: readonly TextEdit[]): boolean =>
  errorCount(after) > errorCount(before) || (isYamlArtifact(after) && hasRepeatedKeyIn(after.yaml, placesOfEdits(edits)));

const errorCount = (artifact: FileArtifact): number => artifact.notifications.filter(({ level }) => level === 'error').length;

/** Why once for all files of a side: each file whose fixes are proven would count what was found in all of them. */
const countInUnits = onceFor((findings: readonly Finding[]) => countByPlace(findings, placeInUnit));
