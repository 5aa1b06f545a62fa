import type { ArtifactKind, Artifacts, FileArtifact, FileViews } from '../artifacts/artifact.ts';
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

/** Whether a rule of these reads is shown a unit: one that reads a tree the cluster that it describes, the others all other units. */
export const looksAtUnit = (reads: Reads | undefined, { unit }: Pick<Artifacts['repository'], 'unit'>): boolean =>
  (reads?.in ?? 'unit') === (unit === 'cluster' ? 'tree' : unit === 'images' ? 'images' : 'unit');

/** Runs the rules that join files on a unit. */
export const runOnUnit = (unit: Artifacts['repository'], plan: RulePlan, facts: Facts, sink: ReportSink): RunEnd => {
  const rules = (plan.get('repository') ?? []).filter(({ rule: { meta } }) => looksAtUnit(meta.reads, unit));
  return run('repository', unit, new Map([['repository', rules]]), facts, sink, undefined);
};

/** A rule whose kind the list of all rules erased; the plan groups rules by it. */
interface ErasedRule {
  readonly where?: Where;
  create(artifact: Artifacts[ArtifactKind], context: RuleContext): Readonly<Record<string, Handler | undefined>>;
}

type Where = (artifact: Artifacts[ArtifactKind]) => boolean;

type Handler = (node: unknown) => Iterable<Report>;

/** A rule that looks at one artifact. Stops after a crash. */
interface RunningRule {
  readonly active: ActiveRule;
  /** Of the artifact; undefined when it is a set of files. */
  readonly path: string | undefined;
  reports: number;
  stopped: boolean;
}

/** A rule, and what it does with nodes of one name. */
interface NodeRule {
  readonly rule: RunningRule;
  readonly handler: Handler;
}

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
  const byNode = startAll(plan.get(kind) ?? [], artifact, facts, sink, path);
  if (byNode.size === 0) return 'finished';
  let untilLook = nodesBetweenLooks;
  for (const visited of visitedNodes(kind, artifact)) {
    const rules = byNode.get(visited.name);
    if (rules === undefined) continue;
    untilLook -= 1;
    if (untilLook === 0) {
      if (sink.isOver?.()) return 'out-of-time';
      untilLook = nodesBetweenLooks;
    }
    for (const { rule, handler } of rules) if (!visit(rule, handler, visited, sink)) return 'unwanted';
  }
  return 'finished';
};

/** Lets all rules begin that have something to look at, and puts them under the nodes that they want to see. */
const startAll = (
  rules: readonly ActiveRule[],
  artifact: Artifacts[ArtifactKind],
  facts: Facts,
  sink: ReportSink,
  path: string | undefined,
): ReadonlyMap<string, readonly NodeRule[]> => {
  const byNode = new Map<string, NodeRule[]>();
  const concerned = new Map<Where, boolean>();
  for (const active of rules) {
    if (path !== undefined && active.ignores(path)) continue;
    try {
      if (isConcerned(active.rule as ErasedRule, artifact, concerned)) start(active, path, artifact, facts, byNode);
    } catch (error) {
      sink.crashed(active, error);
    }
  }
  return byNode;
};

/** Whether a rule has anything to look at. `known` holds what was answered for the rules before. */
const isConcerned = ({ where }: ErasedRule, artifact: Artifacts[ArtifactKind], known: Map<Where, boolean>): boolean => {
  if (where === undefined) return true;
  const answer = known.get(where) ?? where(artifact);
  known.set(where, answer);
  return answer;
};

const start = (
  active: ActiveRule,
  path: string | undefined,
  artifact: Artifacts[ArtifactKind],
  facts: Facts,
  byNode: Map<string, NodeRule[]>,
): void => {
  const visitor = (active.rule as ErasedRule).create(artifact, { facts, options: active.options });
  const rule: RunningRule = { active, path, reports: 0, stopped: false };
  for (const name in visitor) {
    const handler = visitor[name];
    if (!handler) continue;
    const others = byNode.get(name);
    if (others) others.push({ rule, handler });
    else byNode.set(name, [{ rule, handler }]);
  }
};

/** Why: a rule of `hardening` that says less of itself than it reports would not run in `gate`, where the report is asked for. */
const refuseRaised = ({ id, profile, severity: own, raisedTo = own }: ActiveRule['rule']['meta'], severity: Severity = own): void => {
  if (profile === 'hardening' && severity !== own && !isAtLeast(raisedTo, severity))
    throw new Error(`${id} reports what is ${severity}, and says that nothing is worse than ${raisedTo}: see "raisedTo" of its metadata.`);
};

/** Shows a node to a rule. False when the sink wants no more. */
const visit = (rule: RunningRule, handler: Handler, visited: VisitedNode, sink: ReportSink): boolean => {
  if (rule.stopped) return true;
  try {
    const reports = handler(visited.node);
    // Why: nearly all handlers have nothing to say, and to ask a list for its length is faster than to walk it.
    if (Array.isArray(reports) && reports.length === 0) return true;
    const { active, path } = rule;
    for (const report of reports) {
      refuseRaised(active.rule.meta, report.severity);
      if (!active.asks(report.path ?? path ?? '', report.severity ?? active.rule.meta.severity)) continue;
      rule.reports += 1;
      if (rule.reports > maxReportsPerRuleAndFile) {
        rule.stopped = true;
        sink.exceeded(rule.active);
        return true;
      }
      if (!sink.take(rule.active, report, visited)) return false;
    }
  } catch (error) {
    rule.stopped = true;
    sink.crashed(rule.active, error);
  }
  return true;
};
