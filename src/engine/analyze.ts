import type { FileArtifact, RepositoryUnit } from '../artifacts/artifact.ts';
import type { VisitedNode } from '../artifacts/file-kind.ts';
import { describeUnit } from '../artifacts/repository/repository-unit.ts';
import type { SourceFile } from '../artifacts/source-file.ts';
import type { Facts } from '../facts/facts.ts';
import type { FileEdits, Finding, Fix } from '../findings/finding.ts';
import { fingerprint, identityKey } from '../findings/fingerprint.ts';
import type { Notification } from '../findings/notification.ts';
import { type Severity, severityDegree, worseSeverity } from '../findings/severity.ts';
import type { Report } from '../rules/rule.ts';
import { appendAll } from '../text/append-all.ts';
import { bareText } from '../text/bare-text.ts';
import { compareText } from '../text/sorted.ts';
import { editsConflict } from '../text/text-edit.ts';
import type { ActiveRule } from './active-rule.ts';
import { type AnalysisBounds, outOfTimeReason } from './bounds.ts';
import { FindingRoom } from './finding-room.ts';
import type { ReportSink } from './report-sink.ts';
import { maxReportsPerRuleAndFile, planRules, type RunEnd, runOnFile, runOnUnit } from './rule-runner.ts';
import { UnitReports } from './unit-reports.ts';

export interface AnalysisInput {
  readonly artifacts: readonly FileArtifact[];
  /** For rules that join files. */
  readonly units?: readonly RepositoryUnit[];
  readonly rules: readonly ActiveRule[];
  readonly facts: Facts;
  /** Left out: everything is judged. */
  readonly bounds?: AnalysisBounds | undefined;
  /** What was found in files before, by the same rules, facts and `offers`: these are not judged again, and those that are come in. */
  readonly judged?: JudgedFiles | undefined;
  /** False where nobody will be offered what can be done: fixes and advice take longer to make than findings. */
  readonly offers?: boolean | undefined;
}

/** What rules that look at one file found in each: the same file has the same findings, as long as rules and facts are the same. */
export type JudgedFiles = WeakMap<FileArtifact, { readonly drafts: readonly Draft[]; readonly notifications: readonly Notification[] }>;

export interface Analysis {
  /** By path, then place, then rule. */
  readonly findings: readonly Finding[];
  readonly notifications: readonly Notification[];
  /** Files that were left, wholly or in part, because a bound was reached: full sentences by path. */
  readonly unjudged: ReadonlyMap<string, string>;
}

/** A finding before it has its ordinal. */
interface Draft {
  readonly finding: Omit<Finding, 'fingerprint'>;
  readonly identity: string;
}

/** Judges artifacts by rules. Pure: the same input gives the same findings in the same order. */
export const analyze = ({ artifacts, units = [], rules, facts, bounds, judged, offers = true }: AnalysisInput): Analysis => {
  const drafts: Draft[] = [];
  const notifications: Notification[] = [];
  const unjudged = new Map<string, string>();
  const room = bounds && new FindingRoom(bounds);
  const patience = bounds?.patience;
  const keep = (made: Draft): boolean => {
    if (room?.takes(made.finding) === false) return false;
    drafts.push(made);
    return true;
  };
  const sinkFor = (path: string, take: ReportSink['take']): ReportSink => ({
    take,
    exceeded: active => notifications.push(tooManyReports(active, path)),
    crashed: (active, error) => notifications.push(crashed(active, path, error)),
    isOver: patience && (() => patience.isOver()),
  });
  const fileSink = (file: SourceFile): ReportSink =>
    sinkFor(file.path, (active, report, visited) => {
      if (!report.undetermined) return keep(draft(active, offers ? report : unoffered(report), visited, file));
      notifications.push(undetermined(active, report.undetermined, report, visited, file.path));
      return true;
    });
  const unitReports = new UnitReports();
  const unitSink = (unit: RepositoryUnit, silenced: Set<string>): ReportSink => {
    const files = new Map(unit.artifacts.map(({ file }) => [file.path, file]));
    const sink = sinkFor(pathOf(unit), (active, report, visited) =>
      keep(draft(active, offers ? report : unoffered(report), { ...visited, scope: report.at }, files.get(report.path ?? ''))),
    );
    return unitReports.sinkOf(unit, sink, (active, report) => {
      if (active.isReported?.(severityOf(active, report)) !== false) silenced.add(active.rule.meta.id);
    });
  };
  const leave = (path: string, why: Exclude<RunEnd, 'finished'>): void => {
    const [code, reason] =
      why === 'out-of-time' ? (['out-of-time', outOfTimeReason] as const) : (['too-many', room?.reason ?? ''] as const);
    unjudged.set(path, reason);
    notifications.push({ code, level: 'error', path, message: reason });
  };
  const judge = (path: string, run: () => RunEnd): void => {
    const end = room?.isFull ? 'unwanted' : patience?.begin(path) === false ? 'out-of-time' : run();
    if (end !== 'finished') leave(path, end);
  };
  const plan = planRules(rules);
  const judgeFile = (artifact: FileArtifact): RunEnd => {
    const known = judged?.get(artifact);
    if (known) {
      appendAll(notifications, known.notifications);
      return known.drafts.every(keep) ? 'finished' : 'unwanted';
    }
    const [firstDraft, firstNotification] = [drafts.length, notifications.length];
    const end = runOnFile(artifact, plan, facts, fileSink(artifact.file));
    if (end === 'finished')
      judged?.set(artifact, { drafts: drafts.slice(firstDraft), notifications: notifications.slice(firstNotification) });
    return end;
  };
  for (const artifact of artifacts) judge(artifact.file.path, () => judgeFile(artifact));
  for (const unit of plan.has('repository') ? units : []) {
    const silenced = new Set<string>();
    judge(pathOf(unit), () => runOnUnit(unit, plan, facts, unitSink(unit, silenced)));
    if (silenced.size > 0) notifications.push(notJoined(unit, silenced));
  }
  return { findings: withFingerprints(drafts), notifications, unjudged };
};

/** A report without what can be done. */
const unoffered = ({ fix: _fix, advice: _advice, ...report }: Report): Report => report;

/** The file that stands for a unit where one has to be named. */
const pathOf = ({ artifacts }: RepositoryUnit): string => artifacts[0]?.file.path ?? '';

/** Why nothing is known of a unit of which every file was read. */
const tooMuchToCompare = 'It holds too much that would have to be compared with each other.';

/** What was not concluded of a unit, once for all rules. */
const notJoined = (unit: RepositoryUnit, silenced: ReadonlySet<string>): Notification => ({
  code: 'not-joined',
  level: 'note',
  path: pathOf(unit),
  message: `Whether something is missing in ${describeUnit(unit)} is not known (${[...silenced].join(', ')}). ${unit.reason ?? tooMuchToCompare}`,
});

const undetermined = (
  { rule: { meta } }: ActiveRule,
  { level, reason }: NonNullable<Report['undetermined']>,
  { at, subject }: Report,
  visited: VisitedNode,
  path: string,
): Notification => ({
  code: 'rule-undetermined',
  level,
  path,
  range: at,
  ruleId: meta.id,
  message: `What the rule ${meta.id} says of ${subject ?? visited.subject} is not known. ${reason}`,
});

const crashed = (active: ActiveRule, path: string, error: unknown): Notification => ({
  code: 'rule-crashed',
  level: 'error',
  path,
  ruleId: active.rule.meta.id,
  message: `The rule ${active.rule.meta.id} failed on this file (${error instanceof Error ? error.name : typeof error}: ${
    error instanceof Error ? error.message.slice(0, 200) : 'no message'
  }). Its findings here are unknown; please report it as a bug.`,
});

const tooManyReports = ({ rule }: ActiveRule, path: string): Notification => ({
  code: 'too-many',
  level: 'error',
  path,
  ruleId: rule.meta.id,
  message: `The rule ${rule.meta.id} has more than ${maxReportsPerRuleAndFile} findings in this file; the rest is not listed. Fix the listed ones or split the file.`,
});

/** How bad a report is, by the rule and by policy. */
const severityOf = ({ rule, severity, minSeverity }: ActiveRule, report: Report): Severity =>
  worseSeverity(severity ?? report.severity ?? rule.meta.severity, minSeverity);

const draft = (active: ActiveRule, report: Report, visited: VisitedNode, file: SourceFile | undefined): Draft => {
  const { meta } = active.rule;
  const text = file !== undefined && (report.path === undefined || report.path === file.path) ? file.text : undefined;
  const path = report.path ?? file?.path ?? '';
  const subject = report.subject ?? visited.subject;
  const isElsewhere = report.path !== undefined && report.path !== file?.path;
  const severity = severityOf(active, report);
  const own = report.identity ?? text?.slice(report.at.start, report.at.end) ?? '';
  return {
    identity: own,
    finding: {
      ruleId: meta.id,
      ...(meta.formerly !== undefined && { formerly: meta.formerly }),
      ...insteadOf(meta, report),
      messageId: report.messageId,
      message: fillMessage(meta.messages[report.messageId] ?? '', report.data ?? {}),
      severity,
      confidence: report.confidence ?? meta.confidence,
      location: { path, range: report.at, subject },
      scope: isElsewhere ? report.at : visited.scope,
      related: (report.related ?? []).map(({ at, note, path: place = path, supersedes }) => ({
        path: place,
        range: at,
        subject: '',
        note,
        ...(supersedes && { supersedes }),
      })),
      ...comparableParts(meta, report, own, severity),
      ...offeredParts(meta, report),
      ...(report.supersedes !== undefined && {
        supersedes: {
          rules: report.supersedes,
          within: isElsewhere || report.supersedesHere ? report.at : (visited.region ?? visited.scope),
          ...(report.supersedesHere && { here: true }),
          ...(report.supersedesIn !== undefined && { alsoIn: report.supersedesIn }),
        },
      }),
    },
  };
};

const insteadOf = (meta: ActiveRule['rule']['meta'], report: Report): Pick<Finding, 'insteadOf'> => {
  const rules = report.insteadOf ?? meta.insteadOf;
  return rules === undefined ? {} : { insteadOf: rules };
};

/** What a report says can be done: edits that do not conflict, and words in place of edits. */
const offeredParts = ({ fix: best }: ActiveRule['rule']['meta'], report: Report): Pick<Finding, 'fix' | 'advice'> => {
  const given = typeof report.fix === 'function' ? report.fix() : report.fix;
  const fix = given && whole(given) ? given : undefined;
  const advice = typeof report.advice === 'function' ? report.advice() : report.advice;
  const safety = best === 'none' || fix?.safety === 'unsafe' ? 'unsafe' : best;
  return {
    ...(fix && { fix: { title: fix.title, safety, edits: fix.edits, ...(fix.elsewhere && { elsewhere: fix.elsewhere }) } }),
    ...(advice !== undefined && { advice }),
  };
};

/** True when a fix says something for each file that it names, and its edits go together. */
const whole = ({ edits, elsewhere = [] }: Pick<Fix, 'edits' | 'elsewhere'>): boolean =>
  [edits, ...elsewhere.map((other: FileEdits) => other.edits)].every(own => own.length > 0 && !editsConflict(own));

/** What of a report the comparison of base and head goes by. `own` is what identifies it. */
const comparableParts = (
  { textIsHazard }: ActiveRule['rule']['meta'],
  { identity, concerns, facts }: Report,
  own: string,
  severity: Severity,
): Pick<Finding, 'identity' | 'concerns' | 'facts'> => {
  const known = facts ?? (textIsHazard ? { hazards: [bareText(own)], degree: severityDegree(severity) } : undefined);
  return { ...(identity !== undefined && { identity }), ...(concerns && { concerns }), ...(known && { facts: known }) };
};

/** Longest piece of pull-request text that a message repeats, in UTF-16 units. */
const maxQuotedText = 200;

/** The template with each `{name}` replaced once, in one pass: data can't bring in further placeholders. */
const fillMessage = (template: string, data: Readonly<Record<string, string>>): string => {
  const parts: string[] = [];
  let done = 0;
  for (let open = template.indexOf('{'); open !== -1; open = template.indexOf('{', open + 1)) {
    const close = template.indexOf('}', open);
    if (close === -1) break;
    const value = data[template.slice(open + 1, close)];
    if (value === undefined) continue;
    parts.push(template.slice(done, open), value.length > maxQuotedText ? `${value.slice(0, maxQuotedText)}…` : value);
    done = close + 1;
  }
  return parts.join('') + template.slice(done);
};

const withFingerprints = (drafts: readonly Draft[]): readonly Finding[] => {
  const ordinals = new Map<string, number>();
  let path: string | undefined;
  return drafts
    .toSorted((a, b) => compareFindings(a.finding, b.finding))
    .map(({ finding, identity }) => {
      // Those of one file follow each other.
      if (finding.location.path !== path) ordinals.clear();
      path = finding.location.path;
      const key = identityKey(finding.formerly ?? finding.ruleId, finding.location.subject, identity);
      const ordinal = ordinals.get(key) ?? 0;
      ordinals.set(key, ordinal + 1);
      return { ...finding, fingerprint: fingerprint(key, ordinal) };
    });
};

type Placed = Pick<Finding, 'ruleId' | 'location'>;

/** Order of findings everywhere: path, start, end, rule. */
export const compareFindings = (a: Placed, b: Placed): number =>
  compareText(a.location.path, b.location.path) ||
  a.location.range.start - b.location.range.start ||
  a.location.range.end - b.location.range.end ||
  compareText(a.ruleId, b.ruleId);
