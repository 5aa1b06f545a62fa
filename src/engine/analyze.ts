import type { ArtifactKind, Artifacts, FileArtifact } from '../artifacts/artifact.ts';
import { collectImages } from '../artifacts/collect-images.ts';
import type { ObjectSet } from '../artifacts/kubernetes/model.ts';
import type { SourceFile } from '../artifacts/source-file.ts';
import type { Facts } from '../facts/facts.ts';
import type { Finding } from '../findings/finding.ts';
import { fingerprint, identityKey } from '../findings/fingerprint.ts';
import type { Notification } from '../findings/notification.ts';
import type { Report, RuleContext } from '../rules/rule.ts';
import { editsConflict } from '../text/text-edit.ts';
import type { ActiveRule } from './active-rule.ts';
import { type VisitedNode, visitedNodes } from './visit.ts';

/** More reports than this of one rule in one file are not kept; a notification says so and the verdict is incomplete. */
const maxReportsPerRuleAndFile = 1_000;

export interface AnalysisInput {
  readonly artifacts: readonly FileArtifact[];
  /** Manifests of many files, for rules that join them. */
  readonly objectSet?: ObjectSet;
  readonly rules: readonly ActiveRule[];
  readonly facts: Facts;
}

export interface Analysis {
  /** By path, then place, then rule. */
  readonly findings: readonly Finding[];
  readonly notifications: readonly Notification[];
}

/** A finding before it has its ordinal. */
interface Draft {
  readonly finding: Omit<Finding, 'fingerprint'>;
  readonly identity: string;
}

interface Collector {
  readonly drafts: Draft[];
  readonly notifications: Notification[];
}

/** Judges artifacts by rules. Pure: the same input gives the same findings in the same order. */
export const analyze = (input: AnalysisInput): Analysis => {
  const collector: Collector = { drafts: [], notifications: [] };
  const byKind = Map.groupBy(input.rules, active => active.rule.meta.kind);
  for (const artifact of input.artifacts) {
    judge(artifact.kind, artifact, byKind, input.facts, collector, artifact.file);
    if (byKind.has('images')) judge('images', collectImages(artifact), byKind, input.facts, collector, artifact.file);
  }
  if (input.objectSet) judge('object-set', input.objectSet, byKind, input.facts, collector, undefined);
  return { findings: withFingerprints(collector.drafts), notifications: collector.notifications };
};

const judge = <K extends ArtifactKind>(
  kind: K,
  artifact: Artifacts[K],
  byKind: ReadonlyMap<ArtifactKind, readonly ActiveRule[]>,
  facts: Facts,
  collector: Collector,
  file: SourceFile | undefined,
): void => {
  const rules = (byKind.get(kind) ?? []).filter(active => file === undefined || !active.ignores(file.path));
  const running = rules.flatMap(active => startRule(active, kind, artifact, facts, collector, file));
  if (running.length === 0) return;
  const byNode = new Map<string, RunningRule[]>();
  for (const rule of running) for (const name of Object.keys(rule.visitor)) byNode.set(name, [...(byNode.get(name) ?? []), rule]);
  for (const visited of visitedNodes(kind, artifact)) {
    for (const rule of byNode.get(visited.name) ?? []) runHandler(rule, visited, collector);
  }
};

/** A rule whose kind the list of all rules erased; who calls it has compared the kinds. */
interface ErasedRule {
  create(artifact: Artifacts[ArtifactKind], context: RuleContext): RunningRule['visitor'];
}

/** A rule that looks at one artifact. Stops after a crash. */
interface RunningRule {
  readonly active: ActiveRule;
  readonly visitor: Readonly<Record<string, ((node: unknown) => Iterable<Report>) | undefined>>;
  readonly file: SourceFile | undefined;
  reports: number;
  stopped: boolean;
}

const startRule = (
  active: ActiveRule,
  kind: ArtifactKind,
  artifact: Artifacts[ArtifactKind],
  facts: Facts,
  collector: Collector,
  file: SourceFile | undefined,
): readonly RunningRule[] => {
  if (active.rule.meta.kind !== kind) return [];
  try {
    const rule = active.rule as ErasedRule;
    const visitor = rule.create(artifact, { facts, options: active.options });
    return [{ active, visitor, file, reports: 0, stopped: false }];
  } catch (error) {
    collector.notifications.push(crashed(active, file, error));
    return [];
  }
};

const runHandler = (rule: RunningRule, visited: VisitedNode, collector: Collector): void => {
  if (rule.stopped) return;
  try {
    for (const report of rule.visitor[visited.name]?.(visited.node) ?? []) {
      rule.reports += 1;
      if (rule.reports > maxReportsPerRuleAndFile) {
        rule.stopped = true;
        collector.notifications.push(tooManyReports(rule));
        return;
      }
      collector.drafts.push(draft(rule.active, report, visited, rule.file));
    }
  } catch (error) {
    rule.stopped = true;
    collector.notifications.push(crashed(rule.active, rule.file, error));
  }
};

const crashed = (active: ActiveRule, file: SourceFile | undefined, error: unknown): Notification => ({
  code: 'rule-crashed',
  level: 'error',
  path: file?.path ?? '',
  ruleId: active.rule.meta.id,
  message: `The rule ${active.rule.meta.id} failed on this file (${error instanceof Error ? error.name : typeof error}: ${
    error instanceof Error ? error.message.slice(0, 200) : 'no message'
  }). Its findings here are unknown; please report it as a bug.`,
});

const tooManyReports = (rule: RunningRule): Notification => ({
  code: 'too-many',
  level: 'error',
  path: rule.file?.path ?? '',
  ruleId: rule.active.rule.meta.id,
  message: `The rule ${rule.active.rule.meta.id} has more than ${maxReportsPerRuleAndFile} findings in this file; the rest is not listed. Fix the listed ones or split the file.`,
});

const draft = (active: ActiveRule, report: Report, visited: VisitedNode, file: SourceFile | undefined): Draft => {
  const { meta } = active.rule;
  const text = file !== undefined && (report.path === undefined || report.path === file.path) ? file.text : undefined;
  const path = report.path ?? file?.path ?? '';
  const subject = report.subject ?? visited.subject;
  const fix = report.fix && report.fix.edits.length > 0 && !editsConflict(report.fix.edits) ? report.fix : undefined;
  const safety = meta.fix === 'none' ? 'unsafe' : meta.fix;
  return {
    identity: report.identity ?? text?.slice(report.at.start, report.at.end) ?? '',
    finding: {
      ruleId: meta.id,
      messageId: report.messageId,
      message: fillMessage(meta.messages[report.messageId] ?? '', report.data ?? {}),
      severity: active.severity ?? report.severity ?? meta.severity,
      confidence: report.confidence ?? meta.confidence,
      location: { path, range: report.at, subject },
      scope: report.path === undefined || report.path === file?.path ? visited.scope : report.at,
      related: (report.related ?? []).map(related => ({ path: related.path ?? path, range: related.at, subject: '', note: related.note })),
      ...(fix && { fix: { title: fix.title, safety: fix.safety === 'unsafe' ? 'unsafe' : safety, edits: fix.edits } }),
    },
  };
};

/** Longest piece of pull-request text that a message repeats, in UTF-16 units. */
const maxQuotedText = 200;

/** The template with each `{name}` replaced once, in one pass: data can't bring in further placeholders. */
const fillMessage = (template: string, data: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/gu, (placeholder, name: string) => {
    const value = data[name];
    if (value === undefined) return placeholder;
    return value.length > maxQuotedText ? `${value.slice(0, maxQuotedText)}…` : value;
  });

const withFingerprints = (drafts: readonly Draft[]): readonly Finding[] => {
  const ordinals = new Map<string, number>();
  return drafts
    .toSorted((a, b) => compareFindings(a.finding, b.finding))
    .map(({ finding, identity }) => {
      const key = identityKey(finding.ruleId, finding.location.subject, identity);
      const pathKey = `${finding.location.path}\0${key}`;
      const ordinal = ordinals.get(pathKey) ?? 0;
      ordinals.set(pathKey, ordinal + 1);
      return {
        ...finding,
        fingerprint: fingerprint({ ruleId: finding.ruleId, subject: finding.location.subject, text: identity, ordinal }),
      };
    });
};

type Placed = Pick<Finding, 'ruleId' | 'location'>;

/** Order of findings everywhere: path, start, end, rule. */
const compareFindings = (a: Placed, b: Placed): number =>
  compareText(a.location.path, b.location.path) ||
  a.location.range.start - b.location.range.start ||
  a.location.range.end - b.location.range.end ||
  compareText(a.ruleId, b.ruleId);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
