import type { FileArtifact, RepositoryUnit } from '../artifacts/artifact.ts';
import { parseLike } from '../artifacts/parse-artifact.ts';
import { sourceFile } from '../artifacts/source-file.ts';
import type { ChangedFile } from '../changes/change-set.ts';
import type { ComparedSide } from '../delta/compared-files.ts';
import type { broughtIn } from '../delta/match.ts';
import { subjectsOf } from '../delta/subjects/subjects-of.ts';
import type { JudgeTrial, TrialTexts } from '../delta/trials.ts';
import { joiningRules } from '../engine/active-rule.ts';
import type { AddedDirectives } from '../engine/suppressions/added-directives.ts';
import type { BuildContext } from '../facts/facts.ts';
import type { Finding } from '../findings/finding.ts';
import type { Notification } from '../findings/notification.ts';
import { type JoinedUnits, joinedSide, saysWhatBelongsTogether } from './join-units.ts';
import { type Judged, judgeSide } from './judge.ts';
import { type ChangeJudgement, factsOf } from './judge-change.ts';
import type { FileText } from './ports.ts';
import { ignoreFileOf } from './read/companions.ts';
import type { ReadChange, ReadSide } from './read/read-change.ts';
import { sideFiles } from './read/read-partners.ts';
import { overlaid } from './trial-files.ts';

/** What trials are judged by: the same as the head. */
export interface TrialInput {
  readonly read: ReadChange;
  readonly headFindings: readonly Finding[];
  readonly joined: JoinedUnits | undefined;
  readonly added: AddedDirectives;
  readonly judgement: ChangeJudgement;
  /** The findings that trials are asked about: only their rules are judged. */
  readonly wanted: readonly Finding[];
  /** What is at base in place of a head file; undefined when there is nothing to compare with. */
  readonly baseOf: (headPath: string) => FileArtifact | undefined;
  /** Which head findings are new or worse than those of a trial. */
  readonly broughtIn: typeof broughtIn;
}

/**
 * Characters that may be judged again for one review, at least, and how many more for each character that it judges anyway. Together they
 * keep the search for causes within a fixed multiple of the review.
 */
const leastBudget = 400_000;
const budgetPerCharacter = 5;
const greatestBudget = 4_000_000;
/** What a trial costs besides its characters: it is read, paired and kept. */
const costPerTrial = 500;
const costPerFinding = 100;

/** What one trial makes of the findings of one file, or of all units that the change touches. */
type Outcome =
  | { readonly state: 'judged'; readonly gone: ReadonlySet<Finding> }
  | { readonly state: 'invalid' }
  | { readonly state: 'unaffordable' };

const invalid: Outcome = { state: 'invalid' };
const unaffordable: Outcome = { state: 'unaffordable' };
/** Key of outcomes of the units; no file has it. */
const allUnits = '';

/** Judges trials by the rules, facts and suppressions of the head; within a budget that depends on nothing but the change. */
export const trialJudge = (input: TrialInput): JudgeTrial => {
  const judge = new TrialJudge(input);
  return (finding, trial) => judge.outcome(finding, trial);
};

class TrialJudge {
  readonly #input: TrialInput;
  readonly #joining: ReadonlySet<string>;
  readonly #rules: ReadonlyMap<string, ReadonlySet<string>>;
  /** Findings of the head that trials are compared with, by place. */
  readonly #head: ReadonlyMap<string, readonly Finding[]>;
  readonly #known = new WeakMap<TrialTexts, Map<string, Outcome>>();
  #open: ReadonlySet<string> | undefined;
  #budget: number;

  constructor(input: TrialInput) {
    this.#input = input;
    this.#joining = joiningRules(input.judgement.rules);
    this.#rules = new Map(
      [...Map.groupBy(input.wanted, finding => this.#placeOf(finding))].map(([place, own]) => [place, new Set(own.map(one => one.ruleId))]),
    );
    this.#head = Map.groupBy(
      input.headFindings.filter(finding => this.#rules.get(this.#placeOf(finding))?.has(finding.ruleId)),
      finding => this.#placeOf(finding),
    );
    const judged = [input.read.base, input.read.head].flatMap(side => side.artifacts).reduce((sum, { file }) => sum + file.text.length, 0);
    this.#budget = Math.min(greatestBudget, leastBudget + budgetPerCharacter * judged);
  }

  outcome(finding: Finding, trial: TrialTexts): ReturnType<JudgeTrial> {
    const outcomes = this.#known.get(trial) ?? new Map<string, Outcome>();
    this.#known.set(trial, outcomes);
    const place = this.#placeOf(finding);
    const outcome = outcomes.get(place) ?? this.#judge(place, trial);
    outcomes.set(place, outcome);
    if (outcome.state !== 'judged') return outcome.state;
    return outcome.gone.has(finding) ? 'gone' : 'there';
  }

  #placeOf({ ruleId, location }: Finding): string {
    return this.#joining.has(ruleId) ? allUnits : location.path;
  }

  #judge(place: string, trial: TrialTexts): Outcome {
    if (this.#budget < 0) return unaffordable;
    const head = this.#head.get(place) ?? [];
    const own = place === allUnits || trial.has(place) ? 0 : (this.#artifact(place)?.file.text.length ?? 0);
    const texts = [...trial.values()].reduce((sum, text) => sum + (text?.length ?? 0), own);
    const sets = place === allUnits ? this.#input.read.head.artifacts.length * costPerFinding : 0;
    this.#budget -= costPerTrial + texts + sets + head.length * costPerFinding;
    if (this.#budget < 0 || this.#input.judgement.bounds?.patience?.isOver()) return unaffordable;
    return place === allUnits ? this.#judgeUnits(trial, head) : this.#judgeFile(place, trial, head);
  }

  #artifact(path: string): FileArtifact | undefined {
    return this.#input.read.head.snapshot.artifacts.get(path);
  }

  #judgementOf(place: string): ChangeJudgement {
    const { judgement } = this.#input;
    return { ...judgement, rules: judgement.rules.filter(({ rule }) => this.#rules.get(place)?.has(rule.meta.id)) };
  }

  #judgeFile(path: string, trial: TrialTexts, findings: readonly Finding[]): Outcome {
    const { read, added } = this.#input;
    const artifact = this.#artifact(path);
    const text = trial.has(path) ? trial.get(path) : artifact?.file.text;
    if (!artifact || text === undefined) return invalid;
    const again = parseLike(artifact, sourceFile(path, text), overlaid(read.head.companions, trial));
    if (hasNewErrors(again, artifact) || losesParts(again, artifact, this.#input.baseOf(path))) return invalid;
    const context = contextAt(path, read.head, trial);
    const judgement = this.#judgementOf(path);
    const buildContexts = context ? new Map([[path, context]]) : new Map<string, BuildContext>();
    const { replacedImages, buildingServices } = read.head;
    const facts = factsOf({ buildContexts, replacedImages, buildingServices }, judgement);
    const judged = judgeSide([again], [], { ...judgement, facts, offers: false }, [], () => added.inTrial);
    return this.#compare(judged, findings, new Map([[path, again]]), new Map([[path, artifact]]));
  }

  #judgeUnits(trial: TrialTexts, findings: readonly Finding[]): Outcome {
    const { read, added, joined } = this.#input;
    if (!joined) return invalid;
    const again = new Map(read.head.snapshot.artifacts);
    const files = overlaid(read.head.snapshot.files, trial);
    for (const [path, text] of trial) {
      const like = this.#artifact(path) ?? read.base.snapshot.artifacts.get(path);
      if (text === undefined) again.delete(path);
      else if (like) {
        const artifact = parseLike(like, sourceFile(path, text), overlaid(read.head.companions, trial));
        if (hasNewErrors(artifact, this.#artifact(path))) return invalid;
        again.set(path, artifact);
      }
    }
    const artifacts = [...again.values()];
    const side = { artifacts: again, files, paths: [...pathsOf(read.head, trial)], ledger: read.head.snapshot.ledger };
    const isRegrouped = [...trial].some(
      ([path, text]) => saysWhatBelongsTogether(path) || (text === undefined) !== (read.head.snapshot.files.get(path) === undefined),
    );
    const units = joined.ofTrial(side, isRegrouped);
    // Why: what can't be concluded of a trial is not cured by it.
    if (units.some(unit => !unit.complete && !this.#isOpen(unit))) return invalid;
    const judgement = this.#judgementOf(allUnits);
    const facts = factsOf(read.head, judgement);
    const others = [...joined.others.artifacts.values()];
    const judged = judgeSide(artifacts, units, { ...judgement, facts, offers: false }, others, () => added.inTrial);
    const compared = new Set([...trial.keys(), ...[...judged.findings, ...findings].map(({ location }) => location.path)]);
    const among = (files: ReadonlyMap<string, FileArtifact>): ReadonlyMap<string, FileArtifact> =>
      new Map([...joined.others.artifacts, ...files].filter(([path]) => compared.has(path)));
    return this.#compare(judged, findings, among(again), among(read.head.snapshot.artifacts));
  }

  /** True for a unit of which not everything is known at the head either. */
  #isOpen({ unit, path }: RepositoryUnit): boolean {
    const { joined, read } = this.#input;
    this.#open ??= new Set(joined?.ofHead(joinedSide(read.head)).flatMap(one => (one.complete ? [] : [`${one.unit} ${one.path}`])));
    return this.#open.has(`${unit} ${path}`);
  }

  #compare({ findings, notifications }: Judged, headFindings: readonly Finding[], trial: Artifacts, head: Artifacts): Outcome {
    // What a rule that failed or was stopped would have said is not known.
    if (notifications.some(({ level }) => level === 'error')) return invalid;
    const files = [...new Set([...trial.keys(), ...head.keys()])].flatMap(path => changedFile(path, trial, head));
    const gone = this.#input.broughtIn({
      changes: { base: '', head: '', files, complete: true },
      base: comparedSide(findings, trial),
      head: comparedSide(headFindings, head),
    });
    return { state: 'judged', gone };
  }
}

type Artifacts = ReadonlyMap<string, FileArtifact>;

const comparedSide = (findings: readonly Finding[], artifacts: Artifacts): ComparedSide => ({
  findings,
  artifacts,
  files: new Map([...artifacts].map(([path, { file }]) => [path, file])),
  unread: new Map(),
});

/** What became of a file between the trial and the head. */
const changedFile = (path: string, trial: Artifacts, head: Artifacts): readonly ChangedFile[] => {
  const [before, after] = [trial.get(path), head.get(path)];
  if (before === after) return [];
  return [{ path, status: before === undefined ? 'added' : after === undefined ? 'removed' : 'modified' }];
};

/** The changed files that there are in a trial. */
const pathsOf = (head: ReadSide, trial: TrialTexts): ReadonlySet<string> => {
  const paths = new Set(sideFiles(head).paths);
  for (const [path, text] of trial) {
    if (text === undefined) paths.delete(path);
    else paths.add(path);
  }
  return paths;
};

/** The build context of a Dockerfile with other ignore files. */
const contextAt = (path: string, { buildContexts, ignoreFiles }: ReadSide, trial: TrialTexts): BuildContext | undefined => {
  const context = buildContexts.get(path);
  if (!context) return undefined;
  const texts = new Map<string, FileText>(ignoreFiles);
  for (const [other, text] of trial) texts.set(other, text === undefined ? { state: 'absent' } : { state: 'text', text });
  return { ...context, ignoreFile: ignoreFileOf(path, texts) };
};

/** Errors by what they say, wherever they stand. */
const errorsOf = ({ notifications }: { readonly notifications: readonly Notification[] }): readonly string[] =>
  notifications.flatMap(({ level, code, message }) => (level === 'error' ? [`${code} ${message.replaceAll(/\d+/gu, '#')}`] : []));

/** True when a text has an error that the head's has not. */
const hasNewErrors = (again: FileArtifact, head: FileArtifact | undefined): boolean => {
  const left = head ? [...errorsOf(head)] : [];
  return errorsOf(again).some(error => {
    const at = left.indexOf(error);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
};

/** True when a text lost parts that both sides have: a finding that is gone with a stage, a service or an object is not cured. */
const losesParts = (again: FileArtifact, head: FileArtifact, base: FileArtifact | undefined): boolean => {
  if (!base) return false;
  const [now, after, before] = [partsOf(again), partsOf(head), partsOf(base)];
  return [...after].some(([type, count]) => (now.get(type) ?? 0) < Math.min(count, before.get(type) ?? 0));
};

/** How many parts of each type a file has: stages, services, objects, containers. */
const partsOf = (artifact: FileArtifact): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { type } of subjectsOf(artifact)) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
};
