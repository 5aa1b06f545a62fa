import type { ArtifactKind, Artifacts, FileArtifact, FileViews, UnitKind } from '../artifacts/artifact.ts';
import type { VisitedNode } from '../artifacts/file-kind.ts';
import { inlineDockerfiles } from '../artifacts/inline-dockerfiles.ts';
import { fileViews } from '../artifacts/views.ts';
import type { Facts } from '../facts/facts.ts';
import { isAtLeast, type Severity } from '../findings/severity.ts';
import type { Reads, Report, RuleContext } from '../rules/rule.ts';
import { onceFor } from '../text/once-for.ts';
import type { ActiveRule } from './active-rule.ts';
import { inlineSink } from './inline-reports.ts';
import type { ReportSink } from './report-sink.ts';
import { visitedNodes } from './visit.ts';

/** More reports than this of one rule in one file are not kept; a notification says so and the verdict is incomplete. */
export const maxReportsPerRuleAndFile = 1_000;

/** Rules by what they look at. */
export type RulePlan = ReadonlyMap<ArtifactKind, readonly ActiveRule[]>;

/** Why once: causes and fixes are proven by judging small files again and again. */
export const planRules = onceFor((rules: readonly ActiveRule[]): RulePlan => Map.groupBy(rules, active => active.rule.meta.kind));

const viewNames = Object.keys(fileViews) as readonly (keyof FileViews)[];

/** How the rules came to their end with an artifact: all of it was seen, the sink wanted no more, or there was no time left. */
export type RunEnd = 'finished' | 'unwanted' | 'out-of-time';

/** Runs the rules for files on a file and on the Dockerfiles that are written in it, those for views over it after the others. */
export const runOnFile = (artifact: FileArtifact, plan: RulePlan, facts: Facts, sink: ReportSink): RunEnd => {
  const { path } = artifact.file;
  if (artifact.kind === 'compose' && plan.has('dockerfile'))
    for (const inline of inlineDockerfiles(artifact)) {
      const end = run('dockerfile', inline.dockerfile, plan, facts, inlineSink(inline, sink), path);
      if (end !== 'finished') return end;
    }
  const end = run(artifact.kind, artifact, plan, facts, sink, path);
  return end === 'finished' ? runOnViews(artifact, plan, facts, sink) : end;
};

const runOnViews = (artifact: FileArtifact, plan: RulePlan, facts: Facts, sink: ReportSink): RunEnd => {
  for (const name of viewNames) {
    if (!plan.has(name)) continue;
    const end = run(name, fileViews[name].of(artifact), plan, facts, sink, artifact.file.path);
    if (end !== 'finished') return end;
  }
  return 'finished';
};

/** The rules that join files, by whose. */
const byReach = onceFor((rules: readonly ActiveRule[]) => Map.groupBy(rules, ({ rule: { meta } }) => meta.reads?.in ?? 'unit'));

/** Whose files the rules read that are shown a unit. */
const reachOf = (unit: UnitKind): Reads['in'] => {
  if (unit === 'cluster') return 'tree';
  return unit === 'images' || unit === 'sops' ? unit : 'unit';
};

/** Those of the rules that are shown a unit. */
export const rulesForUnit = (rules: readonly ActiveRule[], { unit }: Pick<Artifacts['repository'], 'unit'>): readonly ActiveRule[] =>
  byReach(rules).get(reachOf(unit)) ?? [];

/** Runs the rules that join files on a unit. */
export const runOnUnit = (unit: Artifacts['repository'], plan: RulePlan, facts: Facts, sink: ReportSink): RunEnd =>
  run('repository', unit, new Map([['repository', rulesForUnit(plan.get('repository') ?? [], unit)]]), facts, sink, undefined);

/** A rule whose kind the list of all rules erased; the plan groups rules by it. */
interface ErasedRule {
  readonly where?: Where;
  readonly prepare?: (artifact: Artifacts[ArtifactKind], context: RuleContext) => unknown;
  readonly visit: Readonly<Record<string, Handler | undefined>>;
}

type Where = (artifact: Artifacts[ArtifactKind]) => boolean;

/** Why `never`: it takes what the `prepare` of its own rule made. */
type Handler = (node: unknown, prepared: never, context: RuleContext) => Iterable<Report>;

/** A rule that looks at one artifact. Stops after a crash, and before it begins where it has nothing to look at. */
interface RunningRule {
  readonly context: RuleContext;
  readonly prepared: unknown;
  reports: number;
  stopped: boolean;
}

/** A rule by its place in the list, and what it does with nodes of one name. */
interface NodeRule {
  readonly place: number;
  readonly active: ActiveRule;
  readonly handler: Handler;
  /** Whether the handler is a generator function. */
  readonly generates: boolean;
}

const generator = function* (): Generator<never> {
  yield* [];
};
/** `next` of all generators. Why not each one's own: every generator function has a prototype, and to look in hundreds of them takes longer than to run them. */
const nextOf = generator.prototype.next as (this: unknown) => IteratorResult<Report, unknown>;
const isGeneratorFunction = (handler: Handler): boolean => handler instanceof generator.constructor;

/** Which rules want to see nodes of a name, in the order of the rules. */
const rulesByNode = onceFor((rules: readonly ActiveRule[]): ReadonlyMap<string, readonly NodeRule[]> => {
  const byNode = new Map<string, NodeRule[]>();
  for (const [place, active] of rules.entries()) {
    for (const [name, handler] of Object.entries((active.rule as ErasedRule).visit)) {
      if (!handler) continue;
      const one = { place, active, handler, generates: isGeneratorFunction(handler) };
      const others = byNode.get(name);
      if (others) others.push(one);
      else byNode.set(name, [one]);
    }
  }
  return byNode;
});

/** Nodes that are shown to the rules between two looks at the time. */
const nodesBetweenLooks = 64;

const run = <K extends ArtifactKind>(
  kind: K,
  artifact: Artifacts[K],
  plan: RulePlan,
  facts: Facts,
  sink: ReportSink,
  path: string | undefined,
): RunEnd => {
  const byNode = rulesByNode(plan.get(kind) ?? []);
  if (byNode.size === 0) return 'finished';
  const begin = beginner(artifact, facts, sink, path);
  const running: (RunningRule | undefined)[] = [];
  let untilLook = nodesBetweenLooks;
  for (const visited of visitedNodes(kind, artifact)) {
    const rules = byNode.get(visited.name);
    if (rules === undefined) continue;
    untilLook -= 1;
    if (untilLook === 0) {
      if (sink.isOver?.()) return 'out-of-time';
      untilLook = nodesBetweenLooks;
    }
    for (const one of rules) {
      const state = running[one.place] ?? begin(one.active);
      running[one.place] = state;
      if (!state.stopped && !visit(one, state, visited, sink, path)) return 'unwanted';
    }
  }
  return 'finished';
};

/** What each rule is told besides what it looks at, by the facts. */
const contextsBy = onceFor((_facts: Facts) => new Map<ActiveRule, RuleContext>());

const contextOf = (active: ActiveRule, facts: Facts): RuleContext => {
  const known = contextsBy(facts);
  const context = known.get(active) ?? { facts, options: active.options };
  known.set(active, context);
  return context;
};

/** Lets a rule begin, at the first node that it wants to see. */
const beginner = (artifact: Artifacts[ArtifactKind], facts: Facts, sink: ReportSink, path: string | undefined) => {
  const concerned = new Map<Where, boolean>();
  return (active: ActiveRule): RunningRule => {
    const context = contextOf(active, facts);
    const { where, prepare } = active.rule as ErasedRule;
    let prepared: unknown;
    try {
      if ((path === undefined || !active.ignores(path)) && isConcerned(where, artifact, concerned))
        prepared = prepare ? prepare(artifact, context) : artifact;
    } catch (error) {
      sink.crashed(active, error);
    }
    return { context, prepared, reports: 0, stopped: prepared === undefined };
  };
};

/** Whether a rule has anything to look at. `known` holds what was answered for the rules before. */
const isConcerned = (where: Where | undefined, artifact: Artifacts[ArtifactKind], known: Map<Where, boolean>): boolean => {
  if (where === undefined) return true;
  const answer = known.get(where) ?? where(artifact);
  known.set(where, answer);
  return answer;
};

/** Why: a rule of `hardening` that says less of itself than it reports would not run in `gate`, where the report is asked for. */
const refuseRaised = ({ id, profile, severity: own, raisedTo = own }: ActiveRule['rule']['meta'], severity: Severity = own): void => {
  if (profile === 'hardening' && severity !== own && !isAtLeast(raisedTo, severity))
    throw new Error(`${id} reports what is ${severity}, and says that nothing is worse than ${raisedTo}: see "raisedTo" of its metadata.`);
};

/** What came of a report: there is room for more, the rule has too many, or the sink wants no more. */
type Taken = 'taken' | 'exceeded' | 'unwanted';

const takeReport = (
  report: Report,
  active: ActiveRule,
  rule: RunningRule,
  visited: VisitedNode,
  sink: ReportSink,
  path: string | undefined,
): Taken => {
  refuseRaised(active.rule.meta, report.severity);
  if (!active.asks(report.path ?? path ?? '', report.severity ?? active.rule.meta.severity)) return 'taken';
  rule.reports += 1;
  if (rule.reports > maxReportsPerRuleAndFile) {
    rule.stopped = true;
    sink.exceeded(active);
    return 'exceeded';
  }
  return sink.take(active, report, visited) ? 'taken' : 'unwanted';
};

/** Shows a node to a rule. False when the sink wants no more. */
const visit = (
  { active, handler, generates }: NodeRule,
  rule: RunningRule,
  visited: VisitedNode,
  sink: ReportSink,
  path: string | undefined,
): boolean => {
  let taken: Taken = 'taken';
  try {
    const reports = handler(visited.node, rule.prepared as never, rule.context);
    if (generates)
      for (let step = nextOf.call(reports); step.done !== true; step = nextOf.call(reports)) {
        taken = takeReport(step.value, active, rule, visited, sink, path);
        if (taken !== 'taken') break;
      }
    // Why: to ask a list for its length is faster than to walk it, and nearly all handlers have nothing to say.
    else if (!Array.isArray(reports) || reports.length > 0)
      for (const report of reports) {
        taken = takeReport(report, active, rule, visited, sink, path);
        if (taken !== 'taken') break;
      }
  } catch (error) {
    rule.stopped = true;
    sink.crashed(active, error);
  }
  return taken !== 'unwanted';
};
