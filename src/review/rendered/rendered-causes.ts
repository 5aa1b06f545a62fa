import { basePath, type ChangeSet } from '../../changes/change-set.ts';
import { type FoundCauses, findCauses } from '../../delta/causes.ts';
import type { ChangedText } from '../../delta/changed-text.ts';
import { broughtIn } from '../../delta/match.ts';
import type { TrialOutcome, TrialTexts } from '../../delta/trials.ts';
import type { Finding } from '../../findings/finding.ts';
import type { ChangeJudgement } from '../judge-change.ts';
import { overlaid } from '../trial-files.ts';
import {
  type ChangedLines,
  comparedTexts,
  findRendered,
  type RenderedEntry,
  type RenderedPair,
  renderedChanges,
} from './judge-rendered.ts';
import type { RenderedSources } from './read-rendered.ts';
import type { PlacedFinding } from './rendered-findings.ts';

/** What is rendered, and how its lines relate. */
interface RenderedFiles {
  readonly sources: RenderedSources;
  readonly lines: ChangedLines;
}

/** Characters of files that may be rendered again to find causes, for one review. */
const maxRendered = 6_000_000;
/** What a trial costs besides: it is judged and compared. */
const costPerTrial = 5_000;

/** Looks for the causes of what the change brings into rendered objects: each trial is rendered. */
export const renderedCauses = (
  wanted: ReadonlyMap<Finding, RenderedEntry>,
  change: RenderedFiles,
  changes: ChangeSet,
  judgement: ChangeJudgement,
): ReadonlyMap<Finding, FoundCauses> => {
  if (wanted.size === 0) return new Map();
  const { base, head } = change.sources;
  const changed = new Map(
    changes.files.flatMap((file): readonly (readonly [string, ChangedText])[] => {
      const map = change.lines.mapOf(file.path);
      const [before, after] = [file.status === 'added' ? undefined : base.get(basePath(file)), head.get(file.path)];
      return map === undefined || (before === undefined && after === undefined)
        ? []
        : [[file.path, { path: file.path, base: before, head: after, map }]];
    }),
  );
  const judge = new RenderedTrials(wanted, change, judgement);
  const reach = new Map<RenderedPair, readonly string[]>();
  return findCauses([...wanted.keys()], {
    changed,
    headFiles: head,
    unitOf: finding => {
      const pair = wanted.get(finding)?.pair;
      if (pair === undefined) return [];
      const known = reach.get(pair) ?? [...changed.keys()].filter(path => pair.unit.reads(path));
      reach.set(pair, known);
      return known;
    },
    judge: (finding, trial) => judge.outcome(finding, trial),
  });
};

type Outcome = ReadonlySet<Finding> | 'invalid' | 'unaffordable';

class RenderedTrials {
  readonly #wanted: ReadonlyMap<Finding, RenderedEntry>;
  readonly #change: RenderedFiles;
  readonly #judgement: ChangeJudgement;
  readonly #known = new WeakMap<TrialTexts, Map<RenderedPair, Outcome>>();
  readonly #heads = new Map<RenderedPair, readonly PlacedFinding[]>();
  readonly #sizes = new Map<RenderedPair, number>();
  #left = maxRendered;

  constructor(wanted: ReadonlyMap<Finding, RenderedEntry>, change: RenderedFiles, judgement: ChangeJudgement) {
    this.#wanted = wanted;
    this.#change = change;
    const ruleIds = new Set<string>([...wanted.keys()].map(({ ruleId }) => ruleId));
    this.#judgement = { ...judgement, rules: judgement.rules.filter(({ rule }) => ruleIds.has(rule.meta.id)) };
  }

  outcome(finding: Finding, trial: TrialTexts): TrialOutcome {
    const entry = this.#wanted.get(finding);
    if (entry?.rendered === undefined) return 'invalid';
    const outcomes = this.#known.get(trial) ?? new Map<RenderedPair, Outcome>();
    this.#known.set(trial, outcomes);
    const outcome = outcomes.get(entry.pair) ?? this.#render(entry.pair, trial);
    outcomes.set(entry.pair, outcome);
    if (typeof outcome === 'string') return outcome;
    const keys = this.#keyOf(entry.rendered);
    return [...outcome].some(one => this.#keyOf(one) === keys) ? 'gone' : 'there';
  }

  /** The same finding of the head, found again. */
  #keyOf({ fingerprint, location: { path } }: Finding): string {
    return `${fingerprint} ${path}`;
  }

  #render(pair: RenderedPair, trial: TrialTexts): Outcome {
    const { head, packed } = this.#change.sources;
    const size =
      this.#sizes.get(pair) ?? [...head].reduce((sum, [path, file]) => sum + (pair.unit.reads(path) ? packed.lengthOf(file) : 0), 0);
    this.#sizes.set(pair, size);
    this.#left -= size + costPerTrial;
    if (this.#left < 0 || this.#judgement.bounds?.patience?.isOver()) return 'unaffordable';
    const files = overlaid(head, trial);
    const again = pair.unit.render(files);
    if (again.state === 'failed' || pair.head.state === 'failed') return 'invalid';
    // Why: what a template prints that cannot be rendered is not known, and its findings are not gone.
    const { broken } = pair.head;
    if ([...again.broken.keys()].some(path => !broken.has(path))) return 'invalid';
    const before = findRendered(pair.unit, again, files, this.#judgement);
    const after = this.#heads.get(pair) ?? findRendered(pair.unit, pair.head, head, this.#judgement);
    this.#heads.set(pair, after);
    return broughtIn({
      changes: renderedChanges({ base: again, head: pair.head }),
      base: comparedTexts(again, before),
      head: comparedTexts(pair.head, after),
    });
  }
}
